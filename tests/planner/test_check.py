"""A roster's rows, and the days by which their places are to be visited."""

import pytest

from safetyduty.model.ledger import RosterRow
from safetyduty.planner.check import Sheet
from tests.planner.tiny import day, leader, place, task
from tests.planner.townships import invent


@pytest.mark.parametrize(("own", "due"), [(0, 5), (25, 25), (31, 31), (99, 31)])
def test_a_row_is_due_on_its_own_day_else_on_that_of_the_month(own: int, due: int):
    row = RosterRow(1, 1, (), ("青桥村",), ("青桥村",), (), own_villages=False, due_day=own)
    planning = task([leader(1)], [place("青桥村", 1)], due=5)
    assert Sheet(planning, invent(4, 6, 8).read(), (row,)).due(row) == day(due)
