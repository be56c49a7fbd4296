"""``occasion``: an activity around each holiday or in each named window of the year."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import ClassVar

from msgspec import Struct

from safetyduty.model.activity import ActivityKind
from safetyduty.model.condition import Conditions
from safetyduty.model.law import Holidays, Rule, Text
from safetyduty.model.period import Per, Period, overlapping


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


class Occasion(Conditions, Rule, frozen=True, forbid_unknown_fields=True, kw_only=True):
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

    months: tuple[int, ...] = ()
    """Only occasions that begin in these months are owed; left out, every one is.

    只考核从这几个月份开始的时段；不写时都考核。

        rule: {kind: occasion, activity: [inspection], months: [1, 2, 9, 10]}
    """
    every: Per | None = None
    """So many in each such period within the occasion, its first and last cut to it; or with
    two-years only the occasions of every other year. Left out: once on the whole occasion.

    时段之内每周、每旬、每月等各几次，首尾两期以时段为界；写 two-years 的隔一年考核一次。
    不写时整个时段一次考核。

        rule: {kind: occasion, activity: [inspection], holidays: false, every: ten-days,
               windows: [{name: {zh: 汛期, en: flood season}, start: 04-01, end: 09-30}]}
    """
    anchor: int = 2000
    """With every: two-years the first year in which it is owed.

    隔一年考核一次的，从哪一年起算。

        rule: {kind: occasion, activity: [drill], holidays: false, every: two-years, anchor: 2025,
               windows: [{name: {zh: 安全生产月, en: safety month}, start: 06-01, end: 06-30}]}
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
        owed = [p for p in found if self._is_owed(p)]
        return [
            p for p in _parts(owed, self.every) if p.start <= asked.end and p.end >= asked.start
        ]

    def _is_owed(self, occasion: Period) -> bool:
        other_year = (int(occasion.name[:4]) - self.anchor) % 2
        skipped = self.every is Per.TWO_YEARS and other_year
        return not skipped and (not self.months or occasion.start.month in self.months)

    def rows(self, quota_id: int) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Give the number, the kinds that count and the verb."""
        yield "quota_count", (quota_id, self.at_least, self.capacity_no, 0)
        yield from self.counting(quota_id, self.activity)

    def needs(self) -> tuple[str, ...]:
        """Without the activity ledger nothing can be said."""
        return ("activities",)


def _parts(occasions: list[Period], every: Per | None) -> list[Period]:
    """Cut each occasion into periods of a kind; none of its days is left out."""
    if every in {None, Per.TWO_YEARS, Per.OCCASION, Per.ONCE}:
        return occasions
    return [
        Period(max(one.start, part.start), min(one.end, part.end), f"{one.name} {part.name}")
        for one in occasions
        for part in overlapping(every or Per.OCCASION, one)
    ]


def _day(year: int, month_day: str) -> date:
    month, day = map(int, month_day.split("-"))
    return date(year, month, min(day, monthrange(year, month)[1]))
