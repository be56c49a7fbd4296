"""Regulations as data: what a pack says, and nothing about how it is judged."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, ClassVar

from msgspec import Struct, field

from safetyduty.model.condition import Demand
from safetyduty.model.period import A_YEAR, LEAD_DAYS, Per, Period, overlapping
from safetyduty.model.post import Body, Level, Position
from safetyduty.model.problem import Problem
from safetyduty.model.site import Targets
from safetyduty.model.unread import Unread
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
    """In Chinese.

    中文。
    """
    en: str
    """In English.

    英文。
    """

    def label(self, lang: Lang) -> str:
        """Give the text in ``lang``."""
        return self.zh if lang == "zh" else self.en


class Event(Struct, frozen=True, order=True):
    """Something a limit runs from: the day, and the row that records it."""

    day: int
    """Ordinal; 0 where it cannot be read."""
    row: int
    entered: int = 0
    """Ordinal of the day it was entered; 0 where that is not kept."""


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

    def per_of(self, _period: Period) -> Per:
        """Tell how often a period comes round, where a rule has periods of several lengths."""
        return self.per

    def lead_days(self, period: Period) -> int:
        """Give how many days before its end an open shortfall is at risk."""
        return LEAD_DAYS[self.per_of(period)]

    def targets(self) -> Targets | None:
        """Name what is covered one by one from a list in the ledger; most rules cover nothing."""
        return None

    # What a ledger holds may itself speak of the law, so the law does not know the ledger's type.
    def events(self, _ledger: Any) -> Iterable[Event] | None:
        """Give what the limit runs from; ``None`` where it runs by the calendar."""
        return None

    def follows(self) -> tuple[str, ...]:
        """Name the articles of its regulation on whose verdicts this rule rests; most on none."""
        return ()

    def back(self) -> int:
        """Give how many periods of those before the span asked for it looks at too."""
        return 0

    def problems(self, _ledger: Any) -> Iterable[Problem]:
        """Tell what this rule needs of the ledger and cannot read there."""
        return ()

    def due_on(self, period: Period) -> date:
        """Give the day by which the duty is to be done."""
        return period.end

    def working_days(self) -> int:
        """Give how many working days after ``due_on`` the duty falls due."""
        return 0

    def moves(self) -> bool:
        """Tell whether a due day on a rest day moves to the next working day (§5.8)."""
        return False

    def closes_on(self, period: Period, _due: date) -> date:
        """Give the day after which nothing more can be done."""
        return period.end

    def counts_in(self, period: Period, _closes: date) -> tuple[date, date]:
        """Give the first and the last day on which something done counts."""
        return period.start, period.end

    def rows(self, quota_id: int) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Give the rule as rows of the tables its SQL reads: ``(table, row)``."""
        raise NotImplementedError

    def needs(self) -> tuple[str, ...]:
        """Name the input tables without which nothing can be said."""
        raise NotImplementedError

    def parts(self) -> "Iterator[tuple[Role, Rule]]":
        """Give the numbers judged beside this one, each a rule of its own, and what it is to it."""
        return iter(())

    @property
    def narrows(self) -> bool:
        """Tell whether more is asked of a record than its kind, its verb and its day."""
        return False

    def demand(self) -> Demand | None:
        """Give what has to be read in the words, the papers and the people of a record, if any."""
        return None

    def a_year(self) -> float:
        """Say how often a year the duty falls due: what is asked more often binds."""
        return A_YEAR[self.per]

    @property
    def strictness(self) -> int:
        """Say how many conditions narrow what counts: among equal numbers the stricter binds."""
        return 0

    def wrong(self) -> "Iterator[tuple[tuple[str | int, ...], str, str]]":
        """Tell what no single key shows: the key, what it says, and what may stand there."""
        return iter(())


class Role(Word):
    """What a number judged beside another is to it."""

    OF_WHICH = "of-which", "其中", "of which"
    ANY_OF = "any-of", "或者", "or instead"
    BY = "by", "累计", "by then"


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
    part: Rule | None = None
    """The number judged here, where it is not the clause's first."""
    part_of: int = 0
    """The quota beside which it is judged; 0 for the clause's first number."""
    role: Role | None = None
    """What it is to that number."""

    @property
    def rule(self) -> Rule:
        """Give the rule by which this number is judged."""
        return self.part or self.clause.rule

    @property
    def family(self) -> int:
        """Give the quota that stands for the whole clause."""
        return self.part_of or self.quota_id

    @property
    def line(self) -> int:
        """Give the quota under which its findings stand in a list: a day by which is its own."""
        return self.quota_id if self.role is Role.BY else self.family

    @property
    def binds(self) -> bool:
        """Whether the regulation has force here."""
        return self.named or self.regulation.status is Status.IN_FORCE
