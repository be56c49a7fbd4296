"""What a plan should do where it can: one function a wish, each giving how often it is not kept."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from ortools.sat.python.cp_model import IntVar, LinearExpr, LinearExprT

from safetyduty.planner.board import Board
from safetyduty.planner.days import weeks_of


def rotate(board: Board) -> LinearExprT:
    """No leader is at a place he led at last month, nor twice in one month, save his own."""
    places = {place.name: place for place in board.planning.places}
    terms: list[IntVar] = []
    for (person, name), visits in [*board.visits.items(), *board.later.items()]:
        place = places[name]
        if person in place.own or person in place.liked:
            continue
        if person in place.before or (person, name) in board.later:
            terms.append(visits)
        elif _most(visits) > 1:
            again = board.model.new_int_var(0, _most(visits), f"again {person} {name}")
            board.model.add(again >= visits - 1)
            terms.append(again)
    return LinearExpr.sum(terms)


def balance(board: Board) -> LinearExprT:
    """Days out are even: the square of each leader's, so that one more costs who has most."""
    return LinearExpr.sum(
        [
            _square(board, f"load {leader.person}", visits)
            for leader in board.leaders
            if (visits := board.by_person.get(leader.person))
        ]
    )


def distance(board: Board) -> LinearExprT:
    """Far trips are even: the square of each leader's distance classes."""
    far = {place.name: place.distance for place in board.planning.places if place.distance}
    squares = []
    for leader in board.leaders:
        trips = [
            far[name] * visits
            for (person, name), visits in [*board.visits.items(), *board.later.items()]
            if person == leader.person and name in far
        ]
        if trips:
            squares.append(_square(board, f"far {leader.person}", trips))
    return LinearExpr.sum(squares)


def spread(board: Board) -> LinearExprT:
    """Visits are shared by the weeks: how many stand above a week's even share."""
    weeks = weeks_of(board.planning.span)
    total = LinearExpr.sum(list(board.trips.values()))
    whole = sum(map(len, weeks))
    terms = []
    for number, week in enumerate(weeks):
        trips = LinearExpr.sum([one for (_, day), one in board.trips.items() if day in week])
        over = board.model.new_int_var(0, 10_000, f"over {number}")
        board.model.add(whole * over >= whole * trips - len(week) * total - (whole - 1))
        terms.append(over)
    return LinearExpr.sum(terms)


def pairings(board: Board) -> LinearExprT:
    """Nobody else goes where people like to see a certain leader."""
    terms = [
        visits
        for place in board.planning.places
        if place.liked
        for (person, name), visits in [*board.visits.items(), *board.later.items()]
        if name == place.name and person not in place.liked
    ]
    return LinearExpr.sum(terms)


def fridays(board: Board) -> LinearExprT:
    """Nobody is out on the last working day before a holiday."""
    eves = board.planning.eves
    return LinearExpr.sum([trips for (_, day), trips in board.trips.items() if day in eves])


ALL: dict[str, Callable[[Board], LinearExprT]] = {
    "rotate": rotate,
    "balance": balance,
    "distance": distance,
    "spread": spread,
    "pairings": pairings,
    "fridays": fridays,
}
"""In their stated order; what each costs stands in the settings."""


def changes(board: Board) -> LinearExprT:
    """Count what differs from the plan before: cells that go, and visits that come."""
    before = [board.cells[cell] for cell in board.planning.before or () if cell in board.cells]
    gone = len(board.planning.before or ()) - LinearExpr.sum(before)
    return gone + LinearExpr.sum(list(board.trips.values())) - LinearExpr.sum(before)


def _square(board: Board, name: str, terms: Sequence[LinearExprT]) -> LinearExprT:
    """Give the square of a sum as steps: the first unit costs 1, the next 3, the next 5."""
    most = min(sum(_most(term) for term in terms), 40)
    steps = [board.model.new_bool_var(f"{name} {at}") for at in range(most)]
    board.model.add(LinearExpr.sum(steps) == LinearExpr.sum(list(terms)))
    for one, more in pairwise(steps):
        board.model.add_implication(more, one)
    return LinearExpr.weighted_sum(steps, [2 * at + 1 for at in range(most)])


def _most(term: LinearExprT) -> int:
    """Give the largest value of a term: a variable, or a distance class times one."""
    if isinstance(term, IntVar):
        return int(term.domain.max())
    return 12
