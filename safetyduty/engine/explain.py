"""Why a verdict is what it is: the rows that count, and those that nearly do, each with its reason.

Written in plain Python beside the SQL and from the same clauses, so that the one can be held
against the other: every row is either counted by both or has a reason here.
"""

from collections.abc import Iterator
from datetime import date

from msgspec import structs

from safetyduty.engine.conditions import Records
from safetyduty.engine.stints import cut
from safetyduty.model.activity import ActivityKind, Capacity, Presence, counted
from safetyduty.model.audit import Audit, Explanation, Finding, NearMiss, View
from safetyduty.model.condition import admitted
from safetyduty.model.law import Role
from safetyduty.model.ledger import Document, Tenure
from safetyduty.model.period import Per
from safetyduty.model.post import Body, Position

NEARBY = 31
"""So many days outside the period a row is still worth naming."""


def explain(audit: Audit, subject: str, period: str = "") -> tuple[Explanation, ...]:
    """Explain every finding on a subject, of one period or of all."""
    return tuple(
        _explain(audit, finding)
        for finding in audit.findings
        if finding.subject == subject and period in ("", finding.period.name)
    )


def _explain(audit: Audit, finding: Finding) -> Explanation:
    rule = finding.quota.rule
    near: list[NearMiss] = []
    if getattr(rule, "activity", ()):
        near += _activities(audit, finding)
        near += _parts(audit, finding)
    if getattr(rule, "document", ()):
        near += _documents(audit, finding)
    return Explanation(
        finding=finding,
        tenures=_tenures(audit, finding),
        near=tuple(sorted(near, key=lambda miss: (miss.day == 0, miss.day, miss.row))),
        same_day=max(finding.rows - finding.done, 0),
    )


def _tenures(audit: Audit, finding: Finding) -> tuple[Tenure, ...]:
    people = _people(audit, finding)
    return tuple(tenure for tenure in audit.ledger.tenures if tenure.person in people)


def _people(audit: Audit, finding: Finding) -> frozenset[int]:
    """Give who may earn the finding: the person, the holders of the post, of a body anybody."""
    names = audit.ledger.people
    if finding.view is View.PERSON:
        return frozenset({names.index(finding.subject)})
    if finding.view is View.BODY:
        return frozenset()
    held = [
        (stint.person, seat)
        for stint in cut(audit.ledger.tenures)
        if stint.organisation == finding.organisation
        for seat in stint.seats
    ]
    by = Position.of(finding.position)
    posts = {s.post for _, s in held if s.title == finding.subject and by in s.positions}
    return frozenset(person for person, seat in held if seat.post in posts)


def _activities(audit: Audit, finding: Finding) -> Iterator[NearMiss]:
    acts = audit.ledger.activities
    people, records = _people(audit, finding), Records(audit.ledger)
    stands: dict[int, list[tuple[str, int]]] = {}
    for row, person, presence, sure in zip(
        acts.presence_row, acts.presence_person, acts.presence_as, acts.presence_sure, strict=True
    ):
        if person in people:
            stands.setdefault(row, []).append((presence, sure))
    credited = {credit.row for credit in finding.credits}
    for row, day, entered, kind in zip(acts.row, acts.day, acts.entered, acts.kind, strict=True):
        standing = stands.get(row, [(Presence.LEADS.value, 1)] if finding.view is View.BODY else [])
        if row in credited or not standing or not _close(finding, day):
            continue
        reason, value = _reason(audit, finding, row, day, entered, kind, standing)
        if reason == "tenure":
            lack = _lacks(records, finding, row, people) or _too_near(finding, day)
            reason, value = lack or (reason, value)
        if reason:
            yield NearMiss(row, day, reason, value)


def _parts(audit: Audit, finding: Finding) -> Iterator[NearMiss]:
    """Name the rows that count for the number and not for the stricter part of it."""
    for part in finding.parts:
        if part.role is Role.OF_WHICH:
            own = structs.replace(finding, quota=part.quota, credits=part.credits)
            counting = {credit.row for credit in finding.credits}
            for miss in _activities(audit, own):
                if miss.row in counting:
                    yield structs.replace(miss, part=part.quota)


def _days(finding: Finding) -> tuple[int, int]:
    """Give the first and last day on which something done counts."""
    first, last = finding.quota.rule.counts_in(finding.period, finding.closes)
    return first.toordinal(), last.toordinal()


def _close(finding: Finding, day: int) -> bool:
    start, end = _days(finding)
    return day == 0 or start - NEARBY <= day <= end + NEARBY


