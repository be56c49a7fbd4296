"""Fills what the sheet shows once for several rows: merged cells, and 同上."""

from collections.abc import Sequence

from safetyduty.intake.blocks import Area, Rows
from safetyduty.intake.cells import Cell
from safetyduty.intake.headings import Header
from safetyduty.intake.text import squash

_DITTO = frozenset(
    map(squash, ("同上", "同前", "〃", "″", "”", '"', "''", "〃〃", "同上行", "同上一行"))
)
LONGEST = 8
"""Longer texts, spaces included, are no ditto marks."""


def fill_merged(
    body: Rows, start: int, header: Header, merged: Sequence[Area]
) -> tuple[Rows, dict[str, list[int]]]:
    """Give every row of a vertically merged cell the text of its first; ``body`` stays as it is.

    A row with nothing else in it is not filled: it holds no record. The second answer says, column
    by column, which rows of ``body`` were filled; it begins at row ``start`` of the sheet's rows.
    """
    names = {at: name for name, at in header.columns.items()}
    filled: dict[str, list[int]] = {}
    copied: dict[int, list[Cell]] = {}
    for top, left, bottom, right in merged:
        at = next((at for at in range(left, right + 1) if at in names), -1)
        first = top - start
        if bottom == top or at < 0 or not 0 <= first < len(body) or body[first][left] == "":
            continue
        for index in range(first + 1, min(bottom - start, len(body) - 1) + 1):
            if any(cell != "" for other, cell in enumerate(body[index]) if other in names):
                copied.setdefault(index, list(body[index]))[at] = body[first][left]
                filled.setdefault(names[at], []).append(index)
    if not copied:
        return body, {}
    return [copied.get(index, row) for index, row in enumerate(body)], filled


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
