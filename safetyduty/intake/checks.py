"""What only shows when tables are laid side by side: records outside tenure, empty months."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from safetyduty.intake.people import Named, Roll
from safetyduty.intake.regions import Region
from safetyduty.model.ledger import LONG_AGO, OPEN_END, Ledger, Tenure
from safetyduty.model.post import SINGLE_SEAT
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source


def outside_tenure(ledger: Ledger) -> list[Problem]:
    """Tell every record that names a leader on a day he was in no office; it does not count."""
    acts = ledger.activities
    spans: dict[int, list[Tenure]] = defaultdict(list)
    for tenure in ledger.tenures:
        spans[tenure.person].append(tenure)
    whole = {
        person: (held[0].start.toordinal(), held[0].end.toordinal())
        for person, held in spans.items()
        if len(held) == 1
    }
    always = {
        person
        for person, (start, end) in whole.items()
        if start <= LONG_AGO.toordinal() and end >= OPEN_END.toordinal()
    }
    if len(always) == len(spans):
        return []
    day_of = dict(zip(acts.row, acts.day, strict=True))
    found: dict[tuple[int, int], None] = {}
    for row, person, sure in zip(
        acts.presence_row, acts.presence_person, acts.presence_sure, strict=True
    ):
        day = day_of[row]
        if person in always or not day or not sure:
            continue
        start, end = whole.get(person, (1, 0))
        if start <= day <= end or (start > end and _in_office(day, spans[person])):
            continue
        found[row, person] = None
    return [_outside(ledger, row, person, day_of[row], spans[person]) for row, person in found]


def _in_office(day: int, held: Iterable[Tenure]) -> bool:
    return any(tenure.start.toordinal() <= day <= tenure.end.toordinal() for tenure in held)


def _outside(ledger: Ledger, row: int, person: int, day: int, held: Sequence[Tenure]) -> Problem:
    spans = "、".join(f"{_edge(t.start)}—{_edge(t.end)}" for t in held)
    name = ledger.people[person]
    blanks = {"name": name, "day": str(date.fromordinal(day)), "tenure": spans}
    return Problem("SD203", ledger.source(row), name, blanks)


def _edge(day: date) -> str:
    return "" if day in (LONG_AGO, OPEN_END) else str(day)


def empty_months(ledger: Ledger) -> list[Problem]:
    """Tell months without one record between the first and the last month that have some."""
    months = {
        (day.year, day.month) for day in map(date.fromordinal, set(ledger.activities.day) - {0})
    }
    if not months or max(months)[0] - min(months)[0] > 5:
        return []
    (year, month), last = min(months), max(months)
    missing = []
    while (year, month) < last:
        if (year, month) not in months:
            missing.append(f"{year}-{month:02}")
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    if not missing:
        return []
    first = ledger.stretches and ledger.source(ledger.activities.row[0])
    source = Source(first.file, first.sheet) if first else Source("")
    return [Problem("SD114", source, missing[0], {"months": "、".join(missing)})]


def shared_seats(ledger: Ledger) -> list[Problem]:
    """Tell two people who hold one single-seat post of one organisation on the same day."""
    problems = []
    for position in SINGLE_SEAT:
        held = sorted(
            (t for t in ledger.tenures if position in t.positions),
            key=lambda t: (t.organisation, t.start, t.end, t.person),
        )
        for one, other in pairwise(held):
            same = one.organisation == other.organisation and one.person != other.person
            if same and other.start <= one.end:
                names = f"{ledger.people[one.person]}、{ledger.people[other.person]}"
                day = str(max(one.start, other.start))
                blanks = {"names": names, "post": position.zh, "day": day}
                problems.append(Problem("SD210", ledger.source(other.row), other.title, blanks))
    return problems


def odd_names(named: Iterable[tuple[Region, str, Named, int]], roll: Roll) -> list[Problem]:
    """Tell the names that are no leader's, each name once a sheet, with every cell it stands in."""
    places: dict[tuple[str, str, str, str, str], list[Source]] = defaultdict(list)
    for region, column, said, at in named:
        source = region.source(at, column)
        sheet = (region.file, region.sheet)
        for name, may_be in said.maybe:
            people = "、".join(roll.names[who] for who in may_be)
            code = "SD202" if len(may_be) == 1 and len(name) <= 4 else "SD207"
            places[*sheet, code, name, people].append(source)
        for name, who in said.by_title:
            places[*sheet, "SD208", name, roll.names[who]].append(source)
        if column in ("leads", "delegator"):
            for name in said.unknown:
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


def repeated(
    keys: Sequence[tuple[object, ...]], region_of: Sequence[int]
) -> tuple[dict[int, int], dict[int, int]]:
    """Find rows that say the same: in another region (used once), in the same one (asked about).

    Both answers map a later row's index to an earlier one's.
    """
    across: dict[int, int] = {}
    within: dict[int, int] = {}
    if len(set(keys)) == len(keys):
        return across, within
    first: dict[tuple[object, ...], int] = {}
    for at, key in enumerate(keys):
        seen = first.setdefault(key, at)
        if region_of[seen] != region_of[at]:
            across[at] = seen
        elif seen != at:
            within[at] = seen
    return across, within
