"""Holds a record to its manifest: each source, and the record itself, by its digest."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from safetyduty.inquiry.diligence import digest
from safetyduty.model.audit import CannotAudit
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.model.verification import Compared, State, Verification
from safetyduty.report.manifest import KEY, SCHEMA, result_digest
from safetyduty.report.sections.dossier_facts import SCHEMA as DOSSIER


def verify(path: Path, logs: Sequence[Path]) -> Verification:
    """Compare a record and its sources with their digests; no record is ``CannotAudit``.

    Sources are looked for in ``logs``, else beside the record and where the command runs.
    """
    facts, lies_beside = _read(path)
    kept = facts if lies_beside else facts.get(KEY)
    if not isinstance(kept, dict):
        raise _no_dossier(path)
    sources = list(_sources(kept, path))
    places = list(logs) or [path.absolute().parent, Path()]
    compared = tuple(_compared(name, sha, places) for name, sha in sources)
    wanted = str(kept.get("file_sha256" if lies_beside else "result_sha256", ""))
    now = digest(path) if lies_beside else result_digest(facts)
    state = State.SAME if now == wanted else State.CHANGED
    return Verification(path.name, compared, Compared(path.name, wanted, now, state))


def _read(path: Path) -> tuple[dict[str, Any], bool]:
    """Give a record's own facts, or the manifest that lies beside it."""
    if not path.is_file():
        raise _no_dossier(path)
    if (found := _object(path)) and found.get("schema") == DOSSIER:
        return found, False
    beside = _object(path.with_name(f"{path.name}.manifest.json"))
    if beside and beside.get("schema") == SCHEMA:
        return beside, True
    raise _no_dossier(path)


def _object(path: Path) -> dict[str, Any]:
    try:
        read = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def _sources(kept: dict[str, Any], path: Path) -> Iterator[tuple[str, str]]:
    """Give name and digest of every source; a manifest of another shape is no manifest."""
    listed = kept.get("sources")
    if not isinstance(listed, list):
        raise _no_dossier(path)
    for one in listed:
        if not isinstance(one, dict) or not all(
            isinstance(one.get(key), str) for key in ("file", "sha256")
        ):
            raise _no_dossier(path)
        yield one["file"], one["sha256"]


def _compared(name: str, sha: str, places: Sequence[Path]) -> Compared:
    """Find a source and compare it: of several files of its name the one that is the same."""
    if not sha:
        return Compared(name, sha, "", State.UNDIGESTED)
    now = ""
    for candidate in _candidates(name, places):
        now = digest(candidate)
        if now == sha:
            return Compared(name, sha, now, State.SAME)
    return Compared(name, sha, now, State.CHANGED if now else State.MISSING)


def _candidates(name: str, places: Sequence[Path]) -> Iterator[Path]:
    """Give the files a name may mean: by its path, then by its last part at any depth."""
    relative = PurePosixPath(name)
    if relative.is_absolute() or ".." in relative.parts:
        return
    for place in places:
        if place.is_file():
            if place.name == relative.name:
                yield place
            continue
        for parts in (relative.parts, relative.parts[1:], relative.parts[-1:]):
            if parts and (found := place.joinpath(*parts)).is_file():
                yield found
        yield from sorted(one for one in place.glob(f"*/**/{_literal(relative.name)}"))


def _literal(name: str) -> str:
    """Keep what a pattern would read as its own: ``台账[1].xlsx`` is a name."""
    return "".join(f"[{char}]" if char in "*?[" else char for char in name)


def _no_dossier(path: Path) -> CannotAudit:
    return CannotAudit(Problem("SD751", Source(path.name), path.name))
