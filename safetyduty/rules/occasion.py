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

    每年固定的一段日子；结束早于开始的，跨到下一年。
    """

    name: Text
    """What it is called.

    名称，如“汛期”。
    """
    start: str
    """Its first day, ``MM-DD``, included.

    第一天，写作“月-日”，含当日。
    """
    end: str
    """Its last day, included.

    最后一天，含当日。
    """


class Occasion(Struct, Rule, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An activity for each public holiday, and in each named window of the year.

    A holiday's period begins ``days_before`` its first day off and ends with its last, by the
    State Council's calendar of that year; of a year the calendar does not cover nothing is said.

    每个法定节假日前后、每年固定的重要时段，各开展若干次活动。

    节假日的考核期从放假前若干天起，到假期最后一天止，按国务院办公厅当年的放假安排；没有安排的年份不作结论。

    Example::

        rule: {kind: occasion, activity: [campaign-inspection], capacity: organises, at_least: 1,
               days_before: 7}
    """

    activity: tuple[ActivityKind, ...]
    """The kinds of activity that count; 会议 embraces every kind of meeting.

    计入的活动类型；“会议”包括党委会、安委会会议等各种会议，“带队检查”包括综合检查。
    """
    at_least: int = 1
    """How many are owed on each occasion.

    每个节假日或时段至少几次。
    """
    capacity: Capacity = Capacity.LEADS
    """The verb: leads and chairs need the person, convenes may be delegated, takes-part
    needs presence in any capacity, organises needs none.

    条款的动词：带队、主持要本人；组织召开可以委托；参加不论以什么身份；组织不要求到场。
    """
    holidays: bool = True
    """Whether the public holidays are occasions.

    是否考核法定节假日。
    """
    days_before: int = 7
    """How many days before a holiday its period begins.

    节假日的考核期从放假前几天开始。
    """
    windows: tuple[Window, ...] = ()
    """Windows of fixed dates in every year, such as the flood season.

    每年固定的时段，如汛期、安全生产月。

        rule: {kind: occasion, activity: [inspection], holidays: false,
               windows: [{name: {zh: 汛期, en: flood season}, start: "04-01", end: "09-30"}]}
    """

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
