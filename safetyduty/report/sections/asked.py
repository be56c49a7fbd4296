"""What a clause asks, in a few words: its number, its period, its day; shared by documents."""

from typing import Any

import msgspec

from safetyduty.model.activity import ActivityKind, DocumentKind
from safetyduty.model.law import Clause, Regulation, Rule
from safetyduty.model.period import Per
from safetyduty.model.post import Position
from safetyduty.model.word import Lang, Word
from safetyduty.report.sections.conditions import conditions
from safetyduty.report.sections.kinds import asked_of_kind, limit_of

_TOPICS: dict[str, Word] = {
    str(word): word for kind in (ActivityKind, DocumentKind, Position) for word in kind
}
_OTHER_TOPICS = {
    "roster": ("安排表所列单位", "sites of the roster"),
    "counterparts": ("各签订对象", "every counterpart"),
    "sites": ("重点单位", "sites"),
    "villages": ("村（社区）", "villages"),
    "departments": ("部门", "departments"),
    "share-people": ("参加人员比例", "share of people"),
    "share-activities": ("活动比例", "share of activities"),
    "share-sites": ("重点单位检查覆盖比例", "share of sites visited"),
    "share-villages": ("村（社区）检查覆盖比例", "share of villages visited"),
    "share-hazards": ("隐患按期整改比例", "share of hazards closed in time"),
    "repeated": ("多期未完成的后果", "consequence of repeated misses"),
}

_DAYS = ("due", "due_day", "after")
"""The keys by which a rule says by when; others end with their period."""


def number(rule: Rule, lang: Lang) -> str:
    """Say how many; what the text does not quantify is said to have no number."""
    if rule.observes:
        return "未定量" if lang == "zh" else "no number"
    if hasattr(rule, "post"):
        return "任职" if lang == "zh" else "in office"
    if asked := asked_of_kind(rule, lang):
        return asked
    each = ("逐一" if lang == "zh" else "each one") if rule.targets() or _covers(rule) else ""
    least = getattr(rule, "at_least", 0)
    if not least or (each and least == 1):
        return each or "—"
    many = f"至少{least}次" if lang == "zh" else f"at least {least}"
    told = conditions(rule, lang)
    many = (f"{many}（{told}）" if lang == "zh" else f"{many} ({told})") if told else many
    return each + many if lang == "zh" else f"{each} {many}".strip()


def _covers(rule: Rule) -> bool:
    return getattr(rule, "of", "") in ("roster", "counterparts")


def every(rule: Rule, lang: Lang) -> str:
    """Say how often; of what the text does not quantify nothing."""
    if visits := getattr(rule, "visits", None):
        named = visits.of().items()
        return "、".join(f"{risk.label(lang)} {per.label(lang)}" for risk, per in named)
    return "" if rule.observes or hasattr(rule, "post") else rule.per.label(lang)


def due(rule: Rule, lang: Lang) -> str:
    """Say by which day: as the clause names it, else the last day of the period."""
    day = str(getattr(rule, "due", "") or getattr(rule, "due_day", "") or "")
    if rule.observes or hasattr(rule, "post"):
        return ""
    if not day:
        return limit_of(rule, lang) or _last(rule.per, lang)
    month, _, of_month = day.rpartition("-")
    if lang == "en":
        return f"by {day}" if month else f"by day {of_month}"
    return f"{int(month)}月{int(of_month)}日前" if month else f"{int(of_month)}日前"


def _last(per: Per, lang: Lang) -> str:
    if per in {Per.OCCASION, Per.ONCE}:
        return ""
    return "期末前" if lang == "zh" else "by the end of the period"


def asks(clause: Clause, lang: Lang) -> str:
    """Say what a clause asks in one line: how often, how many, of what, by when, how strictly."""
    rule = clause.rule
    what = (*getattr(rule, "activity", ()), *getattr(rule, "document", ()))
    post = getattr(rule, "post", None)
    verb = getattr(rule, "capacity", None)
    held = (f"担任{post.zh}" if lang == "zh" else f"holds {post.en}") if post else ""
    parts = (
        held or every(rule, lang),
        "" if held else number(rule, lang),
        verb.label(lang) if verb and not rule.observes else "",
        "、".join(word.label(lang) for word in what),
        due(rule, lang) if any(getattr(rule, key, 0) for key in _DAYS) else "",
        clause.force.label(lang),
    )
    return " · ".join(part for part in parts if part)


def topic(code: str, lang: Lang) -> str:
    """Give the label of what a comparison's row is about."""
    if code in _TOPICS:
        return _TOPICS[code].label(lang)
    zh, en = _OTHER_TOPICS.get(code, (code, code))
    return zh if lang == "zh" else en


def citation(regulation: Regulation, clause: Clause, lang: Lang) -> dict[str, Any]:
    """Give a clause for programs: never a number without its article, words and dates."""
    numbers = msgspec.to_builtins(clause.rule)
    numbers.setdefault("per", clause.rule.per.value)
    return {
        "regulation": regulation.id,
        "status": regulation.status.value,
        "article": clause.article,
        "repeated_in": list(clause.repeated_in),
        "words": clause.words,
        "duty": clause.duty.label(lang),
        "force": clause.force.value,
        "positions": [str(position) for position in clause.who.positions],
        "bodies": [str(body) for body in clause.who.bodies],
        "except": [str(position) for position in clause.who.excepted],
        "levels": [str(level) for level in clause.who.levels],
        "portfolio": list(clause.who.portfolio),
        "rule": type(clause.rule).__module__.rsplit(".", 1)[-1],
        **numbers,
        "note": clause.note.label(lang) if clause.note else "",
        "check": clause.check,
        "in_force": str(regulation.in_force),
        "checked_on": str(regulation.checked_on),
    }
