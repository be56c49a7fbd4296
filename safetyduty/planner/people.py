"""Who may lead this month: in office, on which days, away when."""

from collections import defaultdict
from collections.abc import Iterable

from safetyduty.engine.stints import Stint, cut
from safetyduty.intake.settings import RosterSettings
from safetyduty.model.audit import CannotAudit
from safetyduty.model.ledger import Absence, Ledger
from safetyduty.model.post import Position
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.planner.problem import Leader

EVERYBODY = ("全体", "所有领导", "all")
HEADS = frozenset({Position.PARTY_HEAD, Position.GOVERNMENT_HEAD, Position.SAFETY_LEAD})
"""They answer for the whole township: every place is theirs to inspect."""
SAFETY = ("安全生产", "应急", "全面工作")


def stints_of(ledger: Ledger) -> list[Stint]:
    """Give everybody's times in office; without a leader list a roster's people are in office."""
    if ledger.tenures:
        return cut(ledger.tenures)
    always = dict.fromkeys(range(1, len(ledger.people)), (1, 10**7))
    return [
        Stint(person, "", *span, frozenset({Position.TEAM_MEMBER}), (), ())
        for person, span in always.items()
    ]


def leaders_of(
    ledger: Ledger,
    stints: Iterable[Stint],
    days: tuple[int, ...],
    settings: RosterSettings,
    owing: frozenset[int],
) -> tuple[Leader, ...]:
    """Give the leadership team, and whoever owes inspections, with the days each is there."""
    held: dict[int, set[int]] = defaultdict(set)
    for stint in stints:
        if Position.TEAM_MEMBER in stint.positions or stint.person in owing:
            held[stint.person].update(day for day in days if stint.start <= day <= stint.end)
    away = absences_of(ledger)
    return tuple(
        Leader(
            person,
            ledger.people[person],
            frozenset(there),
            frozenset(day for day in there for first, last in away[person] if first <= day <= last),
            frozenset(day for day in busy_days(settings, ledger.people[person]) if day in there),
            departments=departments_of(ledger, person),
        )
        for person, there in sorted(held.items())
        if there
    )


def busy_days(settings: RosterSettings, name: str) -> frozenset[int]:
    """Give the days on which a leader has no time, his own and everybody's."""
    named = ("".join(who.split()) for who in settings.busy)
    return frozenset(
        day.toordinal()
        for who, chosen in zip(named, settings.busy.values(), strict=True)
        if who == name or who in EVERYBODY
        for day in chosen
    )


def departments_of(ledger: Ledger, person: int) -> tuple[str, ...]:
    """Give the departments that go with a leader, as the latest roster says."""
    rows = [row for row in ledger.roster if row.person == person and row.departments]
    latest = max((row.month for row in rows), default="")
    named = [name for row in rows if row.month == latest for name in row.departments]
    return tuple(dict.fromkeys(named))


def absences_of(ledger: Ledger) -> defaultdict[int, list[tuple[int, int]]]:
    """Give everybody's absences; two of one leader that overlap and differ are ``CannotAudit``."""
    found: defaultdict[int, list[Absence]] = defaultdict(list)
    for absence in ledger.absences:
        found[absence.person].append(absence)
    spans: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for person, absences in found.items():
        rows = sorted(absences, key=lambda absence: (absence.start, absence.end, absence.row))
        for one in rows:
            if one.end < one.start:
                raise CannotAudit(_fault("SD805", ledger, one, one))
        for at, one in enumerate(rows):
            for other in rows[at + 1 :]:
                same = (one.start, one.end) == (other.start, other.end)
                if other.start <= one.end and not same:
                    raise CannotAudit(_fault("SD804", ledger, one, other))
            spans[person].append((one.start.toordinal(), one.end.toordinal()))
    return spans


def _fault(code: str, ledger: Ledger, one: Absence, other: Absence) -> Problem:
    name = ledger.people[one.person]
    blanks = {
        "name": name,
        "first": f"{one.start}—{one.end}",
        "second": f"{other.start}—{other.end}",
    }
    also: tuple[Source, ...] = () if one is other else (ledger.source(one.row),)
    return Problem(code, ledger.source(other.row), name, blanks, also=also)


def everywhere(stints: Iterable[Stint], days: tuple[int, ...]) -> frozenset[int]:
    """Give those who may inspect every place: both heads and the one in charge of safety."""
    return frozenset(
        stint.person
        for stint in stints
        if any(stint.start <= day <= stint.end for day in days)
        and (
            stint.positions & HEADS
            or any(word in portfolio for portfolio in stint.portfolios for word in SAFETY)
        )
    )
