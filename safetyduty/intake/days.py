"""Reads a day out of whatever a cell holds; what is not certain is not guessed."""

import re
from datetime import date, datetime
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from safetyduty.intake.columns import Cell
from safetyduty.intake.text import plain

EXCEL_EPOCH = date(1899, 12, 30).toordinal()
EARLIEST, LATEST = 1980, 2100
"""Years outside are slips of the pen, such as 2118 for 2018."""

HUGE = 10**12
"""No day is so large a number."""

Fault = Literal[
    "", "blank", "unreadable", "impossible", "ambiguous", "several", "no-year", "no-day"
]

_CHINESE = str.maketrans("〇零○oOОΟ一二三四五六七八九", "0000000123456789")
_MARK = r"[./\-,、。\\_· ]"
_DAY = r"(\d{1,2})(?!\d)[日号]?"
_FULL = (
    rf"(?P<y>\d{{4}})(?:年(?P<m>\d{{1,2}})[月./\-]|(?P<s>{_MARK})(?P=s)?(?P<m2>\d{{1,2}})(?:(?P=s){{1,2}}|月))"
    rf"{_DAY}"
)
_COMPACT = r"(\d{4})(\d{2})(\d{2})(?!\d)"
_SHORT_YEAR = rf"(\d{{2}})年(\d{{1,2}})月{_DAY}"
_NO_YEAR = rf"(\d{{1,2}})(?:月|/){_DAY}|(\d{{2}})-(\d{{2}})(?!\d)"
_CLOCK = r"[ T]?\d{1,2}(?:[:时点](?:\d{1,2}分?|半|整)?(?::\d{1,2}(?:\.\d+)?)?)(?:[AaPp][Mm]|Z)?"
_TO = r"[ ]?(?:-|—|–|~|〜|至|到|―|−)+[ ]?"
_HALF = r"[(]?(?:[上下]午|早上|早晨|凌晨|中午|傍晚|晚上|夜间|晚|全天|半天)[)]?"
_WEEKDAY = r"[(]?(?:星期|礼拜|周)[一二三四五六日天1-7][)]?"
_TAIL = (
    rf"(?:{_CLOCK}(?:{_TO}{_CLOCK})?|[ T]?\d{{1,2}}{_TO}\d{{1,2}}[时点]|{_HALF}|{_WEEKDAY}|[.。 ])*"
)
_RANGE = rf"{_TO}(.+)"
_MORE = r"[、,;/和及与]+ ?(?:\d{1,4}[年月./\-])*\d{1,2}(?!\d)| \d{1,4}[年月./\-]\d"
_MONTH = r"(\d{4})[年./\-](\d{1,2})月?份?(?:[上中下]旬|底|末|初|中)?"
_TWO_DIGIT = r"(\d{2})([./\-])(\d{1,2})\2(\d{1,2})"


class Day(Struct, frozen=True):
    """What a cell says about a day."""

    ordinal: int = 0
    """``date.toordinal``; 0 where it cannot be told."""
    fault: Fault = ""
    month: int = 0
    day: int = 0
    """Month and day where only the year is missing, or where the reading is not certain."""
    last: tuple[int, int, int] = (0, 0, 0)
    """Of a span, the last day: years after the first one's, month and day."""
    likely: str = ""
    """What an unreadable cell most likely means; shown, never used."""

    @property
    def spans(self) -> bool:
        """Whether the cell names a first and a last day."""
        return self.last != (0, 0, 0)

    def last_day(self, first: int) -> date | None:
        """Give the last day of a span that begins on ``first``; none if there is no such day."""
        years, month, day = self.last
        try:
            return date(date.fromordinal(first).year + years, month, day)
        except ValueError:
            return None


LONGEST = 1_000
"""Longer texts are no day, nor several."""
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
        return _number(float(cell)) if abs(cell) < HUGE else UNREADABLE
    if isinstance(cell, str) and len(cell) <= LONGEST:
        return _text(_spaced(cell))
    return UNREADABLE


def _spaced(text: str) -> str:
    """Drop spaces, but not between figures: ``2026/3/1 10:30`` is no 11 March."""
    return re.sub(r"(?<!\d)\s+|\s+(?!\d)", "", plain(text).strip()).replace("\n", " ")


def _checked(year: int, month: int, day: int) -> Day:
    try:
        ordinal = date(year, month, day).toordinal()
    except ValueError:
        swapped = _iso(year, day, month)
        return Day(fault="impossible", month=month, day=day, likely=swapped)
    if EARLIEST <= year < LATEST:
        return Day(ordinal)
    return Day(fault="impossible", month=month, day=day, likely=_iso(year - 100, month, day))


def _iso(year: int, month: int, day: int) -> str:
    """Print a day; one that is none, or of another century, is empty."""
    try:
        return str(date(year, month, day)) if 2000 <= year < LATEST else ""
    except ValueError:
        return ""


