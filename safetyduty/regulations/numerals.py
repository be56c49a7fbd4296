"""Numerals as regulations print them: 二十一, 两, 21, ２１, and what scanning makes of them."""

import re

DIGITS = "一二三四五六七八九"
LOOKALIKE = str.maketrans(
    "ー－—–‐-ニ两俩〇○ＯO０１２３４５６７８９", "一一一一一一二二二零零零零0123456789"
)
"""A long-vowel mark or a dash for 一, katakana for 二, a letter for 零: the marks of a scanner."""

NUMERAL = "[一二三四五六七八九十百零〇○两俩ー－—–ニ0-9０-９]"
"""One character of a numeral where the text around it leaves no doubt that it is one."""

_PLAIN = re.compile(r"\d+")
_SPELT = re.compile(
    r"(?:(?P<hundreds>[一二三四五六七八九])百零?)?"
    r"(?:(?P<tens>[一二三四五六七八九])?(?P<ten>十))?(?P<units>[一二三四五六七八九])?"
)


def number(text: str) -> int:
    """Read a numeral; what is none is 0.

    >>> [number(text) for text in ("三十ー", "两", "１２", "一百零三", "若干")]
    [31, 2, 12, 103, 0]
    """
    plain = "".join(text.split()).translate(LOOKALIKE)
    if _PLAIN.fullmatch(plain):
        return int(plain)
    found = _SPELT.fullmatch(plain)
    if found is None:
        return 0
    tens = _digit(found["tens"]) or int(bool(found["ten"]))
    return _digit(found["hundreds"]) * 100 + tens * 10 + _digit(found["units"])


def _digit(char: str | None) -> int:
    return DIGITS.index(char) + 1 if char else 0


def spelt(value: int) -> str:
    """Write a number below a thousand as articles are numbered.

    >>> [spelt(value) for value in (3, 10, 31, 103)]
    ['三', '十', '三十一', '一百零三']
    """
    hundreds, rest = divmod(value, 100)
    tens, units = divmod(rest, 10)
    text = f"{DIGITS[hundreds - 1]}百" if hundreds else ""
    if tens:
        text += "十" if tens == 1 and not hundreds else f"{DIGITS[tens - 1]}十"
    elif hundreds and units:
        text += "零"
    return text + (DIGITS[units - 1] if units else "")
