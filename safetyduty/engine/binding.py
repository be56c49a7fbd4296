"""Among several regulations, the clause that demands most of the same subject binds (§5.13)."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from safetyduty.model.audit import Finding
from safetyduty.model.period import Per

_A_YEAR: dict[Per, float] = {
    Per.WEEK: 52,
    Per.TEN_DAYS: 36,
    Per.HALF_MONTH: 24,
    Per.MONTH: 12,
    Per.TWO_MONTHS: 6,
    Per.QUARTER: 4,
    Per.HALF_YEAR: 2,
    Per.YEAR: 1,
    Per.TWO_YEARS: 0.5,
    Per.OCCASION: 7,
    Per.ONCE: 0.1,
}
_Demand = tuple[float, float, float]
"""How often a year, in periods how short, and how long before their end."""


def bind(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Mark the binding ones: the largest number a year, then the shortest period, then the day.

    Clauses are compared where they ask the same kind of activity of the same subject. A text that
    has no force here never binds, and never keeps another from binding.
    """
    findings = list(findings)
    since = {f.quota.quota_id: f.quota.regulation.in_force for f in findings}
    demands: dict[tuple[object, ...], dict[int, _Demand]] = defaultdict(dict)
    for finding in findings:
        if _has_force(finding):
            asked = demands[_same(finding)]
            number, demand = finding.quota.quota_id, _demand(finding)
            asked[number] = max(asked.get(number, demand), demand)
    return tuple(
        replace(
            finding,
            binding=_has_force(finding) and _most(finding, demands[_same(finding)], since),
        )
        for finding in findings
    )


def _has_force(finding: Finding) -> bool:
    """Tell whether the clause speaks here and now: to this level, and in force by this period."""
    return finding.quota.binds and finding.quota.reached and finding.why != "in-force"


def _most(finding: Finding, asked: dict[int, _Demand], since: dict[int, date]) -> bool:
    """Tell whether no other clause in force asks more: clauses are compared whole, not by month."""
    mine = asked[finding.quota.quota_id]
    return all(mine >= asked[other] for other in asked if since[other] <= finding.period.start)


def _same(finding: Finding) -> tuple[object, ...]:
    rule = finding.quota.clause.rule
    what = getattr(rule, "activity", ()) or getattr(rule, "document", ()) or (type(rule).__name__,)
    return (finding.view, finding.organisation, finding.subject, finding.target, what)


def _demand(finding: Finding) -> _Demand:
    per = finding.quota.clause.rule.per
    days_before_end = (finding.period.end - finding.due).days
    return finding.at_least * _A_YEAR[per], _A_YEAR[per], float(days_before_end)
