"""Calendar periods: their ends, their names, and what overlaps what."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from safetyduty.model.period import LEAD_DAYS, Per, Period, of_year, overlapping, parse_period, span


@pytest.mark.parametrize(
    ("per", "number", "first", "last"),
    [
        (Per.WEEK, 53, "2025-12-29/2026-01-04 2026-W01", "2026-12-28/2027-01-03 2026-W53"),
        (Per.TEN_DAYS, 36, "2026-01-01/2026-01-10 2026-01T1", "2026-12-21/2026-12-31 2026-12T3"),
        (Per.HALF_MONTH, 24, "2026-01-01/2026-01-15 2026-01S1", "2026-12-16/2026-12-31 2026-12S2"),
        (Per.MONTH, 12, "2026-01-01/2026-01-31 2026-01", "2026-12-01/2026-12-31 2026-12"),
        (Per.TWO_MONTHS, 6, "2026-01-01/2026-02-28 2026B1", "2026-11-01/2026-12-31 2026B6"),
        (Per.QUARTER, 4, "2026-01-01/2026-03-31 2026Q1", "2026-10-01/2026-12-31 2026Q4"),
        (Per.HALF_YEAR, 2, "2026-01-01/2026-06-30 2026H1", "2026-07-01/2026-12-31 2026H2"),
        (Per.YEAR, 1, "2026-01-01/2026-12-31 2026", "2026-01-01/2026-12-31 2026"),
        (Per.TWO_YEARS, 1, "2026-01-01/2027-12-31 2026-2027", "2026-01-01/2027-12-31 2026-2027"),
    ],
)
def test_a_year_has_so_many_periods_from_the_first_to_the_last(per, number, first, last):
    periods = of_year(per, 2026)
    assert len(periods) == number
    assert [f"{p.start}/{p.end} {p.name}" for p in (periods[0], periods[-1])] == [first, last]


@pytest.mark.parametrize("per", [p for p in Per if p not in {Per.OCCASION, Per.ONCE}])
def test_periods_follow_one_another_without_gap_or_overlap(per):
    years = range(2023, 2029)
    periods = [p for year in years for p in of_year(per, year)]
    assert all(a.end + timedelta(1) == b.start for a, b in pairwise(periods))
    assert len({p.name for p in periods}) == len(periods)


@pytest.mark.parametrize("per", [Per.OCCASION, Per.ONCE])
def test_occasions_stand_in_no_calendar(per):
    assert of_year(per, 2026) == []


def test_a_leap_year_has_its_day():
    february = of_year(Per.MONTH, 2028)[1]
    assert (str(february.end), february.days) == ("2028-02-29", 29)
    assert of_year(Per.YEAR, 2028)[0].days == 366
    assert str(of_year(Per.TEN_DAYS, 2028)[5].end) == "2028-02-29"


def test_two_years_begin_every_second_year_from_their_anchor():
    assert of_year(Per.TWO_YEARS, 2027) == []
    assert [p.name for p in of_year(Per.TWO_YEARS, 2027, anchor=2001)] == ["2027-2028"]


@pytest.mark.parametrize(
    ("per", "start", "end", "names"),
    [
        (Per.MONTH, date(2026, 3, 31), date(2026, 4, 1), ["2026-03", "2026-04"]),
        (Per.MONTH, date(2026, 3, 31), date(2026, 3, 31), ["2026-03"]),
        (Per.QUARTER, date(2025, 12, 31), date(2026, 1, 1), ["2025Q4", "2026Q1"]),
        (Per.YEAR, date(2026, 3, 1), date(2026, 3, 31), ["2026"]),
        (Per.TWO_YEARS, date(2027, 12, 31), date(2027, 12, 31), ["2026-2027"]),
        (Per.WEEK, date(2027, 1, 3), date(2027, 1, 4), ["2026-W53", "2027-W01"]),
    ],
)
def test_whole_periods_that_share_a_day_overlap(per, start, end, names):
    assert [p.name for p in overlapping(per, span(start, end))] == names


def test_an_anchored_period_may_have_begun_the_year_before():
    asked = span(date(2027, 5, 1), date(2027, 5, 1))
    assert [p.name for p in overlapping(Per.TWO_YEARS, asked, 2001)] == ["2027-2028"]
    assert [p.name for p in overlapping(Per.TWO_YEARS, asked, 2000)] == ["2026-2027"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2026", "2026"),
        (" 2026 ", "2026"),
        ("2026-03", "2026-03"),
        ("2026-12", "2026-12"),
        ("2026Q1", "2026Q1"),
        ("2026q4", "2026Q4"),
        ("2026H1", "2026H1"),
        ("2026h2", "2026H2"),
    ],
)
def test_a_name_is_read_as_its_period(text, name):
    period = parse_period(text)
    assert period is not None
    assert period.name == name


@pytest.mark.parametrize(
    "text",
    ["", "26", "2026-3", "2026-00", "2026-13", "2026Q0", "2026Q5", "2026H3", "2026年", "0000"],
)
def test_anything_else_is_no_period(text):
    assert parse_period(text) is None


@pytest.mark.parametrize("text", ["0001", "9998", "9999"])
def test_a_year_at_the_edge_of_the_calendar_is_no_period(text):
    assert parse_period(text) is None


def test_a_free_span_is_named_by_its_days():
    assert span(date(2026, 3, 1), date(2026, 3, 2)) == Period(
        date(2026, 3, 1), date(2026, 3, 2), "2026-03-01/2026-03-02"
    )


def test_every_period_has_its_lead_time():
    assert LEAD_DAYS.keys() == set(Per)
    assert [LEAD_DAYS[p] for p in (Per.MONTH, Per.QUARTER, Per.HALF_YEAR, Per.YEAR)] == [
        7,
        20,
        30,
        45,
    ]
