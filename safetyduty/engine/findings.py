"""Rows of whole numbers back to findings: names, titles, days and cells."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from safetyduty.engine.facts import Facts
from safetyduty.model.audit import Credit, Finding, Observation, Verdict, View
from safetyduty.model.ledger import Ledger
from safetyduty.model.period import Period
from safetyduty.model.post import RESPONSIBLE, Body, Position

Credits = dict[int, tuple[Credit, ...]]
"""The rows that count, by obligation."""


def finding_of(facts: Facts, ledger: Ledger, row: tuple[Any, ...], counted: Credits) -> Finding:
    """Make a finding of one row of ``judge.sql``."""
    (
        obligation,
        quota_id,
        view_no,
        subject,
        organisation,
        target,
        period,
        position,
        due,
        close,
        at_least,
        days,
        required,
        done,
        credited,
        doubtful,
        days_left,
        working,
        verdict,
        why,
    ) = row
    view = list(View)[view_no - 1]
    quota = facts.quotas[quota_id]
    return Finding(
        quota=quota,
        view=view,
        subject=_subject(facts, ledger, view, subject, facts.periods[period]),
        position=_position(facts, view, subject, position),
        organisation=facts.organisations[organisation],
        target=facts.targets[target],
        period=facts.periods[period],
        due=date.fromordinal(due),
        required=required,
        done=done,
        verdict=Verdict.of(verdict),
        binding=quota.binds,
        at_least=at_least,
        days_in_office=days,
        closes=date.fromordinal(close),
        days_left=days_left,
        working_days_left=working,
        doubtful=doubtful,
        why=why,
        credits=counted.get(obligation, ()),
        rows=credited,
        responsible=_responsible(facts, ledger, view, subject, organisation, due),
    )


def observation_of(
    facts: Facts, ledger: Ledger, row: tuple[Any, ...], counted: Credits
) -> Observation:
    """Make an observation of one row of ``judge.sql``."""
    (
        obligation,
        quota_id,
        view_no,
        subject,
        organisation,
        position,
        period,
        number,
        last,
        gap,
        kept,
        credited,
    ) = row
    view = list(View)[view_no - 1]
    return Observation(
        quota=facts.quotas[quota_id],
        view=view,
        subject=_subject(facts, ledger, view, subject, facts.periods[period]),
        position=_position(facts, view, subject, position),
        organisation=facts.organisations[organisation],
        number=number,
        longest_gap=gap,
        last=date.fromordinal(last) if last else None,
        kept=bool(kept),
        credits=counted.get(obligation, ()),
        rows=credited,
    )


def grounds_of(facts: Facts, missed: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    """Name the missed periods a consequence rests on: the period, and the article it is of."""
    named = sorted((facts.periods[period], quota) for quota, period in missed)
    return tuple(
        f"{period.name}（{facts.quotas[quota].clause.article}）" for period, quota in named
    )


def _subject(facts: Facts, ledger: Ledger, view: View, subject: int, period: Period) -> str:
    """Name the subject: a person, a post by the title of its latest holder, a body."""
    if view is View.PERSON:
        return ledger.people[subject]
    if view is View.BODY:
        return list(Body)[subject - 1].zh
    organisation, post = facts.posts[subject]
    end = period.end.toordinal()
    titles = [
        (stint.start, seat.title)
        for stint in facts.stints
        for seat in stint.seats
        if (stint.organisation, seat.post) == (organisation, post) and stint.start <= end
    ]
    return max(titles)[1]


def _position(facts: Facts, view: View, subject: int, position: int) -> str:
    """Name the position by which the clause reaches the subject; of a body its code."""
    if view is View.BODY:
        return list(Body)[subject - 1].value
    if position:
        return list(Position)[position - 1].value
    held = [stint for stint in facts.stints if stint.person == subject]
    return held[-1].seats[0].post if held and held[-1].seats else ""


def _responsible(
    facts: Facts, ledger: Ledger, view: View, subject: int, organisation: int, due: int
) -> str:
    """Name who held, on the due day, the post that answers for a body; nobody listed: empty."""
    if view is not View.BODY:
        return ""
    post = RESPONSIBLE[list(Body)[subject - 1]]
    holders = [
        ledger.people[stint.person]
        for stint in facts.stints
        if post in stint.positions
        and stint.organisation == facts.organisations[organisation]
        and stint.start <= due <= stint.end
    ]
    return "、".join(dict.fromkeys(holders)) if len(holders) == 1 else ""


def finding_order(finding: Finding) -> tuple[object, ...]:
    """Sort findings by whom, by clause, by period."""
    return (
        finding.organisation,
        finding.view.number,
        finding.subject,
        finding.quota.family,
        finding.period.start,
        finding.period.name,
        finding.quota.quota_id,
        finding.target,
    )
