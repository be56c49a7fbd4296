"""Whose presence counts: delegates, and how many of those in office attended."""

import pytest


@pytest.mark.parametrize(
    ("verb", "delegation", "said"),
    [
        ("convenes", "by-verb", "1/1 met"),
        ("convenes", "never", "0/1 missed"),
        ("chairs", "by-verb", "0/1 missed"),
        ("chairs", "always", "1/1 met"),
        ("organises", "never", "0/1 missed"),
        ("takes-part", "always", "1/1 met"),
    ],
)
def test_whether_a_delegate_counts_is_the_clauses_to_say(told, verb, delegation, said):
    """
    who: {positions: [government-head], levels: [township]}
    rule: {kind: count, activity: [meeting], capacity: <verb>, at_least: 1, per: year,
           delegation: <delegation>}

    姓名  职务
    黎一  镇长
    邵二  副镇长

    日期        活动类型  主持人  委托人
    2026-03-05  工作会议  邵二    黎一
    """
    assert told == [f"黎一 2026 {said}"]


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2026-03-05", "2026-03-05", "1/1 met"),
        ("2026-03-01", "2026-03-04", "0/1 missed"),  # back the day before
        ("2026-03-06", "2026-03-09", "0/1 missed"),  # left the day after
        ("2026-02-01", "2026-03-05", "1/1 met"),
    ],
)
def test_in_absence_alone_a_delegate_counts(told, start, end, said):
    """
    who: {positions: [government-head], levels: [township]}
    rule: {kind: count, activity: [meeting], capacity: chairs, at_least: 1, per: year,
           delegation: if_absent}

    姓名  职务
    黎一  镇长
    邵二  副镇长

    日期        活动类型  主持人  委托人
    2026-03-05  工作会议  邵二    黎一

    姓名  开始日期  结束日期
    黎一  <start>   <end>
    """
    assert told == [f"黎一 2026 {said}"]


def test_without_a_table_of_absences_it_cannot_be_told(told):
    """
    who: {positions: [government-head], levels: [township]}
    rule: {kind: count, activity: [meeting], capacity: chairs, at_least: 1, per: half-year,
           delegation: if_absent}

    姓名  职务
    黎一  镇长
    邵二  副镇长

    日期        活动类型  主持人  委托人
    2026-03-05  工作会议  邵二    黎一
    2026-09-05  工作会议  黎一    -
    """
    assert told == ["黎一 2026H1 0/1 unknown", "黎一 2026H2 1/1 met"]


@pytest.mark.parametrize(
    ("demand", "there", "said"),
    [
        ("share: 2/3", "邵二、单三", "1/1 met"),  # three of four
        ("share: 2/3", "邵二", "0/1 missed"),  # two of four; 2.67 are needed
        ("share: 50%", "邵二", "1/1 met"),
        ("share: 100%", "邵二、单三", "0/1 missed"),
        ("share: 100%", "邵二、单三、丁四", "1/1 met"),
        ("at_least: 3", "邵二、单三", "1/1 met"),
        ("at_least: 3", "邵二", "0/1 missed"),
        ("at_least: 3", "邵二、张三丰", "0/1 missed"),  # a guest is nobody's colleague
        ("at_least: 3", "-", "0/1 unknown"),  # nobody wrote who was there
    ],
)
def test_a_meeting_counts_only_with_enough_of_those_in_office(told, demand, there, said):
    """
    who: {positions: [party-head], levels: [township]}
    rule: {kind: count, activity: [meeting], at_least: 1, per: year,
           attendance: {positions: [team-member], <demand>}}

    姓名  职务      离任日期
    黎一  党委书记  -
    邵二  副镇长    -
    单三  副镇长    -
    丁四  副镇长    -
    戴五  副镇长    2026-03-04  ← gone the day before

    日期        活动类型  主持人  参加人员
    2026-03-05  工作会议  黎一    <there>
    """
    assert told == [f"黎一 2026 {said}"]


def test_who_is_in_office_on_the_day_is_the_base(told):
    """
    who: {positions: [party-head], levels: [township]}
    rule: {kind: count, activity: [meeting], at_least: 1, per: half-year,
           attendance: {positions: [government-deputy], share: 100%}}

    姓名  职务      任职日期    离任日期
    黎一  党委书记  2020-01-01  -
    邵二  副镇长    2020-01-01  -
    单三  副镇长    2020-01-01  2026-06-30

    日期        活动类型  主持人  参加人员
    2026-06-30  工作会议  黎一    邵二
    2026-07-01  工作会议  黎一    邵二
    """
    assert told == ["黎一 2026H1 0/1 missed", "黎一 2026H2 1/1 met"]


def test_a_body_is_held_to_attendance_too(told):
    """
    who: {bodies: [safety-committee], levels: [township]}
    rule: {kind: count, activity: [meeting], at_least: 1, per: half-year,
           attendance: {positions: [team-member], at_least: 2}}

    姓名  职务
    黎一  党委书记
    邵二  副镇长

    日期        活动类型  主持人  参加人员
    2026-03-05  工作会议  黎一    邵二
    2026-09-05  工作会议  黎一    张三丰   ← no name that tells who of the team was there
    """
    assert told == ["安委会 2026H1 1/1 met", "安委会 2026H2 0/1 unknown"]
