"""``deadline``: a document, by a day of each period."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import ClassVar, Literal

from msgspec import Struct

from safetyduty.model.activity import DocumentKind
from safetyduty.model.period import LONGEST, Per, Period
from safetyduty.model.recurring import Recurring

_SHORT = {Per.WEEK: 7, Per.TEN_DAYS: 11, Per.HALF_MONTH: 16}
"""Periods of days rather than months, with the most days one can have."""


class Deadline(Struct, Recurring, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A document to be filed, signed or published by a day of each period.

    ``due`` is ``MM-DD`` within a year, or a day of the month; without it the last day of the
    period. The named day is included. Done after the due day but within ``grace_days``, or within
    the period: ``late``. The holder of the post on the due day owes it.

    每个考核期的某一天之前，应当报送、签订或公布一份文件。

    含当日。到期日任该职务的人负责；期限过后、宽限期或本期之内补做的，为“逾期补做”。

    Example::

        rule: {kind: deadline, document: [duty-statement], per: year, due: "01-31",
               about: previous-year}
    """

    document: tuple[DocumentKind, ...]
    """The kinds of document that count.

    哪类文件算数。
    """
    per: Per
    """The period.

    考核期：每周、每旬、每半月、每月、每两月、每季度、每半年、每年、每两年。
    """
    at_least: int = 1
    """How many are owed in each period.

    每期至少几份。
    """
    due: str = ""
    """The day, ``MM-DD`` (of a two-year period in its second year), or a day of the period's first
    month; of a week, ten days or half a month the number of its day. Left out, the last day.

    期限，写作“月-日”（两年一期的在第二年），或只写日，即考核期第一个月的几日；每周、每旬、每半月的，
    是这一期的第几天。不写时为考核期最后一天。

        rule: {kind: deadline, document: [work-report], per: week, due: "5"}
    """
    in_month: int = 1
    """In which month of the period the day is, where ``due`` is a day alone: 3 is a quarter's last.

    只写日的，是考核期的第几个月；每季度末月写 3。

        rule: {kind: deadline, document: [circular], per: quarter, due: "25", in_month: 3}
    """
    about: Literal["this-year", "previous-year"] = "this-year"
    """Which 年度 the document must name; rows that keep none are taken by their date.

    文件所写年度应是本年还是上一年；不写年度的文件按日期认定。
    """
    rest_day: Literal["next-working-day", "stays"] = "next-working-day"
    """Whether a due day on a rest day moves to the next working day.

    期限逢休息日是否顺延到下一个工作日。
    """
    months: tuple[int, ...] = ()
    """Only periods that begin in these months are owed; left out, every period is.

    只考核从这几个月份开始的考核期；不写时每期都考核。

        rule: {kind: deadline, document: [circular], per: quarter, months: [1, 7], due: "15"}
    """
    anchor: int = 2000
    """The first year of a two-year period.

    每两年一次的，从哪一年起算。

        rule: {kind: deadline, document: [plan], per: two-years, anchor: 2025, due: 12-31}
    """
    grace_days: int = 0
    """So many days after the due day it still counts as done late.

    期限后几天内补做仍算“逾期补做”。
    """

    statements: ClassVar[str] = "deadline"
    tables: ClassVar[dict[str, tuple[str, ...]]] = {
        "quota_deadline": ("quota_id", "at_least", "by_year", "back")
    }

    def due_on(self, period: Period) -> date:
        """Give the day ``due`` names within the period; without it the period's last day."""
        if not self.due:
            return period.end
        month, _, day = self.due.rpartition("-")
        if not month and self.per in _SHORT:
            return min(period.start + timedelta(int(day) - 1), period.end)
        year = (period.end if month and self.per is Per.TWO_YEARS else period.start).year
        at = int(month) if month else period.start.month + self.in_month - 1
        return date(year, at, min(int(day), monthrange(year, at)[1]))

    def wrong(self) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
        """Tell what no single key shows."""
        yield from self.wrong_months()
        if self.per in {Per.OCCASION, Per.ONCE}:
            yield ("per",), self.per, "、".join(p for p in Per if p not in {Per.OCCASION, Per.ONCE})
        if "-" in self.due and self.per not in {Per.YEAR, Per.TWO_YEARS}:
            yield ("due",), self.due, self.due.rpartition("-")[2]
        months = 1 if "-" in self.due or not self.due else min(12, LONGEST[self.per] // 30)
        if self.in_month > max(1, months):
            yield ("in_month",), str(self.in_month), f"1—{months}" if months > 1 else "1"
        longest = _SHORT.get(self.per, 31)
        if self.due.isdigit() and int(self.due) > longest:
            yield ("due",), self.due, f"1—{longest}"

    def moves(self) -> bool:
        """Filings move; a period's own last day does not, nor does ``rest_day: stays``."""
        return bool(self.due) and self.rest_day == "next-working-day"

    def closes_on(self, _period: Period, due: date) -> date:
        """Give the last day of grace: after it what is not filed is missed."""
        return due + timedelta(self.grace_days)

    def rows(self, quota_id: int) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Give the number, the documents that count and the year they must be about."""
        back = int(self.about == "previous-year")
        by_year = int(self.per is Per.YEAR)  # 年度 tells years apart, not their parts
        yield "quota_deadline", (quota_id, self.at_least, by_year, back)
        for document in self.document:
            yield "quota_document", (quota_id, document.number)

    def needs(self) -> tuple[str, ...]:
        """Without the document ledger nothing can be said."""
        return ("documents",)
