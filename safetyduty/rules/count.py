"""``count``: an activity, so many times in each period."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from msgspec import Struct

from safetyduty.model.activity import ActivityKind, Capacity, counted
from safetyduty.model.law import Holidays, Rule
from safetyduty.model.period import Per, Period, overlapping


class Count(Struct, Rule, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """So many activities of a kind in each period, by a person, a post or a body.

    Distinct days count, and among meetings distinct kinds within a day; ``count: records`` counts
    every row. ``capacity`` is the verb of the clause: ``leads`` ``chairs`` ``convenes``
    ``takes-part`` ``organises``. A person in office for part of a period owes the part, rounded
    down; a post and a body owe the whole. ``months: [1, 7]`` limits the duty to periods that begin
    in those months; ``anchor`` is the first year of a two-year period.

    Example::

        rule: {kind: count, activity: [inspection], capacity: leads, at_least: 2, per: month}
    """

    activity: tuple[ActivityKind, ...]
    at_least: int
    per: Per
    capacity: Capacity = Capacity.LEADS
    count: Literal["days", "records"] = "days"
    months: tuple[int, ...] = ()
    anchor: int = 2000

    statements: ClassVar[str] = "count"
    tables: ClassVar[dict[str, tuple[str, ...]]] = {
        "quota_count": ("quota_id", "at_least", "capacity_no", "by_records")
    }

    def periods(self, asked: Period, _holidays: Holidays) -> list[Period]:
        """Give the whole periods, of named months only where the clause names them."""
        whole = overlapping(self.per, asked, self.anchor)
        return [p for p in whole if not self.months or p.start.month in self.months]

    def rows(self, quota_id: int) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Give the number, the kinds that count and the verb."""
        yield (
            "quota_count",
            (quota_id, self.at_least, self.capacity.number, int(self.count == "records")),
        )
        for kind, unit in counted(self.activity):
            yield "quota_activity", (quota_id, kind, unit)

    def needs(self) -> tuple[str, ...]:
        """Without the activity ledger nothing can be said."""
        return ("activities",)
