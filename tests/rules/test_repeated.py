"""``repeated``: what the text draws from duties missed in several periods."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safetyduty.model.audit import Verdict
from tests.township import Township, say

MONTHLY = """
clauses:
  - {article: 第六条, rule: {kind: count, activity: [inspection], at_least: 1, per: month}}
  - {article: 第二十条, rule: {kind: repeated, of: [第六条], times: <times>, consecutive: <row>}}
as_of: <as_of>

姓名  职务
黎一  镇长

日期        活动类型  带队领导
2025-06-01  带队检查  黎一
"""


def consequence(draw, months, *, times=2, row="true", as_of="2026-12-31", period=None):
    """Judge a year in whose months named here one inspection was led."""
    text = MONTHLY.replace("<times>", str(times)).replace("<row>", row).replace("<as_of>", as_of)
    text += "".join(f"{month}-15 带队检查 黎一\n" for month in months)
    township = draw(text)
    audit = township.judge(**({"period": period} if period else {}))
    (found,) = [f for f in audit.findings if f.quota.clause.article == "第二十条"]
    return found


YEAR = [f"2026-{month:02}" for month in range(1, 13)]


@pytest.mark.parametrize(
    ("left_out", "verdict", "grounds"),
    [
        (("03", "04"), "missed", ("2026-03（第六条）", "2026-04（第六条）")),
        (("03", "05"), "met", ()),
        (("11", "12"), "missed", ("2026-11（第六条）", "2026-12（第六条）")),
        (("01",), "missed", ("2025-12（第六条）", "2026-01（第六条）")),  # begun the year before
        (("12",), "met", ()),
        ((), "met", ()),
    ],
)
def test_two_months_in_a_row_are_missed(draw, left_out, verdict, grounds):
    found = consequence(draw, [m for m in YEAR if m[5:] not in left_out])
    assert (found.verdict, found.grounds if verdict == "missed" else ()) == (verdict, grounds)
    assert found.period.name == "2026"


def test_all_missed_months_of_a_year_are_added_up(draw):
    months = [m for m in YEAR if m[5:] not in ("02", "05", "09")]
    found = consequence(draw, months, times=3, row="false")
    assert found.verdict is Verdict.MISSED
    assert [ground[:7] for ground in found.grounds] == ["2026-02", "2026-05", "2026-09"]
    assert consequence(draw, months, times=4, row="false").verdict is Verdict.MET


@pytest.mark.parametrize(
    ("as_of", "verdict"),
    [
        ("2026-03-31", "pending"),  # March is missed
        ("2026-04-20", "pending"),  # April is open, and time enough
        ("2026-04-23", "at_risk"),
        ("2026-04-30", "missed"),
    ],
)
def test_while_the_year_runs_it_is_pending_at_risk_or_already_there(draw, as_of, verdict):
    assert consequence(draw, ["2026-01", "2026-02"], as_of=as_of).verdict == verdict


def test_the_whole_year_is_looked_at_whatever_month_is_asked_for(draw):
    from safetyduty.model.period import parse_period

    months = [m for m in YEAR if m[5:] not in ("03", "04")]
    found = consequence(draw, months, period=parse_period("2026-07"))
    assert found.verdict is Verdict.MISSED


def test_what_is_judged_for_its_sake_alone_is_not_shown(told):
    """
    clauses:
      - {article: 第六条, rule: {kind: count, activity: [inspection], at_least: 1, per: month}}
      - {article: 第二十条, rule: {kind: repeated, of: [第六条]}}
    period: 2026-07

    姓名  职务
    黎一  镇长

    日期        活动类型  带队领导
    2026-07-01  带队检查  黎一
    """
    assert told == ["黎一 2026-07 1/1 met", "黎一 2026 0/1 missed"]


def test_of_months_before_the_ledger_begins_nothing_can_be_told(told):
    """
    clauses:
      - {article: 第六条, rule: {kind: count, activity: [inspection], at_least: 1, per: month}}
      - {article: 第二十条, rule: {kind: repeated, of: [第六条]}}
    period: 2026-01
    as_of: 2026-02-20

    姓名  职务
    黎一  镇长

    日期        活动类型  带队领导
    2026-02-10  带队检查  黎一      ← January is missed; of December nobody can tell
    """
    assert told == ["黎一 2026-01 0/1 missed", "黎一 2026 0/1 unknown"]


def test_periods_nobody_can_judge_leave_it_open(told):
    """
    clauses:
      - {article: 第六条, rule: {kind: count, activity: [inspection], at_least: 1, per: quarter}}
      - {article: 第二十条, rule: {kind: repeated, of: [第六条], times: 3}}
    period: 2026

    姓名  职务
    黎一  镇长

    日期        活动类型  带队领导
    2025-07-10  带队检查  黎一
    2025-10-10  带队检查  黎一
    2026-07-10  带队检查  黎一
    2026-05-10  巡视      黎一      ← what kind is that?
    """
    assert told[0] == "黎一 2026Q1 0/1 missed"
    assert told[1:] == [
        "黎一 2026Q2 0/1 unknown",
        "黎一 2026Q3 1/1 met",
        "黎一 2026Q4 0/1 missed",
        "黎一 2026 1/1 met",  # two in a row at the most
    ]


def test_a_month_in_which_nothing_was_owed_breaks_the_row(draw):
    text = """
clauses:
  - {article: 第六条, rule: {kind: count, activity: [inspection], at_least: 1, per: month}}
  - {article: 第二十条, rule: {kind: repeated, of: [第六条]}}
period: 2026

姓名  职务    任职日期    离任日期
黎一  副镇长  2026-01-01  2026-01-31
黎一  副镇长  2026-03-01  2026-03-31

