"""Invents townships: leaders who come, go and wear two hats, and a ledger of what they did.

One description serves two sources of chance: ``random.Random`` for bulk runs, hypothesis for
tests that shrink. Everything about how a ledger looks on paper is in ``workbooks``.
"""

import calendar
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Protocol, TypeVar

from hypothesis import strategies as st

from tests.oracle.station import MEETINGS, Activity, Leader, Station

T = TypeVar("T")

NAMES = (
    "黎澜", "黎听澜", "柯远", "柯远舟", "沈岚", "岑既明", "苗若谷", "祝蘅", "扈青原", "殷照",
    "俞知夏", "温砚", "桑榆晚", "戚朗", "路遥之", "谷雨声", "荀翊", "段思远", "窦棠", "聂怀朴",
)  # fmt: skip
"""Invented; the first four are two pairs that differ by one character."""
OUTSIDERS = ("欧阳听松", "司徒鹤鸣", "赫连望舒")
"""People of the station or the county, in no leader list and like no leader's name."""

WORDS: dict[str, tuple[str, ...]] = {
    "inspection": ("带队检查", "督查检查", "督导检查", "安全检查"),
    "campaign-inspection": ("综合检查", "专项检查", "大检查"),
    "research": ("调研", "专题调研"),
    "meeting": ("安全生产会议", "专题会议", "工作会议"),
    "party-committee-meeting": ("党委会", "党委常委会", "党委扩大会"),
    "government-meeting": ("政府常务会", "镇长办公会"),
    "prevention-meeting": ("防范重特大事故会议",),
    "safety-committee-meeting": ("安委会会议", "安委会全体会议", "安全生产例会"),
    "team-meeting": ("班子成员会议", "班子会", "党政联席会"),
    "hearing": ("听取汇报", "听取报告"),
    "study": ("中心组学习",),
    "training": ("培训", "安全培训"),
    "analysis": ("形势分析",),
    "drill": ("应急演练", "演练"),
}
"""Words of design.md §4 for each kind, the canonical one first."""
ODD_WORDS = ("走访慰问", "值班值守", "？？")
"""Words that stand for no kind."""
FREQUENT = ("inspection",) * 6 + ("campaign-inspection", "research", "meeting", *MEETINGS)


@dataclass(frozen=True)
class Titles:
    """What the posts of a town, or of a street, are called."""

    party: tuple[str, ...]
    government: tuple[str, ...]
    acting: tuple[str, ...]
    deputies: tuple[str, ...]
    both: str


TOWN = Titles(
    ("党委书记",),
    ("镇长", "党委副书记、镇长"),
    ("代镇长", "党委副书记、代镇长", "副镇长（主持政府工作）"),
    (
        "常务副镇长", "党委委员、常务副镇长", "副镇长", "党委委员、副镇长", "党委副书记",
        "组织委员", "党委委员、组织委员", "宣传委员", "政法委员", "统战委员", "纪委书记",
        "党委委员、纪委书记", "人大主席", "党委委员",
    ),
    "党委书记、镇长",
)  # fmt: skip
STREET = Titles(
    ("党工委书记",),
    ("办事处主任", "党工委副书记、办事处主任"),
    ("党工委副书记、办事处主任",),
    ("办事处副主任", "党工委委员、办事处副主任", "党工委委员", "组织委员", "纪工委书记"),
    "党工委书记",
)
HEADS = {*TOWN.party, *TOWN.government, *TOWN.acting, *STREET.party, *STREET.government}
SECOND_HATS = ("组织委员", "宣传委员", "统战委员", "人大主席")


class Chance(Protocol):
    """Where decisions come from; smaller answers are simpler ones."""

    def integer(self, low: int, high: int) -> int:
        """Give a whole number between the two, both included."""


class Dice:
    """Chance from a seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 -- invents test data

    def integer(self, low: int, high: int) -> int:
        return self._random.randint(low, high)


class Drawn:
    """Chance from hypothesis, which can take decisions back and shrink them."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw

    def integer(self, low: int, high: int) -> int:
        return self._draw(st.integers(low, high))


@dataclass(frozen=True)
class Township:
    """A station with the two habits of its clerk that change what a row can say."""

    name: str
    station: Station
    one_column: bool = False
    """All people stand in one column (检查人员): the first leads, the rest take part."""
    keeps_entered: bool = False
    """The ledger has a 录入日期 column."""


def one_of(chance: Chance, values: Sequence[T]) -> T:
    """Pick one value; the first is the simplest."""
    return values[chance.integer(0, len(values) - 1)]


def happens(chance: Chance, percent: int) -> bool:
    """Decide a yes or no; no is the simplest."""
    return chance.integer(0, 99) >= 100 - percent


