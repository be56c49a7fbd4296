"""Which blocks lie across: a wide table, and the few lines that lead to one."""

from collections.abc import Sequence

from safetyduty.report.document import (
    Block,
    Chart,
    Heading,
    Heat,
    Listing,
    Notes,
    Pairs,
    Paragraph,
    Table,
    Tally,
)
from safetyduty.report.letter import NewPage, Official, Section
from safetyduty.report.office.measure import width
from safetyduty.report.office.word_table import Drawing, of_heat, of_table

_LINE, _NOTE = 29.0, 20.0
"""Points: a line of text, a line of notes."""
_FULL = 56
"""Half characters on a line of an upright page."""
_SIZE = 9.0
_LITTLE = 170.0
"""Points: less than half a page that lies across."""


def drawing(block: Block | Official | None) -> Drawing | None:
    """Give the table that a block is on paper; what is none gives nothing."""
    match block:
        case Table():
            return of_table(block)
        case Heat():
            return of_heat(block)
        case Chart():
            return of_table(block.table)
        case _:
            return None


def leads_across(blocks: Sequence[Block | Official], room: float) -> bool:
    """Tell whether the first of ``blocks``, a heading, stands with a wide table that follows.

    So it is if what stands between would leave most of an upright page empty: no heading is left
    alone on one, and no page is turned for five lines.
    """
    high = 0.0
    for block in blocks:
        table = drawing(block)
        if table is not None and table.is_wide:
            return True
        if isinstance(block, NewPage):
            return False
        high += _height(block, table, room)
        if high > _LITTLE:
            return False
    return False


def _height(block: Block | Official, table: Drawing | None, room: float) -> float:
    if table is not None:
        return table.height(room, _SIZE) + _LINE
    match block:
        case Heading() | Section():
            return _LINE
        case Paragraph(text):
            return _LINE * (1 + width(text) // _FULL)
        case Pairs(items):
            return _LINE * len(items)
        case Tally():
            return _LINE * 3
        case Listing(_, groups):
            return _LINE + _NOTE * sum(1 + 2 * len(group.lines) for group in groups)
        case Notes(_, items):
            return _LINE + _NOTE * sum(1 + width(item.text) // _FULL for item in items)
        case _:
            return _LINE * len(block.lines) if isinstance(block, Official) else _LINE
