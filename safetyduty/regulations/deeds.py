"""Finds what a sentence asks to be done: kinds of activity and document, and by which verb."""

import re
from collections.abc import Iterable

from msgspec import Struct

from safetyduty.model.activity import ActivityKind as A
from safetyduty.model.activity import Capacity
from safetyduty.model.activity import DocumentKind as D
from safetyduty.regulations.plain import NUMBER


class Deed(Struct, frozen=True):
    """One thing to be done, as the words of a text name it."""

    start: int
    end: int
    activity: A | None = None
    document: D | None = None
    rank: int = 0
    """The place in the list of words: the more particular come first."""


_SAFETY = r"(?:安全生产)?"
_WORDS: tuple[tuple[str, A | D], ...] = (
    (r"责任书|责任状|承诺书", D.RESPONSIBILITY_STATEMENT),
    (
        (
            r"(?:年度)?(?:监督|执法|安全生产|工作|检查|巡查|督查|演练|培训|整治|排查|治理){1,3}计划"
            r"|工作要点|(?:工作|实施|检查|演练|整治|培训){1,2}方案"
        ),
        D.PLAN,
    ),
    (r"述职(?:报告)?|述安|述责", D.DUTY_STATEMENT),
    (
        (
            r"履职(?:情况)?(?:的)?(?:工作)?报告|履行[^,;。]{0,14}职责情况(?:的)?(?:书面)?报告"
            r"|履职述职|报告[^,;。]{0,6}(?:履职|履行[^,;。]{0,18}(?:职责|责任|双责[”\"]?))[^,;。]{0,4}情况"
        ),
        D.DUTY_REPORT,
    ),
    (r"(?:责任|职责|任务|权责|工作)清单", D.DUTY_LIST),
    (r"挂牌督办|挂牌", D.HAZARD_LIST),
    (
        (
            r"防范(?:和遏制)?(?:重特大|较大以上|重大)[^,;。]{0,8}事故[^,;。]{0,6}会议?"
            r"|防范重特大[^,;。]{0,10}会"
        ),
        A.PREVENTION_MEETING,
    ),
    (
        (
            r"党\(?工?\)?委(?:常委)?(?:\(扩大\))?(?:常委|专题)?会议?(?!主要|其他|成员|委员"
            r"|书记)|(?<!人大)常委会会?议?(?!其他|成员|及其)|党委扩大会议?|党组会议?"
        ),
        A.PARTY_COMMITTEE_MEETING,
    ),
    (
        (
            r"(?:政府|行署|管委会|办事处)?(?:\([^)]{1,8}\))?(?:党组)?常务会议?|(?:镇长|乡长"
            r"|县长|区长|市长|主任|政府|行政)办公会议?|政府(?:专题)?会议|办公会议?"
        ),
        A.GOVERNMENT_MEETING,
    ),
    (
        (
            r"(?:安委会|安全生产委员会)(?:\(扩大\))?(?:全体|成员|季度|专题|工作|全)*(?:会议|例会"
            r"|会)|安全生产(?:工作)?例会|安委会[^,;。]{0,10}?全体会议|全体会议"
            r"|(?<!每周)(?<!月)例会"
        ),
        A.SAFETY_COMMITTEE_MEETING,
    ),
    (r"(?:党政)?(?:领导)?班子(?:成员)?(?:会议?|联席会议?)|党政联席会议?|联席会议", A.TEAM_MEETING),
    (r"中心组(?:理论)?(?:专题)?学习|理论学习|(?:集中|集体|专题)学习|学习(?=不少于|至少)", A.STUDY),
    (
        (
            r"(?:分析|研判|会商)[^,;。、]{0,14}?(?:形势|风险|态势|情况)|形势(?:分析|研判)"
            r"|(?:风险|安全)(?:分析)?研判|(?:分析|研判|会商)(?:会议?|评估)?"
        ),
        A.ANALYSIS,
    ),
    (r"听取[^,;。]{0,30}(?:汇报|报告)|听取[^,;。]{0,20}?情况|听取", A.HEARING),
    (r"演练|演习", A.DRILL),
    (r"约谈|谈心谈话|(?<!诫勉)谈话(?:提醒)?|面谈", A.INTERVIEW),
    (
        (
            r"警示教育|安全教育|集中宣传|宣传(?:教育)?活动|安全生产月|咨询日|知识竞赛|公开课|培训|轮训"
            r"|安全(?:生产)?授课|(?:安全(?:生产)?|公开|党)课|讲[^,;。次]{0,8}课|专题讲座|宣讲|专题班|研讨班|(?:安全)?宣传(?=不少于|至少|[一二两1-9]次)"
        ),
        A.TRAINING,
    ),
    (
        (
            r"综合(?:性)?(?:督查|检查|督导)|专项(?:整治|检查|督查|行动|治理|执法)"
            r"|(?:安全生产)?大(?:检查|排查)|交叉检查|联合(?:检查|执法)|百日行动|拉网式(?:检查"
            r"|排查)|集中(?:检查|整治)|巡查"
        ),
        A.CAMPAIGN_INSPECTION,
    ),
    (r"调研", A.RESEARCH),
    (
        (
            r"督[导查促](?:检查|指导)|检查|督查|督导|暗访|抽查|巡检|排查|夜查|查看|走访"
            r"|到[^,;。]{0,10}现场|下沉|带队|实地(?:了解|督促)|安全诊断|(?:专家|隐患)?会诊|体检"
            r"|明查|督办|视察|自查"
        ),
        A.INSPECTION,
    ),
    (r"预案", D.EMERGENCY_PLAN),
    (r"通报|公布|公示|公开(?!课)|简报|专报", D.CIRCULAR),
    (
        (
            r"跟踪(?!审计)|考察|考核(?!体系|办法|指标|结果|对象|内容|组|小组|工作组|等次|方案|程序|档案|标准|细则)|评定|测评|评估|评议|考评|评价"
            r"|巡考"
        ),
        D.ASSESSMENT,
    ),
    (r"(?:年度)?(?:工作|检查|执法|监督检查)计划|实施方案|工作方案", D.PLAN),
    (
        (
            r"(?:工作|情况)?总结|小结|工作报告|书面报告|专题报告|(?:向"
            r"|报)[^,;。]{1,30}?(?:报告|报送|汇报)|报告|上报|报送|汇报|备案|报表|台账|信息|档案|归档|资料|报(?=[一二两1-9]次)|(?:作|做)[^,;。]{0,14}说明"
            r"|(?:将|把|并)?[^,;。]{0,16}报(?:镇|县|市|区|乡|管委会|安委|应急|党|政府|上级"
            r"|园区)[^,;。]{0,10}"
        ),
        D.WORK_REPORT,
    ),
    (
        (
            r"(?:召开|主持|组织召开|研究|部署|列席|出席)[^,;。]{0,24}?会议?(?![员计])|会议"
            r"|专题会|调度(?:会)?|推进会|点评|专题研究|研究(?:部署|解决)?|部署"
        ),
        A.MEETING,
    ),
    (r"制度|办法|意见|措施", D.POLICY),
)  # fmt: skip
_PATTERNS = tuple((re.compile(pattern), kind) for pattern, kind in _WORDS)

