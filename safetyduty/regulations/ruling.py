"""Writes the rule of a drafted clause: its kind, its numbers, and what the words ask besides."""

import re
from typing import Any

from msgspec import Struct

from safetyduty.model.activity import EVIDENCE_WORDS, ActivityKind, Capacity, DocumentKind
from safetyduty.model.period import Per
from safetyduty.regulations.deeds import VAGUE, Deed, deeds_in
from safetyduty.regulations.obligation import Obligation
from safetyduty.regulations.plain import NUMBER, plain, value
from safetyduty.regulations.times import PER

_SAFETY = ["安全", "事故", "隐患", "应急", "消防"]
_AGENDAS = {
    ActivityKind.PARTY_COMMITTEE_MEETING,
    ActivityKind.GOVERNMENT_MEETING,
    ActivityKind.TEAM_MEETING,
    ActivityKind.STUDY,
}
_VISITS = {ActivityKind.INSPECTION, ActivityKind.RESEARCH, ActivityKind.CAMPAIGN_INSPECTION}
_OWN_FIELD = re.compile(r"分管(?:的)?(?:行业|领域|范围|部门|单位|条线|战线)(?!的?(?:副|领导|负责))")
_NEVER = re.compile(r"不得委托|不得由他人代|必须亲自|须?亲自(?:主持|带队)")
_IF_ABSENT = re.compile(r"(?:因故|因事|确因|因公|外出|不在岗)[^;。]{0,16}(?:委托|代为|代行)")
_MAY = re.compile(r"(?:可以?|或者?)委托")
_SPACING = re.compile(
    rf"间隔(?:时间)?(?:不少于|不低于|至少|不得少于|不得低于|不小于)(?P<n>{NUMBER})个?(?P<unit>日|天|周|月)"
)
_PAPERS = re.compile(
    r"(?:附有?|附上|留存|保存|备齐|具备|归档|留有|形成)(?P<what>[^;。]{2,40})|(?P<has>有[^,;。]{2,30}记录)"
)
_SHARE = re.compile(
    r"(?P<share>半数|(?P<low>[二三四五])分之(?P<top>[一二三四])|(?P<percent>[0-9]{2})%)以上(?:的)?"
    r"[^,;。]{0,10}(?:到会|出席|参加|参会)"
)
_PERIOD_AFTER = re.compile(
    r"(?P<per>半年度?|年度|年|季度|季|月度|月)(?:度)?(?:结束|终了|届满|末)后?(?:的|之日起)?$"
)
_AFTER = re.compile(r"(?P<event>[^,;。]{2,30}?)(?:之?后|(?:之日)?起)(?:的)?$")
_ACCIDENT = re.compile(r"事故(?:发生)?$|发生[^,;。]{0,10}事故$")
_ENDINGS = re.compile(r"(?:结束|完成|召开|作出|做出|印发|形成|发布|公布|开展)+$")
_PERS = {
    "半": Per.HALF_YEAR,
    "年": Per.YEAR,
    "季": Per.QUARTER,
    "月": Per.MONTH,
}
_DAYS = {"日": 1, "天": 1, "工作日": 1, "周": 7}


class Around(Struct, frozen=True):
    """An obligation and the words around it."""

    one: Obligation
    read: str

    @property
    def before(self) -> str:
        """Give the words from the comma before to the time."""
        return re.split("[,:;。]", self.read[: self.one.core[0]])[-1]

    @property
    def part(self) -> str:
        """Give the part between commas that holds the time."""
        return self.before + re.split("[,:;。]", self.read[self.one.core[0] :])[0]

    @property
    def sentence(self) -> str:
        """Give the sentence from the part before the time on, up to the next time."""
        start, end = self.one.core
        rest = re.split("[;。]", self.read[end:])[0]
        if following := PER.search(rest):
            rest = rest[: max(rest.rfind(",", 0, following.start()), 0)]
        return self.before + self.read[start:end] + rest


def around(one: Obligation) -> Around:
    """Give an obligation with the plain words around it."""
    return Around(one, plain(one.passage.text))


