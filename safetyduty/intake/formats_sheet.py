"""Sheets of cells, whatever file they come from."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

Cell = str | int | float | bool | date | datetime | time | timedelta
"""What stands in one cell; ``""`` is an empty one."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The filled area of one sheet, placed where the sheet has it."""

    name: str
    hidden: bool
    rows: list[list[Cell]]
    """Rectangular, text as it stands; the filled area only."""
    first_row: int
    """The sheet's own number, from 1, of ``rows[0]``."""
    first_column: int
    """The sheet's own number, from 1, of ``rows[0][0]``."""
    merged: tuple[tuple[int, int, int, int], ...]
    """Row, column, last row, last column of each merged range; absolute, from 1."""
