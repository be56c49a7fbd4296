"""``deadline``: a document, by a day of each period."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from msgspec import Struct

from safetyduty.model.activity import DocumentKind
from safetyduty.model.law import Rule
from safetyduty.model.period import Per


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

    def rows(self, quota_id: int) -> Iterator[tuple[str, tuple[int | str, ...]]]:
        """Give the number, the documents that count and the year they must be about."""
        yield (
            "quota_deadline",
            (quota_id, self.at_least, int(self.about == "previous-year")),
        )
        for kind in self.document:
            yield "quota_document", (quota_id, kind.value)

    def needs(self) -> tuple[str, ...]:
        """Without the document ledger nothing can be said."""
        return ("documents",)
