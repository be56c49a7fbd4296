"""``ratio``: at least so many percent of people, activities, places or hazards."""

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safetyduty.model.audit import Verdict
from tests.township import Township, say

TRAINED = """
who: {bodies: [party-committee], levels: [township]}
rule: {kind: ratio, percent: <percent>, of: people, positions: [team-member], activity: [training],
       capacity: takes-part, per: year}
as_of: <as_of>

姓名    职务    任职日期    离任日期
黎一山  镇长    2020-01-01  -
邵二海  副镇长  2020-01-01  -
王三石  副镇长  2020-01-01  -
赵四水  副镇长  2020-01-01  2026-06-30
"""


@pytest.mark.parametrize(
    ("percent", "rows", "as_of", "expected"),
    [
        (66, ["2026-03-02 培训 黎一山 邵二海"], "2026-12-31", "2/2 met"),
        (67, ["2026-03-02 培训 黎一山 邵二海"], "2026-12-31", "2/3 missed"),  # 66.67 is not 67
        (67, ["2026-03-02 培训 黎一山 邵二海"], "2026-06-30", "2/3 pending"),
        (67, ["2026-03-02 培训 黎一山 赵四水"], "2026-12-31", "1/3 missed"),  # he has left
        (50, ["2026-03-02 培训 黎一山 赵四水"], "2026-06-30", "2/2 met"),  # of four, that day
        (67, ["2026-03-02 带队检查 黎一山 邵二海"], "2026-12-31", "0/3 missed"),
        (67, ["2025-12-31 培训 黎一山 邵二海"], "2026-12-31", "0/3 missed"),
        (100, ["2026-03-02 培训 黎一山 邵二海", "- 培训 王三石 -"], "2026-12-31", "2/3 unknown"),
        (100, ["2026-03-02 培训 黎一山 -", "- 培训 王三石 -"], "2026-12-31", "1/3 missed"),
        (100, ["2026-03-02 培训 黎一山 邵二海", "- 培训 王三石 -"], "2026-11-30", "2/3 at_risk"),
        (66, ["2026-03-02 培训 黎一山 邵二海", "- 培训 王三石 -"], "2026-12-31", "2/2 met"),
    ],
)
def test_a_share_of_the_team_is_trained(draw, percent, rows, as_of, expected):
    head = TRAINED.replace("<percent>", str(percent)).replace("<as_of>", as_of)
    text = (
        head + "\n日期 活动类型 带队领导 参加人员\n2026-01-05 带队检查 邵二海 -\n" + "\n".join(rows)
    )
    found = [f for f in draw(text).judge().findings if f.subject == "党委"]
    assert [f"{f.done}/{f.required} {f.verdict}" for f in found] == [expected]


CHAIRED = """
who: {positions: [party-head], levels: [township]}
rule: {kind: ratio, percent: 75, of: activities, among: [meeting], capacity: chairs, per: quarter}
period: 2026Q1
as_of: <as_of>

姓名  职务
黎一  镇长
邵二  党委书记

日期        活动类型      带队领导
2026-01-05  安全生产会议  邵二
2026-02-05  党委会        邵二
2026-02-06  带队检查      邵二
"""


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], "2/2 met"),
        (["2026-03-31 党委会 邵二", "2026-03-31 党委会 黎一"], "3/3 met"),  # three of four
        (["2026-03-31 党委会 黎一"], "2/3 missed"),  # two of three
        (["2026-04-01 党委会 黎一"], "2/2 met"),
        (["- 党委会 黎一"], "2/2 unknown"),  # two of two, or of three
        (["2026-03-05 巡视 黎一"], "2/2 unknown"),
        (["2026-05-05 巡视 黎一"], "2/2 met"),
        (["2026-03-05 党委会 黎一", "2026-03-06 党委会 黎一"], "2/3 missed"),
        (
            ["2026-03-05 党委会 黎一", "- 党委会 邵二"],
            "2/3 unknown",
        ),  # two of three or three of four
        (["2026-03-05 党委会 黎一"] * 1 + ["2026-03-06 党委会 黎一", "- 党委会 -"], "2/3 missed"),
    ],
)
def test_a_share_of_the_meetings_is_chaired(draw, rows, expected):
    text = CHAIRED.replace("<as_of>", "2026-12-31") + "\n".join(rows)
    (found,) = draw(text).judge().findings
    assert f"{found.done}/{found.required} {found.verdict}" == expected


