"""One leader's record on a day: posts, duties, accidents, windows, and what it can answer."""

from datetime import date

from msgspec import Struct

from safetyduty.model.audit import Audit
from safetyduty.model.consequence import AccidentRecord, Citation, VetoReport
from safetyduty.model.ledger import Absence, Tenure
from safetyduty.model.word import Word


class Answer(Word):
    """What a ledger says of one condition of 尽职免责; never a judgement on a person."""

    PROVED = "proved", "台账可证明", "borne out by the ledger"
    DISPROVED = "disproved", "台账与之不符", "the ledger says otherwise"
    UNKNOWN = "unknown", "台账无法证明", "the ledger cannot tell"


class Asked(Word):
    """The three conditions under which the texts ask for no accountability (尽职免责)."""

    DUTIES = "duties", "全面履行规定的职责", "the duties laid down were done"
    LAW = "law", "全面履行法定职责", "the duties of law were done"
    DEPLOYMENTS = "deployments", "全面落实党委政府部署", "what was deployed was carried out"


class Why(Struct, frozen=True):
    """One reason for an answer: what there is, how often, and where it stands."""

    code: str
    """``met`` ``missed`` ``late`` ``impossible`` ``open`` ``unjudged`` ``silent`` …"""
    number: int = 0
    what: tuple[str, ...] = ()
    """Periods with their articles, years, or sanctions."""
    rows: tuple[int, ...] = ()


class Condition(Struct, frozen=True):
    """One condition, what the ledger answers, and why."""

    asked: Asked
    answer: Answer
    reasons: tuple[Why, ...]


class Afterwards(Struct, frozen=True):
    """A row for a day up to an accident that was entered after it."""

    row: int
    day: int
    entered: int
    accident: int
    """Row of the accident."""


class Dossier(Struct, frozen=True):
    """All that the ledgers hold of one leader up to a day."""

    leader: str
    audit: Audit
    """His findings alone, over every year he served; the ledger is the whole one."""
    tenures: tuple[Tenure, ...]
    conditions: tuple[Condition, ...]
    exempting: tuple[Citation, ...]
    """The clauses that name the conditions, each of the texts asked."""
    accidents: tuple[AccidentRecord, ...]
    """Those that happened in his time, where he was in office."""
    afterwards: tuple[Afterwards, ...]
    vetoes: VetoReport
    """His windows, sanctions and their effects."""
    absences: tuple[Absence, ...] = ()
    silent: tuple[int, ...] = ()
    """Years in office of which no row of his unit was handed in: nothing can be said of them."""

    @property
    def as_of(self) -> date:
        """The day asked about."""
        return self.audit.as_of