VAGUE = frozenset({D.POLICY, D.PLAN, D.EMERGENCY_PLAN})
"""Papers a sentence often only mentions; alone they make no obligation."""


def deeds_in(plain_text: str) -> list[Deed]:
    """Find everything a text asks to be done, in its order; overlapping, the longest stays."""
    found = []
    for rank, (pattern, kind) in enumerate(_PATTERNS):
        for hit in pattern.finditer(plain_text):
            one = Deed(hit.start(), hit.end(), rank=rank)
            activity = kind if isinstance(kind, A) else None
            document = kind if isinstance(kind, D) else None
            one = Deed(one.start, one.end, activity, document, rank)
            found += [] if _is_told(one, plain_text) or _is_sent(one, plain_text) else [one]
    kept: list[Deed] = []
    for deed in sorted(found, key=lambda d: (d.rank, d.start)):
        if all(deed.end <= other.start or other.end <= deed.start for other in kept):
            kept.append(deed)
    return sorted(kept, key=lambda d: d.start)


_TOLD = re.compile(r"(?:向|报|报请)(?:同级|本级|上级)?[镇乡县区市]?(?:党\(?工?\)?)?委?$")


def _is_told(deed: Deed, read: str) -> bool:
    """Tell whether a meeting is only who is reported to: 向县委常委会报告."""
    named = deed.activity in {A.PARTY_COMMITTEE_MEETING, A.GOVERNMENT_MEETING, A.TEAM_MEETING}
    spoken = re.search("会议?$", read[deed.start : deed.end]) is not None
    told = _TOLD.search(read[: deed.start]) is not None or read.startswith("上", deed.end)
    return named and spoken and told


