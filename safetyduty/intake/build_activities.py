"""The activity ledger in columns: a day, a kind, who led, who took part, where."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import repeat

from safetyduty.intake.cells import Cell
from safetyduty.intake.people import Named, Roll
from safetyduty.intake.regions import Region
from safetyduty.intake.text import shown, squash
from safetyduty.intake.values import Memo, column, read_days, words
from safetyduty.model.activity import ActivityKind, Presence, lexicon
from safetyduty.model.ledger import Activities
from safetyduty.model.problem import Problem

_SAYS_INSPECTION = re.compile(r"检查|督查|排查|带队")
_SAYS_MEETING = re.compile(r"会议|主持|召集|会")


@dataclass
class Built:
    """One region's activities and what was wrong with them."""

    activities: Activities = field(default_factory=Activities)
    problems: list[Problem] = field(default_factory=list)
    names: list[tuple[str, Named, int]] = field(default_factory=list)
    """Cells with names that are no leader's: column, what they say, and the row's place."""
    keys: list[tuple[object, ...]] = field(default_factory=list)
    """What makes two rows the same: day, kind, who led and place; what cannot be read as typed."""


def build_activities(region: Region, first_row: int, roll: Roll) -> Built:
    """Read one region; every row becomes an activity, unreadable parts stay marked as such."""
    days, entered = read_days(region, "day"), read_days(region, "entered")
    kinds, problems = _kinds(region)
    size = len(region.rows)
    rows = list(range(first_row, first_row + size))
    built = Built(
        Activities(
            row=rows,
            day=days.ordinals,
            entered=entered.ordinals,
            kind=kinds,
            place=_strings(column(region, "place")),
            topic=_strings(column(region, "topic")),
        ),
        [*days.problems, *entered.problems, *problems],
    )
    for name, presence in (
        ("leads", Presence.LEADS),
        ("attends", Presence.ATTENDS),
        ("delegator", Presence.DELEGATES),
    ):
        _place(built, region, roll, name, presence)
    if "team" in region.cells:
        _place_team(built, region, roll)
    built.problems += _incomplete(region)
    built.keys = _keys(built.activities, region, roll)
    return built


def _keys(acts: Activities, region: Region, roll: Roll) -> list[tuple[object, ...]]:
    """Key every row by what design.md §4 calls the same: day, leaders, kind and place.

    What cannot be read is the same only where it is typed the same: two days nobody can read are
    not one day.
    """
    led: Memo[object] = Memo(lambda cell: roll.read(cell).people or squash(shown(cell)))
    place: Memo[str] = Memo(lambda text: squash(text))
    leads = column(region, "leads" if "leads" in region.cells else "team")
    return list(
        zip(
            _or_typed(acts.day, column(region, "day")),
            _or_typed(acts.kind, column(region, "kind")),
            map(led.__getitem__, leads),
            map(place.__getitem__, acts.place),
            strict=True,
        )
    )


def _or_typed(values: Sequence[object], cells: Sequence[Cell]) -> Sequence[object]:
    if all(values):
        return values
    return [value or shown(cell) for value, cell in zip(values, cells, strict=True)]


def _strings(cells: Sequence[Cell]) -> list[str]:
    return [cell if type(cell) is str else shown(cell) for cell in cells]


def _kinds(region: Region) -> tuple[list[str], list[Problem]]:
    if "kind" not in region.cells:
        return _kind_of_sheet(region)
    known = lexicon()
    codes = words(region, "kind", known)
    problems = [] if all(codes) else _unknown_kinds(region, codes)
    return codes, problems


def _unknown_kinds(region: Region, codes: list[str]) -> list[Problem]:
    cells = column(region, "kind")
    return [
        Problem(
            "SD103", region.source(at, "kind"), shown(cells[at]), suggestion=_nearest(cells[at])
        )
        if squash(shown(cells[at]))
        else Problem("SD110", region.source(at, "kind"), "", {"field": "活动类型"})
        for at, code in enumerate(codes)
        if not code
    ]


