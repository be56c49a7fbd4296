"""CSV: the document's main table, for spreadsheets."""

import csv
from io import StringIO

from safetyduty.report.document import Document, Table

EXTENSION = ".csv"

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def render(document: Document, width: int | None = None) -> str:  # noqa: ARG001 - no lines to fit
    """Write the headings and one line a row; what a spreadsheet would run is made text.

    A document without a main table gives its first, one without tables nothing. The byte order
    mark that tells spreadsheets it is UTF-8 is the writer's.
    """
    tables = [block for block in document.blocks if isinstance(block, Table)]
    tables.sort(key=lambda table: not table.main)
    lines = StringIO()
    writer = csv.writer(lines, lineterminator="\r\n")
    for table in tables[:1]:
        data = table.on("data")
        writer.writerow([harmless(column.heading) for column in data.columns])
        writer.writerows([harmless(cell.text) for cell in row] for row in data.rows)
    return lines.getvalue()


def harmless(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula.

    >>> harmless("=1+1")
    "'=1+1"
    """
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text