def rule_of(one: Obligation) -> tuple[dict[str, Any], list[str]]:
    """Give the rule, and the codes of what was guessed or could not be said in it."""
    words = around(one)
    activity = [kind.value for kind in one.activity]
    document = [kind.value for kind in one.document]
    per = (one.per or Per.YEAR).value
    number = one.number or 1
    rule: dict[str, Any]
    match one.kind:
        case "holding":
            return {"kind": "holding", "post": one.post.value if one.post else ""}, []
        case "ratio":
            return _ratio(one, activity, per)
        case "event":
            return _after_event(words)
        case "occasion":
            kinds = activity or [ActivityKind.CAMPAIGN_INSPECTION.value]
            rule = {"kind": "occasion", "activity": kinds, "capacity": one.capacity.value}
            return rule | {"at_least": 1} | _conditions(words), ["occasion", *_guesses(words)]
        case "coverage" if activity:
            rule = {"kind": "coverage", "of": "roster", "activity": activity, "per": per}
            return rule | ({"due_day": int(one.due)} if one.due.isdigit() else {}), []
        case "coverage":
            return {"kind": "coverage", "of": "counterparts", "document": document, "per": per}, []
        case "deadline":
            rule = {"kind": "deadline", "document": document, "per": per}
            rule |= {"at_least": number} if number > 1 else {}
            rule |= {"due": one.due} if one.due else {"rest_day": "stays"}
            rule |= {"about": "previous-year"} if _looks_back(one) else {}
            return rule, [] if one.due else ["no-day"]
    return _counted(words, activity, number, per)


def _ratio(one: Obligation, activity: list[str], per: str) -> tuple[dict[str, Any], list[str]]:
    """Write a share of hazards, of people at an activity, or of sites visited."""
    rule: dict[str, Any] = {"kind": "ratio", "percent": one.number, "of": one.unit, "per": per}
    if one.unit == "hazards":
        return rule, []
    if one.unit == "people":
        rule |= {"positions": ["team-member"]}
        kinds, capacity = activity or [ActivityKind.TRAINING.value], Capacity.TAKES_PART
    else:
        kinds, capacity = activity or [ActivityKind.INSPECTION.value], one.capacity
    return rule | {"activity": kinds, "capacity": capacity.value}, []


def _counted(
    words: Around, activity: list[str], number: int, per: str
) -> tuple[dict[str, Any], list[str]]:
    one = words.one
    least: dict[str, Any] = {"capacity": one.capacity.value, "at_least": number}
    if "-" in one.due and one.due != "12-31":
        # 每年6月底前检查2次: within the part of the year through that day
        month_only = "前" not in words.read[slice(*one.core)]
        start = f"{one.due[:2]}-01" if month_only else "01-01"
        name = _named(one.due, whole=month_only)
        end = one.due.replace("02-28", "02-29")  # 2月底 is the 29th in a leap year
        rule: dict[str, Any] = {"kind": "campaign", "name": name, "start": start, "end": end}
        return rule | {"activity": activity} | least | _conditions(words), _guesses(words)
    if one.unit in {"学时", "课时", "小时"}:  # hours of a course are in no ledger
        return {"kind": "evidence", "activity": activity, "capacity": one.capacity.value}, []
    rule = {"kind": "count", "activity": activity, **least, "per": per}
    rule |= {"months": list(one.months)} if one.months else {}
    in_units = one.unit and one.unit[:1] in "家处户个名人所"
    rule |= {"count": "records"} if in_units else {}
    guesses = [*(["due-of-activity"] if one.due.isdigit() else []), *_guesses(words)]
    return rule | _conditions(words), guesses


def _named(due: str, *, whole: bool) -> dict[str, str]:
    month, day = int(due[:2]), int(due[3:])
    if whole:
        return {"zh": f"{month}月", "en": f"month {month}"}
    return {"zh": f"{month}月{day}日前", "en": f"by {due}"}


