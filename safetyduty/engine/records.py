"""The activity ledger as items to verify see it: rows known as of the day, with their people."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import TypeVar

from msgspec import Struct

from safetyduty.model.activity import Presence
from safetyduty.model.hazard import Hazard
from safetyduty.model.ledger import Ledger
from safetyduty.model.source import Source
from safetyduty.model.trace import Trace, Traces

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
_BETWEEN = r"[、，,；;/／|\s]+"
_OFFICE = r"政府|机关|会议室|会议厅|办公室|办公楼|办事处|党委|大院|报告厅"
"""A room in the office is the office."""


class Record(Struct, frozen=True):
    """One row whose day can be read."""

    row: int
    day: int
    entered: int
    place: str
    topic: str
    leads: tuple[int, ...]
    people: tuple[int, ...]
    """Whoever surely led or took part."""
    trace: Trace


@dataclass(frozen=True)
class Case:
    """A ledger as of a day: what came or was entered later is not known yet."""

    ledger: Ledger
    as_of: date

    @cached_property
    def traces(self) -> Traces:
        """Give what was gathered beside the rows; nothing where it was not asked for."""
        return self.ledger.traces or Traces()

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """Give the rows by day and by what they say: their order in the sheets changes nothing."""
        acts, last = self.ledger.activities, self.as_of.toordinal()
        people: dict[int, dict[int, bool]] = {}
        for row, person, presence, sure in zip(
            acts.presence_row,
            acts.presence_person,
            acts.presence_as,
            acts.presence_sure,
            strict=True,
        ):
            if sure and presence != Presence.DELEGATES:
                there = people.setdefault(row, {})
                there[person] = there.get(person, False) or presence == Presence.LEADS
        found = [
            Record(
                row=row,
                day=day,
                entered=entered,
                place=_plain(place),
                topic=_plain(topic),
                leads=tuple(sorted(p for p, led in people.get(row, {}).items() if led)),
                people=tuple(sorted(people.get(row, ()))),
                trace=self.traces.rows.get(row, Trace()),
            )
            for row, day, entered, place, topic in zip(
                acts.row, acts.day, acts.entered, acts.place, acts.topic, strict=True
            )
            if 0 < day <= last and entered <= last
        ]
        return tuple(sorted(found, key=_said))

    @cached_property
    def hazards(self) -> tuple[Hazard, ...]:
        """Give the hazards found by the day."""
        return tuple(one for one in self.ledger.hazards if one.found <= self.as_of.toordinal())

    def cells(self, rows: Iterable[int], column: str) -> tuple[Source, ...]:
        """Give the cells of one column in these rows, sorted, each once."""
        return tuple(sorted({self.ledger.source(row, column) for row in rows}))

    def name(self, person: int) -> str:
        """Name a leader."""
        return self.ledger.people[person]

    @cached_property
    def village(self) -> dict[str, str]:
        """Say in which village each known site lies."""
        return {site.name: _plain(site.village) for site in self.ledger.sites if site.village}

    def apart(self, one: str, other: str) -> bool:
        """Tell two places that are surely not one: both named, neither part of the other.

        Sites of one village are near each other, and rooms of the office are the office.
        """
        places = self._places(one), self._places(other)
        return all(places) and not any(a in b or b in a for a in places[0] for b in places[1])

    def _places(self, place: str) -> set[str]:
        return {self.village.get(part, part) for part in parts(place)}


def _plain(text: str) -> str:
    return "".join(text.split())


def _said(record: Record) -> tuple[object, ...]:
    """Sort by what is said; of rows that say the same the number decides, which changes nothing."""
    trace = record.trace
    return (
        record.day, record.people, record.topic, record.place, record.entered,
        trace.start, trace.end, record.row,
    )  # fmt: skip


@cache
def parts(place: str) -> tuple[str, ...]:
    """Split a cell of places; rooms of the office are all the office."""
    found = (part for part in re.split(_BETWEEN, place) if part)
    return tuple(dict.fromkeys("镇政府" if re.search(_OFFICE, part) else part for part in found))


def grouped(values: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    """Group values by a key, both in the order met."""
    groups: dict[K, list[T]] = {}
    for value in values:
        groups.setdefault(key(value), []).append(value)
    return groups


def by_person(case: Case, *, leading: bool = False) -> Iterator[tuple[int, Record]]:
    """Give every leader with every record he stands in, or that he led."""
    for record in case.records:
        for person in record.leads if leading else record.people:
            yield person, record


def quantile(ordered: list[int], numerator: int, denominator: int) -> int:
    """Give the value below which that share of the sorted values lies, an existing one."""
    return ordered[min(len(ordered) * numerator // denominator, len(ordered) - 1)]


def day(ordinal: int) -> str:
    """Print a day."""
    return str(date.fromordinal(ordinal))


def days(ordinals: Iterable[int], most: int = 6) -> str:
    """Print days, the first of them and how many there are in all."""
    every = sorted(set(ordinals))
    shown = "、".join(map(day, every[:most]))
    return f"{shown}…({len(every)})" if len(every) > most else shown


def commonest(values: Iterable[int]) -> tuple[int, int]:
    """Give the commonest value and how often it occurs; of equals the smallest."""
    counts = Counter(values)
    return min(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def abridged(names: Sequence[str], most: int) -> str:
    """List the first names, and say how many there are where not all are listed."""
    shown = "、".join(names[:most])
    return f"{shown}…({len(names)})" if len(names) > most else shown
