"""Tenures cut into stints: times in which nothing about a leader's posts changes."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from safetyduty.model.ledger import Tenure
from safetyduty.model.post import SINGLE_SEAT, Position


@dataclass(frozen=True, slots=True)
class Stint:
    """One leader in one organisation, with one set of positions, from day to day."""

    person: int
    organisation: str
    start: int
    """``date.toordinal``, included."""
    end: int
    """Included."""
    positions: frozenset[Position]
    title: str
    portfolios: tuple[str, ...]
    post: str
    """What the post is called across its holders: its single seat, else its title."""


def cut(tenures: Iterable[Tenure]) -> list[Stint]:
    """Cut overlapping tenures at every first and last day, so that no day is counted twice."""
    held: dict[tuple[int, str], list[Tenure]] = defaultdict(list)
    for tenure in tenures:
        held[tenure.person, tenure.organisation].append(tenure)
    stints = []
    for (person, organisation), rows in sorted(held.items()):
        edges = sorted(
            {tenure.start for tenure in rows} | {tenure.end + timedelta(1) for tenure in rows}
        )
        for first, after in zip(edges, edges[1:], strict=False):
            here = [tenure for tenure in rows if tenure.start <= first <= tenure.end]
            if here:
                stints.append(_stint(person, organisation, first, after, here))
    return stints


def _stint(person: int, organisation: str, first: date, after: date, here: list[Tenure]) -> Stint:
    positions = frozenset(position for tenure in here for position in tenure.positions)
    titles = tuple(dict.fromkeys(tenure.title for tenure in here if tenure.title))
    return Stint(
        person=person,
        organisation=organisation,
        start=first.toordinal(),
        end=after.toordinal() - 1,
        positions=positions,
        title="、".join(titles),
        portfolios=tuple(tenure.portfolio for tenure in here if tenure.portfolio),
        post=_post(positions, titles),
    )


def _post(positions: frozenset[Position], titles: tuple[str, ...]) -> str:
    """Name the post: the foremost single seat held, else the title as printed."""
    seat = next((seat for seat in SINGLE_SEAT if seat in positions), None)
    return seat.value if seat else "、".join(sorted(titles))


def single_seats(stints: Iterable[Stint]) -> dict[tuple[str, str], int]:
    """Number the posts that never have two holders at once; of the others nothing can be told.

    Two deputies of the same title hold two seats the list does not tell apart, so whose
    predecessor a newcomer succeeds is not known.
    """
    held: dict[tuple[str, str], list[Stint]] = defaultdict(list)
    for stint in stints:
        if stint.post:
            held[stint.organisation, stint.post].append(stint)
    numbers: dict[tuple[str, str], int] = {}
    for post, rows in sorted(held.items()):
        rows.sort(key=lambda stint: (stint.start, stint.end))
        overlap = any(
            later.start <= earlier.end and later.person != earlier.person
            for earlier, later in zip(rows, rows[1:], strict=False)
        )
        if not overlap:
            numbers[post] = len(numbers) + 1
    return numbers
