"""``coverage``: every site of a roster row visited, every counterpart signed with."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from msgspec import Struct

from safetyduty.model.activity import ActivityKind, Capacity, DocumentKind, counted
from safetyduty.model.law import Rule
from safetyduty.model.period import Per


class Coverage(Struct, Rule, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Each target once in each period: the sites of a roster row, or every counterpart.

    ``of: roster``: every village and site in a leader's row of 带队检查安排表 is visited by that
    leader by ``due_day`` of the month (the roster's own due day, where it names one, comes first);
    after it but within the month is ``late``. ``of: counterparts``: a document of the kinds in
    ``document`` stands on file for every department named in the roster or the leader list.

    Examples::

        rule: {kind: coverage, of: roster, activity: [inspection], per: month, due_day: 25}
        rule: {kind: coverage, of: counterparts, document: [responsibility-statement], per: year}
    """

    of: Literal["roster", "counterparts"]
    per: Per
    activity: tuple[ActivityKind, ...] = ()
    document: tuple[DocumentKind, ...] = ()
    capacity: Capacity = Capacity.LEADS
    due_day: int = 0

    statements: ClassVar[str] = "coverage"
    tables: ClassVar[dict[str, tuple[str, ...]]] = {
        "quota_coverage": ("quota_id", "of_counterparts", "capacity_no", "due_day")
    }

    def rows(self, quota_id: int) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Give what is covered and what covers it."""
        yield (
            "quota_coverage",
            (quota_id, int(self.of == "counterparts"), self.capacity.number, self.due_day),
        )
        for kind, unit in counted(self.activity):
            yield "quota_activity", (quota_id, kind, unit)
        for document in self.document:
            yield "quota_document", (quota_id, document.number)

    def needs(self) -> tuple[str, ...]:
        """Visits stand in the activity ledger; signatures need papers and somebody to sign with."""
        return ("activities",) if self.of == "roster" else ("documents", "departments")
