"""The heat matrix: a row per leader and duty, a mark per period."""

from datetime import date
from itertools import groupby

from safetyduty.model.audit import Finding, Verdict
from safetyduty.model.catalogue.conditions import word
from safetyduty.model.law import Rule
from safetyduty.model.period import Period
from safetyduty.report.document import Cell, Column, Heat, HeatRow, Mark, Tone
from safetyduty.report.sections.conditions import by_day
from safetyduty.report.sections.frame import SHORT, Frame, row_key

_WEIGHT = {verdict: weight for weight, verdict in enumerate(reversed(Verdict))}


def matrix(frame: Frame) -> Heat:
    """Show every duty that was owed at all, over the months of the period asked."""
    rows = [_row(list(group), frame) for _, group in groupby(frame.listed_once, key=row_key)]
    columns = (
        *((Column(frame.say("organisation")),) if frame.several_units else ()),
        Column(frame.say("leader")),
        Column(frame.say("post"), spare=2),
        Column(frame.say("duty")),
        Column(frame.say("article"), spare=3),
        Column(frame.say("per"), spare=1),
        Column(frame.say("owed-done"), "mark"),
    )
    return Heat(
        title=frame.say("matrix"),
        columns=columns,
        slots=slots(frame.audit.period),
        rows=tuple(row for row in rows if row),
        legend=tuple(frame.sign(verdict) for verdict in Verdict),
        repeats=3 if frame.several_units else 2,
    )


def _row(findings: list[Finding], frame: Frame) -> HeatRow | None:
    if all(finding.verdict is Verdict.EXEMPT for finding in findings):
        return None
    first = findings[0]
    clause, rule = first.quota.clause, first.quota.rule
    labels = (
        *((Cell(first.organisation),) if frame.several_units else ()),
        Cell(first.subject),
        Cell(frame.post(first, findings[-1]), Tone.MUTED),
        Cell(clause.duty.label(frame.lang)),
        Cell(frame.clause(first.quota), Tone.MUTED),
        Cell(_often(rule, frame), Tone.MUTED),
        Cell(f"{sum(f.done for f in findings)}/{sum(f.required for f in findings)}"),
    )
    by_period: dict[Period, list[Finding]] = {}
    for finding in findings:
        by_period.setdefault(finding.period, []).append(finding)
    return HeatRow(labels, tuple(_mark(by_period[p], frame) for p in sorted(by_period)))


def _often(rule: Rule, frame: Frame) -> str:
    """Say how often a duty is owed, or by which day of the year a part of it."""
    day = by_day(rule, frame.lang)
    return word("until", frame.lang, day=day) if day else rule.per.label(frame.lang)


def _mark(findings: list[Finding], frame: Frame) -> Mark:
    """Mark one period; where several targets are owed in it, by the worst of them."""
    worst = max(findings, key=lambda finding: _WEIGHT[finding.verdict])
    done, required = sum(f.done for f in findings), sum(f.required for f in findings)
    asked = frame.audit.period
    end = slot_of(worst.period.end, asked)
    start = end if worst.quota.rule.per in SHORT else slot_of(worst.period.start, asked)
    sign = frame.sign(worst.verdict)
    label = f"{worst.period.name} {sign.label} {done}/{required}"
    return Mark(sign, label, start, end, _WEIGHT[worst.verdict])


def slots(period: Period) -> tuple[str, ...]:
    """Name the months of a period; the year is named only where there are several."""
    months = [
        divmod(period.start.month - 1 + i, 12) for i in range(slot_of(period.end, period) + 1)
    ]
    if period.start.year == period.end.year:
        return tuple(str(month + 1) for _, month in months)
    return tuple(f"{period.start.year + year}-{month + 1:02}" for year, month in months)


def slot_of(day: date, asked: Period) -> int:
    """Count the months from the first one asked; what lies outside is put at the edge."""
    inside = min(max(day, asked.start), asked.end)
    return (inside.year - asked.start.year) * 12 + inside.month - asked.start.month


def month_name(slot: str, frame: Frame) -> str:
    """Name a month alone: ``3月``; one named with its year stands as it is."""
    return frame.say("month", n=slot) if slot.isdigit() else slot
