"""A part of a pack that most commands never read, and how it is written out again."""

from typing import Any


class Unread:
    """A part of a pack that few commands need: plain values, until one of them reads it."""

    __slots__ = ("plain",)

    def __init__(self, plain: dict[str, Any]) -> None:
        self.plain = plain

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Unread) and self.plain == other.plain

    def __hash__(self) -> int:
        return hash(tuple(self.plain))


def written(value: object) -> object:
    """Give the plain values of a part kept unread, where a regulation is written out."""
    if isinstance(value, Unread):
        return value.plain
    raise NotImplementedError(type(value))
