"""``coverage``: every site, village, department or counterpart, so many times in each period."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from msgspec import Struct

from safetyduty.model.activity import ActivityKind, Capacity, DocumentKind, counted
from safetyduty.model.law import Rule
from safetyduty.model.period import Per
from safetyduty.model.site import Targets

_LISTED = 2
"""Stands for a list of the ledger, beside the roster (0) and counterparts (1)."""


class Coverage(Struct, Rule, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Each target in each period: sites, villages, departments, a roster row, every counterpart.

    ``of: roster``: every village and site in a leader's row of 带队检查安排表 is visited by that
    leader by ``due_day`` of the month (the roster's own due day, where it names one, comes first);
    after it but within the month is ``late``. ``of: counterparts``: a document of the kinds in
    ``document`` stands on file for every department named in the roster or the leader list,
    whoever issued it.

    ``of: sites``, ``villages`` and ``departments`` are those of 重点单位, of the leader list, the
    roster and 重点单位, and of the roster and the leader list. A body covers all of them; a person
    those he looks after (包保领导, 联系村), or all where ``whose: all`` says so. A paper must be
    issued by who owes it. A list nobody handed in makes it ``unknown``.

    每个考核期内逐一覆盖：安排表所列的村和单位都要查到，或与每个部门签订责任书。

    也可以是重点单位、村（社区）、部门：组织承担的要全部覆盖；个人承担的覆盖本人包保、联系的，写明
    ``whose: all`` 的覆盖全部。文件须由承担人签发。名单没有提交的，无法判定。

    Examples::

        - rule: {kind: coverage, of: roster, activity: [inspection], per: month, due_day: 25}
        - rule: {kind: coverage, of: counterparts, document: [responsibility-statement], per: year}
        - rule: {kind: coverage, of: sites, activity: [inspection], at_least: 2, per: year}
        - who: {positions: [department-head], levels: [township]}
          rule: {kind: coverage, of: sites, whose: all, document: [responsibility-statement],
                 per: year}
    """

    of: Literal["roster", "counterparts", "sites", "villages", "departments"]
    """What is covered: a roster's places, every counterpart, or a list of the ledger.

    覆盖什么：安排表所列的村和单位、各签订对象、重点单位、村（社区）、部门。
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
    at_least: int = 1
    """How many times each target is covered in a period; of a roster and counterparts once.

    每个对象每期至少几次；安排表和签订对象为一次。
    """
    whose: Literal["own", "all"] = "own"
    """Whether a person covers those he looks after or all of them; departments are always all.

    个人承担的，是覆盖本人包保、联系的（own），还是全部（all）；部门一律为全部。
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
        "quota_coverage": ("quota_id", "of_no", "capacity_no", "due_day", "by_year"),
        "quota_each": ("quota_id", "class_no", "per_no", "at_least", "own", "longest"),
        "quota_set": ("quota_id", "set_no"),
        "each_target": ("set_no", "target_id", "class_no", "row_id"),
        "keeper": ("set_no", "target_id", "person_id"),
    }

    def wrong(self) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
        """Ask for what covers: visits for a roster, papers for counterparts, else one of them."""
        wanted = {"roster": ("activity",), "counterparts": ("document",)}
        keys = wanted.get(self.of, ("activity", "document"))
        if not any(getattr(self, key) for key in keys):
            example = "[inspection]" if keys[0] == "activity" else "[responsibility-statement]"
            yield (keys[0],), "[]", example
        if self.of in wanted and self.at_least != 1:
            yield ("at_least",), str(self.at_least), "1"

    def targets(self) -> Targets | None:
        """Name the list that is covered; a roster row and counterparts are lists of their own."""
        return Targets(self.of) if self._of_no == _LISTED else None

    @property
    def _of_no(self) -> int:
        return {"roster": 0, "counterparts": 1}.get(self.of, _LISTED)

    def rows(self, quota_id: int) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Give what is covered and what covers it."""
        by_year = int(self.per is Per.YEAR)  # 年度 tells years apart, not their parts
        yield (
            "quota_coverage",
            (quota_id, self._of_no, self.capacity.number, self.due_day, by_year),
        )
        if self._of_no == _LISTED:
            own = int(self.whose == "own" and self.of != "departments")
            yield "quota_each", (quota_id, 0, self.per.number, self.at_least, own, 1)
        for kind, unit in counted(self.activity):
            yield "quota_activity", (quota_id, kind, unit)
        for document in self.document:
            yield "quota_document", (quota_id, document.number)

    def needs(self) -> tuple[str, ...]:
        """Visits stand in the activity ledger; signatures need papers and somebody to sign with."""
        if self.of == "roster":
            return ("activities",)
        if self.of == "counterparts":
            return ("documents", "departments")
        shown = (
            *(["activities"] if self.activity else []),
            *(["documents"] if self.document else []),
        )
        return (*shown, self.of)
