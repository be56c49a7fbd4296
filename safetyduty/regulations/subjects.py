"""Finds who a sentence speaks of: positions and bodies, and whether they act or are acted upon."""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from safetyduty.model.post import Body, Level, Position
from safetyduty.regulations.plain import plain

_PARTY = (
    r"(?:党\(?工?\)?委(?:会)?(?:\(党工委\)|\(党组\))?"
    r"|[镇县区市州地]委(?![员会托办书])|(?<=\))委(?=[、主]))"
)
_GOV = (
    r"(?:(?:人民)?政府(?:\((?:街道办(?:事处)?|办事处|管委会|行署)[^)]{0,8}\))?"
    r"|街道办(?:事处)?|(?<!安全生产)(?<!应急)办事处|管委会|管理委员会|行政?公?署)"
)
_HEAD = r"(?:主要(?:负责(?:人|同志)|领导(?:干部|同志)?)|一把手|正职(?:领导)?)"
_LEADER = r"(?:领导(?:干部|同志|成员)?|负责(?:人|同志)|班子成员|委员|成员|副职|同志)"
_DEPUTY = r"副(?:[镇乡县区市州]|县\(区\)|区县)长"
_WORK = r"(?:安全生产|安全)(?:监管|监督管理|综合监管)?(?:工作)?"

_HEADS = (Position.PARTY_HEAD, Position.GOVERNMENT_HEAD)


class Subjects(Struct, frozen=True):
    """Who is meant at one place of a text."""

    start: int
    end: int
    words: str
    positions: tuple[Position, ...] = ()
    bodies: tuple[Body, ...] = ()
    excepted: tuple[Position, ...] = ()
    levels: tuple[Level, ...] = ()
    """The levels the words before it name; none: as the whole text."""
    portfolio: tuple[str, ...] = ()
    doubt: str = ""
    """Why the reading is a guess; empty where the words leave no doubt."""


def _p(*positions: Position, but: tuple[Position, ...] = (), doubt: str = "") -> Subjects:
    return Subjects(0, 0, "", positions, (), but, doubt=doubt)


def _b(*bodies: Body, doubt: str = "") -> Subjects:
    return Subjects(0, 0, "", (), bodies, doubt=doubt)


_IN_FIELD = (
    r"分管(?:(?!安全生产|[,;。]).){{0,10}}?{field}"
    r"(?:工作|人事|监察|和群团组织|、)*(?:的)?(?:党委)?(?:班子)?"
)
_FIELDS = (
    ("组织", "组织委员|组织部长", Position.ORGANISATION_MEMBER),
    ("宣传", "宣传委员|宣传部长", Position.PUBLICITY_MEMBER),
    ("政法", "政法委员|政法委书记", Position.POLITICAL_LEGAL_MEMBER),
    ("统战", "统战委员|统战部长", Position.UNITED_FRONT_MEMBER),
    ("纪检", "纪(?:检)?委书记|纪检书记", Position.DISCIPLINE_HEAD),
)

