"""A roster held against duties, places, days and people: one function a question."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import date

from msgspec import Struct

from safetyduty.intake.build_others import department_of
from safetyduty.model.ledger import LONG_AGO, OPEN_END, Ledger, RosterRow
from safetyduty.model.post import Position
from safetyduty.model.problem import Problem
from safetyduty.planner.problem import Planning, usable
from safetyduty.planner.settle import spaced


class Sheet(Struct, frozen=True):
    """The roster, and all it is held against."""

    planning: Planning
    """What the month must do, as on the day before it begins."""
    ledger: Ledger
    rows: tuple[RosterRow, ...]
    """The roster's rows of the month, dated or standing."""

    @property
    def dated(self) -> tuple[RosterRow, ...]:
        """Give the rows that name a day."""
        return tuple(row for row in self.rows if row.day)

    @property
    def standing(self) -> tuple[RosterRow, ...]:
        """Give the rows that hold for every day."""
        return tuple(row for row in self.rows if not row.day)

    def name(self, row: RosterRow) -> str:
        """Name a row's leader."""
        return self.ledger.people[row.person]

    def due(self, row: RosterRow) -> int:
        """Give the day by which a row's places are to be visited."""
        if not row.due_day:
            return self.planning.due
        start = self.planning.month.start.toordinal()
        return start + min(row.due_day, self.planning.month.days) - 1

    def problem(self, code: str, row: RosterRow, value: str = "", **blanks: str) -> Problem:
        """Make a problem of a row."""
        return Problem(code, self.ledger.source(row.row), value, {"name": self.name(row), **blanks})


def numbers(sheet: Sheet) -> Iterator[Problem]:
    """Whoever owes inspections is on it often enough; on a standing roster, at all."""
    first = sheet.rows[0]
    days: dict[int, set[int]] = defaultdict(set)
    for row in sheet.dated:
        days[row.person].add(row.day)
    standing = {row.person for row in sheet.standing}
    for one in sheet.planning.requirements:
        if one.kind != "duty" or one.people & standing:
            continue
        planned = len(spaced(one, (day for person in one.people for day in days[person])))
        if planned < one.amount:
            who = "、".join(sheet.ledger.people[person] for person in sorted(one.people))
            name = who if len(one.by) == 1 else str(one.said.blanks["who"])
            yield Problem(
                "SD820",
                sheet.ledger.source(first.row),
                name,
                {
                    "name": name,
                    "owed": str(one.amount),
                    "planned": str(planned),
                    "label": one.label,
                },
            )


def coverage(sheet: Sheet) -> Iterator[Problem]:
    """Every village, site and enterprise that is due is on it, under its own leader if it has one.

    On a standing roster every place is due.
    """
    named: dict[str, set[int]] = defaultdict(set)
    for row in sheet.rows:
        for target in row.targets:
            named[target].add(row.person)
    asked = {
        (one.place, one.label): one.people
        for one in sheet.planning.requirements
        if one.kind in {"target", "class"}
    }
    if sheet.standing:
        month = sheet.planning.month.name
        asked |= {
            (place.name, f"sites {place.grade} {month}"): place.entitled
            for place in sheet.planning.places
            if place.grade
        }
    first = sheet.ledger.source(sheet.rows[0].row)
    for (place, label), people in sorted(asked.items(), key=lambda item: item[0]):
        charged = label.startswith("sites ") or people & named[place]
        if not named[place] or not charged:
            yield Problem("SD821", first, place, {"label": label, "who": _who(sheet, people)})


def entitlement(sheet: Sheet) -> Iterator[Problem]:
    """Whoever goes to a place is entitled to it: 分管领域, 联系村 or 包保."""
    places = {place.name: place for place in sheet.planning.places}
    for row in sheet.rows:
        for target in row.targets:
            place = places.get(target)
            if place and row.person not in place.entitled:
                who = _who(sheet, place.own or place.entitled)
                yield sheet.problem("SD822", row, target, who=who)


def _who(sheet: Sheet, people: frozenset[int]) -> str:
    return "、".join(sheet.ledger.people[person] for person in sorted(people))


def room(sheet: Sheet) -> Iterator[Problem]:
    """Each leader has working days enough for his places before the due day."""
    leaders = {leader.person: leader for leader in sheet.planning.leaders}
    rows: dict[int, list[RosterRow]] = defaultdict(list)
    for row in sheet.standing:
        rows[row.person].append(row)
    for person, mine in rows.items():
        due = min(map(sheet.due, mine))
        open_to = usable(sheet.planning, leaders[person]) if person in leaders else ()
        left = sum(day <= due for day in open_to) * sheet.planning.places_a_day
        places = len(_trips(sheet, {target for row in mine for target in row.targets}))
        if person in leaders and places > left:
            blanks = {
                "day": str(date.fromordinal(due)),
                "left": str(left),
                "places": str(places),
            }
            yield sheet.problem("SD823", mine[0], "", **blanks)


