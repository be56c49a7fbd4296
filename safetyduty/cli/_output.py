"""Writes what a command made: to the screen, into a pipe, or to a file that is never half there."""

import contextlib
import errno
import os
import shutil
import sys
import threading
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TextIO

from safetyduty.cli._speech import listed, say, told
from safetyduty.discover import extension, names
from safetyduty.model.audit import CannotAudit
from safetyduty.model.catalogue.system import reason_of
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.report.document import Document

FORMATS = "safetyduty.report.formats"
BINARY = ("docx", "xlsx", "pdf")
"""Formats of office programs: they go into a file, never to a screen or into a pipe."""
MADE_FROM_TEMPLATES = ("docx", "html", "pdf")
ORIGIN = "provenance"
"""The table of program, packs and inputs."""
CALLED = {
    "word": "docx",
    "doc": "docx",
    "excel": "xlsx",
    "xls": "xlsx",
    "md": "markdown",
    "txt": "text",
    "htm": "html",
    "web": "html",
}
"""What people call a format, and its name here."""
_IN_USE = (5, 32, 33)
"""How Windows says that another program has the file open."""


def choose_format(asked: str, output: Path | None) -> str:
    """Choose the format: as asked, else by the file's ending, else by where the text goes."""
    known = names(FORMATS)
    asked = CALLED.get(asked.lower(), asked)
    if asked in known:
        if output is None and asked in BINARY:
            raise _needs_a_file(asked)
        return asked
    if asked:
        raise _unknown_format(asked)
    if output is None:
        return "terminal" if sys.stdout.isatty() else "text"
    for name in known:
        if output.suffix.lower() == extension(FORMATS, name).EXTENSION and name != "terminal":
            return name
    raise _unknown_format(output.suffix or output.name, output)


def _needs_a_file(form: str) -> CannotAudit:
    return CannotAudit(Problem("SD920", Source(""), form, {"ending": f".{form}"}))


def _unknown_format(value: str, output: Path | None = None) -> CannotAudit:
    """Tell the formats there are; of a file's name, how it would have to end."""
    blanks, todo = {"known": listed(names(FORMATS))}, ""
    if output is not None:
        meant = CALLED.get(output.suffix[1:].lower(), "")
        ending = extension(FORMATS, meant or "docx").EXTENSION
        if meant or not output.suffix:
            todo = told("ending", name=output.with_suffix(ending))
    return CannotAudit(Problem("SD412", Source(""), value, blanks, todo))


def brief(document: Document, form: str) -> Document:
    """Fold what is long; a file that is handed in still says what it was made from."""
    return document.brief(keep=ORIGIN if form in BINARY else "")


def load_ahead(kind: str, form: str) -> None:
    """Load what will write the report while the database still works: it lets Python go meanwhile.

    What fails here fails again, and is told, where the report is made.
    """

    def load() -> None:
        with contextlib.suppress(Exception):
            extension("safetyduty.report.compose", kind)
            extension(FORMATS, form)

    threading.Thread(target=load, daemon=True).start()


def options_of(
    form: str, output: Path | None = None, templates: Path | None = None
) -> dict[str, Any]:
    """Give what a format needs to know of the screen, and where the user's templates are.

    A file is no screen.
    """
    if form in MADE_FROM_TEMPLATES:
        return {"templates": templates}
    if form != "terminal" or output is not None:
        return {}
    return {
        "color": sys.stdout.isatty() and "NO_COLOR" not in os.environ,
        "width": shutil.get_terminal_size((100, 40)).columns,
    }


def write(text: str | bytes, form: str, output: Path | None) -> None:
    """Write a report; spreadsheets need a mark at the head of a csv to read it as UTF-8."""
    if isinstance(text, bytes):
        if output is None:  # those in ``BINARY`` were refused before the work
            raise _needs_a_file(form)
        write_file(output, text)
        tell_written(output)
        return
    encoding = "utf-8-sig" if form == "csv" else "utf-8"
    if output is None:
        if form == "csv" and not sys.stdout.isatty():
            text = f"\ufeff{text}"
        _print(text if text.endswith("\n") else f"{text}\n")
        return
    write_file(output, text.encode(encoding))
    tell_written(output)


