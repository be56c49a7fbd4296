"""Reads points in time: the day as everywhere else, and the time of day to the second."""

import re
from datetime import date, datetime, time

from safetyduty.intake.columns import Cell
from safetyduty.intake.days import arabic, read_day
from safetyduty.intake.regions import Region
from safetyduty.intake.text import plain, shown
from safetyduty.intake.values import read_days
from safetyduty.intake.years import ordinal
from safetyduty.model.incident import NEVER, Moment
from safetyduty.model.problem import Problem

UNTOLD, UNREADABLE = -1, -2
"""No time of day stands in the cell; one stands there that cannot be told for sure."""

_HALF = r"(?P<half>上午|早上|早晨|凌晨|中午|下午|傍晚|晚上|夜间|晚|[AaPp][Mm])?"
_CLOCK = (
    rf"{_HALF}(?P<h>\d{{1,2}})(?:[:时点](?:(?P<m>\d{{1,2}})分?|(?P<word>半|整))?"
    r"(?:[:分]?(?P<s>\d{1,2})秒?)?)(?:\.\d+)?(?P<after>[AaPp][Mm])?"
)
_DAY_PART = r"^(?:\d{4}[年./\-])?\d{1,2}[月./\-]\d{1,2}(?:[日号]|(?!\d))|^\d{8}(?!\d)"
_WEEKDAY = r"[(]?(?:星期|礼拜|周)[一二三四五六日天1-7][)]?"
_VAGUE = r"许|左右|约|前后|多|余"
_LATER = {"下午", "傍晚", "晚上", "晚", "夜间", "pm"}


def second_of(cell: Cell | time) -> int:
    """Read the time of day of one cell, in seconds after midnight.

    A spreadsheet's date without a time of day has none; so has a text that names only a day. What
    is vague (许, 左右), names two times or an impossible one is ``UNREADABLE``.

    >>> second_of("3月1日下午3时20分") == (15 * 60 + 20) * 60
    True
    """
    if isinstance(cell, datetime):
        # a spreadsheet keeps a day without a time as midnight: which of the two is meant is open
        at = cell.hour * 3600 + cell.minute * 60 + cell.second
        return at or UNTOLD
    if isinstance(cell, time):
        return cell.hour * 3600 + cell.minute * 60 + cell.second
    if isinstance(cell, date | bool):
        return UNTOLD
    if isinstance(cell, int | float):
        return round(cell % 1 * 86_400) % 86_400 or UNTOLD
    return _of_text(str(cell))


def _of_text(text: str) -> int:
    """Read what stands behind the day."""
    whole = re.sub(r"(?<!\d)\s+|\s+(?!\d)", "", plain(text).strip()).replace("T", " ")
    if re.search(r"[一二三四五六七八九十]", whole):
        whole = arabic(re.sub(_WEEKDAY, "", whole))
    if re.fullmatch(r"\d+\.\d+", whole):
        return second_of(float(whole))
    rest = re.sub(_DAY_PART, "", whole)
    rest = re.sub(rf"{_WEEKDAY}|[ .。,，]", "", rest)
    if not rest:
        return UNTOLD
    if re.search(_VAGUE, rest):
        return UNREADABLE
    found = re.fullmatch(_CLOCK, rest)
    if found is None:
        return UNTOLD if re.fullmatch(_HALF, rest) else UNREADABLE
    return _clock(found)


def _clock(found: re.Match[str]) -> int:
    hour, second = int(found["h"]), int(found["s"] or 0)
    minute = 30 if found["word"] == "半" else int(found["m"] or 0)
    half = (found["half"] or found["after"] or "").lower()
    if (half in _LATER and hour < 12) or (half == "中午" and hour in {1, 2}):
        hour += 12
    elif half in {"凌晨", "am"} and hour == 12:
        hour = 0
    if hour > 23 or minute > 59 or second > 59:
        return UNREADABLE
    return hour * 3600 + minute * 60 + second


def read_moments(
    region: Region, name: str, default: list[int] | None = None
) -> tuple[list[Moment], list[Problem], frozenset[int]]:
    """Read a column of points in time; gives them, the problems, and the rows left unread.

    What the cell leaves out of the day is taken from the ``default`` day, and said. A day whose
    time of day cannot be read keeps its day.
    """
    if name not in region.cells:
        return [NEVER] * len(region.rows), [], frozenset()
    days = read_days(region, name)
    problems = {problem.source: problem for problem in days.problems}
    moments, unread = [], set()
    for at, cell in enumerate(region.cells[name]):
        source = region.source(at, name)
        found = days.ordinals[at] or _vague_day(cell)
        second = second_of(cell) if cell != "" else UNTOLD
        if found:
            moments.append(Moment(found, max(second, UNTOLD)))
            if second == UNREADABLE:
                problems[source] = Problem("SD703", source, shown(cell))
            continue
        if completed := _completed(cell, default[at] if default else 0):
            problems[source] = Problem(
                "SD711", source, shown(cell), {"day": str(date.fromordinal(completed))}
            )
            moments.append(Moment(completed, max(second, UNTOLD)))
            continue
        moments.append(NEVER)
        if cell != "":
            unread.add(at)
    return moments, list(problems.values()), frozenset(unread)


def _completed(cell: Cell, first: int) -> int:
    """Complete a day from that of the accident; 0 where it cannot be.

    A time alone is of that day; a month and day are of that year, or of the next where they would
    else come before it.
    """
    if not first:
        return 0
    if is_clock(cell):
        return first
    found = read_day(cell)
    if found.fault != "no-year":
        return 0
    begun = date.fromordinal(first)
    for year in (begun.year, begun.year + 1):
        day = ordinal(year, found.month, found.day)
        if day >= first:
            return day
    return 0


def _vague_day(cell: Cell) -> int:
    """Read the day of ``2026-3-1 约9时``: the day is certain though the hour is not."""
    if isinstance(cell, str) and re.search(_VAGUE, cell):
        return read_day(re.sub(_VAGUE, "", cell)).ordinal
    return 0


def is_clock(cell: Cell | time) -> bool:
    """Tell whether a cell is a time of day alone: ``10:45``, ``下午3时``, a spreadsheet's time."""
    if isinstance(cell, time):
        return True
    if isinstance(cell, float):
        return 0 < cell < 1
    return isinstance(cell, str) and bool(
        re.fullmatch(_CLOCK, "".join(plain(cell).split())) and re.search(r"[:时点]", plain(cell))
    )
