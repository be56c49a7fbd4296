"""The activity ledger in columns: a day, a kind, who led, who took part, where."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain, compress, repeat
from typing import cast

from msgspec import Struct, field

from safetyduty.intake.columns import Cell
from safetyduty.intake.kinds import read_kinds
from safetyduty.intake.people import Named, Roll
from safetyduty.intake.regions import Region
from safetyduty.intake.text import shown
from safetyduty.intake.undone import undone_rows
from safetyduty.intake.values import Days, column, read_days
from safetyduty.model.activity import Presence
from safetyduty.model.ledger import Activities
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source

LEADERS = ("leads", "chairs", "inspectors", "answerable")
"""Columns of people who lead or chair; of the last two only where nobody else is said to lead."""


class Built(Struct):
    """One region's activities and what was wrong with them."""

    activities: Activities = field(default_factory=Activities)
    problems: list[Problem] = []
    names: list[tuple[str, Named, int]] = []
    """Cells with names that are no leader's: column, what they say, and the row's place."""


def build_activities(region: Region, first_row: int, roll: Roll) -> Built:
    """Read one region; every row becomes an activity, unreadable parts stay marked as such."""
    days, entered = read_days(region, "day"), read_days(region, "entered", "SD121")
    kinds, problems = read_kinds(region)
    size = len(region.rows)
    built = Built(
        Activities(
            row=list(range(first_row, first_row + size)),
            day=days.ordinals,
            entered=_after(days, entered),
            kind=kinds,
            place=_places(region),
            topic=_strings(region, "topic"),
            word=_strings(region, "kind"),
            evidence=_kept(region, "evidence"),
            several=[days.several.get(at, 0) for at in range(size)],
        ),
        [*days.problems, *entered.problems, *problems, *_out_of_frame(region, days)],
    )
    roles = presences(region)
    for name, presence in roles.items():
        _place(built, region, roll, name, presence)
    if "team" in region.cells:
        _place_team(built, region, roll, [n for n, p in roles.items() if p is Presence.LEADS])
    built.problems += [*_incomplete(region, roll, roles), *_put_in_doubt(built.activities, region)]
    return built


def _put_in_doubt(acts: Activities, region: Region) -> list[Problem]:
    """Mark who stands in a row that was put off as not surely there, and tell the cell."""
    header = region.header
    hazards = "hazards" in (*header.columns, *header.also)
    found = list(undone_rows(region.cells, region.distinct, "doubtful", hazards=hazards))
    rows = {acts.row[at] for at, _ in found}
    if rows:
        sure = zip(acts.presence_row, acts.presence_sure, strict=True)
        acts.presence_sure[:] = [0 if row in rows else known for row, known in sure]
    said: dict[tuple[str, str], list[Source]] = {}
    for at, name in found:
        place = region.source(at, name)
        said.setdefault((name, shown(region.cells[name][at])), []).append(place)
    return [
        Problem(
            "SD138",
            first,
            value,
            {"field": header.printed[name], "count": str(len(others) + 1)},
            also=tuple(others),
        )
        for (name, value), (first, *others) in said.items()
    ]


def presences(region: Region) -> dict[str, Presence]:
    """Say how the names of each column stand in a row (§5.3); the single column 检查人员 is apart.

    检查人 and 责任领导 lead where nobody else is said to; beside 带队领导 the former take part, and
    the latter answer for a place and need not have been there.
    """
    there = [name for name in LEADERS if name in region.cells]
    sure = [name for name in there if name in ("leads", "chairs")]
    roles = dict.fromkeys(sure or there, Presence.LEADS)
    if "inspectors" in there:
        roles.setdefault("inspectors", Presence.ATTENDS)
    for name, presence in (
        ("attends", Presence.ATTENDS),
        ("company", Presence.ATTENDS),
        ("delegator", Presence.DELEGATES),
    ):
        if name in region.cells:
            roles[name] = presence
    return roles


def _strings(region: Region, name: str) -> list[str]:
    cells = column(region, name)
    if set(map(type, region.distinct.get(name, ()))) <= {str}:
        return cast(list[str], cells)
    return [cell if isinstance(cell, str) else shown(cell) for cell in cells]


def _kept(region: Region, name: str) -> list[str | None]:
    """Give the words of a column that not every sheet has: none is not the same as blank."""
    if name in region.cells:
        return [*_strings(region, name)]
    return [None] * len(region.rows)


def _places(region: Region) -> list[str]:
    """Give the place; where both 地点 and 被检查单位 are kept, both."""
    if "visited" not in region.cells:
        return _strings(region, "place")
    if "place" not in region.cells:
        return _strings(region, "visited")
    places, visited = _strings(region, "place"), _strings(region, "visited")
    return [
        one if not other or one == other else f"{one}、{other}" if one else other
        for one, other in zip(places, visited, strict=True)
    ]


