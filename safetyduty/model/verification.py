"""What became, since, of a record and of the files it rests on."""

from msgspec import Struct

from safetyduty.model.word import Word


class State(Word):
    """How a file stands to the digest taken of it."""

    SAME = "same", "一致", "same"
    CHANGED = "changed", "已改动", "changed"
    MISSING = "missing", "找不到", "missing"
    UNDIGESTED = "undigested", "成文时未能读取，无从核对", "could not be opened then"


class Compared(Struct, frozen=True):
    """One file, or the record itself."""

    file: str
    sha256: str
    """As the manifest has it."""
    now: str
    """As it is; empty where it is not found."""
    state: State


class Verification(Struct, frozen=True):
    """Every source and the record itself."""

    file: str
    sources: tuple[Compared, ...]
    result: Compared

    @property
    def same(self) -> bool:
        """Whether nothing changed and nothing is missing."""
        return all(one.state is State.SAME for one in (*self.sources, self.result))
