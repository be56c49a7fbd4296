"""Levels of government, positions of leaders, bodies, and what holding a position implies."""

from safetyduty.model.word import Word


class Level(Word):
    """The level of government an organisation stands at."""

    PROVINCE = "province", "省级", "province"
    CITY = "city", "市（州、地区）级", "city"
    COUNTY = "county", "县（区、市、旗）级", "county"
    TOWNSHIP = "township", "乡镇（街道）", "township"
    ZONE = "zone", "功能区", "development zone"
    DEPARTMENT = "department", "部门", "department"
    STATE = "state", "国家", "state"


LEVEL_WORDS: dict[Level, tuple[str, ...]] = {
    Level.PROVINCE: ("省", "省级", "自治区", "直辖市"),
    Level.CITY: ("地级市", "市级", "州", "市州", "地市", "地区", "地市级"),
    Level.COUNTY: ("县", "县级", "区", "区县", "县区", "市区县", "旗", "县级市", "区级"),
    Level.TOWNSHIP: (
        "乡镇",
        "乡",
        "镇",
        "街道",
        "乡级",
        "镇级",
        "乡镇级",
        "乡镇街道",
        "镇街",
        "乡镇（街道）",
    ),
    Level.ZONE: ("功能区", "开发区", "园区", "管委会", "高新区", "经开区"),
    Level.DEPARTMENT: ("部门", "部门级", "行业部门"),
    Level.STATE: ("国家", "国家级", "中央", "全国"),
}
"""What people call a level when they are asked for it; 市 alone may be either of two."""


def level_of(word: str) -> Level | None:
    """Give the level a word names, code, label or what people say; ``None`` where it names none.

    >>> level_of("乡镇")
    <Level.TOWNSHIP: 'township'>
    """
    said = word.strip().lower()
    named = (
        level
        for level in Level
        if said in (level.value, level.zh, level.en, *LEVEL_WORDS.get(level, ()))
    )
    return next(named, None)


class Position(Word):
    """A position as clauses name it; one 职务 may be read as several."""

    PARTY_HEAD = "party-head", "党委主要负责人", "party head"
    GOVERNMENT_HEAD = "government-head", "政府主要负责人", "government head"
    EXECUTIVE_DEPUTY = "executive-deputy", "政府常务副职", "executive deputy"
    SAFETY_LEAD = "safety-lead", "分管安全生产的负责人", "leader in charge of safety"
    GOVERNMENT_DEPUTY = "government-deputy", "政府其他领导干部", "government deputy"
    PARTY_MEMBER = "party-member", "党委其他班子成员", "party committee member"
    ORGANISATION_MEMBER = "organisation-member", "组织委员", "organisation member"
    PUBLICITY_MEMBER = "publicity-member", "宣传委员", "publicity member"
    POLITICAL_LEGAL_MEMBER = "political-legal-member", "政法委员", "political and legal member"
    UNITED_FRONT_MEMBER = "united-front-member", "统战委员", "united front member"
    DISCIPLINE_HEAD = "discipline-head", "纪委书记", "discipline head"
    TEAM_MEMBER = "team-member", "领导班子成员", "leadership team member"
    DEPARTMENT_HEAD = "department-head", "部门主要负责人", "department head"
    DEPARTMENT_DEPUTY = "department-deputy", "部门副职", "department deputy"
    COMMITTEE_CHAIR = "safety-committee-chair", "安委会主任", "safety committee chair"
    COMMITTEE_EXECUTIVE = (
        "safety-committee-executive-deputy",
        "安委会常务副主任",
        "safety committee executive deputy",
    )
    COMMITTEE_DEPUTY = "safety-committee-deputy", "安委会副主任", "safety committee deputy"
    STANDING_MEMBER = "standing-member", "党委常委", "standing committee member"


IMPLIED: dict[Position, tuple[Position, ...]] = {
    Position.EXECUTIVE_DEPUTY: (Position.GOVERNMENT_DEPUTY,),
    Position.SAFETY_LEAD: (Position.GOVERNMENT_DEPUTY,),
    Position.ORGANISATION_MEMBER: (Position.PARTY_MEMBER,),
    Position.PUBLICITY_MEMBER: (Position.PARTY_MEMBER,),
    Position.UNITED_FRONT_MEMBER: (Position.PARTY_MEMBER,),
    Position.POLITICAL_LEGAL_MEMBER: (Position.PARTY_MEMBER,),
    Position.DISCIPLINE_HEAD: (Position.PARTY_MEMBER,),
    Position.STANDING_MEMBER: (Position.PARTY_MEMBER,),
}
"""What holding a position implies beside itself (design.md §6)."""

