"""``of_which`` and ``any_of``: numbers of one clause judged side by side."""

import pytest

from safetyduty.model.audit import Verdict
from safetyduty.model.law import Role


@pytest.mark.parametrize(
    ("third", "fourth", "said", "part"),
    [
        ("黎一 -", "丁四 黎一", "4/4 met", (3, 3)),
        ("丁四 黎一", "丁四 黎一", "4/4 missed", (2, 3)),  # one too few in person
        ("黎一 -", "丁四 -", "3/4 missed", (3, 3)),  # one too few in all
    ],
)
def test_of_four_meetings_three_are_chaired_in_person(found, third, fourth, said, part):
    """
    who: {positions: [government-head], levels: [township]}
    rule: {kind: count, activity: [meeting], capacity: convenes, at_least: 4, per: year,
           of_which: {capacity: chairs, at_least: 3}}

    姓名  职务
    黎一  镇长
    丁四  副镇长

    日期        活动类型      主持人  委托人
    2026-02-05  安全生产会议  黎一    -
    2026-05-05  安全生产会议  黎一    -
    2026-08-05  安全生产会议  <third>
    2026-11-05  安全生产会议  <fourth>
    """
    (one,) = found
    done, verdict = said.split()
    assert (f"{one.done}/{one.required}", str(one.verdict)) == (done, verdict)
    (portion,) = one.parts
    assert (portion.done, portion.required, portion.role) == (*part, Role.OF_WHICH)
    assert one.shortfall == max(one.required - one.done, portion.shortfall, 0)


@pytest.mark.parametrize(
    ("leaves", "owed"),
    [
        ("2026-10-01", (3, 2)),  # 274 of 365 days: 3.003 → 3; 2.25 → 2
        ("2026-09-30", (2, 2)),  # 273: 2.99 → 2
        ("2026-05-02", (1, 1)),  # 122: 1.33 and 1.003
        ("2026-05-01", (1, 0)),  # 121: 1.32 and 0.99
    ],
)
def test_each_number_is_reduced_by_tenure_on_its_own(found, leaves, owed):
    """
    who: {positions: [government-head], levels: [township]}
    rule: {kind: count, activity: [meeting], capacity: convenes, at_least: 4, per: year,
           of_which: {capacity: chairs, at_least: 3}}

    姓名  职务  离任日期
    黎一  镇长  <leaves>

    日期        活动类型      主持人
    2026-02-05  安全生产会议  黎一
    """
    (one,) = found
    assert (one.required, one.parts[0].required) == owed


def test_what_cannot_be_read_leaves_the_stricter_part_unknown(found):
    """
    who: {positions: [government-head], levels: [township]}
    rule: {kind: count, activity: [meeting], capacity: convenes, at_least: 1, per: year,
           of_which: {topic: [消防], at_least: 1}}

    姓名  职务
    黎一  镇长

    日期        活动类型      主持人  内容
    2026-02-05  安全生产会议  黎一    -       ← a meeting; nobody says what about
    """
    (one,) = found
    assert (one.done, one.verdict, one.doubtful) == (1, Verdict.UNKNOWN, 1)


ANY = """
    rule: {kind: count, activity: [inspection], at_least: 4, per: year,
           any_of: [{activity: [campaign-inspection], at_least: 2}]}

    姓名  职务
    黎一  副镇长

    日期        活动类型  带队领导
"""
PLAIN = ["2026-01-05 带队检查 黎一", "2026-02-05 带队检查 黎一", "2026-03-05 带队检查 黎一"]


@pytest.mark.parametrize(
    ("rows", "told", "other"),
    [
        ([*PLAIN, "2026-04-05 带队检查 黎一"], "4/4 met", "0/2"),
        (["2026-01-05 综合检查 黎一", "2026-02-05 综合检查 黎一"], "2/2 met", "2/4"),
        ([*PLAIN[:2], "2026-02-06 综合检查 黎一"], "3/4 missed", "1/2"),  # 3/4 is nearer than 1/2
        (
            [PLAIN[0], "2026-02-06 综合检查 黎一"],
            "2/4 missed",
            "1/2",
        ),  # as near: as the text has it
        (["2026-02-06 综合检查 黎一"], "1/2 missed", "1/4"),
        ([], "0/4 missed", "0/2"),
    ],
)
def test_either_way_will_do_and_the_nearer_speaks_for_the_clause(draw, rows, told, other):
    rows = rows or ["2026-03-05 培训 黎一"]
    (one,) = draw(ANY + "\n".join(f"    {row}" for row in rows)).judge().findings
    assert f"{one.done}/{one.required} {one.verdict}" == told
    (portion,) = one.parts
    assert (f"{portion.done}/{portion.required}", portion.role) == (other, Role.ANY_OF)


def test_a_way_that_cannot_be_told_keeps_the_clause_from_being_missed(draw):
    text = (
        ANY + "    2026-02-05 带队检查 黎一\n    2026-03-05 怪事 黎一\n    2026-03-06 怪事 黎一\n"
    )
    (one,) = draw(text).judge().findings
    assert (one.done, one.required, one.verdict) == (0, 2, Verdict.UNKNOWN)


def test_nothing_is_owed_only_where_no_way_owes_anything(told):
    """
    rule: {kind: count, activity: [inspection], at_least: 4, per: year,
           any_of: [{activity: [campaign-inspection], at_least: 2}]}

    姓名  职务    任职日期    离任日期
    黎一  副镇长  2026-01-01  2026-06-30  ← 181 days: one of four, none of two
    邵二  副镇长  2026-01-01  2026-02-28  ← 59 days: none

    日期        活动类型  带队领导
    2026-03-05  培训      黎一
    """
    assert told == ["邵二 2026 0/0 exempt(tenure)", "黎一 2026 0/1 missed"]


def test_a_part_and_another_way_may_stand_together(found):
    """
    rule: {kind: count, activity: [meeting], capacity: convenes, at_least: 2, per: year,
           of_which: {capacity: chairs, at_least: 1},
           any_of: [{activity: [training], at_least: 1}]}

    姓名  职务
    黎一  副镇长
    丁四  副镇长

    日期        活动类型      主持人  委托人
    2026-02-05  安全生产会议  单三    黎一
    2026-03-05  安全生产会议  单三    黎一
    2026-04-05  培训          丁四    -
    """
    first, second = found
    assert (first.subject, first.done, first.verdict) == ("丁四", 1, Verdict.MET)
    assert (second.subject, second.done, second.required) == ("黎一", 2, 2)
    assert second.verdict is Verdict.MISSED  # none chaired in person, no training
    assert [portion.role for portion in second.parts] == [Role.OF_WHICH, Role.ANY_OF]