def day_between(chance: Chance, first: date, last: date) -> date:
    """Pick a day, both ends possible."""
    return first + timedelta(chance.integer(0, max((last - first).days, 0)))


def turning_day(chance: Chance, year: int) -> date:
    """Pick a day of the year, often the first or last of a month, where counting goes wrong."""
    month = chance.integer(1, 12)
    last = date(year, month, calendar.monthrange(year, month)[1])
    edges = (last, last.replace(day=1), last.replace(day=2), last - timedelta(1))
    if happens(chance, 50):
        return one_of(chance, edges)
    return day_between(chance, date(year, 1, 1), date(year, 12, 31))


def as_of_day(chance: Chance, year: int) -> date:
    """Pick the day asked about: often the year's end, often mid-year, sometimes after it."""
    return one_of(
        chance,
        (
            date(year, 12, 31),
            turning_day(chance, year),
            day_between(chance, date(year, 1, 1), date(year, 12, 31)),
            date(year, 12, 31) - timedelta(chance.integer(0, 50)),
            date(year + 1, 1, chance.integer(1, 31)),
        ),
    )


def term(chance: Chance, year: int) -> tuple[date | None, date | None]:
    """Pick a term: mostly the whole year, sometimes with a day of coming or going in it."""
    start: date | None = date(year - 3, 5, 6)
    end: date | None = None
    if happens(chance, 5):
        start = None
    if happens(chance, 15):
        start = turning_day(chance, year)
    if happens(chance, 10):
        end = turning_day(chance, year)
        if start is not None and end < start:
            start, end = end, start
    return start, end


def succession(
    chance: Chance, year: int, titles: tuple[str, str], names: list[str]
) -> list[Leader]:
    """Two holders of one post, one after the other, at once or after a gap."""
    leaves = turning_day(chance, year)
    gap = 1 if happens(chance, 80) else chance.integer(1, 60)
    comes = leaves + timedelta(gap)
    return [
        Leader(names.pop(0), titles[0], date(year - 2, 1, 8), leaves),
        Leader(names.pop(0), titles[1], comes, None),
    ]


def extra_rows(chance: Chance, year: int, leader: Leader, titles: Titles) -> list[Leader]:
    """Give what else the list says of a person: a return, another post, a second hat."""
    if leader.end is not None and leader.end.year == year and happens(chance, 30):
        back = leader.end + timedelta(chance.integer(1, 90))
        title = leader.title if happens(chance, 60) else one_of(chance, titles.deputies)
        return [Leader(leader.name, title, back, None)]
    if happens(chance, 10):
        return [Leader(leader.name, one_of(chance, SECOND_HATS), *term(chance, year))]
    return []


def leaders_of(chance: Chance, year: int, titles: Titles) -> list[Leader]:
    """Invent the leader list: two heads, and the rest of the team."""
    turn = chance.integer(0, len(NAMES) - 1) if happens(chance, 70) else 0
    names = [*NAMES[turn:], *NAMES[:turn]]
    party, government = one_of(chance, titles.party), one_of(chance, titles.government)
    found: list[Leader] = []
    if both := happens(chance, 5):  # who heads both leaves no seat for another head of government
        found.append(Leader(names.pop(0), titles.both, *term(chance, year)))
    elif happens(chance, 15):
        found += succession(chance, year, (party, party), names)
    else:
        found.append(Leader(names.pop(0), party, *term(chance, year)))
    if both:
        pass
    elif happens(chance, 20):
        heir = one_of(chance, (*titles.acting, government))
        found += succession(chance, year, (government, heir), names)
    elif not happens(chance, 10):
        found.append(Leader(names.pop(0), government, *term(chance, year)))
    for _ in range(chance.integer(1, 6)):
        title = one_of(chance, titles.deputies)
        if happens(chance, 25):
            found += succession(chance, year, (title, title), names)
        else:
            found.append(Leader(names.pop(0), title, *term(chance, year)))
    for leader in list(found):
        found += extra_rows(chance, year, leader, titles)
    return told_once(found)


def told_once(leaders: list[Leader]) -> list[Leader]:
    """Leave out a line that says the same post of the same person again, with a day left blank."""
    kept: list[Leader] = []
    for row in leaders:
        if not any(
            (one.name, one.title) == (row.name, row.title)
            and (one.start == row.start or None in (one.start, row.start))
            and (one.end == row.end or None in (one.end, row.end))
            for one in kept
        ):
            kept.append(row)
    return kept


