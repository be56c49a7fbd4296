"""Among several regulations, the clause that demands most of the same subject binds (§5.13)."""

from collections import defaultdict
from collections.abc import Iterable

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
_NOTHING = (0.0, 0.0, float("-inf"))


def bind(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Mark the binding ones: the largest number a year, then the shortest period, then the day.

    Clauses are compared where they ask the same kind of activity of the same subject. A text that
    has no force here never binds, and never keeps another from binding.
    """
    findings = list(findings)
    demands: dict[tuple[object, ...], dict[int, tuple[float, float, float]]] = defaultdict(dict)
    for finding in findings:
        if finding.quota.binds and finding.at_least:
            asked = demands[_same(finding)]
            number = finding.quota.quota_id
            asked[number] = max(asked.get(number, _NOTHING), _demand(finding))
    return tuple(
        replace(finding, binding=finding.quota.binds and _binds(finding, demands[_same(finding)]))
        for finding in findings
    )


def _binds(finding: Finding, asked: dict[int, tuple[float, float, float]]) -> bool:
    """Tell whether no other clause asks more: clauses are compared whole, not month by month."""
    mine = asked.get(finding.quota.quota_id, _NOTHING)
    return mine >= max(asked.values(), default=_NOTHING)


def _same(finding: Finding) -> tuple[object, ...]:
    rule = finding.quota.clause.rule
    what = getattr(rule, "activity", ()) or getattr(rule, "document", ()) or (type(rule).__name__,)
    return (finding.view, finding.organisation, finding.subject, finding.target, what)


def _demand(finding: Finding) -> tuple[float, float, float]:
    per = finding.quota.clause.rule.per
    days_before_end = (finding.period.end - finding.due).days
    return finding.at_least * _A_YEAR[per], _A_YEAR[per], float(days_before_end)
