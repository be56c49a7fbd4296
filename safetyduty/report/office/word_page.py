"""The page of a template: how wide and high its text stands, turned across, or on A3."""

from typing import Any

from docx.oxml.ns import qn

from safetyduty.report.office.word_table import SIZES, Drawing

_A3 = ("23811", "16838")
"""Twentieths of a point: 420 × 297 mm."""
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


def one_page(section: Any, drawing: Drawing, beside: float) -> float:
    """Choose letters, and if need be A3, so that a table stands on one page with what is beside.

    Where even A3 is too small it runs on over further pages, its head repeated.
    """
    page = section.find(qn("w:pgSz"))
    own = page.get(qn("w:w")), page.get(qn("w:h"))
    for wide, high in (own, _A3):
        page.set(qn("w:w"), wide)
        page.set(qn("w:h"), high)
        for size in SIZES:
            if drawing.height(room(section), size) <= height(section) - beside:
                return size
    return SIZES[-1]
