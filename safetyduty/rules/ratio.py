"""``ratio``: at least so many percent of something, in each period."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from msgspec import Struct

from safetyduty.model.activity import ActivityKind, Capacity, counted, kinds_under
from safetyduty.model.law import Rule
from safetyduty.model.period import Per
from safetyduty.model.post import Position
from safetyduty.model.site import Targets

_OF = ("people", "activities", "sites", "villages", "hazards")


class Ratio(Struct, Rule, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """At least ``percent`` of something, the percentage itself being enough.

    ``of: people``: of those who hold one of ``positions`` on the last day of the period, so many
    took part in an activity of the kinds in ``activity``. ``of: activities``: of the activities of
    the kinds in ``among``, so many were of the kinds in ``activity`` and led, chaired … by who owes
    it. ``of: sites`` and ``villages``: so many were visited; a person answers for his own.
    ``of: hazards``: of those due within the period, so many were closed on or before their day.

    It is a state as of the day asked for: counted exactly, in whole numbers, never rounded up to
    the percentage; of nothing, nothing is owed. Where rows that cannot be read might change the
    answer, be it by adding to what is counted or to what it is a share of, it is ``unknown``. Who
    holds the post on the last day of the period owes it.

    每个考核期内某一比例不低于百分之几，恰好达到即为达到。

    人员：期末任某些职务的人中，参加过某类活动的；活动：某些活动中由承担人带队、主持的；重点单位、村：
    检查到的，个人承担的只看本人包保、联系的；隐患：整改期限在本期的，按期整改完成的。

    以截至日期的状态为准，按整数精确计算，不四舍五入；总数为零的本期不作要求。认不出的记录可能改变结论的，
    无法判定。期末任职的人负责。

    Examples::

        - who: {bodies: [party-committee], levels: [township]}
          rule: {kind: ratio, percent: 90, of: people, positions: [team-member],
                 activity: [training], capacity: takes-part, per: year}
        - rule: {kind: ratio, percent: 75, of: activities, among: [safety-committee-meeting],
                 capacity: chairs, per: year}
        - who: {bodies: [government], levels: [township]}
          rule: {kind: ratio, percent: 100, of: hazards, per: quarter}
    """

    percent: int
    """How many percent at least; the percentage itself is enough.

    百分之几，含本数。
    """
    of: Literal["people", "activities", "sites", "villages", "hazards"]
    """What it is a share of.

    什么的比例：人员、活动、重点单位、村（社区）、隐患。
    """
    per: Per
    """The period.

    考核期。
    """
    positions: tuple[Position, ...] = ()
    """Of people: the positions they hold.

    人员的范围，写职务。
    """
    among: tuple[ActivityKind, ...] = ()
    """Of activities: the kinds it is a share of.

    活动的范围，写活动类型。
    """
    activity: tuple[ActivityKind, ...] = ()
    """The kinds that count; of activities left out, all of those in ``among``.

    计入的活动类型；比例对象是活动的，不写时与 among 相同。
    """
    capacity: Capacity = Capacity.LEADS
    """The verb: leads and chairs need the person, convenes may be delegated, takes-part
    needs presence in any capacity, organises needs none.

    条款的动词：带队、主持要本人；组织召开可以委托；参加不论以什么身份；组织不要求到场。
    """

    statements: ClassVar[str] = "ratio"
    tables: ClassVar[dict[str, tuple[str, ...]]] = {
        "quota_ratio": ("quota_id", "of_no", "percent", "capacity_no"),
        "quota_among": ("quota_id", "kind_no"),
        "quota_member": ("quota_id", "position_no"),
        "quota_set": ("quota_id", "set_no"),
        "each_target": ("set_no", "target_id", "class_no", "row_id"),
        "keeper": ("set_no", "target_id", "person_id"),
        "hazard": ("row_id", "found_day", "due_day", "closed_day", "maybe_closed"),
    }

    def wrong(self) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
        """Ask for what the share is of, and for nothing that does not belong to it."""
        wanted = {"people": ("positions", "activity"), "activities": ("among",)}
        wanted |= {"sites": ("activity",), "villages": ("activity",)}
        asked = wanted.get(self.of, ())
        may = {*asked, *(["activity"] if self.of == "activities" else [])}
        examples = {"positions": "[team-member]", "among": "[meeting]", "activity": "[training]"}
        for key, example in examples.items():
            if key in asked and not getattr(self, key):
                yield (key,), "[]", example
            elif key not in may and (given := getattr(self, key)):
                yield (key,), "、".join(map(str, given)), "—"

    def targets(self) -> Targets | None:
        """Name the list, where it is a share of one."""
        return Targets(self.of) if self.of in ("sites", "villages") else None

    def rows(self, quota_id: int) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Give the percentage, what it is a share of, and what counts."""
        of_no = _OF.index(self.of) + 1
        yield "quota_ratio", (quota_id, of_no, self.percent, self.capacity.number)
        for position in self.positions:
            yield "quota_member", (quota_id, position.number)
        for number in sorted({one.number for kind in self.among for one in kinds_under(kind)}):
            yield "quota_among", (quota_id, number)
        for kind, unit in counted(self.activity or self.among):
            yield "quota_activity", (quota_id, kind, unit)

    def needs(self) -> tuple[str, ...]:
        """Name the tables of what is counted and of what it is a share of."""
        if self.of == "hazards":
            return ("hazards",)
        return {"people": ("activities", "leaders"), "activities": ("activities",)}.get(
            self.of, ("activities", self.of)
        )
