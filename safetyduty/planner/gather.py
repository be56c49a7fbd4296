"""Puts a month's task together: ledger, audit and settings in, frozen values out."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import structs

from safetyduty.engine.calendar import Calendar
from safetyduty.engine.stints import Stint
from safetyduty.intake.settings import RosterSettings
from safetyduty.model.audit import Audit, CannotAudit
from safetyduty.model.ledger import Ledger, RosterRow
from safetyduty.model.period import Period
from safetyduty.model.problem import Problem
from safetyduty.model.roster import WEIGHTS, Said
from safetyduty.model.source import Source
from safetyduty.planner.days import eves, kinds, open_days, run_ups
from safetyduty.planner.owed import (
    LOCKED_WEIGHT,
    classes_owed,
    duty_of,
    key_dates,
    served,
)
from safetyduty.planner.people import busy_days, everywhere, leaders_of, stints_of
from safetyduty.planner.places import places_of
from safetyduty.planner.problem import Leader, Place, Planning, Requirement, Visit

DUE_DAY = 25
"""每月25日以前: where neither the roster nor the settings say otherwise."""


def gather(
    audit: Audit,
    month: Period,
    settings: RosterSettings,
    calendar: Calendar,
    fixed: Sequence[RosterRow] = (),
    kept: Sequence[RosterRow] | None = None,
) -> Planning:
    """Say what the month must do; a month that cannot be planned at all is ``CannotAudit``.

    ``fixed`` are cells that stay, ``kept`` an earlier plan whose cells stay where they can.
    """
    ledger, as_of = audit.ledger, audit.as_of
    _check(month, as_of, calendar)
    stints = stints_of(ledger)
    marked = [row for row in (kept or ()) if row.locked]
    days = open_days(month, as_of, calendar)
    if not days:
        raise CannotAudit(Problem("SD806", Source(""), month.name, {"month": month.name}))
    known = {name: person for person, name in enumerate(ledger.people)}
    cells = _cells([*fixed, *marked], as_of, month)
    span = tuple(sorted({*days, *(visit.day for visit in cells)}))
    duties = _duties(audit, stints, known, month, span, calendar)
    owing = frozenset(person for duty in duties for person in _named(duty))
    leaders = leaders_of(ledger, stints, span, settings, owing)
    if not leaders:
        raise CannotAudit(Problem("SD802", _start(ledger), month.name, {"month": month.name}))
    team = frozenset(leader.person for leader in leaders)
    heads = everywhere(stints, span) & team
    places, notes = places_of(ledger, month, as_of, team, heads, stints, settings)
    places = _with_targets(places, [*duties], cells, team)
    due = due_of(ledger, month, settings)
    overdue = days[0] > due
    leaders = _late(leaders, duties, due)
    everybody = busy_days(settings, "")
    ahead = eves(month, calendar)
    latest = range(month.start.toordinal(), month.end.toordinal() + 1)
    spans = run_ups(month, calendar, settings.key_days)
    spans += [(str(day), day, day) for day in settings.key_dates if month.start <= day <= month.end]
    keys = key_dates(spans, leaders, days)
    return Planning(
        month=month,
        as_of=as_of,
        days=days,
        due=due,
        leaders=leaders,
        places=places,
        requirements=(
            *duties,
            *classes_owed(places, month, leaders, latest[-1] if overdue else due, latest),
            *keys,
            *(_locked(visit, ledger) for visit in cells),
        ),
        eves=ahead,
        before=None if kept is None else _cells(kept, as_of, month),
        places_a_day=max(settings.places_a_day, 1),
        weights={name: settings.weights.get(name, cost) for name, cost in WEIGHTS.items()},
        seed=settings.seed,
        effort=settings.effort,
        rest=kinds(month, calendar, ahead, everybody),
        overdue=overdue,
        key_days=frozenset(day for key in keys for day in _only_late(key, due)),
        notes=notes,
    )


def _check(month: Period, as_of: date, calendar: Calendar) -> None:
    """Refuse a month that is over, and one whose holidays are not known."""
    if month.end <= as_of:
        blanks = {"month": month.name, "as_of": str(as_of)}
        raise CannotAudit(Problem("SD801", Source(""), month.name, blanks))
    missing = calendar.uncovered({month.start.year})
    if missing:
        raise CannotAudit(Problem("SD807", Source(""), month.name, {"year": str(missing[0])}))


def _start(ledger: Ledger) -> Source:
    return Source(ledger.inputs[0].file) if ledger.inputs else Source("")


def _duties(
    audit: Audit,
    stints: list[Stint],
    known: dict[str, int],
    month: Period,
    days: tuple[int, ...],
    calendar: Calendar,
) -> tuple[Requirement, ...]:
    def working(first: int, last: int) -> int:
        before = date.fromordinal(first) - timedelta(1)
        return calendar.working_days(before, date.fromordinal(last))

    found = (duty_of(one, stints, known, month, days, working) for one in served(audit))
    return tuple(duty for duty in found if duty)


def _named(duty: Requirement) -> frozenset[int]:
    """Give who owes a duty by name; a body's binds nobody in particular."""
    return duty.people if len(duty.by) == 1 else frozenset()


