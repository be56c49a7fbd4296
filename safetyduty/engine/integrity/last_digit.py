"""Months whose figures end in other digits than those of the rest of the ledger."""

from collections.abc import Iterator

from safetyduty.engine.digits import GROUP, LEAST, SURE, differing, figures
from safetyduty.engine.records import Case
from safetyduty.model.integrity import Item, Scarce, Strength

CODE = "SD625"
THRESHOLDS = (LEAST, GROUP, SURE)


def look(case: Case) -> Iterator[Item | Scarce]:
    """Compare each month with all others, figures of two digits and more; always weak."""
    told = [(month, row, figure % 10) for month, row, figure in figures(case) if figure > 9]
    if len(told) < LEAST.value:
        yield Scarce(CODE, len(told), LEAST.value)
        return
    months = differing(told)
    for month, rows in months.found.items():
        blanks = {"month": month, "number": str(months.sizes[month])}
        cells = case.cells(rows, "topic")
        yield Item(CODE, Strength.WEAK, cells, len(months.found), months.compared, "", blanks)
