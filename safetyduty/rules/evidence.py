"""``evidence``: a duty the text does not quantify; what is on file is shown, nothing is judged."""

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from safetyduty.model.activity import ActivityKind, Capacity, DocumentKind, counted
from safetyduty.model.law import Rule
from safetyduty.model.period import Per


class Evidence(Struct, Rule, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What the ledgers hold for 定期, 适时, 及时 and the like: no verdict is possible.

    Shown are the number, the longest gap in days, and the rows. ``activity`` and ``document`` name
    what would bear the duty out; a duty that no ledger column can show names neither.

    原文没有规定次数的职责（定期、适时、及时等）：只列台账中的佐证，不作结论。

    列出次数、最长间隔天数和各条记录；台账里不会有记录的职责，两项都不写。

    Example::

        rule: {kind: evidence, activity: [research, inspection], capacity: takes-part}
    """

    activity: tuple[ActivityKind, ...] = ()
    """The kinds of activity that bear the duty out.

    能够佐证的活动类型。
    """
    document: tuple[DocumentKind, ...] = ()
    """The kinds of document that bear it out.

    能够佐证的文件类型。
    """
    capacity: Capacity = Capacity.ORGANISES
    """The verb: leads and chairs need the person, convenes may be delegated, takes-part
    needs presence in any capacity, organises needs none.

    条款的动词：带队、主持要本人；组织召开可以委托；参加不论以什么身份；组织不要求到场。
    """

    per: ClassVar[Per] = Per.YEAR  # type: ignore[misc]  # fixed for this kind
    statements: ClassVar[str] = "count"
    """What is on file is a count of which nothing is required."""
    tables: ClassVar[dict[str, tuple[str, ...]]] = {
        "quota_count": ("quota_id", "at_least", "capacity_no", "by_records")
    }
    observes: ClassVar[bool] = True

    def rows(self, quota_id: int) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Give what would bear the duty out."""
        yield "quota_count", (quota_id, 0, self.capacity.number, 0)
        for kind, unit in counted(self.activity):
            yield "quota_activity", (quota_id, kind, unit)
        for document in self.document:
            yield "quota_document", (quota_id, document.number)

    def needs(self) -> tuple[str, ...]:
        """Name the ledgers that would bear the duty out."""
        tables = ["activities"] if self.activity else []
        return (*tables, *(["documents"] if self.document else []))
