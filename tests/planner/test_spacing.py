"""Where a clause asks for days between two inspections, a plan keeps them or says it cannot."""

import pytest

from safetyduty.planner import constraints
from safetyduty.planner.score import lacking
from safetyduty.planner.settle import serving, spaced
from safetyduty.planner.solve import solve
from tests.planner.tiny import board, can, day, leader, need, place, task, visit

ONE, TWO = leader(1, last=9), leader(2, last=9)
SHOP = place("砖厂", 1, 2)


@pytest.mark.parametrize(("second", "enough"), [(6, True), (5, False)])
def test_two_days_count_only_as_far_apart_as_the_clause_asks(second: int, enough: bool) -> None:
    asked = task([ONE], [SHOP], need("duty", 1, amount=2, by=9, spacing=5), last=9)
    made = board(asked)
    constraints.duties(made)
    out = [(one, int(key[1] in {day(1), day(second)})) for key, one in made.out.items()]
    assert can(made, *out) is enough
    plan = (visit(1, 1, "砖厂"), visit(second, 1, "砖厂"))
    assert [short for _, short in lacking(asked, plan)] == ([] if enough else [1])


def test_of_a_body_the_days_of_all_count_together() -> None:
    made = board(task([ONE, TWO], [SHOP], need("duty", 1, 2, amount=2, by=9, spacing=5), last=9))
    constraints.duties(made)
    both = {(1, day(1)), (2, day(3))}
    assert not can(made, *((one, int(key in both)) for key, one in made.out.items()))


def test_the_solver_plans_days_that_count() -> None:
    asked = task([ONE], [SHOP], need("duty", 1, amount=2, by=9, spacing=8), last=9)
    found = solve(asked)
    assert {one.day for one in found.plan} >= {day(1), day(9)}
    assert lacking(asked, found.plan) == []


def test_a_visit_too_near_to_one_that_counts_serves_nothing() -> None:
    asked = task([ONE], [SHOP], need("duty", 1, amount=2, by=9, spacing=5), last=9)
    plan = (visit(1, 1, "砖厂"), visit(3, 1, "砖厂"), visit(6, 1, "砖厂"))
    served = serving(asked, plan, frozenset())
    assert [bool(served[one]) for one in plan] == [True, False, True]


def test_without_spacing_every_day_counts_once() -> None:
    assert spaced(need("duty", 1), [3, 1, 3, 2]) == [1, 2, 3]
