"""Kinds of activity, in what capacity a person takes part, kinds of document, and synonyms."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from safetyduty.model.word import Word

Kind = TypeVar("Kind", bound=Word)


class ActivityKind(Word):
    """What a row of the activity ledger records; the Chinese label is the canonical word."""

    INSPECTION = "inspection", "带队检查", "inspection"
    RESEARCH = "research", "调研", "research visit"
    MEETING = "meeting", "安全生产会议", "meeting"
    PARTY_COMMITTEE_MEETING = "party-committee-meeting", "党委会", "party committee meeting"
    GOVERNMENT_MEETING = "government-meeting", "政府常务会", "government meeting"
    PREVENTION_MEETING = "prevention-meeting", "防范重特大事故会议", "accident-prevention meeting"
    SAFETY_COMMITTEE_MEETING = "safety-committee-meeting", "安委会会议", "safety committee meeting"
    TEAM_MEETING = "team-meeting", "班子成员会议", "leadership team meeting"
    HEARING = "hearing", "听取汇报", "hearing of reports"
    STUDY = "study", "中心组学习", "study session"
    TRAINING = "training", "培训", "training"
    ANALYSIS = "analysis", "形势分析", "situation analysis"
    DRILL = "drill", "应急演练", "drill"
    INTERVIEW = "interview", "约谈", "interview"
    CAMPAIGN_INSPECTION = "campaign-inspection", "综合检查", "campaign inspection"


SYNONYMS: dict[ActivityKind, tuple[str, ...]] = {
    ActivityKind.INSPECTION: (
        "督查检查",
        "督导检查",
        "安全检查",
        "督查",
        "检查",
        "安全生产检查",
        "安全生产督查检查",
        "安全生产督导检查",
        "安全督查",
        "带队督查",
        "督导",
        "安全生产带队检查",
        "督促检查",
        "隐患排查",
        "四不两直",
    ),
    ActivityKind.RESEARCH: ("专题调研", "安全生产调研", "安全生产专题调研"),
    ActivityKind.MEETING: (
        "专题会议",
        "工作会议",
        "安全生产专题会议",
        "安全生产工作会议",
        "安全会议",
    ),
    ActivityKind.PARTY_COMMITTEE_MEETING: (
        "党委常委会",
        "党委扩大会",
        "党工委会",
        "党委会议",
        "党委常委会议",
        "党委扩大会议",
        "党工委会议",
    ),
    ActivityKind.GOVERNMENT_MEETING: (
        "镇长办公会",
        "政府办公会",
        "常务会议",
        "政府常务会议",
        "镇长办公会议",
        "政府办公会议",
        "乡长办公会",
    ),
    ActivityKind.PREVENTION_MEETING: ("防范重特大安全事故会议", "防范重特大生产安全事故工作会议"),
    ActivityKind.SAFETY_COMMITTEE_MEETING: (
        "安委会全体会议",
        "安全生产例会",
        "安委会",
        "安全生产委员会会议",
        "安委会全体会",
    ),
    ActivityKind.TEAM_MEETING: ("班子会", "党政联席会", "班子会议", "党政联席会议", "党政班子会"),
    ActivityKind.HEARING: ("听取报告", "听取安全生产汇报", "听取工作汇报"),
    ActivityKind.STUDY: ("理论学习中心组学习", "党委中心组学习", "理论中心组学习", "集体学习"),
    ActivityKind.TRAINING: ("安全培训", "安全生产培训", "教育培训"),
    ActivityKind.ANALYSIS: ("安全形势分析会", "安全生产形势分析", "形势分析会"),
    ActivityKind.DRILL: ("演练", "应急救援演练"),
    ActivityKind.INTERVIEW: ("安全约谈", "警示约谈"),
    ActivityKind.CAMPAIGN_INSPECTION: (
        "专项检查",
        "大检查",
        "安全大检查",
        "安全生产大检查",
        "综合督查",
    ),
}
"""Other words for a kind (design.md §4); a word that is not here is a problem, never a guess."""

PARENT: dict[ActivityKind, ActivityKind] = {
    ActivityKind.PARTY_COMMITTEE_MEETING: ActivityKind.MEETING,
    ActivityKind.GOVERNMENT_MEETING: ActivityKind.MEETING,
    ActivityKind.PREVENTION_MEETING: ActivityKind.MEETING,
    ActivityKind.SAFETY_COMMITTEE_MEETING: ActivityKind.MEETING,
    ActivityKind.TEAM_MEETING: ActivityKind.MEETING,
    ActivityKind.CAMPAIGN_INSPECTION: ActivityKind.INSPECTION,
}
"""A kind that is a kind of another: a party committee meeting is a meeting."""


def kinds_under(kind: ActivityKind) -> tuple[ActivityKind, ...]:
    """Give ``kind`` and every kind that is a kind of it."""
    return (kind, *(child for child, parent in PARENT.items() if parent is kind))


def counted(kinds: tuple[ActivityKind, ...]) -> list[tuple[int, int]]:
    """Give for each kind of row that counts its number, and the number of its unit within a day.

    Days count; only meetings of different kinds named by the clause count apart within a day
    (design.md §5.2): a clause that names 会议 counts days, whatever kinds of meeting were held.
    """
    units: dict[int, int] = {}
    for kind in kinds:
        meeting = kind in kinds_under(ActivityKind.MEETING)
        for child in kinds_under(kind):
            units.setdefault(child.number, kind.number if meeting else 0)
    return sorted(units.items())


class Presence(Word):
    """How a person's name stands in a row."""

    LEADS = "leads", "带队/主持", "leads"
    ATTENDS = "attends", "参加", "attends"
    DELEGATES = "delegates", "委托", "delegates"


