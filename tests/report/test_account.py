"""What became of the input: problems by sheet, rows, sheets and how to ask again."""

from datetime import date

import pytest
from msgspec.structs import replace

from safetyduty.model.audit import Verdict
from safetyduty.model.ledger import SheetAccount
from safetyduty.model.period import Period
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.report.compose.audit import compose
from safetyduty.report.document import (
    Listing,
)
from safetyduty.report.sections.frame import Frame
from safetyduty.report.sections.opening import quoted
from tests.report.blocks import blocks, column, heat, table
from tests.report.township import (
    INPUTS,
    MONTHLY,
    PROBLEMS,
    finding,
    township,
)

HEAD = "岑若川"


def test_problems_stand_by_sheet_and_only_serious_ones_on_screen() -> None:
    listing = next(block for block in blocks(township()) if isinstance(block, Listing))
    assert [group.title for group in listing.groups] == [
        "台账.xlsx:3月",
        "台账.xlsx:备忘",
        "文件.csv",
    ]
    lines = [line for group in listing.groups for line in group.lines]
    assert [line.place for line in lines][:3] == [
        "台账.xlsx:3月!C9",
        "台账.xlsx:3月!C14",
        "台账.xlsx:3月!B15",
    ]
    assert [line.code for line in lines if line.detail] == ["SD109"]
    assert "SD109" in listing.fold
    serious = township(problems=PROBLEMS[:1])
    assert next(b for b in blocks(serious) if isinstance(b, Listing)).fold == ""


def test_problems_stand_in_the_order_of_the_sheets() -> None:
    sheets = tuple(SheetAccount(name, "activities", 1, 1, 0) for name in ("2月", "11月"))
    wrong = [Problem("SD104", Source("台账.xlsx", name, 3, 1), "x") for name in ("11月", "2月")]
    audit = township(inputs=(replace(INPUTS[0], sheets=sheets),), problems=tuple(wrong))
    assert [problem.source.sheet for problem in Frame(audit, "zh").problems] == ["2月", "11月"]


def test_duties_without_a_number_are_shown_and_not_judged() -> None:
    found = table("observations", township())
    assert column("次数", found) == ["—", "2"]
    assert column("台账", found) == ["未提交", "已提交"]
    assert column("最近一次", found) == ["—", "2026-03-05"]
    assert column("佐证", found) == ["", "台账.xlsx:3月!A7、台账.xlsx:3月!A8"]
    facts = compose(township(), "zh").facts["observations"]
    assert [one["longest_gap"] for one in facts] == [0, 61]


def test_rows_entered_after_the_day_asked_for_are_listed() -> None:
    found = table("late-entries", township())
    assert [[cell.text for cell in row] for row in found.rows] == [
        ["文件.csv:4", "2026-06-11", "2026-06-23"]
    ]
    undated = replace(township().late_entries[0], day=0)
    assert column("履职日期", table("late-entries", township(late_entries=(undated,)))) == [""]


def test_every_sheet_is_accounted_for_with_the_reasons() -> None:
    found = table("inputs", township())
    assert column("读作", found) == ["领导名册", "履职台账", "未识别", "空表"]
    assert column("跳过原因", found)[1] == "空行 1、no-such-reason 1"


@pytest.mark.parametrize(
    ("word", "told"), [("台账.xlsx", "台账.xlsx"), ("我的 台账.xlsx", '"我的 台账.xlsx"')]
)
def test_a_command_can_be_copied_as_it_stands(word: str, told: str) -> None:
    assert quoted(word) == told


def test_a_report_of_a_day_outside_any_month_list_is_clipped_to_the_period() -> None:
    early = Period(date(2025, 12, 29), date(2026, 1, 4), "2026-W01")
    found = finding(MONTHLY, HEAD, early, Verdict.MET)
    (row,) = heat(township(findings=(found,))).rows
    assert [(mark.first, mark.last) for mark in row.marks] == [(0, 0)]
