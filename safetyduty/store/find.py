"""Which folders are ledgers: what every run asks of a folder before it looks for workbooks."""

from pathlib import Path

NAME = "ledger.json"
"""Stands in every station's folder, written last: it names the tables, each with its digest."""


def is_ledger(folder: Path) -> bool:
    """Whether a folder is one station's ledger."""
    return (folder / NAME).is_file()


def stations_in(folder: Path) -> tuple[Path, ...]:
    """Give the stations' ledgers in a folder: itself, or those in it; none if it is no ledger."""
    if not folder.is_dir():
        return ()
    if is_ledger(folder):
        return (folder,)
    found = (place.parent for depth in ("*", "*/*") for place in folder.glob(f"{depth}/{NAME}"))
    return tuple(sorted(place for place in found if not _is_aside(place.relative_to(folder))))


def _is_aside(place: Path) -> bool:
    """Whether a folder is half written, or put aside."""
    return any(part.startswith(".") for part in place.parts)
