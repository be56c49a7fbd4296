"""Tells activities dated long after the day asked for: they count nowhere, and most are slips."""

from datetime import date

from safetyduty.model.ledger import Ledger
from safetyduty.model.problem import Problem

_DAYS = 366
"""Plans are kept a year ahead; what is dated further is hardly meant."""


def far_ahead(ledger: Ledger, as_of: date) -> tuple[Problem, ...]:
    """Give one problem for all activities dated more than a year after ``as_of``, or none."""
    last = as_of.toordinal() + _DAYS
    days = ledger.activities.day
    if max(days, default=0) <= last:
        return ()
    found = [(ledger.activities.row[at], day) for at, day in enumerate(days) if day > last]
    (row, day), *others = found
    also = tuple(ledger.source(one, "day") for one, _ in others)
    blanks = {"count": str(len(found)), "as_of": str(as_of)}
    value = str(date.fromordinal(day))
    return (Problem("SD133", ledger.source(row, "day"), value, blanks, also=also),)
