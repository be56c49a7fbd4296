"""``count``: an activity, so many times in each period."""

from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar, Literal

from msgspec import Struct, structs

from safetyduty.model.activity import ActivityKind, Capacity
from safetyduty.model.condition import Conditions, Delegation, Papers, Share, Words
from safetyduty.model.law import Holidays, Role, Rule
from safetyduty.model.period import Per, Period, span
from safetyduty.model.recurring import Recurring


class Alternative(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What satisfies the clause as well; what is left out is as in the clause's first number.

    同样满足条款的另一种做法；没有写的与条款的第一种相同。
    """

    at_least: int
    """How many of these.

    这种做法至少几次。
    """
    activity: tuple[ActivityKind, ...] = ()
    """The kinds that count for it.

    这种做法计入的活动类型。
    """
    capacity: Capacity | None = None
    """The verb for it.

    这种做法的动词。
    """
    topic: Words | None = None
    """The words it must be about.

    这种做法内容中要有的词。
    """
    evidence: Papers | None = None
    """The papers it must carry.

    这种做法应附的佐证。
    """
    delegation: Delegation | None = None
    """Whether it may be delegated.

    这种做法可否委托。
    """


class Milestone(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """So many by a day of the year, counted from its first day.

    从年初起算，到某一天累计至少几次。
    """

    due: str
    """The day, ``MM-DD``, included.

    截至哪一天，写作“月-日”，含当日。
    """
    at_least: int
    """How many by then.

    到这一天累计至少几次。
    """


class Count(Conditions, Recurring, frozen=True, forbid_unknown_fields=True, kw_only=True):
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

    考核期：每周、每旬、每半月、每月、每两月、每季度、每半年、每年、每两年。周从周一起算，
    属于其周四所在的年份。
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
    of_which: Share | None = None
    """Of the number so many in a stricter way, such as chaired in person: both are judged, and
    what falls short is named. In office for part of a period each is reduced, rounded down.

    总次数中必须以更严方式完成的部分，如四次会议中至少三次由本人主持：两个数分别核查，缺哪个说明哪个；
    任职不满一期的分别折算、去尾。

        rule: {kind: count, activity: [meeting], capacity: convenes, at_least: 4, per: year,
               of_which: {capacity: chairs, at_least: 3}}
    """
    any_of: tuple[Alternative, ...] = ()
    """What satisfies the clause as well as its first number does; the one nearest to being met
    is reported.

    与条款的第一种做法任选其一即可的其他做法；报告最接近完成的一种。

        rule: {kind: count, activity: [inspection], at_least: 4, per: year,
               any_of: [{activity: [campaign-inspection], at_least: 2}]}
    """
    cumulative: tuple[Milestone, ...] = ()
    """So many by the days named, counted from the year's first day, each judged on its own.

    到某几天累计各至少几次，从年初起算，逐项核查；只用于每年的次数。

        rule: {kind: count, activity: [inspection], at_least: 4, per: year,
               cumulative: [{due: 03-31, at_least: 1}, {due: 06-30, at_least: 2}]}
    """

    statements: ClassVar[str] = "count"
    tables: ClassVar[dict[str, tuple[str, ...]]] = {
        "quota_count": ("quota_id", "at_least", "capacity_no", "by_records")
    }

    def rows(self, quota_id: int) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Give the number, the kinds that count and the verb."""
        by_records = int(self.count == "records")
        yield "quota_count", (quota_id, self.at_least, self.capacity_no, by_records)
        yield from self.counting(quota_id, self.activity)

    def needs(self) -> tuple[str, ...]:
        """Without the activity ledger nothing can be said."""
        return ("activities",)

    def parts(self) -> Iterator[tuple[Role, Rule]]:
        """Give the stricter part, the other ways, and what is owed by the days named."""
        alone = structs.replace(self, of_which=None, any_of=(), cumulative=())
        if self.of_which:
            yield Role.OF_WHICH, structs.replace(alone, **_given(self.of_which))
        for other in self.any_of:
            yield Role.ANY_OF, structs.replace(alone, **_given(other))
        for by in self.cumulative:
            own = structs.asdict(alone) | {"at_least": by.at_least}
            yield Role.BY, Until(**own, until=by.due)

    @property
    def strictness(self) -> int:
        """Say how many conditions narrow what counts; another way out makes a clause laxer."""
        part = self.of_which.at_least if self.of_which else 0
        return super().strictness + part - len(self.any_of)

    def wrong(self) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
        """Tell what no single key shows."""
        yield from super().wrong()
        yield from self.wrong_months()
        if self.per in {Per.OCCASION, Per.ONCE}:
            yield ("per",), self.per, "、".join(p for p in Per if p not in {Per.OCCASION, Per.ONCE})
        if self.of_which and self.of_which.at_least > self.at_least:
            yield ("of_which", "at_least"), str(self.of_which.at_least), f"1—{self.at_least}"
        if self.cumulative and self.per is not Per.YEAR:
            yield ("per",), self.per, "year"
        before = ("", 0)
        for at, by in enumerate(self.cumulative):
            if len(by.due) < 5 or by.due <= before[0]:
                yield ("cumulative", at, "due"), by.due, f"> {before[0] or '01-01'}"
            if not before[1] <= by.at_least <= self.at_least:
                many = f"{before[1] or 1}—{self.at_least}"
                yield ("cumulative", at, "at_least"), str(by.at_least), many
            before = by.due, by.at_least


class Until(Count, frozen=True, kw_only=True):
    """A count from the year's first day through a day named."""

    until: str

    def periods(self, asked: Period, _holidays: Holidays) -> list[Period]:
        """Give the part of each year through the day, where it shares a day with what is asked."""
        month, day = map(int, self.until.split("-"))
        years = super().periods(asked, _holidays)
        parts = [span(p.start, _day(p.start.year, month, day)) for p in years]
        return [p for p in parts if p.start <= asked.end and p.end >= asked.start]


def _day(year: int, month: int, day: int) -> date:
    leap = (month, day) == (2, 29) and (year % 4 or (year % 100 == 0 and year % 400))
    return date(year, month, 28 if leap else day)


def _given(part: Share | Alternative) -> dict[str, Any]:
    """Give the keys that a part sets; what it leaves out stays as it is."""
    return {key: value for key, value in structs.asdict(part).items() if value not in (None, ())}
