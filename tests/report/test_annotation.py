"""A marked copy: the problem cells coloured and commented, everything else as it stood."""

import io
import re
from datetime import date, datetime, time

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.formula import ArrayFormula

from safetyduty.model.marks import PROBLEM_SHEET
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.report.annotation import marking
from safetyduty.report.annotation.fresh import Plain, fresh_workbook, titles
from safetyduty.report.annotation.marking import mark
from safetyduty.report.annotation.package import Package, Unfit
from tests.report.drawn import BLUE, FILE, RED, YELLOW, drawn, odd, packed, parts


def with_sheet(old: str, new: str) -> bytes:
    part = parts(drawn())["xl/worksheets/sheet1.xml"].decode()
    assert re.search(old, part)
    return packed({"xl/worksheets/sheet1.xml": re.sub(old, new, part, count=1).encode()})


def test_problem_cells_are_coloured_by_weight_and_say_what_is_wrong() -> None:
    found = [odd("SD104", 3, 2), odd("SD105", 3, 2), odd("SD201", 3, 3), odd("SD105", 9, 6)]
    sheet = load_workbook(io.BytesIO(mark(drawn(), found, "zh").content))["3月"]
    colours = {cell: sheet[cell].fill.fgColor.rgb for cell in ("B3", "C3", "F9", "D3")}
    assert colours == {"B3": RED, "C3": YELLOW, "F9": BLUE, "D3": "00000000"}
    assert "SD104" in sheet["B3"].comment.text
    assert "SD105" in sheet["B3"].comment.text
    assert sheet["B3"].number_format == "yyyy年m月d日"
    assert sheet["C3"].font.bold
    assert sheet["C3"].comment.text.startswith("已核")
    assert "SD201" in sheet["C3"].comment.text


def test_formulas_widths_merges_and_other_sheets_stay() -> None:
    marked = mark(drawn(), [odd("SD104", 3, 2)], "zh").content
    book = load_workbook(io.BytesIO(marked))
    sheet = book["3月"]
    assert (sheet["D3"].value, sheet.column_dimensions["C"].width) == ("=1+1", 31)
    assert [str(one) for one in sheet.merged_cells.ranges] == ["B1:D1"]
    assert book.sheetnames == ["3月", "其他's", PROBLEM_SHEET]
    before, after = parts(drawn()), parts(marked)
    assert before["xl/worksheets/sheet2.xml"] == after["xl/worksheets/sheet2.xml"]


def test_the_list_names_every_problem_and_leads_to_its_cell() -> None:
    found = [
        odd("SD104", 3, 2, "=cmd()\x1b"),
        odd("SD101", 1, 1, sheet="其他's"),
        Problem("SD008", Source(FILE), "", {"file": FILE}),
        odd("SD104", 1, 1, "\ufffe", sheet="没有"),
    ]
    sheet = load_workbook(io.BytesIO(mark(drawn(), found, "en").content))[PROBLEM_SHEET]
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0] == ("code", "severity", "sheet", "cell", "value", "problem", "what to do")
    assert [row[0] for row in rows[1:]] == ["SD104", "SD101", "SD008", "SD104"]
    assert rows[1][4] == "=cmd()␛"
    assert sheet["E2"].data_type != "f"
    links = [sheet.cell(row, 4).hyperlink for row in range(2, 6)]
    assert [link and link.location for link in links] == ["'3月'!B3", "'其他''s'!A1", None, None]


def test_what_lies_in_a_merged_range_is_marked_where_it_is_shown() -> None:
    found = [odd("SD104", 1, 3), odd("SD104", 1, 4), odd("SD201", 1, 2)]
    sheet = load_workbook(io.BytesIO(mark(drawn(), found, "zh").content))["3月"]
    assert sheet["B1"].fill.fgColor.rgb == RED
    assert sheet["B1"].comment.text.count("SD104") == 1


def test_the_same_problems_give_the_same_bytes() -> None:
    content, found = drawn(), [odd("SD104", 3, 2)]
    assert mark(content, found, "zh") == mark(content, found, "zh")


