"""What of an audit is one leader's own: his duties, his days in office, his bodies."""

import pytest

from safetyduty.model.audit import Verdict
from tests.engine.leaders import duties, own
from tests.township import say


def test_a_head_appointed_on_16_february_owes_no_quarter_and_the_floor_of_the_year(township):
    """
    clauses: [{rule: {kind: count, activity: [meeting], at_least: 1, per: quarter}},
              {rule: {kind: count, activity: [drill], at_least: 4, per: year}}]

    姓名  职务  任职日期
    黎一  镇长  2026-02-16

    日期        活动类型  带队领导
    2026-05-05  应急演练  黎一
    """
    quarter, *_, year = own(township)
    assert (quarter.verdict, quarter.required) == (Verdict.EXEMPT, 0)  # 1 × 44 ÷ 90
    assert year.required == 3  # 4 × 319 ÷ 365 = 3.49


@pytest.mark.parametrize(
    ("day", "done"),
    [("2026-02-15", 0), ("2026-02-16", 1), ("2026-06-30", 1), ("2026-07-01", 0)],
)
def test_a_record_a_day_before_office_or_after_leaving_does_not_count(township, day, done):
    """
    rule: {kind: count, activity: [drill], at_least: 4, per: year}

    姓名  职务    任职日期    离任日期
    黎一  镇长    2026-02-16  2026-06-30

    日期   活动类型  带队领导
    <day>  应急演练  黎一
    """
    assert own(township)[0].done == done


@pytest.mark.parametrize(
    ("as_of", "first", "second", "answer"),
    [
        ("2026-06-29", "at_risk", "pending", "unknown"),
        ("2026-06-30", "missed", "pending", "disproved"),
        ("2026-07-01", "missed", "pending", "disproved"),
    ],
)
def test_a_half_year_closes_with_30_june(township, as_of, first, second, answer):
    """
    rule: {kind: count, activity: [drill], at_least: 1, per: half-year}
    as_of: <as_of>

    姓名  职务
    黎一  镇长

    日期        活动类型  带队领导
    2025-05-05  应急演练  黎一
    """
    assert [str(one.verdict) for one in own(township)] == [first, second]
    assert str(duties(township)[0].answer) == answer


@pytest.mark.parametrize(("entered", "done"), [("2026-03-05", 1), ("2026-03-06", 0)])
def test_what_was_entered_after_the_day_does_not_count_as_of_it(township, entered, done):
    """
    rule: {kind: count, activity: [drill], at_least: 1, per: year}
    as_of: 2026-03-05

    姓名  职务
    黎一  镇长

    日期        活动类型  带队领导  录入日期
    2026-03-01  应急演练  黎一      <entered>
    """
    audit = township.judge(leader="黎一")
    assert audit.findings[0].done == done
    assert len(audit.late_entries) == 1 - done


def test_two_hats_are_judged_on_their_own_and_an_acting_head_is_the_head(township):
    """
    clauses: [{who: {positions: [party-head], levels: [township]},
               rule: {kind: count, activity: [drill], at_least: 1, per: year}},
              {who: {positions: [government-head], levels: [township]},
               rule: {kind: count, activity: [drill], at_least: 2, per: year}}]

    姓名  职务                      任职日期
    黎一  党委书记                  2026-01-01
    黎一  副镇长（主持政府工作）    2026-01-01

    日期        活动类型  带队领导
    2026-05-05  应急演练  黎一
    """
    assert [say(one) for one in own(township)] == ["黎一 2026 1/1 met", "黎一 2026 1/2 missed"]


def test_a_successor_inherits_nothing_and_the_predecessor_keeps_his_wherever_he_is(township):
    """
    rule: {kind: count, activity: [drill], at_least: 1, per: month}
    period: 2026Q1

    姓名  职务  任职日期    离任日期
    黎一  镇长  2025-01-01  2026-02-28
    章二  镇长  2026-03-01  -

    日期        活动类型  带队领导
    2026-03-05  应急演练  章二
    """
    assert [str(one.verdict) for one in own(township)] == ["missed", "missed"]
    assert [str(one.verdict) for one in own(township, "章二")] == ["met"]


def test_only_the_leaders_own_duties_and_those_of_bodies_are_judged(township):
    """
    clauses: [{rule: {kind: count, activity: [drill], at_least: 1, per: year}},
              {who: {bodies: [government], levels: [township]},
               rule: {kind: count, activity: [meeting], at_least: 1, per: year}}]

    姓名  职务
    黎一  镇长
    章二  副镇长

    日期        活动类型  带队领导
    2026-03-05  应急演练  章二
    """
    found = township.judge(leader="黎一").findings
    assert {(str(one.view), one.subject) for one in found} == {("person", "黎一"), ("body", "政府")}
    whole = {say(one) for one in township.judge().findings}
    assert {say(one) for one in found} <= whole
