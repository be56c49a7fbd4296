"""Fills what the sheet shows once for several rows: merged cells, and 同上."""

from safetyduty.intake.cells import Cell
from safetyduty.intake.grids import Grid
from safetyduty.intake.text import squash

_DITTO = frozenset(
    map(squash, ("同上", "同前", "〃", "″", "”", '"', "''", "〃〃", "同上行", "同上一行"))
)
LONGEST = 8
"""Longer texts, spaces included, are no ditto marks."""


def fill_merged(
    grid: Grid,
    start: int,
    names: dict[str, int],
    columns: dict[str, list[Cell]],
    distinct: dict[str, set[Cell]],
) -> dict[str, list[int]]:
    """Give every row of a vertically merged cell the text of its first, in ``columns``.

    A row with nothing else in it is not filled: it holds no record. The answer says, column by
    column, which rows were filled; ``columns`` begin at row ``start`` of the grid.
    """
    by_place = {at: name for name, at in names.items()}
    end = start + len(next(iter(columns.values())))
    filled: dict[str, list[int]] = {}
    for top, left, bottom, right in grid.merged:
        at = next((at for at in range(left, right + 1) if at in by_place), -1)
        if bottom == top or at < 0 or not start <= top < end or grid.rows[top][left] == "":
            continue
        for index in range(top + 1, min(bottom, end - 1) + 1):
            if any(grid.rows[index][other] != "" for other in by_place):
                columns[by_place[at]][index - start] = grid.rows[top][left]
                filled.setdefault(by_place[at], []).append(index - start)
    for name in filled:
        distinct[name] = set(columns[name])
    return filled


def fill_ditto(
    columns: dict[str, list[Cell]], distinct: dict[str, set[Cell]]
) -> dict[str, list[int]]:
    """Write out 同上 in place, and say in which rows of which column it stood."""
    found: dict[str, list[int]] = {}
    for name, cells in columns.items():
        short = (cell for cell in distinct[name] if isinstance(cell, str) and len(cell) < LONGEST)
        marks = {cell for cell in short if squash(cell) in _DITTO}
        if not marks:
            continue
        for at, cell in enumerate(cells):
            if at and cell in marks and cells[at - 1] != "":
                cells[at] = cells[at - 1]
                found.setdefault(name, []).append(at)
        distinct[name] = set(cells)
    return found
