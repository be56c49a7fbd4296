"""From the paths a user names to the files to read, in one order on every machine."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from safetyduty.model.audit import CannotAudit
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source


@dataclass(frozen=True, slots=True)
class Found:
    """One file to read."""

    path: Path
    name: str
    """How it is shown: the file name, or the path within the folder the user named."""


def find(logs: Sequence[Path]) -> tuple[Found, ...]:
    """Find the files to read, sorted by name whatever the order given."""
    found: list[Found] = []
    for path in logs:
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*.xls*") if not p.name.startswith(("~$", ".")))
            found += [Found(p, p.relative_to(path).as_posix()) for p in inside]
        elif path.exists():
            found.append(Found(path, path.name))
        else:
            raise CannotAudit(Problem("SD001", Source(path.name), path.name))
    return tuple(sorted(found, key=lambda one: one.name))
