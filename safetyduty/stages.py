"""What the documents people hand in are made of: one table from a word to the stage behind it.

A kind of document names its stage (``Kind.takes``). What a stage needs is loaded when it is asked.
"""

from collections.abc import Callable
from datetime import timedelta

from safetyduty import pipeline
from safetyduty.model.audit import Audit, CannotAudit
from safetyduty.model.consequence import AccidentReport, VetoReport
from safetyduty.model.ledger import Ledger
from safetyduty.model.period import Per, Period, of_year
from safetyduty.model.problem import Problem
from safetyduty.model.roster import Edits, Roster
from safetyduty.model.source import Source
from safetyduty.pipeline import Request
from safetyduty.report.kinds import Kind, Order

_LONGEST_MONTH = 31


def accidents(ledger: Ledger, request: Request) -> AccidentReport:
    """Judge every accident up to the day."""
    from safetyduty import accountability

    return accountability.accidents(ledger, request)


def vetoes(ledger: Ledger, request: Request) -> VetoReport:
    """Find every veto window up to the day: everybody's, or those of the one it is about."""
    from safetyduty import accountability

    found = accountability.vetoes(ledger, request)
    name = request.wanted.to
    return accountability.of_person(found, name) if name else found


def roster(ledger: Ledger, request: Request) -> Roster:
    """Plan the month asked for; where none is, the one after the day."""
    return pipeline.planned(ledger, request, month_of(request), Edits())


def month_of(request: Request) -> Period:
    """Give the month asked for; a longer period is ``CannotAudit``."""
    if request.period is None:
        later = (request.as_of.replace(day=1) + timedelta(_LONGEST_MONTH + 1)).replace(day=1)
        return of_year(Per.MONTH, later.year)[later.month - 1]
    if request.period.days > _LONGEST_MONTH:
        raise CannotAudit(Problem("SD928", Source(""), request.period.name))
    return request.period


STAGES: dict[str, Callable[[Ledger, Request], object]] = {
    "audit": pipeline.audit,
    "reading": pipeline.reading,
    "ledger": lambda ledger, _request: ledger,
    "hazards": pipeline.hazards,
    "accidents": accidents,
    "vetoes": vetoes,
    "roster": roster,
}
"""What a kind of document may take: its content is made by the stage it names."""


def content(kind: Kind, ledger: Ledger, request: Request) -> object:
    """Make what a kind of document is composed of; a letter also knows what is asked of it."""
    made = STAGES[kind.takes](ledger, request)
    return Order(made, request.wanted) if kind.order and isinstance(made, Audit) else made
