"""From the solver's numbers to cells: which of a leader's places falls on which of his days."""

from collections import Counter
from collections.abc import Iterable

from safetyduty.planner.problem import Planning, Requirement, Visit


def settle(
    planning: Planning,
    visits: dict[tuple[int, str], int],
    later: dict[tuple[int, str], int],
    trips: dict[tuple[int, int], int],
    kept: frozenset[Visit],
) -> tuple[Visit, ...]:
    """Put each leader's places on his days, those due first on the earliest; kept cells stay.

    Twice on one day at one place is one visit.
    """
    due = due_days(planning)
    found = set(kept)
    for leader in planning.leaders:
        person = leader.person
        mine = [cell for cell in kept if cell.person == person]
        days = Counter({day: n for (who, day), n in trips.items() if who == person})
        days.subtract(cell.day for cell in mine)
        early = Counter({name: n for (who, name), n in visits.items() if who == person})
        early.subtract(cell.place for cell in mine if cell.day <= due.get(cell.place, cell.day))
        late = Counter({name: n for (who, name), n in later.items() if who == person})
        late.subtract(cell.place for cell in mine if cell.day > due.get(cell.place, cell.day))
        last = planning.days[-1]
        places = sorted((due.get(name, last), name) for name in early.elements())
        rest = [name for _, name in places] + sorted(late.elements())
        for day in sorted(days.elements()):
            taken = {cell.place for cell in found if (cell.person, cell.day) == (person, day)}
            at = next((i for i, name in enumerate(rest) if name not in taken), 0)
            found.add(Visit(day, person, rest.pop(at)))
    return tuple(sorted(found))


def due_days(planning: Planning) -> dict[str, int]:
    """Give by which day each place is to be visited; a place nothing asks for has none."""
    due: dict[str, int] = {}
    for one in planning.requirements:
        if one.kind in {"target", "class"}:
            due[one.place] = min(due.get(one.place, one.last), one.last)
    return due


def serving(
    planning: Planning, plan: tuple[Visit, ...], campaign: frozenset[tuple[int, int]]
) -> dict[Visit, tuple[Requirement, ...]]:
    """Say which requirements each visit serves; on a day too near to one that counts, none."""
    found: dict[Visit, list[Requirement]] = {visit: [] for visit in plan}
    for one in planning.requirements:
        mine = [
            visit
            for visit in plan
            if serves(one, visit, campaign=(visit.person, visit.day) in campaign)
        ]
        counted = spaced(one, (visit.day for visit in mine))
        for visit in mine:
            if visit.day in counted:
                found[visit].append(one)
    return {visit: tuple(served) for visit, served in found.items()}


def spaced(one: Requirement, days: Iterable[int]) -> list[int]:
    """Give the days that count: the earliest, then the next far enough from the last one."""
    found: list[int] = []
    for day in sorted(set(days)):
        if not found or day - found[-1] >= one.spacing:
            found.append(day)
    return found


def serves(one: Requirement, visit: Visit, *, campaign: bool) -> bool:
    """Tell whether a visit counts for a requirement: the leader, the day, the place, the kind."""
    return (
        visit.day in one.days_of(visit.person)
        and (one.kind == "duty" or visit.day <= one.last)
        and (not one.place or one.place == visit.place)
        and (campaign or not one.campaign)
    )
