"""Links of cells and the day of saving, read from the archive; nothing is followed or trusted."""

import zipfile
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from safetyduty.intake import links
from safetyduty.intake.files import Found
from safetyduty.intake.links import read_beside


def book(path: Path) -> Path:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "3月"
    sheet["B2"] = "照片"
    sheet["B2"].hyperlink = "照片/3.5.jpg"
    sheet["C3"] = '=HYPERLINK("纪要&附件.docx","纪要")'
    sheet["D4"] = "处内"
    sheet["D4"].hyperlink = "#'3月'!A1"
    made.create_sheet("空")
    made.save(path)
    return path


def rewrite(path: Path, part: str, old: bytes, new: bytes) -> None:
    with zipfile.ZipFile(path) as read:
        parts = {name: read.read(name) for name in read.namelist()}
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new)
    with zipfile.ZipFile(path, "w") as written:
        for name, content in parts.items():
            written.writestr(name, content)


def saved(path: Path, text: str) -> int:
    book(path)
    with zipfile.ZipFile(path) as read:
        core = read.read("docProps/core.xml")
    now = core.split(b"modified")[1].split(b">")[1].split(b"<")[0]
    rewrite(
        path,
        "docProps/core.xml",
        b">" + now + b"</dcterms:modified",
        f">{text}</dcterms:modified".encode(),
    )
    return read_beside(Found(path, path.name)).saved


def test_links_set_on_cells_and_by_formula_are_known_by_their_cell(tmp_path: Path) -> None:
    beside = read_beside(Found(book(tmp_path / "台账.xlsx"), "台账.xlsx"))
    assert beside.links["3月", 2, 2] == "照片/3.5.jpg"
    assert beside.links["3月", 3, 3] == "纪要&附件.docx"
    assert beside.saved > date(2020, 1, 1).toordinal()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-06-30T15:59:59Z", date(2026, 6, 30)),
        ("2026-06-30T16:00:00Z", date(2026, 7, 1)),  # midnight in China
        ("2026-06-30T23:00:00", date(2026, 6, 30)),
        ("2026-06-30T99:00:00Z", None),
    ],
)
def test_the_day_of_saving_is_that_of_china(text: str, day: date | None, tmp_path: Path) -> None:
    assert saved(tmp_path / "台账.xlsx", text) == (day.toordinal() if day else 0)


def test_a_file_that_is_no_workbook_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "台账.csv").write_text("日期,带队领导", encoding="utf-8")
    assert read_beside(Found(tmp_path / "台账.csv", "台账.csv")) == links.Beside()
    assert read_beside(Found(tmp_path / "没有.xlsx", "没有.xlsx")) == links.Beside()


def test_an_ods_says_when_it_was_saved(tmp_path: Path) -> None:
    path = tmp_path / "台账.ods"
    with zipfile.ZipFile(path, "w") as written:
        written.writestr("content.xml", "<x/>")
        written.writestr("meta.xml", "<m><dc:date>2026-06-30T10:00:00</dc:date></m>")
    found = read_beside(Found(path, "台账.ods"))
    assert (found.saved, found.links) == (date(2026, 6, 30).toordinal(), {})


def test_odd_parts_are_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = book(tmp_path / "台账.xlsx")
    rewrite(path, "xl/worksheets/sheet1.xml", b'ref="B2"', b'ref="??"')
    rewrite(path, "xl/worksheets/sheet1.xml", b'r="C3"', b'r="?"')
    assert ("3月", 2, 2) not in read_beside(Found(path, "台账.xlsx")).links
    path = book(tmp_path / "二.xlsx")
    rewrite(path, "xl/_rels/workbook.xml.rels", b"worksheets/sheet1.xml", b"worksheets/none.xml")
    assert read_beside(Found(path, "二.xlsx")).links == {}
    path = book(tmp_path / "三.xlsx")
    monkeypatch.setattr(links, "MOST", 2)
    assert len(read_beside(Found(path, "三.xlsx")).links) == 1


def test_a_workbook_that_does_not_say_when_it_was_saved(tmp_path: Path) -> None:
    path = book(tmp_path / "台账.xlsx")
    rewrite(path, "docProps/core.xml", b"dcterms:modified", b"dcterms:other")
    assert read_beside(Found(path, "台账.xlsx")).saved == 0
