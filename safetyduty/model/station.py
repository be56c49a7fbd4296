"""The monthly work of a county: its stations, what each owes in a month, what came of each."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from safetyduty.model.audit import Audit, Finding, Verdict
from safetyduty.model.period import Period
from safetyduty.model.problem import Problem
from safetyduty.model.roster import Status
from safetyduty.model.word import Word

SETTLED = (Verdict.MET, Verdict.LATE, Verdict.EXEMPT)
"""Verdicts after which nothing is to be done any more."""


_STANDING = "holding"
"""The kind of rule that asks who holds a post: a state of things, and nothing to do by a day."""


class State(Word):
    """What came of one station's month."""

    FINE = "fine", "正常", "fine"
    ATTENTION = "attention", "需处理", "needs attention"
    BROKEN = "broken", "未做成", "not done"


class Due(Struct, frozen=True):
    """What is due in a month and not done by the day asked."""

    month: Period
    audit: Audit

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Give what falls due within the month and is not settled: by day, then by name.

        What follows from other failures is nothing to do, and who holds a post neither.
        """
        found = (
            one
            for one in self.audit.findings
            if self.month.start <= one.due <= self.month.end
            and one.verdict not in SETTLED
            and not one.grounds
            and type(one.quota.clause.rule).__module__.rpartition(".")[2] != _STANDING
        )
        return tuple(sorted(found, key=lambda one: (one.due, one.subject)))


class Line(Struct, frozen=True):
    """One station's line in the summary."""

    station: str
    """The folder, by its path within the folder of all."""
    state: State
    unit: str = ""
    counts: Mapping[Verdict, int] = {}
    """Findings to date by verdict; none where there was no audit."""
    rate: float = 0.0
    problems: int = 0
    due: int = 0
    """How many duties fall due in the month and are not done."""
    visits: int = 0
    roster: Status | None = None
    """How good next month's plan is; ``None`` where there is none."""
    given_up: int = 0
    reasons: tuple[Problem, ...] = ()
    """Why it is not done, or what of it could not be read."""
    files: tuple[str, ...] = ()
    """What was written for it."""
    months: tuple[tuple[int, int], ...] = ()
    """Of each month of the year how many were done in time, of how many concluded."""


class Month(Struct, frozen=True):
    """The month of all stations, in the order of their folders."""

    month: Period
    as_of: date
    lines: tuple[Line, ...]
    problems: tuple[Problem, ...] = ()
    """What is to be said of the folder of all: stray files, two stations of one name."""

    def of(self, state: State) -> tuple[Line, ...]:
        """Give the lines in one state."""
        return tuple(line for line in self.lines if line.state is state)
