"""What a time in a text is, and the words in which periods and numbers are written."""

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from safetyduty.model.period import Per
from safetyduty.regulations.plain import NUMBER, value

Kind = Literal["often", "due", "occasion", "event", "window", "ratio"]


class When(Struct, frozen=True):
    """One time at which, or by which, something is owed."""

    kind: Kind
    start: int
    end: int
    """The words from the period to the number, as offsets into the text."""
    per: Per | None = None
    number: int = 0
    """0 where the text names none."""
    unit: str = ""
    due: str = ""
    """``MM-DD`` or a day of the month."""
    months: tuple[int, ...] = ()
    """The months named one by one."""
    doubts: tuple[str, ...] = ()
    """Codes of what had to be guessed."""


_LEAST = r"(?:(?:各|均|分别|应当?|须|要)*(?:≥|不得?少于|至少|不得?低于|最少|不得?小于)|各|均|分别)"
_FIRM = re.compile("≥|少于|至少|低于|最少")
_FIRM_BEFORE = re.compile(
    rf"(?:不得?少于|至少|不得?低于|最少)(?:(?!{NUMBER}[次家个]|[,;。、每]).)*$"
)
_BARE = r"(?<![每0-9一二三四五六七八九十半个近])"
_DONE = (
    r"(?:检查|督查|巡查|走访|带队|调研|召开|参加|组织|开展|培训|学习)"
    r"[^,;。]{0,12}(?:不少于|至少|不低于)"
)
_PERS: tuple[tuple[str, Per], ...] = (
    (r"每(?:两|二|2)个?年度?(?!以)", Per.TWO_YEARS),
    (
        (
            r"每半年度?|每(?:6|六)个月|每个?学期|半年(?=度?(?:内)?(?:至少|不少于|不低于|[一1]次))"
            r"|年中(?:、|和|及|与)年[末终底](?=各|分别|均)"
            r"|半年内(?=[^,;。]{0,8}覆盖)|上半年?(?:、|和|及|与)下半年(?=各|分别|均)"
        ),
        Per.HALF_YEAR,
    ),
    (r"每(?:两|二|2)个?月|隔月|逢双月|逢单月|双月(?=至少|不少于|开|召|组)", Per.TWO_MONTHS),
    (
        (
            r"每(?:个|一)?季度?|每(?:3|三)个月"
            r"|一个?季度?(?=(?:至少|不少于|不低于|[^,;。]{0,4}[一1]次))"
            rf"|{_BARE}季(?={_DONE})"
            r"|按季度?|逐季|(?<!第[一二三四])(?<![一二三四])季度?(?=内?(?:至少|不少于|不低于"
            r"|[一1]次))"
        ),
        Per.QUARTER,
    ),
    (r"每半个?月|每(?:两|二|2|双)周", Per.HALF_MONTH),
    (
        (
            r"每(?:个|一)?月度?|按月|逐月|一个月(?=(?:至少|不少于|[一1]次))"
            r"|(?<!半)(?<!个)月(?=内?(?:至少|不少于|不低于))|月均"
            rf"|{_BARE}月(?={_DONE})"
        ),
        Per.MONTH,
    ),
    (r"每旬|每(?:10|十)[天日]", Per.TEN_DAYS),
    (rf"每(?:个|一)?(?:周|星期)|按周|逐周|周(?=(?:至少|不少于))|{_BARE}周(?={_DONE})", Per.WEEK),
    (
        (
            r"每一?个?年度?|按年度?|逐年(?!提|增|下|减|加)|年均|每(?:12|十二)个月"
            r"|(?<!岁末)年初(?=[^,;。]{0,12}(?:签|制定|召开|部署))"
            r"|全年(?!报告|总结|履职|述职|考核|工作|目标|任务|重要|度|安全|的|情况|总|检查覆盖)"
            r"|(?<![每半两二2个近数多百一1三3四五0-9])(?:年度?内?|一年(?!内)|1年(?!内))(?=(?:至少"
            r"|不少于|不低于|[一1两二2三3四4]次))"
            rf"|{_BARE}年度?内?(?={_DONE})"
            r"|(?:一|1)年内(?=[^,;。]{0,10}(?:全覆盖|覆盖)|(?:累计)?(?:至少|不得?少于|不低于))"
            r"|年度?内(?=(?:走遍|跑遍|查遍|覆盖))"
        ),
        Per.YEAR,
    ),
)
PER = re.compile("|".join(f"(?P<p{at}>{pattern})" for at, (pattern, _) in enumerate(_PERS)))

