"""Reads 职务 into positions: by fixed readings, each shown to the user, none guessed."""

import re
from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from safetyduty.intake.text import squash
from safetyduty.model.post import Level, Position, closure

P = Position
_HEAD_OF = r"(?:镇|乡|街道|县|区|市|州|旗)"
_NO_HEAD = r"(?!助理|热线|办公|秘书|候选|人选|级)"
"""What may follow 镇长 and makes it another's office."""
_NOT_OF = r"(?<![片社校小园辖库林景灌矿村])"
"""片区长, 社区长 and their like head no government."""
_OFFICE = r"(?:办公室|办事处|街道办|街道|管委会)"

_READINGS: tuple[tuple[str, str, tuple[Position, ...]], ...] = (
    # the committee's own posts are taken first, so that 安委会主任 is no head of government
    ("常务副主任", r"安(?:委会|全生产委员会)常务副主任", (P.COMMITTEE_EXECUTIVE,)),
    ("副主任", r"安(?:委会|全生产委员会)副主任", (P.COMMITTEE_DEPUTY,)),
    ("主任", r"安(?:委会|全生产委员会)主任", (P.COMMITTEE_CHAIR,)),
    ("副主任", r"安(?:委办|(?:委会|全生产委员会)办公室|监办)副主任", (P.DEPARTMENT_DEPUTY,)),
    ("主任", r"安(?:委办|(?:委会|全生产委员会)办公室|监办)主任", (P.DEPARTMENT_HEAD,)),
    ("副", r"纪(?:检|律检查)?(?:工)?委(?:员会)?副书记|纪检副书记|监察办副主任", (P.TEAM_MEMBER,)),
    (
        "纪",
        r"纪(?:检|律检查)?(?:工)?委(?:员会)?书记|纪检书记|纪委(?:监委)?主要负责人",
        (P.DISCIPLINE_HEAD,),
    ),
    ("政法", r"政法(?:委员会|委)?副书记", (P.DEPARTMENT_DEPUTY,)),
    ("政法", r"政法(?:委员会|委)?书记|政法委员", (P.POLITICAL_LEGAL_MEMBER,)),
    ("组", r"组织统战委员|组统委员", (P.ORGANISATION_MEMBER, P.UNITED_FRONT_MEMBER)),
    ("组", r"组织宣传委员|组宣委员", (P.ORGANISATION_MEMBER, P.PUBLICITY_MEMBER)),
    ("宣", r"宣传统战委员|宣统委员", (P.PUBLICITY_MEMBER, P.UNITED_FRONT_MEMBER)),
    ("宣传", r"宣传委员", (P.PUBLICITY_MEMBER,)),
    ("组织", r"组织委员|组织部部?长", (P.ORGANISATION_MEMBER,)),
    ("宣传", r"宣传部部?长", (P.PUBLICITY_MEMBER,)),
    ("统战", r"统战委员|统战部部?长", (P.UNITED_FRONT_MEMBER,)),
    (
        "副书记",
        r"(?:村|社区|公司|企业)(?:党(?:总)?支部|党委|党总支)?(?:委员会)?副书记",
        (),
    ),
    (
        "副书记",
        r"(?:总支|支部|党组|机关|学校)(?:部)?(?:党委|党总支|党支部|总支|支部)?(?:委员会)?副书记",
        (P.DEPARTMENT_DEPUTY,),
    ),
    ("团", r"(?:团(?:工)?委|共青团.*)(?:员会)?副?书记", ()),
    (
        "副书记",
        r"(?:专职)?(?:党委|党工委|工委|[镇乡县区市州旗]委|委员会)?(?:专职)?副书记",
        (P.PARTY_MEMBER,),
    ),
    (
        "书记",
        r"(?:村|社区|公司|企业)(?:党(?:总)?支部|党委|党总支)?(?:委员会)?书记",
        (),  # who heads a village or a firm heads no department of the township (§5.7)
    ),
    (
        "书记",
        r"(?:机关|学校)(?:党(?:总)?支部|党委|党总支)?(?:委员会)?书记|(?:党)?(?:总)?支部?书记|党组书记",
        (P.DEPARTMENT_HEAD,),
    ),
    (
        "书记",
        r"(?:党委|党工委|工委|[镇乡县区市州旗]委|(?:镇|乡|街道|县|区|市)委员会)书记|(?:^|(?<=[|兼]))(?:镇|乡|街道|县|区|市)?书记(?!助理|秘书|办公)",
        (P.PARTY_HEAD,),
    ),
    ("党", r"党(?:工)?委主要负责人|主持党(?:工)?委(?:全面)?工作", (P.PARTY_HEAD,)),
    ("常委", r"(?<!政协)(?<!人大)(?:党委|党工委|[县区市州]委)?常委(?!会)", (P.STANDING_MEMBER,)),
    ("党", r"党(?:工)?委委员|党委班子成员", (P.PARTY_MEMBER,)),
    ("常务副", rf"常务副(?:{_HEAD_OF}长|主任|专员){_NO_HEAD}", (P.EXECUTIVE_DEPUTY,)),
    ("副主任", r"人大办(?:公室)?副主任", (P.DEPARTMENT_DEPUTY,)),
    ("副主", r"人大.{0,6}副主(?:席|任)", (P.TEAM_MEMBER,)),
    ("主任", r"人大办(?:公室)?主任", (P.DEPARTMENT_HEAD,)),
    ("主", r"人大.{0,6}主(?:席|任)|人大工委主任|政协.{0,8}(?:主席|主任)", (P.TEAM_MEMBER,)),
    ("武", r"(?:人民)?武装部(?:部?长|政委)|人武部(?:部?长|政委)|武装部长", (P.TEAM_MEMBER,)),
    (
        "主",
        r"主持(?:政府|行政|[镇乡区县市]政府|[镇乡区县市]人民政府|办事处)(?:全面)?工作|政府主要负责人",
        (P.GOVERNMENT_HEAD,),
    ),
    ("副", rf"{_NOT_OF}副(?:镇|乡|县|区|市|州|旗)长{_NO_HEAD}|副专员", (P.GOVERNMENT_DEPUTY,)),
    ("副主任", r"(?:街道|办事处|管委会|街道办|街道办事处)副主任", (P.GOVERNMENT_DEPUTY,)),
    (
        "",
        rf"(?:代理?)?{_NOT_OF}(?:镇|乡|县|区|市|州|旗)长{_NO_HEAD}(?:\(代(?:理)?\))?|行署专员",
        (P.GOVERNMENT_HEAD,),
    ),
    ("主任", r"(?:街道|办事处|管委会|街道办|街道办事处)(?:代理?)?主任", (P.GOVERNMENT_HEAD,)),
    (
        "副",
        r"(?:局|站|所|中心|办公室|办|队|科|股|公司|厂|部|院|校|大队|分局).{0,2}副(?:局长|站长|所长|主任|队长|科长|股长|经理|部长|院长|校长|分局长|职)",
        (P.DEPARTMENT_DEPUTY,),
    ),
    ("副", r"副(?:局长|站长|所长|队长|科长|股长|院长|校长|分局长)", (P.DEPARTMENT_DEPUTY,)),
    ("", r"工作队队?长|(?:企业|公司|厂|矿|村|社区|商户)(?:安全)?(?:主要)?负责人", ()),
    ("", r"(?:局长|站长|所长|队长|科长|股长|院长|校长|部门负责人|负责人)", (P.DEPARTMENT_HEAD,)),
    ("主任", r"(?:局|站|所|中心|办公室|办|队|科|部).{0,2}主任", (P.DEPARTMENT_HEAD,)),
)
"""What stands in a 职务, longest and most particular first; what is matched is used up.

Before each pattern stands a word without which it cannot match, so that few are ever compiled.
"""

