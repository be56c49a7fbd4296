"""DuckDB behind three verbs: make a table of columns, make a table of a question, ask."""

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple, Protocol

import _duckdb

_MANY = 50_000
"""From so many cells on numpy is worth its import: lists cost half a microsecond a cell."""


class Engine(Protocol):
    """What a run asks of whatever holds its tables: ``Database`` here, ``spark.Spark`` elsewhere.

    The SQL it is given is the same text for all of them (design.md §2).
    """

    def lay(self, tables: Mapping[str, Sequence[str]]) -> None:
        """Make tables of whole numbers that have no rows."""

    def fill(self, table: str, named: Sequence[str], columns: Sequence[list[int]]) -> None:
        """Make a table of whole numbers from its columns and their names."""

    def keep(self, table: str, question: str) -> int:
        """Make a table of the answer to a question, and say how many rows it has."""

    def add(self, table: str, question: str) -> None:
        """Add the answer to a question to a table of the same columns."""

    def rename(self, table: str, name: str) -> None:
        """Give a table another name; what bore the name before is gone."""

    def ask(self, question: str) -> list[tuple[Any, ...]]:
        """Give the answer to a question as rows."""

    def close(self) -> None:
        """Let the tables go."""


class Database:
    """One in-memory database for one run; nothing outside it can be reached."""

    def __init__(self) -> None:
        self._connection = _connection()
        # The statements name their tables in the order in which they are best joined, the long
        # one first: looking for another order costs a small ledger more than the joins themselves.
        # One transaction for the whole run spares every statement one of its own.
        self._connection.execute("set disabled_optimizers = 'join_order'; begin")

    def lay(self, tables: Mapping[str, Sequence[str]]) -> None:
        """Make tables of whole numbers that have no rows."""
        drawn = (
            f"create table {table} ({', '.join(f'{name} integer' for name in named)})"
            for table, named in tables.items()
        )
        self._connection.execute(";".join(drawn))

    def fill(self, table: str, named: Sequence[str], columns: Sequence[list[int]]) -> None:
        """Make a table of whole numbers from its columns and their names."""
        if len(columns[0]) * len(columns) > _MANY:
            self._fill_many(table, named, columns)
            return
        selected = ", ".join(f"unnest(?::integer[]) as {name}" for name in named)
        self._connection.execute(f"create table {table} as select {selected}", list(columns))

    def _fill_many(self, table: str, named: Sequence[str], columns: Sequence[list[int]]) -> None:
        import numpy as np

        arrays = {
            name: np.array(column, dtype=np.int32)
            for name, column in zip(named, columns, strict=True)
        }
        self._connection.register("arrays", arrays)
        self._connection.execute(f"create table {table} as select * from arrays")
        self._connection.unregister("arrays")

    def keep(self, table: str, question: str) -> int:
        """Make a table of the answer to a question, and say how many rows it has."""
        made = self._connection.execute(f"create table {table} as {question}").fetchone()
        return int(made[0]) if made else 0

    def add(self, table: str, question: str) -> None:
        """Add the answer to a question to a table of the same columns."""
        self._connection.execute(f"insert into {table} {question}")

    def rename(self, table: str, name: str) -> None:
        """Give a table another name; what bore the name before is gone."""
        self._connection.execute(
            f"drop table if exists {name}; alter table {table} rename to {name}"
        )

    def ask(self, question: str) -> list[tuple[Any, ...]]:
        """Give the answer to a question as rows."""
        return self._connection.execute(question).fetchall()

    def close(self) -> None:
        """Let the memory go, beside other work: it takes as long as a statement."""
        Thread(target=self._connection.close).start()


class _Connecting(Thread):
    """A connection on its way; if it fails, so will the next try, and that one is told."""

    made: _duckdb.DuckDBPyConnection | None = None

    def run(self) -> None:
        with suppress(_duckdb.Error):
            self.made = _connect()


_begun: list[_Connecting] = []


def begin() -> None:
    """Begin to connect while other work goes on: Python is free for most of the 20 ms it takes."""
    if not _begun:  # a run that stopped early has left one behind
        _begun.append(_Connecting())
        _begun[-1].start()


def _connection() -> _duckdb.DuckDBPyConnection:
    """Give the connection that was begun, else a new one."""
    begun = _begun.pop() if _begun else None
    if begun:
        begun.join()
    return (begun and begun.made) or _connect()


def _connect() -> _duckdb.DuckDBPyConnection:
    return _duckdb.connect(":memory:", config={"enable_external_access": False, "threads": 2})


class Statement(NamedTuple):
    """One statement of an SQL file."""

    name: str
    needs: str
    """A table that must have rows, or the statement gives nothing; empty: none."""
    text: str


@cache
def statements(folder: Path, name: str) -> tuple[Statement, ...]:
    """Read an SQL file into its statements, in their order."""
    text = (folder / f"{name}.sql").read_text(encoding="utf-8")
    parts = re.split(r"^-- (\w+)(?: if (\w+))?: .*$", text, flags=re.MULTILINE)[1:]
    return tuple(
        Statement(parts[at], parts[at + 1] or "", parts[at + 2].strip())
        for at in range(0, len(parts), 3)
    )


def union(columns: Sequence[str], parts: Iterable[str]) -> str:
    """Join questions of the same columns into one; of none at all it is a table without rows."""
    named = ", ".join(columns)
    nothing = ", ".join(f"0 as {name}" for name in columns)
    asked = [f"select {named} from ({part}) part_{n}" for n, part in enumerate(parts)]
    return "\nunion all\n".join(asked) or f"select * from (select {nothing}) none where 1 = 0"
