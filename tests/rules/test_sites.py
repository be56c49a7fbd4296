"""``sites``: every site as often as its class of risk asks, by its 包保领导 or by a body."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safetyduty.model.period import Per, of_year
from safetyduty.model.site import RiskClass, read_class
from tests.township import Township, say

RULE = "rule: {kind: sites, activity: [inspection], visits: {A: month, B: quarter, C: half-year}}"
PLACES = """
姓名  职务
黎一  副镇长
邵二  镇长

名称        村（社区）  风险等级  包保领导
青松纸厂    刘家村      A         黎一
和平加油站  王家村      橙色      黎一
"""


def test_each_class_is_visited_in_its_own_period(told):
    """
    rule: {kind: sites, activity: [inspection], visits: {A: month, B: quarter, C: half-year}}
    period: 2026Q1

    姓名  职务
    黎一  副镇长
    邵二  镇长

    名称        村（社区）  风险等级  包保领导
    青松纸厂    刘家村      A         黎一
    和平加油站  王家村      较大      黎一、邵二   ← each of them owes it
    东风油库    王家村      蓝        邵二         ← the clause says nothing of class D

    日期        活动类型  带队领导  参加人员  地点
    2026-01-31  带队检查  黎一      -         刘家村青松纸厂
    2026-02-01  综合检查  黎一      -         青松纸厂
    2026-03-02  带队检查  邵二      黎一      青松纸厂、和平加油站  ← he only took part
    """
    assert told == [
        "邵二 和平加油站 2026Q1 1/1 met",
        "黎一 青松纸厂 2026-01 1/1 met",
        "黎一 和平加油站 2026Q1 0/1 missed",
        "黎一 青松纸厂 2026-02 1/1 met",
        "黎一 青松纸厂 2026-03 0/1 missed",
    ]


def test_a_body_owes_every_site_whoever_leads(told):
    """
    who: {bodies: [government], levels: [township]}
    rule: {kind: sites, activity: [inspection], at_least: 2, visits: {A: quarter}}
    period: 2026Q1

    姓名  职务
    黎一  副镇长
    邵二  镇长

    名称        风险等级  包保领导
    青松纸厂    一级      -
    和平加油站  A类       黎一

    日期        活动类型  带队领导  地点
    2026-01-31  带队检查  黎一      青松纸厂
    2026-01-31  带队检查  邵二      青松纸厂   ← the same day
    2026-02-01  带队检查  邵二      青松纸厂
    """
    assert told == ["政府 和平加油站 2026Q1 0/2 missed", "政府 青松纸厂 2026Q1 2/2 met"]


def test_a_site_whose_class_nobody_can_tell_is_unknown_and_a_problem(audit):
    """
    rule: {kind: sites, activity: [inspection], visits: {A: month, C: half-year}}
    period: 2026-03
    as_of: 2026-03-10

    姓名  职务
    黎一  副镇长

    名称      风险等级  包保领导
    青松纸厂  -         黎一
    东风油库  高        黎一
    南山矿    A         黎一
    南山矿    C         黎一       ← one name, two classes
    北山矿    A         -

    日期        活动类型  带队领导  地点
    2026-03-02  带队检查  黎一      青松纸厂
    """
    assert [say(f) for f in audit.findings] == [
        "黎一 东风油库 2026H1 0/1 unknown(unclear)",
        "黎一 南山矿 2026H1 0/1 unknown(unclear)",
        "黎一 青松纸厂 2026H1 1/1 unknown(unclear)",  # a visit does not tell how many are owed
    ]
    codes = [(p.code, p.blanks.get("name") or p.value) for p in audit.problems if p.code > "SD249"]
    own = [code for code in codes if code[0] < "SD253"]
    assert own == [
        ("SD250", "青松纸厂"),
        ("SD250", "东风油库"),
        ("SD252", "南山矿"),
        ("SD252", "南山矿"),
        ("SD251", "北山矿"),
    ]


def test_a_ledger_without_sites_cannot_show_it_and_no_problem_is_told_where_no_clause_asks(draw):
    people = PLACES.split("\n\n", maxsplit=1)[0]
    text = f"{RULE}\nperiod: 2026-03\n{people}\n\n日期  活动类型  带队领导\n"
    audit = draw(text + "2026-03-02  带队检查  黎一").judge()
    assert [say(f) for f in audit.findings] == [
        "邵二 2026H1 0/1 unknown(not-handed-in)",
        "黎一 2026H1 0/1 unknown(not-handed-in)",
    ]
    other = "rule: {kind: count, activity: [inspection], at_least: 1, per: month}\n"
    audit = draw(other + PLACES.replace("橙色", "高")).judge()
    assert not [p for p in audit.problems if p.code == "SD250"]


@pytest.mark.parametrize(
    ("row", "verdict"),
    [
        ("2026-03-02 带队检查 黎一 青松纸厂", "1/1 met"),
        ("- 带队检查 黎一 青松纸厂", "0/1 unknown"),
        ("2026-03-02 巡视 黎一 青松纸厂", "0/1 unknown"),
        ("2026-03-02 带队检查 黎一 大青松纸厂", "0/1 unknown"),  # another place?
        ("2026-03-02 调研 黎一 青松纸厂", "0/1 missed"),
        ("2026-04-01 带队检查 黎一 青松纸厂", "0/1 missed"),
        ("2026-03-02 带队检查 邵二 青松纸厂", "0/1 missed"),
    ],
)
def test_a_row_that_cannot_be_read_leaves_it_open(draw, row, verdict):
    text = f"{RULE}\nperiod: 2026-03\n{PLACES}\n日期 活动类型 带队领导 地点\n"
    found = draw(text + "2026-02-02 带队检查 黎一 和平加油站\n" + row).judge().findings
    (finding,) = [f for f in found if f.target == "青松纸厂"]
    assert f"{finding.done}/{finding.required} {finding.verdict}" == verdict


def test_who_is_in_office_for_part_of_a_period_owes_the_part(told):
    """
    rule: {kind: sites, activity: [inspection], at_least: 2, visits: {A: quarter}}
    period: 2026Q1

    姓名  职务    任职日期    离任日期
    黎一  副镇长  2020-01-01  2026-02-14   ← 45 of 90 days

    名称      风险等级  包保领导
    青松纸厂  A         黎一

    日期        活动类型  带队领导  地点
    2026-02-14  带队检查  黎一      青松纸厂
    2026-02-15  带队检查  黎一      青松纸厂
    """
    assert told == ["黎一 青松纸厂 2026Q1 1/1 met"]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("A", "A"),
        ("ｂ级", "B"),
        ("红色", "A"),
        ("橙", "B"),
        ("黄色等级", "C"),
        ("蓝", "D"),
        ("重大风险", "A"),
        ("较大", "B"),
        ("一般风险", "C"),
        ("低风险", "D"),
        ("一级", "A"),
        ("Ⅳ级", "D"),
        ("3", "C"),
        ("高", None),
        ("", None),
        ("A、B", None),
    ],
)
def test_a_class_is_read_in_many_words_and_never_guessed(text, read):
    found = read_class(text)
    assert (found.value if found else None) == read


def test_a_pack_may_read_the_words_of_its_own_county(told):
    """
    rule:
      kind: sites
      activity: [inspection]
      visits: {A: month, B: quarter}
      classes: [{says: 甲类, means: A}, {says: A, means: B}]
    period: 2026-03

    姓名  职务
    黎一  副镇长

    名称      风险等级  包保领导
    青松纸厂  甲        黎一
    东风油库  A级       黎一

    日期        活动类型  带队领导  地点
    2026-02-14  带队检查  黎一      东风油库
    """
    assert told == ["黎一 东风油库 2026Q1 1/1 met", "黎一 青松纸厂 2026-03 0/1 missed"]


NAMES = ("青松纸厂", "和平加油站", "东风油库")
DAYS = [date(2026, 1, 1) + timedelta(n) for n in (0, 30, 31, 58, 59, 89, 90, 180, 181, 364)]


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(
    risks=st.lists(st.sampled_from(["A", "B", "C", "D", "高"]), min_size=3, max_size=3),
    keepers=st.lists(st.sampled_from(["黎一", "邵二", "黎一、邵二"]), min_size=3, max_size=3),
    rows=st.lists(
        st.tuples(st.sampled_from(DAYS), st.sampled_from(["黎一", "邵二"]), st.sampled_from(NAMES)),
        min_size=1,
        max_size=20,
    ),
    least=st.integers(1, 2),
)
def test_a_plain_count_agrees(risks, keepers, rows, least):
    visits = "{A: month, B: quarter, C: half-year}"
    head = f"rule: {{kind: sites, activity: [inspection], at_least: {least}, visits: {visits}}}\n"
    people = "姓名 职务\n黎一 副镇长\n邵二 镇长\n"
    sites = "".join(f"{n} {r} {k}\n" for n, r, k in zip(NAMES, risks, keepers, strict=True))
    deeds = "".join(f"{day} 带队检查 {who} {place}\n" for day, who, place in rows)
    text = (
        f"{head}\n{people}\n名称 风险等级 包保领导\n{sites}\n日期 活动类型 带队领导 地点\n{deeds}"
    )
    judged = Township.read(text).judge(evidence=None).findings
    found = sorted(say(finding) for finding in judged)
    gone = defaultdict(set)
    for day, who, place in rows:
        gone[who, place].add(day)
    wanted = []
    pers = {"A": Per.MONTH, "B": Per.QUARTER, "C": Per.HALF_YEAR, "高": Per.HALF_YEAR}
    for name, risk, keeper in zip(NAMES, risks, keepers, strict=True):
        for who in keeper.split("、"):
            for period in of_year(pers[risk], 2026) if risk in pers else []:
                done = sum(period.start <= day <= period.end for day in gone[who, name])
                verdict = "met" if done >= least else "missed"
                verdict = "unknown(unclear)" if risk == "高" else verdict
                wanted.append(f"{who} {name} {period.name} {done}/{least} {verdict}")
    assert found == sorted(wanted)


def test_the_classes_have_a_word_each_and_no_word_two_meanings():
    from safetyduty.model.site import CLASS_WORDS

    words = [word for named in CLASS_WORDS.values() for word in named]
    assert len(words) == len(set(words))
    assert CLASS_WORDS.keys() == set(RiskClass)


def test_a_rule_without_a_class_is_refused(broken_keys: Callable[..., dict[str, str]]) -> None:
    assert "visits" in broken_keys("sites", visits={})
    assert broken_keys("sites", visits={"A": "month"}) == {}
