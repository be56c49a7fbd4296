"""Who may lead, and when each is away."""

from datetime import date

import pytest

from safetyduty.model.audit import CannotAudit
from safetyduty.planner.people import absences_of
from tests.planner.townships import Rows, invent


def away(*spans: tuple[date, date]) -> Rows:
    town = invent(4, 6, 8)
    name = town.sheets["领导名册"][1][0]
    return [["姓名", "开始日期", "结束日期"], *([name, *span] for span in spans)]


JULY = [date(2026, 7, day) for day in range(1, 32)]


@pytest.mark.parametrize(
    ("second", "code"),
    [
        ((JULY[5], JULY[8]), ""),  # the day after: two absences
        ((JULY[4], JULY[8]), "SD804"),  # one day of both, and they differ
        ((JULY[0], JULY[4]), ""),  # the same absence told twice
    ],
)
def test_two_absences_may_follow_on_but_not_overlap_and_differ(second, code):
    ledger = invent(4, 6, 8).read({"请假外出": away((JULY[0], JULY[4]), second)})
    if code:
        with pytest.raises(CannotAudit) as refused:
            absences_of(ledger)
        assert refused.value.problem.code == code
        assert len(refused.value.problem.also) == 1
    else:
        spans = {(JULY[0], JULY[4]), second}
        assert {*absences_of(ledger)[1]} == {(a.toordinal(), b.toordinal()) for a, b in spans}