def _after(days: Days, entered: Days) -> list[int]:
    """Give the days of entry; one written without its year is not before what it enters."""
    if not entered.given:
        return entered.ordinals
    found = list(entered.ordinals)
    for at in entered.given:
        day = date.fromordinal(found[at])
        if days.ordinals[at] > found[at] and (day.month, day.day) != (2, 29):
            found[at] = day.replace(year=day.year + 1).toordinal()
    return found


def _out_of_frame(region: Region, days: Days) -> list[Problem]:
    """Tell days that do not fit the month or year the sheet speaks of: a slip in year or month."""
    odd = {day for day in set(days.ordinals) if day and not region.frame.holds(day)}
    if not odd:
        return []
    cells = column(region, "day")
    return [
        Problem(
            "SD119",
            region.source(at, "day"),
            shown(cells[at]),
            {"day": str(date.fromordinal(day)), "sheet": region.frame.basis or region.sheet},
        )
        for at, day in enumerate(days.ordinals)
        if day in odd
    ]


def _place(built: Built, region: Region, roll: Roll, name: str, presence: Presence) -> None:
    """Note who stands in one column, and in which rows."""
    acts, cells = built.activities, region.cells[name]
    said = {cell: roll.read(cell) for cell in region.distinct[name]}
    people = {cell: named.people for cell, named in said.items()}
    if any(people.values()):
        before = len(acts.presence_row)
        listed = list(map(people.__getitem__, cells))
        most = max(map(len, people.values()))
        if most == 1:
            acts.presence_row.extend(compress(acts.row, listed))
        else:
            rows = zip(acts.row, listed, strict=True)
            acts.presence_row.extend([row for row, who in rows for _ in who])
        acts.presence_person.extend(chain.from_iterable(listed))
        added = len(acts.presence_row) - before
        acts.presence_as.extend(repeat(presence.value, added))
        acts.presence_sure.extend(repeat(1, added))
    _note_odd(built, name, cells, said, presence)


def _note_odd(
    built: Built, name: str, cells: Sequence[Cell], said: dict[Cell, Named], presence: Presence
) -> None:
    """Gather the cells with a name that is no leader's; who it may mean is marked as doubtful."""
    odd = {cell for cell, named in said.items() if named.maybe or named.unknown or named.read_as}
    if not odd:
        return
    acts = built.activities
    for at, cell in enumerate(cells):
        if cell in odd:
            named = said[cell]
            built.names.append((name, named, at))
            who = {person for _, may_be in named.maybe for person in may_be}
            _present(acts, at, sorted(who - set(named.people)), presence, sure=False)


def _present(
    acts: Activities, at: int, people: Iterable[int], presence: Presence, *, sure: bool
) -> None:
    for person in people:
        acts.presence_row.append(acts.row[at])
        acts.presence_person.append(person)
        acts.presence_as.append(presence.value)
        acts.presence_sure.append(int(sure))


def _place_team(built: Built, region: Region, roll: Roll, leading: list[str]) -> None:
    """Read a single people column such as 检查人员: the first leads, the rest take part (§5.3).

    Where the table also says who led, but not in this row, that the first did is only likely.
    """
    acts, cells = built.activities, region.cells["team"]
    said = {cell: roll.read(cell) for cell in region.distinct["team"]}
    told = [region.cells[name] for name in leading]
    for at, cell in enumerate(cells):
        named = said[cell]
        if leading:
            _present(acts, at, named.people, Presence.ATTENDS, sure=True)
            if all(roll.read(column[at]).nobody for column in told):
                first = (named.first,) if named.first else named.first_maybe
                _present(acts, at, first, Presence.LEADS, sure=False)
            continue
        first = (named.first,) if named.first else ()
        _present(acts, at, first, Presence.LEADS, sure=True)
        _present(acts, at, named.first_maybe, Presence.LEADS, sure=False)
        others = (person for person in named.people if person != named.first)
        _present(acts, at, others, Presence.ATTENDS, sure=True)
    _note_odd(built, "team", cells, said, Presence.ATTENDS)


def _incomplete(region: Region, roll: Roll, roles: dict[str, Presence]) -> list[Problem]:
    """Tell rows without a day or without anybody who led."""
    problems = []
    days, printed = region.cells["day"], region.header.printed
    if "" in region.distinct["day"]:
        problems += [
            Problem(
                "SD110", region.source(at, "day"), "", {"field": printed["day"]}, _above(days, at)
            )
            for at, day in enumerate(days)
            if day == ""
        ]
    leading = [name for name, presence in roles.items() if presence is Presence.LEADS]
    columns = leading or ["team"]
    found = [region.cells[name] for name in columns]
    empty = [{c for c in region.distinct[name] if roll.read(c).nobody} for name in columns]
    if all(empty):
        problems += [
            Problem(
                "SD110",
                region.source(at, columns[0]),
                shown(found[0][at]),
                {"field": printed[columns[0]]},
            )
            for at in range(len(region.rows))
            if all(cells[at] in none for cells, none in zip(found, empty, strict=True))
        ]
    return problems


def _above(days: Sequence[Cell], at: int) -> str:
    """Suggest the day of the row above, where a cell was left blank to mean the same."""
    return next((shown(day) for day in days[at::-1] if day != ""), "")
