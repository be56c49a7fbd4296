"""Why not all can be met: the smallest set that collides, and what would resolve it.

The solver's own explanation is not asked for. Members are taken away while the rest still cannot
be met; at the end the rest is solved again without each of them, and each time it can be.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import reduce

from msgspec import structs

from safetyduty.model.roster import GivenUp, Said
from safetyduty.planner.circumstances import (
    Member,
    Move,
    circumstances,
    joined,
    lent,
    members,
    moved,
    one_more,
)
from safetyduty.planner.problem import Planning, Requirement, usable
from safetyduty.planner.solve import feasible, reduced

Remedy = tuple[Said, Move]
ROOM = 1_500_000
"""Trials times visits that may be tried: a small town is explained to the end."""
LEAST = 40
"""So many trials there are always."""


class Trials:
    """Asks whether a task can be met, and counts how often it was asked."""

    def __init__(self, task: Planning) -> None:
        visits = sum(len(place.entitled) for place in slim(task).places)
        self.left = max(ROOM // max(visits * len(task.days), 1), LEAST)

    def can(self, task: Planning) -> bool:
        """Tell whether every requirement of a task can be met."""
        self.left -= 1
        return feasible(slim(task))


def explain(planning: Planning, lost: Sequence[tuple[Requirement, int]]) -> tuple[GivenUp, ...]:
    """Explain everything that was given up, each beside all that was kept.

    Where there are too many to be tried to the end, a set that was not shrunk to the last says so.
    """
    trials = Trials(planning)
    found = []
    for one, number in lost:
        others = [(other, less) for other, less in lost if other is not one]
        task = reduced(planning, others)
        asked = next(left for left in task.requirements if left == one)
        conflict, proven = core(task, asked, trials)
        told = [member.said for member in conflict]
        if not proven:
            told = [one.said, *(m.said for m in circumstances(task)), Said("member.unproven")]
        remedies = tuple(_remedies(task, asked, trials, proven=proven))
        found.append(GivenUp(one.said, one.label, number, tuple(told), remedies))
    return tuple(found)


def core(task: Planning, asked: Requirement, trials: Trials) -> tuple[list[Member], bool]:
    """Shrink what collides until every member of it is needed; tell whether that was reached.

    Halves are tried first, then members one by one: each that stays was proven necessary by
    solving again without it, and stays so, since what is asked only shrinks.
    """
    everything = members(task, asked)
    kept = list(everything)

    def collides(chosen: Sequence[Member]) -> bool:
        here = {id(member) for member in chosen}
        gone = [member for member in everything if id(member) not in here]
        return not trials.can(reduce(lambda now, member: member.drop(now), gone, task))

    size = len(kept) // 2
    while size:
        at = 0
        while at < len(kept):
            if trials.left <= 0:
                return kept, False
            fewer = kept[:at] + kept[at + size :]
            if collides(fewer):
                kept = fewer
            else:
                at += size
        size //= 2
    return kept, True


def slim(task: Planning) -> Planning:
    """Leave out places nobody needs: what is asked can be met without them or not at all."""
    needed = {one.place for one in task.requirements if one.place}
    for leader in task.leaders:
        if any(leader.person in place.entitled for place in task.places):
            needed.add(next(p.name for p in task.places if leader.person in p.entitled))
    places = tuple(place for place in task.places if place.name in needed)
    return structs.replace(task, places=places, before=None)


def _remedies(
    task: Planning, asked: Requirement, trials: Trials, *, proven: bool
) -> Iterator[Said]:
    """Give what resolves it, best first, each tried; several together where none does alone.

    Of remedies of one sort the first that works is enough: one colleague, the nearest day.
    """
    if not proven:  # one try is left for each: all that can be done at once
        *_, (everything, together) = _together(task)
        helps = trials.can(reduce(lambda now, move: move(now), together, task))
        yield everything if helps else Said("remedy.none")
        return
    helped = False
    for sort in _sorts(task, asked):
        if said := next((said for said, move in sort if trials.can(move(task))), None):
            helped = True
            yield said
    if helped:
        return
    for said, moves in _together(task):
        if trials.can(reduce(lambda now, move: move(now), moves, task)):
            yield said
            return
    yield Said("remedy.none")


def _sorts(task: Planning, asked: Requirement) -> Iterator[list[Remedy]]:
    if asked.kind != "locked":
        yield _colleagues(task, asked)
        if asked.kind in {"class", "key"} or (asked.kind == "duty" and len(asked.by) > 1):
            yield [(Said("remedy.lend.outside"), joined)]
        yield [(Said("remedy.more"), one_more)]
        yield [
            (Said("remedy.due", {"day": str(date.fromordinal(day))}), _due(day))
            for day in task.days
            if day > task.due and not task.overdue
        ]
    for leader in task.leaders:
        if leader.away and leader.person in asked.people:
            yield [(Said("remedy.back", {"who": leader.name}), _here(leader.person))]
    for one in task.locked:
        yield [(Said("remedy.unlock", one.said.blanks), _unlocked(one))]


def _colleagues(task: Planning, asked: Requirement) -> list[Remedy]:
    """Lend one of the team who has time; what is asked of a person lends nobody."""
    if asked.kind != "class":
        return []
    return [
        (
            Said("remedy.lend", {"who": leader.name, "place": asked.place}),
            _lent_to(leader.person, asked.place),
        )
        for leader in task.leaders
        if leader.person not in asked.people and usable(task, leader)
    ]


def _together(task: Planning) -> Iterator[tuple[Said, tuple[Move, ...]]]:
    last = _due(task.days[-1])
    yield Said("remedy.lend+more"), (joined, one_more)
    yield Said("remedy.more+due"), (one_more, last)
    yield Said("remedy.all"), (joined, one_more, last)


def _lent_to(person: int, place: str) -> Move:
    return lambda task: lent(task, person, place)


def _due(day: int) -> Move:
    return lambda task: moved(task, day)


def _here(person: int) -> Move:
    def back(task: Planning) -> Planning:
        leaders = tuple(
            structs.replace(one, away=frozenset()) if one.person == person else one
            for one in task.leaders
        )
        return structs.replace(task, leaders=leaders)

    return back


def _unlocked(one: Requirement) -> Move:
    kept = one.label

    def free(task: Planning) -> Planning:
        left = tuple(other for other in task.requirements if other.label != kept)
        return structs.replace(task, requirements=left)

    return free
