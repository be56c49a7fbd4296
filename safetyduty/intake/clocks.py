"""Which of two columns of days holds the days, where the other holds the time of day alone."""

import re
from datetime import time

from msgspec.structs import replace

from safetyduty.intake.blocks import Block, meaning
from safetyduty.intake.columns import Cell
from safetyduty.intake.grids import Grid
from safetyduty.intake.headings import Header
from safetyduty.intake.text import squash

SAMPLE = 40
"""So many rows tell what a column holds."""
_HALF = r"(?:[上下]午|早上|早晨|凌晨|中午|傍晚|晚上|夜间|晚|早|全天|半天)"
_HOUR = r"\d{1,2}(?:[:时点](?:\d{1,2}分?|半|整)?(?::\d{1,2})?)(?:[AaPp][Mm])?"
_CLOCK = rf"{_HALF}|{_HALF}?{_HOUR}(?:(?:-|—|–|~|至|到)+{_HALF}?{_HOUR})?"


def with_days(grid: Grid, header: Header) -> Header:
    """Take the column of days where two headings say the same: 检查日期 beside 检查时间 9:30.

    A column of times is not told to be unread: its day stands beside it.
    """
    day = header.columns.get("day")
    if day is None or not header.unread or "day" in header.apart:
        return header
    block = Block([list(row) for row in grid.rows[header.first : header.last + 1]])
    doubles = [
        at for at in header.unread if meaning(block, at).get(header.table.name, ("", 0))[0] == "day"
    ]
    clocks = {at for at in (day, *doubles) if _clocks_alone(grid, header, at)}
    days = [at for at in doubles if at not in clocks]
    if day in clocks and len(days) == 1:
        printed = {"day": str(block.rows[-1][days[0]] or block.rows[0][days[0]])}
        header = replace(
            header,
            columns=header.columns | {"day": days[0]},
            printed=header.printed | printed,
            unread=tuple(sorted({day, *header.unread} - {days[0]})),
        )
    return replace(header, clocks=tuple(sorted(clocks & set(header.unread))))


def _clocks_alone(grid: Grid, header: Header, at: int) -> bool:
    below = grid.columns[at][header.last + 1 : header.last + 1 + SAMPLE]
    cells = [cell for cell in below if cell != ""]
    return bool(cells) and all(map(_is_clock, cells))


def _is_clock(cell: Cell | time) -> bool:
    if isinstance(cell, str):
        return bool(re.fullmatch(_CLOCK, squash(cell)))
    return isinstance(cell, time) or (isinstance(cell, float) and 0 < cell < 1)
