"""``count`` for posts across their holders, and for bodies whoever chairs."""

import pytest

from safetyduty.model.audit import View


def test_a_post_adds_up_its_holders_and_owes_the_whole(found, told):
    """
    who: {positions: [government-head], levels: [township]}
    rule: {kind: count, activity: [inspection], at_least: 3, per: quarter}
    period: 2026Q1

    姓名  职务              任职日期    离任日期
    黎一  党委副书记、镇长  2020-01-01  2026-02-14   ← 45 of 90 days
    邵二  镇长              2026-02-15  -

    日期        活动类型  带队领导
    2026-02-14  带队检查  黎一
    2026-02-15  带队检查  邵二
    2026-03-15  带队检查  邵二
    """
    assert told == [
        "邵二 2026Q1 2/1 met",
        "黎一 2026Q1 1/1 met",
        "镇长 2026Q1 3/3 met",  # the post, by the title of who held it last
    ]
    assert found[-1].view is View.POST
    assert found[-1].position == "government-head"
    assert found[-1].days_in_office == 90


def test_a_successor_does_not_inherit_a_shortfall_the_predecessor_keeps_it(told):
    """
    who: {positions: [government-head], levels: [township]}
    rule: {kind: count, activity: [inspection], at_least: 6, per: quarter}
    period: 2026Q1

    姓名  职务  任职日期    离任日期
    黎一  镇长  2020-01-01  2026-02-14
    邵二  镇长  2026-02-15  -

    日期        活动类型  带队领导
    2026-02-20  带队检查  邵二
    2026-02-21  带队检查  邵二
    2026-02-22  带队检查  邵二
    """
    assert told == ["邵二 2026Q1 3/3 met", "黎一 2026Q1 0/3 missed", "镇长 2026Q1 3/6 missed"]


def test_a_day_on_which_both_holders_went_is_one_day_of_the_post(told):
    """
    who: {positions: [government-head], levels: [township]}
    rule: {kind: count, activity: [inspection], at_least: 2, per: month, capacity: takes-part}
    period: 2026-04

    姓名  职务  任职日期    离任日期
    黎一  镇长  2020-01-01  2026-04-15
    邵二  镇长  2026-04-16  -

    日期        活动类型  带队领导  参加人员
    2026-04-15  带队检查  黎一      邵二      ← he is not in the post yet
    2026-04-16  带队检查  邵二      黎一      ← he no longer is
    """
    assert told == ["邵二 2026-04 1/1 met", "黎一 2026-04 1/1 met", "镇长 2026-04 2/2 met"]


@pytest.mark.parametrize(
    ("left", "came", "posts"),
    [
        ("2026-04-15", "2026-04-16", ["镇长 2026-04 0/2 missed"]),
        ("2026-04-15", "2026-04-20", ["镇长 2026-04 0/2 missed"]),  # vacant for four days
        ("2026-04-15", "2026-04-15", []),  # both hold it on the 15th: two seats, or a slip
        ("2026-03-31", "2026-04-01", []),  # one holder in April
    ],
)
def test_a_post_stands_apart_from_its_holder_only_where_it_changed_hands(told, left, came, posts):
    """
    who: {positions: [government-head], levels: [township]}
    rule: {kind: count, activity: [inspection], at_least: 2, per: month}
    period: 2026-04

    姓名  职务  任职日期    离任日期
    黎一  镇长  2020-01-01  <left>
    邵二  镇长  <came>      -

    日期        活动类型  带队领导
    2026-05-05  带队检查  邵二
    """
    assert [line for line in told if line.startswith("镇长")] == posts


def test_holders_together_in_one_period_only_leave_the_other_periods_told(told):
    """
    who: {positions: [government-deputy], levels: [township]}
    rule: {kind: count, activity: [inspection], at_least: 1, per: month}
    period: [2026-03-01, 2026-05-31]
    as_of: 2026-05-31

    姓名  职务    任职日期    离任日期
    黎一  副镇长  2020-01-01  2026-03-15
    邵二  副镇长  2026-03-16  2026-05-10   ← March: handed over
    单三  副镇长  2026-05-05  -            ← May: two at once for six days

    日期        活动类型  带队领导
    2026-03-10  带队检查  黎一
    """
    assert [line for line in told if line.startswith("副镇长")] == ["副镇长 2026-03 1/1 met"]


