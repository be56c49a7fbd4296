"""Which year and month a sheet speaks of, and so the year of days written without one."""

import re
from bisect import bisect
from datetime import date, timedelta

from msgspec import Struct

from safetyduty.intake.days import Day, arabic, read_day
from safetyduty.intake.text import squash

_DOCUMENT_NUMBER = r"[〔\[(【](?:20\d\d)[〕\])】]第?\d+号"
_DATE = r"20\d\d[年./\-]\d{1,2}[月./\-]\d{1,2}日?"
_WINDOW = rf"({_DATE})(?:-|—|–|~|至|到)+({_DATE}|(?:\d{{1,2}}[月./\-])\d{{1,2}}日?)"
_YEAR = r"(?<!\d)(20\d\d)(?!\d)"
_MONTH = r"(?<![\d\-—–~至到、])(\d{1,2})月(?!\d{1,2}[日号]|份?[\-—–~至到、])"
KEPT_FROM = 20
"""A month's sheet may begin in the month before, such as on the 26th."""
KEPT_TO = 10
"""A month's sheet may run on into the next month by so many days."""


class Timeframe(Struct, frozen=True):
    """What the name and the title of a sheet say about time."""

    year: int = 0
    month: int = 0
    first: int = 0
    last: int = 0
    """First and last day where both are written; 0 where not."""
    basis: str = ""
    """The words that name the year."""
    silent: bool = False
    """Whether no year is named at all; where two contradict each other, one is."""

    def year_of(self, month: int, day: int) -> int:
        """Give the year of a day written without one; 0 where it cannot be told.

        A January sheet may hold the last days of December: those are of the year before.
        """
        if self.first:
            fitting = [
                year
                for year in range(
                    date.fromordinal(self.first).year, date.fromordinal(self.last).year + 1
                )
                if self.first <= ordinal(year, month, day) <= self.last
            ]
            return fitting[0] if len(fitting) == 1 else 0
        if self.month == 1 and month == 12:
            return self.year - 1 if self.year else 0
        return 0 if self.month == 12 and month == 1 else self.year

    def holds(self, day: int) -> bool:
        """Say whether a day may stand in the sheet: a month's sheet allows some days around it."""
        found = date.fromordinal(day)
        if self.first:
            return self.first <= day <= self.last
        if self.year and self.month:
            start = date(self.year, self.month, 1)
            end = date(self.year + self.month // 12, self.month % 12 + 1, 1) - timedelta(1)
            before = start - timedelta(31 - KEPT_FROM)
            return before <= found <= end + timedelta(KEPT_TO)
        if self.year:
            return date(self.year - 1, 12, KEPT_FROM) <= found <= date(self.year + 1, 1, KEPT_TO)
        if not self.month:
            return True
        apart = (found.month - self.month) % 12
        return (
            apart == 0
            or (apart == 11 and found.day >= KEPT_FROM)
            or (apart == 1 and found.day <= KEPT_TO)
        )


def ordinal(year: int, month: int, day: int) -> int:
    """Give a day's ordinal; 0 where there is no such day."""
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return 0


def timeframe(sheet: str, title: str) -> Timeframe:
    """Read the sheet's name and its title; what they contradict each other in is not known.

    >>> timeframe("3月", "某镇2026年履职台账")
    Timeframe(year=2026, month=3, first=0, last=0, basis='某镇2026年履职台账', silent=False)
    """
    said = [_read(text) for text in (sheet, *title.split("\n")) if text.strip()]
    window = next((one for one in said if one.first), None)
    if window is not None:
        return window
    years = {one.year for one in said} - {0}
    months = {one.month for one in said} - {0}
    year = years.pop() if len(years) == 1 else 0
    return Timeframe(
        year=year,
        month=months.pop() if len(months) == 1 else 0,
        basis=next((one.basis for one in said if one.year and one.year == year), ""),
        silent=all(one.silent for one in said),
    )


def _read(text: str) -> Timeframe:
    bare = re.sub(_DOCUMENT_NUMBER, "", arabic(squash(text)))
    if found := re.search(_WINDOW, bare):
        first = read_day(found[1])
        span = read_day(found[0])
        last = span.last_day(first.ordinal) if span.spans and first.ordinal else None
        if last:
            return Timeframe(first=first.ordinal, last=last.toordinal(), basis=text.strip())
    # a whole date is when the sheet was filled in or printed, not what it is about
    bare = re.sub(_DATE, "", bare)
    years, months = set(re.findall(_YEAR, bare)), set(re.findall(_MONTH, bare))
    month = int(months.pop()) if len(months) == 1 else 0
    return Timeframe(
        year=int(min(years)) if len(years) == 1 else 0,
        month=month if month <= 12 else 0,
        basis=text.strip(),
        silent=not re.search(_YEAR, bare),
    )


def neighbour(at: int, day: Day, written: list[tuple[int, int]]) -> tuple[int, int]:
    """Find the year by the days written in full nearest above and below, and which of them says so.

    Where the two are of different years the day must lie between them; across a new year a single
    neighbour says nothing.
    """
    place = bisect(written, (at, 0))
    near = [(i, date.fromordinal(found)) for i, found in written[max(place - 1, 0) : place + 1]]
    years = {found.year for _, found in near}
    if len(years) == 2:
        start, end = near[0][1].toordinal(), near[1][1].toordinal()
        between = [y for y in sorted(years) if start <= ordinal(y, day.month, day.day) <= end]
        return (between[0], near[0][0]) if len(between) == 1 else (0, 0)
    if len(years) != 1 or any(abs(found.month - day.month) > 8 for _, found in near):
        return 0, 0
    return years.pop(), near[0][0]


def year_in(text: str) -> int:
    """Find the one year a file's name speaks of; none or several is 0."""
    return _read(text).year
