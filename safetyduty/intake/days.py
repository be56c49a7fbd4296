"""Reads a day out of whatever a cell holds; what is not certain is not guessed."""

import re
from datetime import date, datetime
from typing import Literal

from msgspec import Struct

from safetyduty.intake.cells import Cell
from safetyduty.intake.text import squash

EXCEL_EPOCH = date(1899, 12, 30).toordinal()
EARLIEST, LATEST = 1980, 2100
"""Years outside are slips of the pen, such as 2118 for 2018."""

Fault = Literal["", "blank", "unreadable", "impossible", "ambiguous", "no-year", "no-day"]

_CHINESE = str.maketrans("〇零一二三四五六七八九", "00123456789")
_SEP = r"[年./\-]"
_FULL = re.compile(rf"(\d{{4}}){_SEP}(\d{{1,2}})[月./\-](\d{{1,2}})[日号]?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_SHORT_YEAR = re.compile(r"(\d{2})年(\d{1,2})月(\d{1,2})[日号]?")
_NO_YEAR = re.compile(r"(\d{1,2})月(\d{1,2})[日号]?|(\d{1,2})[/\-](\d{1,2})")
_TAIL = re.compile(
    r"(?:[((]?(?:星期|周)[一二三四五六日天][))]?|[上下]午|早上|晚上|中午|全天|T?\d{1,2}[:时点](?:\d{1,2}分?)?(?::\d{1,2})?(?:\.0+)?)*"
)
_RANGE = re.compile(r"(?:-|—|–|~|至|到|―|－)+(.+)")


class Day(Struct, frozen=True):
    """What a cell says about a day."""

    ordinal: int = 0
    """``date.toordinal``; 0 where it cannot be told."""
    fault: Fault = ""
    month: int = 0
    day: int = 0
    """Month and day where only the year is missing, or where the reading is not certain."""
    last: int = 0
    """Of a span of days, the last one's ordinal (0: month and day only, or no span)."""
    spans: bool = False


UNREADABLE = Day(fault="unreadable")


def read_day(cell: Cell) -> Day:
    """Read one cell: a date, a serial, a text in any of the usual spellings.

    >>> read_day("2026年 3 月 5 日").ordinal == date(2026, 3, 5).toordinal()
    True
    """
    if isinstance(cell, datetime | date):
        return _checked(cell.year, cell.month, cell.day)
    if isinstance(cell, bool):
        return UNREADABLE
    if isinstance(cell, int | float):
        return _number(float(cell))
    if isinstance(cell, str):
        return _text(squash(cell))
    return UNREADABLE


def _checked(year: int, month: int, day: int) -> Day:
    try:
        ordinal = date(year, month, day).toordinal()
    except ValueError:
        return Day(fault="impossible", month=month, day=day)
    return Day(ordinal) if EARLIEST <= year <= LATEST else Day(fault="impossible")


def _number(value: float) -> Day:
    """Read a spreadsheet serial, ``20260305``; ``4.7`` may be 7 April and is not taken."""
    if value.is_integer() and (found := _COMPACT.fullmatch(str(int(value)))):
        return _checked(int(found[1]), int(found[2]), int(found[3]))
    if 29_000 <= value <= 73_500:  # 1979 to 2101
        found_day = date.fromordinal(EXCEL_EPOCH + int(value))
        return _checked(found_day.year, found_day.month, found_day.day)
    return _dotted(f"{value:.10g}")


def _dotted(text: str) -> Day:
    """Tell ``4.7``: a final zero may be lost, so even a likely reading stays a question."""
    found = re.fullmatch(r"(\d{1,2})\.(\d{1,2})", text)
    if found and 1 <= int(found[1]) <= 12 and 1 <= int(found[2]) <= 31:
        return Day(fault="ambiguous", month=int(found[1]), day=int(found[2]))
    return UNREADABLE


def _text(text: str) -> Day:
    if not text:
        return Day(fault="blank")
    if re.search(r"[年月]", text):
        text = _arabic(text)
    if re.fullmatch(r"\d+(?:\.\d+)?", text):
        return _number(float(text)) if "." not in text or len(text) > 5 else _dotted(text)
    for pattern in (_FULL, _SHORT_YEAR, _COMPACT, _NO_YEAR):
        found = pattern.match(text)
        if found:
            return _rest(pattern, [int(g) for g in found.groups() if g], text[found.end() :])
    if re.fullmatch(rf"(\d{{4}}{_SEP})?\d{{1,2}}月份?(中旬|上旬|下旬|底|初)?", text):
        return Day(fault="no-day")
    return UNREADABLE


def _rest(pattern: re.Pattern[str], numbers: list[int], tail: str) -> Day:
    """Join what was matched with what follows it: nothing, a time of day, or a last day."""
    if pattern is _SHORT_YEAR:
        numbers[0] += 2000
    first = (
        _checked(numbers[0], numbers[1], numbers[2])
        if len(numbers) == 3
        else _without_year(numbers[0], numbers[1])
    )
    if first.fault not in ("", "no-year"):
        return first
    if _TAIL.fullmatch(tail):
        return first
    found = _RANGE.match(tail)
    # "3月1日、3日" names several days: which of them is meant is not ours to choose
    return _span(first, numbers, found[1]) if found else UNREADABLE


def _span(first: Day, numbers: list[int], end: str) -> Day:
    """Read the last day of a span; it need not repeat the year or the month."""
    month, day = numbers[-2:]
    found = re.fullmatch(r"(?:(\d{4})[年./\-])?(?:(\d{1,2})[月./\-])?(\d{1,2})[日号]?", end)
    if not found:
        return UNREADABLE
    last_month = int(found[2] or month)
    last_day = int(found[3])
    if first.ordinal:
        year = int(found[1] or date.fromordinal(first.ordinal).year)
        last = _checked(year, last_month, last_day)
        if not last.ordinal or last.ordinal < first.ordinal:
            return UNREADABLE
        return Day(first.ordinal, spans=True, last=last.ordinal)
    if (last_month, last_day) < (month, day):
        return UNREADABLE
    return Day(fault="no-year", month=month, day=day, spans=True)


def _without_year(month: int, day: int) -> Day:
    """Check month and day against a leap year, so that 2月29日 waits for its year."""
    if _checked(2000, month, day).ordinal:
        return Day(fault="no-year", month=month, day=day)
    return Day(fault="impossible", month=month, day=day)


def _arabic(text: str) -> str:
    """Turn ``二〇二六年三月十五日`` into figures; text without Chinese numerals stays as it is."""
    text = re.sub(r"二十([一二三四五六七八九])", r"2\1", text)
    text = re.sub(r"三十([一])", r"3\1", text)
    text = re.sub(r"十([一二三四五六七八九])", r"1\1", text)
    text = text.replace("二十", "20").replace("三十", "30").replace("十", "10")
    return text.translate(_CHINESE)


def year_in(text: str) -> int:
    """Find the one year a title or sheet name speaks of; none or several is 0."""
    years = {int(year) for year in re.findall(r"(?<!\d)(20\d\d)(?!\d)", squash(text))}
    return years.pop() if len(years) == 1 else 0
