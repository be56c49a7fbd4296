"""Months whose figures end in other digits than those of the rest of the ledger."""

from collections.abc import Iterator

from safetyduty.engine.digits import GROUP, LEAST, SURE, figures, look_at
from safetyduty.engine.records import Case
from safetyduty.model.integrity import Item, Scarce

CODE = "SD625"
THRESHOLDS = (LEAST, GROUP, SURE)


def look(case: Case) -> Iterator[Item | Scarce]:
    """Compare each month with all others, figures of two digits and more; always weak."""
    told = [(month, row, figure % 10) for month, row, figure in figures(case) if figure > 9]
    yield from look_at(case, CODE, told)
