"""尽职免责 (design.md §5.12): what the ledger proves, what it disproves, what it cannot know."""

from datetime import date

import pytest

from safetyduty.engine.accountability.diligence import conditions, impossible
from safetyduty.engine.accountability.served import (
    UNSEEN,
    seen_years,
    silenced,
    tenures_of,
    years_of,
)
from safetyduty.model.audit import Verdict, View
from safetyduty.model.dossier import Answer
from safetyduty.model.incident import Form, Sanction
from safetyduty.model.law import Force
from safetyduty.model.period import Per, of_year
from tests.township import say


def own(township, name="黎一", **changed):
    """Judge one leader's duties alone, as a dossier does."""
    audit = township.judge(leader=name, **changed)
    return [one for one in audit.findings if one.view is View.PERSON]


def duties(township, name="黎一", sanctions=()):
    audit = township.judge(leader=name)
    return conditions(audit.findings, audit.observations, sanctions, township.as_of)


def answers(found):
    return [str(one.answer) for one in found]


def codes(condition):
    return [(why.code, why.number) for why in condition.reasons]


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


CASES = [
    (1, "2026-12-31", "proved", [("met", 1)]),
    (2, "2026-12-31", "disproved", [("missed", 1)]),
    (2, "2026-06-30", "unknown", [("open", 1), ("nothing-closed", 0)]),
    (3, "2026-12-29", "unknown", [("open", 1), ("nothing-closed", 0)]),
    (3, "2026-12-30", "disproved", [("impossible", 1)]),
]


@pytest.mark.parametrize(("at_least", "as_of", "answer", "why"), CASES)
def test_duties_are_proved_when_every_closed_period_is_met_and_no_open_one_is_impossible(
    township, at_least, as_of, answer, why
):
    """
    rule: {kind: count, activity: [drill], at_least: <at_least>, per: year}
    as_of: <as_of>

    姓名  职务
    黎一  镇长

    日期        活动类型  带队领导
    2026-03-05  应急演练  黎一
    """
    found = duties(township)[0]
    assert (str(found.answer), codes(found)) == (answer, why)


@pytest.mark.parametrize(
    ("rule", "as_of", "beyond"),
    [
        ("activity: [drill], at_least: 2, per: year", "2026-12-29", False),  # two days left
        ("activity: [drill], at_least: 2, per: year", "2026-12-30", True),
        ("activity: [drill], at_least: 9, per: year, count: records", "2026-12-30", False),
        ("activity: [drill], at_least: 2, per: year, spacing: 2", "2026-12-28", False),  # 29, 31
        ("activity: [drill], at_least: 2, per: year, spacing: 2", "2026-12-29", True),
        ("activity: [party-committee-meeting, government-meeting], at_least: 2, per: year",
         "2026-12-30", False),  # two kinds of meeting on one day are two
        ("activity: [party-committee-meeting, government-meeting], at_least: 3, per: year",
         "2026-12-30", True),
    ],
)  # fmt: skip
def test_an_open_duty_is_impossible_when_its_days_do_not_suffice(township, rule, as_of, beyond):
    """
    rule: {kind: count, <rule>}
    as_of: <as_of>

    姓名  职务
    黎一  镇长

    日期        活动类型  带队领导
    2025-03-05  应急演练  黎一
    """
    (finding,) = own(township)
    assert impossible(finding, township.as_of) is beyond


@pytest.mark.parametrize(("as_of", "beyond"), [("2026-03-24", False), ("2026-03-25", True)])
def test_a_due_day_gone_by_cannot_be_kept_any_more(township, as_of, beyond):
    """
    rule: {kind: coverage, of: roster, activity: [inspection], per: month, due_day: 25}
    period: 2026-03
    as_of: <as_of>

    姓名  职务
    黎一  镇长

    带队领导  检查范围
    黎一      柴坪村

    日期        活动类型  带队领导  地点
    2026-02-05  带队检查  黎一      柴坪村
    """
    (finding,) = own(township)
    assert impossible(finding, township.as_of) is beyond


def test_what_is_concluded_is_not_open(township):
    """
    rule: {kind: count, activity: [drill], at_least: 1, per: year}

    姓名  职务
    黎一  镇长

    日期        活动类型  带队领导
    2026-02-05  应急演练  黎一
    """
    assert not impossible(own(township)[0], township.as_of)


