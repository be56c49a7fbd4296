"""A missing year comes from the sheet's name, its title or the days around; or from nowhere."""

from datetime import date

import pytest

from safetyduty.intake.days import Day, read_day
from safetyduty.intake.years import Timeframe, neighbour, ordinal, timeframe, year_in


def on(year: int, month: int, day: int) -> int:
    return date(year, month, day).toordinal()


@pytest.mark.parametrize(
    ("sheet", "title", "year", "month"),
    [
        ("3月", "听禾镇2026年3月履职台账", 2026, 3),
        ("3月", "听禾镇2026年履职台账", 2026, 3),
        ("三月", "二〇二六年台账", 2026, 3),
        ("2026年3月份", "", 2026, 3),
        ("2026", "3月份台账", 2026, 3),
        ("3月", "", 0, 3),
        ("总表", "听禾镇履职台账", 0, 0),
        ("2025", "2026年3月", 0, 3),
        ("2月", "2026年3月", 2026, 0),
        ("台账", "2025—2026年度", 0, 0),
        ("1-3月", "2026年", 2026, 0),
        ("13月", "2026年", 2026, 0),
        ("台账", "关于印发的通知（听政发〔2025〕3号）\n2026年3月", 2026, 3),
        ("台账", "2026年台账\n填报日期：2027年1月5日", 2026, 0),
    ],
)
def test_the_sheet_and_its_title_say_when_unless_they_contradict_each_other(
    sheet: str, title: str, year: int, month: int
) -> None:
    frame = timeframe(sheet, title)
    assert (frame.year, frame.month) == (year, month)


def test_a_january_sheet_may_hold_the_last_days_of_december() -> None:
    frame = timeframe("2026年1月", "")
    assert [frame.year_of(12, 28), frame.year_of(1, 5)] == [2025, 2026]
    assert timeframe("1月", "").year_of(12, 28) == 0


def test_of_a_december_sheet_a_day_in_january_is_of_no_certain_year() -> None:
    assert timeframe("2026年12月", "").year_of(1, 3) == 0


def test_first_and_last_day_in_a_title_give_each_day_its_year() -> None:
    frame = timeframe("1月", "台账\n2025年12月26日—2026年1月25日")
    assert [frame.year_of(12, 28), frame.year_of(1, 5), frame.year_of(3, 5)] == [2025, 2026, 0]
    assert frame.holds(on(2026, 1, 25))
    assert not frame.holds(on(2026, 1, 26))
    assert timeframe("2026年1月26日-2月25日", "").last == on(2026, 2, 25)
    assert timeframe("2026年2月26日-2月25日", "").first == 0


@pytest.mark.parametrize(
    ("sheet", "held", "odd"),
    [
        ("2026年3月", [(2026, 3, 1), (2026, 2, 26), (2026, 4, 8)], [(2025, 3, 5), (2026, 5, 1)]),
        ("2026年12月", [(2026, 12, 31), (2027, 1, 5)], [(2027, 2, 1)]),
        ("2026年", [(2026, 7, 1), (2025, 12, 28)], [(2025, 7, 1), (2027, 3, 1)]),
        ("3月", [(2025, 3, 5), (2026, 2, 26), (2026, 4, 2)], [(2026, 2, 5), (2026, 7, 1)]),
        ("台账", [(2019, 1, 1)], []),
    ],
)
def test_a_month_sheet_holds_its_month_and_some_days_around(
    sheet: str, held: list[tuple[int, int, int]], odd: list[tuple[int, int, int]]
) -> None:
    frame = timeframe(sheet, "")
    assert [day for day in held if not frame.holds(on(*day))] == []
    assert [day for day in odd if frame.holds(on(*day))] == []


def test_neighbours_of_one_year_give_it_and_across_a_new_year_none_does() -> None:
    december, march = read_day("12月30日"), read_day("3月5日")
    assert neighbour(1, march, [(0, on(2026, 2, 1)), (2, on(2026, 4, 1))]) == (2026, 0)
    assert neighbour(1, march, [(0, on(2026, 2, 1))]) == (2026, 0)
    assert neighbour(0, march, [(3, on(2026, 2, 1))]) == (2026, 3)
    assert neighbour(0, december, [(1, on(2026, 1, 5))]) == (0, 0)
    assert neighbour(0, march, []) == (0, 0)


def test_between_two_years_a_day_must_lie_between_its_neighbours() -> None:
    written = [(0, on(2025, 12, 28)), (2, on(2026, 1, 5))]
    assert neighbour(1, read_day("12月30日"), written) == (2025, 0)
    assert neighbour(1, read_day("1月2日"), written) == (2026, 0)
    assert neighbour(1, read_day("3月5日"), written) == (0, 0)
    assert neighbour(1, Day(fault="no-year", month=2, day=29), written) == (0, 0)


def test_a_file_name_may_name_a_year() -> None:
    assert year_in("履职台账2026.xlsx") == 2026
    assert year_in("履职台账2025-2026.xlsx") == 0
    assert ordinal(2026, 2, 30) == 0
    assert Timeframe().holds(on(2026, 1, 1))
