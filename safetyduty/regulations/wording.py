"""The words of a drafted pack: a duty said anew in both languages, and the reason of each guess."""

from safetyduty.model.activity import ActivityKind as A
from safetyduty.model.activity import Capacity
from safetyduty.model.activity import DocumentKind as D
from safetyduty.model.period import Per
from safetyduty.regulations.obligation import Obligation

TRANSLATE = (
    "草稿的英文由程序拼成，标题待译；职责用语可改写",
    "The English of a draft is put together by the program; the title is to be translated",
)

SITES = (
    "按风险等级检查重点单位",
    "inspect the key sites as often as their class of risk asks",
)
_FIELDS = {
    "title": ("标题", "the title"),
    "issuer": ("发布机关", "the issuer"),
    "jurisdiction": ("适用地区", "the jurisdiction"),
    "level": ("层级", "the level"),
    "issued": ("印发日期", "the day of issue"),
    "in_force": ("施行日期", "the day it came into force"),
}

_REASONS = {
    "who": (
        "原文未写明由谁承担，暂列全体班子成员",
        "the text names nobody: the whole team is put down",
    ),
    "range": (
        "原文写的是几至几次，取较少的",
        "the text gives a range: the smaller number is taken",
    ),
    "unit": ("原文按“{unit}”计数，不按次", "the text counts by {unit}, not by occasions"),
    "per-inherited": (
        "这一处未写周期，沿用前文的{per}",
        "no period here: the one before, {per_en}, is taken",
    ),
    "no-period": ("原文没有写周期，暂按每年", "the text names no period: a year is taken"),
    "once": ("原文没有写次数，按一次计", "the text names no number: one is taken"),
    "adjective": ("由“{words}”读出周期", "the period is read from an adjective"),
    "deed-inherited": (
        "这一处未写做什么，沿用前文",
        "what is to be done is taken from the words before",
    ),
    "deed-nearby": ("做什么由邻近文字推定", "what is to be done is inferred from words nearby"),
    "deed-unknown": (
        "没有认出做什么，暂按最相近的活动",
        "what is to be done was not recognised: the nearest activity is put down",
    ),
    "verb": ("动词不明确，以何身份参加为推定", "the verb is unclear: the capacity is a guess"),
    "holding": ("须由谁担任何职，请对照原文", "who must hold which post: compare with the text"),
    "due-month": (
        "期限在次月或季末月，规则只记日",
        "the day is in a later month, the rule keeps the day only",
    ),
    "due-named": ("期限由“{words}”推定", "the day is inferred"),
    "per-of-due": ("只写了日期，按每年一次计", "only a day is given: once a year is taken"),
    "event": (
        "期限从某事起算（{number}{unit}内），规则只列佐证",
        "the limit runs from an event ({number} {unit}): only evidence is listed",
    ),
    "event-read": (
        "{number}{unit}的期限从何事起算、做什么，为推定，请核对",
        "what the {number} {unit} run from and what is to be done is a reading: see to it",
    ),
    "of-which": (
        "“其中”的一部分写入 of_which，请核对",
        "the part of the number is put into of_which: see to it",
    ),
    "sites": (
        "各等级的频次写入一条，等级按台账“风险等级”认定，请核对",
        "how often each class is visited stands in one rule, by 风险等级: see to it",
    ),
    "condition-topic": (
        "“专题”以台账内容含有的词认定，请核对",
        "a special subject is known by words of the record: see to it",
    ),
    "condition-evidence": (
        "应附的佐证由文字推定，请核对",
        "the papers a record must carry are a reading: see to it",
    ),
    "condition-attendance": (
        "到会的是哪些人为推定，请核对",
        "who must be there is a guess: see to it",
    ),
    "occasion": (
        "没有写提前几天，按节前七天起计",
        "no days are named: seven days before are taken",
    ),
    "ratio": (
        "比例（{number}%）以何为总数为推定，请核对",
        "what the share ({number} %) is of is a reading: see to it",
    ),
    "season": (
        "只写了季节前，没有写日期，按每期一次计",
        "a season and no day is named: once a period is taken",
    ),
    "due-of-activity": (
        "期限（{due}）未写入规则，请核对",
        "the day ({due}) is not in the rule: see to it",
    ),
    "no-day": (
        "没有写日期，以周期最后一日为限",
        "no day is named: the last of the period is taken",
    ),
}