@pytest.mark.parametrize(
    ("visited", "deployments", "of_duties"),
    [
        ("2026-02-25", "unknown", "proved"),
        ("2026-02-26", "unknown", "disproved"),  # late: after the due day
        ("2026-03-01", "disproved", "disproved"),
    ],
)
def test_a_roster_is_a_deployment_on_file(township, visited, deployments, of_duties):
    """
    rule: {kind: coverage, of: roster, activity: [inspection], per: month, due_day: 25}
    period: 2026-02
    as_of: 2026-03-02

    姓名  职务
    黎一  镇长

    带队领导  检查范围
    黎一      柴坪村

    日期       活动类型  带队领导  地点
    <visited>  带队检查  黎一      柴坪村
    """
    assert answers(duties(township)) == [of_duties, "unknown", deployments]


def test_what_is_asked_in_principle_or_cannot_be_judged_leaves_the_answer_open(township):
    """
    clauses: [{force: in_principle, rule: {kind: count, activity: [drill], at_least: 1, per: year}},
              {rule: {kind: count, activity: [meeting], at_least: 1, per: year}},
              {rule: {kind: deadline, document: [work-report], due: 03-31, per: year}}]

    姓名  职务
    黎一  镇长

    日期        活动类型      带队领导
    2026-02-05  安全生产会议  黎一
    """
    audit = township.judge(leader="黎一")
    assert {one.quota.clause.force for one in audit.findings} == {Force.MUST, Force.IN_PRINCIPLE}
    found = duties(township)[0]
    assert found.answer is Answer.UNKNOWN
    assert codes(found) == [("unjudged", 1), ("in-principle", 1), ("met", 1)]


def test_a_body_that_did_not_do_its_duty_leaves_its_heads_answer_open(township):
    """
    clauses: [{rule: {kind: count, activity: [drill], at_least: 1, per: year}},
              {who: {bodies: [government], levels: [township]},
               rule: {kind: count, activity: [meeting], at_least: 1, per: year}}]

    姓名  职务
    黎一  镇长

    日期        活动类型  带队领导
    2026-02-05  应急演练  黎一
    """
    found = duties(township)[0]
    assert (found.answer, codes(found)) == (Answer.UNKNOWN, [("body", 1), ("met", 1)])


@pytest.mark.parametrize("rests", [False, True])
def test_of_bodies_those_he_answered_for_on_their_due_day_are_judged(township, draw, rests):
    """
    clauses: [{article: 第一条, who: {bodies: [government, party-committee], levels: [township]},
               rule: {kind: count, activity: [meeting], at_least: 1, per: quarter}}]

    姓名  职务    单位    任职日期    离任日期
    黎一  镇长    甲一镇  2025-01-01  2026-06-29
    黎一  镇长    乙一镇  2026-06-30  -
    章二  镇长    甲一镇  2026-06-30  -

    日期        活动类型      带队领导
    2026-02-05  安全生产会议  章二
    """
    if rests:  # a clause that rests on the others needs their every period
        text = self_resting()
        township = draw(text)
    found = [one for one in township.judge(leader="黎一").findings if one.responsible == "黎一"]
    quarters = [one for one in found if one.quota.clause.article == "第一条"]
    assert [(one.organisation, one.period.name, one.subject) for one in quarters] == [
        ("乙一镇", "2026Q2", "政府"), ("乙一镇", "2026Q3", "政府"), ("乙一镇", "2026Q4", "政府"),
        ("甲一镇", "2026Q1", "政府"),
    ]  # fmt: skip


def self_resting():
    """Draw the same township with a consequence of repeated misses."""
    text = test_of_bodies_those_he_answered_for_on_their_due_day_are_judged.__doc__
    more = """,
              {article: 第二条, who: {bodies: [government], levels: [township]},
               rule: {kind: repeated, of: [第一条], times: 2}}]
"""
    return text.replace("per: quarter}}]\n", f"per: quarter}}}}{more}", 1)


def test_duties_without_a_number_are_named_and_prove_nothing(township):
    """
    clauses: [{rule: {kind: count, activity: [drill], at_least: 1, per: year}},
              {article: 第二条, rule: {kind: evidence, activity: [meeting], capacity: organises}}]

    姓名  职务
    黎一  镇长

    日期        活动类型  带队领导
    2026-02-05  应急演练  黎一
    """
    found = duties(township)[0]
    assert codes(found) == [("met", 1), ("unquantified", 1)]
    assert found.reasons[-1].what == ("第二条",)


def test_where_no_duty_reaches_him_nothing_is_proved(township):
    """
    level: township
    who: {positions: [team-member], levels: [county]}
    rule: {kind: count, activity: [drill], at_least: 1, per: year}

    姓名  职务
    黎一  镇长

    日期        活动类型  带队领导
    2026-02-05  应急演练  黎一
    """
    found = duties(township)[0]
    assert (found.answer, codes(found)) == (Answer.UNKNOWN, [("none", 0)])


