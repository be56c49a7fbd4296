"""Calendar periods: made once in Python, so that the engine only ever compares whole numbers."""

import calendar
import re
from datetime import date, timedelta
from functools import cache

from msgspec import Struct

from safetyduty.model.word import Word


class Per(Word):
    """How often a duty falls due."""

    WEEK = "week", "每周", "week"
    TEN_DAYS = "ten-days", "每旬", "ten days"
    HALF_MONTH = "half-month", "每半月", "half month"
    MONTH = "month", "每月", "month"
    TWO_MONTHS = "two-months", "每两月", "two months"
    QUARTER = "quarter", "每季度", "quarter"
    HALF_YEAR = "half-year", "每半年", "half year"
    YEAR = "year", "每年", "year"
    TWO_YEARS = "two-years", "每两年", "two years"
    OCCASION = "occasion", "每个节假日或重要时段", "occasion"
    ONCE = "once", "任内", "once"


LEAD_DAYS: dict[Per, int] = {
    Per.WEEK: 2,
    Per.TEN_DAYS: 3,
    Per.HALF_MONTH: 4,
    Per.MONTH: 7,
    Per.TWO_MONTHS: 14,
    Per.QUARTER: 20,
    Per.HALF_YEAR: 30,
    Per.YEAR: 45,
    Per.TWO_YEARS: 60,
    Per.OCCASION: 3,
    Per.ONCE: 45,
}
"""With this many days or fewer left an open shortfall is at risk (month to year: design.md §3)."""

LONGEST: dict[Per, int] = {
    Per.WEEK: 7,
    Per.TEN_DAYS: 11,
    Per.HALF_MONTH: 16,
    Per.MONTH: 31,
    Per.TWO_MONTHS: 62,
    Per.QUARTER: 92,
    Per.HALF_YEAR: 184,
    Per.YEAR: 366,
    Per.TWO_YEARS: 731,
    Per.OCCASION: 120,
    Per.ONCE: 0,
}
"""How many days a period may have at most; from one holiday to the next but one."""


A_YEAR: dict[Per, float] = {
    Per.WEEK: 52,
    Per.TEN_DAYS: 36,
    Per.HALF_MONTH: 24,
    Per.MONTH: 12,
    Per.TWO_MONTHS: 6,
    Per.QUARTER: 4,
    Per.HALF_YEAR: 2,
    Per.YEAR: 1,
    Per.TWO_YEARS: 0.5,
    Per.OCCASION: 7,
    Per.ONCE: 0.1,
}
"""How often a period comes round; holidays are seven a year."""


class Period(Struct, frozen=True, order=True):
    """Whole days, both ends included."""

    start: date
    end: date
    name: str
    """``2026``, ``2026H1``, ``2026Q1``, ``2026-03``; a span that is none of these: both days."""

    @property
    def days(self) -> int:
        """How many days the period has."""
        return (self.end - self.start).days + 1


def span(start: date, end: date) -> Period:
    """Name a free span by its two days."""
    return Period(start, end, f"{start}/{end}")


def _months(year: int, first: int, count: int, name: str) -> Period:
    last = first + count - 1
    year_end = year + (last - 1) // 12
    month_end = (last - 1) % 12 + 1
    end = date(year_end, month_end, calendar.monthrange(year_end, month_end)[1])
    return Period(date(year, first, 1), end, name)


def _parts_of_month(year: int, month: int, starts: tuple[int, ...], mark: str) -> list[Period]:
    ends = [*(start - 1 for start in starts[1:]), calendar.monthrange(year, month)[1]]
    return [
        Period(date(year, month, start), date(year, month, end), f"{year}-{month:02}{mark}{part}")
        for part, (start, end) in enumerate(zip(starts, ends, strict=True), 1)
    ]


def _weeks(year: int) -> list[Period]:
    monday = date.fromisocalendar(year, 1, 1)
    weeks = []
    while monday.isocalendar().year == year:
        week = monday.isocalendar().week
        weeks.append(Period(monday, monday + timedelta(6), f"{year}-W{week:02}"))
        monday += timedelta(7)
    return weeks


def of_year(per: Per, year: int, anchor: int = 2000) -> list[Period]:
    """Give the periods of ``per`` that begin in ``year``; two-year periods begin at ``anchor``.

    >>> [period.name for period in of_year(Per.QUARTER, 2026)]
    ['2026Q1', '2026Q2', '2026Q3', '2026Q4']
    """
    months = range(1, 13)
    match per:
        case Per.WEEK:
            return _weeks(year)
        case Per.TEN_DAYS:
            return [p for m in months for p in _parts_of_month(year, m, (1, 11, 21), "T")]
        case Per.HALF_MONTH:
            return [p for m in months for p in _parts_of_month(year, m, (1, 16), "S")]
        case Per.MONTH:
            return [_months(year, m, 1, f"{year}-{m:02}") for m in months]
        case Per.TWO_MONTHS:
            return [_months(year, 2 * b - 1, 2, f"{year}B{b}") for b in range(1, 7)]
        case Per.QUARTER:
            return [_months(year, 3 * q - 2, 3, f"{year}Q{q}") for q in range(1, 5)]
        case Per.HALF_YEAR:
            return [_months(year, 6 * h - 5, 6, f"{year}H{h}") for h in (1, 2)]
        case Per.YEAR:
            return [_months(year, 1, 12, f"{year}")]
        case Per.TWO_YEARS if (year - anchor) % 2 == 0:
            return [_months(year, 1, 24, f"{year}-{year + 1}")]
    return []


@cache
def starting_months(per: Per) -> frozenset[int]:
    """Give the months in which periods of ``per`` begin; whatever begins more often: all twelve."""
    apart = {Per.TWO_MONTHS: 2, Per.QUARTER: 3, Per.HALF_YEAR: 6, Per.YEAR: 12, Per.TWO_YEARS: 12}
    return frozenset(range(1, 13, apart.get(per, 1)))


def overlapping(per: Per, asked: Period, anchor: int = 2000) -> list[Period]:
    """Give the whole periods of ``per`` that share a day with ``asked``: periods are never cut."""
    years = range(asked.start.year - 2, asked.end.year + 2)
    return [
        period
        for year in years
        for period in of_year(per, year, anchor)
        if period.start <= asked.end and period.end >= asked.start
    ]


_NAME = re.compile(r"(\d{4})(?:-(\d{2})|[Qq]([1-4])|[Hh]([12]))?")


def parse_period(text: str) -> Period | None:
    """Read ``2026``, ``2026-03``, ``2026Q1`` or ``2026H1``; anything else is ``None``."""
    found = _NAME.fullmatch(text.strip())
    if found is None or not 1 < (year := int(found[1])) < 9998:
        return None
    if found[2]:
        month = int(found[2])
        return of_year(Per.MONTH, year)[month - 1] if 1 <= month <= 12 else None
    if found[3]:
        return of_year(Per.QUARTER, year)[int(found[3]) - 1]
    if found[4]:
        return of_year(Per.HALF_YEAR, year)[int(found[4]) - 1]
    return of_year(Per.YEAR, year)[0]