def choose(read: str, deeds: Iterable[Deed], begin: int, end: int, until: int) -> list[Deed]:
    """Choose what a number counts: the noun after it, else the most particular before it.

    ``begin`` and ``end`` are the words from the period to the number, ``until`` where its reach
    ends. Alternatives joined by 或者 stand together.
    """
    deeds = [d for d in deeds if not _is_object(d, read)] or list(deeds)
    after = [d for d in deeds if end <= d.start < until]
    before = [d for d in deeds if begin <= d.start < end]
    ranked = particular(before)
    visits = ranked and ranked[0].activity in _VISITS
    looks_at = visits and after and after[0].document in _LOOKED_AT
    if looks_at and _NUMBER_ALONE.fullmatch(read, ranked[0].end, end):
        return ranked[:1]  # 抽查一次履职台账
    if after and (
        not ranked
        or _vague(ranked[0])
        or after[0].rank < ranked[0].rank
        or after[0].start - end < 12
    ):
        best = min(after[:2], key=lambda d: (_vague(d), d.start))
        if best.document and after[1:] and after[1].document and after[1].rank < best.rank:
            best = after[1]  # 公布责任清单: the paper, and not that it is made public
        return [best, *_beside(read, [best], after)]
    return [*ranked[:1], *_beside(read, ranked[:1], before)]


def particular(deeds: Iterable[Deed]) -> list[Deed]:
    """Give deeds with the most particular first, those only mentioned last."""
    return sorted(deeds, key=lambda d: (_vague(d), d.rank))


_VISITS = {A.INSPECTION, A.CAMPAIGN_INSPECTION, A.RESEARCH}
_LOOKED_AT = {D.WORK_REPORT, D.PLAN, D.EMERGENCY_PLAN, D.POLICY, D.DUTY_LIST}
_NUMBER_ALONE = re.compile(rf"(?:不少于|至少)?{NUMBER}(?:次|遍|轮)")
_WRITTEN_UP = re.compile("(?:的)?(?:工作)?(?:情况|结果|记录|台账|问题|计划|方案|对象|清单|档案)")


def _is_object(deed: Deed, read: str) -> bool:
    """Tell whether only the papers of an activity are meant: 将检查情况报安委办."""
    shown = deed.activity in {*_VISITS, A.TRAINING, A.DRILL, A.INTERVIEW}
    return shown and _WRITTEN_UP.match(read, deed.end) is not None


_SENT = re.compile(
    r"(?:的)?(?:工作)?(?:情况|结果|记录|台账)[^,;。]{0,6}(?:报|录入|汇总|存档|归档|交)"
)


def _is_sent(deed: Deed, read: str) -> bool:
    return deed.activity in _VISITS and _SENT.match(read, deed.end) is not None


_OR = re.compile(r"(?:工作)?(?:、|和|或者?|及)(?:[\u4e00-\u9fff]{0,4})")


def _beside(read: str, chosen: Iterable[Deed], deeds: Iterable[Deed]) -> list[Deed]:
    """Give what stands beside as an alternative: 检查或调研, 调研检查."""
    return [
        deed
        for best in chosen
        for deed in deeds
        if deed.start >= best.end
        and (_OR.fullmatch(read[best.end : deed.start]) or _both(best, deed))
    ]


def _both(first: Deed, second: Deed) -> bool:
    return first.end == second.start and {first.activity, second.activity} == {
        A.RESEARCH,
        A.INSPECTION,
    }


def _vague(deed: Deed) -> bool:
    return deed.document in VAGUE or deed.activity is A.MEETING


_VERBS: tuple[tuple[str, Capacity], ...] = (
    (r"主持", Capacity.CHAIRS),
    (r"带队|牵头检查|带头(?:检查|开展)|率队", Capacity.LEADS),
    (r"参加|参与|列席|出席|开展|深入|到[^,;。]{0,8}(?:检查|调研)|下沉|接受", Capacity.TAKES_PART),
    (r"组织召开|召集|召开", Capacity.CONVENES),
    (r"组织|安排|督促|指导|牵头|部署", Capacity.ORGANISES),
)


def verb(words: str, activity: A | None, *, body: bool) -> tuple[Capacity, bool]:
    """Read in what capacity a duty is done, and whether the words say so.

    A body organises whatever the verb: its meetings count whoever chairs.
    """
    if body:
        return Capacity.ORGANISES, True
    for pattern, capacity in _VERBS:
        if re.search(pattern, words):
            return capacity, True
    match activity:
        case A.HEARING:
            return Capacity.CHAIRS, True
        case A.INSPECTION | A.RESEARCH | A.STUDY:
            return Capacity.TAKES_PART, False
        case A.CAMPAIGN_INSPECTION | A.DRILL | A.TRAINING | A.ANALYSIS | A.INTERVIEW:
            return Capacity.ORGANISES, False
    return Capacity.CONVENES, False
