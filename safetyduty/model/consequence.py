"""What follows from accidents and failings: values for reports, each with its clause and rows.

None of them is a decision: a competent body confirms what is screened here.
"""

from datetime import date
from decimal import Decimal

from msgspec import Struct

from safetyduty.model.accountability import (
    Cited,
    Consequence,
    Forms,
    Grade,
    Ground,
    Instant,
    Role,
    Sign,
)
from safetyduty.model.incident import Accident, Form, Moment, Sanction
from safetyduty.model.law import Regulation, Status, Text
from safetyduty.model.ledger import Ledger
from safetyduty.model.post import Level
from safetyduty.model.problem import Problem


class Citation(Struct, frozen=True):
    """A part of a regulation as it is cited: never without its article, words and dates."""

    regulation: Regulation
    part: Cited


class Change(Struct, frozen=True):
    """One later figure of an accident."""

    row: int
    day: date
    days: int
    """Days after the accident, its own day not counted."""
    deaths: int | None
    injuries: int | None
    counts: bool
    """Whether it falls within the days in which a change re-grades."""


class Clock(Struct, frozen=True):
    """One step of reporting: how long it took, and how long it may."""

    cite: Citation
    step: Text
    limit: int | None
    """Minutes; ``None`` where the text names no number."""
    minutes: int | None
    """``None`` where the times of day, or one of the days, are not on file."""
    in_time: bool | None
    """``None`` where nothing can be said; days alone may suffice to say it."""
    binding: bool
    """Whether, among the texts asked, this limit is the shortest."""
    since: Instant
    """From which instant it was measured; not the clause's own where that is not on file."""
    end: Instant


class Deadline(Struct, frozen=True):
    """One step of the inquiry: by which day, and when it was done."""

    cite: Citation
    step: Text
    days: int
    extension: int
    """Days by which it was extended on file."""
    due: date
    latest: date
    """The last day if extended as far as the text allows."""
    done: date | None
    in_time: bool | None


class Fact(Struct, frozen=True):
    """A fact of the ledger that the texts name: with minutes where it has them, never an intent."""

    sign: Sign
    minutes: int | None = None
    cite: Citation | None = None


class Presence(Struct, frozen=True):
    """Whether the ledger says that a leader went to the scene; no verdict follows."""

    name: str
    title: str
    recorded: bool
    at: Moment
    minutes: int | None
    """From the accident to the arrival."""


class Pointer(Struct, frozen=True):
    """A circumstance or condition that a fact may point to; whether it does others decide."""

    cite: Citation
    kind: str
    """``circumstances`` ``aggravating`` ``mitigating`` ``exempting``."""
    ground: Ground
    because: tuple[Sign, ...]
    """Empty where no ledger can show it: named so that it is not forgotten."""


class Remedy(Struct, frozen=True):
    """The forms one regulation allows, and the bodies that decide within their powers."""

    regulation: Regulation
    forms: tuple[Forms, ...]
    deciding: tuple[Citation, ...]
    bodies: tuple[Text, ...]


class AccidentRecord(Struct, frozen=True):
    """One accident as it stands on the day asked about."""

    accident: Accident
    grade: Grade | None
    """``None`` where the figures on file reach none."""
    first_grade: Grade | None
    """By the figures first entered."""
    cite: Citation | None
    by: tuple[str, ...]
    """The figures that decide: ``deaths`` ``injuries`` ``loss``."""
    deaths: int | None
    injuries: int | None
    loss: Decimal | None
    missing: tuple[str, ...]
    """Figures not on file, or unreadable: with them the grade can only be graver."""
    regrading: Citation | None
    changes: tuple[Change, ...]
    field_in_doubt: bool
    """Whether the field leaves open which of the periods for re-grading holds."""
    clocks: tuple[Clock, ...]
    deadlines: tuple[Deadline, ...]
    facts: tuple[Fact, ...]
    presences: tuple[Presence, ...]
    pointers: tuple[Pointer, ...]
    remedies: tuple[Remedy, ...]

    @property
    def regraded(self) -> bool:
        """Whether later figures gave it another grade."""
        return self.grade is not self.first_grade

    @property
    def day(self) -> date | None:
        """The day of the accident."""
        moment = self.accident.occurred
        return date.fromordinal(moment.day) if moment.known else None


