"""``count``: which rows count, and how often."""

import pytest


def test_two_days_of_one_month_are_two_the_last_day_included(told):
    """
    rule: {kind: count, activity: [inspection], at_least: 2, per: month}
    period: 2026-03

    姓名  职务
    黎一  副镇长

    日期        活动类型  带队领导
    2026-03-01  带队检查  黎一
    2026-03-31  带队检查  黎一      ← the month's last day
    """
    assert told == ["黎一 2026-03 2/2 met"]


def test_the_day_before_and_the_day_after_a_month_are_other_months(told):
    """
    rule: {kind: count, activity: [inspection], at_least: 1, per: month}
    period: 2026-03

    姓名  职务
    黎一  副镇长

    日期        活动类型  带队领导
    2026-02-28  带队检查  黎一      ← February
    2026-04-01  带队检查  黎一      ← April
    """
    assert told == ["黎一 2026-03 0/1 missed"]


@pytest.mark.parametrize(("count", "verdict"), [("days", "1/2 missed"), ("records", "2/2 met")])
def test_several_places_on_one_day_are_one_day_and_several_records(told, count, verdict):
    """
    rule: {kind: count, activity: [inspection], at_least: 2, per: month, count: <count>}
    period: 2026-03

    姓名  职务
    黎一  副镇长

    日期        活动类型  带队领导  地点
    2026-03-05  带队检查  黎一      和平加油站
    2026-03-05  带队检查  黎一      青松纸厂    ← the same day
    """
    assert told == [f"黎一 2026-03 {verdict}"]


@pytest.mark.parametrize(
    ("activity", "counted"),
    [
        ("party-committee-meeting, government-meeting", 2),  # each kind is named by the clause
        ("meeting", 1),  # 会议: a day of meetings, whatever their kinds
        ("meeting, government-meeting", 1),  # 会议 reaches both, and it is named first
        ("government-meeting, meeting", 2),  # the first that embraces a kind claims it
        ("party-committee-meeting", 1),
    ],
)
def test_meetings_count_by_day_and_by_the_kind_the_clause_names(told, activity, counted):
    """
    rule: {kind: count, activity: [<activity>], capacity: chairs, at_least: 3, per: month}
    period: 2026-03

    姓名  职务
    黎一  党委书记

    日期        活动类型    带队领导
    2026-03-05  党委会      黎一
    2026-03-05  政府常务会  黎一      ← the same day, another kind
    """
    assert told == [f"黎一 2026-03 {counted}/3 missed"]


def test_an_inspection_and_a_research_visit_on_one_day_are_one_day(told):
    """
    rule: {kind: count, activity: [inspection, research], at_least: 2, per: month}
    period: 2026-03

    姓名  职务
    黎一  副镇长

    日期        活动类型  带队领导
    2026-03-05  带队检查  黎一
    2026-03-05  专题调研  黎一
    """
    assert told == ["黎一 2026-03 1/2 missed"]


@pytest.mark.parametrize(
    ("asked", "held", "done"),
    [
        ("meeting", "安全生产会议", 1),
        ("meeting", "党委会", 1),
        ("meeting", "安委会会议", 1),
        ("party-committee-meeting", "安全生产会议", 0),
        ("party-committee-meeting", "政府常务会", 0),
        ("inspection", "综合检查", 1),
        ("campaign-inspection", "带队检查", 0),
        ("inspection", "调研", 0),
        ("research", "调研", 1),
        ("inspection", "安全生产会议", 0),
        ("meeting", "带队检查", 0),
        ("meeting", "听取汇报", 0),
        ("meeting", "中心组学习", 0),
    ],
)
def test_a_kind_of_a_kind_counts_and_nothing_else_does(told, asked, held, done):
    """
    rule: {kind: count, activity: [<asked>], at_least: 2, per: month}
    period: 2026-03

    姓名  职务
    黎一  党委书记

    日期        活动类型  带队领导
    2026-03-05  <held>    黎一
    """
    assert told == [f"黎一 2026-03 {done}/2 missed"]


@pytest.mark.parametrize(
    ("verb", "led", "attended", "delegated"),
    [
        ("leads", 1, 0, 0),
        ("chairs", 1, 0, 0),
        ("convenes", 1, 0, 1),
        ("takes-part", 1, 1, 0),
        ("organises", 1, 1, 1),
    ],
)
def test_the_verb_decides_in_what_capacity_a_row_counts(told, verb, led, attended, delegated):
    """
    rule: {kind: count, activity: [meeting], capacity: <verb>, at_least: 2, per: month}
    period: 2026-03

    姓名  职务
    丁四  副镇长
    单三  党委委员
    邵二  党委委员
    黎一  镇长

    日期        活动类型      带队领导  参加人员  委托人
    2026-03-05  安全生产会议  丁四      单三      邵二
    """
    assert told == [
        f"丁四 2026-03 {led}/2 missed",
        f"单三 2026-03 {attended}/2 missed",
        f"邵二 2026-03 {delegated}/2 missed",
        "黎一 2026-03 0/2 missed",
    ]


