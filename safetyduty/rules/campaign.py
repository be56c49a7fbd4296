"""``campaign``: an activity, so many times within a fixed window of each year."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from safetyduty.model.activity import ActivityKind
from safetyduty.model.condition import Conditions
from safetyduty.model.law import Rule, Text
from safetyduty.model.period import LEAD_DAYS, Per, Period


class Campaign(Conditions, Rule, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """So many activities within a fixed window of every year: 安全生产月, the flood season.

    Both days are included. A window that ends before it starts ends in the next year and is named
    by the year in which it starts. February 29 is February's last day in any year. Distinct days
    count; a person in office for part of the window owes the part, rounded down; a post and a body
    owe the whole. Before the window opens nothing counts.

    每年固定的一段时间内（安全生产月、汛期、百日行动），某类活动不少于若干次。

    首尾两日都含；结束早于开始的跨到下一年，按开始的年份命名；2月29日在平年按2月最后一天。按天计次；
    个人只任职一段的按天折算、去尾，岗位和组织不折算。

    Examples::

        - rule: {kind: campaign, name: {zh: 安全生产月, en: Safety Month}, start: "06-01",
                 end: "06-30", activity: [inspection], at_least: 2}
        - rule: {kind: campaign, name: {zh: 岁末年初, en: turn of the year}, start: "12-15",
                 end: "02-29", activity: [campaign-inspection], capacity: organises}
    """

    name: Text
    """What the window is called.

    名称，如“汛期”。
    """
    start: str
    """Its first day, ``MM-DD``.

    第一天，写作“月-日”。
    """
    end: str
    """Its last day, ``MM-DD``.

    最后一天，写作“月-日”。
    """
    activity: tuple[ActivityKind, ...]
    """The kinds of activity that count; 会议 embraces every kind of meeting.

    计入的活动类型；“会议”包括党委会、安委会会议等各种会议，“带队检查”包括综合检查。
    """
    at_least: int = 1
    """How many are owed in each year's window.

    每年的这段时间内至少几次。
    """

    per: ClassVar[Per] = Per.YEAR  # type: ignore[misc]  # fixed for this kind
    statements: ClassVar[str] = "count"
    """A campaign is a count over one period a year."""
    tables: ClassVar[dict[str, tuple[str, ...]]] = {
        "quota_count": ("quota_id", "at_least", "capacity_no", "by_records")
    }

    def wrong(self) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
        """Ask for a month with each day: a day alone is no window of a year."""
        for key in ("start", "end"):
            if "-" not in (said := getattr(self, key)):
                yield (key,), said, "06-01"
        yield from Conditions.wrong(self)

    def periods(self, asked: Period, _holidays: object) -> list[Period]:
        """Give the window of each year that shares a day with the span asked for."""
        years = range(asked.start.year - 1, asked.end.year + 1)
        over = _at(2000, self.end) < _at(2000, self.start)
        found = [
            Period(_at(year, self.start), _at(year + over, self.end), f"{year} {self.name.zh}")
            for year in years
        ]
        return [p for p in found if p.start <= asked.end and p.end >= asked.start]

    def lead_days(self, period: Period) -> int:
        """Give the lead time of the longest regular period that is no longer than the window."""
        lengths = {Per.WEEK: 7, Per.HALF_MONTH: 15, Per.MONTH: 28, Per.TWO_MONTHS: 59}
        lengths |= {Per.QUARTER: 90, Per.HALF_YEAR: 181, Per.YEAR: 365}
        fitting = [per for per, days in lengths.items() if days <= period.days]
        return LEAD_DAYS[fitting[-1]] if fitting else 1

    def rows(self, quota_id: int) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Give the number, the kinds that count and the verb."""
        yield "quota_count", (quota_id, self.at_least, self.capacity_no, 0)
        yield from self.counting(quota_id, self.activity)

    def needs(self) -> tuple[str, ...]:
        """Without the activity ledger nothing can be said."""
        return ("activities",)


def _at(year: int, month_day: str) -> date:
    month, day = map(int, month_day.split("-"))
    return date(year, month, min(day, monthrange(year, month)[1]))