class AccidentReport(Struct, frozen=True):
    """Every accident up to a day."""

    as_of: date
    level: Level
    regulations: tuple[Regulation, ...]
    records: tuple[AccidentRecord, ...]
    later: int
    """Accidents after the day, left out."""
    ledger: Ledger
    organisation: str = ""
    assumed: tuple[Problem, ...] = ()


class Window(Struct, frozen=True):
    """One veto window of one person, by one post."""

    cite: Citation
    name: Text
    trigger: tuple[date, ...]
    start: date
    end: date | None
    """``None``: the text names no end, and none is made up."""
    subject: str
    position: str
    """Code of the post held on the day; empty where no post is asked."""
    role: Role
    title: str
    """The post as the leader list prints it."""
    now: tuple[str, ...]
    """The posts held on the day asked about; none: not in the list any more."""
    consequences: tuple[Consequence, ...]
    rows: tuple[int, ...]
    confirm: Text | None = None
    places: tuple[str, ...] = ()
    form: Form | None = None

    def active(self, day: date) -> bool:
        """Whether it holds on a day, its first and its last included."""
        return self.start <= day and (self.end is None or day <= self.end)


class Span(Struct, frozen=True):
    """A run of days on which the same windows hold."""

    start: date
    end: date | None
    windows: tuple[Window, ...]


class Effect(Struct, frozen=True):
    """What sanctions of one kind bar one person from, and until when."""

    cite: Citation
    name: str
    form: Form
    sanctions: tuple[Sanction, ...]
    months: int
    start: date
    end: date
    """The latest end the text allows."""
    least_end: date
    """The earliest; the deciding body fixes it between the two."""
    consequences: tuple[Consequence, ...]


class Candidate(Struct, frozen=True):
    """One name of a list of candidates: bound, cleared by what was handed in, or not known."""

    name: str
    standing: str
    """``bound`` ``cleared`` ``unknown``."""
    until: date | None = None
    """Of the bound: the last day of the unbroken run; ``None``: no end is named."""
    windows: tuple[Window, ...] = ()
    row: int = 0
    """The row of the list, from 1."""


class Doubt(Struct, frozen=True):
    """A row that might set off a veto, had it been legible or complete."""

    row: int
    reason: str
    """Code: ``undated`` ``no-grade`` ``no-unit`` ``unpublished`` ``form`` ``unit-failed`` …"""
    cite: Citation | None = None


class VetoReport(Struct, frozen=True):
    """Every window up to a day."""

    as_of: date
    level: Level
    regulations: tuple[Regulation, ...]
    windows: tuple[Window, ...]
    effects: tuple[Effect, ...]
    sanctions: tuple[Sanction, ...]
    doubts: tuple[Doubt, ...]
    spans: tuple[tuple[str, Span], ...]
    """The union of each person's windows, in the order of the windows."""
    vetoes_at_hand: bool
    """Whether any text at hand has a veto that reaches the level."""
    not_handed_in: tuple[str, ...]
    """Tables without which some triggers cannot be seen: absent is not zero."""
    ledger: Ledger
    named: tuple[str, ...] = ()
    """The regulations asked for by name: a draft that is named binds."""
    person: str = ""
    candidates: tuple[Candidate, ...] | None = None
    organisation: str = ""
    assumed: tuple[Problem, ...] = ()

    def binds(self, window: Window) -> bool:
        """Tell whether a window's text has force here; a draft or a news report only informs."""
        regulation = window.cite.regulation
        return regulation.status is Status.IN_FORCE or regulation.id in self.named
