"""From the paths a user names to the files to read, in one order on every machine."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from safetyduty.model.audit import CannotAudit
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source

SUFFIXES = frozenset(
    {".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".xlt", ".et", ".ett", ".ods", ".csv", ".tsv"}
)
"""What is taken from a folder; a file named by itself is taken whatever its name."""
OUTPUT_MARKS = (".safetyduty.", "safetyduty-")


@dataclass(frozen=True, slots=True)
class Found:
    """One file to read."""

    path: Path
    name: str
    """How it is shown: the file name, or the path within the folder the user named."""
    problems: tuple[Problem, ...] = ()
    """What is already to be said of it: named twice, or open in another program."""


def find(logs: Sequence[Path]) -> tuple[Found, ...]:
    """Find the files to read, sorted by name whatever the order given.

    Of folders all workbooks at any depth; hidden files, the lock files of Office and WPS, and what
    safetyduty itself wrote are left out. A path that is not there and a folder without workbooks
    are ``CannotAudit``.
    """
    seen: dict[str, Found] = {}
    for path in sorted(logs):
        for found in _found(path):
            key = os.path.normcase(_real(found.path))
            if key in seen:
                first = seen[key]
                again = Problem("SD006", Source(first.name), found.name, {"file": first.name})
                seen[key] = Found(first.path, first.name, (*first.problems, again))
            else:
                seen[key] = found
    return tuple(sorted(seen.values(), key=lambda one: (one.name, str(one.path))))
