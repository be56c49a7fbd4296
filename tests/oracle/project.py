"""Asks the project what the oracle was asked, and says both answers in the oracle's words.

The one module here that knows the project: its packs become the oracle's clauses, its findings
the oracle's outcomes. How the project judges is not looked at.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from safetyduty.model.audit import Audit, Finding
from safetyduty.model.law import Clause
from safetyduty.model.period import Per, of_year
from safetyduty.model.post import Body, Level
from safetyduty.pipeline import Request
from safetyduty.pipeline import audit as judged
from safetyduty.pipeline import read as read_books
from safetyduty.regulations.load import load
from safetyduty.rules.count import Count
from tests.oracle.count import audit, holding, periods, positions_on, reached
from tests.oracle.station import Outcome, Quota, Station

PACKS = ("daligang-2019", "guiyang-2018", "zhanjiang-edz-2016")


def quota_of(regulation: str, clause: Clause) -> Quota:
    """Say one clause of a pack in the oracle's words; only the kind ``count`` has any."""
    rule, who = clause.rule, clause.who
    assert isinstance(rule, Count)
    assert not who.portfolio, "the oracle knows no portfolios"
    return Quota(
        regulation,
        clause.article,
        tuple(kind.value for kind in rule.activity),
        rule.capacity.value,
        rule.at_least,
        rule.per.value,
        tuple(position.value for position in who.positions),
        tuple(position.value for position in who.excepted),
        tuple(body.value for body in who.bodies),
        tuple(level.value for level in who.levels),
        rule.count,
    )


@cache
def clauses() -> tuple[tuple[Clause, Quota], ...]:
    """Give every clause of the packs that counts, beside the oracle's words for it."""
    return tuple(
        (clause, quota_of(regulation.id, clause))
        for regulation in load(PACKS)
        for clause in regulation.clauses
        if isinstance(clause.rule, Count) and not _looks_closer(clause.rule)
    )


def _looks_closer(rule: Count) -> bool:
    """Tell what the count of whole ledgers leaves to ``narrow``: words, papers, people, parts."""
    return bool(rule.narrows or rule.months or any(True for _ in rule.parts()))


def request(station: Station, logs: Sequence[Path]) -> Request:
    """Ask about the year of a township by all packs."""
    return Request(
        logs=tuple(logs),
        as_of=station.as_of,
        regulations=PACKS,
        period=of_year(Per.YEAR, station.year)[0],
        level=Level.TOWNSHIP,
    )


def ask(station: Station, logs: Sequence[Path]) -> Audit:
    """Have the project read the books and judge them."""
    question = request(station, logs)
    return judged(read_books(question), question)


def outcome_of(finding: Finding) -> Outcome:
    """Say a finding as an outcome; a body keeps its code, everyone else the name shown."""
    clause = finding.quota.clause
    body = finding.view.value == "body"
    if body:
        assert finding.subject == {one.value: one.zh for one in Body}[finding.position]
    assert isinstance(clause.rule, Count)
    return Outcome(
        finding.view.value,
        finding.position if body else finding.subject,
        finding.quota.regulation.id,
        clause.article,
        tuple(kind.value for kind in clause.rule.activity),
        clause.rule.per.value,
        finding.period.name,
        finding.required,
        finding.done,
        finding.verdict.value,
    )


def shown(station: Station, quota: Quota, outcome: Outcome) -> Outcome:
    """Name a post as the project does: by the title of who held it last within the period."""
    if outcome.view != "post":
        return outcome
    (period,) = [p for p in periods(quota.per, station.year) if p.name == outcome.period]
    held = holding(station, quota, outcome.subject, period)
    return replace(outcome, subject=max((day, row.title) for row, day in held)[1])


def position_fits(station: Station, quota: Quota, finding: Finding) -> bool:
    """Say whether the finding names a position of the clause that its subject held."""
    if finding.view.value == "body":
        return finding.position in quota.bodies
    if finding.position not in quota.positions:
        return False
    if finding.view.value == "post":
        return True
    (period,) = [p for p in periods(quota.per, station.year) if p.name == finding.period.name]
    return any(
        finding.position in held and reached(quota, held)
        for held in (positions_on(station, finding.subject, day) for day in period.days())
    )


def differences(station: Station, found: Audit) -> list[str]:
    """Hold the project's findings on every counting clause to the oracle's; none is agreement."""
    if not station.activities:  # a sheet nobody has begun says nothing, not that nothing was done
        station = replace(station, handed_in=False)
    lines: list[str] = []
    for clause, quota in clauses():
        given = [
            finding
            for finding in found.findings
            if finding.quota.clause is clause or finding.quota.clause == clause
        ]
        judged_here = [finding for finding in given if finding.why != "level"]
        theirs = Counter(outcome_of(finding) for finding in judged_here)
        ours = Counter(shown(station, quota, one) for one in audit(station, [quota]))
        lines += [f"oracle {one}" for one in sorted((ours - theirs).elements())]
        lines += [f"project {one}" for one in sorted((theirs - ours).elements())]
        lines += [
            f"position {finding.position} of {outcome_of(finding)}"
            for finding in judged_here
            if not position_fits(station, quota, finding)
        ]
        if station.level in quota.levels:
            lines += [f"level {outcome_of(one)}" for one in given if one.why == "level"]
    return lines