日期        活动类型  带队领导
2025-01-10  带队检查  邵二
"""
    found = draw(text).judge().findings
    assert [say(f) for f in found if f.subject == "黎一"] == [
        "黎一 2026-01 0/1 missed",
        "黎一 2026-03 0/1 missed",
        "黎一 2026 1/1 met",
    ]


@pytest.mark.parametrize(("late", "verdict"), [("true", "missed"), ("false", "met")])
def test_what_was_done_late_counts_where_the_clause_says_so(draw, late, verdict):
    text = f"""
clauses:
  - {{article: 第六条, rule: {{kind: deadline, document: [work-report], per: quarter, due: "10"}}}}
  - {{article: 第二十条, rule: {{kind: repeated, of: [第六条], late: {late}}}}}
period: 2026

姓名  职务
黎一  镇长

文件类型  日期        签发单位
工作报告  2025-10-05  黎一
工作报告  2026-01-05  黎一
工作报告  2026-04-15  黎一
工作报告  2026-07-15  黎一
工作报告  2026-10-05  黎一
"""
    assert draw(text).judge().findings[-1].verdict == verdict


def test_only_those_the_clause_reaches_are_told_and_bodies_too(told):
    """
    clauses:
      - {article: 第六条, rule: {kind: count, activity: [inspection], at_least: 1, per: half-year}}
      - article: 第七条
        who: {bodies: [party-committee], levels: [township]}
        rule: {kind: count, activity: [party-committee-meeting], at_least: 1, per: half-year}
      - article: 第二十条
        who: {positions: [party-head], bodies: [party-committee], levels: [township]}
        rule: {kind: repeated, of: [第六条, 第七条]}
      - article: 第二十一条
        who: {positions: [party-head], levels: [county]}
        rule: {kind: repeated, of: [第六条]}
    period: 2026

    姓名  职务
    黎一  镇长
    邵二  党委书记

    日期        活动类型  带队领导
    2025-01-10  带队检查  黎一
    """
    assert [line for line in told if line.split()[1] == "2026"] == [
        "邵二 2026 0/1 missed",
        "邵二 2026 0/0 exempt(level)",
        "党委 2026 0/1 missed",
    ]


def test_before_it_was_in_force_and_where_nothing_was_owed_it_does_not_apply(told):
    """
    in_force: 2026-06-01
    clauses:
      - {article: 第六条, rule: {kind: count, activity: [inspection], at_least: 1, per: half-year}}
      - {article: 第二十条, rule: {kind: repeated, of: [第六条]}}
    period: 2026

    姓名  职务    任职日期
    黎一  镇长    2020-01-01

    日期        活动类型  带队领导
    2025-01-10  带队检查  黎一
    """
    assert told[-1] == "黎一 2026 0/0 exempt(in-force)"


def test_a_person_who_owed_nothing_all_year_is_told_so(told):
    """
    clauses:
      - {article: 第六条, rule: {kind: count, activity: [inspection], at_least: 1, per: year}}
      - {article: 第二十条, rule: {kind: repeated, of: [第六条]}}
    period: 2026

    姓名  职务  任职日期
    黎一  镇长  2026-07-01

    日期        活动类型  带队领导
    2025-01-10  带队检查  黎一
    """
    assert told == ["黎一 2026 0/0 exempt(tenure)", "黎一 2026 0/0 exempt(nothing-owed)"]


def test_of_several_targets_one_missed_makes_the_period_missed(draw):
    text = """
clauses:
  - {article: 第六条, rule: {kind: sites, activity: [inspection], visits: {A: quarter, B: month}}}
  - {article: 第二十条, rule: {kind: repeated, of: [第六条], times: 4}}
period: 2026

姓名  职务
黎一  镇长

名称      风险等级  包保领导
青松纸厂  A         黎一
东风油库  A         黎一

日期        活动类型  带队领导  地点
2025-01-10  带队检查  黎一      东风油库
2026-02-10  带队检查  黎一      东风油库
2026-05-10  带队检查  黎一      青松纸厂
"""
    found = draw(text).judge().findings[-1]
    assert found.verdict is Verdict.MISSED
    quarters = [ground[:6] for ground in found.grounds]
    assert quarters[-4:] == ["2026Q1", "2026Q2", "2026Q3", "2026Q4"]
    assert quarters[0] <= "2025Q2"  # it was in a row of four in every quarter of the year


def test_a_rule_names_an_article_and_two_periods_at_least(broken_keys):
    assert broken_keys("repeated", activity=None, of=[]) == {"of": "[第六条]"}
    assert broken_keys("repeated", activity=None, of=["第六条"], times=1) == {"times": "2—100"}


@settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(
    done=st.sets(st.integers(0, 23), max_size=22),
    times=st.integers(2, 4),
    consecutive=st.booleans(),
)
def test_a_plain_walk_over_the_months_agrees(done, times, consecutive):
    months = [(2025 + at // 12, at % 12 + 1) for at in range(24)]
    row = str(consecutive).lower()
    text = MONTHLY.replace("<times>", str(times)).replace("<row>", row)
    text = text.replace("<as_of>", "2026-12-31").replace("2025-06-01", "2024-06-01")
    text += "".join(f"{months[at][0]}-{months[at][1]:02}-15 带队检查 黎一\n" for at in sorted(done))
    (found,) = [
        f
        for f in Township.read(text).judge().findings
        if f.quota.clause.article == "第二十条" and f.period.name == "2026"
    ]
    if consecutive:
        bad = any(all(end - back not in done for back in range(times)) for end in range(12, 24))
    else:
        bad = len([at for at in range(12, 24) if at not in done]) >= times
    assert found.verdict == ("missed" if bad else "met")
    assert found.required == 1
    assert date(2026, 12, 31) - found.period.end == timedelta(0)