_WORDS: tuple[tuple[str, Subjects], ...] = (
    (r"安全生产委员会办公室|安委会办公室|安委办", _b(Body.SAFETY_COMMITTEE_OFFICE)),
    (r"(?:安委会|安全生产委员会)常务副主任", _p(Position.COMMITTEE_EXECUTIVE)),
    (r"(?:安委会|安全生产委员会)副主任", _p(Position.COMMITTEE_DEPUTY)),
    (r"(?:安委会|安全生产委员会)(?:第一)?主任", _p(Position.COMMITTEE_CHAIR)),
    (
        rf"(?:安委会?|安全生产委员会)(?:各)?成员单位(?:的)?(?:{_HEAD}|负责人)",
        _p(Position.DEPARTMENT_HEAD),
    ),
    (r"(?:安委会?|安全生产委员会)(?:各)?成员单位", _b(Body.DEPARTMENT)),
    (r"安委会|安全生产委员会", _b(Body.SAFETY_COMMITTEE)),
    (r"(?:党委)?(?:理论学习)?中心组", _b(Body.STUDY_GROUP)),
    *(
        (_IN_FIELD.format(field=field) + rf"{_LEADER}|{titles}", _p(position))
        for field, titles, position in _FIELDS
    ),
    (
        rf"(?:党政|{_PARTY}[、和及与]?\(?[镇乡县区市]?{_GOV}\)?)(?:班子)?(?:的)?{_HEAD}",
        _p(*_HEADS),
    ),
    (
        (
            rf"{_PARTY}(?:的)?{_HEAD}|党\(?工?\)?委(?:第一)?书记"
            rf"|(?<!副)(?<!委)(?<!村)(?<!总支)(?<!支部)(?<!纪检)书记(?!员)|(?:[镇县区市乡州]"
            rf"|\))委书记"
        ),
        _p(Position.PARTY_HEAD),
    ),
    (
        (
            rf"{_GOV}(?:的)?{_HEAD}|(?<!副)[镇乡县区市州](?<!园区)长|(?:街道)?办事处主任"
            rf"|管委会主任(?!办公)|专员"
        ),
        _p(Position.GOVERNMENT_HEAD),
    ),
    (
        r"常务副(?:职|主任|专员|[镇乡县区市州]长|县\(区\)长|区县长)",
        _p(Position.EXECUTIVE_DEPUTY),
    ),
    (
        (
            rf"(?:具体)?分管{_WORK}的?(?:党委委员、)?(?:党政|政府|党委|{_DEPUTY})?{_LEADER}?"
            rf"(?:{_DEPUTY}|副主任)?"
        ),
        _p(Position.SAFETY_LEAD),
    ),
    (
        (
            rf"{_GOV}(?:领导)?(?:班子)?(?:其他|其余)(?:班子)?{_LEADER}|{_GOV}(?:领导)?班子其他成员"
            rf"|(?:其他|其余)?(?:各)?{_DEPUTY}|{_GOV}副职(?:领导)?"
        ),
        _p(Position.GOVERNMENT_DEPUTY, but=(Position.GOVERNMENT_HEAD,)),
    ),
    (
        (
            rf"{_PARTY}(?:常委会)?(?:领导)?(?:班子)?(?:其他|其余)(?:领导)?(?:班子)?{_LEADER}"
            rf"|{_PARTY}委员"
            rf"|{_PARTY}(?:领导)?班子成员"
        ),
        _p(Position.PARTY_MEMBER, but=_HEADS),
    ),
    (
        (
            rf"{_PARTY}[、和及与]\(?[^,;。]{{0,4}}?{_GOV}\)?(?:领导)?(?:班子)?(?:其他"
            rf"|其余)(?:班子)?{_LEADER}"
            rf"|{_PARTY}[、和及与]\(?[^,;。]{{0,4}}?{_GOV}\)?(?:领导)?班子其他{_LEADER}"
        ),
        _p(Position.TEAM_MEMBER, but=_HEADS),
    ),
    (
        (
            rf"(?:其他|其余)(?:党政)?(?:分管)?(?:领导)?(?:班子)?{_LEADER}|(?:领导)?班子(?:其他"
            rf"|其余)(?:成员|领导)"
            r"|(?:其他|其余)(?:党政)?领导"
        ),
        _p(Position.TEAM_MEMBER, but=_HEADS),
    ),
    (
        (
            r"(?:党政)?领导班子(?:全体)?成员(?!会|联席|分工|职责)|(?:党政)?班子(?:全体)?成员(?!会"
            r"|联席|分工|职责)|(?:党政)领导(?:干部)?(?:班子成员)?"
            r"|(?:全体|各级)?领导干部|(?:各位)?(?:县|科|乡科|镇)级领导|带班领导"
            r"|包[村片保联](?:村)?领导|驻村领导"
        ),
        _p(Position.TEAM_MEMBER),
    ),
    (
        rf"(?:乡镇|镇|县|区|街道)(?:\([^)]{{1,6}}\))?、(?:各)?部门(?:\([^)]{{1,6}}\))?{_HEAD}",
        _p(
            *_HEADS,
            Position.DEPARTMENT_HEAD,
            doubt="乡镇、部门主要负责人|heads of townships and departments",
        ),
    ),
    (
        (
            rf"(?:部门|单位|站所|科室|局办|机关|站|所|中心)(?:\([^)]{{1,6}}\))?(?:党政)?(?:的)?{_HEAD}"
            r"|(?:部门|单位|站所|科室)(?:\([^)]{1,6}\))?负责人|(?:站|所|局|办)长(?![效期])"
        ),
        _p(Position.DEPARTMENT_HEAD),
    ),
    (
        r"(?:部门|单位|站所)(?:\([^)]{1,6}\))?(?:分管(?:领导|负责人|负责同志)|副职)",
        _p(Position.DEPARTMENT_DEPUTY),
    ),
    (_HEAD, _p(*_HEADS)),
    (
        r"分管(?:领导|负责(?:人|同志)|同志)",
        _p(Position.TEAM_MEMBER, but=_HEADS, doubt="分管领导|those in charge of a field"),
    ),
    (rf"{_PARTY}[、和及与]\(?{_GOV}\)?", _b(Body.PARTY_COMMITTEE, Body.GOVERNMENT)),
    (rf"{_PARTY}(?!办|部门|工作)", _b(Body.PARTY_COMMITTEE)),
    (rf"{_GOV}(?!工作|部门|领导|班子|办|常务|购买)", _b(Body.GOVERNMENT)),
    (
        (
            r"(?:安监|应急(?:管理)?|安全监管|应急消防|安全生产监督管理|安全环保)(?:部门|局"
            r"|办(?:公室)?|所|站|中心|大队)"
        ),
        _b(Body.SAFETY_COMMITTEE_OFFICE, doubt="安监机构|the safety office"),
    ),
    (
        (
            r"(?:监管|主管|行业|职能|业务|牵头|有关|相关|各|成员)?(?:部门|站所(?:办)?|科室|单位"
            r"|职能局|各局)(?:\([^)]{1,8}\))?"
        ),
        _b(Body.DEPARTMENT),
    ),
    (
        r"(?:各)?(?:乡镇|镇|乡)(?:\(街道\)|、?街道)?(?=[每应要须于在对将])",
        _b(Body.GOVERNMENT, doubt="乡镇|the township as a whole"),
    ),
    (
        (
            r"(?:各)?(?:行政)?村(?:\(社区\)|\(居\))?(?:委会|支部|两委|居)?(?=[,应要须每至])"
            r"|(?:各)?社区(?=[,应要须每至])"
        ),
        _b(Body.DEPARTMENT, doubt="村（社区）|villages, for which there is no position"),
    ),
)
_PATTERNS = tuple((re.compile(pattern), subjects) for pattern, subjects in _WORDS)

