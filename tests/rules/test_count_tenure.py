"""``count`` and tenure: days in office, proration, two hats, acting heads, records outside."""

import pytest


@pytest.mark.parametrize(
    ("first", "done_of"),
    [
        ("2026-04-16", "0/1 missed"),  # 15 of 30 days: floor(2 × 15 / 30) = 1
        ("2026-04-17", "0/0 exempt(tenure)"),  # 14 of 30: floor(0.93) = 0
        ("2026-04-01", "0/2 missed"),
        ("2026-04-02", "0/1 missed"),  # one day short of the whole month
    ],
)
def test_a_person_owes_the_part_of_the_number_that_falls_on_days_in_office(told, first, done_of):
    """
    rule: {kind: count, activity: [inspection], at_least: 2, per: month}
    period: 2026-04

    姓名  职务    任职日期
    黎一  副镇长  <first>
    丁四  副镇长  2020-01-01

    日期        活动类型  带队领导
    2026-04-20  带队检查  丁四
    2026-04-21  带队检查  丁四
    """
    assert told == ["丁四 2026-04 2/2 met", f"黎一 2026-04 {done_of}"]


def test_who_is_appointed_on_16_february_owes_no_first_quarter_and_three_of_four_a_year(told):
    """
    clauses:
      - {rule: {kind: count, activity: [inspection], at_least: 1, per: quarter}}
      - {rule: {kind: count, activity: [inspection], at_least: 4, per: year}}

    姓名  职务    任职日期
    黎一  副镇长  2026-02-16   ← 44 of 90 days; 319 of 365

    日期        活动类型  带队领导
    2026-05-05  带队检查  黎一
    2026-08-05  带队检查  黎一
    2026-11-05  带队检查  黎一
    """
    assert told == [
        "黎一 2026Q1 0/0 exempt(tenure)",
        "黎一 2026Q2 1/1 met",
        "黎一 2026Q3 1/1 met",
        "黎一 2026Q4 1/1 met",
        "黎一 2026 3/3 met",
    ]


def test_a_record_outside_tenure_does_not_count(told, audit):
    """
    rule: {kind: count, activity: [inspection], at_least: 4, per: quarter}
    period: 2026Q1

    姓名  职务    任职日期    离任日期
    黎一  副镇长  2026-01-15  2026-03-15   ← 60 of 90 days: floor(4 × 60 / 90) = 2

    日期        活动类型  带队领导
    2026-01-14  带队检查  黎一      ← the day before
    2026-01-15  带队检查  黎一
    2026-03-15  带队检查  黎一
    2026-03-16  带队检查  黎一      ← the day after
    """
    assert told == ["黎一 2026Q1 2/2 met"]
    assert audit.findings[0].days_in_office == 60
    assert [str(audit.ledger.source(c.row)) for c in audit.findings[0].credits] == [
        "台账.xlsx:表2!A3",
        "台账.xlsx:表2!A4",
    ]


def test_who_left_and_came_back_owes_the_sum_of_his_days(found, told):
    """
    rule: {kind: count, activity: [inspection], at_least: 3, per: month}
    period: 2026-04

    姓名  职务    任职日期    离任日期
    黎一  副镇长  2020-01-01  2026-04-10
    黎一  副镇长  2026-04-21  -            ← 20 of 30 days: floor(3 × 20 / 30) = 2

    日期        活动类型  带队领导
    2026-04-10  带队检查  黎一
    2026-04-15  带队检查  黎一      ← between his two terms
    2026-04-21  带队检查  黎一
    """
    assert told == ["黎一 2026-04 2/2 met"]
    assert found[0].days_in_office == 20


def test_two_hats_owe_each_duty_on_its_own_and_a_duty_of_both_once(told):
    """
    clauses:
      - who: {positions: [party-head], levels: [township]}
        rule: {kind: count, activity: [inspection], at_least: 1, per: month}
      - who: {positions: [government-head], levels: [township]}
        rule: {kind: count, activity: [inspection], at_least: 2, per: month}
      - who: {positions: [party-head, government-head], levels: [township]}
        rule: {kind: count, activity: [inspection], at_least: 3, per: month}
    period: 2026-03

    姓名  职务
    黎一  党委书记、镇长

    日期        活动类型  带队领导
    2026-03-05  带队检查  黎一
    """
    assert told == ["黎一 2026-03 1/1 met", "黎一 2026-03 1/2 missed", "黎一 2026-03 1/3 missed"]


def test_a_second_hat_from_the_middle_of_a_month_adds_days_of_that_post_alone(told):
    """
    clauses:
      - who: {positions: [team-member], levels: [township]}
        rule: {kind: count, activity: [inspection], at_least: 1, per: month}
      - who: {positions: [organisation-member], levels: [township]}
        rule: {kind: count, activity: [inspection], at_least: 2, per: month}
    period: 2026-04

    姓名  职务      任职日期
    黎一  副镇长    2020-01-01
    黎一  组织委员  2026-04-16   ← the other post goes on

    日期        活动类型  带队领导
    2026-04-05  带队检查  黎一      ← before he is 组织委员
    """
    assert told == ["黎一 2026-04 1/1 met", "黎一 2026-04 0/1 missed"]