_EVENTS = "次|场次?|轮次?|遍|回|期|堂"
_PAPERS = "批次?|份|篇"
_AMOUNTS = "学时|课时|小时(?![以之]?内|前|值)|家次?|处|户|个|名|人次?|天|所"
_COUNT = re.compile(
    rf"(?P<least>{_LEAST})?(?P<n>{NUMBER})(?:(?:[-~—－–]|至|到|或)(?P<m>{NUMBER}))?"
    rf"(?P<unit>{_EVENTS}|{_PAPERS}|{_AMOUNTS})(?P<more>及?以上)?(?!党代会|党委?全会|全会|性|死亡|以上死|责任|副"
    rf"|月|以下|年)"
)
_PER_UNIT = re.compile(r"(?P<n>[0-9一二两三四五六]{1,3})(?:次|场)/(?P<per>半年|年|季度?|月|周)")
_UNITS = {
    "年": Per.YEAR,
    "半年": Per.HALF_YEAR,
    "季": Per.QUARTER,
    "季度": Per.QUARTER,
    "月": Per.MONTH,
    "周": Per.WEEK,
}


Count = re.Match[str]
"""A number with its unit, as found."""


def per_of(found: re.Match[str]) -> Per:
    """Give the period that ``PER`` found."""
    at = next(at for at in range(len(_PERS)) if found[f"p{at}"])
    return _PERS[at][1]


def counts_in(words: str) -> list[Count]:
    """Find the numbers that may count times or papers; 第三次, 超过3人 and 一名 are none."""
    return [found for found in _COUNT.finditer(words) if _counts(found, words)]


def _counts(count: Count, words: str) -> bool:
    before = words[max(count.start() - 3, 0) : count.start()]
    if before.endswith(("第", "超过", "不超", "每", "死亡", "多于", "同")) and not count["least"]:
        return False
    if count["unit"] in {"个", "名"} and not count["least"]:
        return False
    return value(count["n"]) > 0


def is_firm(count: Count) -> bool:
    """Tell whether a number is said to be the least, be it some words before: 至少亲自参加1次."""
    near = _FIRM_BEFORE.search(count.string, max(count.start() - 14, 0), count.start())
    return bool(count["more"] or _FIRM.search(count["least"] or "") or near)


def is_of_times(count: Count) -> bool:
    """Tell whether a number is of times, and not of papers, firms or days."""
    return re.fullmatch(_EVENTS, count["unit"]) is not None


def chosen(counts: list[Count], begin: int = 0) -> Count | None:
    """Of the numbers after a period the first of times or papers; else of firms, homes or days.

    One in the same part between commas as what stands at ``begin`` comes before all others.
    """
    if begin and (
        near := [c for c in counts if not re.search("[,;]", c.string[begin : c.start()])]
    ):
        first = chosen(near)
        if first and (is_of_times(first) or is_firm(first)):
            return first
    times = [c for c in counts if re.fullmatch(f"{_EVENTS}|{_PAPERS}", c["unit"])]
    amounts = [c for c in counts if is_firm(c) or c["unit"][0] in "家处户天学课小"]
    return next(iter(times or amounts), None)


def slashed(sentence: str) -> Iterator[When]:
    """Find 2次/月."""
    for found in _PER_UNIT.finditer(sentence):
        per = _UNITS[found["per"]]
        yield When("often", found.start(), found.end(), per, value(found["n"]), "次")
