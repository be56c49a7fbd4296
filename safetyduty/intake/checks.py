"""What only shows when tables are laid side by side: records outside tenure, empty months."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import chain

from safetyduty.intake.names import post_alone
from safetyduty.intake.people import Named, Roll
from safetyduty.intake.regions import Region
from safetyduty.intake.text import shown
from safetyduty.model.ledger import LONG_AGO, OPEN_END, Ledger, Tenure
from safetyduty.model.post import SINGLE_SEAT
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source

Cell = tuple[Region, str, Named, int]
"""A cell with names: the region, the column, what it says, and the row's place."""
SAMPLE = 60
"""So many rows tell what a column holds."""
_NOT_THERE = (
    r"缺席|请假|未到|未参加|记录|审核|审批|批准|填报|填表|登记|录入|经办|汇报|联系人|责任|整改|复查|签"
    r"|报送"
)
LONGEST_LEDGER = 5
"""In a ledger of more years months without a record are not listed."""


def outside_tenure(ledger: Ledger, cell_of: Callable[[int, int], Source]) -> list[Problem]:
    """Tell every record that names a leader on a day he was in no office; it does not count.

    ``cell_of`` says in which cell of a row a person stands.
    """
    acts = ledger.activities
    days = set(acts.day) - {0}
    if not days:
        return []
    first, last = min(days), max(days)
    spans: dict[int, list[Tenure]] = defaultdict(list)
    for tenure in ledger.tenures:
        spans[tenure.person].append(tenure)
    asked = {
        person
        for person, held in spans.items()
        if not any(t.start.toordinal() <= first and last <= t.end.toordinal() for t in held)
    }
    if not asked:
        return []
    day_of = dict(zip(acts.row, acts.day, strict=True))
    named = zip(acts.presence_row, acts.presence_person, acts.presence_sure, strict=True)
    found = dict.fromkeys(
        (row, person)
        for row, person, sure in named
        if person in asked and sure and day_of[row] and not _in_office(day_of[row], spans[person])
    )
    return [
        _outside(ledger.people[person], cell_of(row, person), day_of[row], spans[person])
        for row, person in found
    ]


def _in_office(day: int, held: Iterable[Tenure]) -> bool:
    return any(tenure.start.toordinal() <= day <= tenure.end.toordinal() for tenure in held)


def _outside(name: str, source: Source, day: int, held: Sequence[Tenure]) -> Problem:
    spans = "、".join(f"{_edge(t.start)}—{_edge(t.end)}" for t in held)
    blanks = {"name": name, "day": str(date.fromordinal(day)), "tenure": spans}
    return Problem("SD203", source, name, blanks)


def _edge(day: date) -> str:
    return "" if day in (LONG_AGO, OPEN_END) else str(day)


def empty_months(ledger: Ledger) -> list[Problem]:
    """Tell months without one record between the first and the last month that have some."""
    months = {
        (day.year, day.month) for day in map(date.fromordinal, set(ledger.activities.day) - {0})
    }
    if not months or max(months)[0] - min(months)[0] > LONGEST_LEDGER:
        return []
    (year, month), last = min(months), max(months)
    missing = []
    while (year, month) < last:
        if (year, month) not in months:
            missing.append(f"{year}-{month:02}")
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    if not missing:
        return []
    first = ledger.source(ledger.activities.row[0])
    source = Source(first.file, first.sheet)
    return [Problem("SD114", source, missing[0], {"months": "、".join(missing)})]


def shared_seats(ledger: Ledger) -> list[Problem]:
    """Tell two people who hold one single-seat post of one organisation on the same day."""
    problems = []
    for position in SINGLE_SEAT:
        held: dict[str, list[Tenure]] = defaultdict(list)
        for tenure in ledger.tenures:
            if position in tenure.positions:
                held[tenure.organisation].append(tenure)
        for tenures in held.values():
            for one, other in _overlapping(tenures):
                names = f"{ledger.people[one.person]}、{ledger.people[other.person]}"
                day = str(max(one.start, other.start))
                blanks = {"names": names, "post": position.zh, "day": day}
                problems.append(Problem("SD210", ledger.source(other.row), other.title, blanks))
    return problems


