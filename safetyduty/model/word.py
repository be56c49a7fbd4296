"""The base of every enumeration: a code that stands in data, with a label in each language."""

from enum import StrEnum
from functools import cache
from typing import Literal, Self

Lang = Literal["zh", "en"]


@cache
def _numbers(words: "type[Word]") -> "dict[Word, int]":
    return {word: at for at, word in enumerate(words, 1)}


class Word(StrEnum):
    """A code that carries its Chinese and English label, so nothing is translated twice."""

    zh: str
    en: str

    def __new__(cls, code: str, zh: str, en: str) -> Self:
        """Make a member whose value is ``code``."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.zh = zh
        member.en = en
        return member

    @classmethod
    def of(cls, code: str) -> Self:
        """Give the member with this code; an unknown code is a ``ValueError``."""
        return cls(code)  # type: ignore[call-arg]  # looking up takes the code alone

    @property
    def number(self) -> int:
        """Give the place among its kind, from 1: how whole-number tables name the code."""
        return _numbers(type(self))[self]

    def __str__(self) -> str:
        return str(self.value)

    def label(self, lang: Lang) -> str:
        """Give the label in ``lang``."""
        return self.zh if lang == "zh" else self.en
