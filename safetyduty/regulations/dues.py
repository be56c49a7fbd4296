"""Finds days by which something is owed: 1月底前, 每月25日前, 每季度末, 次年第一季度内."""

import re
from collections.abc import Iterator

from msgspec import structs

from safetyduty.model.period import Per
from safetyduty.regulations.plain import NUMBER, value
from safetyduty.regulations.times import PER, When, chosen, counts_in

_BEFORE = r"(?:之|以)?前"
_MONTH_DAY = re.compile(
    rf"(?<![0-9年])(?P<lead>每年度?|次年|翌年|当年|本年|下一?年)?的?(?P<mon>{NUMBER})月"
    rf"(?:(?P<day>{NUMBER})[日号]|(?P<part>底|末|上旬|中旬|下旬|初|份))?(?P<end>{_BEFORE}|内|完成)?"
)
_MONTHS = re.compile(
    rf"(?<![0-9年至到-])(?:每年的?)?(?P<list>{NUMBER}(?:月份?)?(?:(?:、|和|及|与){NUMBER}(?:月份?)?)*"
    rf"(?:、|和|及|与){NUMBER}月份?)(?=各|分别|均|召|开|组|带|主|,[^;。]{{0,30}}(?:各|分别))"
)
_EACH_YEAR = re.compile(
    rf"每年的?(?P<list>{NUMBER}月份?(?:(?:、|和|及|与){NUMBER}月份?)+)(?![底末上中下0-9份]|[一二三四五六七八九十])"
)
_DAYS = re.compile(
    rf"每个?月的?(?P<days>{NUMBER}[日号]?(?:(?:、|和|及){NUMBER}[日号]?)*(?:、|和|及){NUMBER}[日号])"
    rf"{_BEFORE}"
)
_OF_PERIOD = re.compile(
    rf"(?P<lead>每个?月|当月|次月|下月|每(?:个)?季度?(?:的)?(?:首月|第一个?月|首个月|次月|末月"
    rf"|最后一个?月)"
    rf"|下(?:一)?季度(?:的)?(?:首月|第一个?月)|季后(?:首月)?)的?(?P<day>{NUMBER})[日号]"
    rf"(?:{_BEFORE}|(?=汇总|报|上报|召开|组织|开展|通报))"
)
_PERIOD_END = re.compile(
    rf"(?<![0-9一二三四五六七八九十半去今])(?P<lead>每年|每半年|每季度?|每个?月|当?年|半年"
    rf"|季度?|当?月)"
    rf"(?P<end>底|末|终)(?P<due>{_BEFORE})?"
)
_FIRST_QUARTER = re.compile(
    r"(?:每年|次年|翌年|当年)(?:的)?(?:第一季度|一季度|上半年)(?:内|末|底)?(?:之|以)?前?"
)
_AND_MORE = re.compile(
    rf"[、和及与](?:次年|翌年|每年)?{NUMBER}月(?:{NUMBER}[日号]|[底末]|[上中下]旬|份)?(?:{_BEFORE}|各|分别)"
)
"""6月20日、12月10日前: the first is a day before which, too."""
_PARTS = {"底": 31, "末": 31, "份": 31, "": 31, "上旬": 10, "中旬": 20, "下旬": 31, "初": 10}
_LAST = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_ENDS = {"年": Per.YEAR, "半年": Per.HALF_YEAR, "季": Per.QUARTER, "季度": Per.QUARTER}


def dues(sentence: str) -> Iterator[When]:
    """Find every due day of a sentence, a number that follows it taken in."""
    for kind in (
        _listed_months,
        _listed_days,
        _of_periods,
        _month_days,
        _period_ends,
        _first_quarters,
    ):
        for due in kind(sentence):
            yield _numbered(due, sentence)


