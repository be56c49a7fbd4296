"""Duties taken out of their packs: lists by who owes them, and several texts side by side."""

from datetime import date

from msgspec import Struct

from safetyduty.model.law import Clause, Regulation
from safetyduty.model.post import Body, Level, Position

Subject = Position | Body


class Exhibit(Struct, frozen=True):
    """A regulation, or one article of it, as it is shown."""

    regulation: Regulation
    source: str = ""
    """The user's own copy of the text."""
    passages: tuple[tuple[str, str], ...] = ()
    """What the copy says: each passage with its label."""
    as_of: date | None = None
    """The day asked about."""

    @property
    def too_early(self) -> bool:
        """Tell whether it was not in force yet on the day asked about."""
        return self.as_of is not None and self.as_of < self.regulation.in_force


class DutyList(Struct, frozen=True):
    """The duties asked for, by who owes them, in the order of the text."""

    regulation: Regulation
    level: Level | None
    subjects: tuple[tuple[Subject, tuple[Clause, ...]], ...]


class Entry(Struct, frozen=True):
    """What one clause asks in a comparison."""

    regulation: Regulation
    clause: Clause
    binding: bool = False


class Row(Struct, frozen=True):
    """One duty of one subject, and what each regulation asks of it."""

    subject: Subject
    levels: tuple[Level, ...]
    topic: str
    """Code of the kind of activity, document, post or coverage; kinds of meeting are one topic."""
    entries: tuple[Entry, ...]


class Change(Struct, frozen=True):
    """How a local text departs from one it is based on, in one duty."""

    kind: str
    """``tightens`` ``loosens`` ``keeps`` ``leaves-out`` ``adds``."""
    subject: Subject
    level: Level
    topic: str
    local: Clause | None
    upper: Clause | None


class Link(Struct, frozen=True):
    """One step of a ``based_on`` chain."""

    local: Regulation
    upper: str
    """The id of a pack at hand; else the title as the local pack names it."""
    at_hand: bool
    changes: tuple[Change, ...] = ()


class Comparison(Struct, frozen=True):
    """Several regulations side by side."""

    regulations: tuple[Regulation, ...]
    rows: tuple[Row, ...]
    links: tuple[Link, ...]
