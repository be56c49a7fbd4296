"""The words by which a text names people and bodies, and whom each means."""

import re

from msgspec import Struct

from safetyduty.model.post import Body, Level, Position

_PARTY = (
    r"(?:党\(?工?\)?委(?:会)?(?:\(党工委\)|\(党组\))?"
    r"|[省镇县区市州地]委(?![员会托办书])|(?<=\))委(?=[、主]))"
)
_GOV = (
    r"(?:(?:人民)?政府(?:\((?:街道办(?:事处)?|办事处|管委会|行署)[^)]{0,8}\))?"
    r"|街道办(?:事处)?|(?<!安全生产)(?<!应急)办事处|管委会|管理委员会|行政?公?署)"
)
_HEAD = r"(?:主要(?:负责(?:人|同志)|领导(?:干部|同志)?)|一把手|正职(?:领导)?)"
_LEADER = r"(?:领导(?:干部|同志|成员)?|负责(?:人|同志)|班子成员|委员|成员|副职|同志)"
_DEPUTY = r"副(?:[镇乡县区市州]|县\(区\)|区县)长"
_WORK = r"(?:安全生产|安全|应急管理|应急)(?:监管|监督管理|综合监管)?(?:工作)?"

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
    meeting: bool = False
    """Whether the words name a meeting or a session of whom they mean: 党委会议, 镇长办公会."""


def _p(*positions: Position, but: tuple[Position, ...] = (), doubt: str = "") -> Subjects:
    return Subjects(0, 0, "", positions, (), but, doubt=doubt)


def _b(*bodies: Body, doubt: str = "") -> Subjects:
    return Subjects(0, 0, "", (), bodies, doubt=doubt)


