"""One leader's record on one page: read → judge all his years in one run → gather → compose.

Nothing here decides about a person: a competent body does. ``pipeline`` reads and renders.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from msgspec import structs
from rapidfuzz import process

from safetyduty import pipeline
from safetyduty.engine.accountability.citing import Law
from safetyduty.engine.accountability.diligence import conditions
from safetyduty.engine.accountability.holders import unit_of, units
from safetyduty.engine.accountability.reports import accident_report, veto_report
from safetyduty.engine.accountability.served import (
    UNSEEN,
    seen_years,
    silenced,
    tenures_of,
    years_of,
)
from safetyduty.inquiry import accountability
from safetyduty.intake.files import find
from safetyduty.model.accountability import Ground
from safetyduty.model.audit import Audit, CannotAudit, Finding, View
from safetyduty.model.consequence import AccidentRecord, VetoReport
from safetyduty.model.dossier import Afterwards, Dossier
from safetyduty.model.ledger import InputFile, LateEntry, Ledger, Tenure
from safetyduty.model.period import Per, of_year
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.model.timeline import Timeline
from safetyduty.pipeline import Request


def dossier(ledger: Ledger, request: Request, name: str) -> Dossier:
    """Gather one leader's record up to a day; somebody unknown is ``CannotAudit``."""
    leader, as_of = leader_of(ledger, name), request.as_of
    tenures = tenures_of(ledger, leader, as_of)
    period = request.period or years_of(ledger, tenures, as_of)
    audit = pipeline.audit(ledger, replace(request, period=period, leader=leader))
    seen = seen_years(ledger)
    findings = tuple(silenced(one, seen) for one in _of_leader(audit, leader, tenures))
    observed = tuple(one for one in audit.observations if one.view is View.PERSON)
    records, everybody = _consequences(ledger, request, audit)
    vetoes = accountability.of_person(everybody, leader)
    accidents = tuple(one for one in records if _in_time(one, tenures, ledger))
    mine = _rows_of(ledger, leader)
    found = structs.replace(
        audit,
        findings=findings,
        observations=observed,
        late_entries=tuple(late for late in audit.late_entries if late.row in mine),
        inputs=_digested(audit.inputs, request),
    )
    silent = {
        year
        for one in findings
        if one.why == UNSEEN
        for year in range(one.period.start.year, one.period.end.year + 1)
    }
    return Dossier(
        leader,
        found,
        tenures,
        conditions(findings, observed, vetoes.sanctions, as_of),
        tuple(cite for cite, _ in Law(audit.regulations).parts("exempting", Ground)),
        accidents,
        tuple(_afterwards(ledger, accidents, mine)),
        vetoes,
        tuple(one for one in ledger.absences if ledger.people[one.person] == leader),
        tuple(sorted(silent)),
    )


def _consequences(
    ledger: Ledger, request: Request, audit: Audit
) -> tuple[tuple[AccidentRecord, ...], VetoReport]:
    """Judge accidents and windows; where no table could show one, no further text is read."""
    law, level = Law(audit.regulations), audit.level
    if ledger.handed_in & {"accidents", "sanctions", "scores"}:
        law, level, _ = accountability.law_of(ledger, request, informing=True)
    named = request.regulations or request.workspace.settings.regulation
    records = accident_report(ledger, law, level, request.as_of).records
    return records, veto_report(ledger, law, level, request.as_of, named)


def leader_of(ledger: Ledger, name: str) -> str:
    """Find a leader by name, spaces left out; an unknown one is ``CannotAudit``."""
    asked = "".join(name.split())
    known = ledger.people[1:]
    if asked not in known:
        near = process.extractOne(asked, known, score_cutoff=30)
        suggestion = near[0] if near else ""
        raise CannotAudit(Problem("SD750", Source(""), name, {}, suggestion))
    return asked


def _of_leader(audit: Audit, leader: str, tenures: tuple[Tenure, ...]) -> Iterator[Finding]:
    """Give his own findings, and those of the bodies he answered for in his time."""
    units_served = {tenure.organisation for tenure in tenures}
    for finding in audit.findings:
        own = finding.view is View.PERSON and finding.subject == leader
        body = finding.view is View.BODY and finding.responsible == leader
        if own or (body and finding.organisation in units_served):
            yield finding


def _in_time(record: AccidentRecord, tenures: tuple[Tenure, ...], ledger: Ledger) -> bool:
    """Tell whether an accident fell in a tenure; where its unit is not known it may have."""
    if record.day is None:
        return False
    told = (record.accident.organisation, record.accident.place)
    unit = unit_of(told, units(ledger))
    return any(
        tenure.start <= record.day <= tenure.end and (not unit or tenure.organisation == unit)
        for tenure in tenures
    )


def _rows_of(ledger: Ledger, leader: str) -> frozenset[int]:
    """Give the rows in which a leader stands."""
    acts, person = ledger.activities, ledger.people.index(leader)
    stood = zip(acts.presence_row, acts.presence_person, strict=True)
    return frozenset(row for row, who in stood if who == person)


def _afterwards(
    ledger: Ledger, accidents: tuple[AccidentRecord, ...], mine: frozenset[int]
) -> Iterator[Afterwards]:
    """Give his rows for days up to an accident that were entered after its day."""
    acts = ledger.activities
    entered = [
        LateEntry(row, day, at)
        for row, day, at in zip(acts.row, acts.day, acts.entered, strict=True)
        if at > day > 0 and row in mine
    ]
    for record in accidents:
        happened = record.accident.occurred.day
        for late in entered:
            if late.day <= happened < late.entered:
                yield Afterwards(late.row, late.day, late.entered, record.accident.row)


def _digested(inputs: tuple[InputFile, ...], request: Request) -> tuple[InputFile, ...]:
    """Give every file its digest, those too of which nothing could be read."""
    if all(one.sha256 for one in inputs):
        return inputs
    paths = {found.name: found.path for found in find(request.logs)}
    return tuple(
        one if one.sha256 else structs.replace(one, sha256=digest(paths.get(one.file)))
        for one in inputs
    )


def digest(path: Path | None) -> str:
    """Give the SHA-256 of a file; empty where it cannot be opened."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() if path else ""
    except OSError:
        return ""


def needs_attention(found: Dossier, day: date) -> bool:
    """Tell whether something is to be looked at: a condition not borne out, a window that holds."""
    against = any(one.answer == "disproved" for one in found.conditions)
    held = (one.active(day) and found.vetoes.binds(one) for one in found.vetoes.windows)
    return against or any(held)


def timeline(ledger: Ledger, request: Request, name: str = "") -> Timeline:
    """Gather a year of one leader, or of the station; the year of the day unless one is asked."""
    period = request.period or of_year(Per.YEAR, request.as_of.year)[0]
    asked = replace(request, period=period)
    if name:
        found = dossier(ledger, asked, name)
        parts = (found.audit, found.tenures, found.accidents, found.vetoes, found.absences)
        return Timeline(*parts, found.leader)
    audit, as_of = pipeline.audit(ledger, asked), request.as_of
    records, vetoes = _consequences(ledger, request, audit)
    tenures = sorted(
        (one for one in ledger.tenures if one.start <= as_of),
        key=lambda one: (one.start, one.end, one.row),
    )
    return Timeline(audit, tuple(tenures), records, vetoes, ledger.absences)
