"""``sites``: every site visited as often as its class of risk asks."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import ClassVar

from msgspec import Struct, field

from safetyduty.model.activity import ActivityKind, Capacity, counted
from safetyduty.model.law import Rule
from safetyduty.model.ledger import Ledger
from safetyduty.model.period import LEAD_DAYS, Per, Period, overlapping
from safetyduty.model.problem import Problem
from safetyduty.model.site import ClassWord, RiskClass, Targets, read_class


class Visits(Struct, frozen=True, forbid_unknown_fields=True):
    """How often the sites of each class are visited; a class left out is owed nothing.

    各等级单位多久检查一次；不写的等级不作要求。
    """

    a: Per | None = field(name="A", default=None)
    """The class watched most closely: 重大, 红, 一级.

    最严的一级：重大、红、一级。
    """
    b: Per | None = field(name="B", default=None)
    """The second: 较大, 橙, 二级.

    第二级：较大、橙、二级。
    """
    c: Per | None = field(name="C", default=None)
    """The third: 一般, 黄, 三级.

    第三级：一般、黄、三级。
    """
    d: Per | None = field(name="D", default=None)
    """The fourth: 低, 蓝, 四级.

    第四级：低、蓝、四级。
    """

    def of(self) -> dict[RiskClass, Per]:
        """Give the period of each class the clause names."""
        named = zip(RiskClass, (self.a, self.b, self.c, self.d), strict=True)
        return {risk: per for risk, per in named if per}


class Sites(Struct, Rule, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Every site of 重点单位, as often as its 风险等级 asks.

    A person owes the visits to the sites of which he is 包保领导, each of several leaders all of
    them; a body owes the visits to every site, whoever leads. Several visits on one day are one.
    A site whose class is missing or cannot be read is ``unknown`` and a problem, never a guess. In
    office for part of a period he owes the part, rounded down.

    重点单位按风险等级分级检查：表中每个单位，按其等级规定的频次检查。

    由个人承担的，是各单位的包保领导（几位包保的各自都要完成）；由组织承担的，是全部单位，谁带队都算。
    同一天多次只算一次。没有等级或等级认不出的单位无法判定并提示问题，不作推测。任职不满一期的按天折算、去尾。

    Examples::

        - rule: {kind: sites, activity: [inspection], visits: {A: month, B: quarter, C: half-year}}
        - who: {bodies: [government], levels: [township]}
          rule:
            kind: sites
            activity: [inspection]
            capacity: organises
            visits: {A: month, B: year}
            classes: [{says: 甲类, means: A}, {says: 乙类, means: B}]
    """

    activity: tuple[ActivityKind, ...]
    """The kinds of activity that count as a visit.

    算作检查的活动类型。
    """
    visits: Visits
    """How often each class is visited.

    各等级多久一次。
    """
    at_least: int = 1
    """How many times in each period.

    每期至少几次。
    """
    capacity: Capacity = Capacity.LEADS
    """The verb: leads and chairs need the person, convenes may be delegated, takes-part
    needs presence in any capacity, organises needs none.

    条款的动词：带队、主持要本人；组织召开可以委托；参加不论以什么身份；组织不要求到场。
    """
    classes: tuple[ClassWord, ...] = ()
    """Words of 风险等级 that this regulation reads in its own way, before the usual ones.

    本法规对“风险等级”用词的解释，优先于通用的读法。
    """

    statements: ClassVar[str] = "coverage"
    """A site of a class is one more list that is covered one by one."""
    tables: ClassVar[dict[str, tuple[str, ...]]] = {
        "quota_coverage": ("quota_id", "of_no", "capacity_no", "due_day", "by_year"),
        "quota_each": ("quota_id", "class_no", "per_no", "at_least", "own", "longest"),
        "quota_set": ("quota_id", "set_no"),
        "each_target": ("set_no", "target_id", "class_no", "row_id"),
        "keeper": ("set_no", "target_id", "person_id"),
    }

    def wrong(self) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
        """Ask for one class at least."""
        if not self.visits.of():
            yield ("visits",), "{}", "{A: month, B: quarter, C: half-year}"

    @property
    def per(self) -> Per:  # type: ignore[override]  # a rule of several periods goes by the shortest
        """Give the shortest of its periods."""
        return min(self._pers(), key=LEAD_DAYS.__getitem__)

    def _pers(self) -> list[Per]:
        return list(dict.fromkeys(self.visits.of().values()))

    def periods(self, asked: Period, _holidays: object) -> list[Period]:
        """Give the whole periods of every class."""
        return [period for per in self._pers() for period in overlapping(per, asked)]

    def per_of(self, period: Period) -> Per:
        """Tell a period's kind by its name: 2026-03, 2026Q1, 2026H1, 2026."""
        return next(per for per in self._pers() if period in overlapping(per, period))

    def targets(self) -> Targets:
        """Name the list of sites, with the way their classes are read."""
        return Targets("sites", by_class=True, classes=self.classes)

    def rows(self, quota_id: int) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Give the number and period of each class, and what counts as a visit."""
        yield "quota_coverage", (quota_id, 2, self.capacity.number, 0, 0)
        asked = self.visits.of()
        longest = max(self._pers(), key=LEAD_DAYS.__getitem__)
        first = next(risk for risk, per in asked.items() if per is longest)
        for risk, per in asked.items():
            marked = int(risk is first)
            yield "quota_each", (quota_id, risk.number, per.number, self.at_least, 1, marked)
        for kind, unit in counted(self.activity):
            yield "quota_activity", (quota_id, kind, unit)

    def needs(self) -> tuple[str, ...]:
        """Visits stand in the activity ledger; what is to be visited in the list of sites."""
        return "activities", "sites"

    def problems(self, ledger: Ledger) -> Iterable[Problem]:
        """Tell the sites of which nobody can say how often, or by whom, they are to be visited."""
        by_name = defaultdict(list)
        for site in ledger.sites:
            by_name[site.name].append(site)
        for name, sites in by_name.items():
            read = {read_class(site.risk, self.classes) for site in sites}
            for site in sites:
                source = ledger.source(site.row)
                if read_class(site.risk, self.classes) is None:
                    yield Problem("SD250", source, site.risk, {"name": name})
                elif len(read) > 1:
                    yield Problem("SD252", source, site.risk, {"name": name})
                if not site.leaders:
                    yield Problem("SD251", source, name)
