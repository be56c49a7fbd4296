"""Columns to Parquet files and back, through DuckDB; the same columns give the same bytes."""

from pathlib import Path
from types import TracebackType
from typing import Any, Self

import _duckdb

from safetyduty.store.schema import Columns


class Parquet:
    """One connection for the tables of a ledger: to open one costs more than to write a table."""

    def __init__(self) -> None:
        # one thread, so that rows keep their order
        self._connection = _duckdb.connect(":memory:", config={"threads": 1})

    def write(self, path: Path, table: Columns) -> None:
        """Write a table, its rows in their order."""
        drawn = ", ".join(
            f'unnest(?::{kind}[]) as "{name}"'
            for name, kind in zip(table.names, table.kinds, strict=True)
        )
        self._connection.execute(
            f"create or replace table rows as select {drawn}", list(table.values)
        )
        self._connection.execute(f"copy rows to {_quoted(path)} (format parquet, compression zstd)")

    def read(self, path: Path, names: tuple[str, ...]) -> list[tuple[Any, ...]]:
        """Read columns of a table, its rows in their order."""
        named = ", ".join(f'"{name}"' for name in names)
        asked = f"select {named} from read_parquet({_quoted(path)})"
        return self._connection.execute(asked).fetchall()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._connection.close()


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
