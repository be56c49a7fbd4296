"""Months whose figures begin with other digits than those of the rest of the ledger."""

from collections.abc import Iterator

from safetyduty.engine.digits import GROUP, LEAST, SURE, figures, look_at
from safetyduty.engine.records import Case
from safetyduty.model.integrity import Item, Scarce

CODE = "SD624"
THRESHOLDS = (LEAST, GROUP, SURE)


def look(case: Case) -> Iterator[Item | Scarce]:
    """Compare each month with all others; always weak, and silent about small ledgers."""
    told = [(month, row, int(str(figure)[0])) for month, row, figure in figures(case) if figure]
    yield from look_at(case, CODE, told)