def tell_written(place: Path) -> None:
    """Tell whoever looks on where the paper is; a script learns it from the exit code."""
    if sys.stderr.isatty():
        say(told("written", file=place))


def _print(text: str) -> None:
    """Print; what a closed pipe does not take nobody wants, what a full disk does not is told."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        sys.stdout = nothing()
        if error.errno not in {errno.EPIPE, errno.EINVAL}:  # EINVAL is how Windows says EPIPE
            raise cannot_write(error) from error


def write_file(output: Path, content: bytes, rights: int | None = None) -> None:
    """Write beside and rename: whoever looks sees the old file or the new one, never half.

    A link stays, and what it points to is renewed; a device or a pipe is written as it is. Given
    ``rights`` the file has these from its first byte, whatever it had.
    """
    try:
        if output.exists() and not output.is_file():
            output.write_bytes(content)
        else:
            _renew(output.resolve(), content, rights)
    except OSError as error:
        raise cannot_write(error, output) from error


def _renew(output: Path, content: bytes, asked: int | None) -> None:
    import tempfile

    rights = _rights(output) if asked is None else asked
    with tempfile.NamedTemporaryFile(
        dir=output.parent, prefix=f".{output.name}.", suffix=".part", delete=False
    ) as part:
        try:
            part.write(content)
            part.flush()
            os.fsync(part.fileno())
            part.close()
            Path(part.name).chmod(rights)
            Path(part.name).replace(output)
        except BaseException:
            part.close()
            Path(part.name).unlink(missing_ok=True)
            raise


def _rights(output: Path) -> int:
    """Give the rights the file has, else those of a new one; a write-protected one is refused."""
    if output.exists():
        if not os.access(output, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return output.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def cannot_write(error: OSError, output: Path | None = None) -> CannotAudit:
    """Tell what kept a file from being written."""
    if output is not None and getattr(error, "winerror", 0) in _IN_USE:
        return _open_elsewhere(output, error.strerror or str(error))
    blanks = {"reason": reason_of(error)}
    where = Source(str(output)) if output else Source("")
    return CannotAudit(Problem("SD404", where, output.name if output else "", blanks))


def _open_elsewhere(output: Path, sign: str) -> CannotAudit:
    blanks = {"file": output.name, "sign": sign}
    return CannotAudit(Problem("SD921", Source(str(output)), output.name, blanks))


def check_place(output: Path | None, inputs: Iterable[Path] = ()) -> None:
    """Say before the work that the folder is missing, or that an input stands there."""
    if output is not None and not output.absolute().parent.is_dir():
        reason = told("no-folder", folder=output.parent)
        raise CannotAudit(Problem("SD404", Source(str(output)), output.name, {"reason": reason}))
    if output is not None and (lock := _lock(output)):
        raise _open_elsewhere(output, lock)
    if output is not None and os.path.lexists(output):
        from safetyduty.cli._spared import check_spared

        check_spared(output, inputs)


def _lock(output: Path) -> str:
    """Find the file that Excel, WPS or LibreOffice leaves beside one that is open in it."""
    name = output.name
    locks = (f"~${name}", f"~${name[2:]}", f".~{name}", f".~lock.{name}#")  # Word drops two letters
    return next((lock for lock in locks if os.path.lexists(output.with_name(lock))), "")


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
        self.stop()

    def stop(self) -> None:
        """Leave the screen to what was made; once left, it stays so."""
        self._timer.cancel()
        if self._timer.is_alive():  # it may be about to show itself
            self._timer.join()
        if self._status is not None:
            self._status.stop()
            self._status = None


def nothing() -> TextIO:
    """Give a stream nobody reads, so that leaving the program does not fail once more."""
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123  # kept to exit
