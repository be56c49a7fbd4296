"""Days written in columns of their own: 年, 月 and 日 under one heading."""

from safetyduty.intake.blocks import Block, over
from safetyduty.intake.columns import Cell
from safetyduty.intake.grids import Grid
from safetyduty.intake.text import shown, squash

_PARTS = (("年", "月", "日"), ("月", "日"))


def find_apart(block: Block, at: int, end: int) -> tuple[int, ...]:
    """Give the columns of year, month and day, or of month and day, that begin with a column.

    Nothing where the column holds whole days.
    """
    for marks in _PARTS:
        columns = range(at, min(at + len(marks), end))
        words = [squash(str((over(block, column) or [""])[0])) for column in columns]
        if tuple(words) == marks:
            return tuple(columns)
    return ()


def join_apart(grid: Grid, columns: tuple[int, ...], start: int, end: int) -> list[Cell]:
    """Write each day as one cell would; a year that is written once waits for its neighbours."""
    marks = _PARTS[0][-len(columns) :]
    parts = [grid.columns[at][start:end] for at in columns]
    return ["".join(map(_part, row, marks)) for row in zip(*parts, strict=True)]


def _part(cell: Cell, mark: str) -> str:
    text = squash(shown(cell))
    return text if not text or text.endswith(mark) else text + mark
