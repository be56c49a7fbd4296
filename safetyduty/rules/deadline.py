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
    period. The named day is included. With ``rest_day: next-working-day`` (filings) a due day on a
    rest day moves to the next working day of the State Council's calendar. ``about`` says which
    年度 the document must name: ``previous-year`` or ``this-year``; rows that keep no 年度 are
    taken by their date. Done after the due day but within ``grace_days``, or within the period:
    ``late``. The holder of the post on the due day owes it.

    Example::

        rule: {kind: deadline, document: [duty-statement], per: year, due: "01-31",
               about: previous-year}
    """

    document: tuple[DocumentKind, ...]
    per: Per
    at_least: int = 1
    due: str = ""
    about: Literal["this-year", "previous-year"] = "this-year"
    rest_day: Literal["next-working-day", "stays"] = "next-working-day"
    grace_days: int = 0

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
