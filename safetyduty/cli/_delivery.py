"""Hands a document over: rendered with the user's own templates, its pictures alone if asked."""

from pathlib import Path

from safetyduty import pipeline
from safetyduty.cli._output import (
    MADE_FROM_TEMPLATES,
    Progress,
    check_place,
    choose_format,
    options_of,
    write,
)
from safetyduty.cli._pictures import CHARTS, write_charts
from safetyduty.cli._speech import language
from safetyduty.report.document import Document

EVIDENCE = {"terminal": 12, "text": 12, "markdown": 12, "docx": 3, "pdf": 3}
"""Pages name so many rows a finding and say how many more there are; data formats name all."""
BRIEF = ("terminal", "text", "docx", "pdf")
"""Formats for eyes: long lists are one line in them unless ``--full`` asks for everything."""


def deliver(
    document: Document,
    form: str,
    output: Path | None,
    request: pipeline.Request,
    progress: Progress,
) -> None:
    """Render and write; what goes to the screen waits until the progress has left it."""
    if output is not None and form in CHARTS:
        write_charts(document, form, output)
        return
    made = pipeline.render(document, form, **options_of(form, output, request.workspace.templates))
    progress.stop()
    write(made, form, output)


def publish(kind: str, content: object, form: str, output: Path | None) -> None:
    """Compose, render and write what is made of no ledger, with the templates of the workspace."""
    form = choose_format(form, output)
    check_place(output)
    document = pipeline.compose(kind, content, language())
    # a page is read on the screen even where the settings are what is wrong
    templates = pipeline.workspace(()).templates if form in MADE_FROM_TEMPLATES else None
    write(pipeline.render(document, form, **options_of(form, output, templates)), form, output)
