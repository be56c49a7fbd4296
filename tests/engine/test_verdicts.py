"""Verdicts (design.md §3): when a period is over, when it is at risk, when nobody can tell."""

import pytest


@pytest.mark.parametrize(
    ("per", "as_of", "verdict"),
    [
        ("month", "2026-03-23", "pending"),  # 8 days left of 31 March
        ("month", "2026-03-24", "at_risk"),  # 7
        ("quarter", "2026-03-10", "pending"),  # 21
        ("quarter", "2026-03-11", "at_risk"),  # 20
        ("half-year", "2026-05-30", "pending"),  # 31
        ("half-year", "2026-05-31", "at_risk"),  # 30
        ("year", "2026-11-15", "pending"),  # 46
        ("year", "2026-11-16", "at_risk"),  # 45
        ("month", "2026-03-30", "at_risk"),  # the last day is still to come
        ("month", "2026-03-31", "missed"),  # closed: the last day is the day asked
        ("month", "2026-04-01", "missed"),
        ("month", "2026-02-28", "pending"),  # not begun
    ],
)
def test_an_open_period_is_at_risk_from_its_lead_time_on_and_missed_from_its_last_day(
    found, per, as_of, verdict
):
    """
    rule: {kind: count, activity: [drill], at_least: 1, per: <per>}
    as_of: <as_of>

    姓名  职务
    黎一  副镇长

    日期        活动类型  带队领导
    2025-03-05  应急演练  黎一
    """
    month = {"month": "2026-03", "quarter": "2026Q1", "half-year": "2026H1", "year": "2026"}[per]
    verdicts = {f.period.name: f.verdict for f in found}
    assert verdicts[month] == verdict


@pytest.mark.parametrize(("at_least", "verdict"), [(6, "pending"), (7, "at_risk")])
def test_a_shortfall_above_the_working_days_left_is_at_risk(found, at_least, verdict):
    """
    rule: {kind: count, activity: [drill], at_least: <at_least>, per: month}
    period: 2026-02
    as_of: 2026-02-13

    姓名  职务
    黎一  副镇长

    日期        活动类型  带队领导
    2025-03-05  应急演练  黎一
    """
    # 14 (a Saturday worked), 24–27, 28 (a Saturday worked): the rest is Spring Festival
    assert (found[0].days_left, found[0].working_days_left) == (15, 6)
    assert found[0].verdict == verdict
    assert found[0].shortfall == at_least


@pytest.mark.parametrize(
    ("days", "left", "verdict"), [("rest", 5, "at_risk"), ("work", 7, "pending")]
)
def test_the_users_own_calendar_decides_over_the_published_one(township, days, left, verdict):
    """
    rule: {kind: count, activity: [drill], at_least: 6, per: month}
    period: 2026-02
    as_of: 2026-02-13
    rest: [2026-02-27]
    work: [2026-02-22]

    姓名  职务
    黎一  副镇长

    日期        活动类型  带队领导
    2025-03-05  应急演练  黎一
    """
    township.asked.pop("work" if days == "rest" else "rest")
    (finding,) = township.judge().findings
    assert (finding.working_days_left, finding.verdict) == (left, verdict)


def test_what_is_reached_is_met_before_the_period_ends(told):
    """
    rule: {kind: count, activity: [drill], at_least: 1, per: year}
    as_of: 2026-03-05

    姓名  职务
    黎一  副镇长

    日期        活动类型  带队领导
    2026-03-05  应急演练  黎一
    """
    assert told == ["黎一 2026 1/1 met"]


@pytest.mark.parametrize(
    ("as_of", "verdict"), [("2026-03-15", "at_risk"), ("2026-03-16", "missed")]
)
def test_a_period_closes_on_the_leaders_last_day_in_office(found, as_of, verdict):
    """
    rule: {kind: count, activity: [drill], at_least: 4, per: month}
    period: 2026-03
    as_of: <as_of>

    姓名  职务    任职日期    离任日期
    黎一  副镇长  2020-01-01  2026-03-16   ← floor(4 × 16 / 31) = 2

    日期        活动类型  带队领导
    2025-03-05  应急演练  黎一
    """
    assert (found[0].required, found[0].verdict) == (2, verdict)
    assert str(found[0].closes) == "2026-03-16"


UNCLEAR = """
rule: {kind: count, activity: [inspection], at_least: 3, per: month}
period: 2026-03

姓名    职务
黎一山  副镇长
邵二    镇长

日期        活动类型  带队领导  参加人员
2026-03-05  带队检查  黎一山    邵二
"""


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        (["- 带队检查 黎一山"], "missed"),  # one row cannot fill two
        (["- 带队检查 黎一山", "- 综合检查 黎一山"], "unknown"),  # two just can
        (["- 带队检查 黎一山", "2026-02-30 带队检查 黎一山"], "unknown"),  # no such day
        (["- 带队检查 黎一山", "- 调研 黎一山"], "missed"),  # another kind
        (["- 带队检查 黎一山", "- 带队检查 邵二 黎一山"], "missed"),  # he only took part
        (["- 带队检查 黎一山", "- 带队检查 邵二"], "missed"),  # another leader
        (["2026-03-06 巡视 黎一山", "2026-03-07 巡视 黎一山"], "unknown"),  # 巡视: which kind?
        (["2026-03-06 巡视 黎一山", "2026-04-07 巡视 黎一山"], "missed"),  # one is April's
        (["2026-03-06 巡视 黎一山", "2026-03-06 巡视 黎一山 邵二"], "missed"),  # one day
        (["2026-03-05 巡视 黎一山", "2026-03-06 巡视 黎一山"], "missed"),  # a day that counts
        (["2026-03-06 带队检查 黎一川", "2026-03-07 带队检查 黎山"], "unknown"),  # he, misspelt?
        (["2026-03-06 带队检查 黎一川", "2026-03-07 带队检查 黎"], "missed"),  # too short a name
        (["2026-03-06 带队检查 黎一川", "2026-02-28 带队检查 黎一川"], "missed"),
    ],
)
def test_rows_nobody_can_read_leave_a_verdict_open_if_they_could_fill_the_shortfall(
    draw, rows, verdict
):
    (_, finding) = draw(UNCLEAR + "\n".join(rows)).judge().findings
    assert (finding.done, finding.required, finding.verdict) == (1, 3, verdict)


