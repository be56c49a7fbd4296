"""The published roster: whom it sends where, with which departments, by which day."""

import re
from datetime import date

from msgspec import Struct

from safetyduty.intake.columns import Cell
from safetyduty.intake.days import arabic, read_day
from safetyduty.intake.people import Named, Roll
from safetyduty.intake.regions import Region
from safetyduty.intake.scopes import due_day, loose_places, names_own, read_scope
from safetyduty.intake.text import shown, split_list, squash
from safetyduty.intake.values import column, lines, texts
from safetyduty.intake.years import year_in
from safetyduty.model.ledger import RosterRow, Tenure
from safetyduty.model.problem import Problem

_ALWAYS = r"全年度?|每个?月|各月|长期|1-12月|1月?至12月"
_YES = {"是", "锁定", "固定", "√", "1", "yes"}
_PARTS = {"1季度": (1, 3), "2季度": (4, 6), "3季度": (7, 9), "4季度": (10, 12)}
_PARTS |= {f"第{name}": months for name, months in _PARTS.items()}
_PARTS |= {"上半年": (1, 6), "下半年": (7, 12)}


class Roster(Struct):
    """What the rosters say."""

    rows: list[RosterRow] = []
    problems: list[Problem] = []
    names: list[tuple[Region, str, Named, int]] = []
    """Cells with names: the region, the column, what they say, and the row's place."""
    dropped: dict[tuple[int, int], str] = {}
    """Rows that could not be used: number of the region, place of the row, and reason."""


def build_roster(
    regions: list[Region], first_rows: list[int], roll: Roll, tenures: list[Tenure]
) -> Roster:
    """Read every roster row whose leader is known; the due day stands in heading, title or row."""
    roster = Roster()
    villages: dict[int, tuple[str, ...]] = {}
    for tenure in tenures:
        if tenure.villages:
            villages[tenure.person] = (*villages.get(tenure.person, ()), *tenure.villages)
    for number, (region, first_row) in enumerate(zip(regions, first_rows, strict=True)):
        _add(roster, number, region, first_row, roll, villages)
    return roster


def _add(
    roster: Roster,
    number: int,
    region: Region,
    first_row: int,
    roll: Roll,
    known: dict[int, tuple[str, ...]],
) -> None:
    printed = region.header.printed
    due = due_day(printed["scope"], region.title)
    scopes, departments = lines(region, "scope"), lines(region, "departments")
    days, months = column(region, "day"), column(region, "month")
    locked = texts(region, "locked")
    for at, cell in enumerate(column(region, "leader")):
        said = roll.read(cell)
        roster.names.append((region, "leader", said, at))
        if said.nobody:
            blanks = {"field": printed["leader"]}
            roster.problems.append(
                Problem("SD110", region.source(at, "leader"), shown(cell), blanks)
            )
            roster.dropped[number, at] = "incomplete"
            continue
        villages, sites = read_scope(scopes[at])
        own = names_own(scopes[at])
        scope = shown(scopes[at])
        if not villages and not sites and not own:
            roster.problems.append(Problem("SD116", region.source(at, "scope"), scope))
        elif loose := loose_places(scopes[at]):
            value = "、".join(loose)
            roster.problems.append(Problem("SD132", region.source(at, "scope"), value))
        planned = _day(days[at], region)
        named = read_months(months[at] if months[at] != "" else _planned(planned), region)
        if named is None:
            value = shown(months[at])
            roster.problems.append(Problem("SD128", region.source(at, "month"), value))
            roster.dropped[number, at] = "incomplete"
            continue
        for person in said.people:
            if own and known and not known.get(person):
                blanks = {"name": roll.names[person]}
                roster.problems.append(Problem("SD129", region.source(at, "scope"), scope, blanks))
            mine = known.get(person, ()) if own else ()
            roster.rows += [
                RosterRow(
                    row=first_row + at,
                    person=person,
                    departments=split_list(departments[at]),
                    targets=tuple(dict.fromkeys((*villages, *sites, *mine))),
                    villages=villages,
                    sites=sites,
                    own_villages=own,
                    due_day=due_day(shown(days[at]), scope) or due,
                    month=month,
                    day=planned,
                    locked=locked[at] in _YES,
                )
                for month in named
            ]


def _planned(day: int) -> Cell:
    """Give the day of a row that plans one visit: the row is for that month alone."""
    return date.fromordinal(day) if day else ""


def _day(cell: Cell, region: Region) -> int:
    """Read the day a visit is planned for; one without a year takes the sheet's or the file's."""
    day = read_day(cell)
    year = region.frame.year or year_in(region.file)
    if day.fault == "no-year" and year:
        return read_day(f"{year}-{day.month}-{day.day}").ordinal
    return day.ordinal


def read_months(cell: Cell, region: Region) -> tuple[str, ...] | None:
    """Read which months a row is for: ``2026-07``, 7月, 第一季度; every month is one empty name.

    A month without a year takes the sheet's or the file's; none is there: ``None``.
    """
    frame = region.frame
    if cell == "":
        whole = frame.year and frame.month
        return (f"{frame.year}-{frame.month:02}",) if whole else ("",)
    text = arabic(squash(shown(cell)))
    if re.fullmatch(_ALWAYS, text):
        return ("",)
    day = read_day(cell)
    if day.ordinal:
        return (date.fromordinal(day.ordinal).isoformat()[:7],)
    if day.fault == "no-day" and day.likely:
        return (day.likely[:7],)
    named = re.match(r"(20\d\d)年", text)
    year = int(named[1]) if named else frame.year or year_in(region.file)
    part = text[named.end() :] if named else text
    first, last = _PARTS.get(part, (0, 0))
    if found := re.fullmatch(r"(\d{1,2})(?:[-—–~至、](\d{1,2}))?月?份?", part):
        first, last = int(found[1]), int(found[2] or found[1])
    if not year or not 1 <= first <= last <= 12:
        return None
    return tuple(f"{year}-{month:02}" for month in range(first, last + 1))
