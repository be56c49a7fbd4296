"""Why not all can be met: the smallest set that collides, and what would resolve it.

The solver's own explanation is not asked for. Members are taken away while the rest still cannot
be met; at the end the rest is solved again without each of them, and each time it can be.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import reduce

from msgspec.structs import replace

from safetyduty.model.roster import GivenUp, Said
from safetyduty.planner.circumstances import (
    Member,
    Move,
    joined,
    lent,
    members,
    moved,
    one_more,
)
from safetyduty.planner.problem import Planning, Requirement, usable
from safetyduty.planner.solve import feasible, reduced

Remedy = tuple[Said, Move]


def explain(planning: Planning, lost: Sequence[tuple[Requirement, int]]) -> tuple[GivenUp, ...]:
    """Explain everything that was given up, each beside all that was kept."""
    found = []
    for one, number in lost:
        others = [(other, less) for other, less in lost if other is not one]
        task = reduced(planning, others)
        asked = next(left for left in task.requirements if left == one)
        found.append(
            GivenUp(
                one.said,
                one.label,
                number,
                tuple(member.said for member in core(task, asked)),
                tuple(said for said in _remedies(task, asked)),
            )
        )
    return tuple(found)


def core(task: Planning, asked: Requirement) -> list[Member]:
    """Shrink what collides until every member of it is needed.

    Halves are tried first, then members one by one; each that stays was proven necessary by
    solving again without it.
    """
    everything = members(task, asked)
    kept = list(everything)

    def collides(chosen: Sequence[Member]) -> bool:
        here = {id(member) for member in chosen}
        gone = [member for member in everything if id(member) not in here]
        return not feasible(slim(reduce(lambda now, member: member.drop(now), gone, task)))

    size = len(kept) // 2
    while size:
        at = 0
        while at < len(kept):
            fewer = kept[:at] + kept[at + size :]
            if collides(fewer):
                kept = fewer
            else:
                at += size
        size //= 2
    return [member for member in kept if not collides([one for one in kept if one is not member])]


def slim(task: Planning) -> Planning:
    """Leave out places nobody needs: what is asked can be met without them or not at all."""
    needed = {one.place for one in task.requirements if one.place}
    for leader in task.leaders:
        if any(leader.person in place.entitled for place in task.places):
            needed.add(next(p.name for p in task.places if leader.person in p.entitled))
    places = tuple(place for place in task.places if place.name in needed)
    return replace(task, places=places, before=None)


def _remedies(task: Planning, asked: Requirement) -> Iterator[Said]:
    """Give what resolves it, best first, each tried; several together where none does alone."""
    tried = list(_single(task, asked))
    working = [said for said, move in tried if feasible(slim(move(task)))]
    if working:
        yield from working
        return
    for said, moves in _together(task):
        if feasible(slim(reduce(lambda now, move: move(now), moves, task))):
            yield said
            return
    yield Said("remedy.none")


def _single(task: Planning, asked: Requirement) -> Iterator[Remedy]:
    if asked.kind != "locked":
        yield from _lending(task, asked)
        yield Said("remedy.more"), one_more
        yield from _moving(task)
    for leader in task.leaders:
        if leader.away and (leader.person in asked.people):
            yield Said("remedy.back", {"who": leader.name}), _here(leader.person)
    for one in task.locked:
        yield Said("remedy.unlock", one.said.blanks), _unlocked(one)


def _lending(task: Planning, asked: Requirement) -> Iterator[Remedy]:
    """Lend one of the team who has time, else one from elsewhere; a personal duty lends nobody."""
    if asked.kind == "class":
        others = [
            leader
            for leader in task.leaders
            if leader.person not in asked.people and usable(task, leader)
        ]
        for leader in others:
            move = _lent_to(leader.person, asked.place)
            if feasible(slim(move(task))):
                blanks = {"who": leader.name, "place": asked.place}
                yield Said("remedy.lend", blanks), move
                break
    if asked.kind in {"class", "key"} or (asked.kind == "duty" and len(asked.by) > 1):
        yield Said("remedy.lend.outside"), joined


def _moving(task: Planning) -> Iterator[Remedy]:
    """Move the due day no further than it must."""
    if task.overdue:
        return
    for day in task.days:
        if day > task.due and feasible(slim(moved(task, day))):
            yield Said("remedy.due", {"day": str(date.fromordinal(day))}), _due(day)
            return


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
            replace(one, away=frozenset()) if one.person == person else one for one in task.leaders
        )
        return replace(task, leaders=leaders)

    return back


def _unlocked(one: Requirement) -> Move:
    kept = one.label

    def free(task: Planning) -> Planning:
        left = tuple(other for other in task.requirements if other.label != kept)
        return replace(task, requirements=left)

    return free
