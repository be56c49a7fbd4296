"""Reads first and last days in office, as leader lists write them: to the day, or to the month."""

import re
from calendar import monthrange
from datetime import date

from msgspec import Struct

from safetyduty.intake.columns import Cell
from safetyduty.intake.days import read_day
from safetyduty.intake.text import shown, squash

_OPEN = r"(?:至今|今|现任?|在任|在职|目前|现在|尚未|未|无|暂无|长期|[-—–―/~]+)?"
_TILL_NOW = r"(?:起|(?<![-—–~至到])[-—–~至到]++(?:今|现在|目前)?)$"
_MONTHS = r"(\d{4})[年./\-](\d{1,2})月?(?:(?:[-—–~至到]+)(\d{4})[年./\-](\d{1,2})月?)?"


class Term(Struct, frozen=True):
    """What a cell says about a term of office."""

    first: int = 0
    last: int = 0
    """Ordinals; 0 where the cell does not say, or says that it goes on."""
    by_month: bool = False
    """Written to the month: the first and the last day of it are meant to be taken."""
    unreadable: bool = False
    likely: str = ""


def read_term(cell: Cell, *, ends: bool = False) -> Term:
    """Read one cell: a day, a month, a span, or words for still in office.

    >>> read_term("2021.08-至今") == Term(date(2021, 8, 1).toordinal(), by_month=True)
    True
    """
    text = squash(shown(cell))
    if re.fullmatch(_OPEN, text):
        return Term()
    bare = re.sub(_TILL_NOW, "", text) if isinstance(cell, str) else cell
    day = read_day(bare)
    if day.ordinal:
        last = day.last_day(day.ordinal)
        end = last.toordinal() if day.spans and last else 0
        return Term(last=end or day.ordinal) if ends else Term(day.ordinal, end)
    # the number 2021.1 may be October, whose 0 is lost
    lost = isinstance(cell, float) and text.endswith(".1")
    if not lost and (found := re.fullmatch(_MONTHS, re.sub(_TILL_NOW, "", text))):
        return _months([int(part) for part in found.groups() if part], ends=ends)
    return Term(unreadable=True, likely=day.likely if "?" not in day.likely else "")


def _months(numbers: list[int], *, ends: bool) -> Term:
    """Take a month for its first day where a term begins, for its last where it ends."""
    year, month = numbers[:2]
    if not all(1 <= number <= 12 for number in numbers[1::2]):
        return Term(unreadable=True)
    if ends:
        return Term(last=_last(year, month), by_month=True)
    return Term(
        date(year, month, 1).toordinal(),
        _last(*numbers[2:]) if len(numbers) > 2 else 0,
        by_month=True,
    )


def _last(year: int, month: int) -> int:
    return date(year, month, monthrange(year, month)[1]).toordinal()