def _overlapping(tenures: Iterable[Tenure]) -> Iterable[tuple[Tenure, Tenure]]:
    """Give every tenure begun before another person's earlier one has ended, each once."""
    reach: dict[int, Tenure] = {}
    for tenure in sorted(tenures, key=lambda t: (t.start, t.end, t.person)):
        others = [t for person, t in reach.items() if person != tenure.person]
        longest = max(others, key=lambda t: t.end, default=None)
        if longest is not None and tenure.start <= longest.end:
            yield longest, tenure
        known = reach.get(tenure.person)
        if known is None or known.end < tenure.end:
            reach[tenure.person] = tenure


def shared_names(ledger: Ledger) -> list[Problem]:
    """Tell one name in two organisations at the same time: it may be two people of that name."""
    held: dict[int, list[Tenure]] = defaultdict(list)
    for tenure in ledger.tenures:
        held[tenure.person].append(tenure)
    problems = []
    for person, tenures in held.items():
        tenures.sort(key=lambda t: (t.start, t.end))
        for at, one in enumerate(tenures):
            twin = next(
                (
                    other
                    for other in tenures[at + 1 :]
                    if other.organisation != one.organisation and other.start <= one.end
                ),
                None,
            )
            if twin is not None:
                units = f"{one.organisation or '—'}、{twin.organisation or '—'}"
                name = ledger.people[person]
                source = ledger.source(twin.row)
                problems.append(Problem("SD214", source, name, {"units": units}))
                break
    return problems


def odd_names(named: Iterable[Cell], roll: Roll) -> list[Problem]:
    """Tell the names that are no leader's, each name once a sheet, with every cell it stands in.

    Staff may take part, so that an unknown name is told only where a leader is expected.
    """
    places: dict[tuple[str, str, str, str, str], list[Source]] = defaultdict(list)
    for region, column, said, at in named:
        source = region.source(at, column)
        sheet = (region.file, region.sheet)
        for name, may_be in said.maybe:
            people = "、".join(roll.names[who] for who in may_be)
            if name in said.everybody:
                places[*sheet, "SD215", name, ""].append(source)
            else:
                near = len(may_be) == 1 and len(name) <= 4 and not post_alone(name)
                code = "SD202" if near else "SD207"
                places[*sheet, code, name, people].append(source)
        for name, who in said.read_as:
            places[*sheet, "SD208", name, roll.names[who]].append(source)
        for name in _unexpected(column, said):
            places[*sheet, "SD201", name, ""].append(source)
    return [
        Problem(
            code,
            where[0],
            name,
            {"near": people, "name": people, "names": people, "count": str(len(where))},
            suggestion=people if code == "SD202" else "",
            also=tuple(where[1:]),
        )
        for (_, _, code, name, people), where in places.items()
    ]


def unread_people(regions: Iterable[Region], roll: Roll) -> list[Problem]:
    """Tell the columns of a ledger that were not read, though leaders are named in them.

    Whoever answers for a place, was absent or filled in the sheet need not have been there.
    """
    problems = []
    for region in regions:
        header, grid = region.header, region.grid
        read = {*header.columns.values(), *header.unread, *chain(*header.apart.values())}
        first = grid.first_column if grid.turned else grid.first_row
        rows = [row - first for row in region.rows[:SAMPLE]]
        for at in sorted(set(header.headed) - read):
            over = [cell for cell in grid.columns[at][header.first : header.last + 1] if cell != ""]
            heading = shown(over[-1])
            cells = [
                cell for row in rows if isinstance(cell := grid.columns[at][row], str) and cell
            ]
            named = [said.people[0] for cell in cells if (said := roll.read(cell)).people]
            if len(named) * 2 > len(cells) and not re.search(_NOT_THERE, heading):
                blanks = {"name": roll.names[named[0]]}
                problems.append(Problem("SD136", region.place(header.last, at), heading, blanks))
    return problems


def _unexpected(column: str, said: Named) -> Iterable[str]:
    """Give the unknown names of a column in which leaders stand; of 检查人员 the first is one."""
    if column in ("leads", "chairs", "delegator", "leader"):
        return said.unknown
    return [said.leading] if column == "team" and said.leading in said.unknown else []