_LEVEL_WORDS: tuple[tuple[str, tuple[Level, ...]], ...] = (
    (r"乡镇及?以上", (Level.PROVINCE, Level.CITY, Level.COUNTY, Level.TOWNSHIP)),
    (r"县(?:\(市、?区\)|\(区\))?级?(?:及)?以上", (Level.CITY, Level.COUNTY)),
    (r"县(?:\(市、?区\)|\(区\))?级?(?:及)?以下", (Level.COUNTY, Level.TOWNSHIP)),
    (r"市、县|市县", (Level.CITY, Level.COUNTY)),
    (r"省级|全省|自治区|省(?=[委政直])", (Level.PROVINCE,)),
    (r"市级|全市|(?<!县)(?<!区)市(?=[委政安直长])|地区(?=[级行])|州级|州(?=[委政])", (Level.CITY,)),
    (r"县级|区县|县\(|区级|(?<!园)区(?=[委政县安直长])|县(?=[委政区、安直长])|旗", (Level.COUNTY,)),
    (r"乡镇|镇|街道|(?<!城)乡(?!村|风)", (Level.TOWNSHIP,)),
    (r"开发区|园区|功能区|管委会|高新区", (Level.ZONE,)),
)
_LEVELS = tuple((re.compile(pattern), levels) for pattern, levels in _LEVEL_WORDS)