def test_too_many_comments_are_left_out_and_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marking, "MOST_NOTES", 1)
    found = [odd("SD104", 3, 2), odd("SD104", 3, 3)]
    book = load_workbook(io.BytesIO(mark(drawn(), found, "zh").content))
    assert book["3月"]["C3"].fill.fgColor.rgb == RED
    assert "1 个单元格" in book[PROBLEM_SHEET]["F4"].value


@pytest.mark.parametrize(
    ("kind", "ending"),
    [
        ("ms-excel.sheet.macroEnabled.main", ".xlsm"),
        ("ms-excel.template.macroEnabled.main", ".xltm"),
        ("openxmlformats-officedocument.spreadsheetml.template.main", ".xltx"),
        ("openxmlformats-officedocument.spreadsheetml.sheet.main", ".xlsx"),
    ],
)
def test_the_ending_is_that_of_the_content(kind: str, ending: str) -> None:
    types = parts(drawn())["[Content_Types].xml"].decode()
    types = types.replace("openxmlformats-officedocument.spreadsheetml.sheet.main", kind)
    assert mark(packed({"[Content_Types].xml": types.encode()}), [], "zh").ending == ending


def test_rows_and_cells_that_are_not_there_are_put_in_where_they_belong() -> None:
    content = with_sheet(r'<row r="3"[^>]*>.*?</row>', '<row r="3" spans="2:4"><c r="D3"/></row>')
    found = [odd("SD104", row, column) for row, column in ((2, 1), (3, 1), (3, 4), (3, 6), (7, 3))]
    text = parts(mark(content, found, "zh").content)["xl/worksheets/sheet1.xml"].decode()
    assert re.findall(r'<c r="([A-Z]+[37])"', text) == ["A3", "D3", "F3", "C7"]
    assert "spans" not in text[text.index('r="3"') :]
    rows = re.findall(r'<row r="(\d+)"', text)
    assert rows == sorted(rows)


def test_a_sheet_whose_list_of_relations_is_empty_gets_its_comments() -> None:
    content = packed({"xl/worksheets/_rels/sheet2.xml.rels": b"<Relationships/>"})
    sheet = load_workbook(
        io.BytesIO(mark(content, [odd("SD104", 1, 1, sheet="其他's")], "zh").content)
    )["其他's"]
    assert "SD104" in sheet["A1"].comment.text


def test_an_empty_sheet_is_marked_too() -> None:
    content = with_sheet(r"<sheetData>.*</sheetData>", "<sheetData/>")
    sheet = load_workbook(io.BytesIO(mark(content, [odd("SD104", 2, 2)], "zh").content))["3月"]
    assert sheet["B2"].fill.fgColor.rgb == RED


def test_a_row_between_is_put_between() -> None:
    content = with_sheet(r'<row r="3"', '<row r="8"')
    content = packed(
        {
            "xl/worksheets/sheet1.xml": re.sub(
                rb'r="([B-D])3"', rb'r="\g<1>8"', parts(content)["xl/worksheets/sheet1.xml"]
            )
        }
    )
    marked = parts(mark(content, [odd("SD104", 5, 2)], "zh").content)
    rows = re.findall(rb'<row r="(\d+)"', marked["xl/worksheets/sheet1.xml"])
    assert rows == [b"1", b"2", b"5", b"8"]


def test_a_style_that_is_not_there_and_one_that_is_oddly_written_are_plain() -> None:
    content = with_sheet(r'<c r="B2"[^>]*t=', '<c r="B2" s="999" t=')
    sheet = load_workbook(io.BytesIO(mark(content, [odd("SD104", 2, 2)], "zh").content))["3月"]
    assert sheet["B2"].fill.fgColor.rgb == RED
    content = with_sheet(r'<c r="B2"[^>]*t=', '<c r="B2" s="x" t=')
    assert (
        b's="'
        in parts(mark(content, [odd("SD104", 2, 2)], "zh").content)["xl/worksheets/sheet1.xml"]
    )


