"""What a month must bring of a duty: from what is still owed to who may do it, on which days."""

import pytest

from safetyduty.engine.stints import cut
from safetyduty.model.audit import View
from safetyduty.model.period import Period, parse_period
from safetyduty.planner.owed import duty_of
from safetyduty.planner.problem import Requirement


def every_day(first: int, last: int) -> int:
    return last - first + 1


def asked(township, month: str, *, first: int = 1) -> list[Requirement | None]:
    """Ask of every finding what a month must bring, whose first day open is ``first``."""
    wanted = parse_period(month)
    assert isinstance(wanted, Period)
    start, end = wanted.start.toordinal(), wanted.end.toordinal()
    days = tuple(range(start + first - 1, end + 1))
    ledger = township.ledger
    people = {name: number for number, name in enumerate(ledger.people)}
    stints = cut(ledger.tenures)
    audit = township.judge()
    return [duty_of(one, stints, people, wanted, days, every_day) for one in audit.findings]


@pytest.mark.parametrize(("first", "amounts"), [(7, [1]), (8, [])])
def test_what_closes_before_the_first_day_left_asks_nothing_of_the_month(township, first, amounts):
    """
    period: 2026-10
    as_of: 2026-09-30
    rule: {kind: campaign, name: {zh: 国庆, en: National Day}, start: "10-01", end: "10-07",
           activity: [inspection]}

    姓名  职务
    黎一  镇长
    """
    found = asked(township, "2026-10", first=first)
    assert [one.amount for one in found if one] == amounts


def test_a_body_is_served_by_anybody_in_its_office(township):
    """
    period: 2026-03
    as_of: 2026-02-28
    who: {bodies: [government], levels: [township]}
    rule: {kind: count, activity: [inspection], at_least: 2, per: month}

    姓名  职务    任职日期    离任日期
    黎一  镇长    2026-01-01  2026-03-10
    沈二  副镇长  2026-01-01  -
    """
    (finding,) = township.judge().findings
    assert finding.view is View.BODY
    (need,) = asked(township, "2026-03")
    assert {person: len(days) for person, days in need.by} == {1: 10, 2: 31}
