"""One quantified or time-bound obligation, as a text words it."""

from msgspec import Struct

from safetyduty.model.activity import ActivityKind, Capacity, DocumentKind
from safetyduty.model.law import Force
from safetyduty.model.period import Per
from safetyduty.model.post import Body, Level, Position
from safetyduty.regulations.text import Passage


class Obligation(Struct, frozen=True):
    """One obligation as the text words it."""

    passage: Passage
    start: int
    end: int
    kind: str
    """``count`` ``deadline`` ``coverage`` ``occasion`` ``holding`` ``event`` ``ratio``."""
    per: Per | None = None
    number: int = 0
    """0 where the text names none."""
    due: str = ""
    unit: str = ""
    activity: tuple[ActivityKind, ...] = ()
    document: tuple[DocumentKind, ...] = ()
    capacity: Capacity = Capacity.ORGANISES
    post: Position | None = None
    positions: tuple[Position, ...] = ()
    bodies: tuple[Body, ...] = ()
    excepted: tuple[Position, ...] = ()
    months: tuple[int, ...] = ()
    """The months named, where the period is a month; empty: every one."""
    levels: tuple[Level, ...] = ()
    """Empty: as the whole text."""
    force: Force = Force.MUST
    core: tuple[int, int] = (0, 0)
    """The period and the number alone, without what is to be done."""
    doubts: tuple[str, ...] = ()
    """Codes of what was guessed."""

    @property
    def words(self) -> str:
        """The few words that carry the number, as printed."""
        return self.passage.text[self.start : self.end]
