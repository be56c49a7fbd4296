"""What is gathered beside the ledger: hours, files, figures; only of rows that are in it."""

from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from safetyduty import pipeline
from safetyduty.model.trace import Fate, Trace
from tests.intake.photos import photo

LEADERS = (("姓名", "职务", "任职日期"), ("章予安", "党委书记", "2024-01-08"))
HEADINGS = ("日期", "活动类型", "带队领导", "地点", "内容", "发现隐患", "佐证材料")


def write(path: Path, *rows: tuple[object, ...], title: str = "台账") -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, cells in (("名册", LEADERS), (title, rows)):
        sheet = book.create_sheet(name)
        for row in cells:
            sheet.append(list(row))
    book.save(path)
    return path


def traces(path: Path) -> list[Trace]:
    request = pipeline.Request((path,), datetime(2026, 12, 31).date(), integrity=True)
    found = pipeline.read(request).traces
    assert found is not None
    return [found.rows[row] for row in sorted(found.rows)]


def test_hours_figures_and_files_are_gathered(tmp_path: Path) -> None:
    (tmp_path / "佐证").mkdir()
    (tmp_path / "佐证" / "1.jpg").write_bytes(photo("2026:03:05 09:30:00"))
    path = write(
        tmp_path / "台账.xlsx",
        HEADINGS,
        (
            "2026-03-05 9:00-10:00",
            "带队检查",
            "章予安",
            "甲厂",
            "检查企业5家",
            "12处",
            "1.jpg、没有.jpg",
        ),
        ("2026-03-06", "带队检查", "章予安", "乙厂", "第3次检查", "无", "见附件"),
    )
    request = pipeline.Request((path,), datetime(2026, 12, 31).date(), integrity=True)
    ledger = pipeline.read(request)
    assert ledger.traces is not None
    (row,) = ledger.traces.rows.values()
    assert row == Trace(540, 600, (0, 1), (5, 12))
    assert [file.fate for file in ledger.traces.files] == [Fate.READ, Fate.MISSING]
    assert list(ledger.traces.saved) == ["台账.xlsx"]


def test_without_asking_nothing_is_gathered(tmp_path: Path) -> None:
    path = write(tmp_path / "台账.xlsx", HEADINGS, ("2026-03-05 9:00", "带队检查", "章予安"))
    request = pipeline.Request((path,), datetime(2026, 12, 31).date())
    assert pipeline.read(request).traces is None


def test_the_link_of_a_cell_goes_before_its_text(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"x")
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for cells in (("日期", "带队领导", "佐证材料"), ("2026-03-05", "章予安", "a.jpg、b.jpg")):
        sheet.append(cells)
    sheet["C2"].hyperlink = "a.jpg"
    book.save(tmp_path / "台账.xlsx")
    assert traces(tmp_path / "台账.xlsx")[0].files == (0, 1)


def test_a_column_of_times_beside_that_of_days_tells_the_hour(tmp_path: Path) -> None:
    path = write(
        tmp_path / "台账.xlsx",
        ("日期", "时间", "带队领导", "地点"),
        ("2026-03-05", "9:30", "章予安", "甲厂"),
        ("2026-03-06 10:00", "9:30", "章予安", "甲厂"),
    )
    assert [trace.start for trace in traces(path)] == [570, 600]
    path = write(
        tmp_path / "二.xlsx",
        ("日期", "检查日期", "带队领导", "地点", "佐证材料"),
        ("2026-03-05", "9:30", "章予安", "甲厂", "x.jpg"),
    )
    assert [trace.start for trace in traces(path)] == [-1]


@pytest.mark.parametrize("turned", [False, True])
def test_records_in_columns_are_read_too(turned: bool, tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [
        ("日期", "时间", "带队领导", "地点"),
        ("2026-03-05", "9:30", "章予安", "甲厂"),
        ("2026-03-06", "8:30", "章予安", "乙厂"),
        ("2026-03-07", "7:30", "章予安", "丙厂"),
    ]
    shown = list(zip(*rows, strict=True)) if turned else rows
    path = write(tmp_path / "台账.xlsx", *shown)
    assert [trace.start for trace in traces(path)] == [570, 510, 450]


def test_a_row_that_another_sheet_repeats_is_gathered_once(tmp_path: Path) -> None:
    row = ("2026-03-05 9:00", "带队检查", "章予安", "甲厂", "", "", "")
    book = Workbook()
    book.remove(book.worksheets[0])
    for name in ("3月", "总表"):
        sheet = book.create_sheet(name)
        sheet.append(list(HEADINGS))
        sheet.append(list(row))
    book.save(tmp_path / "台账.xlsx")
    assert len(traces(tmp_path / "台账.xlsx")) == 1
