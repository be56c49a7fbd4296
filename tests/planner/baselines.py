"""How a clerk without a solver would plan: greedily, and in turn. Only there to be held against."""

from collections import Counter
from collections.abc import Iterable, Iterator

from safetyduty.planner.problem import Place, Planning, Requirement, Visit, usable


class Diary:
    """A plan in the making: who is where on which day, nobody at two places at once."""

    def __init__(self, planning: Planning) -> None:
        self.planning = planning
        self.places = {place.name: place for place in planning.places}
        self.free = {leader.person: list(usable(planning, leader)) for leader in planning.leaders}
        self.plan: list[Visit] = []

    def load(self, person: int) -> int:
        return sum(visit.person == person for visit in self.plan)

    def put(self, person: int, place: str, days: Iterable[int]) -> bool:
        """Put a visit on the first of the days that the leader has free."""
        for day in days:
            if day in self.free[person]:
                self.free[person].remove(day)
                self.plan.append(Visit(day, person, place))
                return True
        return False

    def done(self, one: Requirement) -> int:
        counted = {
            visit.day
            for visit in self.plan
            if visit.day in one.days_of(visit.person) and (one.place in {"", visit.place})
        }
        return len(counted)


def greedy(planning: Planning) -> tuple[Visit, ...]:
    """Take what is owed one by one, the leader with least to do, the first day he has free."""
    diary = Diary(planning)
    for one in _in_order(planning):
        while diary.done(one) < one.amount:
            people = sorted(one.people, key=lambda p: (diary.load(p), p))
            if not any(_put(diary, one, person, iter(planning.days)) for person in people):
                break
    return tuple(sorted(diary.plan))


def round_robin(planning: Planning) -> tuple[Visit, ...]:
    """Take what is owed one by one, leaders in turn, days in turn."""
    diary, turn = Diary(planning), 0
    team = [leader.person for leader in planning.leaders]
    for one in _in_order(planning):
        while diary.done(one) < one.amount:
            people = [person for person in team[turn:] + team[:turn] if person in one.people]
            at = len(diary.plan) % len(planning.days)
            days = planning.days[at:] + planning.days[:at]
            who = next((p for p in people if _put(diary, one, p, iter(days))), None)
            if who is None:
                break
            turn = (team.index(who) + 1) % len(team)
    return tuple(sorted(diary.plan))


def _in_order(planning: Planning) -> list[Requirement]:
    order = ("locked", "target", "class", "key", "duty")
    return sorted(planning.requirements, key=lambda one: order.index(one.kind))


def _put(diary: Diary, one: Requirement, person: int, days: Iterator[int]) -> bool:
    if person not in diary.free:
        return False
    wanted = one.days_of(person)
    chosen = [day for day in days if day in wanted and (one.kind == "duty" or day <= one.last)]
    if one.place:
        place = diary.places[one.place]
        return person in place.entitled and diary.put(person, one.place, chosen)
    return any(diary.put(person, place.name, chosen) for place in _choice(diary, person))


def _choice(diary: Diary, person: int) -> list[Place]:
    """Give where a leader may go: his own first, then where nobody goes yet."""
    times = Counter(visit.place for visit in diary.plan)
    open_to = [place for place in diary.places.values() if person in place.entitled]
    return sorted(open_to, key=lambda p: (times[p.name], person not in p.own, p.name))[:1]
