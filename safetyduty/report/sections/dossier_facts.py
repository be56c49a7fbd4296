"""A leader's record for programs."""

from typing import Any

from safetyduty.model.consequence import AccidentRecord
from safetyduty.model.dossier import Condition, Dossier
from safetyduty.model.ledger import LONG_AGO, OPEN_END, Tenure
from safetyduty.report.sections.cited import citation, evidence
from safetyduty.report.sections.dossier_parts import Parts
from safetyduty.report.sections.facts import facts, iso, place_of
from safetyduty.report.sections.frame import Frame
from safetyduty.report.sections.veto_words import Told

SCHEMA = "safetyduty/dossier/1"
_SAME = ("organisation", "as_of", "period", "level", "regulations", "inputs", "summary")
_AND = ("findings", "observations", "late_entries", "problems", "assumed", "made_by")


def dossier_facts(found: Dossier, frame: Frame) -> dict[str, Any]:
    """Give the record as plain values: findings and late entries as a check gives them."""
    whole, parts, vetoes = facts(frame), Parts(found, frame), found.vetoes
    told = Told(vetoes, frame.lang)
    ledger = found.audit.ledger
    return {
        "schema": SCHEMA,
        "lang": frame.lang,
        "leader": found.leader,
        **{key: whole[key] for key in _SAME},
        "notice": parts.say("confirm"),
        "tenures": [_tenure(one, found) for one in found.tenures],
        "diligence": {str(one.asked): str(one.answer) for one in found.conditions},
        "conditions": [_condition(one, parts, found) for one in found.conditions],
        "exempting": [citation(cite) for cite in found.exempting],
        **{key: whole[key] for key in _AND},
        "years_without_ledger": list(found.silent),
        "accidents": [_accident(one, found) for one in found.accidents],
        "entered_after_accidents": [
            {
                **place_of(ledger.source(one.row)),
                "date": iso(one.day),
                "entered": iso(one.entered),
                "accident": evidence(ledger, one.accident),
            }
            for one in found.afterwards
        ],
        "windows": [told.facts(window) for window in vetoes.windows],
        "sanctions": [
            {
                "form": one.form.label(frame.lang) if one.form else None,
                "printed": one.printed,
                "decided": iso(one.decided) or None,
                "reason": one.reason or one.because,
                "evidence": [evidence(ledger, one.row)],
            }
            for one in vetoes.sanctions
        ],
        "absences": [
            {
                "start": str(one.start),
                "end": str(one.end),
                "reason": one.reason,
                "evidence": [evidence(ledger, one.row)],
            }
            for one in found.absences
        ],
    }


def _tenure(one: Tenure, found: Dossier) -> dict[str, Any]:
    return {
        "organisation": one.organisation,
        "post": one.title,
        "positions": sorted(map(str, one.positions)),
        "start": None if one.start == LONG_AGO else str(one.start),
        "end": None if one.end == OPEN_END else str(one.end),
        "acting": one.acting,
        "portfolio": one.portfolio,
        "evidence": [evidence(found.audit.ledger, one.row)],
    }


def _condition(one: Condition, parts: Parts, found: Dossier) -> dict[str, Any]:
    return {
        "condition": str(one.asked),
        "name": one.asked.label(parts.frame.lang),
        "answer": str(one.answer),
        "reasons": [
            {
                "code": why.code,
                "number": why.number,
                "what": list(why.what),
                "message": parts.reason(why),
                "evidence": [evidence(found.audit.ledger, row) for row in why.rows],
            }
            for why in one.reasons
        ],
    }


def _accident(one: AccidentRecord, found: Dossier) -> dict[str, Any]:
    return {
        "place": one.accident.place,
        "occurred": str(one.accident.occurred) or None,
        "grade": one.grade.zh if one.grade else None,
        "clause": citation(one.cite) if one.cite else None,
        "evidence": [evidence(found.audit.ledger, one.accident.row, one.day)],
    }
