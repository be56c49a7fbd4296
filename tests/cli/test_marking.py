"""--annotate: a copy with the problems marked; what was handed in is never written to."""

import io
import json
import os
from pathlib import Path

import pytest
from openpyxl import load_workbook

from safetyduty.model.marks import PROBLEM_SHEET
from tests.cli.conftest import Run
from tests.cli.station import HEADINGS, write_ledger

CSV = "日期,活动类型,带队领导\n待定,带队检查,章予安\n"


@pytest.fixture
def faulty(elsewhere: Path) -> Path:
    return write_ledger(elsewhere / "台账.xlsx", (HEADINGS, ("待定", "带队检查", "章予安")))


@pytest.mark.parametrize("command", ["read", "check --as-of 2026-06-20"])
def test_a_copy_is_written_beside_the_report(command: str, run: Run, faulty: Path) -> None:
    before = faulty.read_bytes()
    name, *rest = command.split()
    told = run(name, faulty, *rest, "--annotate", "标注.xlsx")
    assert told.code == 1
    assert "SD104" in told.out
    book = load_workbook("标注.xlsx")
    assert book.sheetnames[-1] == PROBLEM_SHEET
    assert "SD104" in book["履职台账"]["A2"].comment.text
    assert faulty.read_bytes() == before


def test_the_copy_itself_is_read_like_its_original(run: Run, faulty: Path) -> None:
    run("read", faulty, "--annotate", "标注.xlsx")
    first, second = (
        json.loads(run("read", name, "-f", "json").out) for name in (faulty, "标注.xlsx")
    )
    places = [[(p["code"], p["cell"]) for p in one["problems"]] for one in (first, second)]
    assert places[0] == places[1]
    reasons = [sheet["reasons"] for sheet in second["inputs"][0]["sheets"]]
    assert {"problem-list": 2} in [{k: min(v, 2) for k, v in one.items()} for one in reasons]


def test_the_file_itself_is_never_written_over(run: Run, faulty: Path, elsewhere: Path) -> None:
    before = faulty.read_bytes()
    assert "SD024" in run("read", faulty, "--annotate", faulty.name).said
    os.link(faulty, elsewhere / "同一文件.xlsx")
    assert "SD024" in run("check", faulty, "--annotate", "同一文件.xlsx").said
    folder = elsewhere / "月报"
    folder.mkdir()
    os.link(faulty, folder / "台账.xlsx")
    assert "SD024" in run("read", folder, "--annotate", "同一文件.xlsx").err
    assert faulty.read_bytes() == before


def test_a_copy_needs_the_ending_of_its_content(run: Run, faulty: Path) -> None:
    told = run("read", faulty, "--annotate", "标注.xls")
    assert (told.code, "SD025" in told.said) == (2, True)
    assert not Path("标注.xls").exists()


def test_what_is_no_xlsx_is_marked_in_a_workbook_of_its_values(run: Run, elsewhere: Path) -> None:
    (elsewhere / "台账.csv").write_text(CSV, encoding="gb18030")
    told = run("read", "台账.csv", "--annotate", "标注.xlsx")
    assert "SD027" in told.said
    sheet = load_workbook("标注.xlsx")["台账"]
    assert (sheet["A2"].value, sheet["C2"].value) == ("待定", "章予安")
    assert "SD104" in sheet["A2"].comment.text


def test_several_files_go_into_a_folder_of_their_own(run: Run, elsewhere: Path) -> None:
    logs = elsewhere / "月报"
    (logs / "三月").mkdir(parents=True)
    write_ledger(logs / "台账.xlsx", (HEADINGS, ("待定", "带队检查", "章予安")))
    (logs / "三月" / "台账.csv").write_text(CSV, encoding="utf-8")
    (logs / "坏.xlsx").write_bytes(b"%PDF")
    told = run("read", logs, "--annotate", "标注")
    assert told.code == 2
    names = {"台账.xlsx", "三月/台账.csv.xlsx"}
    manifest = json.loads(Path("标注", "safetyduty-manifest.json").read_text(encoding="utf-8"))
    assert set(manifest["files"]) == names
    assert all(Path("标注", name).stat().st_size for name in names)
    first = Path("标注", "台账.xlsx").read_bytes()
    run("read", logs, "--annotate", "标注")
    assert Path("标注", "台账.xlsx").read_bytes() == first
    assert "SD024" in run("read", logs, "--annotate", "月报").err
    assert "SD026" in run("read", logs, "--annotate", logs / "三月").err
    Path("别的").write_text("x", encoding="utf-8")
    assert "SD026" in run("read", logs, "--annotate", "别的").err


def test_a_folder_that_cannot_be_written_is_told(run: Run, elsewhere: Path) -> None:
    logs = elsewhere / "月报"
    (logs / "三月").mkdir(parents=True)
    for name in ("台账.csv", "三月/台账.csv"):
        (logs / name).write_text(CSV + name, encoding="utf-8")
    place = elsewhere / "标注"
    place.mkdir()
    (place / "safetyduty-manifest.json").write_text("{}", encoding="utf-8")
    (place / "三月").write_text("x", encoding="utf-8")
    told = run("read", logs, "--annotate", place)
    assert told.code == 2
    assert "SD404" in told.err


def test_a_marked_copy_in_a_folder_is_not_read_beside_its_original(
    run: Run, faulty: Path, elsewhere: Path
) -> None:
    run("read", faulty, "--annotate", "标注.xlsx")
    told = json.loads(run("read", elsewhere, "-f", "json").out)
    assert [one["file"] for one in told["inputs"]] == ["台账.xlsx"]
    assert ("SD131", "标注.xlsx") in [(p["code"], p["value"]) for p in told["problems"]]
    faulty.unlink()
    assert run("read", elsewhere).code == 2


def test_a_file_that_cannot_be_read_again_is_left_out(run: Run, elsewhere: Path) -> None:
    (elsewhere / "坏.xlsx").write_bytes(b"%PDF")
    write_ledger(elsewhere / "台账.xlsx")
    assert run("read", elsewhere, "--annotate", "标注.xlsx").code == 2
    assert load_workbook("标注.xlsx").sheetnames[-1] == PROBLEM_SHEET


def test_where_every_file_is_refused_nothing_is_marked(run: Run, elsewhere: Path) -> None:
    (elsewhere / "坏.xlsx").write_bytes(b"%PDF")
    assert run("read", "坏.xlsx", "--annotate", "标注.xlsx").code == 2
    assert not Path("标注.xlsx").exists()


def test_a_marked_copy_opens_with_other_readers(run: Run, faulty: Path) -> None:
    run("read", faulty, "--annotate", "标注.xlsx")
    assert load_workbook(io.BytesIO(Path("标注.xlsx").read_bytes()), read_only=True).sheetnames
