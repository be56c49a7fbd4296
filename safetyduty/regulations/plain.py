"""One printing of a text for patterns to read, character by character the same length."""

import re

from safetyduty.regulations.numerals import number

_WIDE = {chr(0xFF01 + i): chr(0x21 + i) for i in range(94)}
_TABLE = str.maketrans(
    _WIDE
    | {
        "査": "查",
        "釆": "采",
        "単": "单",
        "與": "与",
        "俩": "两",
        "〔": "(",
        "〕": ")",
        "【": "(",
        "】": ")",
        "，": ",",
        "．": ".",
        "﹒": ".",
        "\u3000": " ",
        "\xa0": " ",
    }
)
_DASH_IN_NUMERAL = re.compile(r"(?<=[一二三四五六七八九十至])[ー－—–]|[ー－—–](?=[次场个年月季])")
_PERSON = re.compile(r"(?<=[责导任集持管人管])入(?=[每对为的要主、,。;及和应担])|(?<=负责)入")


def plain(text: str) -> str:
    """Fold widths and a scanner's variants, 元月 too; every character keeps its place.

    >>> plain("负责入每月（至少）２次")
    '负责人每月(至少)2次'
    """
    folded = text.translate(_TABLE)
    folded = _PERSON.sub("人", folded)
    folded = re.sub("元(?=月)", "1", folded)
    return _DASH_IN_NUMERAL.sub("一", folded)


NUMBER = r"(?:[0-9]{1,4}|[一二三四五六七八九两十]{1,3})"
"""A number as duties are counted: nobody owes a hundred in words."""


def value(text: str) -> int:
    """Read a number found by ``NUMBER``."""
    return number(text)
