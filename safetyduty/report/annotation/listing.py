"""The sheet that lists every problem, each with a link to its cell."""

from collections.abc import Sequence
from html import escape

from safetyduty.model.source import column_letters

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_WIDTHS = (9, 9, 16, 9, 24, 60, 48)
LINKED = 3
"""The column, from 0, that leads to the cell."""


def listing(
    headings: Sequence[str],
    rows: Sequence[tuple[Sequence[str], str]],
    *,
    bold: int,
    link: int,
    wrapped: int,
) -> str:
    """Draw the sheet: headings, then a row of texts each, with the place it leads to or none."""
    drawn = [_row(1, headings, [bold] * len(headings))]
    links = []
    for number, (texts, location) in enumerate(rows, 2):
        styles = [wrapped] * len(texts)
        if location:
            styles[LINKED] = link
            place = f"{column_letters(LINKED + 1)}{number}"
            links.append(f'<hyperlink ref="{place}" location="{escape(location)}"/>')
        drawn.append(_row(number, texts, styles))
    columns = "".join(
        f'<col min="{at}" max="{at}" width="{width}" customWidth="1"/>'
        for at, width in enumerate(_WIDTHS, 1)
    )
    hyperlinks = f"<hyperlinks>{''.join(links)}</hyperlinks>" if links else ""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        f"</sheetView></sheetViews><cols>{columns}</cols>"
        f"<sheetData>{''.join(drawn)}</sheetData>{hyperlinks}</worksheet>"
    )


def _row(number: int, texts: Sequence[str], styles: Sequence[int]) -> str:
    cells = "".join(
        f'<c r="{column_letters(at)}{number}" s="{style}" t="inlineStr">'
        f'<is><t xml:space="preserve">{escape(text, quote=False)}</t></is></c>'
        for at, (text, style) in enumerate(zip(texts, styles, strict=True), 1)
    )
    return f'<row r="{number}">{cells}</row>'


def location(sheet: str, cell: str) -> str:
    """Write the place of a cell as a link within the workbook names it."""
    quoted = sheet.replace("'", "''")
    return f"'{quoted}'!{cell}"