def _numbered(due: When, sentence: str) -> When:
    """Add the number that follows a day: 每月25日前带队检查不少于2次."""
    stop = re.search("[,;。]", sentence[due.end :])
    until = due.end + stop.start() if stop else len(sentence)
    if sentence[due.end : due.end + 1] in {"、", "和", "及"} and due.per in {Per.MONTH, Per.YEAR}:
        return due  # 10日、20日前: the number is told of the last
    reach = sentence[due.end : until]
    found = chosen(counts_in(reach))
    if found is None or PER.search(reach[: found.start()]):
        return due
    end = due.end + found.end()
    return structs.replace(due, end=end, number=value(found["n"]), unit=found["unit"])


def _listed_months(sentence: str) -> Iterator[When]:
    """Find 每年3月、6月、9月、12月各召开一次."""
    for found in (*_MONTHS.finditer(sentence), *_EACH_YEAR.finditer(sentence)):
        months = sorted({value(n) for n in re.findall(NUMBER, found["list"])})
        if all(1 <= month <= 12 for month in months):
            yield When("often", *found.span(), Per.MONTH, months=tuple(months))


def _listed_days(sentence: str) -> Iterator[When]:
    """Find 每月10日、20日、30日前: a day each."""
    for found in _DAYS.finditer(sentence):
        start = found.start()
        for day in re.finditer(rf"{NUMBER}[日号]?", found["days"]):
            end = found.start("days") + day.end()
            due = f"{value(day[0].rstrip('日号')):02}"
            yield When("due", start, end, Per.MONTH, due=due)
            start = end


def _of_periods(sentence: str) -> Iterator[When]:
    """Find a day of each month, or of each quarter: the rule keeps the first month's alone."""
    for found in _OF_PERIOD.finditer(sentence):
        per = Per.QUARTER if "季" in found["lead"] else Per.MONTH
        last = per is Per.QUARTER and re.search("末|最后", found["lead"])
        doubts = ("due-month",) if re.search("次月|下|末|最后", found["lead"]) else ()
        day = "" if last else f"{value(found['day']):02}"
        yield When("due", found.start(), found.end(), per, due=day, doubts=doubts)


def _month_days(sentence: str) -> Iterator[When]:
    for found in _MONTH_DAY.finditer(sentence):
        due = _month_day(found, sentence)
        if due is not None:
            yield due


def _period_ends(sentence: str) -> Iterator[When]:
    """Find 每季度末, 年底前, and 年底 where a sentence begins with it."""
    for found in _PERIOD_END.finditer(sentence):
        lead, each = found["lead"], found["lead"].startswith("每")
        alone = lead == "年" and re.search("(?:^|[,;。:])$", sentence[: found.start()])
        if not (found["due"] or each or alone):
            continue
        per = _ENDS.get(lead.removeprefix("每").removeprefix("当"), Per.MONTH)
        day = "12-31" if per is Per.YEAR else ""
        doubts = () if each else ("per-of-due",)
        yield When("due", found.start(), found.end(), per, due=day, doubts=doubts)


def _first_quarters(sentence: str) -> Iterator[When]:
    for found in _FIRST_QUARTER.finditer(sentence):
        due = "06-30" if "上半年" in found[0] else "03-31"
        yield When("due", found.start(), found.end(), Per.YEAR, due=due, doubts=("due-named",))


def _month_day(found: re.Match[str], sentence: str) -> When | None:
    """Read a day of the year; one with its own year is no standing duty, nor is a mere mention."""
    month = value(found["mon"])
    if not 1 <= month <= 12 or re.search(r"[0-9]{4}年?$", sentence[: found.start()]):
        return None
    day, part, end = found["day"], found["part"] or "", found["end"]
    end = end or ("前" if _AND_MORE.match(sentence, found.end()) else "")
    if not (found["lead"] or (end and end != "内")):
        return None
    if found["lead"] != "每年" and not (day or part or end):
        return None
    last = _LAST[month - 1]
    of_month = value(day) if day else min(_PARTS[part], last)
    if not 1 <= of_month <= last:
        return None
    doubts = [] if found["lead"] else ["per-of-due"]
    doubts += [] if day or part in {"底", "末"} else ["due-named"]
    due = f"{month:02}-{of_month:02}"
    return When("due", found.start(), found.end(), Per.YEAR, due=due, doubts=tuple(doubts))
