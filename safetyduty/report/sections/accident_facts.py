"""One accident for programs: the figures, the clocks, and what each rests on."""

from collections.abc import Callable
from typing import Any

from safetyduty.model.consequence import AccidentRecord, AccidentReport, Fact
from safetyduty.model.word import Lang
from safetyduty.report.sections.cited import citation, evidence


def record_facts(
    record: AccidentRecord, report: AccidentReport, lang: Lang, told: Callable[[Fact], str]
) -> dict[str, Any]:
    """Give one accident as plain values; money as text, so that no digit is lost."""
    accident, ledger = record.accident, report.ledger
    return {
        "place": accident.place,
        "occurred": str(accident.occurred) or None,
        "industry": accident.industry,
        "grade": record.grade.zh if record.grade else None,
        "first_grade": record.first_grade.zh if record.first_grade else None,
        "deaths": record.deaths,
        "serious_injuries": record.injuries,
        "loss_wan": f"{record.loss:f}" if record.loss is not None else None,
        "regraded": record.regraded,
        "by": list(record.by),
        "missing": list(record.missing),
        "clause": citation(record.cite) if record.cite else None,
        **_measured(record, report, lang),
        "facts": [
            {"kind": str(fact.sign), "minutes": fact.minutes, "message": told(fact)}
            for fact in record.facts
        ],
        **_pointed(record, lang),
        "evidence": [evidence(ledger, accident.row, record.day)],
    }


def _measured(record: AccidentRecord, report: AccidentReport, lang: Lang) -> dict[str, Any]:
    return {
        "revisions": [
            {
                "date": str(change.day),
                "days": change.days,
                "deaths": change.deaths,
                "serious_injuries": change.injuries,
                "counts": change.counts,
                "evidence": evidence(report.ledger, change.row, change.day),
            }
            for change in record.changes
        ],
        "clocks": [
            {
                "step": clock.step.label(lang),
                **citation(clock.cite),
                "limit_minutes": clock.limit,
                "minutes": clock.minutes,
                "in_time": clock.in_time,
                "from": str(clock.since),
                "binding": clock.binding,
            }
            for clock in record.clocks
        ],
        "deadlines": [
            {
                "step": one.step.label(lang),
                **citation(one.cite),
                "limit_days": one.days,
                "extension_days": one.extension,
                "due": str(one.due),
                "latest": str(one.latest),
                "done": str(one.done) if one.done else None,
                "in_time": one.in_time,
            }
            for one in record.deadlines
        ],
        "at_the_scene": [
            {
                "name": one.name,
                "post": one.title,
                "recorded": one.recorded,
                "arrived": str(one.at) or None,
                "minutes": one.minutes,
            }
            for one in record.presences
        ],
    }


def _pointed(record: AccidentRecord, lang: Lang) -> dict[str, Any]:
    return {
        "circumstances": [
            {
                "kind": one.kind,
                "name": one.ground.name.label(lang),
                **citation(one.cite),
                "because": [str(sign) for sign in one.because],
            }
            for one in record.pointers
        ],
        "forms": [
            {
                "regulation": remedy.regulation.id,
                "articles": [one.article for one in remedy.forms],
                "forms": [form.label(lang) for one in remedy.forms for form in one.items],
                "decided_by": [body.label(lang) for body in remedy.bodies],
                "deciding_articles": [one.part.article for one in remedy.deciding],
            }
            for remedy in record.remedies
        ],
    }
