"""A year's assessment on one page: read → rank → money → indicators → score by a card → compose.

Everything is screened: the competent body confirms ranks, money and results.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from msgspec import structs

from safetyduty import pipeline
from safetyduty.engine.accountability.citing import Law
from safetyduty.engine.accountability.holders import unit_of, units
from safetyduty.engine.accountability.ranking import measured, ranks, sums
from safetyduty.engine.accountability.reports import accident_report, veto_report
from safetyduty.engine.accountability.scoring import score
from safetyduty.inquiry import accountability
from safetyduty.model.assessment import Assessment
from safetyduty.model.audit import Audit, CannotAudit
from safetyduty.model.consequence import AccidentRecord, Window
from safetyduty.model.incident import Indicators, Score
from safetyduty.model.law import Regulation, Status
from safetyduty.model.ledger import Ledger
from safetyduty.model.period import Per, of_year
from safetyduty.model.problem import Problem
from safetyduty.model.scorecard import Card, Scored
from safetyduty.model.source import Source
from safetyduty.pipeline import Request
from safetyduty.regulations.cards import read_card
from safetyduty.regulations.load import load, load_sound

_PUBLISHING = ("公布或者通报", "向社会公开")
"""The words by which a clause asks for results to be made known."""


def card_of(path: Path) -> Card:
    """Read a scorecard; a wrong one is ``CannotAudit`` with its file and line."""
    return read_card(path)


def assess(ledger: Ledger, request: Request, year: int = 0, card: Card | None = None) -> Assessment:
    """Assess the units of one year; without scores, figures or a card it is ``CannotAudit``.

    Left out, the year is the last on file up to the day asked about.
    """
    incidents = ledger.incidents
    if card is None and not (incidents.scores or incidents.indicators):
        raise CannotAudit(Problem("SD760", Source(ledger.inputs[0].file)))
    year = year or _last_year(incidents.scores, incidents.indicators, request.as_of)
    scores = [one for one in incidents.scores if one.year in {year, 0}]
    texts, assumed = _texts(request)
    law, ranked = Law(texts), ranks(scores)
    found = Assessment(
        year,
        request.as_of,
        ranked,
        tuple(sums(law, ranked)),
        tuple(measured(one) for one in incidents.indicators if one.year in {year, 0}),
        ledger,
        regulations=texts,
        publishing=tuple(_publishing(texts)),
        card=card,
        assumed=assumed,
    )
    if card is None:
        return found
    return _scored(found, request, card)


def _publishing(texts: tuple[Regulation, ...]) -> Iterator[tuple[str, str, str]]:
    """Give the clauses whose words ask for results to be published or notified."""
    for regulation in texts:
        for clause in regulation.clauses:
            if any(word in clause.words for word in _PUBLISHING):
                yield regulation.title, clause.article, clause.words


def _last_year(scores: tuple[Score, ...], figures: tuple[Indicators, ...], as_of: date) -> int:
    years = {one.year for one in scores} | {one.year for one in figures}
    return max((year for year in years if 0 < year <= as_of.year), default=as_of.year)


def _texts(request: Request) -> tuple[tuple[Regulation, ...], tuple[Problem, ...]]:
    """Choose the texts whose clauses on money hold: those named, else all in force, and say so."""
    named = request.regulations or request.workspace.settings.regulation
    packs = (*request.workspace.packs(), *request.packs)
    if named:
        return load(named, packs), ()
    sound, _ = load_sound(packs)
    chosen = tuple(one for one in sound if one.status is Status.IN_FORCE)
    return chosen, (Problem("SD407", Source("")),)


def _scored(found: Assessment, request: Request, card: Card) -> Assessment:
    """Score every unit by the card: at the half-year, and at the year's end or the day asked."""
    half, end = (of_year(per, found.year)[0].end for per in (Per.HALF_YEAR, Per.YEAR))
    last = min(end, request.as_of)
    days = [half, last] if half < last else [last]
    tracked, assumed = [], found.assumed
    for day in days:
        period = of_year(Per.YEAR, found.year)[0]
        asked = replace(request, as_of=day, period=period)
        audit = pipeline.audit(found.ledger, asked)
        tracked.append((day, tuple(_units(audit, asked, card))))
        assumed = audit.assumed
    return structs.replace(found, scored=tuple(tracked), assumed=assumed)


def _units(audit: Audit, request: Request, card: Card) -> Iterator[Scored]:
    """Score the units of an audit, in the order of their names."""
    ledger, day = audit.ledger, request.as_of
    law, level, _ = accountability.law_of(ledger, request, informing=True)
    records = [
        one
        for one in accident_report(ledger, law, level, day).records
        if one.day is not None and one.day.year == day.year
    ]
    named = request.regulations or request.workspace.settings.regulation
    report = veto_report(ledger, law, level, day, named)
    windows = [window for window in report.windows if report.binds(window)]
    for unit in sorted({finding.organisation for finding in audit.findings}):
        findings = [one for one in audit.findings if one.organisation == unit]
        yield score(
            card,
            unit or audit.organisation,
            findings,
            [one for one in records if _of(one, unit, ledger)],
            [one for one in windows if _reaches(one, unit, ledger)],
            day,
        )


def _of(record: AccidentRecord, unit: str, ledger: Ledger) -> bool:
    """Tell whether an accident is a unit's; with one unit there is no choice."""
    told = (record.accident.organisation, record.accident.place)
    return unit_of(told, units(ledger)) == unit


def _reaches(window: Window, unit: str, ledger: Ledger) -> bool:
    """Tell whether a window binds somebody by a post he held in the unit when it was set off."""
    day = window.trigger[-1]
    return any(
        tenure.organisation == unit
        and ledger.people[tenure.person] == window.subject
        and tenure.start <= day <= tenure.end
        for tenure in ledger.tenures
    )
