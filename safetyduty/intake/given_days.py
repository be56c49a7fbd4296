"""Gives days written in part the year and the month that stand elsewhere, and says where."""

import re
from datetime import date
from functools import cache, partial

from msgspec.structs import replace

from safetyduty.intake.days import Day, arabic, read_day
from safetyduty.intake.regions import Region
from safetyduty.intake.text import shown, squash
from safetyduty.intake.years import neighbour, ordinal, year_in
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source

_MONTH = r"(?:20\d\d年)?(\d{1,2})月?份?"
Written = list[tuple[int, int]]
"""The days written in full: the row's place and the ordinal."""
Said = tuple[str, int]
"""What says so, and the year it says; 0 where nothing does."""


def complete(
    region: Region, name: str, days: dict[int, Day], ordinals: list[int]
) -> tuple[list[Problem], frozenset[int]]:
    """Complete the days without a year or a month, in place; says which, and from what.

    The month is the row's own, its section's or the sheet's; the year the sheet's, that of the
    days around, of the file's other sheets, or of the file's name.
    """
    waiting = [at for at, day in days.items() if day.fault in ("no-year", "no-month")]
    if not waiting:
        return [], frozenset()
    written = [(at, found) for at, found in enumerate(ordinals) if found]
    elsewhere = cache(partial(_elsewhere, region))
    groups: dict[tuple[str, str, int, int], list[int]] = {}
    for at in waiting:
        day, said = days[at], ""
        if day.fault == "no-month":
            month, said = _month(region, at, day.day)
            day = replace(day, month=month)
        basis, year = "", 0
        if day.month:
            basis, year = _year(region, name, at, day, written)
            if not year and region.frame.silent and not written:
                basis, year = elsewhere()
        ordinals[at] = ordinal(year, day.month, day.day)
        if ordinals[at]:
            key = ("SD142", said or basis, year, day.month) if said else ("SD105", basis, year, 0)
            groups.setdefault(key, []).append(at)
    cells = region.cells[name]
    problems = [
        Problem(
            code,
            region.source(places[0], name),
            shown(cells[places[0]]),
            {"count": str(len(places)), "basis": basis, "year": str(year)}
            | ({"month": str(month)} if month else {}),
            also=tuple(region.source(at, name) for at in places[1:]),
        )
        for (code, basis, year, month), places in groups.items()
    ]
    return problems, frozenset(at for places in groups.values() for at in places)


def _month(region: Region, at: int, day: int) -> tuple[int, str]:
    """Find the month of a day that names none, and what says so."""
    if "month" in region.cells:
        told = arabic(squash(shown(region.cells["month"][at])))
        found = re.fullmatch(_MONTH, told)
        return (int(found[1]), f"“{region.header.printed['month']}”栏") if found else (0, "")
    for place, text in reversed(region.sections):
        found = re.fullmatch(_MONTH, arabic(text))
        if found and place < region.rows[at]:
            return int(found[1]), f"“{text}”"
    frame = region.frame
    if frame.first:  # 2月26日至3月25日: the 5th is of the one month that has it within
        span = map(date.fromordinal, range(frame.first, frame.last + 1))
        within = [found.month for found in span if found.day == day]
        return (within[0], f"“{frame.basis}”") if len(within) == 1 else (0, "")
    return (frame.month, f"“{frame.basis or region.sheet}”") if frame.month else (0, "")


def _year(region: Region, name: str, at: int, day: Day, written: Written) -> Said:
    """Find the year of one day, and what says so."""
    if "year" in region.cells and (year := _own_year(shown(region.cells["year"][at]))):
        return f"“{region.header.printed['year']}”栏", year
    if year := region.frame.year_of(day.month, day.day):
        return f"“{region.frame.basis}”", year
    year, other = neighbour(at, day, written)
    return (region.source(other, name).cell, year) if year else ("", 0)


def _own_year(text: str) -> int:
    found = re.fullmatch(r"(20\d\d)年?度?", squash(text))
    return int(found[1]) if found else 0


def _elsewhere(region: Region) -> Said:
    """Find the year in the file's name, or the one that all its other sheets speak of."""
    if year := year_in(region.file):
        return f"“{region.file}”", year
    others = [other for other in region.others if other is not region]
    titled = {other.frame.year: other for other in others if other.frame.year}
    if len(titled) == 1:
        year, other = titled.popitem()
        return f"“{other.frame.basis}”", year
    if titled:
        return "", 0
    found: dict[int, Source] = {}
    for other in others:
        if "day" in other.header.columns:
            days = (read_day(cell).ordinal for cell in other.distinct["day"])
            years = {date.fromordinal(day).year for day in days if day}
            found |= dict.fromkeys(years, other.heading("day"))
    return (str(next(iter(found.values()))), next(iter(found))) if len(found) == 1 else ("", 0)
