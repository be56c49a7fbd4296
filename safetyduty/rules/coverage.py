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

    每个考核期内逐一覆盖：安排表所列的村和单位都要查到，或与每个部门签订责任书。

    Examples::

        rule: {kind: coverage, of: roster, activity: [inspection], per: month, due_day: 25}
        rule: {kind: coverage, of: counterparts, document: [responsibility-statement], per: year}
    """

    of: Literal["roster", "counterparts"]
    """What is covered: the places of the roster, or every department.

    覆盖什么：带队检查安排表所列的村和单位，或安排表、名册中的各部门。
    """
    per: Per
    """The period.

    考核期。
    """
    activity: tuple[ActivityKind, ...] = ()
    """The kinds of activity that cover a place.

    算作覆盖的活动类型。
    """
    document: tuple[DocumentKind, ...] = ()
    """The kinds of document that cover a counterpart.

    算作覆盖的文件类型。
    """
    capacity: Capacity = Capacity.LEADS
    """The verb: leads and chairs need the person, convenes may be delegated, takes-part
    needs presence in any capacity, organises needs none.

    条款的动词：带队、主持要本人；组织召开可以委托；参加不论以什么身份；组织不要求到场。
    """
    due_day: int = 0
    """By which day of the month; the roster's own day comes first. 0 is the month's end.

    每月几日前完成；安排表自己写明的优先。0 为月底。
    """

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
