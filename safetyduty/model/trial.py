"""What became of a pack's cases, and of a pack held to its text."""

from msgspec import Struct

from safetyduty.model.audit import Verdict
from safetyduty.model.law import Clause
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source


class Miss(Struct, frozen=True):
    """One expectation that no finding meets."""

    expected: str
    found: str


class Outcome(Struct, frozen=True):
    """What became of one case."""

    name: str
    article: str
    source: Source
    misses: tuple[Miss, ...] = ()
    shown: tuple[tuple[Clause, Verdict], ...] = ()
    """The clauses whose findings were as expected, each with the verdict."""


class Trial(Struct, frozen=True):
    """Every case of one pack, tried."""

    regulation: str
    file: str
    """The file of cases; empty where there is none."""
    outcomes: tuple[Outcome, ...] = ()
    problems: tuple[Problem, ...] = ()
    """Expectations not met, clauses without a case, and packs whose cases are not there."""

    @property
    def failed(self) -> int:
        """How many cases fail."""
        return sum(bool(outcome.misses) for outcome in self.outcomes)


class Review(Struct, frozen=True):
    """What was looked at in packs, and what was found."""

    packs: tuple[tuple[str, int], ...]
    """Each pack's file, and how many clauses it has; 0 where it cannot be read."""
    texts: tuple[str, ...]
    """The files of the texts they were held to."""
    problems: tuple[Problem, ...]
