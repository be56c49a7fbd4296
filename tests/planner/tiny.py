"""Draws tasks of a few people, places and days by hand, to see one constraint at a time."""

from collections.abc import Iterable
from datetime import date

from ortools.sat.python.cp_model import INFEASIBLE, CpSolver

from safetyduty.model.period import Period
from safetyduty.model.roster import Said
from safetyduty.planner.board import Board, lay
from safetyduty.planner.problem import Kind, Leader, Place, Planning, Requirement, Visit

FIRST = date(2026, 7, 1).toordinal()
"""A Wednesday: the days of a task are counted from here."""
JULY = Period(date(2026, 7, 1), date(2026, 7, 31), "2026-07")


def day(number: int) -> int:
    """Give a day of the task: 1 is its first."""
    return FIRST + number - 1


def days(*numbers: int) -> frozenset[int]:
    return frozenset(map(day, numbers))


def leader(person: int, *, last: int = 5, **more: object) -> Leader:
    """A leader in office on every day of the task."""
    return Leader(person, "甲乙丙丁戊己"[person - 1] + "某", days(*range(1, last + 1)), **more)


def place(name: str, *people: int, **more: object) -> Place:
    return Place(name, frozenset(people), **more)


def need(
    kind: Kind,
    *people: int,
    amount: int = 1,
    place: str = "",
    by: int = 5,
    on: Iterable[int] = (),
    **more: object,
) -> Requirement:
    """Something asked, of people, by a day, or on certain days."""
    wanted = days(*(on or range(1, by + 1)))
    counted = tuple((person, wanted) for person in people)
    label = f"{kind} {place} {'-'.join(map(str, people))}"
    more = {"latest": day(by), **more}
    return Requirement(kind, label, Said(label), amount, counted, day(by), place=place, **more)


def task(
    leaders: Iterable[Leader],
    places: Iterable[Place],
    *requirements: Requirement,
    last: int = 5,
    due: int = 0,
    **more: object,
) -> Planning:
    """Draw a task of ``last`` days, due at the last of them."""
    return Planning(
        month=JULY,
        as_of=date(2026, 6, 30),
        days=tuple(day(number) for number in range(1, last + 1)),
        due=day(due or last),
        leaders=tuple(leaders),
        places=tuple(places),
        requirements=requirements,
        **more,
    )


def board(planning: Planning) -> Board:
    return lay(planning)


def can(made: Board, *fixed: tuple[object, int]) -> bool:
    """Tell whether the constraints put on a board so far admit some values of its variables."""
    for variable, value in fixed:
        made.model.add(variable == value)
    return CpSolver().solve(made.model) != INFEASIBLE


def value(made: Board, wish: object, *fixed: tuple[object, int]) -> int:
    """Give the least a wish can come to, with some variables fixed."""
    for variable, number in fixed:
        made.model.add(variable == number)
    made.model.minimize(wish)
    solver = CpSolver()
    solver.solve(made.model)
    return round(solver.objective_value)


def visit(number: int, person: int, name: str) -> Visit:
    return Visit(day(number), person, name)
