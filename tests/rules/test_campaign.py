"""``campaign``: so many activities within a fixed window of every year."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safetyduty.model.period import Per, Period, of_year
from safetyduty.rules.campaign import Campaign
from tests.township import Township, say


def campaign(start: str, end: str) -> Campaign:
    from safetyduty.model.law import Text

    return Campaign(name=Text("汛期", "flood season"), start=start, end=end, activity=())


@pytest.mark.parametrize(
    ("day", "verdict"),
    [
        ("2026-04-30", "0/1 missed"),
        ("2026-05-01", "1/1 met"),
        ("2026-10-31", "1/1 met"),
        ("2026-11-01", "0/1 missed"),
    ],
)
def test_both_days_of_the_window_are_included(told, day, verdict):
    """
    rule: {kind: campaign, name: {zh: 汛期, en: flood season}, start: 05-01, end: 10-31,
           activity: [inspection]}

    姓名  职务
    黎一  镇长

    日期   活动类型  带队领导
    <day>  带队检查  黎一
    """
    assert told == [f"黎一 2026 汛期 {verdict}"]


def test_a_window_across_the_new_year_is_one_and_named_by_its_first(told):
    """
    rule: {kind: campaign, name: {zh: 岁末年初, en: turn}, start: 12-15, end: 02-29, at_least: 2,
           activity: [inspection]}
    period: 2026

    姓名  职务
    黎一  镇长

    日期        活动类型  带队领导
    2025-12-20  带队检查  黎一
    2026-02-28  带队检查  黎一
    2026-12-15  带队检查  黎一
    """
    assert told == ["黎一 2025 岁末年初 2/2 met", "黎一 2026 岁末年初 1/2 pending"]


@pytest.mark.parametrize(
    ("year", "start", "end", "first", "last"),
    [
        (2024, "12-15", "02-29", "2024-12-15", "2025-02-28"),
        (2023, "12-15", "02-29", "2023-12-15", "2024-02-29"),
        (2026, "02-29", "03-05", "2026-02-28", "2026-03-05"),
        (2028, "02-29", "03-05", "2028-02-29", "2028-03-05"),
        (2026, "06-01", "06-01", "2026-06-01", "2026-06-01"),
    ],
)
def test_february_29_is_the_months_last_day(year, start, end, first, last):
    asked = of_year(Per.YEAR, year)[0]
    found = [p for p in campaign(start, end).periods(asked, None) if p.start.year == year]
    assert [(str(p.start), str(p.end)) for p in found] == [(first, last)]


@pytest.mark.parametrize(
    ("days", "lead"),
    [(6, 1), (7, 2), (15, 4), (27, 4), (28, 7), (59, 14), (90, 20), (181, 30), (365, 45)],
)
def test_the_lead_time_is_that_of_the_longest_period_within_the_window(days, lead):
    start = date(2026, 1, 1)
    window = Period(start, start + timedelta(days - 1), "")
    assert campaign("01-01", "02-01").lead_days(window) == lead


@pytest.mark.parametrize(
    ("left", "told_of"),
    [("2026-06-14", "0/0 exempt(tenure)"), ("2026-06-15", "1/1 met")],
)
def test_who_leaves_within_the_window_owes_the_part(told, left, told_of):
    """
    rule: {kind: campaign, name: {zh: 安全生产月, en: Safety Month}, start: 06-01, end: 06-30,
           at_least: 2, activity: [inspection]}

    姓名  职务    任职日期    离任日期
    黎一  副镇长  2020-01-01  <left>

    日期        活动类型  带队领导
    2026-06-01  带队检查  黎一
    """
    (line,) = [line for line in told if line.startswith("黎一")]
    assert line.endswith(told_of.split()[1])


def test_a_window_needs_months(broken_keys):
    assert broken_keys("campaign", start="01", end="06-30", name={"zh": "a", "en": "b"}) == {
        "start": "06-01"
    }


WINDOWS = st.sampled_from([("06-01", "06-30"), ("05-01", "10-31"), ("12-15", "02-29")])


@settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(
    window=WINDOWS,
    days=st.lists(st.dates(date(2025, 12, 1), date(2027, 3, 2)), min_size=1, max_size=12),
    least=st.integers(1, 3),
)
def test_a_plain_count_of_month_and_day_agrees(window, days, least):
    start, end = window
    head = f"rule: {{kind: campaign, name: {{zh: 汛期, en: x}}, start: {start}, end: {end}, "
    head += f"at_least: {least}, activity: [inspection]}}\nas_of: 2027-12-31\n"
    rows = "".join(f"{day} 带队检查 黎一\n" for day in days)
    text = f"{head}\n姓名 职务\n黎一 镇长\n\n日期 活动类型 带队领导\n{rows}"
    found = {say(finding) for finding in Township.read(text).judge(evidence=None).findings}
    wanted = set()
    for year in (2025, 2026) if end < start else (2026,):
        inside = {
            day
            for day in days
            if (
                day.year == year
                and day.strftime("%m-%d") >= start
                and (end < start or (day.strftime("%m-%d") <= end))
            )
            or (end < start and day.year == year + 1 and day.strftime("%m-%d") <= end)
        }
        verdict = "met" if len(inside) >= least else "missed"
        wanted.add(f"黎一 {year} 汛期 {len(inside)}/{least} {verdict}")
    assert found == wanted
