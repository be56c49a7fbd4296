"""The cells of a sheet by rows and by columns, upright or turned on its side."""

from msgspec import Struct

from safetyduty.intake.blocks import Area
from safetyduty.intake.cells import Sheet
from safetyduty.intake.columns import Cell, Rows

LIKELY = 60
"""Within so many rows a heading is looked at closely; further down only if others stand by it."""


class Grid(Struct):
    """The cells of a sheet as they stand, or turned: its rows as columns."""

    columns: list[list[Cell]]
    """All of one length."""
    merged: list[Area] = []
    """Merged ranges: row, column, last row, last column, counted from 0."""
    first_row: int = 1
    first_column: int = 1
    turned: bool = False
    _below: list[set[Cell]] = []

    @property
    def rows(self) -> Rows:
        """The same cells row by row."""
        return Rows(self.columns)

    def below(self) -> list[set[Cell]]:
        """Give what each column holds below the rows where headings are likely, each value once."""
        if len(self._below) < len(self.columns):
            self._below = [set(column[LIKELY:]) for column in self.columns]
        return self._below

    def distinct(self, at: int, start: int, end: int) -> set[Cell]:
        """Give what a column holds from one row to before another, each value once."""
        column = self.columns[at]
        if end < len(column) or start > LIKELY:
            return set(column[start:end])
        return self.below()[at].union(column[start:LIKELY])


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
    return Grid(sheet.columns, merged, sheet.first_row, sheet.first_column)


def turned(grid: Grid) -> Grid:
    """Turn a sheet whose records are columns."""
    return Grid(
        list(grid.rows),
        [(left, top, right, bottom) for top, left, bottom, right in grid.merged],
        grid.first_row,
        grid.first_column,
        turned=True,
    )
