"""Reading a workbook into rows, against the reading library handing over the cells alone.

Both in one process and in turn, so that neither pays for the other's imports or for a cold disk.
"""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from python_calamine import load_workbook

from safetyduty.intake.cells import read_workbook
from safetyduty.intake.files import find
from safetyduty.intake.ledger import read_ledger
from safetyduty.intake.pause import uncollected


def hand_over(book: Path) -> object:
    """Have the library give every cell of every sheet."""
    opened = load_workbook(str(book))
    return [opened.get_sheet_by_name(name).to_python() for name in opened.sheet_names]


def read_rows(book: Path) -> object:
    """Guard, read and understand the workbook: the ledger before anything is judged."""
    with uncollected():
        return read_ledger([read_workbook(found) for found in find([book])])


def milliseconds(work: Callable[[Path], object], book: Path) -> float:
    """Give the processor's time that one reading takes: what others do meanwhile is left out."""
    start = time.process_time()
    result = work(book)
    taken = time.process_time() - start
    del result
    return taken * 1000


def compare(book: Path, rounds: int) -> tuple[float, float]:
    """Give the medians of both, ours first."""
    ours, theirs = [], []
    for _ in range(rounds):
        theirs.append(milliseconds(hand_over, book))
        ours.append(milliseconds(read_rows, book))
    return statistics.median(ours), statistics.median(theirs)
