"""Breaks Chinese for a screen: by how wide it stands, never before a stop, never within a word."""

import re
from collections.abc import Iterator

from wcwidth import wcswidth

_OPENS, _CLOSES = "“（《〔", "，。；：、！？”）》〕"
_PIECE = re.compile(rf"[{_OPENS}]*(?:[!-~]+|\s+|[^{_OPENS}])[{_CLOSES}]*|[{_OPENS}]+")
"""A Latin word or one character, with the marks that may not stand apart from it."""


def wide(text: str) -> int:
    """Measure in columns; what nobody can measure is as wide as it is long.

    >>> wide("台账 a")
    6
    """
    measured = int(wcswidth(text))
    return measured if measured >= 0 else len(text)


def wrapped(text: str, room: int) -> Iterator[str]:
    """Break one paragraph into lines of at most ``room`` columns, where its words allow it.

    >>> list(wrapped("台账文件，可多个 --unit", 10))
    ['台账文件，', '可多个', '--unit']
    """
    line = ""
    for piece in _PIECE.findall(text):
        if line and wide(line + piece.rstrip()) > room:
            yield line.rstrip()
            line = ""
        line += piece if line else piece.lstrip()
    if line.strip():
        yield line.rstrip()
