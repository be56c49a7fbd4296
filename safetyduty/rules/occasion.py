"""``occasion``: an activity around each holiday or in each named window of the year."""

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from safetyduty.model.activity import ActivityKind, Capacity
from safetyduty.model.law import Rule, Text
from safetyduty.model.period import Per


class Window(Struct, frozen=True, forbid_unknown_fields=True):
    """A window of each year, named; ``start`` and ``end`` are ``MM-DD``, both included."""

    name: Text
    start: str
    end: str


class Occasion(Struct, Rule, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An activity for each public holiday, and in each named window of the year.

    A holiday's period begins ``days_before`` its first day off and ends with its last, by the
    State Council's calendar of that year; of a year the calendar does not cover nothing is said.
    ``windows`` are fixed dates of every year; ``holidays: false`` leaves the holidays out.

    Example::

        rule: {kind: occasion, activity: [campaign-inspection], capacity: organises, at_least: 1,
               days_before: 7}
    """

    activity: tuple[ActivityKind, ...]
    at_least: int = 1
    capacity: Capacity = Capacity.LEADS
    holidays: bool = True
    days_before: int = 7
    windows: tuple[Window, ...] = ()

    per: ClassVar[Per] = Per.OCCASION  # type: ignore[misc]  # fixed for this kind
    statements: ClassVar[str] = "count"
    """An occasion is a count over periods that stand in no calendar of months."""

    def rows(self, quota_id: int) -> Iterator[tuple[str, tuple[int | str, ...]]]:
        """Give the number, the kinds that count and the verb."""
        yield "quota_count", (quota_id, self.at_least, self.capacity.value, 0)
        for kind in self.activity:
            yield "quota_activity", (quota_id, kind.value)

    def needs(self) -> tuple[str, ...]:
        """Without the activity ledger nothing can be said."""
        return ("activities",)
