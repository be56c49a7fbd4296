"""Whether anything that a station's papers depend on has changed since they were written."""

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from safetyduty import __version__
from safetyduty.discover import shipped
from safetyduty.intake.files import find
from safetyduty.intake.settings import FILE, Workspace
from safetyduty.model.problem import Problem
from safetyduty.regulations.load import PACKS
from safetyduty.stations.asked import Asked, Station
from safetyduty.store.find import NAME, is_ledger


def fingerprint(station: Station, workspace: Workspace, asked: Asked) -> str:
    """Give one digest of all: inputs, settings, packs, templates, program, month, day, formats.

    What cannot be found or read is as ``pipeline.read`` tells it, or an ``OSError``.
    """
    said = {
        "program": __version__,
        "month": asked.month.name,
        "as_of": str(asked.as_of),
        "asked": [asked.forms, asked.lang, asked.regulations],
        "inputs": _inputs(station.folder),
        "settings": [(path.name, file_digest(path)) for path in _settings(workspace)],
        "packs": _shipped(),
        "own": [
            (path.name, file_digest(path))
            for folder in (*workspace.packs(), *asked.packs)
            for path in _files(folder)
        ],
    }
    return hashlib.sha256(msgspec.json.encode(said)).hexdigest()


def reading(station: Station, workspace: Workspace) -> str:
    """Give one digest of what reading a station's ledgers depends on."""
    said = [__version__, _inputs(station.folder), sorted(workspace.settings.aliases.items())]
    said.append([(path.name, file_digest(path)) for path in _settings(workspace)])
    return hashlib.sha256(msgspec.json.encode(said)).hexdigest()


def _inputs(folder: Path) -> list[tuple[str, str, tuple[Problem, ...]]]:
    """Give every input file with its digest; a ledger on disk is told by its index."""
    if is_ledger(folder):
        return [(NAME, file_digest(folder / NAME), ())]
    return [(one.name, file_digest(one.path), one.problems) for one in find((folder,))]


def file_digest(path: Path) -> str:
    """Give the SHA-256 of a file."""
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _settings(workspace: Workspace) -> Iterator[Path]:
    """Give the settings, and what beside them shapes the papers: templates of the user's own."""
    if workspace.folder is None:
        return
    yield workspace.folder / FILE
    yield from sorted(workspace.folder.glob("*样式.xlsx"))
    if workspace.templates:
        yield from _files(workspace.templates)


def _files(folder: Path) -> list[Path]:
    if folder.is_file():
        return [folder]
    return sorted(path for path in folder.rglob("*") if path.is_file())


@cache
def _shipped() -> str:
    """Give one digest of the packs and the templates that travel with the program."""
    paths = [*_files(PACKS), *_files(shipped("templates"))]
    told = [(path.name, file_digest(path)) for path in paths if path.suffix != ".pyc"]
    return hashlib.sha256(msgspec.json.encode(told)).hexdigest()
