"""Excel: a cover and a sheet a table, for filtering and for the archive."""

from safetyduty.report.document import Document

EXTENSION = ".xlsx"


def render(document: Document, width: int | None = None) -> bytes:  # noqa: ARG001 - sheets scroll
    """Write the document as a workbook: text stays text, nothing in it is a formula or a macro."""
    from safetyduty.report.office.book import write

    return write(document)
