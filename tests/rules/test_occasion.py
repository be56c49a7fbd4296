"""``occasion``: an activity around each public holiday, and in each named window."""

from datetime import date

import pytest

from safetyduty.engine.calendar import Calendar
from safetyduty.model.law import Text
from safetyduty.model.period import span
from safetyduty.rules.occasion import Occasion, Window


def occasions(asked: tuple[date, date], **settings: object) -> list[str]:
    rule = Occasion(activity=(), **settings)
    return [f"{p.name} {p.start}/{p.end}" for p in rule.periods(span(*asked), Calendar().holidays)]


@pytest.mark.parametrize(
    ("day", "verdict"),
    [
        ("2026-02-07", "0/1 missed"),  # eight days before the first day off
        ("2026-02-08", "1/1 met"),  # seven
        ("2026-02-23", "1/1 met"),  # the last day off
        ("2026-02-24", "0/1 missed"),
    ],
)
def test_a_holidays_period_runs_from_some_days_before_through_its_last_day_off(told, day, verdict):
    """
    rule: {kind: occasion, activity: [campaign-inspection], capacity: organises, days_before: 7}
    period: 2026-02

    姓名  职务
    黎一  镇长

    日期   活动类型  带队领导
    <day>  综合检查  黎一
    """
    assert told == [f"黎一 2026 春节 {verdict}"]


def test_every_holiday_of_a_year_is_an_occasion_joint_ones_are_one():
    year = occasions((date(2025, 1, 10), date(2025, 11, 30)), days_before=3)
    assert year == [
        "2025 春节 2025-01-25/2025-02-04",
        "2025 清明节 2025-04-01/2025-04-06",
        "2025 劳动节 2025-04-28/2025-05-05",
        "2025 端午节 2025-05-28/2025-06-02",
        "2025 国庆节、中秋节 2025-09-28/2025-10-08",
    ]


def test_the_days_before_new_year_stand_in_december():
    december = (date(2025, 12, 1), date(2025, 12, 31))
    assert occasions(december, days_before=7) == ["2026 元旦 2025-12-25/2026-01-03"]
    assert occasions(december, days_before=0) == []


def test_of_a_year_the_calendar_does_not_cover_nothing_is_said(audit, told):
    """
    rule: {kind: occasion, activity: [campaign-inspection], capacity: organises}
    period: [2031-01-01, 2031-12-31]
    as_of: 2031-12-31

    姓名  职务
    黎一  镇长

    日期        活动类型  带队领导
    2031-02-05  综合检查  黎一
    """
    assert told == []
    assert [(p.code, p.value) for p in audit.problems if p.code == "SD301"] == [("SD301", "2031")]


@pytest.mark.parametrize(
    ("day", "verdict"),
    [
        ("2026-06-30", "0/2 missed"),
        ("2026-07-01", "1/2 missed"),
        ("2026-08-31", "1/2 missed"),
        ("2026-09-01", "0/2 missed"),
    ],
)
def test_a_named_window_includes_both_its_days(told, day, verdict):
    """
    rule:
      kind: occasion
      activity: [inspection]
      holidays: false
      at_least: 2
      windows: [{name: {zh: 汛期, en: flood season}, start: 07-01, end: 08-31}]

    姓名  职务
    黎一  镇长

    日期   活动类型  带队领导
    <day>  带队检查  黎一
    """
    assert told == [f"黎一 2026 汛期 {verdict}"]


def test_a_window_may_run_over_the_turn_of_the_year_and_end_on_a_leap_day():
    winter = Window(Text("冬春", "winter"), "11-01", "02-29")
    asked = (date(2025, 12, 1), date(2025, 12, 31))
    assert occasions(asked, holidays=False, windows=(winter,)) == [
        "2025 冬春 2025-11-01/2026-02-28"
    ]
    asked = (date(2028, 1, 5), date(2028, 1, 5))
    assert occasions(asked, holidays=False, windows=(winter,)) == [
        "2027 冬春 2027-11-01/2028-02-29"
    ]


@pytest.mark.parametrize(
    ("as_of", "verdict"), [("2026-08-27", "pending"), ("2026-08-28", "at_risk")]
)
def test_an_occasion_is_at_risk_three_days_before_it_ends(found, as_of, verdict):
    """
    rule:
      kind: occasion
      activity: [inspection]
      holidays: false
      windows: [{name: {zh: 汛期, en: flood season}, start: 07-01, end: 08-31}]
    as_of: <as_of>

    姓名  职务
    黎一  镇长

    日期        活动类型  带队领导
    2026-01-05  带队检查  黎一
    """
    assert [finding.verdict for finding in found] == [verdict]


def test_an_occasion_needs_the_activity_ledger():
    assert Occasion(activity=()).needs() == ("activities",)