class Capacity(Word):
    """The verb of a clause: what the person must have done for a row to count (design.md §5.3)."""

    LEADS = "leads", "带队", "lead"
    CHAIRS = "chairs", "主持", "chair"
    CONVENES = "convenes", "组织召开", "convene"
    TAKES_PART = "takes-part", "参加", "take part in"
    ORGANISES = "organises", "组织", "organise"


ADMITS: dict[Capacity, frozenset[Presence]] = {
    Capacity.LEADS: frozenset({Presence.LEADS}),
    Capacity.CHAIRS: frozenset({Presence.LEADS}),
    Capacity.CONVENES: frozenset({Presence.LEADS, Presence.DELEGATES}),
    Capacity.TAKES_PART: frozenset({Presence.LEADS, Presence.ATTENDS}),
    Capacity.ORGANISES: frozenset(Presence),
}
"""Which presences count for which verb; leading is taking part, delegating is convening."""


class DocumentKind(Word):
    """What a row of the document ledger records; the Chinese label is the canonical word."""

    RESPONSIBILITY_STATEMENT = "responsibility-statement", "责任书", "responsibility statement"
    DUTY_STATEMENT = "duty-statement", "述职报告", "annual duty statement"
    DUTY_REPORT = "duty-report", "履职报告", "duty report"
    CIRCULAR = "circular", "通报", "circular"
    DUTY_LIST = "duty-list", "责任清单", "duty list"
    ASSESSMENT = "assessment", "考核", "assessment"
    WORK_REPORT = "work-report", "工作报告", "work report"
    PLAN = "plan", "工作计划", "plan"
    EMERGENCY_PLAN = "emergency-plan", "应急预案", "emergency plan"
    HAZARD_LIST = "hazard-list", "挂牌督办", "listed hazards"
    POLICY = "policy", "制度文件", "policy document"


DOCUMENT_SYNONYMS: dict[DocumentKind, tuple[str, ...]] = {
    DocumentKind.RESPONSIBILITY_STATEMENT: (
        "安全生产责任书",
        "目标责任书",
        "责任状",
        "目标管理责任书",
    ),
    DocumentKind.DUTY_STATEMENT: ("书面述职报告", "安全生产述职报告", "年度述职报告", "述职"),
    DocumentKind.DUTY_REPORT: ("安全生产履职报告", "工作履职报告"),
    DocumentKind.CIRCULAR: ("情况通报", "考核通报", "工作通报", "督查通报"),
    DocumentKind.DUTY_LIST: ("职责清单", "安全生产责任清单", "安全生产职责清单", "工作责任清单"),
    DocumentKind.ASSESSMENT: (
        "年度考核",
        "考核结果",
        "责任制考核",
        "年终考核",
        "半年考核",
        "考核通知",
    ),
    DocumentKind.WORK_REPORT: ("政府工作报告", "全会报告", "工作情况报告", "半年报告"),
    DocumentKind.PLAN: ("年度工作计划", "检查计划", "规划", "发展规划"),
    DocumentKind.EMERGENCY_PLAN: ("预案", "应急救援预案"),
    DocumentKind.HAZARD_LIST: ("重大隐患挂牌督办", "挂牌督办通知"),
    DocumentKind.POLICY: ("制度", "实施方案", "实施办法", "意见", "方案", "文件"),
}
"""Other words for a kind of document; a word that is not here is a problem, never a guess."""


def lexicon() -> dict[str, ActivityKind]:
    """Give every word of the activity column, canonical, code or synonym, with its kind."""
    return _lexicon(ActivityKind, SYNONYMS)


def document_lexicon() -> dict[str, DocumentKind]:
    """Give every word of the document column, canonical, code or synonym, with its kind."""
    return _lexicon(DocumentKind, DOCUMENT_SYNONYMS)


def _lexicon(kinds: Iterable[Kind], synonyms: Mapping[Kind, tuple[str, ...]]) -> dict[str, Kind]:
    return {word: kind for kind in kinds for word in (kind.zh, kind.value, *synonyms.get(kind, ()))}


class EvidenceKind(Word):
    """A paper that shows that something took place."""

    NOTICE = "notice", "通知", "notice"
    SIGN_IN = "sign-in", "签到", "sign-in sheet"
    AGENDA = "agenda", "议程", "agenda"
    RECORD = "record", "记录", "record"
    MINUTES = "minutes", "纪要", "minutes"
    PHOTO = "photo", "照片", "photo"
    REPORT = "report", "报告", "report"


EVIDENCE_WORDS: dict[EvidenceKind, tuple[str, ...]] = {
    EvidenceKind.NOTICE: ("会议通知", "开会通知", "活动通知", "检查通知", "通知"),
    EvidenceKind.SIGN_IN: ("签到", "签名册", "签字表"),
    EvidenceKind.AGENDA: ("议程", "会序"),
    EvidenceKind.RECORD: ("记录", "笔录", "台账", "检查表"),
    EvidenceKind.MINUTES: ("纪要",),
    EvidenceKind.PHOTO: ("照片", "图片", "相片", "影像", "现场图", "截图", "合影"),
    EvidenceKind.REPORT: ("报告", "总结", "简报"),
}
"""Words of 佐证材料 by what they show."""
PICTURES = (".jpg", ".jpeg", ".png", ".bmp", ".heic", ".webp", ".gif")
"""A file so named is a photo, unless its name says what it shows."""
