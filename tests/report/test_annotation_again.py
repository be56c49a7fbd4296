"""A marked copy that was mended is marked anew: what an earlier run marked goes, all else stays."""

import io
import re
from collections.abc import Callable, Sequence

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from safetyduty.model.marks import PROBLEM_PART, PROBLEM_SHEET
from safetyduty.model.problem import Problem
from safetyduty.model.word import Lang
from safetyduty.report.annotation.marking import mark
from tests.report.drawn import RED, drawn, odd, packed, parts, saved

Keeping = Callable[[bytes], bytes]
BOTH = [odd("SD104", 3, 2), odd("SD201", 3, 3), odd("SD105", 3, 3)]


def as_is(content: bytes) -> bytes:
    return content


def resaved(content: bytes) -> bytes:
    """Have a program read the workbook and write it its own way: parts have other names."""
    return saved(load_workbook(io.BytesIO(content)))


def marked(content: bytes, problems: Sequence[Problem], lang: Lang = "zh") -> Worksheet:
    return load_workbook(io.BytesIO(mark(content, problems, lang).content))["3月"]


def looks(sheet: Worksheet) -> dict[str, tuple[str, str]]:
    """Give the comment and the colour of each cell that has one."""
    return {
        cell.coordinate: (cell.comment.text if cell.comment else "", cell.fill.fgColor.rgb)
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment or cell.fill.fill_type
    }


@pytest.mark.parametrize("kept", [as_is, resaved])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_marking_twice_is_marking_once(kept: Keeping, lang: Lang) -> None:
    once = mark(drawn(), BOTH, lang).content
    twice = load_workbook(io.BytesIO(mark(kept(once), BOTH, lang).content))
    assert looks(twice["3月"]) == looks(load_workbook(io.BytesIO(once))["3月"])
    assert twice.sheetnames == ["3月", "其他's", PROBLEM_SHEET]
    assert twice[PROBLEM_SHEET].max_row == 1 + len(BOTH)


@pytest.mark.parametrize("kept", [as_is, resaved])
def test_a_mended_cell_loses_its_mark_and_keeps_what_the_user_wrote(
    kept: Callable[[bytes], bytes],
) -> None:
    again = mark(kept(mark(drawn(), BOTH, "zh").content), [odd("SD104", 9, 6)], "zh").content
    book = load_workbook(io.BytesIO(again))
    assert {cell: about[1] for cell, about in looks(book["3月"]).items()} == {
        "C3": "00000000",
        "F9": RED,
    }
    assert book["3月"]["C3"].comment.text == "已核"
    assert book["3月"]["C3"].font.bold
    assert book["3月"]["B3"].number_format == "yyyy年m月d日"
    assert book[PROBLEM_SHEET]["D2"].value == "F9"
    assert book[PROBLEM_SHEET].max_row == 2


def test_the_boxes_of_comments_that_go_go_with_them() -> None:
    once = mark(drawn(), BOTH, "zh").content
    (boxes,) = (name for name in parts(once) if name.endswith(".vml"))
    again = mark(once, [], "zh").content
    assert [parts(one)[boxes].count(b":Row>") for one in (once, again)] == [4, 2]
    assert PROBLEM_PART in parts(again)


def test_comments_without_boxes_go_too() -> None:
    marks = parts(mark(drawn(), [odd("SD104", 8, 6), odd("SD104", 9, 6)], "zh").content)
    sheet = marks["xl/worksheets/sheet1.xml"].decode()
    marks["xl/worksheets/sheet1.xml"] = re.sub(r"<legacyDrawing[^>]*>", "", sheet).encode()
    assert looks(marked(packed(marks), [])) == {"C3": ("已核", "00000000")}


def test_what_a_user_added_to_our_comment_and_his_own_colours_stay() -> None:
    book = load_workbook(io.BytesIO(mark(drawn(), BOTH, "zh").content))
    sheet = book["3月"]
    sheet["B3"].comment = Comment(sheet["B3"].comment.text + "\n建议：问老王\n已问过", "safetyduty")
    sheet["C3"].fill = PatternFill("solid", fgColor="FF00B0F0")
    sheet["E5"].comment = Comment("SD卡在抽屉里", "站")
    assert looks(marked(saved(book), [])) == {
        "B3": ("建议：问老王\n已问过", "00000000"),
        "C3": ("已核", "FF00B0F0"),
        "E5": ("SD卡在抽屉里", "00000000"),
    }


def test_a_comment_on_a_cell_that_is_gone_goes_too() -> None:
    marks = parts(mark(drawn(), [odd("SD104", 30, 3)], "zh").content)
    sheet = marks["xl/worksheets/sheet1.xml"].decode()
    start = sheet.index('<row r="30"')
    end = sheet.index("</row>", start) + len("</row>")
    marks["xl/worksheets/sheet1.xml"] = (sheet[:start] + sheet[end:]).encode()
    again = marked(packed(marks), [])
    assert looks(again) == {"C3": ("已核", "00000000")}
    assert again.max_row == 3
