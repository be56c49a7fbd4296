"""The places of a month: villages, sites, enterprises; whose they are, when they were visited."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import structs

from safetyduty.engine.stints import Stint
from safetyduty.intake.settings import RosterSettings
from safetyduty.intake.text import split_list, squash
from safetyduty.intake.visits import find_visits
from safetyduty.model.activity import ActivityKind, Presence, kinds_under
from safetyduty.model.audit import CannotAudit
from safetyduty.model.ledger import Ledger, Site
from safetyduty.model.period import Period
from safetyduty.model.problem import Problem
from safetyduty.model.roster import CLASS_WORDS, DISTANCE_WORDS
from safetyduty.planner.problem import Place

INSPECTIONS = frozenset(kind.value for kind in kinds_under(ActivityKind.INSPECTION))


def places_of(
    ledger: Ledger,
    month: Period,
    as_of: date,
    team: frozenset[int],
    heads: frozenset[int],
    stints: Iterable[Stint],
    settings: RosterSettings,
) -> tuple[tuple[Place, ...], tuple[Problem, ...]]:
    """Give every place with who may go there; what had to be assumed comes beside it.

    Where no list names a place, those inspected before are taken; where nothing says who looks
    after what, everybody may go everywhere.
    """
    notes: list[Problem] = []
    own = _own(ledger, month, team)
    listed = {site.name: site for site in ledger.sites}
    names = dict.fromkeys([*listed, *own])
    if not names:
        names = dict.fromkeys(_inspected(ledger))
        notes += [Problem("SD810", ledger.source(1), str(len(names)))] if names else []
    visits = visited(ledger, names, as_of)
    free = not any(own.values()) and not any(stint.portfolios for stint in stints)
    if free and names:
        notes.append(Problem("SD811", ledger.source(1)))
    fields = {stint.person: stint.portfolios for stint in stints if stint.portfolios}
    found = []
    for name in names:
        site = listed.get(name, Site(0, name))
        mine = frozenset(own.get(name, ())) & team
        near = frozenset(own.get(squash(site.village), ())) & team if site.village else frozenset()
        skilled = frozenset(p for p in team if _in_field(site.industry, fields.get(p, ())))
        entitled = team if free else mine | near | skilled | heads
        place = Place(name, entitled or team, mine, squash(site.village))
        found.append(_marked(place, site, ledger, settings, visits[name], month))
    return tuple(found), tuple(notes)


def _own(ledger: Ledger, month: Period, team: frozenset[int]) -> dict[str, set[int]]:
    """Give whose each place is: 联系村 and 重点单位 of the leader list, 包保领导, the roster."""
    own: dict[str, set[int]] = defaultdict(set)
    for tenure in ledger.tenures:
        if tenure.person in team and tenure.start <= month.end and tenure.end >= month.start:
            for name in (*tenure.villages, *tenure.sites):
                own[squash(name)].add(tenure.person)
    for row in ledger.roster:
        if row.month in {"", month.name} and not row.day:
            for name in row.targets:
                own[name].add(row.person)
    for site in ledger.sites:
        own[site.name].update(site.leaders)
    return own


def _in_field(industry: str, portfolios: Iterable[str]) -> bool:
    """Tell whether a leader's 分管领域 speaks of a site's trade."""
    trade = squash(industry)
    words = [word for portfolio in portfolios for word in split_list(portfolio) if len(word) > 1]
    return bool(trade) and any(word in trade or trade in word for word in words)


def _marked(
    place: Place,
    site: Site,
    ledger: Ledger,
    settings: RosterSettings,
    visits: list[tuple[int, int]],
    month: Period,
) -> Place:
    """Add class, distance, and who was there when."""
    last_month = (month.start - timedelta(1)).replace(day=1).toordinal()
    before = frozenset(
        person for day, person in visits if last_month <= day < month.start.toordinal()
    )
    liked = frozenset(
        ledger.people.index(name)
        for name, chosen in settings.pairings.items()
        if name in ledger.people and place.name in chosen
    )
    return structs.replace(
        place,
        grade=_grade(site, place, ledger, settings),
        distance=_distance(site, place, settings),
        before=before,
        liked=liked,
        last=max((day for day, _ in visits), default=0),
    )


def _grade(site: Site, place: Place, ledger: Ledger, settings: RosterSettings) -> str:
    """Read the class of a listed site; one that has none is ``CannotAudit`` with its cell."""
    if not site.row:
        return settings.villages if place.own and place.name.endswith(("村", "社区")) else ""
    word = squash(site.risk)
    grade = settings.classes.get(site.risk) or CLASS_WORDS.get(word.upper(), "")
    if grade not in {"A", "B", "C"}:
        raise CannotAudit(Problem("SD803", ledger.source(site.row), word, {"name": site.name}))
    return grade


def _distance(site: Site, place: Place, settings: RosterSettings) -> int:
    for name in (place.name, place.village):
        if name in settings.distance:
            return min(max(settings.distance[name], 0), 2)
    return DISTANCE_WORDS.get(squash(site.distance), 0)


def visited(ledger: Ledger, names: Iterable[str], as_of: date) -> dict[str, list[tuple[int, int]]]:
    """Give for each place the inspections led there so far: day and person, by day.

    A place that only contains the name may be another one and does not count.
    """
    acts = ledger.activities
    found: dict[str, list[tuple[int, int]]] = {name: [] for name in names}
    led: dict[int, list[int]] = defaultdict(list)
    presences = zip(acts.presence_row, acts.presence_person, acts.presence_as, strict=True)
    for row, person, how in presences:
        if how == Presence.LEADS.value:
            led[row].append(person)
    rows = zip(acts.row, acts.day, acts.kind, strict=True)
    asked = as_of.toordinal()
    days = {row: day for row, day, kind in rows if 0 < day <= asked and kind in INSPECTIONS}
    for visit in find_visits(acts, found):
        if visit.sure and visit.row in days:
            people = led[visit.row]
            found[visit.target] += [(days[visit.row], person) for person in people]
    return {name: sorted(visits) for name, visits in found.items()}


def _inspected(ledger: Ledger) -> list[str]:
    """Give the places inspected so far, in the order of their names."""
    acts = ledger.activities
    rows = zip(acts.place, acts.kind, strict=True)
    return sorted(
        {part for place, kind in rows if kind in INSPECTIONS for part in split_list(place)}
    )


def months_between(last: int, month: Period) -> int:
    """Count the calendar months from the one of the last visit to the one planned."""
    day = date.fromordinal(last)
    return (month.start.year - day.year) * 12 + month.start.month - day.month
