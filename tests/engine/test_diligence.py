"""尽职免责 (design.md §5.12): what the ledger proves, what it disproves, what it cannot know."""

from datetime import date

import pytest

from safetyduty.engine.accountability.diligence import conditions, impossible
from safetyduty.model.dossier import Answer
from safetyduty.model.incident import Form, Sanction
from safetyduty.model.law import Force
from tests.engine.leaders import answers, codes, duties, own

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
