"""Where each table of a sheet begins, and what its rows above the headings are."""

from collections.abc import Iterable

from msgspec import Struct

from safetyduty.intake.grids import Grid
from safetyduty.intake.headings import Header
from safetyduty.intake.rows import is_title

MOST_IN_TITLE = 3
"""A row above the headings with more texts is no title."""


class Part(Struct, frozen=True):
    """A table's headings, where its title begins, and the same headings printed again below."""

    header: Header
    top: int
    again: list[Header] = []


def find_parts(grid: Grid, headers: list[Header]) -> list[Part]:
    """Give the tables of a sheet, those under the same headings printed again as one."""
    parts: list[Part] = []
    for number, header in enumerate(headers):
        before = headers[number - 1]
        if number == 0 or header.first == before.first:
            parts.append(Part(header, parts[-1].top if parts else 0))
            continue
        top = header.first
        while top > before.last + 1 and is_title(grid.rows[top - 1], most=1):
            top -= 1
        titled = any(cell != "" for row in grid.rows[top : header.first] for cell in row)
        same = (header.table, header.columns) == (before.table, before.columns)
        if same and not titled:
            parts[-1].again.append(header)
        else:
            parts.append(Part(header, top))
    return parts


def above_headings(grid: Grid, part: Part) -> Iterable[tuple[int, str]]:
    """Account for the rows above the headings: titles, or rows of no table, and the headings."""
    header = part.header
    title = header.first
    while title > part.top and is_title(grid.rows[title - 1], most=MOST_IN_TITLE):
        title -= 1
    for index in range(part.top, header.last + 1):
        blank = all(cell == "" for cell in grid.rows[index])
        if index >= header.first:
            yield index, "heading"
        elif blank:
            yield index, "blank"
        else:
            yield index, "not-recognised" if index < title else "title"
