"""Which folders are ledgers: what every run asks of a folder before it looks for workbooks."""

from pathlib import Path

NAME = "ledger.json"
"""Stands in every station's folder, written last: it names the tables, each with its digest."""

HOME = "ledgers.json"
"""Stands beside the stations' folders, and names them."""


def is_ledger(folder: Path) -> bool:
    """Whether a folder is one station's ledger."""
    return (folder / NAME).is_file()


def stations_in(folder: Path) -> tuple[Path, ...]:
    """Give the stations' ledgers of a folder: itself, or those in it; none if it is no ledger.

    A folder of workbooks in which somebody keeps a ledger too is none.
    """
    if is_ledger(folder):
        return (folder,)
    if not is_home(folder):
        return ()
    return tuple(
        sorted(
            path.parent
            for path in folder.glob(f"*/{NAME}")
            if not path.parent.name.startswith(".")  # half written, or put aside
        )
    )


def is_home(folder: Path) -> bool:
    """Whether a folder holds the ledgers of stations."""
    return (folder / HOME).is_file()
