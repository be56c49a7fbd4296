"""A month from task to roster: solved, explained, every visit with what it serves."""

from datetime import date

from safetyduty.model.roster import (
    Assignment,
    Change,
    GivenUp,
    Roster,
    Said,
    Status,
)
from safetyduty.planner.board import cell_of
from safetyduty.planner.explain import explain
from safetyduty.planner.problem import Planning, Requirement, Visit
from safetyduty.planner.score import soft
from safetyduty.planner.settle import serving
from safetyduty.planner.solve import Solved, solve


def plan(planning: Planning, organisation: str = "") -> Roster:
    """Make the month's roster; what it cannot meet is named with why and what would help."""
    solved = solve(planning)
    assignments = _assignments(planning, solved)
    given_up = explain(solved.planning, solved.given_up) + _overdue(planning, solved)
    return Roster(
        month=planning.month,
        as_of=planning.as_of,
        due=date.fromordinal(planning.due),
        status=Status.INFEASIBLE if given_up else solved.status,
        gap=solved.gap,
        assignments=assignments,
        given_up=given_up,
        changes=_changes(planning, assignments),
        organisation=organisation,
        soft=tuple(soft(planning, solved.plan).items()),
        days=tuple((date.fromordinal(day), kind) for day, kind in planning.rest),
        assumed=planning.notes,
    )


def _assignments(planning: Planning, solved: Solved) -> tuple[Assignment, ...]:
    leaders = {leader.person: leader for leader in planning.leaders}
    locked = {cell_of(one) for one in planning.locked}
    served = serving(planning, solved.plan, solved.campaign)
    return tuple(
        Assignment(
            day=date.fromordinal(visit.day),
            leader=leaders[visit.person].name,
            place=visit.place,
            department="、".join(leaders[visit.person].departments),
            locked=visit in locked,
            serves=tuple(dict.fromkeys(map(_label, served[visit]))),
            campaign=(visit.person, visit.day) in solved.campaign,
            why=tuple(one.said for one in served[visit]),
        )
        for visit in solved.plan
    )


def _label(one: Requirement) -> str:
    """Name a requirement; of one whose due day is over only the late visit can be claimed."""
    return f"{one.label} late" if one.overdue else one.label


def _overdue(planning: Planning, solved: Solved) -> tuple[GivenUp, ...]:
    """Name what can only be done late: its due day has passed, whatever is planned."""
    lost = {id(one) for one, _ in solved.given_up}
    return tuple(
        GivenUp(
            one.said,
            one.label,
            one.amount,
            (one.said, Said("member.overdue", {"as_of": str(planning.as_of)})),
            (Said("remedy.late"),),
        )
        for one in planning.requirements
        if one.overdue and id(one) not in lost
    )


def _changes(planning: Planning, assignments: tuple[Assignment, ...]) -> tuple[Change, ...] | None:
    """Pair what goes with what comes: at the same place first, then by the same leader."""
    if planning.before is None:
        return None
    names = {leader.person: leader.name for leader in planning.leaders}
    before = [_was(cell, names) for cell in planning.before]
    now = {(one.day, one.leader, one.place) for one in assignments}
    then = {(one.day, one.leader, one.place) for one in before}
    gone = [one for one in before if (one.day, one.leader, one.place) not in now]
    come = [one for one in assignments if (one.day, one.leader, one.place) not in then]
    found = []
    for same in (
        lambda a, b: (a.place, a.leader) == (b.place, b.leader),
        lambda a, b: a.place == b.place,
        lambda a, b: (a.leader, a.day) == (b.leader, b.day),
    ):
        for one in list(gone):
            other = next((new for new in come if same(one, new)), None)
            if other is not None:
                gone.remove(one)
                come.remove(other)
                found.append(Change(one, other))
    found += [Change(one, None) for one in gone] + [Change(None, one) for one in come]
    return tuple(sorted(found, key=_when))


def _was(cell: Visit, names: dict[int, str]) -> Assignment:
    return Assignment(date.fromordinal(cell.day), names.get(cell.person, ""), cell.place)


def _when(change: Change) -> tuple[date, str, str]:
    one = change.before or change.after
    assert one is not None  # noqa: S101  # a change has at least one side
    return (one.day, one.leader, one.place)
