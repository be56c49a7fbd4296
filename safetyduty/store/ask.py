"""A ledger on disk in the place of workbooks: which station is meant, and what cannot be asked."""

from collections.abc import Sequence
from pathlib import Path

from safetyduty.model.audit import CannotAudit
from safetyduty.model.ledger import Ledger
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.store.find import stations_in
from safetyduty.store.keep import read_ledger


def read_stored(logs: Sequence[Path], *, integrity: bool = False) -> Ledger:
    """Read the one station's ledger that is named.

    Several stations, workbooks beside a ledger, and what only the workbooks can tell are
    ``CannotAudit``.
    """
    found = dict.fromkeys(place for log in logs for place in stations_in(log))
    beside = next((log for log in logs if not stations_in(log)), None)
    if beside is not None:
        raise CannotAudit(Problem("SD873", Source(beside.name), beside.name))
    if len(found) > 1:
        names = "、".join(place.name for place in found)
        first = next(iter(found))
        blanks = {"names": names, "number": str(len(found))}
        raise CannotAudit(Problem("SD872", Source(logs[0].name), first.name, blanks))
    (place,) = found
    if integrity:
        raise CannotAudit(Problem("SD874", Source(place.name), place.name))
    return read_ledger(place)
