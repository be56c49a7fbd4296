"""Clauses that rest on the verdicts of others: which those are, and how far back they look."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from safetyduty.model.audit import Finding
from safetyduty.model.law import Quota, Rule
from safetyduty.model.period import LONGEST, Period

Row = tuple[str, tuple[int, ...]]


def rests_on(quota: Quota, quotas: Iterable[Quota]) -> list[Quota]:
    """Give the quotas of the same regulation on whose verdicts one rests."""
    named = set(quota.rule.follows())
    return [
        other
        for other in quotas
        if other.regulation.id == quota.regulation.id
        and named & {other.clause.article, *other.clause.repeated_in}
        and not other.rule.observes
        and not other.rule.follows()
    ]


def consequence_rows(quotas: Sequence[Quota]) -> Iterator[Row]:
    """Give which quota rests on which as rows."""
    for quota in quotas:
        if quota.rule.follows():
            for other in rests_on(quota, quotas):
                yield "quota_of", (quota.quota_id, other.quota_id)


def asked_of(quotas: Sequence[Quota], asked: Period) -> dict[int, Period]:
    """Give the span each quota is judged over: wider where another clause rests on it.

    A row of missed months may begin the year before, and fills or breaks in any month of the year.
    """
    wider = {quota.quota_id: asked for quota in quotas}
    for quota in quotas:
        rule = quota.rule
        if not rule.follows():
            continue
        years = rule.periods(asked, lambda _: [])
        for other in rests_on(quota, quotas):
            before = timedelta(_longest(other.rule, years[0]) * rule.back())
            now = wider[other.quota_id]
            start = min(now.start, years[0].start - before)
            end = max(now.end, years[-1].end)
            wider[other.quota_id] = Period(start, end, "")
    return wider


def _longest(rule: Rule, year: Period) -> int:
    """Give how many days a period of a rule may have; some rules have several kinds of them."""
    periods = rule.periods(year, lambda _: [])
    return max([LONGEST[rule.per], *(period.days for period in periods)])


def within(findings: Iterable[Finding], asked: Period) -> list[Finding]:
    """Leave out what was judged for the sake of another clause alone."""
    return [
        found
        for found in findings
        if found.period.start <= asked.end and max(found.period.end, found.closes) >= asked.start
    ]
