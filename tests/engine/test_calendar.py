"""Working days by the State Council's calendar, and the user's own over it."""

from datetime import date, timedelta

import chinese_calendar
import pytest

from safetyduty.engine.calendar import Calendar

CALENDAR = Calendar()


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        (date(2026, 2, 14), True),  # a Saturday worked for the Spring Festival
        (date(2026, 2, 16), False),  # a Monday off
        (date(2026, 10, 10), True),  # a Saturday worked for the National Day
        (date(2026, 3, 7), False),  # a plain Saturday
        (date(2026, 3, 9), True),  # a plain Monday
        (date(2031, 5, 1), True),  # not covered: a Thursday like any other
        (date(2031, 5, 3), False),  # a Saturday
    ],
)
def test_a_working_day_is_as_the_state_council_says_else_monday_to_friday(day, worked):
    assert CALENDAR.is_working_day(day) is worked


def test_every_day_of_2026_is_as_published():
    days = [date(2026, 1, 1) + timedelta(n) for n in range(365)]
    assert [d for d in days if CALENDAR.is_working_day(d) != chinese_calendar.is_workday(d)] == []


def test_the_users_own_days_come_first():
    own = Calendar(rest=frozenset({date(2026, 3, 9)}), work=frozenset({date(2026, 3, 7)}))
    assert not own.is_working_day(date(2026, 3, 9))
    assert own.is_working_day(date(2026, 3, 7))


def test_a_rest_day_moves_to_the_next_working_day_and_a_working_day_stays():
    assert CALENDAR.next_working_day(date(2026, 1, 30)) == date(2026, 1, 30)
    assert CALENDAR.next_working_day(date(2026, 1, 31)) == date(2026, 2, 2)
    assert CALENDAR.next_working_day(date(2026, 2, 15)) == date(2026, 2, 24)


def test_working_days_are_counted_after_one_day_through_another():
    friday, monday = date(2026, 3, 6), date(2026, 3, 9)
    assert CALENDAR.working_days(friday, monday) == 1
    assert CALENDAR.working_days(friday, friday) == 0
    assert CALENDAR.working_days(monday, friday) == 0  # over already


def test_the_holidays_of_a_year_are_runs_of_days_off():
    assert CALENDAR.holidays(2026)[:2] == [
        ("元旦", date(2026, 1, 1), date(2026, 1, 3)),
        ("春节", date(2026, 2, 15), date(2026, 2, 23)),
    ]
    assert len(CALENDAR.holidays(2026)) == 7
    assert CALENDAR.holidays(2031) == []


def test_a_holiday_belongs_to_the_year_in_which_it_ends():
    # 31 December 2018 was off for the new year
    assert CALENDAR.holidays(2019)[0] == ("元旦", date(2018, 12, 30), date(2019, 1, 1))
    assert "元旦" not in [name for name, first, _ in CALENDAR.holidays(2018) if first.month == 12]


def test_the_users_own_days_off_are_holidays_and_his_working_days_are_none():
    own = Calendar(
        rest=frozenset({date(2031, 1, 1), date(2031, 1, 2)}),
        work=frozenset({date(2026, 1, 3)}),
    )
    assert own.holidays(2031) == [("节假日", date(2031, 1, 1), date(2031, 1, 2))]
    assert own.holidays(2026)[0] == ("元旦", date(2026, 1, 1), date(2026, 1, 2))


def test_years_nobody_has_published_are_said_unless_the_user_gives_them():
    assert CALENDAR.uncovered([2026, 2032, 2031, 2031]) == (2031, 2032)
    own = Calendar(work=frozenset({date(2031, 2, 1)}))
    assert own.uncovered([2031, 2032]) == (2032,)
