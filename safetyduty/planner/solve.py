"""Asks CP-SAT for the best plan; the same task gives the same plan on every machine."""

from dataclasses import dataclass, replace

from msgspec import structs
from ortools.sat.python.cp_model import (
    FEASIBLE,
    OPTIMAL,
    CpSolver,
    LinearExpr,
    LinearExprT,
)

from safetyduty.model.roster import Status
from safetyduty.planner import constraints, wishes
from safetyduty.planner.board import Board, lay
from safetyduty.planner.problem import Planning, Requirement, Visit
from safetyduty.planner.settle import settle

CHANGE = 2_000_000
"""One cell changed weighs more than every wish: planning anew changes as little as it can."""

AFTER_DUE = 200_000
"""A trip after the due day weighs more than every wish, and less than a change."""


@dataclass(frozen=True)
class Solved:
    """A plan, and how good it is known to be."""

    planning: Planning
    """The task it solves: the one given, or that one with later days opened."""
    status: Status
    gap: float
    plan: tuple[Visit, ...]
    campaign: frozenset[tuple[int, int]]
    given_up: tuple[tuple[Requirement, int], ...] = ()


def solve(planning: Planning) -> Solved:
    """Find the best plan that meets every requirement; where none does, give up the cheapest.

    Whoever owes a number by the month's end is sent out after the places' due day only where
    there is no other way.
    """
    solved = best(planning)
    if solved is None and (later := opened(planning)) != planning:
        planning = later
        solved = best(planning)
    if solved is not None:
        return solved
    lost = cheapest(planning)
    left = best(reduced(planning, lost))
    if left is None:  # giving up was proven enough, so only the search's end can lead here
        lost = [(one, one.amount) for one in planning.requirements]
        left = Solved(planning, Status.INFEASIBLE, 1.0, (), frozenset())
    return replace(left, status=Status.INFEASIBLE, planning=planning, given_up=tuple(lost))


def opened(planning: Planning) -> Planning:
    """Open the days after the due day to everybody: for numbers, not for places."""
    leaders = tuple(structs.replace(leader, late=True) for leader in planning.leaders)
    return structs.replace(planning, leaders=leaders)


def best(planning: Planning) -> Solved | None:
    """Find the best plan that meets every requirement; none is ``None``."""
    board = _constrained(planning)
    board.model.minimize(_cost(board))
    solver = _solver(planning)
    answer = solver.solve(board.model)
    if answer not in {OPTIMAL, FEASIBLE}:
        return None
    cost, bound = solver.objective_value, solver.best_objective_bound
    gap = 0.0 if answer == OPTIMAL else round(max(cost - bound, 0) / max(cost, 1), 4)
    return Solved(
        planning,
        Status.OPTIMAL if answer == OPTIMAL else Status.FEASIBLE,
        gap,
        _plan(board, solver),
        frozenset(key for key, one in board.campaign.items() if solver.value(one)),
    )


def feasible(planning: Planning) -> bool:
    """Tell whether every requirement can be met; a search without end counts as no."""
    board = _constrained(planning)
    solver = _solver(planning)
    solver.parameters.cp_model_presolve = False  # costs more than it saves where nothing is sought
    return solver.solve(board.model) in {OPTIMAL, FEASIBLE}


def cheapest(planning: Planning) -> list[tuple[Requirement, int]]:
    """Find what costs least to give up so that the rest can be met: each, and by how many."""
    board = _constrained(planning, relaxed=True)
    terms = [one.weight * board.lacking[at] for at, one in enumerate(planning.requirements)]
    board.model.minimize(LinearExpr.sum(terms))
    solver = _solver(planning)
    if solver.solve(board.model) not in {OPTIMAL, FEASIBLE}:
        return [(one, one.amount) for one in planning.requirements]
    return [
        (one, solver.value(board.lacking[at]))
        for at, one in enumerate(planning.requirements)
        if solver.value(board.lacking[at])
    ]


def reduced(planning: Planning, lost: list[tuple[Requirement, int]]) -> Planning:
    """Give the same task with what was given up taken off."""
    less = {id(one): number for one, number in lost}
    kept = tuple(
        structs.replace(one, amount=one.amount - less.get(id(one), 0))
        for one in planning.requirements
        if one.amount > less.get(id(one), 0)
    )
    return structs.replace(planning, requirements=kept)


def _constrained(planning: Planning, *, relaxed: bool = False) -> Board:
    board = lay(planning, relaxed=relaxed)
    for constraint in constraints.ALL:
        constraint(board)
    return board


def _cost(board: Board) -> LinearExprT:
    weights = board.planning.weights
    terms = [weights[name] * wish(board) for name, wish in wishes.ALL.items() if weights[name]]
    late = [one for (_, day), one in board.trips.items() if day > board.planning.due]
    if not board.planning.overdue:
        terms.append(AFTER_DUE * LinearExpr.sum(late))
    if board.planning.before is not None:
        terms.append(CHANGE * wishes.changes(board))
    return LinearExpr.sum(terms)


def _solver(planning: Planning) -> CpSolver:
    """Search one step after another, counted in the solver's own time: no clock decides."""
    solver = CpSolver()
    solver.parameters.random_seed = planning.seed
    solver.parameters.num_workers = 1
    solver.parameters.linearization_level = 2  # the task is nearly a flow: its relaxation proves it
    solver.parameters.max_deterministic_time = planning.effort
    return solver


def _plan(board: Board, solver: CpSolver) -> tuple[Visit, ...]:
    kept = frozenset(cell for cell, one in board.cells.items() if solver.value(one))
    visits = {key: solver.value(one) for key, one in board.visits.items()}
    later = {key: solver.value(one) for key, one in board.later.items()}
    trips = {key: solver.value(one) for key, one in board.trips.items()}
    return settle(board.planning, visits, later, trips, kept)
