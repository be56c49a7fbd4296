"""``evidence``: what is on file for a duty without a number; no verdict."""

import pytest

from safetyduty.model.activity import ActivityKind, DocumentKind
from safetyduty.rules.evidence import Evidence


@pytest.mark.parametrize(
    ("rows", "number", "gap", "last"),
    [
        (["2026-01-11", "2026-12-31"], 2, 353, "2026-12-31"),  # 12 January to 30 December
        (["2026-03-01", "2026-10-01"], 2, 213, "2026-10-01"),  # between the two
        (["2026-10-01", "2026-10-01"], 1, 273, "2026-10-01"),  # a day counts once; up to it
        (["2026-02-01", "2026-02-02"], 2, 332, "2026-02-02"),  # after it
        (["2025-12-31", "2027-01-01"], 0, 365, "None"),  # outside the year
    ],
)
def test_the_number_the_longest_gap_and_the_last_are_told(draw, rows, number, gap, last):
    (seen,) = draw(ON_FILE + "\n".join(f"{day} 调研 黎一 -" for day in rows)).judge().observations
    assert (seen.number, seen.longest_gap, str(seen.last)) == (number, gap, last)
    assert seen.kept


ON_FILE = """
rule: {kind: evidence, activity: [research, inspection], capacity: takes-part}

姓名  职务
黎一  副镇长

日期  活动类型  带队领导  参加人员
"""


def test_the_year_counts_to_the_day_asked(draw):
    text = ON_FILE.replace("\n\n姓名", "\nas_of: 2026-03-31\n\n姓名", 1) + "2026-03-01 调研 - 黎一"
    (seen,) = draw(text).judge().observations
    assert (seen.number, seen.longest_gap) == (1, 59)  # January and February; March has 30


def test_no_verdict_is_given(audit):
    """
    rule: {kind: evidence, activity: [research], capacity: takes-part}

    姓名  职务
    黎一  副镇长

    日期        活动类型  带队领导
    2026-03-01  调研      黎一
    """
    assert audit.findings == ()
    assert [(o.subject, o.position, o.rows) for o in audit.observations] == [
        ("黎一", "team-member", 1)
    ]


def test_papers_bear_a_duty_out_too_and_activities_of_a_body_by_anybody(audit):
    """
    who: {bodies: [party-committee], levels: [township]}
    rule: {kind: evidence, activity: [study], document: [plan], capacity: organises}

    姓名  职务
    黎一  党委书记
    邵二  副镇长

    日期        活动类型    带队领导
    2026-03-01  中心组学习  邵二

    文件类型  日期        签发单位
    工作计划  2026-05-01  镇党委
    工作计划  2026-06-01  镇政府    ← another body's
    """
    (seen,) = audit.observations
    assert (seen.subject, seen.number, str(seen.last)) == ("党委", 2, "2026-05-01")


def test_without_the_ledger_that_would_show_it_there_is_no_gap(audit):
    """
    rule: {kind: evidence, document: [plan]}

    姓名  职务
    黎一  副镇长
    """
    (seen,) = audit.observations
    assert (seen.kept, seen.number, seen.longest_gap, seen.last) == (False, 0, 0, None)


@pytest.mark.parametrize(
    ("first", "last", "gap"),
    [
        ("2026-07-01", "-", 121),  # 2 September to 31 December; 62 days came before
        ("2020-01-01", "2026-09-30", 243),  # January to August
        ("2026-09-01", "2026-09-01", 0),
        ("2027-01-01", "-", None),  # not in office in 2026
    ],
)
def test_the_time_out_of_office_is_no_gap(audit, first, last, gap):
    """
    rule: {kind: evidence, activity: [research], capacity: takes-part}

    姓名  职务    任职日期  离任日期
    黎一  副镇长  <first>   <last>

    日期        活动类型  带队领导
    2026-09-01  调研      黎一
    """
    gaps = [seen.longest_gap for seen in audit.observations]
    assert gaps == ([] if gap is None else [gap])


def test_of_what_no_table_can_show_nothing_is_kept(audit):
    """
    rule: {kind: evidence}

    姓名  职务
    黎一  副镇长

    日期        活动类型  带队领导
    2026-09-01  调研      黎一
    """
    (seen,) = audit.observations
    assert (seen.kept, seen.number, seen.longest_gap) == (False, 0, 0)


def test_a_duty_that_does_not_reach_the_level_is_left_out(audit):
    """
    who: {positions: [team-member], levels: [county]}
    rule: {kind: evidence, document: [plan]}

    姓名  职务
    黎一  副镇长
    """
    assert audit.observations == ()


def test_nothing_is_observed_where_it_is_not_asked_for(township):
    """
    rule: {kind: evidence, document: [plan]}

    姓名  职务
    黎一  副镇长
    """
    assert township.judge(observe=False).observations == ()


@pytest.mark.parametrize(
    ("activity", "document", "tables"),
    [
        ((ActivityKind.STUDY,), (), ("activities",)),
        ((), (DocumentKind.PLAN,), ("documents",)),
        ((ActivityKind.STUDY,), (DocumentKind.PLAN,), ("activities", "documents")),
        ((), (), ()),  # no ledger column can show it
    ],
)
def test_a_duty_needs_the_ledgers_that_would_bear_it_out(activity, document, tables):
    assert Evidence(activity=activity, document=document).needs() == tables
