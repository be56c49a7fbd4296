"""The solver's variables: how often a leader goes to a place, on which days he is out.

Which place falls on which day is left open: on one place a day any order will do, so long as the
places with an early due day fit on early days. That keeps a month of 400 places small.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from ortools.sat.python.cp_model import CpModel, IntVar

from safetyduty.planner.problem import Leader, Place, Planning, Requirement, Visit, usable

MOST = 6
"""No leader goes to one place more often than this in a month."""


@dataclass
class Board:
    """One model and what its variables stand for."""

    planning: Planning
    model: CpModel = field(default_factory=CpModel)
    visits: dict[tuple[int, str], IntVar] = field(default_factory=dict)
    """How often a leader goes to a place."""
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

    @property
    def leaders(self) -> tuple[Leader, ...]:
        """Give the leaders."""
        return self.planning.leaders

    def visits_to(self, place: str) -> list[IntVar]:
        """Give everybody's visits to a place."""
        return self._by_place().get(place, [])

    def visits_by(self, person: int) -> list[IntVar]:
        """Give one leader's visits."""
        return self._by_person().get(person, [])

    def _by_place(self) -> dict[str, list[IntVar]]:
        if not hasattr(self, "_places"):
            self._places: dict[str, list[IntVar]] = defaultdict(list)
            for (_, place), visit in self.visits.items():
                self._places[place].append(visit)
        return self._places

    def _by_person(self) -> dict[int, list[IntVar]]:
        if not hasattr(self, "_people"):
            self._people: dict[int, list[IntVar]] = defaultdict(list)
            for (person, _), visit in self.visits.items():
                self._people[person].append(visit)
        return self._people

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
            board.visits[leader.person, place.name] = new(0, max(again, fixed), name)
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


def _most_owed(planning: Planning) -> dict[int, int]:
    """Give the largest number each leader owes by himself."""
    most: dict[int, int] = defaultdict(int)
    for one in planning.requirements:
        if one.kind == "duty":
            for person in one.people:
                most[person] = max(most[person], one.amount)
    return most


def _fixed(planning: Planning, leader: Leader, place: Place) -> int:
    return sum(
        one.place == place.name and leader.person in one.people for one in planning.locked
    )


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
