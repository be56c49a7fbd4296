"""The cells of a sheet by columns: a column is gone through often, a row seldom."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any, Generic, TypeVar, overload

Value = TypeVar("Value")
Cell = str | int | float | bool | date | datetime | time | timedelta
"""What stands in one cell; ``""`` is an empty one."""

AT_ONCE = 256
"""Rows taken apart at a time: they are still at hand when their columns are gone through."""
MOST_WORDS = 4_096
"""A column that says more than so many things says most of them once."""
_NEVER_EQUAL = frozenset({str, date, datetime, time, timedelta})
"""Values of these types equal none of another type; ``1`` equals ``1.0`` and ``True``."""


class Rows(Sequence[list[Cell]]):
    """Columns of one length looked at row by row; each row is made when it is asked for."""

    def __init__(self, columns: Sequence[list[Cell]]) -> None:
        self._columns = columns

    def __len__(self) -> int:
        """Count the rows."""
        return len(self._columns[0]) if self._columns else 0

    @overload
    def __getitem__(self, at: int) -> list[Cell]: ...
    @overload
    def __getitem__(self, at: slice) -> list[list[Cell]]: ...
    def __getitem__(self, at: int | slice) -> list[Cell] | list[list[Cell]]:
        """Give one row, or several."""
        if isinstance(at, slice):
            return list(map(list, zip(*(column[at] for column in self._columns), strict=True)))
        return [column[at] for column in self._columns]

    def __iter__(self) -> Iterator[list[Cell]]:
        """Give the rows one after another."""
        return map(list, zip(*self._columns, strict=True))

    def __eq__(self, other: object) -> bool:
        """Say whether the same cells stand in the same places."""
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]


class Memo(dict[Any, Value], Generic[Value]):
    """Remembers an answer: a ledger repeats its words, so each is read once."""

    def __init__(self, read: Callable[[Any], Value]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, key: Any) -> Value:
        value = self[key] = self._read(key)
        return value


def in_columns(rows: Iterable[list[Cell]], width: int) -> list[list[Cell]]:
    """Take rows of one width apart into columns in which equal values are one object.

    A ledger says little in many cells. What is asked of them later is then found without a look
    at a hundred thousand texts scattered over the memory. Columns with numbers stay as they are.
    """
    rows = iter(rows)
    columns: list[list[Cell]] = [[] for _ in range(width)]
    known: list[dict[Cell, Cell] | None] = [{} for _ in range(width)]
    while block := list(islice(rows, AT_ONCE)):
        for at, part in enumerate(zip(*block, strict=True)):
            values = known[at]
            if values is not None:
                before = len(values)
                same = list(map(values.setdefault, part, part))
                new = islice(reversed(values), len(values) - before)
                if all(type(value) in _NEVER_EQUAL for value in new):
                    columns[at].extend(same)
                    if len(values) > MOST_WORDS:
                        known[at] = None
                    continue
                known[at] = None
            columns[at].extend(part)
    return columns
