"""Of two columns of days, one that holds the time of day alone is none."""

from datetime import time

import pytest

from tests.intake.made_ledgers import Row, codes, days, read, sheet

ROW: Row = ("柏景行", "甲村")


@pytest.mark.parametrize("clock", ["9:30", "上午", "下午3点", "9:30-11:00", time(9, 30), 0.5])
@pytest.mark.parametrize("first", [True, False])
def test_the_day_is_taken_wherever_it_stands(clock: object, first: bool) -> None:
    headings = ("检查时间", "检查日期") if first else ("检查日期", "检查时间")
    cells = (clock, "2026.3.5") if first else ("2026.3.5", clock)
    ledger = read(sheet(((*headings, "带队领导", "检查地点"), (*cells, *ROW))))  # type: ignore[arg-type]
    assert days(ledger) == ["2026-03-05"]
    assert "SD123" not in codes(ledger)


def test_of_two_columns_of_days_the_second_is_told_to_be_unread() -> None:
    headings = ("检查时间", "检查日期", "带队领导", "检查地点")
    ledger = read(sheet((headings, ("2026.3.5", "2026.3.6", *ROW))))
    assert (days(ledger), "SD123" in codes(ledger)) == (["2026-03-05"], True)


def test_two_columns_of_days_beside_one_of_times_are_not_chosen_from() -> None:
    headings = ("检查时间", "检查日期", "督查日期", "带队领导", "检查地点")
    ledger = read(sheet((headings, ("9:30", "2026.3.5", "2026.3.6", *ROW))))
    assert (days(ledger), "SD104" in codes(ledger)) == ([""], True)


def test_a_blank_column_is_no_column_of_times() -> None:
    headings = ("检查时间", "检查日期", "带队领导", "检查地点")
    assert "SD123" in codes(read(sheet((headings, ("2026.3.5", "", *ROW)))))


def test_other_columns_of_one_heading_are_left_as_they_are() -> None:
    headings = ("检查时间", "带队领导", "检查地点", "检查地点")
    ledger = read(sheet((headings, ("2026.3.5", *ROW, "乙村"))))
    assert (days(ledger), "SD123" in codes(ledger)) == (["2026-03-05"], True)