def test_a_workbook_without_styles_gets_some() -> None:
    whole = parts(drawn())
    bare = {
        name: re.sub(rb"<(?:Relationship|Override)[^>]*styles[^>]*/>", b"", part)
        for name, part in whole.items()
        if name.endswith((".rels", "Types].xml"))
    }
    bare["xl/worksheets/sheet1.xml"] = re.sub(
        rb' s="[0-9]+"', b"", whole["xl/worksheets/sheet1.xml"]
    )
    content = packed({**bare, "xl/styles.xml": None})
    sheet = load_workbook(io.BytesIO(mark(content, [odd("SD104", 3, 2)], "zh").content))["3月"]
    assert sheet["B3"].fill.fgColor.rgb == RED


BROKEN = {
    "no archive": b"x",
    "no sheets": packed(
        {
            "xl/workbook.xml": re.sub(
                rb"<sheets>.*</sheets>", b"<sheets/>", parts(drawn())["xl/workbook.xml"]
            )
        }
    ),
    "strict": packed(
        {"xl/workbook.xml": parts(drawn())["xl/workbook.xml"] + b"<!--purl.oclc.org-->"}
    ),
    "no book": packed({"xl/workbook.xml": None, "_rels/.rels": None}),
    "another coding": packed(
        {"xl/workbook.xml": b"<?xml version='1.0' encoding='gbk'?>" + b"<workbook/>"}
    ),
    "no text": packed({"xl/worksheets/sheet1.xml": b"\xff"}),
    "no data": packed({"xl/worksheets/sheet1.xml": b"<worksheet/>"}),
    "remarks": with_sheet("<sheetData>", "<sheetData><!-- -->"),
    "rows without numbers": with_sheet('<row r="1"', "<row"),
    "cells without places": with_sheet('<c r="B3"', "<c"),
    "no formats": packed({"xl/styles.xml": b"<styleSheet/>"}),
    "empty formats": packed(
        {
            "xl/styles.xml": re.sub(
                rb"<cellXfs.*</cellXfs>", b"<cellXfs></cellXfs>", parts(drawn())["xl/styles.xml"]
            )
        }
    ),
    "no types": packed({"[Content_Types].xml": b"<x>"}),
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN.keys())
def test_what_is_not_written_as_spreadsheets_are_is_not_mended(content: bytes) -> None:
    with pytest.raises(Unfit):
        mark(content, [odd("SD104", 3, 2)], "zh")


def test_parts_without_a_root_relation_are_found_where_they_usually_are() -> None:
    assert Package(packed({"_rels/.rels": None})).book == "xl/workbook.xml"


def test_values_keep_their_cells_in_a_workbook_made_anew() -> None:
    rows = [
        ["日期", "", date(2026, 3, 5), time(9, 30)],
        [4.5, True, "=1+1", "'x"],
        [10**17, date(1000, 1, 1), "a\x00b", datetime(2026, 3, 5, 9)],
    ]
    plain = Plain("3月", rows, 4, 2, [(4, 2, 4, 3)])
    made = fresh_workbook([plain])
    assert made == fresh_workbook([plain])
    sheet = load_workbook(io.BytesIO(made))["3月"]
    assert (sheet["B4"].value, sheet["D4"].value.date(), sheet["B5"].value) == (
        "日期",
        date(2026, 3, 5),
        4.5,
    )
    assert (sheet["D5"].value, sheet["D5"].data_type) == ("=1+1", "s")
    assert sheet["B6"].value == str(10**17)
    assert sheet["D6"].value == "a\ufffdb"
    assert [str(one) for one in sheet.merged_cells.ranges] == ["B4:C4"]
    assert not isinstance(sheet["D5"].value, ArrayFormula)
    assert load_workbook(io.BytesIO(fresh_workbook([]))).sheetnames == ["Sheet1"]


def test_a_sheet_whose_name_excel_does_not_allow_gets_another() -> None:
    sheets = [Plain(name, [["x"]], 1, 1) for name in ("a/b", "a:b", "'", "长" * 40)]
    named = titles(sheets)
    assert named == {"a/b": "a_b", "a:b": "a_b2", "'": "Sheet3", "长" * 40: "长" * 28}
    found = [odd("SD104", 1, 1, sheet="a:b")]
    book = load_workbook(io.BytesIO(mark(fresh_workbook(sheets), found, "zh", named).content))
    assert book["a_b2"]["A1"].fill.fgColor.rgb == RED
    assert book[PROBLEM_SHEET]["D2"].hyperlink.location == "'a_b2'!A1"
