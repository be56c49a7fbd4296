"""Regulations as data: what a pack says, and nothing about how it is judged."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, ClassVar

from msgspec import Struct, field

from safetyduty.model.period import Per, Period, overlapping
from safetyduty.model.post import Body, Level, Position
from safetyduty.model.word import Lang, Word


class Status(Word):
    """Whether a text binds: drafts and news reports inform, and bind only when named."""

    IN_FORCE = "in_force", "现行", "in force"
    DRAFT = "draft", "征求意见稿", "draft for comment"
    REPORTED = "reported", "新闻报道", "news report"
    REPEALED = "repealed", "已废止", "repealed"


class Force(Word):
    """How strictly a clause speaks: 应当 is an error when missed, 原则上 a warning."""

    MUST = "must", "应当", "must"
    IN_PRINCIPLE = "in_principle", "原则上", "in principle"


class Text(Struct, frozen=True, forbid_unknown_fields=True):
    """The pack's own words, in both languages."""

    zh: str
    en: str

    def label(self, lang: Lang) -> str:
        """Give the text in ``lang``."""
        return self.zh if lang == "zh" else self.en


Holidays = Callable[[int], list[tuple[str, date, date]]]
"""The public holidays of a year: name, first and last day off."""


class Rule:
    """What every kind of rule gives the engine; one file a kind in ``rules/``."""

    __slots__ = ()
    per: Per
    """How often the duty falls due."""
    statements: ClassVar[str]
    """The SQL file in ``rules/`` that turns this kind into obligations and credits."""
    tables: ClassVar[dict[str, tuple[str, ...]]]
    """The tables of its own that its SQL reads, each with its columns."""
    observes: ClassVar[bool] = False
    """True where the clause gives no number: what is on file is shown and nothing is judged."""

    on_the_day: ClassVar[bool] = False
    """True where a state is judged as it is on the day asked, not what was done over a period."""

    def periods(self, asked: Period, _holidays: Holidays) -> list[Period]:
        """Give the whole periods that share a day with the span asked for."""
        return overlapping(self.per, asked)

    def due_on(self, period: Period) -> date:
        """Give the day by which the duty is to be done."""
        return period.end

    def moves(self) -> bool:
        """Tell whether a due day on a rest day moves to the next working day (§5.8)."""
        return False

    def closes_on(self, period: Period, _due: date) -> date:
        """Give the day after which nothing more can be done."""
        return period.end

    def rows(self, quota_id: int) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Give the rule as rows of the tables its SQL reads: ``(table, row)``."""
        raise NotImplementedError

    def needs(self) -> tuple[str, ...]:
        """Name the input tables without which nothing can be said."""
        raise NotImplementedError


class Who(Struct, frozen=True, forbid_unknown_fields=True):
    """Whom a clause reaches: people by position, or bodies; never wider than it says."""

    levels: tuple[Level, ...]
    positions: tuple[Position, ...] = ()
    bodies: tuple[Body, ...] = ()
    excepted: tuple[Position, ...] = field(default=(), name="except")
    portfolio: tuple[str, ...] = ()
    """Words one of which must stand in the leader's 分管领域; none: whatever he is in charge of."""


class Clause(Struct, frozen=True, forbid_unknown_fields=True):
    """One duty as its regulation lays it down."""

    article: str
    """The number as printed: ``第六条（四）``, ``二（一）3``."""
    words: str
    """The few words of the text that carry the number."""
    duty: Text
    """The duty in the pack's own words."""
    who: Who
    rule: Rule
    force: Force = Force.MUST
    note: Text | None = None
    """How an unclear text is read, and whose reading it is."""
    repeated_in: tuple[str, ...] = ()
    """Other articles of the same text that lay down the same duty again."""
    check: bool = False
    """Whether part of it is a draft's guess, the reason in ``note``, that nobody confirmed yet."""


class Listing(Struct, frozen=True, forbid_unknown_fields=True):
    """A numbered list of the text: circumstances, forms, conditions, institutions."""

    article: str
    kind: str
    """What it lists: ``circumstances`` ``forms`` ``aggravating`` ``mitigating`` ``exempting`` …"""
    name: Text
    items: tuple[Text, ...]


class Unread:
    """A part of a pack that few commands need: plain values, until one of them reads it."""

    __slots__ = ("plain",)

    def __init__(self, plain: dict[str, Any]) -> None:
        self.plain = plain

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Unread) and self.plain == other.plain

    def __hash__(self) -> int:
        return hash(tuple(self.plain))


def written(value: object) -> object:
    """Give the plain values of a part kept unread, where a regulation is written out."""
    if isinstance(value, Unread):
        return value.plain
    raise NotImplementedError(type(value))


class Regulation(Struct, frozen=True, forbid_unknown_fields=True):
    """One regulation: who issued it, since when it holds, and what it lays down."""

    id: str
    title: str
    title_en: str
    issuer: str
    jurisdiction: str
    level: Level
    issued: date
    in_force: date
    status: Status
    checked_on: date
    """When someone last compared the pack with its text."""
    source: str
    """The file the text was taken from."""
    clauses: tuple[Clause, ...]
    document_number: str = ""
    based_on: tuple[str, ...] = ()
    lists: tuple[Listing, ...] = ()
    accountability: Unread | None = None
    """What follows from accidents and failings; ``model/accountability.py`` reads it."""
    notes: tuple[Text, ...] = ()
    """Defects of the source and how they are read."""
    check: bool = False
    """Whether its identity holds a draft's guess, told in ``notes``, that nobody confirmed yet."""


class Quota(Struct, frozen=True):
    """A clause as the engine numbers it within one run."""

    quota_id: int
    regulation: Regulation
    clause: Clause
    named: bool
    """Whether the user named the regulation: a named draft binds."""
    reached: bool = True
    """Whether the clause reaches the level of the unit."""
    handed_in: bool = True
    """Whether every table without which nothing can be said was handed in."""

    @property
    def binds(self) -> bool:
        """Whether the regulation has force here."""
        return self.named or self.regulation.status is Status.IN_FORCE