_TITLE = rf"(?:(?:{_PARTY}|党组)(?:副书记|委员|常委)、)"
"""The first of two titles of one person, of which the second tells his post: 党委委员、副镇长."""
_VILLAGE = r"(?:各)?(?:行政)?村(?:\(社区\)|\(居\))?"
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
    (
        r"(?:安委会|安全生产委员会)(?:第一)?主任|(?<=由)主任(?=[、或亲主])",
        _p(Position.COMMITTEE_CHAIR),
    ),
    (
        rf"(?:安委会?|安全生产委员会)(?:各)?成员单位(?:的)?(?:{_HEAD}|负责人)",
        _p(Position.DEPARTMENT_HEAD),
    ),
    (r"(?:安委会?|安全生产委员会)(?:各)?成员单位", _b(Body.DEPARTMENT)),
    (r"安委会|安全生产委员会", _b(Body.SAFETY_COMMITTEE)),
    (r"(?:党委)?(?:理论学习)?中心组", _b(Body.STUDY_GROUP)),
    *(
        (_IN_FIELD.format(field=field) + rf"{_LEADER}|{_TITLE}?(?:{titles})", _p(position))
        for field, titles, position in _FIELDS
    ),
    (
        rf"(?:党政|{_PARTY}[、和及与]?\(?[镇乡县区市]?{_GOV}\)?)(?:班子)?(?:的)?{_HEAD}",
        _p(*_HEADS),
    ),
    (
        (
            rf"{_PARTY}(?:的)?{_HEAD}|(?:党\(?工?\)?委|(?<!政)(?<!编)工委)(?:第一)?书记"
            rf"|(?<!副)(?<!委)(?<!村)(?<!总支)(?<!支部)(?<!纪检)书记(?!员)|(?:[镇县区市乡州]"
            rf"|\))委书记"
        ),
        _p(Position.PARTY_HEAD),
    ),
    (
        (
            rf"{_GOV}(?:的)?{_HEAD}|{_TITLE}?(?:(?<!副)[镇乡县区市州](?<!园区)长|(?:街道)?办事处主任"
            rf"|管委会主任(?!办公)|专员)"
        ),
        _p(Position.GOVERNMENT_HEAD),
    ),
    (
        rf"{_TITLE}?常务副(?:职|主任|专员|[镇乡县区市州]长|县\(区\)长|区县长)",
        _p(Position.EXECUTIVE_DEPUTY),
    ),
    (
        (
            rf"(?:具体)?(?:分管|主管|负责){_WORK}的?{_TITLE}?(?:党政|{_GOV}|党委|{_DEPUTY})?"
            rf"(?:{_DEPUTY}|副主任|{_LEADER})"
            rf"|(?:具体)?分管{_WORK}的?{_TITLE}?(?:党政|{_GOV}|党委|{_DEPUTY})?"
        ),
        _p(Position.SAFETY_LEAD),
    ),
    (
        (
            rf"{_GOV}(?:领导)?(?:班子)?(?:其他|其余)(?:班子)?{_LEADER}|{_GOV}(?:领导)?班子其他成员"
            rf"|(?:分管|协管)?{_TITLE}?{_GOV}?(?:其他|其余)?(?:各)?{_DEPUTY}|{_GOV}副职(?:领导)?"
            rf"|{_GOV}(?:其他|其余)?(?:各)?副主任|(?:其他|其余)(?:各)?副主任"
        ),
        _p(Position.GOVERNMENT_DEPUTY, but=(Position.GOVERNMENT_HEAD,)),
    ),
    (
        (
            rf"{_PARTY}(?:常委会)?(?:领导)?(?:班子)?(?:其他|其余)(?:领导)?(?:班子)?{_LEADER}"
            rf"|{_PARTY}委员|{_PARTY}(?:其他|其余)常委"
            rf"|{_PARTY}(?:领导)?班子成员"
        ),
        _p(Position.PARTY_MEMBER, but=_HEADS),
    ),
    (
        rf"{_TITLE}?(?:人民)?武装部(?:部)?长|(?:{_PARTY}|专职)副书记",
        _p(Position.PARTY_MEMBER, doubt="党委副书记、武装部长|a member without a post of his own"),
    ),
    (rf"(?:{_PARTY}|党组)?常委(?![会、])", _p(Position.STANDING_MEMBER)),
    (
        r"人大(?:主席团?)?(?:主席|主任)(?:团)?",
        _p(Position.TEAM_MEMBER, doubt="人大主席|the congress's chair, who has no position"),
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
            r"|包[村片保联](?:村)?领导|驻村领导|包[保联挂](?:责任人|领导|干部)|挂[点联]领导"
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
            rf"(?:部门|单位|站所|科室|局办|机关|机构|站|所|中心|办|队|科|室|局)"
            rf"(?:\([^)]{{1,8}}\))?(?:党政)?(?:的)?{_HEAD}"
            r"|(?:部门|单位|站所|科室)(?:\([^)]{1,6}\))?负责人|(?:站|所|局|办)长(?![效期])"
        ),
        _p(Position.DEPARTMENT_HEAD),
    ),
    (
        r"(?:部门|单位|站所)(?:\([^)]{1,6}\))?(?:分管(?:领导|负责人|负责同志)|副职)",
        _p(Position.DEPARTMENT_DEPUTY),
    ),
    (
        rf"(?:企业|公司|学校|医院|项目部|工地|经营单位)(?:的)?{_HEAD}",
        _p(
            Position.DEPARTMENT_HEAD,
            doubt="企业负责人|heads of firms, for whom there is no position",
        ),
    ),
    (
        (
            rf"{_VILLAGE}(?:、社区)?(?:党组织|党总支|党支部|两委|村?委会|居委会)*(?:的)?"
            rf"(?:{_HEAD}|书记|主任|负责人)"
        ),
        _b(Body.DEPARTMENT, doubt="村（社区）|villages, for which there is no position"),
    ),
    (_HEAD, _p(*_HEADS)),
    (
        r"分管(?:领导|负责(?:人|同志)|同志)",
        _p(Position.TEAM_MEMBER, but=_HEADS, doubt="分管领导|those in charge of a field"),
    ),
    (
        (
            rf"(?:{_PARTY})?(?:组织(?:人事)?|宣传|统战|政法|社会工作)部(?![长门])"
            rf"|(?:组织|宣传|统战|政法)部门(?=[每应要在须负牵会])|政法委(?!员|书记)"
            rf"|[镇乡县区市]?纪(?:检)?工?委(?:监委)?(?!书记)|纪检监察(?:机关|机构|组|工委|室|办)"
            rf"|(?:{_PARTY}|党政|政府)(?:综合)?办公?室|党群(?:工作)?(?:部|办公室|办|中心)"
            rf"|(?:{_PARTY}|{_GOV})?(?:督查室|督查办|目标办|考核办|研究室|信访局|党校)"
            rf"|(?:{_PARTY}|{_GOV})?(?:副?秘书长|办公?室主任)"
            rf"|[镇乡县区市]人大(?=[每应要])|人大(?:常委会|主席团|工委)|政协|总?工会|团委|妇联"
        ),
        _b(Body.DEPARTMENT, doubt="其中一个部门|one department among them"),
    ),
    (
        (
            r"(?:(?![由向对报与和及将把并按送交各]|经(?!济)|安委|应急|安监|安全|街道|党政)"
            r"[\u4e00-\u9fff]){2,5}(?:办|科|股|站|所|中心|大队)"
            r"(?=[每应要须于负牵会对]|、[\u4e00-\u9fff]{2,6}(?:办|科|站|所|中心)[每应要须于])"
        ),
        _b(Body.DEPARTMENT, doubt="其中一个部门|one department among them"),
    ),
    (
        r"专业(?:委员会|安委会|专委会)|专委会|专项工作组",
        _b(Body.SAFETY_COMMITTEE, doubt="专业委员会|the committee's sub-committees"),
    ),
    (rf"{_PARTY}[、和及与]\(?{_GOV}\)?", _b(Body.PARTY_COMMITTEE, Body.GOVERNMENT)),
    (rf"{_PARTY}(?!办|部门|工作)", _b(Body.PARTY_COMMITTEE)),
    (rf"{_GOV}(?!工作|部门|领导|班子|办|常务|购买)", _b(Body.GOVERNMENT)),
    (
        (
            r"(?:安监|应急(?:管理)?|安全监管|应急消防|安全生产监督管理|安全环保)(?:部门|局|机构"
            r"|办(?:公室)?|所|站|中心|大队)"
        ),
        _b(Body.SAFETY_COMMITTEE_OFFICE, doubt="安监机构|the safety office"),
    ),
    (
        (
            r"(?:监管|主管|行业|职能|业务|牵头|有关|相关|各|成员)?(?:部门|站所(?:办)?|办所|网格|科室|单位"
            r"|职能局|各局)(?:\([^)]{1,8}\))?"
        ),
        _b(Body.DEPARTMENT),
    ),
    (
        r"(?:各)?(?:乡镇|镇街|街镇|镇|乡|(?<=各)(?:县\(市、?区\)|县\(区\)|县区|区县|县|区))(?:\(街道\)|、?街道)?(?=[每要须于在对将按至必都均全组定]|应(?!急)|、各?(?:部门|单位|村))",
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
NAMES = tuple((re.compile(pattern), subjects) for pattern, subjects in _WORDS)
"""Each pattern with whom it means; of those that overlap the longest holds."""
