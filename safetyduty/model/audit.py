"""What the engine hands on: verdicts, each with its clause, its number and its cells."""

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from safetyduty.model.law import Quota, Regulation, Role
from safetyduty.model.ledger import InputFile, LateEntry, Ledger, Tenure
from safetyduty.model.period import Period
from safetyduty.model.post import Level
from safetyduty.model.problem import Problem
from safetyduty.model.word import Word

if TYPE_CHECKING:  # most runs have none of them, and need not know them
    from safetyduty.model.consequence import Pointer, Remedy
    from safetyduty.model.hazard import Hazards
    from safetyduty.model.integrity import Integrity


class Verdict(Word):
    """What became of one obligation (design.md §3), worst first."""

    MISSED = "missed", "逾期未完成", "missed"
    LATE = "late", "逾期补做", "done late"
    UNKNOWN = "unknown", "无法判定", "cannot be judged"
    AT_RISK = "at_risk", "预警", "at risk"
    PENDING = "pending", "进行中", "in progress"
    MET = "met", "已完成", "met"
    EXEMPT = "exempt", "不适用", "not owed"


class View(Word):
    """Who owes: the person while in office, the post whoever held it, or the body."""

    PERSON = "person", "个人", "person"
    POST = "post", "职务", "post"
    BODY = "body", "组织", "body"


class CannotAudit(Exception):
    """The run cannot happen: told in one line, exit code 2. Never a verdict, never a problem."""

    def __init__(self, problem: Problem, *others: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem
        self.others = others
        """What else is to be said: of several files that cannot be read each is told."""


class Credit(Struct, frozen=True):
    """One row that counts for a finding."""

    row: int
    day: int
    on_time: bool = True


class Portion(Struct, frozen=True):
    """A number judged beside a finding's own: a stricter part of it, or another way to meet it."""

    quota: Quota
    role: Role
    at_least: int
    required: int
    done: int
    verdict: Verdict
    credits: tuple[Credit, ...] = ()

    @property
    def shortfall(self) -> int:
        """How many are still owed."""
        return max(self.required - self.done, 0)


class Finding(Struct, frozen=True):
    """The verdict on one obligation."""

    quota: Quota
    view: View
    subject: str
    """The leader's name without spaces; of a post its title, of a body its Chinese name."""
    position: str
    """Code of the position by which the clause reaches the subject, or of the body."""
    organisation: str
    target: str
    """The site, village or counterpart that must be covered; empty where the duty names none."""
    period: Period
    due: date
    required: int
    done: int
    verdict: Verdict
    binding: bool
    """Whether, among the regulations asked, this is the one that demands most."""
    at_least: int
    """The number the clause names, before tenure reduces it."""
    days_in_office: int
    closes: date
    """The day after which nothing more can be done."""
    days_left: int
    working_days_left: int
    doubtful: int
    """Rows that cannot be read and might count."""
    why: str = ""
    """Code of what decided where the number did not: ``level`` ``not-handed-in`` ``in-force`` …"""
    credits: tuple[Credit, ...] = ()
    """The rows that count, earliest first; an audit may hand on only the first of them."""
    rows: int = 0
    """How many rows count."""
    responsible: str = ""
    """Of a body: who holds the post that answers for it."""
    grounds: tuple[str, ...] = ()
    """Of a consequence: the missed periods it rests on, each with its article."""

    parts: tuple[Portion, ...] = ()
    """What is judged beside the number: a stricter part of it, or other ways to meet the clause."""

    @property
    def shortfall(self) -> int:
        """How many are still owed; one record may fill the number and a part of it."""
        parts = (part.shortfall for part in self.parts if part.role is Role.OF_WHICH)
        return max(self.required - self.done, 0, *parts)


class Observation(Struct, frozen=True):
    """What is on file for a duty the text does not quantify: no verdict is possible."""

    quota: Quota
    view: View
    subject: str
    position: str
    organisation: str
    number: int
    longest_gap: int
    """Days without a record, the ends of the period included; 0 where the table is not there."""
    last: date | None
    kept: bool
    """Whether a ledger that could show it was handed in."""
    credits: tuple[Credit, ...] = ()
    rows: int = 0


class Audit(Struct, frozen=True):
    """One run: what was asked, what was found, and what could not be read."""

    as_of: date
    period: Period
    level: Level
    regulations: tuple[Regulation, ...]
    findings: tuple[Finding, ...]
    observations: tuple[Observation, ...]
    problems: tuple[Problem, ...]
    inputs: tuple[InputFile, ...]
    late_entries: tuple[LateEntry, ...]
    ledger: Ledger
    organisation: str = ""
    assumed: tuple[Problem, ...] = ()
    """What the user did not say and was taken as said: shown, and never a problem of the data."""
    hazards: "Hazards | None" = None
    """The hazard ledger as of the day, where one was handed in."""
    integrity: "Integrity | None" = None
    """Items to verify, where they were asked for."""
    show_rows: bool = False
    """Whether the account lists every row, used or skipped."""

    def tally(self) -> dict[Verdict, int]:
        """Count the findings by verdict, every verdict named."""
        counts = dict.fromkeys(Verdict, 0)
        for finding in self.findings:
            counts[finding.verdict] += 1
        return counts

    def rate(self) -> float:
        """Give the share of concluded obligations that were met in time, 0 to 1, 4 decimals.

        Open, unknown and exempt ones are left out: what is not over is not a failure.
        """
        counts = self.tally()
        concluded = counts[Verdict.MET] + counts[Verdict.LATE] + counts[Verdict.MISSED]
        return round(counts[Verdict.MET] / concluded, 4) if concluded else 0.0


class NearMiss(Struct, frozen=True):
    """A row that does not count for a finding, and why not."""

    row: int
    day: int
    """Ordinal; 0 where it cannot be read."""
    reason: str
    """Code: ``kind`` ``verb`` ``tenure`` ``period`` ``after-as-of`` ``late-entry`` …"""
    value: str = ""
    """What the row says where the clause asks for something else."""
    part: Quota | None = None
    """The part of the number for which the row does not count, though it does for the number."""


class Explanation(Struct, frozen=True):
    """One verdict's whole story."""

    finding: Finding
    tenures: tuple[Tenure, ...]
    """Every line of the leader list on the subject; of a body none."""
    near: tuple[NearMiss, ...]
    same_day: int
    """Rows that count but fall on a day already counted."""


class Why(Struct, frozen=True):
    """What is to be explained, and the audit it comes from."""

    audit: Audit
    subject: str
    period: str
    """The name of the period asked for; empty: all of them."""
    explanations: tuple[Explanation, ...]
    pointers: "tuple[Pointer, ...]" = ()
    """What a duty overdue may fall under, by the same regulation; others decide whether it does."""
    remedies: "tuple[Remedy, ...]" = ()
