"""One cell as markup: whatever stands in the data stays text."""

from markupsafe import Markup, escape

from safetyduty.report.document import Cell, Reference, Tone

ENDING = ".html"


def content(cell: Cell) -> Markup:
    """Give the text, its parts leading where they lead; what the links do not name stands bare.

    >>> content(Cell("<b>"))
    Markup('&lt;b&gt;')
    """
    if not cell.links:
        return escape(cell.text)
    parts, at = [], 0
    for link in cell.links:
        start = cell.text.find(link.text, at)
        if start < 0:
            continue
        parts.append(escape(cell.text[at:start]))
        parts.append(_link(link))
        at = start + len(link.text)
    return Markup("").join([*parts, escape(cell.text[at:])])


def _link(link: Reference) -> Markup:
    page = f"{link.page}{ENDING}" if link.page else ""
    anchor = f"#{link.to}" if link.to or not page else ""
    return Markup('<a href="{}">{}</a>').format(page + anchor, link.text)


def tone(cell: Cell) -> str:
    """Give the class of a cell's tone; plain has none."""
    return "" if cell.tone is Tone.PLAIN else cell.tone.value
