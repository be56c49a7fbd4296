"""Tenures cut into stints: times in which nothing about a leader's posts changes."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta
from itertools import pairwise

from msgspec import Struct

from safetyduty.model.ledger import Tenure
from safetyduty.model.post import SINGLE_SEAT, Position


class Seat(Struct, frozen=True):
    """One post held during a stint, by one line of the leader list."""

    post: str
    """What the post is called across its holders: its single seat, else its title."""
    title: str
    """职务 of that line."""
    positions: frozenset[Position]
    """The positions by which a clause reaches the post."""


class Stint(Struct, frozen=True):
    """One leader in one organisation, with one set of positions, from day to day."""

    person: int
    organisation: str
    start: int
    """``date.toordinal``, included."""
    end: int
    """Included."""
    positions: frozenset[Position]
    portfolios: tuple[str, ...]
    seats: tuple[Seat, ...]


def cut(tenures: Iterable[Tenure]) -> list[Stint]:
    """Cut overlapping tenures at every first and last day, so that no day is counted twice."""
    held: dict[tuple[int, str], list[Tenure]] = defaultdict(list)
    for tenure in tenures:
        held[tenure.person, tenure.organisation].append(tenure)
    stints = []
    for (person, organisation), rows in sorted(held.items()):
        edges = sorted({row.start for row in rows} | {row.end + timedelta(1) for row in rows})
        for first, after in pairwise(edges):
            here = [row for row in rows if row.start <= first <= row.end]
            if here:
                stints.append(
                    Stint(
                        person=person,
                        organisation=organisation,
                        start=first.toordinal(),
                        end=after.toordinal() - 1,
                        positions=frozenset(p for row in here for p in row.positions),
                        portfolios=tuple(row.portfolio for row in here if row.portfolio),
                        seats=tuple(seat for row in here for seat in _seats(row)),
                    )
                )
    return stints


def _seats(tenure: Tenure) -> list[Seat]:
    """Name the posts of one line: each single seat it holds, else its title is the post.

    A clause that names the seat reaches that seat; every other position goes with the foremost.
    """
    title = "".join(tenure.title.split())
    singles = [seat for seat in SINGLE_SEAT if seat in tenure.positions]
    if not singles:
        return [Seat(title, title, tenure.positions)] if title else []
    first, *others = singles
    rest = tenure.positions - set(others)
    return [
        Seat(first.value, title, rest),
        *(Seat(other.value, title, frozenset({other})) for other in others),
    ]


def changed_hands(stints: Iterable[Stint]) -> set[tuple[str, str]]:
    """Find the posts, each with its organisation, that several people held one after another."""
    held: dict[tuple[str, str], set[int]] = defaultdict(set)
    for stint in stints:
        for seat in stint.seats:
            held[stint.organisation, seat.post].add(stint.person)
    return {post for post, people in held.items() if len(people) > 1}


def overlaps(stints: Iterable[Stint]) -> dict[tuple[str, str], list[tuple[int, int]]]:
    """Find the days on which a post has several holders: of those seats nothing can be told.

    Two deputies of one title hold two seats that the list does not tell apart, so whom a newcomer
    succeeds is not known.
    """
    held: dict[tuple[str, str], list[tuple[int, int, int]]] = defaultdict(list)
    for stint in stints:
        for seat in stint.seats:
            held[stint.organisation, seat.post].append((stint.start, stint.end, stint.person))
    shared: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for post, spans in sorted(held.items()):
        spans.sort()
        shared[post] = [
            (max(one[0], other[0]), min(one[1], other[1]))
            for at, one in enumerate(spans)
            for other in spans[at + 1 :]
            if other[0] <= one[1] and other[2] != one[2]
        ]
    return shared