def _trips(sheet: Sheet, targets: set[str]) -> set[str]:
    """Count a site and its village as one trip."""
    villages = {place.name: place.village for place in sheet.planning.places}
    return {villages.get(target) or target for target in targets}


def late(sheet: Sheet) -> Iterator[Problem]:
    """No visit is planned after its due day."""
    for row in sheet.dated:
        due = sheet.due(row)
        if row.day > due:
            days = {"day": str(date.fromordinal(row.day)), "due": str(date.fromordinal(due))}
            yield sheet.problem("SD830", row, "、".join(row.targets), **days)


def absent(sheet: Sheet) -> Iterator[Problem]:
    """Nobody is on it while away; on a standing roster, while away until the due day."""
    for row in sheet.rows:
        spans = [(one.start, one.end) for one in sheet.ledger.absences if one.person == row.person]
        wanted = (row.day,) if row.day else tuple(d for d in _work(sheet) if d <= sheet.due(row))
        for start, end in spans:
            inside = [day for day in wanted if start.toordinal() <= day <= end.toordinal()]
            if wanted and len(inside) == len(wanted):
                day = date.fromordinal(wanted[0])
                yield sheet.problem("SD824", row, day=str(day), span=f"{start}—{end}")


def _work(sheet: Sheet) -> tuple[int, ...]:
    return sheet.planning.days


def in_office(sheet: Sheet) -> Iterator[Problem]:
    """Nobody is on it who has left, or who has not arrived."""
    held = defaultdict(list)
    for tenure in sheet.ledger.tenures:
        held[tenure.person].append(tenure)
    month = sheet.planning.month
    for row in sheet.rows:
        first = date.fromordinal(row.day) if row.day else month.start
        last = date.fromordinal(row.day) if row.day else month.end
        mine = held.get(row.person)
        if mine and not any(one.start <= last and one.end >= first for one in mine):
            spans = "；".join(f"{_day(one.start)}—{_day(one.end)}" for one in mine)
            day = str(first) if row.day else month.name
            yield sheet.problem("SD825", row, day=day, tenure=spans)


def _day(day: date) -> str:
    return "…" if day in {LONG_AGO, OPEN_END} else str(day)


def at_once(sheet: Sheet) -> Iterator[Problem]:
    """Nobody is at more places on one day than a day holds; a site and its village are one trip."""
    planned: dict[tuple[int, int], set[str]] = defaultdict(set)
    rows: dict[tuple[int, int], RosterRow] = {}
    for row in sheet.dated:
        planned[row.person, row.day].update(row.targets)
        rows[row.person, row.day] = row
    for key, targets in planned.items():
        trips = _trips(sheet, targets)
        if len(trips) > sheet.planning.places_a_day:
            blanks = {"day": str(date.fromordinal(key[1])), "places": str(len(trips))}
            yield sheet.problem("SD826", rows[key], "、".join(sorted(targets)), **blanks)


def twice(sheet: Sheet) -> Iterator[Problem]:
    """No leader stands on a standing roster twice, no visit on a dated one."""
    seen: Counter[tuple[int, int, tuple[str, ...]]] = Counter()
    for row in sheet.rows:
        key = (row.person, row.day, row.targets if row.day else ())
        seen[key] += 1
        if seen[key] > 1:
            yield sheet.problem("SD827", row, "、".join(row.targets) or sheet.name(row))


def departments(sheet: Sheet) -> Iterator[Problem]:
    """Every department is known, where the leader list names heads of departments at all."""
    heads = [t for t in sheet.ledger.tenures if Position.DEPARTMENT_HEAD in t.positions]
    known = {department_of(tenure) for tenure in heads} - {""}
    told = set()
    for row in sheet.rows if known else ():
        for name in row.departments:
            if name not in told and not any(name in one or one in name for one in known):
                told.add(name)
                yield sheet.problem("SD828", row, name)


def rest_days(sheet: Sheet) -> Iterator[Problem]:
    """Visits on days of rest are told: few of them are meant."""
    kinds = dict(sheet.planning.rest)
    for row in sheet.dated:
        if kinds.get(row.day) == "rest":
            day = str(date.fromordinal(row.day))
            yield sheet.problem("SD829", row, "、".join(row.targets), day=day)


ALL: tuple[Callable[[Sheet], Iterator[Problem]], ...] = (
    numbers,
    coverage,
    entitlement,
    room,
    late,
    absent,
    in_office,
    at_once,
    twice,
    departments,
    rest_days,
)
