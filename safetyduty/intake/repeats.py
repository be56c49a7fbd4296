"""Rows that say the same: a summary sheet repeats the month sheets, a clerk enters a row twice."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain

from msgspec import Struct

from safetyduty.intake.build_activities import LEADERS, Built
from safetyduty.intake.columns import Cell, Memo
from safetyduty.intake.people import Roll
from safetyduty.intake.regions import Region
from safetyduty.intake.text import shown, squash
from safetyduty.model.ledger import Activities
from safetyduty.model.problem import Problem

_OTHERS = ("attends", "company", "delegator")
KNOWN = 4
"""A row of which all is known is told by day, kind, place and leaders alone."""
Dropped = dict[tuple[int, int], str]
"""Rows left out: the place of the region, the place of the row in it, and the reason."""


class _Seen(Struct):
    """Numbers for places and for groups of leaders, the same in every sheet."""

    places: dict[str, int] = {}
    leaders: dict[tuple[object, object], int] = {}
    """Odd where at least one of the leaders is known."""


def merge(
    built: Sequence[Built], regions: Sequence[Region], roll: Roll
) -> tuple[Activities, Dropped, list[Problem]]:
    """Join the regions; a row that another sheet repeats is left out and said.

    Same day, same leaders, same kind, same place (design.md §4). Rows whose day, kind or leader
    cannot be told are the same only if they say so in the same words. Within one sheet both rows
    stay, and the user is asked.
    """
    acts = built[0].activities if len(built) == 1 else _joined([b.activities for b in built])
    known = _Seen()
    parts = [
        _Parts.of(region, one.activities, roll, known)
        for region, one in zip(regions, built, strict=True)
    ]
    places = list(chain.from_iterable(part.places for part in parts))
    leaders = list(chain.from_iterable(part.leaders for part in parts))
    alike = _alike(zip(acts.day, acts.kind, places, leaders, strict=True))
    if not alike:
        return acts, {}, []
    begins = list(accumulate((len(region.rows) for region in regions), initial=0))
    keys: dict[int, tuple[object, ...]] = {}
    for at in alike:
        number = bisect_right(begins, at) - 1
        told = acts.day[at] and acts.kind[at] and leaders[at] % 2
        words = () if told else _words(regions[number], roll, at - begins[number])
        keys[at] = (acts.day[at], acts.kind[at], places[at], leaders[at], *words)
    first: dict[tuple[object, ...], int] = {}
    repeated = [(at, f) for at, key in keys.items() if (f := first.setdefault(key, at)) != at]
    starts = [one.activities.row[0] if one.activities.row else 0 for one in built]
    twins: dict[int, int] = {}
    dropped: Dropped = {}
    problems: list[Problem] = []
    for at, seen in repeated:
        number, other = bisect_right(begins, at) - 1, bisect_right(begins, seen) - 1
        place, twin = acts.row[at] - starts[number], acts.row[seen] - starts[other]
        source = regions[number].source(place)
        if number != other:
            twins[at] = seen
            dropped[number, place] = "duplicate"
            blanks = {"other": str(regions[other].source(twin))}
            problems.append(Problem("SD109", source, "", blanks))
        elif len(keys[at]) == KNOWN and _besides(regions[number], roll, place) == _besides(
            regions[number], roll, twin
        ):
            blanks = {"other": regions[other].source(twin).cell}
            problems.append(Problem("SD113", source, "", blanks))
    return (_without(acts, twins) if twins else acts), dropped, problems


class _Parts(Struct, frozen=True):
    """What makes the rows of a region themselves, beside day and kind: numbers, a row each."""

    places: list[int]
    leaders: list[int]

    @classmethod
    def of(cls, region: Region, acts: Activities, roll: Roll, seen: _Seen) -> "_Parts":
        """Give each place and each group of leaders its number."""
        places = {
            place: seen.places.setdefault("".join(place.split()), len(seen.places))
            for place in set(acts.place)
        }
        numbered = list(map(places.__getitem__, acts.place))
        return cls(numbered, _leaders(region, roll, seen))


def _alike(rows: Iterable[tuple[object, ...]]) -> list[int]:
    """Give the rows that another may equal, by their hashes: the others need no closer look."""
    hashes = list(map(hash, rows))
    if len(set(hashes)) == len(hashes):
        return []
    often = {one for one, number in Counter(hashes).items() if number > 1}
    return [at for at, one in enumerate(hashes) if one in often]


def _who(cells: tuple[Cell, ...], roll: Roll) -> tuple[frozenset[int], frozenset[str]]:
    """Give the leaders in some cells, and the names that are no leader's or not surely."""
    said = [roll.read(cell) for cell in cells]
    people = frozenset(person for named in said for person in named.people)
    doubtful = frozenset(
        name for named in said for name in (*(n for n, _ in named.maybe), *named.unknown)
    )
    return people, doubtful


def _leaders(region: Region, roll: Roll, seen: _Seen) -> list[int]:
    columns = [region.cells[name] for name in (*LEADERS, "team") if name in region.cells]

    def who(cells: tuple[Cell, ...]) -> int:
        group = _who(cells, roll)
        return seen.leaders.setdefault(group, len(seen.leaders) * 2 + bool(group[0]))

    if len(columns) == 1:
        single = {cell: who((cell,)) for cell in set(columns[0])}
        return list(map(single.__getitem__, columns[0]))
    memo: Memo[int] = Memo(who)
    return list(map(memo.__getitem__, zip(*columns, strict=True)))


def _words(region: Region, roll: Roll, at: int) -> tuple[object, ...]:
    """Give what a row says besides, in its own words."""
    cells = region.cells
    written = (squash(shown(cells[name][at])) for name in ("day", "kind") if name in cells)
    return *written, *_besides(region, roll, at)


def _besides(region: Region, roll: Roll, at: int) -> tuple[object, ...]:
    """Give what a row says besides day, kind, place and who led: the topic and the others."""
    cells = region.cells
    others = [roll.read(cells[name][at]) for name in _OTHERS if name in cells]
    people = {who for named in others for who in (*named.people, *named.unknown)}
    return squash(shown(cells["topic"][at])) if "topic" in cells else "", frozenset(people)


def _joined(parts: Sequence[Activities]) -> Activities:
    acts = Activities()
    for part in parts:
        for name in Activities.__struct_fields__:
            getattr(acts, name).extend(getattr(part, name))
    return acts


def _without(acts: Activities, twins: dict[int, int]) -> Activities:
    """Leave out repeated rows; whoever stands in one only is taken over to its twin."""
    twin_row = {acts.row[at]: acts.row[other] for at, other in twins.items()}
    entered = list(acts.entered)
    for at, other in twins.items():  # known in one of the two, or in both: the earlier holds
        known = [day for day in (entered[at], entered[other]) if day]
        entered[other] = min(known, default=0)
    evidence = list(acts.evidence)
    for at, other in twins.items():
        evidence[other] = evidence[other] or evidence[at]
    presences = [name for name in Activities.__struct_fields__ if name.startswith("presence")]
    columns = {
        name: getattr(acts, name) for name in Activities.__struct_fields__ if name not in presences
    } | {"entered": entered, "evidence": evidence}
    joined = Activities(
        **{
            name: [value for at, value in enumerate(values) if at not in twins]
            for name, values in columns.items()
        }
    )
    entries = dict.fromkeys(
        (twin_row.get(row, row), *rest)
        for row, *rest in zip(*(getattr(acts, name) for name in presences), strict=True)
    )
    for name, values in zip(presences, zip(*entries, strict=True), strict=False):
        getattr(joined, name).extend(values)
    return joined
