"""How wide a text stands, and how wide its column has to be: Chinese takes two, Latin one."""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil

from wcwidth import wcswidth

from safetyduty.report.document import Column

_LEAST, _WORD, _GAP = 4, 12, 2
"""Half characters: the narrowest column, what is not broken, and what stays free beside."""
_LATIN = 0.35
"""Digits of common letters are up to two thirds of a character wide."""
_DEEPEST = 12
_WIDER = 5


def width(text: str) -> int:
    """Measure in half characters; what nobody can measure is as wide as it is long."""
    measured = int(wcswidth(text))
    return measured if measured >= 0 else len(text)


def set_width(text: str) -> float:
    """Measure a line as it is set, in half characters: Latin is wider than half, and stands apart.

    Between Chinese and Latin word processors leave a quarter of a character.
    """
    latin = sum(char.isascii() for char in text)
    joints = sum(a.isascii() != b.isascii() for a, b in pairwise(text))
    return width(text) + latin * _LATIN + joints / 2


def natural(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> list[int]:
    """Measure what each column needs on one line, its heading included.

    Of texts the longest tenth is left out: one long name must not squeeze every other column. So
    it is not where the longest is but a word, which nobody likes to see broken.
    """
    needs = []
    for at, column in enumerate(columns):
        texts = sorted(width(row[at]) for row in rows) or [0]
        most = texts[-1]
        if column.role == "text" and most > _WORD:
            most = texts[-1 - len(texts) // 10]
        needs.append(max(most, width(column.heading)))
    return needs


def shared(columns: Sequence[Column], needs: Sequence[int], room: int) -> list[int]:
    """Share ``room`` half characters so that texts break into as few lines as can be.

    Numbers, days and marks are not broken while there is room; all shrink alike where there is
    none.
    """
    for deep in range(1, _DEEPEST):
        widths = [
            max(
                _LEAST,
                min(need, _WORD) if column.role == "text" else unbroken(need),
                -(-need // deep),
            )
            + _GAP
            for column, need in zip(columns, needs, strict=True)
        ]
        if sum(widths) <= room:
            spare, total = room - sum(widths), sum(widths)
            return [wide + spare * wide // total for wide in widths]
    return [max(1, wide * room // sum(widths)) for wide in widths]


def unbroken(need: int) -> int:
    """Leave room for wider letters than those asked for: digits that break cannot be read."""
    return need + ceil(need / _WIDER)


def lines(texts: Sequence[str], widths: Sequence[int], gap: int = 2) -> int:
    """Count the lines the highest cell of a row needs at these widths."""
    return max(
        (
            max(1, ceil(width(text) / max(wide - gap, 2)))
            for text, wide in zip(texts, widths, strict=True)
        ),
        default=1,
    )
