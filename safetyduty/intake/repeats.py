"""Rows that say the same: a summary sheet repeats the month sheets, a clerk enters a row twice."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, chain

from msgspec import Struct

from safetyduty.intake.build_activities import LEADERS, Built
from safetyduty.intake.cells import Cell
from safetyduty.intake.people import Roll
from safetyduty.intake.regions import Region
from safetyduty.intake.text import shown, squash
from safetyduty.intake.values import Memo
from safetyduty.model.activity import ActivityKind
from safetyduty.model.ledger import Activities
from safetyduty.model.problem import Problem

_OTHERS = ("attends", "company", "delegator")
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
    if len(built) == 1 and _plainly_differ(acts, regions[0], roll):
        return acts, {}, []
    known = _Seen()
    parts = [
        _Parts.of(region, one.activities, roll, known)
        for region, one in zip(regions, built, strict=True)
    ]
    if _all_differ(acts, parts):
        return acts, {}, []
    keys = [
        key
        for region, one, part in zip(regions, built, parts, strict=True)
        for key in _keys(region, one.activities, roll, part)
    ]
    first = dict(zip(reversed(keys), range(len(keys) - 1, -1, -1), strict=True))
    if len(first) == len(keys):
        return acts, {}, []
    repeated = [(at, f) for at, f in enumerate(map(first.__getitem__, keys)) if f != at]
    starts = [one.activities.row[0] if one.activities.row else 0 for one in built]
    begins = list(accumulate((len(region.rows) for region in regions), initial=0))
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
        elif isinstance(keys[at], int) and _besides(regions[number], roll, place) == _besides(
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


def _plainly_differ(acts: Activities, region: Region, roll: Roll) -> bool:
    """Say whether no two rows of one sheet are the same, where its words are as good as numbers.

    They are where no place and no group of leaders is written in two ways.
    """
    names = [name for name in (*LEADERS, "team") if name in region.cells]
    distinct = set(acts.place)
    if len(names) != 1 or len({"".join(place.split()) for place in distinct}) < len(distinct):
        return False
    said = {_who((cell,), roll) for cell in region.distinct[names[0]]}
    if len(said) < len(region.distinct[names[0]]):
        return False
    rows = set(zip(acts.day, acts.place, region.cells[names[0]], strict=True))
    return len(rows) == len(acts.row)


def _all_differ(acts: Activities, parts: Sequence[_Parts]) -> bool:
    """Say whether no two rows can be the same: then nothing has to be looked at closely."""
    places = chain.from_iterable(part.places for part in parts)
    leaders = chain.from_iterable(part.leaders for part in parts)
    rows = set(zip(acts.day, acts.kind, places, leaders, strict=True))
    return len(rows) == len(acts.row)


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


def _keys(region: Region, acts: Activities, roll: Roll, parts: _Parts) -> list[object]:
    """Give what makes each row itself: one number, or where it cannot be told its words too."""
    leaders = parts.leaders
    kinds = {kind.value: kind.number for kind in ActivityKind} | {"": 0}
    keys: list[object] = [
        ((day << 6 | kind) << 32 | place) << 32 | leader
        for day, kind, place, leader in zip(
            acts.day,
            map(kinds.__getitem__, acts.kind),
            parts.places,
            leaders,
            strict=True,
        )
    ]
    if 0 in set(acts.day) or "" in set(acts.kind) or any(who % 2 == 0 for who in set(leaders)):
        for at, key in enumerate(keys):
            if not (acts.day[at] and acts.kind[at] and leaders[at] % 2):
                keys[at] = (key, *_words(region, roll, at))
    return keys


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