def test_of_nothing_nothing_is_owed_once_the_period_is_over(told):
    """
    who: {bodies: [party-committee], levels: [township]}
    rule: {kind: ratio, percent: 90, of: activities, among: [meeting],
           activity: [party-committee-meeting], capacity: organises, per: quarter}
    period: 2026
    as_of: 2026-05-31

    姓名  职务
    黎一  镇长

    日期        活动类型  带队领导
    2026-01-05  带队检查  黎一
    """
    assert told == [
        "党委 2026Q1 0/0 exempt(tenure)",
        "党委 2026Q2 0/1 pending",
        "党委 2026Q3 0/1 pending",
        "党委 2026Q4 0/1 pending",
    ]


@pytest.mark.parametrize(
    ("who", "percent", "row", "expected"),
    [
        ("government", 50, "2026-03-02 带队检查 黎一 青松纸厂", "政府 2026 1/2 missed"),
        ("government", 33, "2026-03-02 带队检查 黎一 青松纸厂", "政府 2026 1/1 met"),
        ("government", 50, "2026-03-02 带队检查 黎一 青松纸厂、东风油库", "政府 2026 2/2 met"),
        ("government", 50, "- 带队检查 黎一 青松纸厂、东风油库", "政府 2026 0/2 unknown"),
        ("government", 50, "2026-03-02 带队检查 黎一 大青松纸厂", "政府 2026 0/2 missed"),
        ("head", 100, "2026-03-02 带队检查 黎一 青松纸厂", "黎一 2026 1/1 met"),
        ("head", 100, "2026-03-02 带队检查 邵二 青松纸厂", "黎一 2026 0/1 missed"),
        ("head", 100, "2026-03-02 巡视 黎一 青松纸厂", "黎一 2026 0/1 unknown"),
    ],
)  # fmt: skip
def test_a_share_of_the_sites_is_visited(draw, who, percent, row, expected):
    reached = {"government": "bodies: [government]", "head": "positions: [government-head]"}[who]
    text = SITES.replace("<who>", reached).replace("<percent>", str(percent)).replace("<row>", row)
    (found,) = draw(text).judge().findings
    assert say(found).replace("(unclear)", "") == expected


SITES = """
who: {<who>, levels: [township]}
rule: {kind: ratio, percent: <percent>, of: sites, activity: [inspection], per: year}

姓名  职务
黎一  镇长
邵二  副镇长

名称      风险等级  包保领导
青松纸厂  A         黎一
东风油库  B         邵二
南山矿    B         邵二

日期  活动类型  带队领导  地点
<row>
2026-01-05  调研  黎一  南山矿
"""


@dataclass(frozen=True)
class Hazard:
    row: int
    found: int
    due: int
    closed: int
    closed_written: bool = False
    state: str = "open"


def hazard(row, found, due, closed, **more):
    days = [
        date.fromisoformat(f"2026-{day}").toordinal() if day else 0 for day in (found, due, closed)
    ]
    return Hazard(row, *days, **more)


CLOSED = """
who: {bodies: [government], levels: [township]}
rule: {kind: ratio, percent: 50, of: hazards, per: quarter}
period: 2026Q1
as_of: 2026-06-30

姓名  职务
黎一  镇长

隐患内容  排查日期    整改期限
电线      2026-01-02  2026-02-01
"""