def test_rows_that_count_or_not_do_not_touch_a_verdict_that_stands(draw):
    """What is met stays met, and what is open stays open: only ``missed`` turns."""
    text = UNCLEAR + "- 带队检查 黎一山\n- 带队检查 黎一山"
    assert draw(text.replace("at_least: 3", "at_least: 1")).judge().findings[1].verdict == "met"
    open_yet = draw(text.replace("period: 2026-03", "period: 2026-03\nas_of: 2026-03-10"))
    assert open_yet.judge().findings[1].verdict == "pending"
    assert open_yet.judge().findings[1].doubtful == 2


def test_a_table_never_handed_in_is_not_an_empty_one(told):
    """
    rule: {kind: count, activity: [inspection], at_least: 1, per: month}
    period: 2026-03

    姓名  职务
    黎一  副镇长
    """
    assert told == ["黎一 2026-03 0/1 unknown(not-handed-in)"]


def test_a_table_nobody_has_begun_says_nothing(told):
    """
    rule: {kind: count, activity: [inspection], at_least: 1, per: month}
    period: 2026-03

    姓名  职务
    黎一  副镇长

    日期  活动类型  带队领导
    """
    assert told == ["黎一 2026-03 0/1 unknown(not-handed-in)"]


@pytest.mark.parametrize(
    ("as_of", "verdicts"),
    [
        ("2026-03-31", ["unknown(file-refused)", "met"]),
        ("2026-03-10", ["pending", "met"]),
    ],
)
def test_a_file_that_was_refused_might_hold_what_is_missing(told, as_of, verdicts):
    """
    rule: {kind: count, activity: [inspection], at_least: 1, per: month}
    period: 2026-03
    as_of: <as_of>
    whole: false

    姓名  职务
    邵二  副镇长
    黎一  副镇长

    日期        活动类型  带队领导
    2026-03-05  带队检查  黎一
    """
    assert [line.split()[-1] for line in told] == verdicts


@pytest.mark.parametrize(
    ("in_force", "march"),
    [("2026-03-01", "0/1 missed"), ("2026-03-02", "0/0 exempt(in-force)")],
)
def test_a_period_that_began_before_the_text_was_in_force_is_not_owed(told, in_force, march):
    """
    in_force: <in_force>
    rule: {kind: count, activity: [inspection], at_least: 1, per: month}
    period: [2026-03-01, 2026-04-30]

    姓名  职务
    黎一  副镇长

    日期        活动类型  带队领导
    2026-01-05  带队检查  黎一
    """
    assert told == [f"黎一 2026-03 {march}", "黎一 2026-04 0/1 missed"]


def test_two_reasons_not_to_owe_are_told_by_the_first(told):
    """
    in_force: 2027-01-01
    who: {positions: [team-member], levels: [county]}
    rule: {kind: count, activity: [inspection], at_least: 1, per: month}
    period: 2026-03

    姓名  职务
    黎一  副镇长
    """
    assert told == ["黎一 2026-03 0/0 exempt(level)"]


def test_the_rate_leaves_out_what_is_open_unknown_or_not_owed(audit):
    """
    rule: {kind: count, activity: [inspection], at_least: 1, per: month}
    period: [2026-01-01, 2026-04-30]
    as_of: 2026-04-10

    姓名  职务    任职日期
    黎一  副镇长  2026-01-10   ← January: prorated to none

    日期        活动类型  带队领导
    2026-02-05  带队检查  黎一      ← March is missed, April open
    """
    counts = {verdict.value: number for verdict, number in audit.tally().items() if number}
    assert counts == {"exempt": 1, "met": 1, "missed": 1, "pending": 1}
    assert audit.rate() == 0.5


def test_an_audit_of_nothing_has_no_rate(audit):
    """
    who: {positions: [party-head], levels: [township]}
    rule: {kind: count, activity: [inspection], at_least: 1, per: month}

    姓名  职务
    黎一  副镇长
    """
    assert audit.rate() == 0.0


def test_at_most_so_many_rows_of_evidence_are_handed_on_and_all_are_counted(found, told):
    """
    rule: {kind: count, activity: [inspection], at_least: 3, per: month}
    period: 2026-03
    evidence: 2

    姓名  职务
    黎一  副镇长

    日期        活动类型  带队领导
    2026-03-07  带队检查  黎一
    2026-03-06  带队检查  黎一
    2026-03-05  带队检查  黎一
    """
    assert told == ["黎一 2026-03 3/3 met"]
    assert found[0].rows == 3
    assert [credit.row for credit in found[0].credits] == [4, 3]  # earliest first
