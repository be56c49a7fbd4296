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
    every row. A person in office for part of a period owes the part, rounded down; a post and a
    body owe the whole.

    每个考核期内某类活动不少于若干次，由个人、岗位或组织履行。

    按天计：同一天几处只算一次，同一天几种会议分别算。期内只任职一段的，按在任天数折算、去尾；
    岗位和组织不折算。

    Example::

        rule: {kind: count, activity: [inspection], capacity: leads, at_least: 2, per: month}
    """

    activity: tuple[ActivityKind, ...]
    """The kinds of activity that count; 会议 embraces every kind of meeting.

    计入的活动类型；“会议”包括党委会、安委会会议等各种会议，“带队检查”包括综合检查。
    """
    at_least: int
    """How many are owed in each period.

    每期至少几次。
    """
    per: Per
    """The period. Weeks run from Monday and belong to the year of their Thursday.

    考核期：每周、每旬、每半月、每月、每两月、每季度、每半年、每年、每两年。
    """
    capacity: Capacity = Capacity.LEADS
    """The verb: leads and chairs need the person, convenes may be delegated, takes-part
    needs presence in any capacity, organises needs none.

    条款的动词：带队、主持要本人；组织召开可以委托；参加不论以什么身份；组织不要求到场。
    """
    count: Literal["days", "records"] = "days"
    """Distinct days count, or every row does.

    按天计（days），或每条记录都计（records）。
    """
    months: tuple[int, ...] = ()
    """Only periods that begin in these months are owed; left out, every period is.

    只考核从这几个月份开始的考核期；不写时每期都考核。

        rule: {kind: count, activity: [meeting], at_least: 1, per: month, months: [3, 6, 9, 12]}
    """
    anchor: int = 2000
    """The first year of a two-year period.

    每两年一次的，从哪一年起算。

        rule: {kind: count, activity: [drill], at_least: 1, per: two-years, anchor: 2025}
    """

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