_BEFORE = re.compile(
    r"(?:各级?|全|我|本|同级|上|下|省|市|州|地区?|县|区|旗|乡|镇|街道办?|村|社区|园|开发|功能"
    r"|管理|高新|工业|级"
    r"|及|以上|以下|以|[()、/]|和|与|或|的|等|应当?|中|并|由|每(?:半年|季度?|个?月|年|旬|周)"
    r"|至少|原则上|所有"
    r"|要|须|其|其他|同时|此外|对于|国务院|地方|行政区域?|党|委|政府|人民"
    r"|负有[^,;。]{0,14}职责|直|驻|辖|内"
    r"|部门|单位|有关|相关|监管|主管|行业|工作|领导|领域|班子|认真|严格|坚持|建立|健全|一是"
    r"|二是|三是|四是"
    r"|五是|[0-9一二三四五六七八九十]{1,2}[.、]|\s)*"
)
_ACTED_ON = re.compile(
    r"(?:向|对|与|听取|督促|指导|要求|约谈|报送?|协助|经|送|会同|配合|按照?|根据|抄送|通知"
    r"|检查|考核|督查"
    r"|巡查|提请|纳入|支持|监督|作为|依据|落实|加强|推动|帮助|抽查|评价|报请|通报|提交|汇报"
    r"|传达|接受|经由)$"
)


def subjects_in(text: str) -> list[Subjects]:
    """Find everyone a text names, in its order; of readings that overlap the longest."""
    read = plain(text)
    found = [
        Subjects(
            hit.start(),
            hit.end(),
            text[hit.start() : hit.end()],
            kind.positions,
            kind.bodies,
            kind.excepted,
            _levels(read, hit.start(), hit.end()),
            kind.portfolio,
            kind.doubt,
        )
        for pattern, kind in _PATTERNS
        for hit in pattern.finditer(read)
    ]
    kept: list[Subjects] = []
    for one in sorted(found, key=lambda s: s.start - s.end):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda s: s.start)


_LISTED = re.compile("(?<=[次场年月度])、")
"""市…每年、县…每季度: after such a comma somebody else is spoken of."""


def _levels(read: str, start: int, end: int) -> tuple[Level, ...]:
    """Read the level from the words around: those of the subject and the few before it."""
    begin = max(read.rfind(stop, 0, start) for stop in ",;。:") + 1
    begin = max([begin, *(m.end() for m in _LISTED.finditer(read, begin, start))])
    words = read[max(begin, start - 12) : end]
    for pattern, levels in _LEVELS:
        if pattern.search(words):
            return levels
    return ()


_THROUGH = re.compile(r"(?<!理)(?<!经)由(?!于|此)")


def acting(text: str, segments: Iterable[tuple[int, int]]) -> Iterator[Subjects]:
    """Give those who act: named at the head of a segment, not as whom it is done to.

    Where something is done 由 somebody, it is he who acts and not who stands before the 由.
    """
    read = plain(text)
    everyone = subjects_in(text)
    for begin, end in segments:
        through = _THROUGH.search(read, begin, end)
        inside = [one for one in everyone if begin <= one.start < end]
        after = [one for one in inside if through and one.start >= through.end()]
        if people := [one for one in after if one.positions] or after[:1]:
            yield people[-1]
            continue
        at = begin
        for one in inside:
            before = read[at : one.start]
            joined = at == begin or not before or re.match("[、和及与]", before)
            if joined and _BEFORE.fullmatch(before) and not _ACTED_ON.search(before):
                yield one
                at = one.end