def people_of(
    chance: Chance, leaders: list[Leader], day: date | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Pick who leads and who takes part: mostly people in office, at times one who is not."""
    everyone = list(dict.fromkeys(row.name for row in leaders))
    serving = [
        row.name
        for row in leaders
        if day is None or ((row.start or day) <= day <= (row.end or day))
    ]
    pool = list(dict.fromkeys(serving)) if serving and not happens(chance, 5) else everyone
    if happens(chance, 5):
        pool = [*pool, *OUTSIDERS]
    drawn = [one_of(chance, pool) for _ in range(4)]
    led = drawn[:2] if happens(chance, 15) else drawn[:1]
    lead = tuple(dict.fromkeys(led))
    joined = drawn[2 : 2 + chance.integer(0, 2)]
    return lead, tuple(name for name in dict.fromkeys(joined) if name not in lead)


def activity_of(chance: Chance, town: Township) -> Activity:
    """Invent one row of the ledger."""
    leaders, year, as_of = list(town.station.leaders), town.station.year, town.station.as_of
    last = min(date(year, 12, 31), as_of + timedelta(20))
    day: date | None = day_between(chance, date(year, 1, 1), last)
    if happens(chance, 4):
        day = turning_day(chance, year)
    if happens(chance, 3):
        day = None
    kind = one_of(chance, FREQUENT) if happens(chance, 85) else one_of(chance, tuple(WORDS))
    leads, attends = people_of(chance, leaders, day)
    if town.one_column:
        leads, attends = leads[:1], (*leads[1:], *attends)
    heads = [row.name for row in leaders if row.title in HEADS]
    delegator = ""
    if kind in MEETINGS and heads and happens(chance, 12):
        delegator = one_of(chance, heads)
    entered = None
    if town.keeps_entered and not happens(chance, 10):
        base = day or day_between(chance, date(year, 1, 1), last)
        entered = base + timedelta(chance.integer(0, 90 if happens(chance, 15) else 5))
    place = f"企业{chance.integer(1, 60)}号"
    word = one_of(chance, WORDS[kind])
    return Activity(
        day, kind, leads, attends, "" if delegator in leads else delegator, place, entered, word
    )


def township(chance: Chance, fewest: int, most: int) -> Township:
    """Invent a township with so many rows in its ledger."""
    year = one_of(chance, (2026, 2025, 2024))
    titles = STREET if happens(chance, 10) else TOWN
    station = Station(leaders_of(chance, year, titles), [], as_of_day(chance, year), year)
    town = Township(
        f"测试{chance.integer(1, 99)}{'街道' if titles is STREET else '镇'}",
        station,
        one_column=happens(chance, 15),
        keeps_entered=happens(chance, 20),
    )
    rows = [activity_of(chance, town) for _ in range(chance.integer(fewest, most))]
    filled = Station(station.leaders, rows, station.as_of, year)
    return Township(town.name, filled, town.one_column, town.keeps_entered)


def misspelt(chance: Chance, name: str) -> str:
    """Mistake the last of three characters, or add a third; nobody is called so."""
    return name[: 2 if len(name) > 2 else len(name)] + one_of(chance, ("岂", "彧"))


def unclear(chance: Chance, row: Activity) -> Activity:
    """Give the row as a careless clerk wrote it: now and then in words nobody can be sure of."""
    if happens(chance, 4):
        row = replace(row, kind="", word=one_of(chance, ODD_WORDS))
    if row.leads and happens(chance, 4):
        row = replace(row, leads=(misspelt(chance, row.leads[0]), *row.leads[1:]))
    if row.attends and happens(chance, 4):
        row = replace(row, attends=(*row.attends[:-1], misspelt(chance, row.attends[-1])))
    if row.delegator and happens(chance, 10):
        row = replace(row, delegator=misspelt(chance, row.delegator))
    return row


def unclear_rows(chance: Chance, station: Station) -> Station:
    """Give the station with a careless clerk."""
    return replace(station, activities=[unclear(chance, row) for row in station.activities])


def troubled(chance: Chance, town: Township) -> Township:
    """Give the township with trouble: unclear rows, a file that does not open, no ledger at all."""
    station = town.station
    if happens(chance, 60):
        station = unclear_rows(chance, station)
    if happens(chance, 5):
        station = replace(station, whole=False)
    if happens(chance, 5):
        station = replace(station, activities=[], handed_in=False)
    return replace(town, station=station)


def from_seed(seed: int, most: int = 200) -> Township:
    """Give the township of a seed, always the same."""
    return township(Dice(seed), 5, most)


def troubled_from_seed(seed: int, most: int = 200) -> Township:
    """Give the same township as ``from_seed``, with trouble."""
    return troubled(Dice(seed), from_seed(seed, most))


@st.composite
def townships(draw: st.DrawFn, most: int = 40) -> Township:
    """Draw a township from hypothesis, at times with trouble."""
    chance = Drawn(draw)
    return troubled(chance, township(chance, 0, most))
