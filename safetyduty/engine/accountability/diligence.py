"""What the ledgers answer to the three conditions of 尽职免责; the competent body decides.

Duties: every closed period met and no open one already impossible (design.md §5.12). Of law and of
deployments a ledger shows little: what it does show is named, the rest stays unknown.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from safetyduty.engine.accountability.served import UNSEEN
from safetyduty.model.activity import counted
from safetyduty.model.audit import Finding, Observation, Verdict, View
from safetyduty.model.dossier import Answer, Asked, Condition, Why
from safetyduty.model.incident import Sanction
from safetyduty.model.law import Force

_OPEN = frozenset({Verdict.PENDING, Verdict.AT_RISK})
_AGAINST = ("missed", "late", "impossible")
_LEAVES_OPEN = ("unjudged", "silent", "in-principle", "body")


def conditions(
    findings: Iterable[Finding],
    observations: Sequence[Observation],
    sanctions: Sequence[Sanction],
    as_of: date,
) -> tuple[Condition, ...]:
    """Answer each condition as of a day, with every reason for and against it."""
    bound = [finding for finding in findings if finding.quota.binds]
    own = [finding for finding in bound if finding.view is View.PERSON]
    bodies = [finding for finding in bound if finding.view is View.BODY]
    said = [found for found in observations if found.quota.binds and found.view is View.PERSON]
    return (
        _duties(own, bodies, said, as_of),
        _law(sanctions, as_of),
        _deployments([one for one in own if _of_roster(one)], as_of),
    )


def impossible(finding: Finding, as_of: date) -> bool:
    """Tell whether an open duty can no longer be met, whatever is done in the days left.

    Distinct days count, among meetings distinct kinds within a day; rows counted one by one have
    no such bound.
    """
    if finding.verdict not in _OPEN:
        return False
    if finding.due <= as_of:
        return True
    rule = finding.quota.rule
    if getattr(rule, "count", "") != "days":
        return finding.days_left == 0
    a_day = len({unit for _, unit in counted(getattr(rule, "activity", ()))})
    apart = max(getattr(rule, "spacing", 0), 1)
    days = -(-finding.days_left // apart)
    return finding.shortfall > days * max(a_day, 1)


def _kind(finding: Finding, as_of: date) -> str:
    """Say what one finding says of its duty."""
    if finding.verdict in {Verdict.MET, Verdict.EXEMPT}:
        return str(finding.verdict)
    if finding.verdict is Verdict.UNKNOWN:
        return "silent" if finding.why == UNSEEN else "unjudged"
    kind = str(finding.verdict)
    if finding.verdict in _OPEN:
        kind = "impossible" if impossible(finding, as_of) else "open"
    if kind in _AGAINST and finding.quota.clause.force is not Force.MUST:
        return "in-principle"
    return kind


def _duties(
    own: Sequence[Finding], bodies: Sequence[Finding], said: Sequence[Observation], as_of: date
) -> Condition:
    kinds: dict[str, list[Finding]] = {}
    for finding in own:
        kinds.setdefault(_kind(finding, as_of), []).append(finding)
    for finding in bodies:
        if _kind(finding, as_of) in _AGAINST:
            kinds.setdefault("body", []).append(finding)
    kinds.pop("exempt", None)
    reasons = [_why(kind, kinds[kind]) for kind in (*_AGAINST, *_LEAVES_OPEN) if kind in kinds]
    reasons += [_why(kind, kinds[kind], named=False) for kind in ("met", "open") if kind in kinds]
    if not any(kind in kinds for kind in ("met", *_AGAINST)):
        reasons.append(Why("nothing-closed" if "open" in kinds else "none"))
    if said:
        articles = dict.fromkeys(one.quota.clause.article for one in said)
        reasons.append(Why("unquantified", len(articles), tuple(articles)))
    return Condition(Asked.DUTIES, _answer(kinds), tuple(reasons))


def _answer(kinds: dict[str, list[Finding]]) -> Answer:
    if any(kind in kinds for kind in _AGAINST):
        return Answer.DISPROVED
    if "met" not in kinds or any(kind in kinds for kind in _LEAVES_OPEN):
        return Answer.UNKNOWN
    return Answer.PROVED


def _why(kind: str, findings: Sequence[Finding], *, named: bool = True) -> Why:
    what = dict.fromkeys(map(_named, findings)) if named else {}
    return Why(kind, len(findings), tuple(what))


def _named(finding: Finding) -> str:
    """Name a duty in a period: ``2026-03（二（一）3）``."""
    target = f" {finding.target}" if finding.target else ""
    return f"{finding.period.name}{target}（{finding.quota.clause.article}）"


def _law(sanctions: Sequence[Sanction], as_of: date) -> Condition:
    """Name decisions on file; whether they bear on this, and whatever no ledger shows, stays open.

    What the deciding bodies found, and for what, is not in a ledger: it is never said for them.
    """
    decided = [one for one in sanctions if 0 < one.decided <= as_of.toordinal()]
    reasons = []
    if decided:
        what = tuple(f"{date.fromordinal(one.decided)} {one.printed}" for one in decided)
        reasons.append(Why("decided", len(decided), what, tuple(one.row for one in decided)))
    return Condition(Asked.LAW, Answer.UNKNOWN, (*reasons, Why("law-unseen")))


def _of_roster(finding: Finding) -> bool:
    return getattr(finding.quota.rule, "of", "") == "roster" and bool(finding.target)


def _deployments(roster: Sequence[Finding], as_of: date) -> Condition:
    """Tell what of the roster, which deploys inspections, is on file as visited or not."""
    found = list(_grouped(roster, lambda one: _kind(one, as_of)))
    reasons = [
        _why(f"roster-{kind}", findings, named=kind != "met")
        for kind, findings in found
        if kind in {"missed", "late", "met"}
    ]
    missed = any(reason.code == "roster-missed" for reason in reasons)
    answer = Answer.DISPROVED if missed else Answer.UNKNOWN
    return Condition(Asked.DEPLOYMENTS, answer, (*reasons, Why("deployments-unseen")))


def _grouped(
    findings: Iterable[Finding], key: Callable[[Finding], str]
) -> Iterator[tuple[str, list[Finding]]]:
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(key(finding), []).append(finding)
    yield from groups.items()
