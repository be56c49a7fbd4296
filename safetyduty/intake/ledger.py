"""Joins what every file says into one ledger: rows numbered, sheets accounted for."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from safetyduty.intake import checks
from safetyduty.intake.build_activities import Built, build_activities
from safetyduty.intake.build_leaders import Leaders, build_leaders
from safetyduty.intake.build_others import (
    Others,
    add_absences,
    add_documents,
    add_sites,
    department_of,
)
from safetyduty.intake.build_roster import build_roster
from safetyduty.intake.cells import Workbook
from safetyduty.intake.people import Roll
from safetyduty.intake.regions import Region
from safetyduty.intake.repeats import merge
from safetyduty.intake.settings import FILE
from safetyduty.intake.sheets import find_tables, natural
from safetyduty.intake.titles import most_level
from safetyduty.intake.visits import find_visits
from safetyduty.model.ledger import (
    NO_INCIDENTS,
    Incidents,
    InputFile,
    Ledger,
    RosterRow,
    Stretch,
    Tenure,
)
from safetyduty.model.post import Position
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source


def read_ledger(workbooks: Sequence[Workbook], aliases: dict[str, str] | None = None) -> Ledger:
    """Read every workbook into one ledger; the order in which they are given changes nothing."""
    found = find_tables(workbooks)
    regions = found.regions
    stretches, firsts = _number(regions)
    numbers = {name: found.of(name) for name in sorted({r.header.table.name for r in regions})}

    def of(table: str) -> tuple[list[Region], list[int]]:
        places = numbers.get(table, [])
        return [regions[at] for at in places], [firsts[at] for at in places]

    leaders = build_leaders(*of("leaders"))
    if not leaders.tenures:
        _add_from_roster(leaders, of("roster")[0])
    roll = leaders.roll(aliases or {})
    roster = build_roster(*of("roster"), roll, leaders.tenures)
    ledgers, starts = of("activities")
    built = [build_activities(*pair, roll) for pair in zip(ledgers, starts, strict=True)]
    activities, repeated, repeats = merge(built, ledgers, roll)
    others = _others(of, roll, leaders.tenures)
    departments = _departments(leaders, roster.rows)
    incidents, more = _incidents(of, roll, others)
    dropped = {(numbers["leaders"][n], at): why for (n, at), why in leaders.dropped.items()}
    dropped |= {(numbers["activities"][n], at): why for (n, at), why in repeated.items()}
    dropped |= {(numbers["roster"][n], at): why for (n, at), why in roster.dropped.items()}
    dropped |= {(numbers["hazards"][n], at): why for (n, at), why in others.dropped.items()}
    dropped |= {(numbers[table][n], at): why for (table, n, at), why in more.items()}
    ledger = Ledger(
        people=tuple(roll.names),
        tenures=tuple(leaders.tenures),
        activities=activities,
        roster=tuple(roster.rows),
        documents=tuple(others.documents),
        absences=tuple(others.absences),
        sites=tuple(others.sites),
        incidents=incidents,
        visits=find_visits(activities, _visited(leaders, roster.rows, others, departments)),
        departments=departments,
        inputs=found.inputs(dropped),
        handed_in=frozenset(region.header.table.name for region in regions if region.rows),
        stretches=tuple(stretches),
        level=most_level(leaders.readings),
        organisation=_organisation(leaders),
        hazards=tuple(others.hazards),
    )
    problems = [
        *found.problems,
        *leaders.problems,
        *roster.problems,
        *others.problems,
        *repeats,
        *(problem for one in built for problem in one.problems),
        *_lost_aliases(roll),
        *checks.odd_names([*_names(built, ledgers), *roster.names, *others.names], roll),
        *checks.unread_people(ledgers, roll),
        *checks.outside_tenure(ledger, _Cells(ledgers, starts, roll).of),
        *checks.empty_months(ledger),
        *checks.shared_seats(ledger),
        *checks.shared_names(ledger),
    ]
    return replace(ledger, problems=tuple(sorted(problems, key=_place)))


def with_refused(ledger: Ledger, refused: Sequence[Problem]) -> Ledger:
    """Add the files that could not be read to the account: their rows might change anything."""
    unread = [InputFile(problem.source.file, "", refused=True) for problem in refused]
    return replace(
        ledger,
        inputs=tuple(sorted([*ledger.inputs, *unread], key=lambda one: natural(one.file))),
        problems=(*refused, *ledger.problems),
        whole=False,
    )


_Of = Callable[[str], tuple[list[Region], list[int]]]
"""Gives the regions of one table, with the number of the first row of each."""
_Place = tuple[str, int, int]
"""A row: table, number of the region, place among its rows."""
_INCIDENTS = ("accidents", "revisions", "sanctions", "scores", "indicators")


def _others(of: _Of, roll: Roll, tenures: list[Tenure]) -> Others:
    others = Others()
    for pair in zip(*of("documents"), strict=True):
        add_documents(others, *pair, roll, tenures)
    for pair in zip(*of("absences"), strict=True):
        add_absences(others, *pair, roll)
    for pair in zip(*of("sites"), strict=True):
        add_sites(others, *pair, roll)
    if (hazards := of("hazards"))[0]:
        from safetyduty.intake.build_hazards import add_hazards

        add_hazards(others, *hazards, roll)
    return others


def _incidents(of: _Of, roll: Roll, others: Others) -> tuple[Incidents, dict[_Place, str]]:
    """Read accidents and what follows from them; where there are none, nothing reads them."""
    if not any(of(table)[0] for table in _INCIDENTS):
        return NO_INCIDENTS, {}
    from safetyduty.intake.build_incidents import build_incidents

    built = build_incidents(of, roll)
    others.problems += built.problems
    others.names += built.names
    return built.incidents, built.dropped


def _number(regions: Sequence[Region]) -> tuple[list[Stretch], list[int]]:
    """Give every row of every region a number of its own, from 1."""
    stretches, firsts, row = [], [], 1
    for region in regions:
        across = region.heading().row if region.grid.turned else 0
        first = region.grid.first_row if region.grid.turned else region.grid.first_column
        columns = {name: first + at for name, at in region.header.columns.items()}
        stretches.append(Stretch(row, region.file, region.sheet, region.rows, across, columns))
        firsts.append(row)
        row += len(region.rows)
    return stretches, firsts


def _add_from_roster(leaders: Leaders, regions: Sequence[Region]) -> None:
    """Without a leader list the roster still says who there is, though not in which post."""
    plain = Roll([""])
    for region in regions:
        for cell in region.cells.get("leader", []):
            for name in plain.read(cell).unknown:
                leaders.person(name)


def _names(built: Sequence[Built], regions: Sequence[Region]) -> list[checks.Cell]:
    return [(r, *named) for one, r in zip(built, regions, strict=True) for named in one.names]


class _Cells:
    """Finds the cell of a row in which a person stands."""

    def __init__(self, regions: Sequence[Region], firsts: Sequence[int], roll: Roll) -> None:
        self._regions = regions
        self._firsts = firsts
        self._roll = roll

    def of(self, row: int, person: int) -> Source:
        """Give the cell of a row that names the person; the row itself if none does."""
        number = bisect_right(self._firsts, row) - 1
        region, at = self._regions[number], row - self._firsts[number]
        people = (c.name for c in region.header.table.columns if c.holds == "people")
        for name in people:
            cells = region.cells.get(name)
            if cells and person in self._roll.read(cells[at]).people:
                return region.source(at, name)
        return region.source(at)


def _departments(leaders: Leaders, roster: Iterable[RosterRow]) -> tuple[str, ...]:
    heads = (t for t in leaders.tenures if Position.DEPARTMENT_HEAD in t.positions)
    named = [name for row in roster for name in row.departments]
    return tuple(sorted({*named, *(department_of(tenure) for tenure in heads)} - {""}))


def _visited(
    leaders: Leaders, roster: Iterable[RosterRow], others: Others, departments: Iterable[str]
) -> Iterator[str]:
    """Name every place that may have to be visited: those of the roster and of every list."""
    yield from (name for row in roster for name in row.targets)
    yield from (village for tenure in leaders.tenures for village in tenure.villages)
    yield from (name for site in others.sites for name in (site.name, site.village) if name)
    yield from departments


def _organisation(leaders: Leaders) -> str:
    """Give the unit's name where the leader list names just one."""
    named = {tenure.organisation for tenure in leaders.tenures} - {""}
    return named.pop() if len(named) == 1 else ""


def _lost_aliases(roll: Roll) -> list[Problem]:
    return [
        Problem("SD216", Source(FILE), alias, {"name": roll.aliases[alias]}) for alias in roll.lost
    ]


def _place(problem: Problem) -> tuple[object, ...]:
    """Sort problems by file, sheet and cell, so that they come in the order of the sheets."""
    source = problem.source
    return (
        natural(source.file),
        natural(source.sheet),
        source.row,
        source.column,
        problem.code,
        problem.value,
    )