def _nearest(cell: object) -> str:
    """Suggest the canonical word closest to an unknown one; none is close enough: nothing."""
    from rapidfuzz import process

    near = process.extractOne(squash(shown(cell)), list(lexicon()), score_cutoff=60)
    return lexicon()[near[0]].zh if near else ""


def _kind_of_sheet(region: Region) -> tuple[list[str], list[Problem]]:
    """Read a sheet without 活动类型 by its headings, or its title: 检查时间 is an inspection."""
    size = len(region.rows)
    printed = region.header.printed
    headings = [printed.get(name, "") for name in ("day", "leads", "team")]
    for clue in (" ".join(headings), f"{region.sheet} {region.title}"):
        inspection, meeting = _SAYS_INSPECTION.search(clue), _SAYS_MEETING.search(clue)
        if bool(inspection) != bool(meeting):
            kind = ActivityKind.INSPECTION if inspection else ActivityKind.MEETING
            blanks = {"heading": squash(clue), "kind": kind.zh}
            return [kind.value] * size, [Problem("SD111", region.source(0), "", blanks)]
    return [""] * size, [Problem("SD112", region.source(0), "", {"rows": str(size)})]


def _place(built: Built, region: Region, roll: Roll, name: str, presence: Presence) -> None:
    """Note who stands in one column, and in which rows."""
    if name not in region.cells:
        return
    acts, cells = built.activities, column(region, name)
    people: Memo[tuple[int, ...]] = Memo(lambda cell: roll.read(cell).people)
    named = list(map(people.__getitem__, cells))
    acts.presence_row.extend(row for row, who in zip(acts.row, named, strict=True) for _ in who)
    before = len(acts.presence_person)
    acts.presence_person.extend(person for who in named for person in who)
    added = len(acts.presence_person) - before
    acts.presence_as.extend(repeat(presence.value, added))
    acts.presence_sure.extend(repeat(1, added))
    _odd_names(built, region, roll, name, presence)


def _odd_names(built: Built, region: Region, roll: Roll, name: str, presence: Presence) -> None:
    """Gather the cells with a name that is no leader's; who it may mean is marked as doubtful."""
    cells = column(region, name)
    odd = {
        cell
        for cell in set(cells)
        if (said := roll.read(cell)).maybe or said.unknown or said.by_title
    }
    if not odd:
        return
    acts = built.activities
    for at, cell in enumerate(cells):
        if cell not in odd:
            continue
        said = roll.read(cell)
        built.names.append((name, said, at))
        for order, (_, may_be) in enumerate(said.maybe):
            leads = name == "team" and order == 0 and said.maybe_first
            for person in may_be:
                acts.presence_row.append(acts.row[at])
                acts.presence_person.append(person)
                acts.presence_as.append((Presence.LEADS if leads else presence).value)
                acts.presence_sure.append(0)


def _place_team(built: Built, region: Region, roll: Roll) -> None:
    """Read a single people column such as 检查人员: the first leads, the rest take part (§5.3)."""
    acts = built.activities
    leads_known = region.cells.get("leads")
    for at, cell in enumerate(column(region, "team")):
        said = roll.read(cell)
        first_leads = not (leads_known and leads_known[at] != "")
        for person in said.people:
            leads = first_leads and person == said.first
            acts.presence_row.append(acts.row[at])
            acts.presence_person.append(person)
            acts.presence_as.append((Presence.LEADS if leads else Presence.ATTENDS).value)
            acts.presence_sure.append(1)
    _odd_names(built, region, roll, "team", Presence.ATTENDS)


def _incomplete(region: Region) -> list[Problem]:
    """Tell rows without a day or without anybody who led."""
    problems = []
    days = column(region, "day")
    leads, team = column(region, "leads"), column(region, "team")
    if "" in days:
        problems += [
            Problem("SD110", region.source(at, "day"), "", {"field": "日期"})
            for at, day in enumerate(days)
            if day == ""
        ]
    if "" in leads:
        problems += [
            Problem("SD110", region.source(at, "leads"), "", {"field": "带队领导"})
            for at, lead in enumerate(leads)
            if lead == "" and team[at] == ""
        ]
    return problems
