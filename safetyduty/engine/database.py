"""DuckDB behind three verbs: make a table of columns, make a table of a question, ask."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import duckdb

_MANY = 50_000
"""From so many cells on numpy is worth its import: lists cost half a microsecond a cell."""


class Database:
    """One in-memory database for one run; nothing outside it can be reached."""

    def __init__(self) -> None:
        self._connection = duckdb.connect(
            ":memory:", config={"enable_external_access": False, "threads": 2}
        )
        # The statements name their tables in the order in which they are best joined, the long
        # one first: looking for another order costs a small ledger more than the joins themselves.
        self._connection.execute("set disabled_optimizers = 'join_order'")

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

    def keep(self, table: str, question: str) -> None:
        """Make a table of the answer to a question."""
        self._connection.execute(f"create table {table} as {question}")

    def ask(self, question: str) -> list[tuple[Any, ...]]:
        """Give the answer to a question as rows."""
        return self._connection.execute(question).fetchall()

    def close(self) -> None:
        """Let the memory go."""
        self._connection.close()


@cache
def statements(folder: Path, name: str) -> dict[str, str]:
    """Read an SQL file into its statements, each under a line ``-- name: what it says``."""
    text = (folder / f"{name}.sql").read_text(encoding="utf-8")
    parts = re.split(r"^-- (\w+): .*$", text, flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], (part.strip() for part in parts[1::2]), strict=True))


def union(parts: Iterable[str]) -> str:
    """Join questions of the same columns into one."""
    return "\nunion all\n".join(f"select * from ({part}) part_{n}" for n, part in enumerate(parts))
