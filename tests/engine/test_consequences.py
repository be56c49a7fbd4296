"""Over which span a clause is judged on whose verdicts another rests."""

from datetime import date

import pytest
from msgspec import Struct, structs

from safetyduty.engine.consequences import asked_of
from safetyduty.engine.quotas import number_quotas
from safetyduty.model.law import Rule
from safetyduty.model.period import Per
from safetyduty.model.post import Level


class Anew(Struct, Rule, frozen=True, kw_only=True):
    """A kind of rule that rests on others, and counts anew each year."""

    of: tuple[str, ...]
    per: Per = Per.YEAR

    def follows(self) -> tuple[str, ...]:
        return self.of


@pytest.mark.parametrize(
    ("anew", "start"),
    [(False, date(2025, 10, 31)), (True, date(2026, 1, 1))],  # two months of 31 days, or none
)
def test_a_clause_is_judged_as_far_back_as_the_one_that_rests_on_it_looks(township, anew, start):
    """
    period: 2026-03
    clauses: [{article: 第一条, rule: {kind: count, activity: [drill], at_least: 1, per: month}},
              {article: 第二条, rule: {kind: repeated, of: [第一条], times: 3}}]

    姓名  职务
    黎一  镇长
    """
    quotas = number_quotas(township.regulations, township.ledger, Level.TOWNSHIP, frozenset())
    own, resting = quotas
    if anew:
        clause = structs.replace(resting.clause, rule=Anew(of=("第一条",)))
        resting = structs.replace(resting, clause=clause)
    wider = asked_of([own, resting], township.period)
    assert (wider[own.quota_id].start, wider[own.quota_id].end) == (start, date(2026, 12, 31))
    assert wider[resting.quota_id] == township.period
