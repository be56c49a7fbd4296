"""The page of a template: how wide and high its text stands, and the same turned across."""

from typing import Any

from docx.oxml.ns import qn

from safetyduty.report.office.word_table import SIZES, Drawing

_READ, _TITLE = 4, 70.0
"""So many of the sizes are read on a wall; points: the title and the line below it."""
_NEAREST = 567
"""What a footer keeps from the edge of the paper: 1 cm."""


def room(section: Any) -> float:
    """Give the points between the margins at the left and at the right."""
    return _between(section, "w", "left", "right")


def height(section: Any) -> float:
    """Give the points between the margins on top and at the foot."""
    return _between(section, "h", "top", "bottom")


def _between(section: Any, side: str, before: str, after: str) -> float:
    page, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    taken = int(margins.get(qn(f"w:{before}"))) + int(margins.get(qn(f"w:{after}")))
    return float(int(page.get(qn(f"w:{side}"))) - taken) / 20


def turn(section: Any) -> None:
    """Lay a page across: what was at the left is on top."""
    page, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    wide, high = page.get(qn("w:w")), page.get(qn("w:h"))
    page.set(qn("w:w"), high)
    page.set(qn("w:h"), wide)
    page.set(qn("w:orient"), "landscape")
    top, right, bottom, left = (
        margins.get(qn(f"w:{side}")) for side in ("top", "right", "bottom", "left")
    )
    for side, value in {"top": left, "right": top, "bottom": right, "left": bottom}.items():
        margins.set(qn(f"w:{side}"), value)
    footer = max(int(right) - int(bottom) + int(margins.get(qn("w:footer"))), _NEAREST)
    margins.set(qn("w:footer"), str(footer))
    grid = section.find(qn("w:docGrid"))
    if grid is not None:
        section.remove(grid)


def sheet_size(section: Any, drawing: Drawing, beside: float) -> float:
    """Choose the largest letters that can be read and need no more pages than the smallest do.

    The head is repeated on every page, and the rows of one leader stand on one: every office
    prints A4, and a sheet on the wall is read from a step away.
    """
    wide, high = room(section), height(section)
    least = _pages(drawing, wide, high, SIZES[_READ - 1], beside)
    return next(z for z in SIZES if _pages(drawing, wide, high, z, beside) <= least)


def _pages(drawing: Drawing, wide: float, high: float, size: float, beside: float) -> int:
    """Count the pages a sheet takes: its title on the first, what it says below on the last."""
    head, *rows = drawing.heights(wide, size)
    pages, left = 1, high - _TITLE - head
    for first, last in drawing.together or [(row, row) for row in range(len(rows))]:
        needed = sum(rows[first : last + 1])
        if needed > left:
            pages, left = pages + 1, high - head
        left -= needed
    return pages + (left < beside)
