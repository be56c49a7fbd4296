"""Scores, ranks, indicators and money of one year: screened, and confirmed by others."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from safetyduty.model.accountability import Money
from safetyduty.model.consequence import Citation
from safetyduty.model.incident import Indicators, Score
from safetyduty.model.law import Regulation
from safetyduty.model.ledger import Ledger
from safetyduty.model.problem import Problem
from safetyduty.model.scorecard import Card, Scored


class Ranked(Struct, frozen=True):
    """One unit's place among those of its category."""

    score: Score
    rank: int
    """0 where no points are on file."""
    tied: int
    """How many share the place, itself included."""


class Sum(Struct, frozen=True):
    """An award or a penalty one unit would have by a clause; the competent body confirms it."""

    unit: str
    cite: Citation
    money: Money
    penalty: bool
    row: int
    least: Decimal
    """In yuan; of a span its lower end."""
    most: Decimal
    heads_least: Decimal
    heads_most: Decimal
    """The two heads' share."""
    open: bool = False
    """Whether a tie at the last place leaves it to the body who has it."""


class Measured(Struct, frozen=True):
    """The five indicators of one unit; ``None`` where a figure is not on file."""

    figures: Indicators
    by_gdp: Fraction | None
    by_employees: Fraction | None
    by_vehicles: Fraction | None


class Assessment(Struct, frozen=True):
    """One year of units."""

    year: int
    as_of: date
    ranked: tuple[Ranked, ...]
    sums: tuple[Sum, ...]
    measured: tuple[Measured, ...]
    ledger: Ledger
    regulations: tuple[Regulation, ...] = ()
    """The texts whose clauses on money and publication hold."""
    publishing: tuple[tuple[str, str, str], ...] = ()
    """The clauses that ask for publication: title, article and words."""
    card: Card | None = None
    scored: tuple[tuple[date, tuple[Scored, ...]], ...] = ()
    """By the card: at the half-year, and at the year's end or the day asked."""
    assumed: tuple[Problem, ...] = ()
