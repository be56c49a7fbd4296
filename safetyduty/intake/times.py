"""Reads the hour out of a cell that names a day or a time; what is not certain is no hour."""

import re
from datetime import datetime, time

from safetyduty.intake.columns import Cell
from safetyduty.intake.text import plain

_HALF = r"(上午|早上|早晨|凌晨|下午|中午|晚上|傍晚|晚)?"
_COLON = r"[:：]\s*(\d{2})(?!\d)(?:[:：]\d{2})?"
_CLOCK = rf"{_HALF}\s*(\d{{1,2}})\s*(?:{_COLON}|[时点]\s*(?:(\d{{1,2}})\s*分|(半))?)"
_TO = r"\s*(?:-|—|–|~|至|到|―|−)+\s*"
_LATER = {"下午", "晚上", "傍晚", "晚"}
Span = tuple[int, int]
NO_TIME: Span = (-1, -1)


def read_span(cell: Cell) -> Span:
    """Read when something began and ended, in minutes after midnight; -1 where it is not said.

    >>> read_span("2026年3月5日下午3点半-5点"), read_span("2026-03-05 9:00"), read_span("3月5日")
    ((930, 1020), (540, -1), (-1, -1))
    """
    if isinstance(cell, datetime):
        return _minutes(cell.time()) if cell.time() != time() else NO_TIME
    if isinstance(cell, time):
        return _minutes(cell)
    if isinstance(cell, float) and not cell.is_integer():
        minutes = round((cell % 1) * 24 * 60)
        return (minutes % (24 * 60), -1) if cell > 29_000 or cell < 1 else NO_TIME
    return _text(plain(cell)) if isinstance(cell, str) else NO_TIME


def _minutes(clock: time) -> Span:
    return clock.hour * 60 + clock.minute, -1


def _text(text: str) -> Span:
    """Read the first time, and the second where it follows at once; more of them are none."""
    found = list(re.finditer(_CLOCK, text))
    if not 1 <= len(found) <= 2:
        return NO_TIME
    start = _clock(found[0], "")
    if len(found) == 1 or start < 0:
        return start, -1
    if not re.fullmatch(_TO, text[found[0].end() : found[1].start()]):
        return NO_TIME
    end = _clock(found[1], found[0][1] or "")
    return (start, end) if end > start else (start, -1)


def _clock(found: re.Match[str], half: str) -> int:
    hour, minute = int(found[2]), int(found[3] or found[4] or (30 if found[5] else 0))
    if hour > 24 or minute > 59:
        return -1
    later = (found[1] or half) in _LATER
    return (hour + 12 if later and hour < 12 else hour) % 24 * 60 + minute
