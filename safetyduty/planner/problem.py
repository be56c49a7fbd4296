"""What a month's plan must do, as values: what is owed, the days, the people, the places."""

from datetime import date
from typing import Literal

from msgspec import Struct, field, structs

from safetyduty.model.period import Period
from safetyduty.model.problem import Problem
from safetyduty.model.roster import WEIGHTS, Said

Kind = Literal["duty", "target", "class", "key", "locked"]
"""A clause's number; a place a clause names; a place's class; a key date; a cell fixed by hand."""


class Leader(Struct, frozen=True):
    """One who may lead inspections this month."""

    person: int
    name: str
    days: frozenset[int]
    """The plan's days on which he is in office."""
    away: frozenset[int] = frozenset()
    """Of these, the days of leave and trips."""
    busy: frozenset[int] = frozenset()
    """Of these, the days he has no time."""
    late: bool = False
    """Whether he may be sent out after the due day: something he owes begins only then."""
    departments: tuple[str, ...] = ()


class Place(Struct, frozen=True):
    """One village, site or enterprise."""

    name: str
    entitled: frozenset[int]
    """Who may inspect it: by 分管领域, 联系村 or 包保."""
    own: frozenset[int] = frozenset()
    """Of these, whose own it is: rotation does not move them."""
    village: str = ""
    grade: str = ""
    """``A`` ``B`` ``C``; empty where no class asks for a visit."""
    distance: int = 0
    before: frozenset[int] = frozenset()
    """Who led an inspection there last month."""
    liked: frozenset[int] = frozenset()
    """Whom people like to see there."""
    last: int = 0
    """Ordinal of the last visit; 0 where none is known."""


class Requirement(Struct, frozen=True):
    """Something the plan must do; given up only where it collides, and then said."""

    kind: Kind
    label: str
    """What it is called in ``serves``: ``daligang-2019 二（一）3 2026-07``."""
    said: Said
    amount: int
    """How many are wanted this month."""
    by: tuple[tuple[int, frozenset[int]], ...]
    """Whose days count: a person, and the days on which he answers for it."""
    last: int
    """By this day."""
    latest: int
    """Were the due day moved, by this day at the latest."""
    place: str = ""
    campaign: bool = False
    """Whether only a campaign inspection (综合检查) counts."""
    weight: int = 1
    """How dear it is to give one up."""
    whole: bool = True
    """Whether the plan meets the whole duty: of longer periods a month takes its share."""
    overdue: bool = False
    """Whether the due day has passed: what is done now is done late."""
    spacing: int = 0
    """Days that must lie between two that count."""

    @property
    def people(self) -> frozenset[int]:
        """Give everyone whose inspections may count."""
        return frozenset(person for person, _ in self.by)

    def days_of(self, person: int) -> frozenset[int]:
        """Give the days on which an inspection by a person counts."""
        return next((days for who, days in self.by if who == person), frozenset())


class Visit(Struct, frozen=True, order=True):
    """One leader at one place on one day: a cell of the plan."""

    day: int
    person: int
    place: str


class Planning(Struct, frozen=True):
    """Everything the solver is told, and nothing else."""

    month: Period
    as_of: date
    days: tuple[int, ...]
    """The days that can still be planned, in order."""
    due: int
    leaders: tuple[Leader, ...]
    places: tuple[Place, ...]
    requirements: tuple[Requirement, ...]
    eves: frozenset[int] = frozenset()
    """Working days right before a holiday."""
    before: tuple[Visit, ...] | None = None
    """What was planned before; ``None`` where nothing was."""
    places_a_day: int = 1
    extra: int = 0
    """How many more places than that each leader takes in the month."""
    weights: dict[str, int] = field(default_factory=lambda: dict(WEIGHTS))
    seed: int = 1
    effort: float = 6.0
    rest: tuple[tuple[int, str], ...] = ()
    """Every day of the month, and what it is."""
    overdue: bool = False
    """Whether the due day has passed already."""
    key_days: frozenset[int] = frozenset()
    """Days after the due day that a key date opens to everybody."""
    notes: tuple[Problem, ...] = ()

    @property
    def span(self) -> tuple[int, ...]:
        """Give the days over which visits are spread: those up to the due day, if it is to come."""
        return tuple(day for day in self.days if self.overdue or day <= self.due)

    @property
    def locked(self) -> tuple[Requirement, ...]:
        """Give the cells fixed by hand."""
        return tuple(one for one in self.requirements if one.kind == "locked")


def usable(planning: Planning, leader: Leader) -> tuple[int, ...]:
    """Give the days on which a leader can be sent out: in office, here, free, by the due day.

    A cell fixed by hand makes its own day usable, a rest day too, unless he is away.
    """
    fixed = {
        day for one in planning.locked for day in one.days_of(leader.person) if day in leader.days
    }
    free = {
        day
        for day in leader.days
        if day in planning.days
        and (leader.late or planning.overdue or day <= planning.due or day in planning.key_days)
    }
    return tuple(sorted((free | fixed) - leader.away - leader.busy))


def without(planning: Planning, dropped: Requirement) -> Planning:
    """Give the same task without one requirement."""
    kept = tuple(one for one in planning.requirements if one is not dropped)
    return structs.replace(planning, requirements=kept)
