"""``coverage`` of lists: every site, village and department, so many times in each period."""

from collections import defaultdict
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safetyduty.engine.explain import explain
from tests.township import Township, say


def test_a_leader_covers_the_villages_he_is_assigned_to(told):
    """
    rule: {kind: coverage, of: villages, activity: [research, inspection], at_least: 2,
           per: half-year}
    period: 2026H1

    姓名  职务    联系村
    黎一  副镇长  刘家村、王家村
    邵二  镇长    张家村

    日期        活动类型  带队领导  地点
    2026-01-31  带队检查  黎一      刘家村加油站
    2026-01-31  带队检查  黎一      刘家村纸厂    ← the same day
    2026-02-01  调研      黎一      刘家村
    2026-02-02  带队检查  黎一      王家村
    2026-03-02  带队检查  黎一      张家村        ← not his
    """
    assert told == [
        "邵二 张家村 2026H1 0/2 missed",
        "黎一 刘家村 2026H1 2/2 met",
        "黎一 王家村 2026H1 1/2 missed",
    ]


def test_all_may_owe_all_of_them_by_a_day_of_the_period(told):
    """
    who: {positions: [safety-lead], levels: [township]}
    rule: {kind: coverage, of: sites, whose: all, activity: [inspection], per: month, due_day: 20}
    period: 2026-03

    姓名  职务    分管领域
    黎一  副镇长  安全生产
    邵二  镇长    全面工作

    名称      村（社区）  风险等级  包保领导
    青松纸厂  刘家村      A         邵二
    东风油库  刘家村      B         邵二
    南山矿    刘家村      B         邵二

    日期        活动类型  带队领导  地点
    2026-03-20  带队检查  黎一      青松纸厂
    2026-03-21  带队检查  黎一      东风油库
    2026-04-01  带队检查  黎一      南山矿
    """
    assert told == [
        "黎一 东风油库 2026-03 1/1 late",
        "黎一 南山矿 2026-03 0/1 missed",
        "黎一 青松纸厂 2026-03 1/1 met",
    ]


def test_a_body_covers_every_department_by_activity(told):
    """
    who: {bodies: [government], levels: [township]}
    rule: {kind: coverage, of: departments, activity: [inspection], capacity: organises, per: year}

    姓名  职务        单位
    黎一  镇长        清河镇
    邵二  财政所所长  财政所

    带队领导  牵头部门  检查范围
    黎一      应急办    刘家村

    日期        活动类型  带队领导  地点
    2026-03-20  带队检查  黎一      财政所
    """
    assert [line for line in told if line.startswith("政府")] == [
        "政府 应急办 2026 0/1 missed",
        "政府 财政所 2026 1/1 met",
    ]


SIGNED = """
who: {positions: [department-head], levels: [township]}
rule: {kind: coverage, of: sites, whose: all, document: [responsibility-statement], per: year}
as_of: <as_of>

姓名  职务        单位
黎一  镇长        清河镇
邵二  应急办主任  清河镇

名称      风险等级
青松纸厂  A
东风油库  B

文件类型  日期        签发单位  对象      年度
责任书    2026-01-10  应急办    青松纸厂  2026
"""


