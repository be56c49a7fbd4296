"""Among several regulations, the clause that demands most of the same subject binds (§5.13)."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from msgspec import structs

from safetyduty.model.audit import Finding
from safetyduty.model.period import A_YEAR

_Demand = tuple[float, float, float, int]
"""How often a year, in periods how short, how long before their end, how strictly."""

_EVENTS = ("event_document", "event_activity")
"""The keys that name what a limit runs from."""


def bind(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Mark the binding ones: the largest number a year, then the shortest period, then the day.

    Clauses are compared where they ask the same kind of activity of the same subject. A text that
    has no force here never binds, and never keeps another from binding.
    """
    findings = list(findings)
    since = {f.quota.family: f.quota.regulation.in_force for f in findings}
    demands: dict[tuple[object, ...], dict[int, _Demand]] = defaultdict(dict)
    for finding in findings:
        if _has_force(finding):
            asked = demands[_same(finding)]
            number, demand = finding.quota.family, _demand(finding)
            asked[number] = max(asked.get(number, demand), demand)
    return tuple(
        structs.replace(
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
    mine = asked[finding.quota.family]
    return all(mine >= asked[other] for other in asked if since[other] <= finding.period.start)


def _same(finding: Finding) -> tuple[object, ...]:
    rule = finding.quota.clause.rule
    what = getattr(rule, "activity", ()) or getattr(rule, "document", ()) or (type(rule).__name__,)
    # a share, a window of the year and a limit after an event are not more or less of a number
    what += tuple(getattr(rule, key, ()) for key in ("start", "end", *_EVENTS))
    what += (hasattr(rule, "percent"), getattr(rule, "after", "") == "accident")
    return (finding.view, finding.organisation, finding.subject, finding.target, what)


def _demand(finding: Finding) -> _Demand:
    """Weigh the clause whole: what is judged beside its number, or in its stead, is part of it."""
    rule = finding.quota.clause.rule
    per, number = rule.per_of(finding.period), getattr(rule, "at_least", finding.at_least)
    number = getattr(rule, "percent", number)
    often = rule.a_year() * A_YEAR[per] / A_YEAR[rule.per]  # a site's class has its own period
    days_before_end = (finding.period.end - finding.due).days
    return number * often, A_YEAR[per], float(days_before_end), rule.strictness
