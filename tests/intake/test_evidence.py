"""Evidence lies beside the workbook: within its folder's tree, nowhere else, and within bounds."""

import hashlib
import os
from datetime import date
from pathlib import Path

import pytest

from safetyduty.intake import evidence
from safetyduty.intake.evidence import Shelf, names_in
from safetyduty.model.trace import EvidenceFile, Fate
from tests.intake.photos import photo


def found(folder: Path, name: str) -> EvidenceFile:
    shelf = Shelf()
    return shelf.files[shelf.find(folder, name)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("照片/3.5.jpg、会议纪要.docx；另有照片3张", ["照片/3.5.jpg", "会议纪要.docx"]),
        ("IMG_1.JPG\nIMG_2.jpg", ["IMG_1.JPG", "IMG_2.jpg"]),
        ("见附件", []),
        ("详见纪要.docx", ["纪要.docx"]),
        ("1.jpg 2.jpg", ["1.jpg", "2.jpg"]),
        (".jpg", []),
        ("C:\\照片\\1.jpg", ["C:\\照片\\1.jpg"]),
        ("/etc/passwd", ["/etc/passwd"]),
        ("http://x.cn/1.jpg", ["http://x.cn/1.jpg"]),
        ("../1.jpg", ["../1.jpg"]),
        ("照片../1.jpg", ["照片../1.jpg"]),
        ("", []),
    ],
)
def test_the_names_in_a_cell(text: str, names: list[str]) -> None:
    assert names_in(text) == names


def test_a_file_is_read_where_the_cell_says_or_by_its_name_alone(tmp_path: Path) -> None:
    (tmp_path / "佐证" / "三月").mkdir(parents=True)
    content = photo("2026:03:05 09:30:00")
    (tmp_path / "佐证" / "三月" / "1.JPG").write_bytes(content)
    read = found(tmp_path, "佐证\\三月\\1.JPG")
    assert (read.fate, read.sha256) == (Fate.READ, hashlib.sha256(content).hexdigest())
    assert (read.photo, date.fromordinal(read.taken)) == (True, date(2026, 3, 5))
    assert found(tmp_path, "1.jpg").sha256 == read.sha256
    assert found(tmp_path, "佐证/三月/%31.JPG").sha256 == read.sha256
    assert (
        found(tmp_path, "照片/1.JPG").fate is Fate.MISSING
    )  # a folder was named, and it is not there
    assert found(tmp_path, "佐证").fate is Fate.FOLDER
    (tmp_path / "1.jpg").write_bytes(b"x")
    (tmp_path / "佐证" / "2.jpg").write_bytes(b"y")
    (tmp_path / "佐证" / "三月" / "2.jpg").write_bytes(b"y")
    assert found(tmp_path, "2.jpg").fate is Fate.SEVERAL


@pytest.mark.parametrize(
    ("name", "fate"),
    [
        ("../外.jpg", Fate.OUTSIDE),
        ("子/../../外.jpg", Fate.OUTSIDE),
        ("%2E%2E/外.jpg", Fate.OUTSIDE),
        ("..\\外.jpg", Fate.OUTSIDE),
        ("/etc/hosts", Fate.OUTSIDE),
        ("D:\\外.jpg", Fate.OUTSIDE),
        ("file:///etc/hosts", Fate.WEB),
        ("\\\\服务器\\外.jpg", Fate.WEB),
        ("http://x.cn/1.jpg", Fate.WEB),
        ("www.x.cn/1.jpg", Fate.WEB),
        ("mailto:a@b.cn", Fate.WEB),
        ("没有.jpg", Fate.MISSING),
        ("a\0b.jpg", Fate.MISSING),
        ("长" * 300 + ".jpg", Fate.MISSING),
        ("%FF.jpg", Fate.MISSING),
    ],
)
def test_nothing_outside_is_opened(name: str, fate: Fate, tmp_path: Path) -> None:
    inside = tmp_path / "台账"
    inside.mkdir()
    (tmp_path / "外.jpg").write_bytes(b"secret")
    read = found(inside, name)
    assert (read.fate, read.sha256) == (fate, "")


def test_a_link_that_leads_out_is_not_followed(tmp_path: Path) -> None:
    inside = tmp_path / "台账"
    inside.mkdir()
    (tmp_path / "外.jpg").write_bytes(b"secret")
    (inside / "里.jpg").symlink_to(tmp_path / "外.jpg")
    (inside / "夹").symlink_to(tmp_path)
    assert found(inside, "里.jpg").fate is Fate.OUTSIDE
    assert found(inside, "夹/外.jpg").fate is Fate.OUTSIDE
    assert found(inside, "外.jpg").fate is Fate.MISSING
    (inside / "深").mkdir()
    (inside / "深" / "又.jpg").symlink_to(tmp_path / "外.jpg")
    assert found(inside, "又.jpg").fate is Fate.MISSING


def test_what_is_no_plain_file_or_is_empty_cannot_be_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "管.jpg")
    (tmp_path / "空.jpg").write_bytes(b"")
    assert found(tmp_path, "管.jpg").fate is Fate.UNREADABLE
    assert found(tmp_path, "空.jpg").fate is Fate.UNREADABLE


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "1.jpg").write_bytes(b"x")

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    assert found(tmp_path, "1.jpg").fate is Fate.UNREADABLE


def test_sizes_and_numbers_are_capped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3):
        (tmp_path / f"{number}.jpg").write_bytes(b"x" * (number + 1))
    monkeypatch.setattr(evidence, "FILE_BYTES", 2)
    assert found(tmp_path, "2.jpg").fate is Fate.TOO_LARGE
    assert found(tmp_path, "1.jpg").fate is Fate.READ
    monkeypatch.setattr(evidence, "FILES", 1)
    shelf = Shelf()
    fates = [shelf.files[shelf.find(tmp_path, name)].fate for name in ("0.jpg", "1.jpg", "0.jpg")]
    assert fates == [Fate.READ, Fate.LEFT_OUT, Fate.READ]
    assert shelf.files[shelf.find(tmp_path, "./0.jpg")].fate is Fate.READ  # the same file again
    monkeypatch.setattr(evidence, "TOTAL_BYTES", 1)
    monkeypatch.setattr(evidence, "FILES", 9)
    shelf = Shelf()
    assert shelf.files[shelf.find(tmp_path, "1.jpg")].fate is Fate.LEFT_OUT


def test_only_so_many_names_are_looked_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "夹").mkdir()
    for name in ("a.jpg", "b.jpg"):
        (tmp_path / "夹" / name).write_bytes(b"x")
    monkeypatch.setattr(evidence, "ENTRIES", 1)
    assert found(tmp_path, "a.jpg").fate is Fate.READ
    assert found(tmp_path, "b.jpg").fate is Fate.MISSING


def test_a_cell_of_letters_without_end_is_read_at_once() -> None:
    assert names_in("a.jp" * 100_000) == []
    assert len(names_in("a.jpg" * 1000)) == 1  # jpga is no ending: only the last name ends
