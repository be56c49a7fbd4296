"""Writes what a command made: to the screen, into a pipe, or to a file that is never half there."""

import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from safetyduty.cli._speech import told
from safetyduty.discover import extension, names
from safetyduty.model.audit import CannotAudit
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source

FORMATS = "safetyduty.report.formats"


def choose_format(asked: str, output: Path | None) -> str:
    """Choose the format: as asked, else by the file's ending, else by where the text goes."""
    known = names(FORMATS)
    if asked in known:
        return asked
    if asked:
        raise _unknown_format(asked)
    if output is None:
        return "terminal" if sys.stdout.isatty() else "text"
    for name in known:
        if output.suffix.lower() == extension(FORMATS, name).EXTENSION and name != "terminal":
            return name
    raise _unknown_format(output.suffix or output.name)


def _unknown_format(value: str) -> CannotAudit:
    blanks = {"known": "、".join(names(FORMATS))}
    return CannotAudit(Problem("SD412", Source(""), value, blanks))


def options_of(form: str) -> dict[str, Any]:
    """Give what a format needs to know of the screen."""
    if form != "terminal":
        return {}
    return {
        "color": sys.stdout.isatty() and "NO_COLOR" not in os.environ,
        "width": shutil.get_terminal_size((100, 40)).columns,
    }


def write(text: str, form: str, output: Path | None) -> None:
    """Write a report; spreadsheets need a mark at the head of a csv to read it as UTF-8."""
    encoding = "utf-8-sig" if form == "csv" else "utf-8"
    if output is None:
        if form == "csv" and not sys.stdout.isatty():
            text = f"\ufeff{text}"
        sys.stdout.write(text if text.endswith("\n") else f"{text}\n")
        sys.stdout.flush()
        return
    write_file(output, text.encode(encoding))


def write_file(output: Path, content: bytes) -> None:
    """Write beside and rename: whoever looks sees the old file or the new one, never half."""
    try:
        with tempfile.NamedTemporaryFile(
            dir=output.parent, prefix=f".{output.name}.", suffix=".part", delete=False
        ) as part:
            try:
                part.write(content)
                part.flush()
                os.fsync(part.fileno())
                part.close()
                _as_new_files_are(part.name)
                Path(part.name).replace(output)
            except BaseException:
                part.close()
                Path(part.name).unlink(missing_ok=True)
                raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise CannotAudit(
            Problem("SD404", Source(str(output)), output.name, {"reason": reason})
        ) from error


def _as_new_files_are(name: str) -> None:
    """Give the file the rights a new file has here; temporary ones are the owner's alone."""
    mask = os.umask(0)
    os.umask(mask)
    Path(name).chmod(0o666 & ~mask)


def check_place(output: Path | None) -> None:
    """Say before the work that the folder is missing, not after it."""
    if output is not None and not output.absolute().parent.is_dir():
        reason = told("no-folder", folder=output.parent)
        raise CannotAudit(Problem("SD404", Source(str(output)), output.name, {"reason": reason}))


class Progress:
    """Tells on a terminal's stderr what is being done, once the work has lasted a second."""

    def __init__(self) -> None:
        self._label = ""
        self._status: Any = None
        self._timer = threading.Timer(1.0, self._show)
        self._timer.daemon = True

    def __call__(self, what: str, number: int, of: int) -> None:
        """Take the next step's name."""
        self._label = told("reading", file=what, number=number, of=of)
        if self._status is not None:
            self._status.update(self._text())

    def _text(self) -> Any:
        from rich.text import Text

        return Text(self._label or told("working"))

    def _show(self) -> None:
        from rich.console import Console

        self._status = Console(stderr=True).status(self._text())
        self._status.start()

    def __enter__(self) -> Self:
        if sys.stderr.isatty():
            self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._timer.cancel()
        if self._status is not None:
            self._status.stop()


@contextmanager
def broken_pipe_is_no_fault() -> Iterator[None]:
    """Let ``| head`` close the pipe: what it did not want to read is not written."""
    try:
        yield
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115,PTH123  # kept to exit