def _reason(
    audit: Audit,
    finding: Finding,
    row: int,
    day: int,
    entered: int,
    kind: str,
    standing: list[tuple[str, int]],
) -> tuple[str, str]:
    """Give the first thing that keeps a row from counting; rows far from it have none."""
    rule = finding.quota.rule
    fits = {number for number, _ in counted(getattr(rule, "activity", ()))}
    kind_fits = bool(kind) and ActivityKind.of(kind).number in fits
    verb = getattr(rule, "capacity_no", getattr(rule, "capacity", Capacity.LEADS).number)
    counting = {presence for number, presence in admitted() if number == verb}
    admitting = [
        sure
        for presence, sure in standing
        if finding.view is View.BODY or Presence.of(presence) in counting
    ]
    first, last = _days(finding)
    within = first <= day <= last
    if kind and not kind_fits:
        return ("kind", kind) if within and finding.view is not View.BODY else ("", "")
    if not admitting:
        return ("verb", standing[0][0]) if within or not day else ("", "")
    if day > audit.as_of.toordinal():
        return "after-as-of", ""
    if entered > audit.as_of.toordinal():
        return "late-entry", ""
    if not day:
        return "no-day", ""
    if not kind:
        return ("no-kind", "") if within else ("", "")
    if not any(admitting):
        return ("name", "") if within else ("", "")
    if not within:
        return "period", ""
    if finding.target and not _visited(audit, finding, row):
        return "target", _place(audit, row)
    return "tenure", ""


def _lacks(
    records: Records, finding: Finding, row: int, people: frozenset[int]
) -> tuple[str, str] | None:
    """Tell what the words, the papers or the people of a row lack."""
    demand = finding.quota.rule.demand()
    if demand is None:
        return None
    people = people & {who for who, _, _ in records.there.get(row, ())} or frozenset({0})
    lacks = [records.lack(demand, row, person) for person in sorted(people)]
    return next(((lack.reason, lack.value) for lack in lacks if lack), None)


def _too_near(finding: Finding, day: int) -> tuple[str, str] | None:
    """Tell the day that counts already and lies too near."""
    spacing = getattr(finding.quota.rule, "spacing", 0)
    near = [c.day for c in finding.credits if abs(c.day - day) < spacing]
    return ("spacing", str(date.fromordinal(near[0]))) if near else None


def _visited(audit: Audit, finding: Finding, row: int) -> bool:
    return any(
        visit.sure and (visit.row, visit.target) == (row, finding.target)
        for visit in audit.ledger.visits
    )


def _place(audit: Audit, row: int) -> str:
    acts = audit.ledger.activities
    return acts.place[acts.row.index(row)]


def _documents(audit: Audit, finding: Finding) -> Iterator[NearMiss]:
    kinds = {kind.value for kind in getattr(finding.quota.rule, "document", ())}
    credited = {credit.row for credit in finding.credits}
    for document in audit.ledger.documents:
        if document.row in credited or (document.kind and document.kind not in kinds):
            continue
        reason, value = _why_not(audit, finding, document)
        yield NearMiss(document.row, document.day, reason, value)


def _why_not(audit: Audit, finding: Finding, document: Document) -> tuple[str, str]:
    if not document.kind:
        return "no-kind", ""
    if not document.day:
        return "no-day", ""
    if document.day > audit.as_of.toordinal():
        return "after-as-of", ""
    if finding.target:
        told = "、".join(document.counterparts)
        if finding.target not in document.counterparts:
            return "target", told
        if finding.quota.rule.targets() is None or _issued(audit, finding, document):
            return "period", ""
        return ("issuer", "、".join(document.issuers)) if document.issuers else ("no-issuer", "")
    if not document.issuers:
        return "no-issuer", ""
    if _issued(audit, finding, document) or not _timely(finding, document):
        return "period", ""
    return "issuer", "、".join(document.issuers)


def _issued(audit: Audit, finding: Finding, document: Document) -> bool:
    if finding.view is View.BODY:
        return Body.of(finding.position) in document.bodies
    return bool(_people(audit, finding) & set(document.people))


def _timely(finding: Finding, document: Document) -> bool:
    """Tell whether a paper is of the period: by its 年度 where that decides, else its day."""
    rule, period = finding.quota.rule, finding.period
    if document.year and rule.per is Per.YEAR:
        back = getattr(rule, "about", "") == "previous-year"
        return document.year == period.end.year - back
    first, last = _days(finding)
    return first <= document.day <= last
