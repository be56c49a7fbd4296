"""What stands in a plan's way beside its requirements, and what could be done about it.

Each is a function from a task to the same task without it: the solver is asked again, and its word
about what collides is not needed.
"""

from collections.abc import Callable, Iterator
from datetime import date

from msgspec import Struct, structs

from safetyduty.model.roster import Said
from safetyduty.planner.problem import Leader, Place, Planning, Requirement, without

Move = Callable[[Planning], Planning]
OUTSIDER = -1
"""Stands for a leader lent by another unit."""


class Member(Struct, frozen=True):
    """Something that may take part in a collision, and the task as it would be without it."""

    said: Said
    drop: Move


def members(planning: Planning, asked: Requirement) -> list[Member]:
    """List everything that may collide with what is asked; what is asked itself comes first."""
    others = [one for one in planning.requirements if one is not asked]
    return [_requirement(one) for one in (asked, *others)] + list(circumstances(planning))


def _requirement(one: Requirement) -> Member:
    return Member(one.said, lambda planning: without(planning, one))


def circumstances(planning: Planning) -> Iterator[Member]:
    """Give absences, busy days, the due day and the one place at a time."""
    for leader in planning.leaders:
        name = {"who": leader.name}
        if leader.away:
            blanks = name | {"days": str(len(leader.away & set(planning.days)))}
            yield Member(Said("member.away", blanks), _back(leader))
        if leader.busy:
            blanks = name | {"days": str(len(leader.busy & set(planning.days)))}
            yield Member(Said("member.busy", blanks), _free(leader))
    if planning.due < planning.days[-1] and not planning.overdue:
        left = sum(day <= planning.due for day in planning.days)
        due = {"day": str(date.fromordinal(planning.due)), "left": str(left)}
        yield Member(Said("member.due", due), lambda task: moved(task, task.days[-1]))
    else:
        yield Member(Said("member.days", {"left": str(len(planning.days))}), _more_days)
    most = {"most": str(planning.places_a_day)}
    yield Member(Said("member.places", most), lambda task: structs.replace(task, places_a_day=99))


def _back(leader: Leader) -> Move:
    return lambda task: _with(task, leader.person, away=frozenset())


def _free(leader: Leader) -> Move:
    return lambda task: _with(task, leader.person, busy=frozenset())


def _with(task: Planning, person: int, **changed: frozenset[int]) -> Planning:
    leaders = [
        structs.replace(one, **changed) if one.person == person else one for one in task.leaders
    ]
    return structs.replace(task, leaders=tuple(leaders))


def _more_days(task: Planning) -> Planning:
    """Give the task a month more of days, after its last: time is what is dropped."""
    more = frozenset(range(task.days[-1] + 1, task.days[-1] + 32))
    days = (*task.days, *sorted(more))
    leaders = tuple(structs.replace(one, days=one.days | more, late=True) for one in task.leaders)
    requirements = tuple(
        structs.replace(
            one,
            last=one.last + 32,
            by=tuple((who, there | more) for who, there in one.by),
        )
        if one.kind != "locked"
        else one
        for one in task.requirements
    )
    return structs.replace(task, days=days, leaders=leaders, requirements=requirements)


def moved(task: Planning, day: int) -> Planning:
    """Move the due day of the places."""
    requirements = tuple(
        structs.replace(one, last=max(one.last, min(one.latest, day)))
        if one.kind in {"target", "class"}
        else one
        for one in task.requirements
    )
    return structs.replace(task, due=max(task.due, day), requirements=requirements)


def lent(task: Planning, person: int, place: str) -> Planning:
    """Let a leader of the team go to one more place."""
    days = next(leader.days for leader in task.leaders if leader.person == person)
    places = [
        structs.replace(one, entitled=one.entitled | {person}) if one.name == place else one
        for one in task.places
    ]
    requirements = [
        structs.replace(one, by=(*one.by, (person, days)))
        if one.kind == "class" and one.place == place and person not in one.people
        else one
        for one in task.requirements
    ]
    return structs.replace(task, places=tuple(places), requirements=tuple(requirements))


def joined(task: Planning) -> Planning:
    """Add a leader lent by another unit: he may go everywhere, on every day."""
    days = frozenset(task.days)
    leader = Leader(OUTSIDER, "", days)
    places = tuple(_open(one) for one in task.places)
    requirements = tuple(
        one
        if one.kind in {"target", "locked"} or (one.kind == "duty" and len(one.by) == 1)
        else structs.replace(one, by=(*one.by, (OUTSIDER, days)))
        for one in task.requirements
    )
    return structs.replace(
        task, leaders=(*task.leaders, leader), places=places, requirements=requirements
    )


def _open(place: Place) -> Place:
    return structs.replace(place, entitled=place.entitled | {OUTSIDER})


def one_more(task: Planning) -> Planning:
    """Let every leader take one place more than a day holds, once in the month."""
    return structs.replace(task, extra=task.extra + 1)
