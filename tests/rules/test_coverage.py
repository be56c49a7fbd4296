"""``coverage``: the sites of a roster row, month by month; the counterparts of a statement."""

import pytest

MARCH = """
rule: {kind: coverage, of: roster, activity: [inspection], per: month, due_day: 25}
period: 2026-03

姓名  职务
黎一  副镇长
邵二  副镇长

带队领导  检查范围
黎一      刘家村、和平加油站

日期        活动类型  带队领导  参加人员  地点
2026-03-02  带队检查  黎一      -         和平加油站
"""


@pytest.mark.parametrize(
    ("row", "verdict"),
    [
        ("2026-03-25 带队检查 黎一 - 刘家村", "1/1 met"),  # the 25th is included
        ("2026-03-26 带队检查 黎一 - 刘家村", "1/1 late"),
        ("2026-03-31 带队检查 黎一 - 刘家村", "1/1 late"),
        ("2026-04-01 带队检查 黎一 - 刘家村", "0/1 missed"),  # April's
        ("2026-02-28 带队检查 黎一 - 刘家村", "0/1 missed"),  # February's
        ("2026-03-05 带队检查 黎一 - 和平加油站、刘家村", "1/1 met"),  # several in one cell
        ("2026-03-05 带队检查 黎一 - 清河镇刘家村", "1/1 met"),
        ("2026-03-05 带队检查 黎一 - 刘家村青松纸厂", "1/1 met"),  # within the village
        ("2026-03-05 带队检查 黎一 - 小刘家村", "0/1 unknown"),  # another village's name?
        ("2026-04-05 带队检查 黎一 - 小刘家村", "0/1 missed"),
        ("2026-03-05 调研 黎一 - 刘家村", "0/1 missed"),  # 调研 is no inspection
        ("2026-03-05 巡视 黎一 - 刘家村", "0/1 unknown"),  # 巡视: which kind?
        ("- 带队检查 黎一 - 刘家村", "0/1 unknown"),  # when?
        ("2026-03-05 带队检查 邵二 - 刘家村", "0/1 missed"),  # another leader
        ("2026-03-05 带队检查 邵二 黎一 刘家村", "0/1 missed"),  # he only took part
        ("2026-03-05 综合检查 黎一 - 刘家村", "1/1 met"),  # a kind of inspection
    ],
)
def test_every_place_of_a_roster_row_is_visited_by_the_25th(draw, row, verdict):
    by_target = {f.target: f for f in draw(MARCH + row).judge().findings}
    village = by_target["刘家村"]
    assert f"{village.done}/{village.required} {village.verdict}" == verdict
    assert by_target["和平加油站"].verdict == "met"


@pytest.mark.parametrize(
    ("as_of", "verdict"),
    [
        ("2026-03-17", "pending"),  # 8 days to the 25th
        ("2026-03-18", "at_risk"),
        ("2026-03-25", "at_risk"),  # due, and six days in which it would be late
        ("2026-03-30", "at_risk"),
        ("2026-03-31", "missed"),
    ],
)
def test_a_visit_is_at_risk_before_its_due_day_and_missed_at_the_months_end(found, as_of, verdict):
    """
    rule: {kind: coverage, of: roster, activity: [inspection], per: month, due_day: 25}
    period: 2026-03
    as_of: <as_of>

    姓名  职务
    黎一  副镇长

    带队领导  检查范围
    黎一      刘家村

    日期        活动类型  带队领导  地点
    2026-02-02  带队检查  黎一      刘家村
    """
    assert [finding.verdict for finding in found] == [verdict]


@pytest.mark.parametrize(
    ("due_day", "date", "due"),
    [
        ("25", "每月20日前", "2026-02-20"),  # the roster's own day comes first
        ("25", "-", "2026-02-25"),
        ("0", "-", "2026-02-28"),  # nobody names a day: the month's last
        ("31", "-", "2026-02-28"),  # a day that February has not
        ("25", "每月30日前", "2026-02-28"),
    ],
)
def test_the_due_day_is_the_rosters_then_the_packs_then_the_months_last(found, due_day, date, due):
    """
    rule: {kind: coverage, of: roster, activity: [inspection], per: month, due_day: <due_day>}
    period: 2026-02

    姓名  职务
    黎一  副镇长

    带队领导  检查范围  检查日期
    黎一      刘家村    <date>

    日期        活动类型  带队领导  地点
    2026-02-02  带队检查  黎一      刘家村
    """
    assert [str(finding.due) for finding in found] == [due]


def test_a_roster_row_of_one_month_is_owed_in_that_month_alone(told):
    """
    rule: {kind: coverage, of: roster, activity: [inspection], per: month, due_day: 25}
    period: 2026H1

    姓名  职务
    黎一  副镇长

    带队领导  检查范围  月份
    黎一      刘家村    2026-04

    日期        活动类型  带队领导  地点
    2026-04-02  带队检查  黎一      刘家村
    """
    assert told == ["黎一 刘家村 2026-04 1/1 met"]


