"""What a file may weigh before it is refused, and the refusal itself.

Every cap is far above any ledger kept by hand and far below what harms the machine.
"""

from safetyduty.model.problem import Problem
from safetyduty.model.source import Source

LAST_ROW = 1_048_576
LAST_COLUMN = 16_384  # XFD

FILE_BYTES = 512 << 20
ENTRIES = 20_000
INFLATED_BYTES = 768 << 20
PART_BYTES = 640 << 20
RATIO = 400
RATIO_FROM = 96 << 20  # small parts of blanks compress as well as bombs do
AREA = 12_000_000  # cells between the first and the last filled one; the reader stores them all
TEXT_BYTES = 256 << 10  # one cell; Excel allows 32,767 characters
TEXTS_BYTES = 1 << 30  # all text cells of a workbook, repeated strings counted each time
STRINGS = 4_000_000  # different strings
SHEETS = 2_000
LISTED = 300  # cells of one kind listed for a sheet; the rest are counted

CHILD_SECONDS = 120.0
CHILD_BYTES = 2 << 30


class Refused(Exception):
    """A file that cannot be read, with the one problem that says why and what to do."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def refuse(code: str, file: str, value: str = "", source: Source | None = None) -> Refused:
    """Make the refusal of ``file``; ``value`` is what was met, for those who look closer."""
    return Refused(Problem(code, source or Source(file), value[:200], {"file": file}))
