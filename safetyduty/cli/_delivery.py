"""Hands a document over: rendered with the user's own templates, its pictures alone if asked."""

from pathlib import Path

from safetyduty import pipeline
from safetyduty.cli._output import Progress, options_of, write
from safetyduty.cli._pictures import CHARTS, write_charts
from safetyduty.report.document import Document


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
