"""Spares what the user handed in: a report is never written over a ledger it is made from."""

from collections.abc import Iterable
from pathlib import Path

from safetyduty.intake.cells import Refused, read_workbook
from safetyduty.intake.files import SUFFIXES, find
from safetyduty.intake.ledger import read_ledger
from safetyduty.model.audit import CannotAudit
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source


def check_spared(output: Path, inputs: Iterable[Path]) -> None:
    """Refuse a place where one of ``inputs`` stands, be it in a folder that is one of them.

    A report of an earlier run may be renewed, though it lies among the ledgers.
    """
    if output.is_file() and any(_stands_in(output, one) for one in inputs):
        raise CannotAudit(Problem("SD922", Source(str(output)), output.name))


def _stands_in(output: Path, one: Path) -> bool:
    if not one.is_dir():
        return one.exists() and output.samefile(one)
    if output.suffix.lower() not in SUFFIXES or not _lies_in(output, one):
        return False
    return any(output.samefile(found.path) and _is_ledger(found.path) for found in find([one]))


def _lies_in(output: Path, folder: Path) -> bool:
    return output.resolve().is_relative_to(folder.resolve())


def _is_ledger(path: Path) -> bool:
    """Whether any sheet is a table; what cannot be read may be one."""
    try:
        books = [read_workbook(found) for found in find([path])]
    except Refused:
        return True
    return any(sheet.table for file in read_ledger(books).inputs for sheet in file.sheets)
