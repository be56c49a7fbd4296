"""Numbers of one clause that are judged side by side, put together to its one verdict."""

from collections import defaultdict
from collections.abc import Iterable

from msgspec import structs

from safetyduty.model.audit import Finding, Portion, Verdict
from safetyduty.model.law import Role

_WORST = (
    Verdict.MISSED,
    Verdict.UNKNOWN,
    Verdict.AT_RISK,
    Verdict.PENDING,
    Verdict.LATE,
    Verdict.MET,
)
"""Where both numbers are owed, the first of these that either has."""
_BEST = (
    Verdict.MET,
    Verdict.LATE,
    Verdict.PENDING,
    Verdict.AT_RISK,
    Verdict.UNKNOWN,
    Verdict.MISSED,
)
"""Where either will do, the first of these that any has: what cannot be told may have been done."""


def combine(findings: Iterable[Finding]) -> list[Finding]:
    """Put each clause's numbers together: a part of the number, other ways, and days by which.

    A part falls short with the whole; of several ways the one nearest to being met speaks for the
    clause; what is owed by a day of the year stays a finding of its own.
    """
    whole: list[Finding] = []
    beside: dict[tuple[object, ...], list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.quota.role in {Role.OF_WHICH, Role.ANY_OF}:
            beside[_of(finding)].append(finding)
        else:
            whole.append(finding)
    if not beside:
        return whole
    return [_together(finding, beside.get(_of(finding), [])) for finding in whole]


def _of(finding: Finding) -> tuple[object, ...]:
    whose = (finding.view, finding.subject, finding.position, finding.organisation, finding.target)
    return (finding.quota.line, *whose, finding.period)


def _together(finding: Finding, beside: list[Finding]) -> Finding:
    parts = [one for one in beside if one.quota.role is Role.OF_WHICH]
    others = [one for one in beside if one.quota.role is Role.ANY_OF]
    return _nearest([_with_parts(finding, parts), *others])


def _with_parts(finding: Finding, parts: list[Finding]) -> Finding:
    """Join a number and the part of it: both are owed, so the worse verdict holds."""
    if not parts or finding.verdict is Verdict.EXEMPT:
        return finding
    owed = [one for one in (finding, *parts) if one.verdict is not Verdict.EXEMPT]
    worst = min(owed, key=lambda one: _WORST.index(one.verdict))
    return structs.replace(
        finding,
        verdict=worst.verdict,
        why=worst.why,
        doubtful=max(one.doubtful for one in owed),
        parts=tuple(_portion(one) for one in parts),
    )


def _nearest(ways: list[Finding]) -> Finding:
    """Pick, of several ways, the one nearest to being met; the other ways stand beside it."""
    owed = [one for one in ways if one.verdict is not Verdict.EXEMPT]
    if len(ways) == 1 or not owed:
        return ways[0]
    nearest = min(owed, key=lambda one: (_BEST.index(one.verdict), -one.done / one.required))
    others = tuple(_portion(one) for one in ways if one is not nearest)
    return structs.replace(nearest, parts=(*nearest.parts, *others))


def _portion(finding: Finding) -> Portion:
    role = finding.quota.role or Role.ANY_OF  # the clause's first way, beside another
    return Portion(
        quota=finding.quota,
        role=role,
        at_least=finding.at_least,
        required=finding.required,
        done=finding.done,
        verdict=finding.verdict,
        credits=finding.credits,
    )
