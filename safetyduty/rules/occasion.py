"""``occasion``: an activity around each holiday or in each named window of the year."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import ClassVar

from msgspec import Struct

from safetyduty.model.activity import ActivityKind, Capacity, counted
from safetyduty.model.law import Holidays, Rule, Text
from safetyduty.model.period import Per, Period


class Window(Struct, frozen=True, forbid_unknown_fields=True):
    """A window of each year, named; ``start`` and ``end`` are ``MM-DD``, both included.

    One that ends before it starts ends in the next year.
    """

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
    tables: ClassVar[dict[str, tuple[str, ...]]] = {
        "quota_count": ("quota_id", "at_least", "capacity_no", "by_records")
    }

    def periods(self, asked: Period, holidays: Holidays) -> list[Period]:
        """Give a period a holiday, from some days before it through its last day, and a window."""
        years = range(asked.start.year - 1, asked.end.year + 2)  # 元旦 begins in December
        found = [
            Period(first - timedelta(self.days_before), last, f"{year} {name}")
            for year in years
            if self.holidays
            for name, first, last in holidays(year)
        ]
        found += [
            Period(
                _day(year, w.start), _day(year + (w.end < w.start), w.end), f"{year} {w.name.zh}"
            )
            for year in years
            for w in self.windows
        ]
        return [p for p in found if p.start <= asked.end and p.end >= asked.start]

    def rows(self, quota_id: int) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Give the number, the kinds that count and the verb."""
        yield "quota_count", (quota_id, self.at_least, self.capacity.number, 0)
        for kind, unit in counted(self.activity):
            yield "quota_activity", (quota_id, kind, unit)

    def needs(self) -> tuple[str, ...]:
        """Without the activity ledger nothing can be said."""
        return ("activities",)


def _day(year: int, month_day: str) -> date:
    month, day = map(int, month_day.split("-"))
    return date(year, month, min(day, monthrange(year, month)[1]))
