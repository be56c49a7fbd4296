"""``deadline``: a document, by a day of each period."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import ClassVar, Literal

from msgspec import Struct

from safetyduty.model.activity import DocumentKind
from safetyduty.model.law import Rule
from safetyduty.model.period import Per, Period


class Deadline(Struct, Rule, frozen=True, forbid_unknown_fields=True, kw_only=True):
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
    """The day, ``MM-DD`` or a day of the month; left out, the period's last day.

    期限，写作“月-日”，或只写日；不写时为考核期最后一天。
    """
    about: Literal["this-year", "previous-year"] = "this-year"
    """Which 年度 the document must name; rows that keep none are taken by their date.

    文件所写年度应是本年还是上一年；不写年度的文件按日期认定。
    """
    rest_day: Literal["next-working-day", "stays"] = "next-working-day"
    """Whether a due day on a rest day moves to the next working day.

    期限逢休息日是否顺延到下一个工作日。
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
        year, at = period.start.year, int(month) if month else period.start.month
        return date(year, at, min(int(day), monthrange(year, at)[1]))

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
