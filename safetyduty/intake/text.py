"""Text as people type it, brought to one form for comparison; what is shown stays as typed."""

import re
import unicodedata
from functools import cache

_INVISIBLE = dict.fromkeys([0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])
_VARIANTS = str.maketrans({"査": "查", "釆": "采", "ー": "一", "〇": "〇", "・": "·", "‧": "·"})
"""Look-alikes that scanning and input methods leave in Chinese text."""
_BRACKETED = re.compile(r"\(.*?\)")


@cache
def squash(text: str) -> str:
    r"""Bring to half width, mend look-alike characters and drop every space.

    >>> squash("熊  丹\n")
    '熊丹'
    """
    plain = unicodedata.normalize("NFKC", text).translate(_INVISIBLE).translate(_VARIANTS)
    return "".join(plain.split())


def unbracketed(text: str) -> str:
    """Squash and drop what stands in brackets: ``检查时间（年月日）`` is ``检查时间``."""
    return _BRACKETED.sub("", squash(text)).rstrip(":*")


def tidy(text: str) -> str:
    """Drop spaces and line breaks around and runs of them within; width stays as typed."""
    return " ".join(text.translate(_INVISIBLE).split())


def shown(value: object) -> str:
    """Give a cell's value as the user sees it: no ``.0`` after a whole number."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return tidy(str(value))
