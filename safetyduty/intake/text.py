"""Text as people type it, brought to one form for comparison; what is shown stays as typed."""

import re
import unicodedata
from datetime import date, datetime, time
from functools import cache

_UNSEEN = [0x00AD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF]
_INVISIBLE = dict.fromkeys(_UNSEEN)
BLANK = (
    "".join(map(chr, _UNSEEN))
    + " \t\r\n\v\f\u00a0\u3000"
    + "".join(map(chr, range(0x2000, 0x200B)))
)
"""Signs that show nothing."""
_VARIANTS = str.maketrans({"査": "查", "釆": "采", "ー": "一", "・": "·", "‧": "·"})
"""Look-alikes that scanning and input methods leave in Chinese text."""
OPENING, CLOSING = "([【〔", ")]】〕"
_BRACKETED = rf"[{re.escape(OPENING)}].{{0,200}}?[{re.escape(CLOSING)}]"
STRIPPED = ":*.、"
"""Signs around a heading that are none of it."""
_MARKS = r"[、，,；;/／|\r\n]"


def plain(text: str) -> str:
    """Bring to half width and mend look-alike characters; spaces stay."""
    return unicodedata.normalize("NFKC", text).translate(_INVISIBLE).translate(_VARIANTS)


@cache
def squash(text: str) -> str:
    r"""Bring to half width, mend look-alike characters and drop every space.

    >>> squash("熊  丹\n")
    '熊丹'
    """
    return "".join(plain(text).split())


def unbracketed(text: str) -> str:
    """Squash and drop what stands in brackets: ``检查时间（年月日）`` is ``检查时间``."""
    return re.sub(_BRACKETED, "", squash(text)).strip(STRIPPED)


def bracketed(text: str) -> list[str]:
    """Squash and give what stands in brackets, wherever they stand.

    >>> bracketed("党委（扩大）会议")
    ['扩大']
    """
    return [found[1:-1] for found in re.findall(_BRACKETED, squash(text))]


def tidy(text: str) -> str:
    """Drop spaces and line breaks around and runs of them within; width stays as typed."""
    return " ".join(text.translate(_INVISIBLE).split())


def is_blank(text: str) -> bool:
    """Say whether a text shows nothing: spaces and invisible characters alone."""
    return not text.strip(BLANK)


def shown(value: object) -> str:
    """Give a cell's value as the user sees it: no ``.0`` after a whole number, no ``00:00:00``."""
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    return value.isoformat() if type(value) is date else tidy(str(value))


def split_list(text: str) -> tuple[str, ...]:
    r"""Split a list of departments, villages or sites at the usual marks and at line breaks.

    Spaces part words too, unless one of them is a single character: ``财 政 所`` is one.

    >>> split_list("财政所\n 安监站、党 政 办")
    ('财政所', '安监站', '党政办')
    """
    parts: list[str] = []
    for piece in re.split(_MARKS, text):
        words = [squash(word) for word in piece.split()]
        apart = all(len(word) > 1 for word in words)
        parts += words if apart else ["".join(words)]
    return tuple(part for part in parts if part)
