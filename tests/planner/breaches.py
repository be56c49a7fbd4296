"""What no plan may do, counted without the solver."""

from collections import Counter, defaultdict

from safetyduty.planner.problem import Planning, Visit, usable
from safetyduty.planner.settle import due_days


def breaches(planning: Planning, plan: tuple[Visit, ...]) -> dict[str, int]:
    """Count what no plan may do: away or out of office, not entitled, two places at once, late."""
    leaders = {leader.person: leader for leader in planning.leaders}
    entitled = {place.name: place.entitled for place in planning.places}
    due = due_days(planning)
    a_day = Counter((visit.person, visit.day) for visit in set(plan))
    over: dict[int, int] = defaultdict(int)
    for (person, _), places in a_day.items():
        over[person] += max(places - planning.places_a_day, 0)
    days = {person: set(usable(planning, leader)) for person, leader in leaders.items()}
    return {
        "absent": sum(visit.day not in days.get(visit.person, ()) for visit in plan),
        "entitled": sum(visit.person not in entitled.get(visit.place, ()) for visit in plan),
        "twice": sum(max(more - planning.extra, 0) for more in over.values()),
        "late": len(
            {visit.place for visit in plan if visit.place in due}
            - {visit.place for visit in plan if visit.day <= due.get(visit.place, 0)}
        ),
    }
