"""What a text ties to accidents and failings: grades, clocks, vetoes, forms, awards; dated, cited.

A pack keeps it under ``accountability:``. A check never reads it, so it is made when asked for.
"""

from collections.abc import Callable, Iterator

import msgspec
from msgspec import Struct, structs

from safetyduty.model.incident import Form
from safetyduty.model.law import Regulation, Text
from safetyduty.model.post import Level, Position
from safetyduty.model.unread import Unread
from safetyduty.model.word import Word


class Grade(Word):
    """How grave an accident is, worst first."""

    EXTRAORDINARY = "extraordinary", "特别重大", "extraordinarily serious"
    MAJOR = "major", "重大", "serious"
    LARGER = "larger", "较大", "relatively serious"
    ORDINARY = "ordinary", "一般", "ordinary"


class Instant(Word):
    """The points in time an accident ledger keeps."""

    OCCURRED = "occurred", "发生", "occurrence"
    RECEIVED = "received", "接报", "receipt of the report"
    REPORTED = "reported", "上报", "report to the county"
    COUNTY = "county", "县级上报", "the county's report"
    CITY = "city", "市级上报", "the city's report"
    PROVINCE = "province", "省级上报", "the province's report"
    SUBMITTED = "submitted", "提交调查报告", "submission of the inquiry's report"
    REPLIED = "replied", "批复", "reply"


class Sign(Word):
    """A fact of the ledger that may point to a circumstance; never the circumstance itself."""

    MISSED_DUTY = "missed-duty", "有逾期未完成的职责", "a duty overdue and not done"
    ACCIDENT = "accident", "发生事故", "an accident"
    LARGER_ACCIDENT = (
        "larger-accident",
        "发生较大以上事故",
        "a relatively serious accident or worse",
    )
    LATE_REPORT = "late-report", "上报超过时限", "reported after the limit"
    UNREPORTED = "unreported", "台账没有上报时间", "no time of a report on file"
    CONCEALED = "concealed", "台账记有瞒报", "the ledger notes concealment"
    SECOND_ACCIDENT = "second-accident", "一年内再次发生", "another one within a year"
    GREATER_LOSS = "greater-loss", "伤亡比最初增加", "more casualties than at first"


class Role(Word):
    """By what a veto reaches a person."""

    HEAD = "head", "主要负责人", "head"
    IN_CHARGE = "in-charge", "分管负责人", "leader in charge of the field"
    DIRECT = "direct", "直接责任人", "directly liable"
    RELATED = "related", "相关责任人", "otherwise liable"
    TEAM = "team", "领导班子成员", "member of the leading team"
    SANCTIONED = "sanctioned", "被问责人", "the person held to account"
    ASSESSED = "assessed", "被考核人", "the person assessed"


class Consequence(Word):
    """What a veto bars; each stands alone."""

    EXCELLENCE = "excellence", "评优", "being rated excellent"
    PROMOTION = "promotion", "提拔", "promotion"
    OFFICE = "office", "任职", "an equivalent leading post"
    HONOUR = "honour", "荣誉称号", "honours and awards"


class TriggerKind(Word):
    """What sets a veto off."""

    ACCIDENTS = "accidents", "事故等级和起数", "accidents by grade and number"
    CONCEALMENT = "concealment", "瞒报", "concealment"
    DEATH_INDEX = "death-index", "突破死亡控制指标", "the limit of deaths exceeded"
    SANCTION = "sanction", "被问责", "being held to account"
    FAILED_ASSESSMENT = "failed-assessment", "考核不合格", "a failed assessment"


