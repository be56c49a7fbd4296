"""Columns to a Parquet file and back, through DuckDB; the same columns give the same bytes."""

from pathlib import Path
from typing import Any

import _duckdb

from safetyduty.store.schema import Columns


def write_parquet(path: Path, table: Columns) -> None:
    """Write a table, its rows in their order."""
    with _connect() as connection:
        drawn = ", ".join(
            f'unnest(?::{kind}[]) as "{name}"'
            for name, kind in zip(table.names, table.kinds, strict=True)
        )
        connection.execute(f"create table rows as select {drawn}", list(table.values))
        connection.execute(f"copy rows to {_quoted(path)} (format parquet, compression zstd)")


def read_parquet(path: Path, names: tuple[str, ...]) -> list[tuple[Any, ...]]:
    """Read columns of a table, its rows in their order."""
    with _connect() as connection:
        named = ", ".join(f'"{name}"' for name in names)
        return connection.execute(f"select {named} from read_parquet({_quoted(path)})").fetchall()


def _connect() -> _duckdb.DuckDBPyConnection:
    return _duckdb.connect(":memory:", config={"threads": 1})  # so the rows keep their order


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