@pytest.mark.parametrize(
    ("hazards", "expected"),
    [
        ([hazard(1, "01-02", "02-01", "02-01")], "1/1 met"),
        ([hazard(1, "01-02", "02-01", "02-02")], "0/1 missed"),
        ([hazard(1, "01-02", "03-31", "")], "0/1 missed"),
        ([hazard(1, "01-02", "04-01", "")], "0/0 exempt"),  # the next quarter's
        ([hazard(1, "01-02", "02-01", "01-05"), hazard(2, "01-02", "02-01", "")], "1/1 met"),
        ([hazard(1, "01-02", "02-01", "", closed_written=True)], "0/1 unknown"),
        ([hazard(1, "01-02", "02-01", "", state="closed")], "0/1 unknown"),
        ([hazard(1, "01-02", "", "")], "0/0 unknown"),  # due when?
        ([hazard(1, "04-02", "", "")], "0/0 exempt"),  # found after the quarter
        ([hazard(1, "01-02", "02-01", "02-01"), hazard(2, "01-02", "", "")], "1/1 met"),
        ([hazard(1, "01-02", "02-01", ""), hazard(2, "01-02", "", "")], "0/1 unknown"),
        ([], "0/0 exempt"),
    ],
)
def test_a_share_of_the_hazards_is_closed_in_time(draw, hazards, expected):
    township = draw(CLOSED)
    object.__setattr__(township.ledger, "hazards", tuple(hazards))
    (found,) = township.judge().findings
    assert f"{found.done}/{found.required} {found.verdict}" == expected


def test_hazards_nobody_has_read_or_handed_in_cannot_be_told(draw):
    township = draw(CLOSED)
    ledger = replace(township.ledger)
    object.__setattr__(ledger, "hazards", None)
    assert [say(f) for f in replace(township, ledger=ledger).judge().findings] == [
        "政府 2026Q1 0/0 unknown(unclear)"
    ]
    without = replace(ledger, handed_in=ledger.handed_in - {"hazards"})
    object.__setattr__(without, "hazards", None)
    assert [say(f) for f in replace(township, ledger=without).judge().findings] == [
        "政府 2026Q1 0/1 unknown(not-handed-in)"
    ]


def test_a_rule_says_what_it_is_a_share_of(broken_keys):
    tell = broken_keys
    rest = {"per": "year", "percent": 90}
    assert tell("ratio", of="people", positions=["team-member"], **rest) == {}
    assert tell("ratio", of="people", **rest) == {"positions": "[team-member]"}
    assert tell("ratio", of="people", positions=["team-member"], activity=None, **rest) == {
        "activity": "[training]"
    }
    assert tell("ratio", of="activities", **rest) == {"among": "[meeting]"}
    assert tell("ratio", of="activities", among=["meeting"], **rest) == {}
    assert tell("ratio", of="hazards", **rest) == {"activity": "—"}
    assert tell("ratio", of="sites", among=["meeting"], **rest) == {"among": "—"}
    assert tell("ratio", of="hazards", activity=None, per="year", percent=101) == {
        "percent": "1—100"
    }


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(
    chaired=st.integers(0, 6),
    others=st.integers(0, 6),
    mine_unread=st.integers(0, 2),
    theirs_unread=st.integers(0, 2),
    percent=st.integers(1, 100),
)
def test_fractions_agree(chaired, others, mine_unread, theirs_unread, percent):
    head = CHAIRED.split("\n日期", maxsplit=1)[0].replace("<as_of>", "2026-12-31")
    head = head.replace("percent: 75", f"percent: {percent}")
    rows = [f"2026-01-{at + 1:02} 党委会 邵二" for at in range(chaired)]
    rows += [f"2026-02-{at + 1:02} 党委会 黎一" for at in range(others)]
    rows += [f"- 党委会 邵二 {at}" for at in range(mine_unread)]
    rows += [f"- 党委会 黎一 {at}" for at in range(theirs_unread)]
    text = f"{head}\n日期 活动类型 带队领导 地点\n2026-04-01 带队检查 黎一\n" + "\n".join(rows)
    (found,) = Township.read(text).judge().findings
    base, unread = chaired + others, mine_unread + theirs_unread
    wanted, share = Fraction(percent, 100), lambda part, whole: Fraction(part, whole or 1)
    # a row without a day may be of any quarter; who chaired it is known all the same
    best = share(chaired + mine_unread, base + mine_unread) >= wanted
    worst = share(chaired, base + unread) >= wanted
    if base + unread == 0:
        expected = Verdict.EXEMPT
    elif best != worst:
        expected = Verdict.UNKNOWN
    else:
        expected = Verdict.MET if best else Verdict.MISSED
    assert found.verdict == expected
    assert found.done == chaired
    assert found.at_least == base