_IN_CHARGE = r"主持(?:全面|日常)?工作"
_OF_GOVERNMENT = r"主持(?:政府|行政|[镇乡区县市]政府|[镇乡区县市]人民政府|办事处)(?:全面)?工作"
_NOT_HELD = r"候选人|提名|人选|拟任|挂职结束|退休|前任|^原|免去|不再担任"
_PARTS = r"[、,;/|。]|兼任?(?=.{2})"
_SAFETY = r"安全生产|安全监管|应急管理|安监|(?:^|[、,;，])应急(?:$|[、,;，])"
_RANK_ONLY = (
    r"(?:副)?(?:[一二三四]级(?:高级|主任)?(?:主任科员|调研员|科员|警长)|主任科员|调研员"
    r"|[正副]?[科处]级(?:干部|领导)?)"
)
_NO_POST = (
    r"(?:工会|妇联|科协|残联|侨联|红十字会|文联|工商联).*|.*团(?:工)?委.*|.*(?:代表|干部|党员|专干|文书|辅警|网格员)"
    r"|.*(?:助理|秘书)|党组成员|分管.*|负责.*|联系.*|协助.*|\(?[男女]\)?|党内职务|无"
)
"""Parts of a 职务 to which no clause gives a duty."""

_LEVELS: tuple[tuple[str, Level], ...] = (
    (r"镇长|乡长|镇委书记|镇党委|街道|办事处|乡党委", Level.TOWNSHIP),
    (r"县长|(?<![片社校小园辖库林景灌矿])区长|旗长|县委|(?<!社)区委", Level.COUNTY),
    (r"市长|州长|专员|市委", Level.CITY),
    (r"(?<![村居])管委会", Level.ZONE),
)