def due_of(ledger: Ledger, month: Period, settings: RosterSettings) -> int:
    """Give the due day: of the settings, else what most roster rows say, else the 25th."""
    said = Counter(row.due_day for row in ledger.roster if row.due_day)
    day = settings.due_day or (said.most_common(1)[0][0] if said else DUE_DAY)
    return month.start.toordinal() + min(day, month.days) - 1


def _late(
    leaders: tuple[Leader, ...], duties: Sequence[Requirement], due: int
) -> tuple[Leader, ...]:
    """Mark who owes something of which every day comes after the due day."""
    owing = {
        person
        for duty in duties
        for person, days in duty.by
        if days and min(days) > due and len(duty.by) == 1
    }
    return tuple(structs.replace(leader, late=leader.person in owing) for leader in leaders)


def _only_late(key: Requirement, due: int) -> frozenset[int]:
    """Give the days of a key date that has none by the due day."""
    days = frozenset(day for _, there in key.by for day in there)
    return days if days and min(days) > due else frozenset()


def _with_targets(
    places: tuple[Place, ...],
    duties: Sequence[Requirement],
    cells: Sequence[Visit],
    team: frozenset[int],
) -> tuple[Place, ...]:
    """Add the places that only a clause or a fixed cell names, and let those named go there."""
    by_name = {place.name: place for place in places}
    wanted = [(duty.place, duty.people) for duty in duties if duty.place]
    wanted += [(visit.place, frozenset({visit.person})) for visit in cells]
    for name, people in wanted:
        place = by_name.get(name, Place(name, frozenset()))
        own = place.own | (people & team)
        by_name[name] = structs.replace(place, own=own, entitled=place.entitled | own)
    return tuple(by_name.values())


def _cells(rows: Sequence[RosterRow], as_of: date, month: Period) -> tuple[Visit, ...]:
    """Give the dated cells of a roster that are still to come."""
    first = max(as_of.toordinal() + 1, month.start.toordinal())
    return tuple(
        dict.fromkeys(
            Visit(row.day, row.person, target)
            for row in rows
            for target in row.targets
            if first <= row.day <= month.end.toordinal()
        )
    )


def _locked(visit: Visit, ledger: Ledger) -> Requirement:
    name, day = ledger.people[visit.person], date.fromordinal(visit.day)
    said = Said("need.locked", {"who": name, "place": visit.place, "day": str(day)})
    label = f"locked {day} {name} {visit.place}"
    by = ((visit.person, frozenset({visit.day})),)
    return Requirement(
        "locked", label, said, 1, by, visit.day, visit.day, visit.place, weight=LOCKED_WEIGHT
    )
