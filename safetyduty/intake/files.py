"""From the paths a user names to the files to read, in one order on every machine."""

import os
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct, structs

from safetyduty.intake.settings import FILE as SETTINGS
from safetyduty.intake.settings import TEMPLATES
from safetyduty.model.audit import CannotAudit
from safetyduty.model.marks import PROBLEM_PART
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source

_EXCEL = (".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".xlt")
SUFFIXES = frozenset({*_EXCEL, ".et", ".ett", ".ods", ".csv", ".tsv"})
"""What is taken from a folder; a file named by itself is taken whatever its name."""

MANIFEST = "safetyduty-manifest.json"
"""Lies in every folder of reports that safetyduty wrote; such a folder holds no ledgers."""
OUTPUT_MARK = b"safetyduty-report"
"""Stands in the core properties of every workbook that safetyduty wrote as a report."""


class Found(Struct, frozen=True):
    """One file to read."""

    path: Path
    name: str
    """How it is shown: the file name, or the path within the folder the user named."""
    problems: tuple[Problem, ...] = ()
    """What is already to be said of it: named twice, or open in another program."""


def find(logs: Sequence[Path]) -> tuple[Found, ...]:
    """Find the files to read, sorted by name whatever the order given.

    Of folders all workbooks at any depth; hidden files, the lock files of Office and WPS, and what
    safetyduty itself wrote are left out. ``*.xlsx`` is every such file. A path that is not there
    and a folder without workbooks are ``CannotAudit``.
    """
    seen: dict[str, Found] = {}
    for path in sorted(spelt for log in logs for spelt in _spelt_out(log)):
        for found in _within(path) if path.is_dir() else (Found(path, path.name),):
            key = os.path.normcase(os.path.realpath(found.path))
            first = seen.get(key)
            if first is None:
                seen[key] = structs.replace(found, problems=(*found.problems, *_opened(found)))
            else:
                again = Problem("SD006", Source(first.name), found.name, {"file": first.name})
                seen[key] = structs.replace(first, problems=(*first.problems, again))
    return _told_apart(list(seen.values()))


def _spelt_out(path: Path) -> list[Path]:
    """Expand ``*`` where the shell has not, as on Windows; give what is there, else say so."""
    if os.path.lexists(path):
        return [path]
    if set(path.name) & set("*?["):
        matching = sorted(path.parent.glob(path.name))
        if matching:
            return matching
    raise CannotAudit(
        Problem("SD001", Source(path.name), path.name, {"file": path.name}, _near(path))
    )


def _near(path: Path) -> str:
    """Suggest the workbook of the same folder whose name is most like the one that is not there."""
    from rapidfuzz import fuzz, process

    try:
        entries = sorted(path.parent.iterdir())
    except OSError:
        return ""
    stems = {one.name: one.stem for one in entries if one.suffix.lower() in SUFFIXES}
    # by stem: endings are all alike; whole names, for a letter is in very many
    best = process.extractOne(path.stem, stems, scorer=fuzz.ratio, score_cutoff=50)
    return str(best[2]) if best else ""


def _within(folder: Path) -> list[Found]:
    """Give every workbook in a folder, named by its path within."""
    found, marked = [], []
    for path in _files(folder):
        if path.suffix.lower() in SUFFIXES:
            name = path.relative_to(folder).as_posix()
            kind = _made_by_us(path)
            if not kind:
                found.append(Found(path, name))
            elif kind == "marked":
                marked.append(Problem("SD131", Source(name), name))
    if not found:
        raise CannotAudit(Problem("SD014", Source(folder.name), str(folder.name)), *marked)
    found[0] = structs.replace(found[0], problems=tuple(marked))
    return found


def _files(folder: Path) -> Iterator[Path]:
    """Walk a folder in order; one that may not be entered is told, never left out in silence."""

    def refuse(error: OSError) -> None:
        name = Path(error.filename or folder).name
        raise CannotAudit(Problem("SD009", Source(name), name, {"file": name})) from error

    for place, folders, files in os.walk(folder, onerror=refuse):
        own = {TEMPLATES} if SETTINGS in files else set()  # which ``init`` put there
        folders[:] = sorted(name for name in folders if not _is_hidden(name) and name not in own)
        if MANIFEST not in files:
            yield from (Path(place, name) for name in sorted(files) if not _is_hidden(name))


def _is_hidden(name: str) -> bool:
    """Whether a name is hidden, a lock file (``~$台账.xlsx``), a recycle bin or a Mac's shadow."""
    return name.startswith((".", "~", "$")) or name == "__MACOSX"


def _made_by_us(path: Path) -> str:
    """Say whether safetyduty wrote a workbook: as a report, or as a copy with problems marked."""
    try:
        with zipfile.ZipFile(path) as opened:
            if PROBLEM_PART in opened.namelist():
                return "marked"
            with opened.open("docProps/core.xml") as part:
                return "report" if OUTPUT_MARK in part.read(1 << 16) else ""
    except Exception:  # whatever is wrong with the file, reading it will tell
        return ""


def _opened(found: Found) -> tuple[Problem, ...]:
    """Say that a file seems to be open: Excel, WPS and LibreOffice each leave a file beside it."""
    name = found.path.name
    locks = (f"~${name}", f".~{name}", f".~lock.{name}#")
    if any(os.path.lexists(found.path.with_name(lock)) for lock in locks):
        return (Problem("SD008", Source(found.name), "", {"file": found.name}),)
    return ()


def _told_apart(found: list[Found]) -> tuple[Found, ...]:
    """Sort by name; files of one name are shown with the folder they lie in."""
    names = Counter(one.name for one in found)
    shown = [
        structs.replace(one, name=f"{one.path.absolute().parent.name}/{one.name}")
        if names[one.name] > 1
        else one
        for one in found
    ]
    return tuple(sorted(shown, key=lambda one: (one.name, str(one.path))))
