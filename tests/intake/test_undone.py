"""What a row says of itself: that it was not carried out, or put off."""

import pytest

from safetyduty.intake.undone import LONGEST, read_undone
from tests.intake.made_ledgers import Row, account, days, leading, present, read, sheet, told

HEADINGS: Row = ("检查时间", "带队领导", "检查地点", "备注")


@pytest.mark.parametrize(
    ("remark", "meaning"),
    [
        ("取消", "not-done"),
        ("因暴雨取消", "not-done"),
        ("因公出差，未开展。", "not-done"),
        ("检查取消", "not-done"),
        ("未能成行", "not-done"),
        ("改期至3月12日", "doubtful"),
        ("会议延期召开", "doubtful"),
        ("取消，改为3月12日", "doubtful"),
        ("下雨取消", "doubtful"),
        ("未发现隐患", ""),
        ("取消隐患1处", ""),
        ("延期整改", ""),
        ("企业资质取消", ""),
        ("未开展应急演练", ""),
        ("已完成", ""),
        ("未完成", ""),
        ("取消" + "。" * LONGEST, ""),
        (3.0, ""),
    ],
)
def test_a_remark_is_taken_at_its_word_where_it_says_nothing_else(
    remark: str | float, meaning: str
) -> None:
    assert read_undone(remark, status=False) == meaning


@pytest.mark.parametrize("word", ["未完成", "否", "计划", "×"])
def test_a_column_of_states_says_more_shortly(word: str) -> None:
    assert read_undone(word, status=True) == "not-done"


def test_a_row_that_was_cancelled_is_not_counted_and_told_with_its_cell() -> None:
    ledger = read(
        sheet(
            (
                HEADINGS,
                ("2026.3.5", "柏景行", "甲村", "取消"),
                ("2026.3.6", "柏景行", "乙村", ""),
                ("2026.3.7", "温如磐", "丙村", "取消"),
            )
        )
    )
    assert days(ledger) == ["2026-03-06"]
    assert told(ledger, "SD111") == [("SD137", "Sheet1!D2", "取消")]
    (problem,) = (one for one in ledger.problems if one.code == "SD137")
    assert [source.cell for source in problem.also] == ["D4"]
    assert account(ledger, "Sheet1").reasons == {"heading": 1, "not-done": 2}


def test_what_was_put_off_counts_for_nobody_surely() -> None:
    row = ("2026.3.5", "柏景行", "甲村", "改期至3月12日")
    ledger = read(sheet((HEADINGS, row, ("2026.3.6", "柏景行", "乙村", ""))))
    assert leading(ledger) == [(2, "柏景行")]
    assert (1, "柏景行", "leads", 0) in present(ledger)
    assert told(ledger, "SD111") == [("SD138", "Sheet1!D2", "改期至3月12日")]


def test_ditto_marks_below_a_cancelled_row_mean_that_row() -> None:
    ledger = read(
        sheet(
            (
                HEADINGS,
                ("2026.3.5", "柏景行", "甲村", ""),
                ("2026.3.6", "温如磐", "#N/A", "取消"),
                ("同上", "同上", "#N/A", ""),
            )
        )
    )
    assert days(ledger) == ["2026-03-05", "2026-03-06"]
    assert leading(ledger) == [(1, "柏景行"), (2, "温如磐")]
    (said,) = (p for p in ledger.problems if p.code == "SD120" and p.source.cell == "A4")
    assert said.value == "2026.3.6"
    assert [p.source.cell for p in ledger.problems if p.code == "SD017"] == ["C4"]


def test_beside_hazards_a_state_may_be_that_of_the_hazard() -> None:
    headings = ("检查时间", "带队领导", "检查地点", "存在问题", "完成情况")
    row = ("2026.3.5", "柏景行", "甲村", "堵塞", "未完成")
    assert days(read(sheet((headings, row)))) == ["2026-03-05"]
    headings = ("检查时间", "带队领导", "检查地点", "完成情况")
    assert days(read(sheet((headings, ("2026.3.5", "柏景行", "甲村", "未完成"))))) == []


def test_a_row_that_says_so_twice_is_told_once() -> None:
    headings = (*HEADINGS, "开展情况")
    ledger = read(sheet((headings, ("2026.3.5", "柏景行", "甲村", "取消", "未开展"))))
    assert [code for code, _, _ in told(ledger)].count("SD137") == 1
