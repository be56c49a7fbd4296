"""The blank workbook: what a clerk finds in it, and that it is read back as what it is."""

from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from safetyduty import pipeline
from safetyduty.model.activity import ActivityKind
from safetyduty.model.table import Column, Table
from safetyduty.report.blank import blank_workbook, tables
from tests.write_templates import TEMPLATES, WORKBOOK, write


@pytest.fixture(scope="module")
def blank() -> Workbook:
    return load_workbook(BytesIO(blank_workbook(tables())))


def test_there_is_a_sheet_for_every_table_those_every_station_keeps_first(blank: Workbook) -> None:
    assert blank.sheetnames[:4] == ["领导名册", "履职台账", "带队检查安排表", "文件台账"]
    assert len(blank.sheetnames) == len(tables())
    for table in tables():
        printed = [cell.value for cell in blank[table.title][1]]
        assert printed == [column.heading for column in table.columns if column.blank]


def test_every_heading_says_what_belongs_below_it(blank: Workbook) -> None:
    for sheet in blank:
        assert all(cell.comment and cell.comment.text for cell in sheet[1])
    notes = {cell.value: cell.comment.text for cell in blank["履职台账"][1]}
    assert "写全年月日" in notes["日期"]
    assert "多人用“、”分开" in notes["带队领导"]
    assert "也认：" in notes["地点"]


def test_words_to_choose_from_are_offered_and_none_is_forced(blank: Workbook) -> None:
    (offered,) = blank["履职台账"].data_validations.dataValidation
    assert offered.formula1 == f'"{",".join(kind.zh for kind in ActivityKind)}"'
    assert len(offered.formula1) <= 257  # what Excel allows, with its two quotation marks
    assert not offered.showErrorMessage
    assert str(offered.sqref) == "B2:B500"


def test_days_are_formatted_as_days_and_sheets_print_on_a_page(blank: Workbook) -> None:
    sheet = blank["履职台账"]
    assert sheet["A2"].number_format == "yyyy-mm-dd"
    assert sheet.freeze_panes == "A2"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$1:$1"


def test_a_column_with_nothing_to_say_repeats_its_heading() -> None:
    bare = Table("bare", "表", "table", (Column("note", "备注"),), needs=())
    sheet = load_workbook(BytesIO(blank_workbook([bare])))["表"]
    assert sheet["A1"].comment.text == "备注"


def parts(path: Path) -> dict[str, bytes]:
    """Give what a workbook holds: packed bytes differ from one zlib to the next."""
    with ZipFile(path) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def test_the_file_that_travels_is_the_one_that_is_drawn(tmp_path: Path) -> None:
    write(tmp_path)
    drawn = parts(tmp_path / WORKBOOK)
    assert b">2020-01-01T00:00:00Z</dcterms:modified>" in drawn["docProps/core.xml"]
    assert drawn == parts(TEMPLATES / WORKBOOK), "renew it with: python -m tests.write_templates"


def test_every_blank_sheet_is_recognised_as_its_table() -> None:
    request = pipeline.Request((TEMPLATES / WORKBOOK,), as_of=date(2026, 1, 1))
    ledger = pipeline.read(request)
    titles = {table.title: table.name for table in tables()}
    assert {one.sheet: one.table for one in ledger.inputs[0].sheets} == titles
    assert {problem.code for problem in ledger.problems} <= {"SD130"}  # there is nothing in it
