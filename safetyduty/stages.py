"""What the documents people hand in are made of: one table from a word to the stage behind it.

A kind of document names its stage (``Kind.takes``). What a stage needs is loaded when it is asked.
"""

from collections.abc import Callable
from datetime import timedelta

from msgspec import structs

from safetyduty import pipeline
from safetyduty.model.assessment import Assessment
from safetyduty.model.audit import Audit, CannotAudit
from safetyduty.model.consequence import AccidentReport, VetoReport
from safetyduty.model.dossier import Dossier
from safetyduty.model.ledger import Ledger
from safetyduty.model.period import Per, Period, of_year
from safetyduty.model.problem import Problem
from safetyduty.model.roster import Edits, Roster
from safetyduty.model.source import Source
from safetyduty.model.timeline import Timeline
from safetyduty.pipeline import Request
from safetyduty.report.kinds import Kind, Order

_LONGEST_MONTH = 31


def hazards(ledger: Ledger, request: Request) -> Audit:
    """Judge the hazard ledger alone; without a row of one it is ``CannotAudit``.

    What the texts ask of major hazards is taken from the packs named, else from all there are.
    """
    from safetyduty.engine.closure import closures
    from safetyduty.regulations.load import load, load_sound

    if not ledger.hazards:
        raise CannotAudit(Problem("SD607", Source(ledger.inputs[0].file)))
    settings = request.workspace.settings
    named = request.regulations or settings.regulation
    packs = (*request.workspace.packs(), *request.packs)
    regulations = load(named, packs) if named else load_sound(packs)[0]
    return structs.replace(
        pipeline.reading(ledger, request),
        organisation=request.unit or settings.unit or ledger.organisation,
        regulations=regulations,
        hazards=closures(ledger, request.as_of, regulations),
    )


def accidents(ledger: Ledger, request: Request) -> AccidentReport:
    """Judge every accident up to the day."""
    from safetyduty.inquiry import accountability

    return accountability.accidents(ledger, request)


def vetoes(ledger: Ledger, request: Request) -> VetoReport:
    """Find every veto window up to the day: everybody's, or those of the one it is about."""
    from safetyduty.inquiry import accountability

    found = accountability.vetoes(ledger, request)
    name = request.wanted.to
    return accountability.of_person(found, name) if name else found


def roster(ledger: Ledger, request: Request) -> Roster:
    """Plan the month asked for; where none is, the one after the day."""
    return pipeline.plan(request, month_of(request), Edits(), ledger=ledger)


def dossier(ledger: Ledger, request: Request) -> Dossier:
    """Gather the record of the one leader it is about."""
    from safetyduty.inquiry import diligence

    return diligence.dossier(ledger, request, request.wanted.to)


def timeline(ledger: Ledger, request: Request) -> Timeline:
    """Put a year in order: everybody's, or that of the one it is about."""
    from safetyduty.inquiry import diligence

    return diligence.timeline(ledger, request, request.wanted.to)


def assessment(ledger: Ledger, request: Request) -> Assessment:
    """Rank and assess by the scores handed in."""
    from safetyduty.inquiry.assessment import assess

    return assess(ledger, request)


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
    "hazards": hazards,
    "accidents": accidents,
    "vetoes": vetoes,
    "roster": roster,
    "dossier": dossier,
    "timeline": timeline,
    "assessment": assessment,
}
"""What a kind of document may take: its content is made by the stage it names."""


def content(kind: Kind, ledger: Ledger, request: Request) -> object:
    """Make what a kind of document is composed of; a letter also knows what is asked of it."""
    made = STAGES[kind.takes](ledger, request)
    return Order(made, request.wanted) if kind.order and isinstance(made, Audit) else made
