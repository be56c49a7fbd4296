"""A ledger and its quotas as rows of whole numbers, and the way back from numbers to names."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from safetyduty.engine.calendar import Calendar
from safetyduty.engine.consequences import asked_of, consequence_rows
from safetyduty.engine.doubts import doubt_rows
from safetyduty.engine.events import spans_of
from safetyduty.engine.schema import FACTS, NARROWED
from safetyduty.engine.stints import Seat, Stint, changed_hands, cut, overlaps
from safetyduty.engine.targets import same_party, target_rows
from safetyduty.model.activity import ADMITS, ActivityKind, DocumentKind, Presence
from safetyduty.model.audit import View
from safetyduty.model.law import Quota
from safetyduty.model.ledger import LONG_AGO, OPEN_END, Ledger
from safetyduty.model.period import Period
from safetyduty.model.post import Position

ALWAYS = (LONG_AGO.toordinal(), OPEN_END.toordinal())


@dataclass
class Facts:
    """The tables of one run as columns, and what their numbers stand for."""

    schema: dict[str, tuple[str, ...]]
    columns: dict[str, list[list[int]]] = field(default_factory=dict)
    quotas: dict[int, Quota] = field(default_factory=dict)
    periods: dict[int, Period] = field(default_factory=dict)
    stints: list[Stint] = field(default_factory=list)
    organisations: list[str] = field(default_factory=list)
    targets: list[str] = field(default_factory=lambda: [""])
    posts: dict[int, tuple[str, str]] = field(default_factory=dict)
    """Post numbers: organisation and post."""

    def __post_init__(self) -> None:
        self.columns = {name: [[] for _ in named] for name, named in self.schema.items()}

    def add(self, table: str, *row: int) -> None:
        """Add one row."""
        for column, value in zip(self.columns[table], row, strict=True):
            column.append(value)

    def target(self, name: str) -> int:
        """Give the number of a target."""
        if name not in self.targets:
            self.targets.append(name)
        return self.targets.index(name)


def gather(
    ledger: Ledger,
    quotas: Sequence[Quota],
    asked: Period,
    as_of: date,
    calendar: Calendar,
) -> Facts:
    """Turn everything a run knows into rows."""
    narrowed = any(quota.rule.narrows and quota.reached for quota in quotas)
    own = {k: v for quota in quotas for k, v in quota.rule.tables.items()}
    facts = Facts(FACTS | own | (NARROWED if narrowed else {}))
    facts.add("asked", as_of.toordinal(), int(ledger.whole))
    _add_people(facts, ledger)
    _add_law(facts, quotas)
    _add_time(facts, ledger, quotas, asked, as_of, calendar)
    _add_activities(facts, ledger)
    if narrowed:
        from safetyduty.engine.conditions import demand_rows  # few clauses look so close

        for table, row in demand_rows(ledger, quotas):
            facts.add(table, *row)
    _add_targets(facts, ledger)
    _add_documents(facts, ledger)
    for table, row in (
        *target_rows(ledger, quotas, facts.target),
        *consequence_rows(quotas),
        *doubt_rows(ledger, quotas, facts.organisations),
    ):
        facts.add(table, *row)
    return facts


def _add_people(facts: Facts, ledger: Ledger) -> None:
    facts.stints = cut(ledger.tenures)
    named = {stint.organisation for stint in facts.stints} or {ledger.organisation}
    facts.organisations = sorted(named)
    shared = overlaps(facts.stints)
    facts.posts = dict(enumerate(shared, 1))
    numbers = {post: number for number, post in facts.posts.items()}
    for post, spans in shared.items():
        for span in spans:
            facts.add("shared_post", numbers[post], *span)
    changed = changed_hands(facts.stints)
    for number, stint in enumerate(facts.stints, 1):
        organisation = facts.organisations.index(stint.organisation)
        facts.add("stint", number, stint.person, organisation, stint.start, stint.end)
        for position in sorted(stint.positions, key=lambda p: p.number):
            facts.add("stint_position", number, position.number)
        for seat in stint.seats:
            if (post := (stint.organisation, seat.post)) in changed:
                _add_seat(facts, number, numbers[post], seat)
    if not ledger.tenures:  # a roster without a leader list: in office, in a post nobody names
        for person in range(1, len(ledger.people)):
            facts.add("stint", person, person, 0, *ALWAYS)
    for organisation in _with_bodies(facts):
        facts.add("unit", organisation, *ALWAYS)
    _add_listed(facts, ledger)


def _add_listed(facts: Facts, ledger: Ledger) -> None:
    for tenure in ledger.tenures:
        organisation = facts.organisations.index(tenure.organisation)
        for position in tenure.positions:
            span = tenure.start.toordinal(), tenure.end.toordinal()
            facts.add("listed", tenure.row, tenure.person, organisation, position.number, *span)


def _with_bodies(facts: Facts) -> list[int]:
    """Give the organisations that have bodies: a department has no party committee of its own.

    Where nobody is in a leadership team, every organisation is taken to have them.
    """
    led = {s.organisation for s in facts.stints if Position.TEAM_MEMBER in s.positions}
    return [at for at, name in enumerate(facts.organisations) if name in led or not led]


def _add_seat(facts: Facts, stint: int, post: int, seat: Seat) -> None:
    number = len(facts.columns["seat"][0]) + 1
    facts.add("seat", number, stint, post)
    for position in sorted(seat.positions, key=lambda p: p.number):
        facts.add("seat_position", number, position.number)


def _add_law(facts: Facts, quotas: Sequence[Quota]) -> None:
    for capacity, presences in ADMITS.items():
        for presence in presences:
            facts.add("admits", capacity.number, presence.number)
    for quota in quotas:
        who, number = quota.clause.who, quota.quota_id
        facts.quotas[number] = quota
        for position in who.positions:
            facts.add("quota_position", number, position.number)
        for position in who.excepted:
            facts.add("quota_excepted", number, position.number)
        for body in who.bodies:
            facts.add("quota_body", number, body.number)
        for table, row in quota.rule.rows(number):
            plainly = table == "quota_held" and not quota.reached  # it owes nothing
            name = "quota_activity" if plainly else table
            if name in facts.columns:
                facts.add(name, *row)
    _add_scopes(facts, quotas)


def _add_scopes(facts: Facts, quotas: Sequence[Quota]) -> None:
    """Note which stints are in charge of what a clause names: 分管领域 must contain the word."""
    words = sorted({word for quota in quotas for word in quota.clause.who.portfolio})
    for quota in quotas:
        for word in quota.clause.who.portfolio:
            facts.add("quota_scope", quota.quota_id, words.index(word))
    for number, stint in enumerate(facts.stints, 1):
        for scope, word in enumerate(words):
            if any(word in portfolio for portfolio in stint.portfolios):
                facts.add("stint_scope", number, scope)


def _add_time(
    facts: Facts,
    ledger: Ledger,
    quotas: Sequence[Quota],
    asked: Period,
    as_of: date,
    calendar: Calendar,
) -> None:
    """Make the periods: quotas with the same ones share a calendar."""
    numbers: dict[tuple[tuple[Period, date, date], ...], int] = {}
    period_ids: dict[int, list[int]] = {}
    days, asks = {as_of}, asked_of(quotas, asked)
    for quota in quotas:
        spans, unread = spans_of(quota, ledger, asks[quota.quota_id], as_of, calendar)
        if spans not in numbers:
            numbers[spans] = len(numbers) + 1
            period_ids[numbers[spans]] = [
                _add_period(facts, numbers[spans], *span) for span in spans
            ]
        days.update(day for p, due, closes in spans for day in (p.start, p.end, due, closes))
        _add_quota(facts, quota, numbers[spans])
        for period_id in period_ids[numbers[spans]]:
            period, rule = facts.periods[period_id], quota.rule
            in_force = int(period.start >= quota.regulation.in_force)
            lead, per = rule.lead_days(period), rule.per_of(period).number
            facts.add("quota_period", quota.quota_id, period_id, in_force, lead, per)
        for row in unread:
            facts.add("unread_event", quota.quota_id, period_ids[numbers[spans]][-1], row)
    first, last = min(days).toordinal(), max(days).toordinal()
    worked = 0
    for day in range(first, last + 1):
        worked += calendar.is_working_day(date.fromordinal(day))
        facts.add("working_day", day, worked)


def _add_period(facts: Facts, calendar_id: int, period: Period, due: date, closes: date) -> int:
    number = len(facts.periods) + 1
    facts.periods[number] = period
    start, end = period.start.toordinal(), period.end.toordinal()
    span = start, end, due.toordinal(), closes.toordinal(), period.end.year
    facts.add("period", calendar_id, number, *span)
    calendars, days, numbers = facts.columns["period_day"]
    calendars.extend([calendar_id] * period.days)
    days.extend(range(start, end + 1))
    numbers.extend([number] * period.days)
    return number


def _add_quota(facts: Facts, quota: Quota, calendar_id: int) -> None:
    rule = quota.rule
    facts.add(
        "quota",
        quota.quota_id,
        calendar_id,
        int(quota.reached),
        int(quota.handed_in),
        int(rule.observes),
        int(bool(quota.clause.who.portfolio)),
    )


def _add_activities(facts: Facts, ledger: Ledger) -> None:
    acts = ledger.activities
    kinds = {kind.value: kind.number for kind in ActivityKind} | {"": 0}
    presences = {presence.value: presence.number for presence in Presence}
    coded = list(map(kinds.__getitem__, acts.kind))
    facts.columns["activity"] = [acts.row, acts.day, acts.entered, coded]
    size = len(acts.row)
    leads = Presence.LEADS.number
    facts.columns["presence"] = [  # nobody in particular leads every row: so bodies are counted
        acts.presence_row + acts.row,
        acts.presence_person + [0] * size,
        [*map(presences.__getitem__, acts.presence_as), *([leads] * size)],
        acts.presence_sure + [1] * size,
    ]


def _add_targets(facts: Facts, ledger: Ledger) -> None:
    """Note who is charged with which site, and which rows are visits to it."""
    organisations: dict[int, set[int]] = defaultdict(set)
    for stint in facts.stints:
        organisations[stint.person].add(facts.organisations.index(stint.organisation))
    charges: set[tuple[int, ...]] = set()
    for row in ledger.roster:
        span = _month(row.month)
        for name in row.targets:
            for organisation in organisations.get(row.person, {0}):
                charges.add((row.person, organisation, facts.target(name), row.due_day, *span))
    for charge in sorted(charges):
        facts.add("charge", *charge)
    for visit in ledger.visits:
        facts.add("visit", visit.row, facts.target(visit.target), int(visit.sure))
    for name in ledger.departments:
        facts.add("counterpart", facts.target(name))
    if not ledger.departments:
        facts.add("counterpart", 0)


def _month(name: str) -> tuple[int, int]:
    """Give the first days a roster row is for: one month, or always."""
    if not name:
        return ALWAYS
    first = date(int(name[:4]), int(name[5:]), 1).toordinal()
    return first, first + 27


def _add_documents(facts: Facts, ledger: Ledger) -> None:
    kinds = {kind.value: kind.number for kind in DocumentKind} | {"": 0}
    for document in ledger.documents:
        row = document.row
        facts.add("document", row, document.day, kinds[document.kind], document.year)
        for person in document.people:
            facts.add("issuer", row, View.PERSON.number, person, 1)
        for body in document.bodies:
            facts.add("issuer", row, View.BODY.number, body.number, 1)
        if not document.issuers:  # nobody named: it might be anybody's
            for view, subjects in _everybody(facts):
                for subject in subjects:
                    facts.add("issuer", row, view.number, subject, 0)
        for name in document.counterparts:
            for department in ledger.departments:
                if same_party(name, department):
                    facts.add("signed_with", row, facts.target(department))


def _everybody(facts: Facts) -> list[tuple[View, list[int]]]:
    people = sorted({stint.person for stint in facts.stints})
    bodies = sorted(
        {body.number for quota in facts.quotas.values() for body in quota.clause.who.bodies}
    )
    return [(View.PERSON, people), (View.BODY, bodies)]
