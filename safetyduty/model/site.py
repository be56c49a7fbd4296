"""Classes of risk by which sites are inspected more or less often, and the words they go by."""

import unicodedata

from msgspec import Struct

from safetyduty.model.word import Word


class RiskClass(Word):
    """How closely a site is to be watched: A most, D least."""

    A = "A", "A级", "class A"
    B = "B", "B级", "class B"
    C = "C", "C级", "class C"
    D = "D", "D级", "class D"


CLASS_WORDS: dict[RiskClass, tuple[str, ...]] = {
    RiskClass.A: ("A", "红", "重大", "一", "1", "I"),
    RiskClass.B: ("B", "橙", "较大", "二", "2", "II"),
    RiskClass.C: ("C", "黄", "一般", "三", "3", "III"),
    RiskClass.D: ("D", "蓝", "低", "四", "4", "IV"),
}
"""Words for a class, its 级, 类, 色 and 风险 left off.

The four degrees 重大/较大/一般/低 and their colours are those of the State Council's safety
committee office (安委办〔2016〕11号). That A, and 一级, stand for the first of them is this
program's reading: where a county counts the other way its pack says so under ``classes``.
"""

_TRIMMED = ("风险", "等级", "级别", "级", "类", "色")


class ClassWord(Struct, frozen=True, forbid_unknown_fields=True):
    """What a word in the 风险等级 column means by one regulation.

    某部法规对“风险等级”栏中一个词的解释。
    """

    says: str
    """The word in the table.

    表中的词。
    """
    means: RiskClass
    """The class it stands for.

    对应的等级。
    """


def read_class(text: str, own: tuple[ClassWord, ...] = ()) -> RiskClass | None:
    """Read 风险等级; a regulation's own words come first, and an unknown word is nobody's guess.

    >>> read_class("红色"), read_class("较大风险"), read_class("高")
    (<RiskClass.A: 'A'>, <RiskClass.B: 'B'>, None)
    """
    word = _trimmed(text)
    for reading in own:
        if _trimmed(reading.says) == word:
            return reading.means
    return next((found for found, words in CLASS_WORDS.items() if word in words), None)


def _trimmed(text: str) -> str:
    word = "".join(unicodedata.normalize("NFKC", text).split()).upper()
    for part in _TRIMMED:
        word = word.replace(part, "")
    return word


class Targets(Struct, frozen=True):
    """Which places or counterparts are to be covered one by one."""

    of: str
    """``sites`` ``villages`` ``departments``."""
    by_class: bool = False
    """Whether how often depends on the class."""
    classes: tuple[ClassWord, ...] = ()
    """How the regulation reads the classes, where it does so itself."""
