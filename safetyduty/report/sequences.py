"""Sequences that cost nothing until they are read: what is folded away is never drawn."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Generic, TypeVar, overload

T = TypeVar("T")
S = TypeVar("S")


class Drawn(Sequence[T], Generic[S, T]):
    """A sequence whose items are drawn when read: what is folded away costs nothing."""

    def __init__(self, items: Sequence[S], draw: Callable[[S], T]) -> None:
        self._items = items
        self._draw = draw

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        if isinstance(index, slice):
            return [self._draw(item) for item in self._items[index]]
        return self._draw(self._items[index])


class Later(Sequence[T]):
    """A sequence made as a whole when somebody first asks anything of it."""

    def __init__(self, make: Callable[[], Sequence[T]]) -> None:
        self._make = make

    @cached_property
    def _made(self) -> Sequence[T]:
        return self._make()

    def __len__(self) -> int:
        return len(self._made)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        return self._made[index]
