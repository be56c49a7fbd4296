"""Takes stations' workbooks into a ledger on disk: what did not change is left as it is."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import msgspec

from safetyduty import pipeline
from safetyduty.intake.files import SUFFIXES
from safetyduty.intake.settings import FILE, Workspace, find_workspace
from safetyduty.model.audit import CannotAudit
from safetyduty.model.catalogue.index import severity
from safetyduty.model.catalogue.system import reason_of
from safetyduty.model.ledger import LONG_AGO, Ledger
from safetyduty.model.problem import Problem, Severity
from safetyduty.model.source import Source
from safetyduty.model.station import Line, State
from safetyduty.stations.asked import Station
from safetyduty.stations.digest import reading
from safetyduty.stations.find import find_stations
from safetyduty.stations.folder import renew, restore
from safetyduty.stations.month import broken, failed
from safetyduty.store.find import NAME, is_ledger
from safetyduty.store.keep import files_of, read_index, read_ledger


def gather_stations(folders: list[Path], home: Path) -> tuple[Station, ...]:
    """Find the stations in the folders named: a folder with ledgers of its own is one itself.

    Two of one name are ``CannotAudit``, whatever folder they come from.
    """
    found: dict[str, Station] = {}
    for folder in folders:
        for station in _stations(folder, home):
            if station.name in found:
                raise CannotAudit(Problem("SD875", Source(""), station.name))
            found[station.name] = station
    return tuple(found.values())


def _stations(folder: Path, home: Path) -> Iterator[Station]:
    own = folder.is_dir() and any(
        path.name == FILE or path.suffix.lower() in SUFFIXES for path in folder.iterdir()
    )
    if own and not any((inner / FILE).is_file() for inner in folder.iterdir() if inner.is_dir()):
        yield Station(folder.resolve().name, folder)
        return
    stations, _ = find_stations(folder, home)
    # the ledger is flat: a group's name is part of its stations' names
    yield from (replace(station, name=station.name.replace("/", "-")) for station in stations)


def ingest(station: Station, home: Path) -> tuple[Line, bool]:
    """Take one station in, and say whether there was anything to do.

    What cannot be read is the line's reason, and leaves the ledger of an earlier run as it was.
    """
    place = home / station.name
    try:
        workspace = find_workspace(station.folder)
        digest = reading(station, workspace)
        restore(place)
        if (ledger := _kept(place, digest)) is not None:
            return _line(station, ledger), False
        request = pipeline.Request((station.folder,), LONG_AGO, workspace=workspace)
        ledger = pipeline.read(request)
        renew(place, [*_settings(workspace), *files_of(ledger, digest)], last=NAME)
    except CannotAudit as error:
        return broken(station, error.problem, *error.others), True
    except OSError as error:
        blanks = {"reason": reason_of(error)}
        return broken(station, Problem("SD404", Source(str(place)), place.name, blanks)), True
    except Exception as error:  # one station's fault may be any, and must not be the others'
        return broken(station, failed(error)), True
    return _line(station, ledger), True


def listed(home: Path) -> bytes:
    """Give the list of the stations in a ledger, those of earlier runs too."""
    names = sorted(path.name for path in home.iterdir() if is_ledger(path))
    told = {"schema": "safetyduty/ledgers/1", "stations": [n for n in names if n[0] != "."]}
    return msgspec.json.format(msgspec.json.encode(told), indent=2) + b"\n"


def _kept(place: Path, digest: str) -> Ledger | None:
    """Give the ledger there if it is the one that would be written, whole to the last table."""
    try:
        return read_ledger(place) if read_index(place).digest == digest else None
    except CannotAudit:
        return None


def _line(station: Station, ledger: Ledger) -> Line:
    bad = any(severity(problem) is Severity.ERROR for problem in ledger.problems)
    state = State.ATTENTION if bad else State.FINE
    return Line(station.name, state, ledger.organisation, problems=len(ledger.problems))


def _settings(workspace: Workspace) -> Iterator[tuple[str, bytes]]:
    """Give the settings and what they name, so that a ledger is judged as its workbooks are.

    Packs that stand elsewhere than beneath the settings stay there.
    """
    if workspace.folder is None:
        return
    yield FILE, (workspace.folder / FILE).read_bytes()
    folders = [*workspace.packs(), *filter(None, [workspace.templates])]
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            inside = os.path.relpath(path, workspace.folder)
            own = path.suffix.lower() not in SUFFIXES  # a template of a workbook is no ledger
            if path.is_file() and own and not inside.startswith(".."):
                yield Path(inside).as_posix(), path.read_bytes()
