"""A scorecard over what a check finds, as a user's YAML says it; points are exact decimals."""

from decimal import Decimal
from typing import Literal

from msgspec import Struct

from safetyduty.model.law import Text

ZERO = Decimal(0)


class Minus(Struct, frozen=True, forbid_unknown_fields=True):
    """How much one finding of each verdict takes off."""

    missed: Decimal = ZERO
    late: Decimal = ZERO
    at_risk: Decimal = ZERO
    unknown: Decimal = ZERO


class PerGrade(Struct, frozen=True, forbid_unknown_fields=True):
    """How much one accident of each grade takes off."""

    ordinary: Decimal = ZERO
    larger: Decimal = ZERO
    major: Decimal = ZERO
    extraordinary: Decimal = ZERO


class Item(Struct, frozen=True, forbid_unknown_fields=True):
    """One line of the card: its points, and what takes them off."""

    key: str
    name: Text
    points: Decimal
    minus: Minus = Minus()
    each: Literal["duty", "time"] = "duty"
    """Whether a duty not done counts once, or as often as it lacks."""
    articles: tuple[str, ...] = ()
    """The clauses it is about; none: every clause that no other line names."""
    accidents: PerGrade | None = None
    cap: Decimal | None = None
    """The most that is taken off; left out, there is no such bound."""
    floor: Decimal = ZERO
    """The least that is left of its points."""


class Band(Struct, frozen=True, forbid_unknown_fields=True, rename={"least": "from", "most": "to"}):
    """A grade of the result; its bounds are included."""

    name: Text
    least: Decimal
    most: Decimal | None = None
    """Left out: up to the next band."""


class Override(Struct, frozen=True, forbid_unknown_fields=True):
    """What puts a unit into a band whatever its points."""

    when: Literal["window", "larger-accident"]
    """A binding veto window reaches one of its leaders; an accident 较大 or worse in the year."""
    band: str
    """The Chinese name of the band."""


class Card(Struct, frozen=True, forbid_unknown_fields=True):
    """A scorecard: what it is called, its points, its lines, its bands, its vetoes."""

    id: str
    title: Text
    points: Decimal
    items: tuple[Item, ...]
    bands: tuple[Band, ...]
    vetoes: tuple[Override, ...] = ()
    basis: str = ""
    """The regulation and article it follows, as its makers say."""


class Line(Struct, frozen=True):
    """What became of one line."""

    item: Item
    taken: Decimal
    left: Decimal
    findings: int
    accidents: int


class Scored(Struct, frozen=True):
    """One unit's result by a card, as of a day."""

    unit: str
    lines: tuple[Line, ...]
    total: Decimal
    band: Band | None
    """``None`` where the points fall into none."""
    vetoed: tuple[str, ...] = ()
    """What overrode the band; the competent body confirms it."""
    judged: int = 0
    """How many findings were concluded."""