def _conditions(words: Around) -> dict[str, Any]:
    """Read what is asked of a record besides its kind, its verb and its day."""
    one, sentence, found = words.one, words.sentence, dict[str, Any]()
    if "专题" in words.part and _AGENDAS & set(one.activity):
        found["topic"] = _SAFETY
    if _VISITS & set(one.activity) and _OWN_FIELD.search(words.part):
        found["scope"] = "own-field"
    for pattern, told in ((_NEVER, "never"), (_IF_ABSENT, "if_absent"), (_MAY, "always")):
        if pattern.search(sentence):
            found["delegation"] = told
            break
    if spacing := _SPACING.search(sentence):
        found["spacing"] = value(spacing["n"]) * {"周": 7, "月": 30}.get(spacing["unit"], 1)
    if papers := _papers(sentence):
        found["evidence"] = papers
    if share := _SHARE.search(sentence):
        found["attendance"] = {"positions": ["team-member"], "share": _share(share)}
    return found


def _guesses(words: Around) -> list[str]:
    """Name which of the conditions are a reading, to be looked at by a person."""
    found = _conditions(words)
    return [f"condition-{key}" for key in ("topic", "evidence", "attendance") if key in found]


def _papers(sentence: str) -> list[str]:
    told = next((m["what"] or m["has"] for m in _PAPERS.finditer(sentence)), "")
    return [
        kind.value
        for kind, said in EVIDENCE_WORDS.items()
        if any(word in told for word in said) and kind.value != "report"
    ]


def _share(found: re.Match[str]) -> str:
    if found["percent"]:
        return f"{found['percent']}%"
    return f"{value(found['top'])}/{value(found['low'])}" if found["low"] else "1/2"


def _after_event(words: Around) -> tuple[dict[str, Any], list[str]]:
    """Write a limit that runs from a period, an accident, a paper or an activity.

    What it runs from or what is to be done being unread, only evidence is listed.
    """
    one = words.one
    done = _done(words.read[one.core[1] :])
    start = _start(words.before)
    if not (done and start and one.unit in _DAYS):
        rule: dict[str, Any] = {"kind": "evidence"}
        rule |= {"activity": [kind.value for kind in one.activity]} if one.activity else {}
        rule |= {"document": [kind.value for kind in one.document]} if one.document else {}
        return rule, ["event"]
    rule = {"kind": "within", "days": one.number * _DAYS[one.unit], **start}
    rule |= {"count": "working"} if one.unit == "工作日" else {}
    if done.document:
        return rule | {"document": [done.document.value]}, ["event-read"]
    kinds = [done.activity.value] if done.activity else []
    return rule | {"activity": kinds, "capacity": one.capacity.value}, ["event-read"]


def _done(rest: str) -> Deed | None:
    """Give what is to be done within the days, by the words that follow them."""
    sentence = re.split("[;。]", rest)[0]
    told = [deed for deed in deeds_in(sentence) if deed.document not in VAGUE]
    return next((d for d in told if not sentence[: d.start].endswith("被")), None)  # 被约谈单位


def _start(before: str) -> dict[str, Any]:
    """Read what days run from, by the words before them; empty where no rule knows it.

    >>> _start("每季度结束后")
    {'after': 'period', 'per': 'quarter'}
    """
    if period := _PERIOD_AFTER.search(before):
        return {"after": "period", "per": _PERS[period["per"][0]].value}
    found = _AFTER.search(before)
    event = found["event"] if found else ""
    if _ACCIDENT.search(event):
        return {"after": "accident"}
    bare = _ENDINGS.sub("", event)
    last = next((deed for deed in deeds_in(bare)[::-1] if deed.end == len(bare)), None)
    if last is None or last.document in VAGUE:
        return {}
    if last.document:
        return {"after": "document", "event_document": [last.document.value]}
    return {"after": "activity", "event_activity": [str(last.activity)]}


def _looks_back(one: Obligation) -> bool:
    """Tell whether a paper of January to March is about the year before."""
    papers = {DocumentKind.DUTY_STATEMENT, DocumentKind.DUTY_REPORT, DocumentKind.WORK_REPORT}
    early = one.per is Per.YEAR and one.due[:2] in {"01", "02", "03"}
    said = any(word in one.passage.text for word in ("上年度", "上一年", "前一年", "上年"))
    return early and (said or bool(papers & set(one.document)))
