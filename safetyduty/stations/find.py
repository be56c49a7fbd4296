"""Which folders are stations: each child of the folder of all, or of a group of them."""

import os
from collections.abc import Iterator
from pathlib import Path

from safetyduty.intake.files import MANIFEST, SUFFIXES
from safetyduty.intake.settings import FILE, TEMPLATES
from safetyduty.model.audit import CannotAudit
from safetyduty.model.catalogue.system import reason_of
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.report.book import MANIFEST as BOOK
from safetyduty.report.book import SCHEMA as BOOK_SCHEMA
from safetyduty.stations.asked import Station
from safetyduty.store.find import is_home

_HIDDEN = (".", "~", "$")
_DEEPEST = 8
"""So many folders deep a group may stand in a group."""


def find_stations(home: Path, output: Path) -> tuple[tuple[Station, ...], tuple[Problem, ...]]:
    """Find the stations in the order of their names, and tell what lies there beside them.

    A folder of folders, some of which have settings of their own, is a group: its folders are the
    stations. What safetyduty wrote, what is hidden, and ``output`` are none. A folder that cannot
    be read, or without one station, is ``CannotAudit``.
    """
    _check(home, output)
    avoided = os.path.realpath(output)
    found = tuple(_within(home, home, avoided, 0))
    if not found:
        raise CannotAudit(Problem("SD851", Source(home.name), str(home)))
    strays = [
        Problem("SD853", Source(path.name), path.name)
        for path in sorted(home.iterdir())
        if path.is_file() and path.suffix.lower() in SUFFIXES and not _is_hidden(path)
    ]
    return found, tuple(strays)


def _check(home: Path, output: Path) -> None:
    try:
        os.scandir(home).close()
    except OSError as error:
        blanks = {"reason": reason_of(error)}
        raise CannotAudit(Problem("SD850", Source(home.name), str(home), blanks)) from error
    real, target = Path(os.path.realpath(home)), Path(os.path.realpath(output))
    if real.is_relative_to(target):
        raise CannotAudit(Problem("SD852", Source(output.name), str(output)))


def _within(home: Path, folder: Path, avoided: str, depth: int) -> Iterator[Station]:
    for path in _folders(folder, avoided):
        if depth < _DEEPEST and _is_group(path, avoided):
            yield from _within(home, path, avoided, depth + 1)
        else:
            yield Station(path.relative_to(home).as_posix(), path)


def _folders(folder: Path, avoided: str) -> list[Path]:
    """Give the folders that may be stations; one that may not be looked into is one too."""
    return [
        path
        for path in sorted(folder.iterdir())
        if path.is_dir()
        and not _is_hidden(path)
        and os.path.realpath(path) != avoided
        and not os.path.lexists(path / MANIFEST)
        and path.name != TEMPLATES
        and not is_home(path)
        and not _is_made(path)
    ]


def _is_made(folder: Path) -> bool:
    """Whether a folder holds nothing but what safetyduty made: pages of reports, calendars."""
    try:
        inside = list(folder.iterdir())
        book = folder / BOOK
        if book.is_file():
            return BOOK_SCHEMA.encode() in book.read_bytes()
    except OSError:
        return False
    return bool(inside) and all(path.suffix == ".ics" for path in inside)


def _is_hidden(path: Path) -> bool:
    return path.name.startswith(_HIDDEN) or path.name == "__MACOSX"


def _is_group(folder: Path, avoided: str) -> bool:
    """Whether a folder holds stations and is none: no file of its own, settings further down."""
    try:
        own = any(
            path.is_file() and (path.name == FILE or path.suffix.lower() in SUFFIXES)
            for path in folder.iterdir()
        )
    except OSError:
        return False
    return not own and any(
        (inner / FILE).is_file() or _is_group(inner, avoided) for inner in _folders(folder, avoided)
    )