class Reading(Struct, frozen=True):
    """A 职务 as read."""

    title: str
    positions: frozenset[Position]
    """Everything held, implied positions included; empty where nothing could be read."""
    acting: bool
    level: Level | None
    parts: tuple[tuple[str, tuple[Position, ...]], ...]
    """Which words were read as what: what ``--explain-positions`` shows."""
    unread: tuple[str, ...] = ()
    """Parts of which nothing could be made."""


def read_title(title: str, portfolio: str = "", *, standing: bool = False) -> Reading:
    """Read a 职务; 分管领域 that names work safety makes a government deputy its lead.

    >>> sorted(read_title("党委副书记、镇长").positions)[0]
    <Position.GOVERNMENT_HEAD: 'government-head'>
    """
    text = squash(title)
    parts: list[tuple[str, tuple[Position, ...]]] = []
    unread: list[str] = []
    for part in re.split(_PARTS, text):
        found = [] if re.search(_NOT_HELD, part) else _part(part)
        parts += found
        bare = re.sub(_RANK_ONLY, "", part).strip("()")
        if (
            bare
            and not found
            and not re.search(_NOT_HELD, part)
            and not re.fullmatch(_NO_POST, bare)
        ):
            unread.append(part)
    read = {position for _, positions in parts for position in positions}
    if standing:
        read.add(P.STANDING_MEMBER)
        parts.append(("是否常委", (P.STANDING_MEMBER,)))
    if P.GOVERNMENT_HEAD in read and re.search(_OF_GOVERNMENT, text):
        read -= {P.GOVERNMENT_DEPUTY, P.EXECUTIVE_DEPUTY}  # in charge, he is the head (§5.6)
    deputy = read & {P.GOVERNMENT_DEPUTY, P.EXECUTIVE_DEPUTY}
    if deputy and (re.search(_SAFETY, squash(portfolio)) or "分管安全" in text):
        read.add(P.SAFETY_LEAD)
        parts.append(("分管领域", (P.SAFETY_LEAD,)))
    acting = bool(re.search(r"代理|\(代\)|代(?:镇|乡|县|区|市)长|主持", text))
    held = closure(frozenset(read))
    return Reading(title, held, acting, _level(text), tuple(parts), tuple(unread))


def _part(part: str) -> list[tuple[str, tuple[Position, ...]]]:
    """Read one part of a 职务: 党委副书记 of 党委副书记、镇长."""
    rest = re.sub(_RANK_ONLY, "", part)
    found: list[tuple[str, tuple[Position, ...]]] = []
    for word, pattern, positions in _READINGS:
        while word in rest and (match := re.search(pattern, rest)):
            if positions:
                found.append((match[0], positions))
            rest = f"{rest[: match.start()]}|{rest[match.end() :]}"
    if not re.search(_IN_CHARGE, part):
        return found
    return [(words, _IN_CHARGE_IS.get(positions, positions)) for words, positions in found]


_IN_CHARGE_IS: dict[tuple[Position, ...], tuple[Position, ...]] = {
    (P.PARTY_MEMBER,): (P.PARTY_HEAD, P.PARTY_MEMBER),
    (P.GOVERNMENT_DEPUTY,): (P.GOVERNMENT_HEAD,),
    (P.EXECUTIVE_DEPUTY,): (P.GOVERNMENT_HEAD,),
    (P.DEPARTMENT_DEPUTY,): (P.DEPARTMENT_HEAD,),
}
"""A deputy who 主持工作 is the head (§5.6)."""


def _level(text: str) -> Level | None:
    """Say which level a 职务 speaks of: 镇长 is a township's, 县长 a county's."""
    return next((level for pattern, level in _LEVELS if re.search(pattern, text)), None)


def most_level(readings: Iterable[Reading]) -> Level | None:
    """Give the level most titles speak of; of equally many, the one named first."""
    counted = Counter(reading.level for reading in readings if reading.level)
    return counted.most_common(1)[0][0] if counted else None