@pytest.mark.parametrize(
    ("left", "expected"),
    [
        ("2026-03-30", ["黎一 刘家村 2026-03 0/0 exempt(tenure)"]),
        ("2026-03-31", ["黎一 刘家村 2026-03 0/1 missed"]),
        ("2026-02-28", []),
    ],
)
def test_who_leaves_before_the_months_end_owes_no_visit_of_that_month(told, left, expected):
    """
    rule: {kind: coverage, of: roster, activity: [inspection], per: month, due_day: 25}
    period: 2026-03

    姓名  职务    任职日期    离任日期
    黎一  副镇长  2020-01-01  <left>

    带队领导  检查范围
    黎一      刘家村

    日期        活动类型  带队领导  地点
    2026-02-02  带队检查  黎一      刘家村
    """
    assert told == expected


def test_a_visit_before_taking_office_is_not_the_leaders(told):
    """
    rule: {kind: coverage, of: roster, activity: [inspection], per: quarter, due_day: 0}
    period: 2026Q1

    姓名  职务    任职日期    离任日期
    黎一  副镇长  2020-01-01  2026-01-31
    黎一  镇长    2026-02-10  -           ← 81 of 90 days: none is owed

    带队领导  检查范围
    黎一      刘家村

    日期        活动类型  带队领导  地点
    2026-02-05  带队检查  黎一      刘家村
    """
    assert told == ["黎一 刘家村 2026Q1 0/0 exempt(tenure)"]


def test_a_roster_alone_says_who_is_charged_with_what(found, told):
    """
    rule: {kind: coverage, of: roster, activity: [inspection], per: month, due_day: 25}
    period: 2026-03

    带队领导  检查范围
    黎一      刘家村

    日期        活动类型  带队领导  地点
    2026-03-02  带队检查  黎一      刘家村
    """
    assert [f.subject for f in found] == ["黎一"]
    assert told == ["黎一 刘家村 2026-03 1/1 met"]
    assert found[0].position == ""


def test_without_the_activity_ledger_nobody_can_tell_who_went_where(told):
    """
    rule: {kind: coverage, of: roster, activity: [inspection], per: month, due_day: 25}
    period: 2026-03

    姓名  职务
    黎一  副镇长

    带队领导  检查范围
    黎一      刘家村
    """
    assert told == ["黎一 刘家村 2026-03 0/1 unknown(not-handed-in)"]


SIGNED = """
who: {bodies: [government], levels: [township]}
rule: {kind: coverage, of: counterparts, document: [responsibility-statement], per: year}
as_of: <as_of>

姓名  职务        单位
黎一  镇长        清河镇
邵二  财政所所长  财政所

带队领导  牵头部门  检查范围
黎一      应急办    刘家村

文件类型  日期        签发单位  对象    年度
责任书    2026-01-10  镇政府    财政所  2026
"""


@pytest.mark.parametrize(
    ("row", "as_of", "office"),
    [
        ("责任书 2026-03-10 镇政府 应急办 2026", "2026-12-31", "1/1 met"),
        ("责任书 2026-03-10 镇政府 镇应急办公室 2026", "2026-12-31", "1/1 met"),  # the same
        ("责任书 2026-03-10 镇政府 应急办 -", "2026-12-31", "1/1 met"),  # by its day
        ("责任书 2025-12-30 镇政府 应急办 2026", "2026-12-31", "1/1 met"),  # signed early
        ("责任书 2027-01-10 镇政府 应急办 2026", "2027-02-01", "0/1 missed"),  # the year is over
        ("责任书 2025-12-30 镇政府 应急办 -", "2026-12-31", "0/1 missed"),
        ("责任书 2026-03-10 镇政府 应急办 2025", "2026-12-31", "0/1 missed"),
        ("责任书 2026-03-10 镇政府 农业站 2026", "2026-12-31", "0/1 missed"),
        ("通报 2026-03-10 镇政府 应急办 2026", "2026-12-31", "0/1 missed"),
        ("责任书 - 镇政府 应急办 2026", "2026-12-31", "0/1 unknown"),
        ("材料 2026-03-10 镇政府 应急办 2026", "2026-12-31", "0/1 unknown"),
        ("材料 2026-03-10 镇政府 应急办 2025", "2026-12-31", "0/1 missed"),
        ("责任书 2026-03-10 镇政府 应急办 2026", "2026-03-09", "0/1 pending"),
        ("责任书 2026-03-10 镇政府 应急办 2026", "2026-03-10", "1/1 met"),
    ],
)
def test_a_statement_is_signed_with_every_department(draw, row, as_of, office):
    findings = draw(SIGNED.replace("<as_of>", as_of) + row).judge().findings
    by_target = {f.target: f for f in findings}
    assert by_target.keys() == {"应急办", "财政所"}
    assert by_target["财政所"].verdict == "met"
    found = by_target["应急办"]
    assert f"{found.done}/{found.required} {found.verdict}" == office


def test_where_no_department_is_known_nobody_can_tell_with_whom_to_sign(told):
    """
    who: {bodies: [government], levels: [township]}
    rule: {kind: coverage, of: counterparts, document: [responsibility-statement], per: year}

    姓名  职务
    黎一  镇长

    文件类型  日期        签发单位  对象    年度
    责任书    2026-01-10  镇政府    财政所  2026
    """
    assert told == ["政府 2026 0/1 unknown(not-handed-in)"]
