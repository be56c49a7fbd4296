"""Items to verify 待核实: what is worth a second look, never what somebody did."""

from msgspec import Struct

from safetyduty.model.hazard import ratio
from safetyduty.model.source import Source
from safetyduty.model.word import Word


class Strength(Word):
    """How much speaks for a second look; neither says that anything is wrong."""

    STRONG = "strong", "强", "strong"
    WEAK = "weak", "弱", "weak"


class Threshold(Struct, frozen=True):
    """A number an item is decided by, and why it is that number."""

    name: str
    value: int
    zh: str
    en: str


class Item(Struct, frozen=True):
    """One item to verify; its words are in the catalogue under its code."""

    code: str
    strength: Strength
    cells: tuple[Source, ...]
    """All of them."""
    seen: int
    """How often the like is seen in this ledger …"""
    of: int
    """… among so many that could show it: the baseline."""
    subject: str = ""
    """The leader named in the cells, where it is about one."""
    blanks: dict[str, str] = {}
    names: tuple[str, ...] = ()
    """Files it is about, all of them."""

    @property
    def rate(self) -> str:
        """The baseline as an exact decimal."""
        return ratio(self.seen, self.of)


class Scarce(Struct, frozen=True):
    """What could not be looked at: the ledger has too few rows for it (样本不足)."""

    code: str
    number: int
    least: int


class Integrity(Struct, frozen=True):
    """Everything to verify in one ledger."""

    items: tuple[Item, ...]
    """Strong ones first, then by code."""
    scarce: tuple[Scarce, ...]
    thresholds: dict[str, tuple[Threshold, ...]]
    """By code, every number that decides."""
