"""What people type at a prompt, read as it is meant: days, periods and words as Chinese writes."""

import re
from collections.abc import Iterable
from datetime import date

_DAY = re.compile(r"(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号]?")
_MONTH = re.compile(r"(\d{4})\s*[年./-]\s*(\d{1,2})\s*月?")
_QUARTER = re.compile(r"(\d{4})\s*年?\s*第?([一二三四1-4])季度?")
_HALF = re.compile(r"(\d{4})\s*年?\s*([上下])半年")
_YEAR = re.compile(r"(\d{4})\s*年度?")
_ALIKE = 60
"""Of a hundred: how like a word must be to be named as the one that may be meant."""


def typed_day(text: str) -> date | None:
    """Read ``2026-06-30``, ``2026年6月30日``, ``2026/6/30``; what is no day is ``None``.

    >>> typed_day("2026.6.5")
    datetime.date(2026, 6, 5)
    """
    try:
        if found := _DAY.fullmatch(text.strip()):
            return date(*map(int, found.groups()))
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def typed_period(text: str) -> str:
    """Give a period's name as the program writes it; what is none stays as it is.

    >>> typed_period("2026年3月"), typed_period("2026年第一季度"), typed_period("2026年上半年")
    ('2026-03', '2026Q1', '2026H1')
    """
    text = text.strip()
    if found := _MONTH.fullmatch(text):
        return f"{found[1]}-{int(found[2]):02}"
    if found := _QUARTER.fullmatch(text):
        number = "一二三四".find(found[2]) + 1 or int(found[2])
        return f"{found[1]}Q{number}"
    if found := _HALF.fullmatch(text):
        return f"{found[1]}H{'上下'.index(found[2]) + 1}"
    if found := _YEAR.fullmatch(text):
        return found[1]
    return text


def nearest(text: str, words: Iterable[str], alike: int = _ALIKE) -> str:
    """Give the word most like what was typed, whatever its case; where none is: nothing."""
    from rapidfuzz import process

    near = process.extractOne(text, list(words), processor=str.lower, score_cutoff=alike)
    return near[0] if near else ""