OUTSIDE_THE_TEAM = frozenset(
    {
        Position.DEPARTMENT_HEAD,
        Position.DEPARTMENT_DEPUTY,
        Position.COMMITTEE_CHAIR,
        Position.COMMITTEE_EXECUTIVE,
        Position.COMMITTEE_DEPUTY,
    }
)
"""Positions that by themselves make nobody a member of the leadership team."""

SINGLE_SEAT = (
    Position.PARTY_HEAD,
    Position.GOVERNMENT_HEAD,
    Position.EXECUTIVE_DEPUTY,
    Position.DISCIPLINE_HEAD,
    Position.ORGANISATION_MEMBER,
    Position.PUBLICITY_MEMBER,
    Position.POLITICAL_LEGAL_MEMBER,
    Position.UNITED_FRONT_MEMBER,
)
"""Positions one person holds at a time, foremost first: what names a post across its holders."""


class Body(Word):
    """A body that owes duties of its own."""

    PARTY_COMMITTEE = "party-committee", "党委", "party committee"
    GOVERNMENT = "government", "政府", "government"
    SAFETY_COMMITTEE = "safety-committee", "安委会", "safety committee"
    SAFETY_COMMITTEE_OFFICE = "safety-committee-office", "安委会办公室", "safety committee office"
    STUDY_GROUP = "study-group", "党委理论学习中心组", "study group"
    DEPARTMENT = "department", "部门", "department"


BODY_WORDS: tuple[tuple[str, Body], ...] = (
    ("安委会办公室", Body.SAFETY_COMMITTEE_OFFICE),
    ("安委办", Body.SAFETY_COMMITTEE_OFFICE),
    ("安全生产委员会办公室", Body.SAFETY_COMMITTEE_OFFICE),
    ("安委会", Body.SAFETY_COMMITTEE),
    ("安全生产委员会", Body.SAFETY_COMMITTEE),
    ("中心组", Body.STUDY_GROUP),
    ("党委", Body.PARTY_COMMITTEE),
    ("党工委", Body.PARTY_COMMITTEE),
    ("镇委", Body.PARTY_COMMITTEE),
    ("县委", Body.PARTY_COMMITTEE),
    ("区委", Body.PARTY_COMMITTEE),
    ("市委", Body.PARTY_COMMITTEE),
    ("地委", Body.PARTY_COMMITTEE),
    ("州委", Body.PARTY_COMMITTEE),
    ("中共", Body.PARTY_COMMITTEE),
    ("政府", Body.GOVERNMENT),
    ("街道办", Body.GOVERNMENT),
    ("办事处", Body.GOVERNMENT),
    ("管委会", Body.GOVERNMENT),
    ("行政公署", Body.GOVERNMENT),
    ("行署", Body.GOVERNMENT),
)
"""Words by which a paper's issuer is read as a body; a longer word uses up a shorter one."""

RESPONSIBLE: dict[Body, Position] = {
    Body.PARTY_COMMITTEE: Position.PARTY_HEAD,
    Body.GOVERNMENT: Position.GOVERNMENT_HEAD,
    Body.SAFETY_COMMITTEE: Position.COMMITTEE_CHAIR,
    Body.SAFETY_COMMITTEE_OFFICE: Position.DEPARTMENT_HEAD,
    Body.STUDY_GROUP: Position.PARTY_HEAD,
    Body.DEPARTMENT: Position.DEPARTMENT_HEAD,
}
"""The post that answers for a body's duty; shown beside the finding, never judged by it."""


def closure(read: frozenset[Position]) -> frozenset[Position]:
    """Add to the positions read from a 职务 those they imply; most make a team member too."""
    implied = {other for position in read for other in IMPLIED.get(position, ())}
    held = read | implied
    if held - OUTSIDE_THE_TEAM:
        held |= {Position.TEAM_MEMBER}
    return frozenset(held)
