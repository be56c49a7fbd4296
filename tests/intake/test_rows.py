"""Rows below the headings are data, or there is a reason why not."""

import pytest

from safetyduty.intake.grids import upright
from safetyduty.intake.headings import Header, find_headers
from safetyduty.intake.rows import is_odd, is_title, section_of, why_not
from tests.intake.made_ledgers import HEADINGS, LEADERS, Row, sheet

LEDGER, LIST = (find_headers(upright(sheet([row])))[0] for row in (HEADINGS, LEADERS[0]))
NO_NUMBERS = find_headers(upright(sheet([HEADINGS[1:]])))[0]


def reason(*row: str | float, header: Header = LEDGER) -> str:
    return why_not(header, [*row, *[""] * (6 - len(row))])


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (("",), "blank"),
        ((" ", "\u3000"), "blank"),
        ((7,), "number-only"),
        (("7",), "number-only"),
        (("12",), "number-only"),
        (("合计", "", 12), "total"),
        (("", "合 计", "12次"), "total"),
        (("本月小计", "", 12), "total"),
        (("说明：1.本表由安监站填写；2.日期填写检查当日。",), "note"),
        (("填表人：王某", "", "", "审核人：李某"), "note"),
        (("单位负责人（签字）：", "", "", "填报日期：2026.3.31"), "note"),
        (("", "以上情况属实"), "note"),
        (("以上情况属实",), "note"),
        (("", "", "", "", "", "2026年3月31日"), "note"),
        (("", "", "", "", "", 46112), "note"),
        (("2.本表一式两份",), "note"),
        (("※带队检查每月不少于一次",), "note"),
        (("", "", "", "", "", "本页以下空白，由各村（社区）安全员补充填写后报送备查"), "note"),
        (("一、安全生产会议",), "section"),
        (("二", "带队检查"), "section"),
        (("（三）", "", "调研"), "section"),
        (("第一季度",), "section"),
        (("3月份",), "section"),
        (("2026年3月",), "section"),
        (HEADINGS, "heading"),
        ((1, 2, 3, 4, 5, 6), "heading"),
        (("甲", "乙", 1, 2, 3, 4), "heading"),
        (("（1）", "（2）", "（3）"), "heading"),
        (("", "2026-01-05", "带队检查", "（示例）张某"), "example"),
        (("例：", "2026-01-05", "带队检查", "张某"), "example"),
        (("1", "2", "3", "4", "5", "6"), "heading"),
    ],
)
def test_a_row_that_is_no_record_has_a_reason(row: Row, why: str) -> None:
    assert reason(*row) == why


@pytest.mark.parametrize(
    "row",
    [
        (1, "2026.3.5", "带队检查", "柏景行"),
        (1, "待定", "带队检查", "柏景行"),
        (1, "", "带队检查", "柏景行"),
        ("合计", "3月5日", "带队检查", "柏景行"),
        ("", "", "", "柏景行"),
        ("", "", "", "", "", "和平加油站"),
        ("", "3月5日"),
        (3, "", "", "", "", "审批服务中心"),
        (1, "", "备注"),
        (1, "2026年3月上旬", "", "", "", ""),
    ],
)
def test_a_record_with_something_missing_is_still_a_record(row: Row) -> None:
    assert reason(*row) == ""


def test_a_leader_whose_name_stands_alone_is_a_record() -> None:
    assert reason("柏景行", header=LIST) == ""
    assert reason("以下为村（社区）党支部书记名单。", header=LIST) == "note"
    assert reason("合计", "5人", header=LIST) == "total"
    assert reason("一、党委班子", header=LIST) == "section"


def test_a_note_in_the_column_of_days_is_no_record() -> None:
    assert reason("以上属实", header=NO_NUMBERS) == "note"


@pytest.mark.parametrize("cell", ["合计", "日期", "（示例）张某", 3, 12.0, "3"])
def test_some_cells_make_a_row_doubtful(cell: str | float) -> None:
    assert is_odd(cell)


@pytest.mark.parametrize("cell", ["2026.3.5", 46086, "柏景行", ""])
def test_ordinary_cells_do_not(cell: str | float) -> None:
    assert not is_odd(cell)


def test_titles_and_lines_on_the_unit_stand_above_headings() -> None:
    assert is_title(["听禾镇2026年3月台账", "", ""], most=1)
    assert is_title(["", ""], most=1)
    assert is_title(["填报单位：安监站", "", "填报人：", "2026.3.31"], most=1) is False
    assert is_title(["填报单位：安监站", "", "填报人：", "日期："], most=1)
    assert is_title(["附件：", "听禾镇", "2026年3月"], most=3)
    assert not is_title(["柏景行", "党委书记"], most=1)
    assert not is_title(["灭火器", 3, "仓库"], most=3)
    assert is_title(["填报单位：安监站", 3], most=3)


def test_the_text_of_a_section_is_kept() -> None:
    assert section_of(["二、", "", "安全 生产会议", 3]) == "二、 安全生产会议"


def test_a_further_line_under_other_headings_continues_the_row_above() -> None:
    headings = ("检查时间", "带队领导", "存在问题")
    (found,) = find_headers(upright(sheet((headings, ("2026.3.5", "柏景行", "一")))))
    assert reason("", "", "消防通道堵塞", header=found) == "continued"
    assert reason("", "柏景行", "消防通道堵塞", header=found) == ""


def test_totals_of_a_quarter_and_months_in_words_are_no_records() -> None:
    assert reason("", "一季度小计", "", "", "", "") == "total"
    assert reason("", "三月份", "", "", "", "") == "section"
