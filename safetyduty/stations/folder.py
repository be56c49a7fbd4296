"""A folder of papers as a whole: who looks sees the old one or the new one, never a mixture."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

import msgspec
from msgspec import Struct

from safetyduty.intake.files import MANIFEST
from safetyduty.model.station import Line
from safetyduty.stations.digest import file_digest

SCHEMA = "safetyduty/station/1"


class Paper(Struct, frozen=True):
    """One file of the folder."""

    file: str
    sha256: str


class Manifest(Struct, frozen=True):
    """What stands in the folder, written last: where it is, everything it names is whole."""

    schema: str
    digest: str
    """What the papers depend on; empty where they are to be made anew whatever it is."""
    line: Line
    files: tuple[Paper, ...]


def kept(place: Path, digest: str) -> Line | None:
    """Give what an earlier run found, if nothing changed and every paper is still as it was."""
    try:
        manifest = msgspec.json.decode((place / MANIFEST).read_bytes(), type=Manifest)
        whole = manifest.digest == digest != "" and all(
            file_digest(place / paper.file) == paper.sha256 for paper in manifest.files
        )
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return None
    return manifest.line if whole else None


def write_papers(place: Path, papers: Iterable[tuple[str, bytes]], digest: str, line: Line) -> None:
    """Put the papers, and the list of them, in place of what an earlier run left."""
    renew(place, listed(papers, digest, line))


def listed(
    papers: Iterable[tuple[str, bytes]], digest: str, line: Line
) -> Iterable[tuple[str, bytes]]:
    """Hand the papers on, and the list of them last."""
    told = []
    for name, content in papers:
        told.append(Paper(name, hashlib.sha256(content).hexdigest()))
        yield name, content
    content = msgspec.json.encode(Manifest(SCHEMA, digest, line, tuple(told)))
    yield MANIFEST, msgspec.json.format(content, indent=2) + b"\n"


def renew(place: Path, files: Iterable[tuple[str, bytes]], last: str = MANIFEST) -> None:
    """Write the files beside, then let them take the place of what is there.

    A run that is broken off leaves the old folder, or the new one; what it left half done beside
    them is cleared away by the next. A folder without the file we write ``last`` is not ours, and
    is never taken away.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    restore(place)
    if place.is_dir() and any(place.iterdir()) and not (place / last).is_file():
        raise FileExistsError(17, "not a folder of reports", str(place))
    beside = Path(tempfile.mkdtemp(dir=place.parent, prefix=f".{place.name}.", suffix=".part"))
    try:
        for name, content in files:
            path = beside / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        beside.chmod(0o755)
        _swap(beside, place)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise


def _swap(beside: Path, place: Path) -> None:
    old = _old(place)
    if place.exists():
        place.rename(old)
    beside.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def restore(place: Path) -> None:
    """Put back what a run that died between two steps had put aside, and clear its leavings."""
    old = _old(place)
    if old.exists() and not place.exists():
        old.rename(place)
    shutil.rmtree(old, ignore_errors=True)
    for part in place.parent.glob(f".{_literal(place.name)}.*.part"):
        shutil.rmtree(part, ignore_errors=True)


def _old(place: Path) -> Path:
    return place.with_name(f".{place.name}.old")


def _literal(name: str) -> str:
    return "".join(f"[{char}]" if char in "*?[" else char for char in name)
