"""The cells of a sheet by rows and by columns, upright or turned on its side."""

from msgspec import Struct

from safetyduty.intake.blocks import Area, Rows
from safetyduty.intake.cells import Cell, Sheet

LIKELY = 60
"""Within so many rows a heading is looked at closely; further down only if others stand by it."""


AT_ONCE = 256
"""Rows taken apart at a time."""


class Grid(Struct):
    """The cells of a sheet as they stand, or turned: its columns as rows."""

    rows: Rows
    """Rectangular."""
    merged: list[Area] = []
    """Merged ranges, counted from 0 within ``rows``."""
    first_row: int = 1
    first_column: int = 1
    turned: bool = False
    _columns: list[list[Cell]] = []
    _below: list[set[Cell]] = []

    def column(self, at: int) -> list[Cell]:
        """Give one column."""
        return self._taken()[at]

    def below(self) -> set[Cell]:
        """Give what stands anywhere below the rows where headings are likely, each value once."""
        self._taken()
        return set().union(*self._below)

    def distinct(self, at: int, start: int, end: int) -> set[Cell]:
        """Give what a column holds from one row to before another, each value once."""
        cells = self.column(at)
        if end < len(self.rows) or start > LIKELY:
            return set(cells[start:end])
        return self._below[at].union(cells[start:LIKELY])

    def _taken(self) -> list[list[Cell]]:
        """Take out the columns, a few rows at a time: those are still at hand for the sets."""
        if self._columns or not self.rows:
            return self._columns
        self._columns = [[] for _ in self.rows[0]]
        self._below = [set() for _ in self.rows[0]]
        for column, part in zip(self._columns, zip(*self.rows[:LIKELY], strict=True), strict=True):
            column.extend(part)
        for top in range(LIKELY, len(self.rows), AT_ONCE):
            parts = zip(*self.rows[top : top + AT_ONCE], strict=True)
            for column, seen, part in zip(self._columns, self._below, parts, strict=True):
                column.extend(part)
                seen.update(part)
        return self._columns


def upright(sheet: Sheet) -> Grid:
    """Give a sheet as it stands."""
    merged = [
        (
            top - sheet.first_row,
            left - sheet.first_column,
            bottom - sheet.first_row,
            right - sheet.first_column,
        )
        for top, left, bottom, right in sheet.merged
    ]
    return Grid(sheet.rows, merged, sheet.first_row, sheet.first_column)


def turned(grid: Grid) -> Grid:
    """Turn a sheet whose records are columns."""
    return Grid(
        [list(column) for column in zip(*grid.rows, strict=True)],
        [(left, top, right, bottom) for top, left, bottom, right in grid.merged],
        grid.first_row,
        grid.first_column,
        turned=True,
    )
