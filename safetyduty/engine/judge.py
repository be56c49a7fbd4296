"""The run: facts in, every rule asked in SQL, findings out. There is no clock in here."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from safetyduty import rules
from safetyduty.engine.binding import bind
from safetyduty.engine.calendar import Calendar
from safetyduty.engine.database import Database, statements, union
from safetyduty.engine.facts import Facts, gather
from safetyduty.engine.schema import CREDIT, DOUBT, OBLIGATION
from safetyduty.model.audit import Audit, Credit, Finding, Observation, Verdict, View
from safetyduty.model.law import Quota, Regulation
from safetyduty.model.ledger import LateEntry, Ledger
from safetyduty.model.period import Period
from safetyduty.model.post import RESPONSIBLE, Body, Level, Position
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source

ENGINE = Path(__file__).parent
RULES = Path(rules.__file__).parent


def judge(
    ledger: Ledger,
    regulations: Sequence[Regulation],
    *,
    period: Period,
    as_of: date,
    level: Level,
    named: Iterable[str] = (),
    calendar: Calendar | None = None,
    evidence: int | None = None,
    observe: bool = True,
) -> Audit:
    """Judge every obligation of every regulation over the periods that share a day with ``period``.

    ``named`` are the regulations the user asked for by name: a draft among them binds. With
    ``evidence`` at most so many rows are handed on a finding; the numbers always count them all.
    Duties without a number are looked at where ``observe`` says so.
    """
    calendar = calendar or Calendar()
    quotas = [
        quota
        for quota in number_quotas(regulations, ledger, level, frozenset(named))
        if observe or not quota.clause.rule.observes
    ]
    facts = gather(ledger, quotas, period, as_of, calendar)
    database = Database()
    try:
        findings, observations = _ask(database, facts, ledger, quotas, evidence)
    finally:
        database.close()
    years = range(period.start.year, period.end.year + 1)
    return Audit(
        as_of=as_of,
        period=period,
        level=level,
        regulations=tuple(regulations),
        findings=bind(findings),
        observations=tuple(observations),
        problems=(*_uncovered(calendar, years), *ledger.problems),
        inputs=ledger.inputs,
        late_entries=_late_entries(ledger, as_of),
        ledger=ledger,
        organisation=ledger.organisation,
    )


def number_quotas(
    regulations: Sequence[Regulation], ledger: Ledger, level: Level, named: frozenset[str]
) -> list[Quota]:
    """Number every clause that has something to say here.

    A clause that does not reach the level stays, to be shown as not owed, unless another clause of
    the same article lays the same duty on the same posts at this level.
    """
    quotas: list[Quota] = []
    there = ledger.handed_in | ({"departments"} if ledger.departments else set())
    for regulation in regulations:
        for clause in regulation.clauses:
            quota = Quota(
                len(quotas) + 1,
                regulation,
                clause,
                regulation.id in named,
                level in clause.who.levels,
                _shown(clause.rule.needs(), there),
            )
            if quota.reached or not _told_elsewhere(quota, level):
                quotas.append(quota)
    return quotas


def _shown(needs: Sequence[str], there: Collection[str]) -> bool:
    """Tell whether every table it takes was handed in; what takes none is in no table at all."""
    return bool(needs) and all(table in there for table in needs)


def _told_elsewhere(quota: Quota, level: Level) -> bool:
    clause = quota.clause
    if clause.rule.observes:
        return True
    what = _what(quota)
    return any(
        other.article == clause.article
        and level in other.who.levels
        and set(_what(Quota(0, quota.regulation, other, named=False))) & set(what)
        and set((*other.who.positions, *other.who.bodies))
        & set((*clause.who.positions, *clause.who.bodies))
        for other in quota.regulation.clauses
    )


def _what(quota: Quota) -> tuple[str, ...]:
    rule = quota.clause.rule
    what = (*getattr(rule, "activity", ()), *getattr(rule, "document", ()))
    return what or (type(rule).__name__,)


def _ask(
    database: Database, facts: Facts, ledger: Ledger, quotas: Sequence[Quota], evidence: int | None
) -> tuple[list[Finding], list[Observation]]:
    sizes = {table: len(columns[0]) for table, columns in facts.columns.items()}
    database.lay({table: facts.schema[table] for table, size in sizes.items() if not size})
    for table, columns in facts.columns.items():
        if sizes[table]:
            database.fill(table, facts.schema[table], columns)
    for statement in (*statements(ENGINE, "deeds"), *statements(ENGINE, "answerable")):
        sizes[statement.name] = database.keep(statement.name, statement.text)
    kinds = sorted({quota.clause.rule.statements for quota in quotas})
    asked = [statement for kind in kinds for statement in statements(RULES, kind)]

    def every(name: str, columns: Sequence[str]) -> str:
        """Join what all rules say under one name; what can give nothing is not asked."""
        wanted = [s for s in asked if s.name == name and (not s.needs or sizes[s.needs])]
        return union(columns, (statement.text for statement in wanted))

    order = ", ".join(OBLIGATION[:6])
    owed = every("obligation", OBLIGATION)
    database.keep(
        "obligation",
        f"select row_number() over (order by {order}) as obligation_id, * from ({owed}) owed",
    )
    database.keep("credit", every("credit", CREDIT))
    database.keep("doubt", every("doubt", DOUBT))
    answers = {s.name: s.text for s in statements(ENGINE, "judge")}
    credits = _credits(database, answers["evidence"], evidence)
    findings = [_finding(facts, ledger, row, credits) for row in database.ask(answers["finding"])]
    observed = []
    if any(quota.clause.rule.observes for quota in quotas):
        rows = database.ask(answers["observation"])
        observed = [_observation(facts, ledger, row, credits) for row in rows]
    return (
        sorted(findings, key=_finding_order),
        sorted(observed, key=lambda o: (o.quota.quota_id, o.view.number, o.subject)),
    )


def _credits(database: Database, question: str, most: int | None) -> dict[int, tuple[Credit, ...]]:
    """Gather the rows that count by obligation, at most so many each."""
    limit = "" if most is None else f" where e.place <= {int(most)}"
    rows = database.ask(
        f"select e.obligation_id, e.row_id, e.day, e.on_time from ({question}) e{limit} "
        "order by e.obligation_id, e.place"
    )
    found: dict[int, list[Credit]] = defaultdict(list)
    for obligation, row, day, on_time in rows:
        found[obligation].append(Credit(row, day, bool(on_time)))
    return {obligation: tuple(credits) for obligation, credits in found.items()}


def _finding(
    facts: Facts, ledger: Ledger, row: tuple[Any, ...], credits: dict[int, tuple[Credit, ...]]
) -> Finding:
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
        position=_position(facts, ledger, view, subject, position),
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
        credits=credits.get(obligation, ()),
        rows=credited,
        responsible=_responsible(facts, ledger, view, subject, organisation, due),
    )


def _observation(
    facts: Facts, ledger: Ledger, row: tuple[Any, ...], credits: dict[int, tuple[Credit, ...]]
) -> Observation:
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
        position=_position(facts, ledger, view, subject, position),
        organisation=facts.organisations[organisation],
        number=number,
        longest_gap=gap,
        last=date.fromordinal(last) if last else None,
        kept=bool(kept),
        credits=credits.get(obligation, ()),
        rows=credited,
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


def _position(facts: Facts, ledger: Ledger, view: View, subject: int, position: int) -> str:
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


def _finding_order(finding: Finding) -> tuple[object, ...]:
    return (
        finding.organisation,
        finding.view.number,
        finding.subject,
        finding.quota.quota_id,
        finding.period.start,
        finding.period.name,
        finding.target,
    )


def _uncovered(calendar: Calendar, years: Iterable[int]) -> list[Problem]:
    missing = calendar.uncovered(years)
    if not missing:
        return []
    named = "、".join(map(str, missing))
    return [Problem("SD301", Source(""), named, {"years": named})]


def _late_entries(ledger: Ledger, as_of: date) -> tuple[LateEntry, ...]:
    """List the rows for days up to the day asked that were entered after it (事后补录)."""
    acts, day_asked = ledger.activities, as_of.toordinal()
    if not any(acts.entered):
        return ()
    return tuple(
        LateEntry(row, day, entered)
        for row, day, entered in zip(acts.row, acts.day, acts.entered, strict=True)
        if entered > day_asked >= day > 0
    )
