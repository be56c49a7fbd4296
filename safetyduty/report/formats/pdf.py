"""PDF: the Word document, converted by LibreOffice where it is installed."""

from pathlib import Path

from safetyduty.report.document import Document

EXTENSION = ".pdf"


def render(
    document: Document,
    width: int | None = None,  # noqa: ARG001 - paper has a width of its own
    templates: Path | None = None,
) -> bytes:
    """Write the document as Word would print it; without LibreOffice it is ``CannotAudit``."""
    from safetyduty.report.office.convert import office, to_pdf
    from safetyduty.report.office.word import write

    if not office():
        return to_pdf(b"", document.lang)  # which says so, before any work
    return to_pdf(write(document, templates), document.lang)
