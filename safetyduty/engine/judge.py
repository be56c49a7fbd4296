"""The run: facts in, every rule asked in SQL, findings out. There is no clock in here."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from msgspec import structs

from safetyduty import rules
from safetyduty.engine.binding import bind
from safetyduty.engine.calendar import Calendar
from safetyduty.engine.consequences import within
from safetyduty.engine.database import Database, Engine, Statement, statements, union
from safetyduty.engine.facts import Facts, gather
from safetyduty.engine.findings import (
    Credits,
    finding_of,
    finding_order,
    grounds_of,
    observation_of,
)
from safetyduty.engine.parts import combine
from safetyduty.engine.quotas import number_quotas
from safetyduty.engine.schema import ANSWERABLE, CREDIT, DOUBT, OBLIGATION
from safetyduty.engine.spacing import space_out
from safetyduty.model.audit import Audit, Credit, Finding, Observation, View
from safetyduty.model.law import Quota, Regulation
from safetyduty.model.ledger import LateEntry, Ledger
from safetyduty.model.period import Period
from safetyduty.model.post import RESPONSIBLE, Level
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source

ENGINE = Path(__file__).parent
RULES = Path(rules.__file__).parent

NAMES = frozenset(
    {"answerable", "obligation", "credit", "doubt", "element", "consequence", "ground"}
)
"""What the statements of a rule are called; any other name is a table made for the rest."""


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
    leader: str = "",
    database: Engine | None = None,
) -> Audit:
    """Judge every obligation of every regulation over the periods that share a day with ``period``.

    ``named`` are the regulations the user asked for by name: a draft among them binds. With
    ``evidence`` at most so many rows are handed on a finding; the numbers always count them all.
    Duties without a number are looked at where ``observe`` says so. Given a ``leader``, only his
    duties and those of bodies he answered for are judged: a dossier is about him alone.
    ``database`` is an engine to ask in the place of DuckDB, for this run alone: its tables stay
    until the caller closes it.
    """
    calendar = calendar or Calendar()
    quotas = [
        quota
        for quota in number_quotas(regulations, ledger, level, frozenset(named))
        if observe or not quota.rule.observes
    ]
    facts = gather(ledger, quotas, period, as_of, calendar)
    opened = database or Database()
    try:
        only = _of_leader(facts, ledger, leader)
        findings, observations = _ask(opened, facts, ledger, quotas, evidence, only)
        findings = within(findings, period)
    finally:
        if not database:
            opened.close()
    years = range(period.start.year, period.end.year + 1)
    return Audit(
        as_of=as_of,
        period=period,
        level=level,
        regulations=tuple(regulations),
        findings=bind(combine(findings)),
        observations=tuple(observations),
        problems=(*_uncovered(calendar, years), *_unread(quotas, ledger), *ledger.problems),
        inputs=ledger.inputs,
        late_entries=_late_entries(ledger, as_of),
        ledger=ledger,
        organisation=ledger.organisation,
    )


def _of_leader(facts: Facts, ledger: Ledger, leader: str) -> str:
    """Say in SQL which obligations are a leader's, or of a body he answered for on its due day.

    Without a leader every one is. Where a clause rests on others, no period of a body is left out.
    """
    if not leader:
        return ""
    person = ledger.people.index(leader)
    mine = [f"(owed.view_no = {View.PERSON.number} and owed.subject_id = {person})"]
    whole = any(quota.rule.follows() for quota in facts.quotas.values())
    for stint in facts.stints:
        if stint.person != person:
            continue
        unit = facts.organisations.index(stint.organisation)
        bodies = [body.number for body, post in RESPONSIBLE.items() if post in stint.positions]
        within = (
            "" if whole else f" and owed.due_day >= {stint.start} and owed.due_day <= {stint.end}"
        )
        mine += [
            f"(owed.view_no = {View.BODY.number} and owed.subject_id = {body} "
            f"and owed.organisation_id = {unit}{within})"
            for body in bodies
        ]
    return f" where {' or '.join(mine)}"


def _ask(
    database: Engine,
    facts: Facts,
    ledger: Ledger,
    quotas: Sequence[Quota],
    evidence: int | None,
    only: str = "",
) -> tuple[list[Finding], list[Observation]]:
    sizes = {table: len(columns[0]) for table, columns in facts.columns.items()}
    database.lay({table: facts.schema[table] for table, size in sizes.items() if not size})
    for table, columns in facts.columns.items():
        if sizes[table]:
            database.fill(table, facts.schema[table], columns)
    allowed, *reached = statements(ENGINE, "answerable")
    for statement in (*statements(ENGINE, "deeds"), allowed):
        sizes[statement.name] = database.keep(statement.name, statement.text)
    kinds = sorted({quota.rule.statements for quota in quotas})
    asked = [*reached, *(one for kind in kinds for one in statements(RULES, kind))]

    def every(name: str, columns: Sequence[str]) -> str:
        """Join what all rules say under one name; what can give nothing is not asked."""
        wanted = [s for s in asked if s.name == name and (not s.needs or sizes.get(s.needs))]
        return union(columns, (statement.text for statement in wanted))

    database.keep("answerable", every("answerable", ANSWERABLE))
    for statement in asked:
        if statement.name not in NAMES and sizes[statement.needs]:
            sizes[statement.name] = database.keep(statement.name, statement.text)
    order = ", ".join(OBLIGATION[:6])
    owed = every("obligation", OBLIGATION)
    database.keep(
        "obligation",
        f"select row_number() over (order by {order}) as obligation_id, * from ({owed}) owed{only}",
    )
    database.keep("credit", every("credit", CREDIT))
    if sizes.get("quota_spaced"):
        space_out(database)
    database.keep("doubt", every("doubt", DOUBT))
    answers = {s.name: s.text for s in statements(ENGINE, "judge")}
    counted = _credits(database, answers["evidence"], evidence)
    rests = any(quota.rule.follows() for quota in quotas)
    findings = [finding_of(facts, ledger, row, counted) for row in database.ask(answers["finding"])]
    if rests:
        findings += _consequences(database, facts, ledger, asked, answers["finding"])
    observed = []
    if any(quota.rule.observes for quota in quotas):
        rows = database.ask(answers["observation"])
        observed = [observation_of(facts, ledger, row, counted) for row in rows]
    return (
        sorted(findings, key=finding_order),
        sorted(observed, key=lambda o: (o.quota.quota_id, o.view.number, o.subject)),
    )


def _consequences(
    database: Engine,
    facts: Facts,
    ledger: Ledger,
    asked: Sequence[Statement],
    question: str,
) -> list[Finding]:
    """Judge what rests on the verdicts of others, each with the periods it rests on."""
    database.keep("judged", question)
    texts = {statement.name: statement.text for statement in asked}
    database.keep("element", texts["element"])
    grounds: dict[tuple[int, ...], list[tuple[int, int]]] = defaultdict(list)
    for *key, clause, period in database.ask(texts["ground"]):
        grounds[tuple(key)].append((clause, period))
    rows = database.ask(texts["consequence"])
    return [
        structs.replace(
            finding_of(facts, ledger, row, {}),
            grounds=grounds_of(facts, grounds[row[1:5] + row[6:7]]),
        )
        for row in rows
    ]


def _credits(database: Engine, question: str, most: int | None) -> Credits:
    """Gather the rows that count by obligation, at most so many each."""
    limit = "" if most is None else f" where e.place <= {int(most)}"
    answer = database.ask(
        f"select e.obligation_id, e.row_id, e.day, e.on_time from ({question}) e{limit} "
        "order by e.obligation_id, e.place"
    )
    found: dict[int, list[Credit]] = defaultdict(list)
    for obligation, row, day, on_time in answer:
        found[obligation].append(Credit(row, day, bool(on_time)))
    return {obligation: tuple(rows) for obligation, rows in found.items()}


def _uncovered(calendar: Calendar, years: Iterable[int]) -> list[Problem]:
    missing = calendar.uncovered(years)
    if not missing:
        return []
    named = "、".join(map(str, missing))
    return [Problem("SD301", Source(""), named, {"years": named})]


def _unread(quotas: Sequence[Quota], ledger: Ledger) -> list[Problem]:
    """List what clauses need of the ledger and cannot read there, each once."""
    rules_here = [quota.rule for quota in quotas if quota.reached]
    found = [problem for rule in rules_here for problem in rule.problems(ledger)]
    return [problem for at, problem in enumerate(found) if problem not in found[:at]]


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
