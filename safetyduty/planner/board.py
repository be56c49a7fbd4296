"""The solver's variables: how often a leader goes to a place, on which days he is out.

Which place falls on which day is left open: on one place a day any order will do, so long as the
places with an early due day fit on early days. That keeps a month of 400 places small.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from ortools.sat.python.cp_model import CpModel, IntVar

from safetyduty.planner.problem import Leader, Place, Planning, Requirement, Visit, usable
from safetyduty.planner.settle import due_days

K = TypeVar("K")

MOST = 31
"""No leader goes to one place more often than this in a month."""


@dataclass
class Board:
    """One model and what its variables stand for."""

    planning: Planning
    model: CpModel = field(default_factory=CpModel)
    visits: dict[tuple[int, str], IntVar] = field(default_factory=dict)
    """How often a leader goes to a place."""
    later: dict[tuple[int, str], IntVar] = field(default_factory=dict)
    """How often he goes there again after the day by which it is to be visited."""
    trips: dict[tuple[int, int], IntVar] = field(default_factory=dict)
    """How many places a leader takes on a day."""
    out: dict[tuple[int, int], IntVar] = field(default_factory=dict)
    """Whether a leader is out on a day."""
    campaign: dict[tuple[int, int], IntVar] = field(default_factory=dict)
    """Whether what a leader does on a day is a campaign inspection."""
    cells: dict[Visit, IntVar] = field(default_factory=dict)
    """Whether a cell of the plan is as it was fixed, or as it was before."""
    lacking: dict[int, IntVar] = field(default_factory=dict)
    """By how much a requirement is given up; only where giving up is allowed."""

    @cached_property
    def due(self) -> dict[str, int]:
        """Give by which day each place is to be visited; a place nothing asks for has none."""
        return due_days(self.planning)

    def in_time(self, cell: Visit) -> bool:
        """Tell whether a cell's day is one by which its place is to be visited."""
        return cell.day <= self.due.get(cell.place, cell.day)

    @property
    def leaders(self) -> tuple[Leader, ...]:
        """Give the leaders."""
        return self.planning.leaders

    @cached_property
    def by_place(self) -> dict[str, list[IntVar]]:
        """Give everybody's visits to each place, in time."""
        return _grouped((place, visit) for (_, place), visit in self.visits.items())

    @cached_property
    def by_person(self) -> dict[int, list[IntVar]]:
        """Give each leader's visits, in time and later."""
        every = [*self.visits.items(), *self.later.items()]
        return _grouped((person, visit) for (person, _), visit in every)

    def slack(self, at: int) -> list[IntVar]:
        """Give how much of a requirement is given up; nothing where nothing may be."""
        return [self.lacking[at]] if at in self.lacking else []


def lay(planning: Planning, *, relaxed: bool = False) -> Board:
    """Make the variables; where it is ``relaxed`` every requirement may be given up."""
    board = Board(planning)
    new = board.model.new_int_var
    room = planning.places_a_day + planning.extra
    need = _most_owed(planning)
    for leader in planning.leaders:
        days = usable(planning, leader)
        open_to = [place for place in planning.places if leader.person in place.entitled]
        again = min(max(-(-need[leader.person] // max(len(open_to), 1)), 1), MOST)
        for place in open_to if days else ():
            fixed = _fixed(planning, leader, place)
            name = f"visits {leader.person} {place.name}"
            mine = min(need[leader.person], MOST) if leader.person in place.own else 1
            most = max(again, fixed, mine)
            board.visits[leader.person, place.name] = new(0, most, name)
            if days[-1] > board.due.get(place.name, days[-1]):
                board.later[leader.person, place.name] = new(0, most, f"later {name}")
        for day in days if open_to else ():
            key = (leader.person, day)
            board.trips[key] = new(0, room, f"trips {leader.person} {day}")
            board.out[key] = board.trips[key] if room == 1 else new(0, 1, f"out {key}")
    _lay_campaigns(board)
    _lay_cells(board)
    if relaxed:
        for at, one in enumerate(planning.requirements):
            board.lacking[at] = new(0, one.amount, f"lacking {at}")
    return board


def _grouped(pairs: Iterable[tuple[K, IntVar]]) -> dict[K, list[IntVar]]:
    found: dict[K, list[IntVar]] = defaultdict(list)
    for key, one in pairs:
        found[key].append(one)
    return found


def _most_owed(planning: Planning) -> dict[int, int]:
    """Give the largest number each leader owes by himself."""
    most: dict[int, int] = defaultdict(int)
    for one in planning.requirements:
        if one.kind == "duty":
            for person in one.people:
                most[person] = max(most[person], one.amount)
    return most


def _fixed(planning: Planning, leader: Leader, place: Place) -> int:
    return sum(one.place == place.name and leader.person in one.people for one in planning.locked)


def _lay_campaigns(board: Board) -> None:
    asked = [one for one in board.planning.requirements if one.campaign]
    for person, day in board.out:
        if any(day in one.days_of(person) for one in asked):
            board.campaign[person, day] = board.model.new_bool_var(f"campaign {person} {day}")


def _lay_cells(board: Board) -> None:
    named = [cell_of(one) for one in board.planning.locked]
    for cell in dict.fromkeys([*named, *(board.planning.before or ())]):
        if (cell.person, cell.place) in board.visits and (cell.person, cell.day) in board.out:
            board.cells[cell] = board.model.new_bool_var(f"cell {cell.person} {cell.day}")


def cell_of(locked: Requirement) -> Visit:
    """Give the cell that a requirement fixes."""
    ((person, days),) = locked.by
    return Visit(min(days), person, locked.place)
