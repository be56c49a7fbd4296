"""Counts what a plan leaves undone, without the solver: any plan can be held up.

The solver's own word is not taken for its plan; a plan made by hand is measured by the same rule.
"""

from collections import Counter

from safetyduty.planner.days import weeks_of
from safetyduty.planner.problem import Planning, Requirement, Visit
from safetyduty.planner.settle import serves, spaced

Campaign = frozenset[tuple[int, int]]


def lacking(
    planning: Planning, plan: tuple[Visit, ...], campaign: Campaign = frozenset()
) -> list[tuple[Requirement, int]]:
    """Give the requirements a plan does not meet, and by how many days or visits."""
    found = []
    for one in planning.requirements:
        served = (
            visit.day
            for visit in plan
            if serves(one, visit, campaign=(visit.person, visit.day) in campaign)
        )
        counted = spaced(one, served)
        if len(counted) < one.amount:
            found.append((one, one.amount - len(counted)))
    return found


def soft(planning: Planning, plan: tuple[Visit, ...]) -> dict[str, int]:
    """Count how often each wish is not kept, in the stated order."""
    places = {place.name: place for place in planning.places}
    times = Counter((visit.person, visit.place) for visit in plan)
    rotate = 0
    for (person, name), number in times.items():
        place = places[name]
        if person not in place.own | place.liked:
            rotate += number if person in place.before else number - 1
    load = Counter(visit.person for visit in plan)
    far = Counter[int]()
    for visit in plan:
        far[visit.person] += places[visit.place].distance
    return {
        "rotate": rotate,
        "balance": sum(number * number for number in load.values()),
        "distance": sum(number * number for number in far.values()),
        "spread": _above_share(planning.span, plan),
        "pairings": sum(
            visit.person not in places[visit.place].liked
            for visit in plan
            if places[visit.place].liked
        ),
        "fridays": sum(visit.day in planning.eves for visit in plan),
    }


def _above_share(days: tuple[int, ...], plan: tuple[Visit, ...]) -> int:
    """Count the visits above each week's even share of them."""
    share = [-(-len(plan) * len(week) // len(days)) for week in weeks_of(days)]
    held = [sum(visit.day in week for visit in plan) for week in weeks_of(days)]
    return sum(max(have - fair, 0) for have, fair in zip(held, share, strict=True))
