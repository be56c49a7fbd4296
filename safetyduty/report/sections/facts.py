"""The audit as data: what ``check -f json`` prints."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from safetyduty.model.audit import Credit, Finding, Observation, Portion
from safetyduty.model.catalogue.index import advice, message, severity
from safetyduty.model.law import Quota
from safetyduty.model.ledger import InputFile, LateEntry, SheetAccount
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.report.sections.frame import Frame, activity
from safetyduty.report.sections.provenance import made_by
from safetyduty.report.sections.reasons import reason

SCHEMA = "safetyduty/audit/1"

Facts = dict[str, Any]


def facts(frame: Frame) -> Facts:
    """Give the whole audit as plain values; dates are ISO, enumerations their codes."""
    audit = frame.audit
    return {
        "schema": SCHEMA,
        "lang": frame.lang,
        "organisation": audit.organisation,
        "as_of": audit.as_of.isoformat(),
        "period": {
            "start": audit.period.start.isoformat(),
            "end": audit.period.end.isoformat(),
        },
        "level": audit.level.value,
        "regulations": [
            {"id": regulation.id, "title": regulation.title, "status": regulation.status.value}
            for regulation in audit.regulations
        ],
        "inputs": [_input(file, show_rows=audit.show_rows) for file in audit.inputs],
        "summary": {verdict.value: n for verdict, n in audit.tally().items()}
        | {"rate": audit.rate()},
        "findings": [facts_of(finding, frame) for finding in frame.findings],
        "observations": [_observation(found, frame) for found in frame.observations],
        "late_entries": [_late(entry, frame) for entry in frame.late_entries],
        "problems": [_problem(problem, frame) for problem in frame.problems],
        "assumed": [_problem(taken, frame) for taken in audit.assumed],
        "made_by": made_by(frame),
    }


def _input(file: InputFile, *, show_rows: bool) -> Facts:
    return {
        "file": file.file,
        "sha256": file.sha256,
        "sheets": [
            {
                "sheet": sheet.sheet,
                "table": sheet.table,
                "rows": sheet.rows,
                "used": sheet.used,
                "skipped": sheet.skipped,
                "reasons": dict(sorted(sheet.reasons.items())),
                **(_rows(sheet) if show_rows else {}),
            }
            for sheet in file.sheets
        ],
    }


def _rows(sheet: SheetAccount) -> Facts:
    return {"used_rows": list(sheet.uses), "skipped_rows": skipped_rows(sheet)}


def skipped_rows(sheet: SheetAccount) -> list[Facts]:
    """Give every row that was not used, with its reason; of a turned sheet its columns."""
    return [{"row": row, "reason": reason} for row, reason in sheet.skips]


def _duty(quota: Quota, frame: Frame) -> Facts:
    rule = quota.rule
    return {
        "regulation": quota.regulation.id,
        "article": quota.clause.article,
        "duty": quota.clause.duty.label(frame.lang),
        "force": quota.clause.force.value,
        "rule": type(rule).__module__.rsplit(".", 1)[-1],
        "activity": activity(quota),
        "per": rule.per.value,
    }


def facts_of(finding: Finding, frame: Frame) -> Facts:
    """Give one finding as plain values, with its reason and its evidence."""
    period = finding.period
    return {
        "view": finding.view.value,
        "subject": finding.subject,
        "organisation": finding.organisation,
        "position": finding.position,
        "responsible": finding.responsible,
        **_duty(finding.quota, frame),
        "target": finding.target,
        "period": period.name,
        "start": period.start.isoformat(),
        "end": period.end.isoformat(),
        "due": finding.due.isoformat(),
        "closes": finding.closes.isoformat(),
        "at_least": finding.at_least,
        "days_in_office": finding.days_in_office,
        "required": finding.required,
        "done": finding.done,
        "shortfall": finding.shortfall,
        **({"parts": [_part(part, frame) for part in finding.parts]} if finding.parts else {}),
        "verdict": finding.verdict.value,
        "binding": finding.binding,
        "doubtful": finding.doubtful,
        "reason": reason(finding, frame),
        "evidence": evidence(finding.credits, frame),
    }


def _part(part: Portion, frame: Frame) -> Facts:
    rule = part.quota.rule
    return {
        "role": part.role.value,
        "activity": activity(part.quota),
        "capacity": str(getattr(rule, "capacity", "")),
        "at_least": part.at_least,
        "required": part.required,
        "done": part.done,
        "shortfall": part.shortfall,
        "verdict": part.verdict.value,
        "evidence": evidence(part.credits, frame),
    }


def _observation(found: Observation, frame: Frame) -> Facts:
    return {
        "view": found.view.value,
        "subject": found.subject,
        "organisation": found.organisation,
        "position": found.position,
        **_duty(found.quota, frame),
        "number": found.number,
        "longest_gap": found.longest_gap,
        "last": found.last.isoformat() if found.last else None,
        "kept": found.kept,
        "evidence": evidence(found.credits, frame),
    }


def evidence(credits_: Sequence[Credit], frame: Frame) -> list[Facts]:
    """Give the rows that count with their places, earliest first."""
    return [
        {**place_of(source), "date": iso(credit.day)} for credit, source in frame.evidence(credits_)
    ]


def place_of(source: Source) -> Facts:
    """Give a place as plain values."""
    return {
        "file": source.file,
        "sheet": source.sheet,
        "row": source.row,
        "cell": source.cell,
    }


def iso(day: int) -> str:
    """Write an ordinal as a date; 0, a day that cannot be read, as nothing."""
    return date.fromordinal(day).isoformat() if day else ""


def _late(entry: LateEntry, frame: Frame) -> Facts:
    source = frame.audit.ledger.source(entry.row)
    return {**place_of(source), "date": iso(entry.day), "entered": iso(entry.entered)}


def _problem(problem: Problem, frame: Frame) -> Facts:
    return {
        "code": problem.code,
        "severity": severity(problem).value,
        **place_of(problem.source),
        "value": problem.value,
        "message": message(problem, frame.lang),
        "suggestion": advice(problem, frame.lang),
        "also": [str(place) for place in problem.also],
    }