@pytest.mark.parametrize(
    "title", ["镇长", "代镇长", "副镇长（主持政府工作）", "党委副书记、镇长", "镇长（代）"]
)
def test_who_acts_for_the_head_is_the_head(told, title):
    """
    who: {positions: [government-head], levels: [township]}
    rule: {kind: count, activity: [inspection], at_least: 1, per: month}
    period: 2026-03

    姓名  职务
    黎一  <title>

    日期        活动类型  带队领导
    2026-03-05  带队检查  黎一
    """
    assert told == ["黎一 2026-03 1/1 met"]


@pytest.mark.parametrize(("as_of", "done"), [("2026-03-19", 0), ("2026-03-20", 1)])
def test_a_row_dated_after_the_day_asked_does_not_count(told, as_of, done):
    """
    rule: {kind: count, activity: [inspection], at_least: 2, per: month}
    period: 2026-03
    as_of: <as_of>

    姓名  职务
    黎一  副镇长

    日期        活动类型  带队领导
    2026-03-20  带队检查  黎一
    """
    assert told == [f"黎一 2026-03 {done}/2 pending"]


@pytest.mark.parametrize(("as_of", "done", "late"), [("2026-04-09", 0, 1), ("2026-04-10", 1, 0)])
def test_a_row_entered_after_the_day_asked_is_listed_apart(audit, told, as_of, done, late):
    """
    rule: {kind: count, activity: [inspection], at_least: 2, per: month}
    period: 2026-03
    as_of: <as_of>

    姓名  职务
    黎一  副镇长

    日期        活动类型  带队领导  录入日期
    2026-03-20  带队检查  黎一      2026-04-10  ← three weeks later
    2026-03-21  听取汇报  黎一      2026-03-21
    """
    assert told == [f"黎一 2026-03 {done}/2 missed"]
    assert len(audit.late_entries) == late


def test_a_leader_of_two_organisations_owes_in_each_for_his_days_there(found, told):
    """
    rule: {kind: count, activity: [inspection], at_least: 2, per: month}
    period: 2026-04

    姓名  职务    任职日期    离任日期    单位
    黎一  副镇长  2020-01-01  2026-04-15  清河镇
    黎一  镇长    2026-04-16  -           白石镇

    日期        活动类型  带队领导
    2026-04-15  带队检查  黎一      ← his last day in the one
    2026-04-16  带队检查  黎一      ← his first in the other
    """
    assert told == ["黎一 2026-04 1/1 met", "黎一 2026-04 1/1 met"]
    assert [finding.organisation for finding in found] == ["清河镇", "白石镇"]


NOT_OWED, MISSED = "黎一 2026-03 0/0 exempt(level)", "黎一 2026-03 0/1 missed"


@pytest.mark.parametrize(
    ("article", "who", "rule", "expected"),
    [
        # 县级 alone does not reach a township: shown as not owed
        ("一", "positions: [team-member], levels: [city]", "inspection", [NOT_OWED, NOT_OWED]),
        # the township's own line of the same article tells it: not shown twice
        ("一", "positions: [team-member], levels: [township]", "inspection", [MISSED]),
        # another article, another activity, other posts: each stands for itself
        ("二", "positions: [team-member], levels: [township]", "inspection", [NOT_OWED, MISSED]),
        ("一", "positions: [team-member], levels: [township]", "drill", [NOT_OWED, MISSED]),
        ("一", "positions: [party-head], levels: [township]", "inspection", [NOT_OWED]),
    ],
)
def test_a_clause_for_another_level_is_shown_as_not_owed_unless_told_elsewhere(
    told, article, who, rule, expected
):
    """
    clauses:
      - article: 一
        who: {positions: [team-member], levels: [county]}
        rule: {kind: count, activity: [inspection], at_least: 1, per: month}
      - article: <article>
        who: {<who>}
        rule: {kind: count, activity: [<rule>], at_least: 1, per: month}
    period: 2026-03

    姓名  职务
    黎一  副镇长

    日期        活动类型  带队领导
    2026-02-05  带队检查  黎一
    """
    assert told == expected


@pytest.mark.parametrize(
    ("level", "verdict"), [("township", "0/1 missed"), ("county", "0/0 exempt(level)")]
)
def test_the_level_of_the_unit_decides_which_clause_reaches_it(told, level, verdict):
    """
    rule: {kind: count, activity: [inspection], at_least: 1, per: month}
    period: 2026-03
    level: <level>

    姓名  职务
    黎一  副镇长

    日期        活动类型  带队领导
    2026-02-05  带队检查  黎一
    """
    assert told == [f"黎一 2026-03 {verdict}"]