def test_two_deputies_of_one_title_are_two_people_and_no_post(told):
    """
    who: {positions: [government-deputy], levels: [township]}
    rule: {kind: count, activity: [inspection], at_least: 1, per: month}
    period: 2026-03

    姓名  职务
    黎一  副镇长
    邵二  副镇长

    日期        活动类型  带队领导
    2026-03-10  带队检查  黎一
    """
    assert told == ["邵二 2026-03 0/1 missed", "黎一 2026-03 1/1 met"]


def test_a_post_without_a_title_is_nobodys_post(told):
    """
    rule: {kind: count, activity: [inspection], at_least: 1, per: month}
    period: 2026-04

    姓名  职务  是否常委  任职日期    离任日期
    黎一  -     是        2020-01-01  2026-04-15
    邵二  -     是        2026-04-16  -

    日期        活动类型  带队领导
    2026-05-05  带队检查  邵二
    """
    assert told == ["邵二 2026-04 0/0 exempt(tenure)", "黎一 2026-04 0/0 exempt(tenure)"]


def test_a_bodys_meeting_counts_whoever_chairs_it(found, told):
    """
    who: {bodies: [safety-committee], levels: [township]}
    rule: {kind: count, activity: [safety-committee-meeting], at_least: 2, per: quarter}
    period: 2026Q1

    姓名  职务              任职日期    离任日期
    黎一  镇长、安委会主任  2020-01-01  -
    邵二  副镇长            2020-01-01  -

    日期        活动类型    带队领导
    2026-01-10  安委会会议  黎一
    2026-02-10  安委会会议  邵二      ← a deputy in the chair
    2026-03-10  党委会      黎一      ← another body's
    """
    assert told == ["安委会 2026Q1 2/2 met"]
    assert (found[0].view, found[0].position) == (View.BODY, "safety-committee")
    assert found[0].responsible == "黎一"


def test_a_body_owes_the_whole_whatever_its_people_do(told):
    """
    who: {bodies: [government], levels: [township]}
    rule: {kind: count, activity: [government-meeting], at_least: 2, per: quarter}
    period: 2026Q1

    姓名  职务  任职日期
    黎一  镇长  2026-03-01

    日期        活动类型    带队领导
    2026-01-10  政府常务会  单三      ← before him, under somebody who is in no list
    """
    assert told == ["政府 2026Q1 1/2 missed"]


@pytest.mark.parametrize(
    ("second", "responsible"),
    [
        ("邵二  副镇长  2020-01-01", "黎一"),
        ("邵二  镇长    2026-01-01", ""),  # two at once: who answers cannot be told
        ("邵二  镇长    2026-04-01", "黎一"),  # not yet on the last day of March
    ],
)
def test_beside_a_body_stands_who_held_the_post_that_answers_for_it_on_the_due_day(
    found, second, responsible
):
    """
    who: {bodies: [government], levels: [township]}
    rule: {kind: count, activity: [government-meeting], at_least: 1, per: quarter}
    period: 2026Q1

    姓名  职务    任职日期
    黎一  镇长    2020-01-01
    <second>

    日期        活动类型    带队领导
    2026-01-10  政府常务会  黎一
    """
    assert [finding.responsible for finding in found] == [responsible]


def test_departments_in_the_leader_list_have_no_party_committee_of_their_own(found):
    """
    who: {bodies: [party-committee], levels: [township]}
    rule: {kind: count, activity: [party-committee-meeting], at_least: 1, per: quarter}
    period: 2026Q1

    姓名  职务        单位
    黎一  党委书记    清河镇
    邵二  财政所所长  财政所   ← a unit without a leadership team

    日期        活动类型  带队领导
    2026-01-10  党委会    黎一
    """
    assert [finding.organisation for finding in found] == ["清河镇"]