def test_all_who_lead_together_have_led(told):
    """
    rule: {kind: count, activity: [inspection], at_least: 1, per: month}
    period: 2026-03

    姓名  职务
    黎一  镇长
    邵二  副镇长
    单三  副镇长

    日期        活动类型  带队领导   参加人员
    2026-03-05  带队检查  黎一、邵二  单三     ← two lead, one takes part
    """
    assert told == [
        "单三 2026-03 0/1 missed",
        "邵二 2026-03 1/1 met",
        "黎一 2026-03 1/1 met",
    ]


def test_who_holds_an_excepted_position_owes_nothing(told):
    """
    who: {positions: [team-member], levels: [township], except: [party-head, government-head]}
    rule: {kind: count, activity: [inspection], at_least: 1, per: month}
    period: 2026-03

    姓名  职务
    黎一  党委书记        ← excepted
    邵二  党委副书记、镇长  ← a team member, and excepted by his other post
    单三  人大主席

    日期        活动类型  带队领导
    2026-03-05  带队检查  单三
    """
    assert told == ["单三 2026-03 1/1 met"]


def test_one_activity_serves_several_duties(told):
    """
    clauses:
      - {rule: {kind: count, activity: [meeting], at_least: 1, per: month}}
      - {rule: {kind: count, activity: [party-committee-meeting], at_least: 1, per: month}}
    period: 2026-03

    姓名  职务
    黎一  党委书记

    日期        活动类型  带队领导
    2026-03-05  党委会    黎一
    """
    assert told == ["黎一 2026-03 1/1 met", "黎一 2026-03 1/1 met"]


def test_a_joint_meeting_serves_both_heads_where_the_clause_says_meeting(told):
    """
    clauses:
      - who: {positions: [party-head, government-head], levels: [township]}
        rule: {kind: count, activity: [meeting], capacity: chairs, at_least: 1, per: month}
      - who: {positions: [government-head], levels: [township]}
        rule: {kind: count, activity: [government-meeting], at_least: 1, per: month}
    period: 2026-03

    姓名  职务
    黎一  党委书记
    邵二  镇长

    日期        活动类型    带队领导
    2026-03-05  党政联席会  黎一、邵二  ← a meeting; not the government's own
    """
    assert told == [
        "邵二 2026-03 1/1 met",
        "邵二 2026-03 0/1 missed",
        "黎一 2026-03 1/1 met",
    ]


def test_a_portfolio_narrows_a_duty_to_who_is_in_charge(told):
    """
    who: {positions: [team-member], levels: [township], portfolio: [消防, 交通]}
    rule: {kind: count, activity: [inspection], at_least: 1, per: month}
    period: 2026-03

    姓名  职务    分管领域
    黎一  副镇长  工业、道路交通
    邵二  副镇长  农业
    单三  副镇长  -             ← nobody says what he is in charge of

    日期        活动类型  带队领导
    2026-03-05  带队检查  黎一
    """
    assert told == ["黎一 2026-03 1/1 met"]


def test_named_months_alone_are_owed(told):
    """
    rule: {kind: count, activity: [inspection], at_least: 1, per: month, months: [1, 7]}

    姓名  职务
    黎一  副镇长

    日期        活动类型  带队领导
    2026-07-05  带队检查  黎一
    2026-08-05  带队检查  黎一      ← August is not named
    """
    assert told == ["黎一 2026-01 0/1 missed", "黎一 2026-07 1/1 met"]


@pytest.mark.parametrize(("anchor", "period"), [(2026, "2026-2027"), (2025, "2025-2026")])
def test_two_years_begin_at_their_anchor(told, anchor, period):
    """
    rule: {kind: count, activity: [drill], at_least: 1, per: two-years, anchor: <anchor>}
    as_of: 2027-12-31

    姓名  职务
    黎一  副镇长

    日期        活动类型  带队领导
    2026-06-05  应急演练  黎一
    """
    assert told == [f"黎一 {period} 1/1 met"]


def test_periods_stay_whole_whatever_span_is_asked_for(told):
    """
    rule: {kind: count, activity: [inspection], at_least: 2, per: quarter}
    period: 2026-03

    姓名  职务
    黎一  副镇长

    日期        活动类型  带队领导
    2026-01-05  带队检查  黎一      ← outside the span, inside the quarter
    2026-03-05  带队检查  黎一
    """
    assert told == ["黎一 2026Q1 2/2 met"]
