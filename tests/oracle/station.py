"""What the oracle reads: a station, its leaders, its ledger, the clauses, and their words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

READINGS: dict[str, tuple[str, ...]] = {
    "党委书记": ("party-head",),
    "党工委书记": ("party-head",),
    "党委副书记（主持党委工作）": ("party-head", "party-member"),
    "镇长": ("government-head",),
    "代镇长": ("government-head",),
    "办事处主任": ("government-head",),
    "党委副书记、镇长": ("government-head", "party-member"),
    "党委副书记、代镇长": ("government-head", "party-member"),
    "党工委副书记、办事处主任": ("government-head", "party-member"),
    "党委书记、镇长": ("party-head", "government-head"),
    "副镇长（主持政府工作）": ("government-head",),
    "党委副书记": ("party-member",),
    "常务副镇长": ("executive-deputy", "government-deputy"),
    "党委委员、常务副镇长": ("executive-deputy", "government-deputy", "party-member"),
    "副镇长": ("government-deputy",),
    "党委委员、副镇长": ("government-deputy", "party-member"),
    "党委委员": ("party-member",),
    "组织委员": ("organisation-member", "party-member"),
    "党委委员、组织委员": ("organisation-member", "party-member"),
    "宣传委员": ("publicity-member", "party-member"),
    "政法委员": ("political-legal-member", "party-member"),
    "统战委员": ("united-front-member", "party-member"),
    "办事处副主任": ("government-deputy",),
    "党工委委员、办事处副主任": ("government-deputy", "party-member"),
    "党工委委员": ("party-member",),
    "纪工委书记": ("discipline-head", "party-member"),
    "纪委书记": ("discipline-head", "party-member"),
    "党委委员、纪委书记": ("discipline-head", "party-member"),
    "人大主席": (),
}
"""The positions design.md §6 reads in a title; whoever is listed here is a team member too."""

MEETINGS = (
    "meeting",
    "party-committee-meeting",
    "government-meeting",
    "prevention-meeting",
    "safety-committee-meeting",
    "team-meeting",
)
INSPECTIONS = ("inspection", "campaign-inspection")
FAMILIES = {"meeting": MEETINGS, "inspection": INSPECTIONS}
"""Kinds that embrace others; every other kind stands alone (design.md §4)."""

LEAD_DAYS = {"month": 7, "quarter": 20, "half-year": 30, "year": 45}

SEATS = (
    "party-head",
    "government-head",
    "executive-deputy",
    "discipline-head",
    "organisation-member",
    "publicity-member",
    "political-legal-member",
    "united-front-member",
)
"""Positions with one holder at a time, foremost first: what a post is across its holders."""


def positions_of(title: str) -> set[str]:
    """Give the positions a title is read as."""
    return {*READINGS[title], "team-member"}


def post_of(title: str) -> str:
    """Name the post behind a title: its foremost single seat, else the title itself."""
    held = positions_of(title)
    return next((seat for seat in SEATS if seat in held), title)


@dataclass(frozen=True)
class Leader:
    """One row of the leader list: a person in a post, first and last day included."""

    name: str
    title: str
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True)
class Activity:
    """One row of the ledger, its words already understood."""

    day: date | None
    kind: str
    leads: tuple[str, ...]
    attends: tuple[str, ...] = ()
    delegator: str = ""
    place: str = ""
    entered: date | None = None
    word: str = ""
    """The kind as the clerk wrote it; the count does not look at it. ``kind`` is empty where
    nobody can say what the word means."""


@dataclass(frozen=True)
class Quota:
    """One clause that names a number."""

    regulation: str
    article: str
    activity: tuple[str, ...]
    capacity: str
    at_least: int
    per: str
    positions: tuple[str, ...] = ()
    excepted: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    levels: tuple[str, ...] = ("township",)
    count: str = "days"


@dataclass(frozen=True, order=True)
class Outcome:
    """One obligation and what became of it."""

    view: str
    subject: str
    """The person; of a body its code; of a post the position or the title that names it."""
    regulation: str
    article: str
    activity: tuple[str, ...]
    per: str
    period: str
    required: int
    done: int
    verdict: str


@dataclass(frozen=True)
class Period:
    """Whole days, both included."""

    name: str
    start: date
    end: date

    def days(self) -> list[date]:
        """Give every day, in order."""
        number = (self.end - self.start).days + 1
        return [self.start + timedelta(offset) for offset in range(number)]


@dataclass(frozen=True)
class Station:
    """What a station handed in, and the day and year it is asked about."""

    leaders: Sequence[Leader]
    activities: Sequence[Activity]
    as_of: date
    year: int
    level: str = "township"
    handed_in: bool = True
    """Whether there was an activity ledger at all."""
    whole: bool = True
    """Whether every file could be opened."""
