"""Writes what is more than one file, or no text: charts alone, and reports of many as a folder."""

import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from safetyduty import pipeline
from safetyduty.cli._options import one_of
from safetyduty.cli._output import cannot_write, tell_written, write_file
from safetyduty.cli._speech import language
from safetyduty.model.audit import Audit, CannotAudit
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.report.document import Document

CHARTS = ("png", "svg")


def is_folder(form: str, output: Path | None) -> bool:
    """Tell whether pages are asked for as a folder: a place without the ending of one page."""
    return form == "html" and output is not None and output.suffix.lower() not in {".html", ".htm"}


def check_pictures(chart: str, form: str, output: Path | None) -> None:
    """Say before the work what could not be written: a picture without a place, an old folder."""
    if chart:
        one_of("--chart", chart, list(CHARTS))
    if chart and output is None:
        raise CannotAudit(Problem("SD903", Source(""), chart))
    if not chart and output is not None and is_folder(form, output):
        check_folder(output)


def write_charts(document: Document, form: str, output: Path) -> None:
    """Draw what there is: all of it into one file, or each into a file of a folder."""
    from safetyduty.report.drawing import sheet

    draw: Callable[..., str | bytes] = sheet.png if form == "png" else sheet.svg
    found = sheet.pictures(document)
    if not found:
        raise CannotAudit(Problem("SD904", Source("")))
    if output.suffix.lower() == f".{form}":
        write_file(output, _bytes(draw(found, document)))
        tell_written(output)
        return
    try:
        output.mkdir(exist_ok=True)
    except OSError as error:
        raise cannot_write(error, output) from error
    for picture in found:
        write_file(output / f"{picture.name}.{form}", _bytes(draw([picture], document)))
    tell_written(output)


def _bytes(made: str | bytes) -> bytes:
    return made.encode() if isinstance(made, str) else made


def check_folder(output: Path) -> None:
    """Say before the work that the folder is there already: old and new are never mixed."""
    if os.path.lexists(output):
        raise CannotAudit(Problem("SD902", Source(""), str(output)))


def write_book(
    found: Audit, form: str, output: Path, request: pipeline.Request, change: pipeline.Change
) -> None:
    """Write a page an organisation, and the index, into a folder of their own."""
    from safetyduty.report.book import by_unit

    audits = by_unit(found)
    pages = pipeline.book(
        audits,
        language(),
        form,
        unit=found.organisation,
        problems=found.problems if len(audits) > 1 else (),
        change=change,
        templates=request.workspace.templates,
    )
    write_folder(output, pages)


def write_folder(output: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files beside and rename the folder when the last of them is whole.

    What is broken off leaves nothing: the folder is there with its list of files, or not at all.
    """
    check_folder(output)
    try:
        import tempfile

        beside = Path(tempfile.mkdtemp(dir=output.absolute().parent, prefix=f".{output.name}."))
        try:
            for name, content in files:
                with (beside / name).open("wb") as file:
                    file.write(content)
                    file.flush()
                    os.fsync(file.fileno())
            beside.chmod(0o755)
            beside.rename(output)
            tell_written(output)
        except BaseException:
            shutil.rmtree(beside, ignore_errors=True)
            raise
    except OSError as error:
        raise cannot_write(error, output) from error