_SHARES = {
    "hazards": ("隐患按期整改率", "share of hazards remedied in time"),
    "people": ("应参加人员的参加率", "share of those who are to take part"),
    "sites": ("重点单位检查率", "share of sites inspected"),
}
_DEEDS_ZH: dict[A | D, str] = {
    A.INSPECTION: "检查安全生产",
    A.RESEARCH: "调研安全生产",
    A.HEARING: "听取安全生产汇报",
    A.STUDY: "组织学习安全生产",
    A.TRAINING: "组织安全培训",
    A.ANALYSIS: "组织分析安全形势",
    A.DRILL: "组织应急演练",
    A.INTERVIEW: "开展安全约谈",
    A.CAMPAIGN_INSPECTION: "组织综合或专项检查",
    D.RESPONSIBILITY_STATEMENT: "签订责任书",
    D.DUTY_STATEMENT: "提交述职报告",
    D.DUTY_REPORT: "提交履职报告",
    D.CIRCULAR: "印发通报或公布结果",
    D.DUTY_LIST: "制定公布责任清单",
    D.ASSESSMENT: "组织考核评定",
    D.WORK_REPORT: "报送工作报告",
    D.PLAN: "制定计划",
    D.EMERGENCY_PLAN: "制定应急预案",
    D.HAZARD_LIST: "确定挂牌督办隐患",
    D.POLICY: "制定制度文件",
}
_VERBS_ZH = {
    Capacity.LEADS: "带队",
    Capacity.TAKES_PART: "参加",
    Capacity.CHAIRS: "主持",
    Capacity.CONVENES: "召开",
    Capacity.ORGANISES: "组织召开",
}
_VERBS_EN = {
    Capacity.LEADS: "lead",
    Capacity.TAKES_PART: "take part in",
    Capacity.CHAIRS: "chair",
    Capacity.CONVENES: "convene",
    Capacity.ORGANISES: "hold",
}


def unknown(field: str) -> tuple[str, str]:
    """Say that a field of the identity is a guess."""
    zh, en = _FIELDS[field]
    return f"原文未写明{zh}，为推定，待核", f"The text does not tell {en}: a guess, to be checked"


def reason(doubt: str, one: Obligation) -> tuple[str, str]:
    """Say why something is a guess."""
    if doubt.startswith("who:"):
        zh, _, en = doubt.removeprefix("who:").partition("|")
        return f"对象“{zh}”为推定", f"whom it binds is a guess: {en}"
    blanks = {
        "unit": one.unit,
        "number": one.number,
        "due": one.due,
        "words": one.words,
        "per": one.per.zh if one.per else "",
        "per_en": one.per.en if one.per else "",
    }
    zh, en = _REASONS[doubt]
    return zh.format(**blanks), en.format(**blanks)


def duty_zh(one: Obligation) -> str:
    """Say a duty in Chinese: 每月带队检查安全生产至少2次."""
    if one.kind == "holding" and one.post:
        return f"担任{one.post.zh}"
    if one.kind == "ratio":
        return f"{_SHARES[one.unit][0]}不低于{one.number}%"
    often = one.per.zh if one.per and one.per not in {Per.OCCASION, Per.ONCE} else ""
    often = "节假日和重要时段" if one.per is Per.OCCASION else often
    limit = f"在{one.number}{one.unit}内" if one.kind == "event" else ""
    number = f"至少{one.number}{one.unit or '次'}" if one.number > 1 and not limit else ""
    return f"{limit}{often}{_deed_zh(one)}{number}"


def _deed_zh(one: Obligation) -> str:
    kinds: tuple[A | D, ...] = (*one.activity, *one.document)
    if not kinds:
        return "履行有关职责"
    kind = kinds[0]
    if kind is A.INSPECTION and one.capacity is Capacity.LEADS:
        return "带队检查安全生产"
    return _DEEDS_ZH.get(kind, "") or f"{_VERBS_ZH[one.capacity]}{kind.zh}"


def duty_en(one: Obligation) -> str:
    """Say a duty in English: lead 2 inspections every month."""
    if one.kind == "holding" and one.post:
        return f"hold the post of {one.post.en}"
    if one.kind == "ratio":
        return f"{_SHARES[one.unit][1]}: at least {one.number} %"
    kind = next(iter((*one.activity, *one.document)), None)
    what = kind.en if kind else "duty"
    verb = _VERBS_EN[one.capacity] if one.activity else "issue"
    number = max(one.number, 1) if one.kind != "event" else 1
    counted = f"{verb} {number} × {what}"
    if one.kind == "event":
        return f"{counted}, within the limit the text names"
    if one.per is Per.OCCASION:
        return f"{counted} around each holiday"
    return f"{counted} every {one.per.en}" if one.per else counted
