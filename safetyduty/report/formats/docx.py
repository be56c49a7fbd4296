"""Word: official documents on A4, made from templates that users edit."""

from pathlib import Path

from safetyduty.report.document import Document

EXTENSION = ".docx"


def render(
    document: Document,
    width: int | None = None,  # noqa: ARG001 - paper has a width of its own
    templates: Path | None = None,
) -> bytes:
    """Write the document from the template of its layout in ``templates``, else as shipped."""
    from safetyduty.report.office.word import write

    return write(document, templates)