def _number(value: float) -> Day:
    """Read a spreadsheet serial, ``20260305``; ``4.7`` may be 7 April and is not taken."""
    if value.is_integer() and (found := re.fullmatch(_COMPACT, str(int(value)))):
        return _checked(int(found[1]), int(found[2]), int(found[3]))
    if 29_000 <= value <= 73_500:  # 1979 to 2101
        found_day = date.fromordinal(EXCEL_EPOCH + int(value))
        return _checked(found_day.year, found_day.month, found_day.day)
    return _dotted(f"{value:.10g}")


def _dotted(text: str) -> Day:
    """Tell ``4.7``: a final zero may be lost, so even a likely reading stays a question."""
    found = re.fullmatch(r"(\d{1,2})[.\-](\d{1,2})", text)
    if found and 1 <= int(found[1]) <= 12 and 1 <= int(found[2]) <= 31:
        return Day(fault="ambiguous", month=int(found[1]), day=int(found[2]))
    month = re.fullmatch(_MONTH, text)
    return _no_day(month) if month else UNREADABLE


def _text(text: str) -> Day:
    if not text:
        return Day(fault="blank")
    if re.search(r"[年月]", text):
        text = arabic(text)
    if re.fullmatch(r"\d+(?:\.\d+)?", text):
        return _number(float(text)) if "." not in text or float(text) > LATEST else _dotted(text)
    if found := re.match(_FULL, text):
        numbers = [int(found["y"]), int(found["m"] or found["m2"]), int(found[5])]
        return _rest(numbers, text[found.end() :])
    for pattern in (_SHORT_YEAR, _COMPACT, _NO_YEAR):
        if found := re.match(pattern, text):
            numbers = [int(g) for g in found.groups() if g]
            if pattern is _SHORT_YEAR:
                numbers[0] += 2000
            return _rest(numbers, text[found.end() :])
    if found := re.fullmatch(_TWO_DIGIT, text):
        return replace(UNREADABLE, likely=_iso(2000 + int(found[1]), int(found[3]), int(found[4])))
    if found := re.fullmatch(_MONTH, text):
        return _no_day(found)
    return _dotted(text)


def _no_day(found: re.Match[str]) -> Day:
    month = int(found[2])
    return Day(
        fault="no-day", month=month, likely=f"{found[1]}-{month:02}-??" if month < 13 else ""
    )


def _rest(numbers: list[int], tail: str) -> Day:
    """Join what was matched with what follows it: nothing, a time of day, or a last day."""
    first = (
        _checked(numbers[0], numbers[1], numbers[2])
        if len(numbers) == 3
        else _without_year(numbers[0], numbers[1])
    )
    if first.fault not in ("", "no-year"):
        return first
    begun = re.match(_TAIL, tail)
    rest = tail[begun.end() :] if begun else tail
    if not rest:
        return first
    if found := re.match(_RANGE, rest):
        return _span(first, numbers, found[1])
    if re.match(_MORE, tail):
        # "3月1日、3日" names several days: which of them is meant is not ours to choose
        return Day(fault="several", likely=_of(first))
    return replace(UNREADABLE, likely="" if re.match(r" \d", tail) else _of(first))


def _of(first: Day) -> str:
    return str(date.fromordinal(first.ordinal)) if first.ordinal else ""


def _span(first: Day, numbers: list[int], end: str) -> Day:
    """Read the last day of a span; it need not repeat the year or the month."""
    month, day = numbers[-2:]
    found = re.match(r"(?:(\d{4})[年./\-])?(?:(\d{1,2})[月./\-])?(\d{1,2})(?!\d)[日号]?", end)
    if not found or not re.fullmatch(_TAIL, end[found.end() :]):
        return replace(UNREADABLE, likely=_of(first))
    last = int(found[2] or month), int(found[3])
    years = int(found[1]) - numbers[0] if found[1] and len(numbers) == 3 else 0
    if years == 0 and last < (month, day) and (month, last[0]) == (12, 1) and not found[1]:
        years = 1  # 12月30日-1月2日 runs into the new year
    if (years, *last) < (0, month, day) or not _checked(2000, *last).ordinal:
        return replace(UNREADABLE, likely=_of(first))
    return replace(first, last=(years, *last))


def _without_year(month: int, day: int) -> Day:
    """Check month and day against a leap year, so that 2月29日 waits for its year."""
    if _checked(2000, month, day).ordinal:
        return Day(fault="no-year", month=month, day=day)
    return Day(fault="impossible", month=month, day=day)


def arabic(text: str) -> str:
    """Turn ``二〇二六年三月十五日`` into figures; text without Chinese numerals stays as it is."""
    text = re.sub(r"元月", "1月", text)
    text = re.sub(r"二十([一二三四五六七八九])", r"2\1", text)
    text = re.sub(r"三十([一])", r"3\1", text)
    text = re.sub(r"十([一二三四五六七八九])", r"1\1", text)
    text = text.replace("二十", "20").replace("三十", "30").replace("十", "10")
    return text.translate(_CHINESE)