def test_decisions_on_file_are_named_and_judged_by_nobody_here():
    day = date(2026, 6, 1)
    given = Sanction(7, "黎一", Form.DEMERIT, "记过", day.toordinal())
    later = Sanction(8, "黎一", Form.DEMERIT, "记过", day.toordinal() + 1)
    law = conditions((), (), (given, later), day)[1]
    assert law.answer is Answer.UNKNOWN
    assert [why.code for why in law.reasons] == ["decided", "law-unseen"]
    assert (law.reasons[0].what, law.reasons[0].rows) == (("2026-06-01 记过",), (7,))


def test_a_year_without_a_row_is_silent_and_one_with_a_row_is_not(township):
    """
    rule: {kind: count, activity: [drill], at_least: 1, per: year}
    period: [2024-01-01, 2026-12-31]

    姓名  职务  任职日期
    黎一  镇长  2024-01-01

    日期        活动类型  带队领导
    2026-02-05  应急演练  黎一
    2025-02-05  带队检查  黎一
    """
    seen = seen_years(township.ledger)
    found = [silenced(one, seen) for one in own(township)]
    assert [say(one) for one in found] == [
        f"黎一 2024 0/1 unknown({UNSEEN})", "黎一 2025 0/1 missed", "黎一 2026 1/1 met",
    ]  # fmt: skip
    told = conditions(found, (), (), township.as_of)[0]
    assert codes(told) == [("missed", 1), ("silent", 1), ("met", 1)]


def test_among_several_organisations_a_row_speaks_for_those_whose_people_stand_in_it(township):
    """
    rule: {kind: count, activity: [drill], at_least: 1, per: year}

    姓名  职务  单位    任职日期    离任日期
    黎一  镇长  甲一镇  2024-01-01  2024-12-31
    黎一  镇长  乙一镇  2025-01-01  -
    章二  镇长  甲一镇  2025-01-01  -

    日期        活动类型  带队领导
    2025-02-05  应急演练  章二
    2024-03-05  应急演练  黎一
    某日        应急演练  黎一
    """
    seen = seen_years(township.ledger)
    assert seen == {"甲一镇": frozenset({2024, 2025}), "乙一镇": frozenset()}


@pytest.mark.parametrize("as_of", ["2024-06-30", "2026-03-31", "2026-12-31"])
def test_all_years_in_one_run_are_what_each_year_gives_alone(township, as_of):
    """
    clauses: [{rule: {kind: count, activity: [drill], at_least: 1, per: month}},
              {article: 第二条, rule: {kind: count, activity: [meeting], at_least: 4, per: year}},
              {article: 第三条,
               rule: {kind: count, activity: [drill], at_least: 2, per: two-years}},
              {article: 第四条, rule: {kind: deadline, document: [work-report], due: 03-31,
               per: year}}]
    as_of: <as_of>

    姓名  职务    单位    任职日期    离任日期
    黎一  镇长    甲一镇  2022-02-16  2024-05-31
    黎一  副镇长  乙一镇  2024-06-01  -
    章二  副镇长  甲一镇  2023-01-01  -

    日期        活动类型      带队领导
    2022-03-05  应急演练      黎一
    2024-05-31  应急演练      黎一
    2024-06-01  应急演练      章二
    2025-07-05  安全生产会议  黎一
    2026-01-05  应急演练      黎一

    文件类型  日期        签发单位  年度
    述职报告  2025-03-01  黎一      2025
    """
    day = township.as_of
    every = years_of(township.ledger, tenures_of(township.ledger, "黎一", day), day)
    whole = {say(one) + one.organisation for one in own(township, period=every)}
    years = range(every.start.year, every.end.year + 1)
    single = [own(township, period=of_year(Per.YEAR, year)[0]) for year in years]
    assert whole == {say(one) + one.organisation for year in single for one in year}
    assert whole


def test_the_years_run_from_the_first_post_to_the_day_asked_or_the_last_day_in_office(township):
    """
    rule: {kind: count, activity: [drill], at_least: 1, per: year}

    姓名  职务    任职日期    离任日期
    黎一  镇长    2019-05-01  2021-04-30
    黎一  副镇长  2016-05-01  2019-04-30
    章二  副镇长  -           -
    方三  副镇长  2027-01-01  -

    日期        活动类型  带队领导
    2018-02-05  应急演练  章二
    """
    ledger, as_of = township.ledger, date(2026, 6, 30)

    def years(name):
        return years_of(ledger, tenures_of(ledger, name, as_of), as_of).name

    assert [one.title for one in tenures_of(ledger, "黎一", as_of)] == ["副镇长", "镇长"]
    assert years("黎一") == "2016-01-01/2021-12-31"
    assert years("章二") == "2018-01-01/2026-12-31"  # since nobody knows when: the first row
    assert years("方三") == "2026"  # not yet in office
    assert tenures_of(ledger, "方三", as_of) == ()