@pytest.mark.parametrize(
    ("row", "as_of", "expected"),
    [
        ("责任书 2026-03-10 应急办 东风油库 2026", "2026-12-31", "1/1 met"),
        ("责任书 2026-03-10 邵二 东风油库有限公司 -", "2026-12-31", "1/1 met"),
        ("责任书 2025-12-30 应急办 东风油库 2026", "2026-12-31", "1/1 met"),
        ("责任书 2025-12-30 应急办 东风油库 -", "2026-12-31", "0/1 missed"),
        ("责任书 2026-03-10 应急办 东风油库 2025", "2026-12-31", "0/1 missed"),
        ("责任书 2026-03-10 镇政府 东风油库 2026", "2026-12-31", "0/1 missed"),  # another issued it
        ("责任书 2026-03-10 - 东风油库 2026", "2026-12-31", "0/1 unknown"),
        ("责任书 - 应急办 东风油库 2026", "2026-12-31", "0/1 unknown"),
        ("材料 2026-03-10 应急办 东风油库 2026", "2026-12-31", "0/1 unknown"),
        ("材料 2026-03-10 应急办 东风油库 2025", "2026-12-31", "0/1 missed"),
        ("通报 2026-03-10 应急办 东风油库 2026", "2026-12-31", "0/1 missed"),
        ("责任书 2026-03-10 应急办 东风油库 2026", "2026-03-09", "0/1 pending"),
        ("责任书 2027-01-10 应急办 东风油库 2026", "2027-02-01", "0/1 missed"),
    ],
)
def test_a_department_head_signs_with_every_counterpart(draw, row, as_of, expected):
    findings = draw(SIGNED.replace("<as_of>", as_of) + row).judge().findings
    by_target = {f.target: f for f in findings if f.subject == "邵二"}
    assert by_target.keys() == {"青松纸厂", "东风油库"}
    assert by_target["青松纸厂"].verdict == "met"
    found = by_target["东风油库"]
    assert f"{found.done}/{found.required} {found.verdict}" == expected


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("责任书 2026-03-10 镇政府 东风油库 2026", "issuer"),
        ("责任书 2026-03-10 - 东风油库 2026", "no-issuer"),
        ("责任书 2026-03-10 应急办 南山矿 2026", "target"),
        ("责任书 2025-03-10 应急办 东风油库 2025", "period"),
    ],
)
def test_a_paper_that_nearly_covers_is_told_with_its_reason(draw, row, reason):
    audit = draw(SIGNED.replace("<as_of>", "2026-12-31") + row).judge()
    (story,) = [one for one in explain(audit, "邵二") if one.finding.target == "东风油库"]
    assert reason in [miss.reason for miss in story.near]


@pytest.mark.parametrize("of", ["sites", "villages", "departments"])
def test_a_list_nobody_handed_in_cannot_be_covered(draw, of):
    text = f"""
rule: {{kind: coverage, of: {of}, activity: [inspection], per: year}}

姓名  职务
黎一  镇长

日期        活动类型  带队领导  地点
2026-03-20  带队检查  黎一      财政所
"""
    assert [say(f) for f in draw(text).judge().findings] == ["黎一 2026 0/1 unknown(not-handed-in)"]


def test_a_rule_says_what_covers(broken_keys):
    tell = broken_keys
    assert tell("coverage", of="sites", per="year") == {}
    assert tell("coverage", of="sites", per="year", activity=None) == {"activity": "[inspection]"}
    assert tell("coverage", of="roster", per="month", at_least=2) == {"at_least": "1"}
    assert tell("coverage", of="counterparts", per="year") == {
        "document": "[responsibility-statement]"
    }
    assert "villages" in tell("coverage", of="village", per="year")["of"]


VILLAGES = ("刘家村", "王家村", "张家村")
DAYS = ("2026-01-01", "2026-03-31", "2026-04-01", "2026-12-31", "-")


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(
    rows=st.lists(
        st.tuples(
            st.sampled_from(DAYS),
            st.sampled_from(["带队检查", "调研", "巡视"]),
            st.sampled_from(["黎一", "邵二"]),
            st.sampled_from(VILLAGES),
        ),
        min_size=1,
        max_size=14,
        unique=True,
    ),
    least=st.integers(1, 3),
)
def test_a_plain_count_agrees(rows, least):
    head = f"""rule: {{kind: coverage, of: villages, activity: [inspection], at_least: {least},
       per: quarter}}
period: 2026Q1

姓名 职务 联系村
黎一 副镇长 刘家村、王家村
邵二 镇长 张家村、王家村

日期 活动类型 带队领导 地点
2026-05-05 带队检查 黎一 刘家村
"""
    text = head + "\n".join(" ".join(row) for row in rows)
    found = {say(f) for f in Township.read(text).judge(evidence=None).findings}
    first, last = date(2026, 1, 1), date(2026, 3, 31)
    sure, might = defaultdict(set), defaultdict(set)
    for at, (day, kind, who, place) in enumerate(rows):
        when = None if day == "-" else date.fromisoformat(day)
        if kind == "调研" or (when and not first <= when <= last):
            continue
        unread = kind == "巡视" or when is None
        (might if unread else sure)[who, place].add(when or at)
    wanted = set()
    for who, places in (("黎一", VILLAGES[:2]), ("邵二", VILLAGES[1:])):
        for place in places:
            done, more = sure[who, place], might[who, place] - sure[who, place]
            short = least - len(done)
            verdict = "met" if short <= 0 else "unknown" if len(more) >= short else "missed"
            wanted.add(f"{who} {place} 2026Q1 {len(done)}/{least} {verdict}")
    assert found == wanted