class Cited(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What every part has: the article and the few words of the text."""

    article: str
    words: str
    note: Text | None = None
    """How an unclear text is read, and whose reading it is."""


class GradeBound(Cited, frozen=True, kw_only=True):
    """From which figures an accident is of a grade; one figure is enough, the bound included."""

    grade: Grade
    deaths: int = 1
    injuries: int = 1
    loss_wan: int = 0
    """Direct loss in 万元; 0: any loss at all."""


class Regrading(Cited, frozen=True, kw_only=True):
    """Within how many days a change of casualties changes the grade."""

    days: int
    industries: tuple[str, ...] = ()
    """Words of 行业领域 for which these days hold; none: for all others."""


class Reporting(Cited, frozen=True, kw_only=True):
    """One step of reporting an accident, and its limit."""

    step: Text
    start: Instant
    end: Instant
    minutes: int = 0
    """0 where the text names no number (立即)."""
    grades: tuple[Grade, ...] = ()
    """The grades that must go so far up; none: all."""


class Inquiry(Cited, frozen=True, kw_only=True):
    """One step of the inquiry, in days."""

    step: Text
    start: Instant
    end: Instant
    days: int
    extension: int = 0
    """The most days by which it may be extended."""
    grades: tuple[Grade, ...] = ()


class Trigger(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What sets a veto off, in numbers."""

    kind: TriggerKind
    at_least: Grade = Grade.ORDINARY
    count: int = 1
    within_months: int = 12
    """Any running span: the last falls on or before the anniversary of the first."""
    industries: tuple[str, ...] = ()
    """Words of 行业领域 that count; none: all."""
    casualties: bool = False
    """Whether only accidents with casualties count (伤亡事故)."""
    forms: tuple[Form, ...] = ()
    """Forms of accountability that set it off; none: any."""


class Bound(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Whom a veto reaches."""

    role: Role
    positions: tuple[Position, ...] = ()
    """Who held one of these posts on the day."""
    portfolio: bool = False
    """Whether also those in charge of the accident's field, by their 分管领域."""


class Veto(Cited, frozen=True, kw_only=True):
    """One trigger of 一票否决, for how long, whom it reaches, and what it bars."""

    name: Text
    levels: tuple[Level, ...]
    trigger: Trigger
    lasts_months: int = 12
    """0: the text names no length, and none is made up."""
    binds: tuple[Bound, ...]
    consequences: tuple[Consequence, ...]
    confirm: Text | None = None
    """What else the text asks that no ledger can show."""


class Ground(Cited, frozen=True, kw_only=True):
    """A circumstance, or an aggravating, mitigating or exempting condition."""

    name: Text
    signs: tuple[Sign, ...] = ()
    """Facts that may point to it; none: no ledger can show it."""


class Forms(Cited, frozen=True, kw_only=True):
    """The forms a text allows, in its order."""

    items: tuple[Form, ...]


class Deciding(Cited, frozen=True, kw_only=True):
    """Who decides, within its own powers."""

    bodies: tuple[Text, ...]


class Money(Cited, frozen=True, kw_only=True):
    """An award or a penalty in yuan, exact."""

    name: Text
    to: str
    """Whom it goes to, or who pays: ``county`` ``department`` ``enterprise``."""
    yuan: int
    most_yuan: int = 0
    """The upper end where the text gives a span."""
    first: int = 0
    """So many of the ranking; 0: whoever the text names otherwise."""
    heads_percent: int = 0
    """The two heads' share."""
    source: Text | None = None
    """Out of which money."""


class Term(Cited, frozen=True, kw_only=True):
    """For how many months a sanction has effect, and on what."""

    form: Form
    lasts_months: int
    consequences: tuple[Consequence, ...] = ()


class TermLimit(Cited, frozen=True, kw_only=True):
    """The most months that several sanctions of one kind add up to."""

    most_months: int
    forms: tuple[Form, ...]


class Accountability(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All that a text ties to accidents and failings."""

    grades: tuple[GradeBound, ...] = ()
    regrading: tuple[Regrading, ...] = ()
    reporting: tuple[Reporting, ...] = ()
    inquiry: tuple[Inquiry, ...] = ()
    vetoes: tuple[Veto, ...] = ()
    circumstances: tuple[Ground, ...] = ()
    forms: tuple[Forms, ...] = ()
    deciding: tuple[Deciding, ...] = ()
    aggravating: tuple[Ground, ...] = ()
    mitigating: tuple[Ground, ...] = ()
    exempting: tuple[Ground, ...] = ()
    awards: tuple[Money, ...] = ()
    penalties: tuple[Money, ...] = ()
    terms: tuple[Term, ...] = ()
    term_limits: tuple[TermLimit, ...] = ()


NOTHING = Accountability()


def of(regulation: Regulation) -> Accountability:
    """Give what a regulation says of it; one that says nothing gives an empty whole."""
    if regulation.accountability is None:
        return NOTHING
    return msgspec.convert(regulation.accountability.plain, Accountability, strict=True)


def reaches(regulation: Regulation, level: Level) -> bool:
    """Tell whether a text says anything of accidents and failings at a level.

    One without duties of its own, such as the state's on grades and terms, reaches every level.
    """
    if regulation.accountability is None:
        return False
    if not regulation.clauses or any(level in clause.who.levels for clause in regulation.clauses):
        return True
    return any(level in veto.levels for veto in of(regulation).vetoes)


def parts_of(regulation: Regulation) -> Iterator[Cited]:
    """Give every part a regulation has, in the order of the schema."""
    said = of(regulation)
    for field in structs.fields(said):
        yield from getattr(said, field.name)


def only(regulation: Regulation, within: Callable[[str], bool]) -> Unread | None:
    """Keep the parts of some articles; ``None`` where none is left."""
    if regulation.accountability is None:
        return None
    kept = {
        name: [part for part in parts if within(part["article"])]
        for name, parts in regulation.accountability.plain.items()
    }
    left = {name: parts for name, parts in kept.items() if parts}
    return Unread(left) if left else None
