"""What a plan must keep: one function each, and none knows what anything costs."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from ortools.sat.python.cp_model import IntVar, LinearExpr

from safetyduty.planner.board import Board, cell_of
from safetyduty.planner.problem import Requirement, Visit


def one_place_at_a_time(board: Board) -> None:
    """Nobody takes more places on a day than a day holds, save the few more lent to him."""
    planning = board.planning
    for key, trips in board.trips.items():
        out = board.out[key]
        if out is not trips:
            board.model.add(trips >= out)
            board.model.add(trips <= (planning.places_a_day + planning.extra) * out)
    if not planning.extra:
        return
    for leader in planning.leaders:
        over = []
        for (person, day), trips in board.trips.items():
            if person == leader.person:
                more = board.model.new_int_var(0, planning.extra, f"more {person} {day}")
                board.model.add(more >= trips - planning.places_a_day)
                over.append(more)
        board.model.add(LinearExpr.sum(over) <= planning.extra)


def presence(board: Board) -> None:
    """Nobody is sent out while he is away, busy or out of office."""
    there = {leader.person: leader for leader in board.leaders}
    for (person, day), trips in board.trips.items():
        leader = there[person]
        if day not in leader.days or day in leader.away or day in leader.busy:
            board.model.add(trips == 0)


def every_visit_on_a_day(board: Board) -> None:
    """Whoever visits so many places is out for so many."""
    for leader in board.leaders:
        trips = [one for (person, _), one in board.trips.items() if person == leader.person]
        board.model.add(
            LinearExpr.sum(board.by_person.get(leader.person, [])) == LinearExpr.sum(trips)
        )


def due_day(board: Board) -> None:
    """Places are visited by their due day: those with an early one fit on early days.

    Cells that stay as they are keep their day, so they are left out of what must fit.
    """
    due = board.due
    for leader in board.leaders:
        mine = [place for person, place in board.visits if person == leader.person]
        days = [day for person, day in board.trips if person == leader.person]
        cells = _cells_of(board, leader.person)
        for end in sorted({due[place] for place in mine if place in due}):
            if max(days, default=0) <= end:
                continue
            early = {place for place in mine if place in due and due[place] <= end}
            fixed = [kept for cell, kept in cells if cell.place in early and board.in_time(cell)]
            room = [kept for cell, kept in cells if cell.day <= end]
            visits = LinearExpr.sum([board.visits[leader.person, place] for place in early])
            trips = LinearExpr.sum([board.trips[leader.person, d] for d in days if d <= end])
            board.model.add(visits - LinearExpr.sum(fixed) <= trips - LinearExpr.sum(room))


def _cells_of(board: Board, person: int) -> list[tuple[Visit, IntVar]]:
    return [(cell, kept) for cell, kept in board.cells.items() if cell.person == person]


def kept_cells(board: Board) -> None:
    """Where a cell stays as it is, its leader is out on its day and at its place."""
    on_day: dict[tuple[int, int], list[IntVar]] = defaultdict(list)
    at_place: dict[int, list[IntVar]] = defaultdict(list)
    for cell, kept in board.cells.items():
        on_day[cell.person, cell.day].append(kept)
        there = board.visits if board.in_time(cell) else board.later
        at_place[there[cell.person, cell.place].index].append(kept)
    for key, stay in on_day.items():
        board.model.add(LinearExpr.sum(stay) <= board.trips[key])
    for visits in (*board.visits.values(), *board.later.values()):
        if same := at_place.get(visits.index):
            board.model.add(LinearExpr.sum(same) <= visits)


def locked(board: Board) -> None:
    """Cells fixed by hand stay."""
    for at, one in _of(board, "locked"):
        kept = board.cells.get(cell_of(one))
        _at_least(board, at, one, [] if kept is None else [kept])


def duties(board: Board) -> None:
    """Every leader, post and body is out on as many days as each clause still asks this month."""
    for at, one in _of(board, "duty"):
        counted = board.campaign if one.campaign else board.out
        keys = [(p, d) for p, days in one.by for d in sorted(days) if (p, d) in counted]
        if len(one.by) == 1 and not one.spacing:
            _at_least(board, at, one, [counted[key] for key in keys])
            continue
        days = {}  # of a body and a post a day counts once, whoever was out
        for day in sorted({day for _, day in keys}):
            held = board.model.new_bool_var(f"held {at} {day}")
            board.model.add(held <= LinearExpr.sum([counted[k] for k in keys if k[1] == day]))
            days[day] = held
        _at_least(board, at, one, list(days.values()))
        _spaced(board, one, days)


def _spaced(board: Board, one: Requirement, days: dict[int, IntVar]) -> None:
    """Of days nearer to each other than the clause allows one counts."""
    for first in days if one.spacing else ():
        near = [held for day, held in days.items() if 0 <= day - first < one.spacing]
        board.model.add(LinearExpr.sum(near) <= 1)


def campaigns(board: Board) -> None:
    """Only who is out can lead a campaign inspection."""
    for key, campaign in board.campaign.items():
        board.model.add(campaign <= board.out[key])


def charges(board: Board) -> None:
    """Every place a clause names for a leader is visited by that leader."""
    for at, one in _of(board, "target"):
        pairs = [(person, one.place) for person in sorted(one.people)]
        _at_least(board, at, one, [board.visits[p] for p in pairs if p in board.visits])


def coverage(board: Board) -> None:
    """Every place whose class makes it due is visited by someone entitled to it."""
    for at, one in _of(board, "class"):
        _at_least(board, at, one, board.by_place.get(one.place, []))


def key_dates(board: Board) -> None:
    """Somebody is out within each key date's days."""
    for at, one in _of(board, "key"):
        keys = [(person, day) for person, days in one.by for day in sorted(days)]
        _at_least(board, at, one, [board.out[key] for key in keys if key in board.out])


def _of(board: Board, kind: str) -> list[tuple[int, Requirement]]:
    return [(at, one) for at, one in enumerate(board.planning.requirements) if one.kind == kind]


def _at_least(board: Board, at: int, one: Requirement, counted: Sequence[IntVar]) -> None:
    board.model.add(LinearExpr.sum([*counted, *board.slack(at)]) >= one.amount)


ALL: tuple[Callable[[Board], None], ...] = (
    one_place_at_a_time,
    presence,
    every_visit_on_a_day,
    due_day,
    kept_cells,
    locked,
    duties,
    campaigns,
    charges,
    coverage,
    key_dates,
)
