"""What inspections of this month are owed: the audit's shortfalls, the classes, the key dates."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from math import ceil

from safetyduty.engine.stints import Stint
from safetyduty.model.activity import ActivityKind, kinds_under
from safetyduty.model.audit import Audit, Finding, Verdict, View
from safetyduty.model.law import Force, Text
from safetyduty.model.period import Period
from safetyduty.model.roster import MONTHS, Said
from safetyduty.planner.places import months_between
from safetyduty.planner.problem import Leader, Place, Requirement

CAMPAIGN = kinds_under(ActivityKind.CAMPAIGN_INSPECTION)
_WEIGHTS = {Force.MUST: 1000, Force.IN_PRINCIPLE: 300}
_CLASS_WEIGHTS = {"A": 200, "B": 100, "C": 50}
_KEY_WEIGHT = 20
LOCKED_WEIGHT = 5000

Working = Callable[[int, int], int]
"""Counts the working days from one day through another."""


def served(audit: Audit) -> tuple[Finding, ...]:
    """Give the open findings that inspections can serve and that are still short.

    What has no force here asks nothing; what was not handed in is owed whole.
    """
    return tuple(
        finding
        for finding in audit.findings
        if _kinds(finding)
        and finding.quota.binds
        and finding.verdict not in {Verdict.EXEMPT, Verdict.MET, Verdict.LATE}
        and finding.shortfall
        and finding.closes > audit.as_of
    )


def _kinds(finding: Finding) -> list[ActivityKind]:
    asked = getattr(finding.quota.clause.rule, "activity", ())
    return [kind for kind in asked if kind is ActivityKind.INSPECTION or kind in CAMPAIGN]


def duty_of(
    finding: Finding,
    stints: Iterable[Stint],
    people: dict[str, int],
    month: Period,
    days: tuple[int, ...],
    working: Working,
) -> Requirement | None:
    """Turn a finding into what this month must bring; nothing where its days lie elsewhere.

    Of what is lacking the month takes its share by working days, rounded up, so that nobody is
    left with more than the days of the last month can hold.
    """
    first, end = days[0], month.end.toordinal()
    first = max(first, finding.period.start.toordinal())
    closes = finding.closes.toordinal()
    due = min(closes, finding.due.toordinal())
    overdue = due < first <= closes
    last = min(end, closes if overdue else due)
    if last < first:
        return None
    whole = working(first, closes if overdue else due)
    share = ceil(finding.shortfall * working(first, last) / whole) if whole else finding.shortfall
    clause, regulation = finding.quota.clause, finding.quota.regulation
    spacing = getattr(finding.quota.rule, "spacing", 0)
    counted = max((credit.day for credit in finding.credits), default=0)
    first = max(first, counted + spacing)
    span = tuple(day for day in days if first <= day <= min(end, closes))
    label = f"{regulation.id} {clause.article} {finding.period.name}"
    blanks: Mapping[str, str | Text] = {
        "label": label,
        "duty": clause.duty,
        "who": finding.subject,
        "place": finding.target,
        "number": str(share),
    }
    return Requirement(
        kind="target" if finding.target else "duty",
        label=label,
        said=Said("need.target" if finding.target else "need.duty", blanks),
        amount=share,
        by=_answerable(finding, stints, people, span),
        last=last,
        latest=min(end, closes),
        place=finding.target,
        campaign=ActivityKind.INSPECTION not in _kinds(finding),
        weight=_WEIGHTS[clause.force],
        whole=share == finding.shortfall,
        overdue=overdue,
        spacing=spacing,
    )


def _answerable(
    finding: Finding, stints: Iterable[Stint], people: dict[str, int], span: tuple[int, ...]
) -> tuple[tuple[int, frozenset[int]], ...]:
    """Give whose inspections count, and on which days: the person, the post's holders, anybody."""
    stints = [stint for stint in stints if stint.organisation == finding.organisation]
    if finding.view is View.POST:
        title = finding.subject
        posts = {seat.post for stint in stints for seat in stint.seats if seat.title == title}
        held = [stint for stint in stints if posts & {seat.post for seat in stint.seats}]
    elif finding.view is View.PERSON:
        held = [stint for stint in stints if stint.person == people[finding.subject]]
    else:
        held = stints
    if finding.view is not View.BODY and not finding.target:
        held = [stint for stint in held if _reached(finding, stint)]
    found: dict[int, set[int]] = {}
    for stint in held:
        days = found.setdefault(stint.person, set())
        days.update(day for day in span if stint.start <= day <= stint.end)
    return tuple((person, frozenset(days)) for person, days in sorted(found.items()))


def _reached(finding: Finding, stint: Stint) -> bool:
    who = finding.quota.clause.who
    in_field = any(word in field for word in who.portfolio for field in stint.portfolios)
    return (
        bool(stint.positions & set(who.positions))
        and not stint.positions & set(who.excepted)
        and (not who.portfolio or in_field)
    )


def classes_owed(
    places: Iterable[Place], month: Period, leaders: Iterable[Leader], due: int, days: range
) -> tuple[Requirement, ...]:
    """Ask a visit of every place whose class makes it due: A monthly, B quarterly, C half-yearly.

    Never visited before, so far as is known: the places of a class are spread over its months.
    """
    by = tuple((leader.person, leader.days) for leader in leaders)
    never: dict[str, int] = {}
    found = []
    for place in places:
        if not place.grade:
            continue
        every = MONTHS[place.grade]
        if place.last:
            wanted = months_between(place.last, month) >= every
        else:
            turn = never[place.grade] = never.get(place.grade, -1) + 1
            left = every - (month.start.month - 1) % every
            wanted = turn % left == 0
        if wanted:
            found.append(_class_visit(place, month, by, due, days[-1]))
    return tuple(found)


def _class_visit(
    place: Place,
    month: Period,
    by: tuple[tuple[int, frozenset[int]], ...],
    due: int,
    latest: int,
) -> Requirement:
    label = f"sites {place.grade} {month.name}"
    return Requirement(
        kind="class",
        label=label,
        said=Said(
            f"need.class.{place.grade}",
            {"place": place.name, "label": label, "month": month.name},
        ),
        amount=1,
        by=tuple((person, days) for person, days in by if person in place.entitled),
        last=due,
        latest=latest,
        place=place.name,
        weight=_CLASS_WEIGHTS[place.grade],
    )


def key_dates(
    spans: Iterable[tuple[str, date, date]], leaders: Iterable[Leader], days: tuple[int, ...]
) -> tuple[Requirement, ...]:
    """Ask that somebody inspects within each span; one with no day left asks nothing."""
    by = tuple((leader.person, leader.days) for leader in leaders)
    found = []
    for name, start, end in spans:
        span = frozenset(day for day in days if start.toordinal() <= day <= end.toordinal())
        if span:
            label = f"key {name}"
            said = Said("need.key", {"name": name, "start": str(start), "end": str(end)})
            counted = tuple((person, there & span) for person, there in by)
            last = max(span)
            found.append(
                Requirement("key", label, said, 1, counted, last, last, weight=_KEY_WEIGHT)
            )
    return tuple(found)
