"""``within``: so many days after a period, or after each event."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safetyduty.engine.calendar import Calendar
from safetyduty.engine.explain import explain
from tests.township import Township, say

QUARTER = """
rule: {kind: within, days: 10, after: period, per: quarter, document: [duty-report], grace_days: 3}
period: 2026Q1
as_of: <as_of>

姓名  职务
黎一  镇长

文件类型  日期  签发单位  年度
"""


@pytest.mark.parametrize(
    ("row", "as_of", "verdict"),
    [
        ("履职报告 2026-03-30 黎一 -", "2026-12-31", "0/1 missed"),  # before the quarter's end
        ("履职报告 2026-03-31 黎一 -", "2026-12-31", "1/1 met"),
        ("履职报告 2026-04-10 黎一 -", "2026-12-31", "1/1 met"),  # the tenth day, a Friday
        ("履职报告 2026-04-11 黎一 -", "2026-12-31", "1/1 late"),
        ("履职报告 2026-04-13 黎一 -", "2026-12-31", "1/1 late"),
        ("履职报告 2026-04-14 黎一 -", "2026-12-31", "0/1 missed"),
        ("履职报告 2026-04-10 邵二 -", "2026-12-31", "0/1 missed"),
        ("履职报告 2026-04-10 - -", "2026-12-31", "0/1 unknown"),
        ("履职报告 - 黎一 -", "2026-12-31", "0/1 unknown"),
        ("材料 2026-04-10 黎一 -", "2026-12-31", "0/1 unknown"),
        ("通报 2026-04-10 黎一 -", "2026-12-31", "0/1 missed"),
        ("履职报告 2026-04-09 黎一 -", "2026-04-06", "0/1 pending"),
        ("履职报告 2026-04-09 黎一 -", "2026-04-07", "0/1 at_risk"),
        ("履职报告 2026-04-12 黎一 -", "2026-04-11", "0/1 at_risk"),  # it can still be late
    ],
)
def test_a_report_is_filed_within_so_many_days_after_the_quarter(draw, row, as_of, verdict):
    found = draw(QUARTER.replace("<as_of>", as_of) + row).judge().findings
    (finding,) = [f for f in found if f.period.name == "2026Q1"]
    assert f"{finding.done}/{finding.required} {finding.verdict}" == verdict
    assert str(finding.due) == "2026-04-10"


def test_a_limit_that_reaches_into_the_span_asked_for_is_shown_with_it(told):
    """
    rule: {kind: within, days: 31, after: period, per: year, document: [duty-statement]}
    period: 2026
    as_of: 2026-06-30

    姓名  职务
    黎一  镇长

    文件类型  日期        签发单位  年度
    述职报告  2025-12-20  黎一      2025   ← early, and its 年度 says so
    述职报告  2026-01-20  黎一      2026   ← not of the year before
    """
    assert told == ["黎一 2025 1/1 met", "黎一 2026 1/1 met"]


@pytest.mark.parametrize(
    ("count", "rest_day", "due"),
    [
        ("calendar", "stays", "2026-10-02"),
        ("calendar", "next-working-day", "2026-10-08"),  # the holiday is over
        ("working", "stays", "2026-10-13"),
    ],
)
def test_days_are_counted_by_the_calendar_or_by_working_days(found, count, rest_day, due):
    """
    who: {bodies: [safety-committee], levels: [township]}
    rule: {kind: within, days: 10, count: <count>, after: document, event_document: [assessment],
           document: [circular], rest_day: <rest_day>}
    period: 2026

    姓名  职务
    黎一  镇长

    文件类型  日期        签发单位
    考核      2026-09-22  镇安委会
    """
    assert [str(finding.due) for finding in found] == [due]
    assert found[0].period.name == f"2026-09-22/{due}"


def test_every_event_has_a_limit_of_its_own(told):
    """
    who: {bodies: [safety-committee], levels: [township]}
    rule: {kind: within, days: 15, after: document, event_document: [assessment],
           document: [circular], rest_day: stays}
    period: 2026H1
    as_of: 2026-06-30

    姓名  职务
    黎一  镇长

    文件类型  日期        签发单位
    考核      2025-12-20  镇安委会   ← the limit reaches into January
    考核      2025-12-01  镇安委会   ← and this one does not
    考核      2026-02-01  镇安委会
    考核      2026-02-01  党委       ← the same day
    考核      2026-03-01  镇安委会
    考核      2026-06-20  镇安委会
    考核      2026-07-01  镇安委会   ← after the day asked for
    通报      2026-02-16  镇安委会   ← the fifteenth day
    通报      2026-03-17  镇安委会   ← the sixteenth
    """
    assert told == [
        "安委会 2025-12-20/2026-01-04 0/1 missed",
        "安委会 2026-02-01/2026-02-16 1/1 met",
        "安委会 2026-03-01/2026-03-16 0/1 missed",
        "安委会 2026-06-20/2026-07-05 0/1 at_risk",
    ]


def test_what_is_done_may_be_an_activity_and_the_event_another(told):
    """
    who: {positions: [government-head], levels: [township]}
    rule: {kind: within, days: 5, after: activity, event_activity: [drill], activity: [meeting],
           capacity: chairs}
    period: 2026

    姓名  职务  任职日期    离任日期
    黎一  镇长  2020-01-01  2026-06-30
    邵二  镇长  2026-07-01  -

    日期        活动类型      带队领导  参加人员  录入日期
    2026-03-01  应急演练      邵二      -         -
    2026-03-06  党委会        黎一      -         -          ← its fifth day, though a Friday
    2026-06-28  应急演练      黎一      -         -          ← due when 邵二 is in office
    2026-07-02  安全生产会议  黎一      -         -          ← no longer head
    2026-07-03  安全生产会议  黎一      邵二      -          ← he only took part
    2026-08-01  应急演练      黎一      -         2027-02-01 ← entered later
    """
    assert told == [
        "邵二 2026-06-28/2026-07-03 0/1 missed",
        "黎一 2026-03-01/2026-03-06 1/1 met",
    ]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("- 应急演练 黎一", ["黎一 2026 0/1 unknown(unclear)"]),
        ("2026-03-01 巡视 黎一", ["黎一 2026 0/1 unknown(unclear)"]),
        ("2026-03-01 带队检查 黎一", []),  # no event: nothing is owed
    ],
)
def test_an_event_that_cannot_be_told_leaves_it_open(told, row, expected):
    """
    rule: {kind: within, days: 5, after: activity, event_activity: [drill], activity: [meeting]}

    姓名  职务
    黎一  镇长

    日期  活动类型  带队领导
    <row>
    """
    assert told == expected


def test_without_the_table_of_events_nothing_can_be_told(told):
    """
    rule: {kind: within, days: 5, after: document, event_document: [assessment],
           activity: [meeting]}

    姓名  职务
    黎一  镇长

    日期        活动类型  带队领导
    2026-03-01  带队检查  黎一
    """
    assert told == ["黎一 2026 0/1 unknown(not-handed-in)"]


@pytest.mark.parametrize(
    ("row", "verdict"),
    [
        ("2026-03-05 安全生产会议 黎一山", "1/1 met"),
        ("- 安全生产会议 黎一山", "0/1 unknown"),
        ("2026-03-07 巡视 黎一山", "0/1 missed"),
        ("2026-03-05 安全生产会议 黎一川", "0/1 unknown"),  # one character off
    ],
)
def test_an_activity_that_cannot_be_read_might_be_the_one(draw, row, verdict):
    text = """
    rule: {kind: within, days: 5, after: document, event_document: [assessment],
           activity: [meeting]}

    姓名  职务
    黎一山  镇长

    文件类型  日期        签发单位
    考核      2026-03-01  镇安委会

    日期  活动类型  带队领导
    2026-01-05  安全生产会议  黎一山
    """.replace("\n    ", "\n")
    (finding,) = draw(text + row).judge().findings
    assert f"{finding.done}/{finding.required} {finding.verdict}" == verdict


@dataclass(frozen=True)
class Moment:
    day: int


@dataclass(frozen=True)
class Accident:
    row: int
    occurred: Moment


@dataclass(frozen=True)
class Incidents:
    accidents: tuple[Accident, ...]


ACCIDENT = """
rule: {kind: within, days: 30, after: accident, activity: [meeting], capacity: chairs}

姓名  职务
黎一  镇长

发生时间    死亡人数
2026-03-01  1

日期        活动类型      带队领导
2026-03-31  安全生产会议  黎一
"""


def test_days_run_from_accidents_where_the_ledger_keeps_them(draw):
    township = draw(ACCIDENT)
    kept = Incidents((Accident(1, Moment(date(2026, 3, 1).toordinal())),))
    object.__setattr__(township.ledger, "incidents", kept)
    assert [say(f) for f in township.judge().findings] == ["黎一 2026-03-01/2026-03-31 1/1 met"]


def test_accidents_in_a_sheet_nobody_reads_leave_it_open(draw):
    township = draw(ACCIDENT)
    ledger = replace(township.ledger)
    if hasattr(ledger, "incidents"):
        object.__setattr__(ledger, "incidents", None)
    found = replace(township, ledger=ledger).judge().findings
    assert [say(f) for f in found] == ["黎一 2026 1/1 unknown(unclear)"]
    without = replace(ledger, handed_in=ledger.handed_in - {"accidents"})
    if hasattr(ledger, "incidents"):
        object.__setattr__(without, "incidents", None)
    found = replace(township, ledger=without).judge().findings
    assert [say(f) for f in found] == ["黎一 2026 1/1 unknown(not-handed-in)"]


def test_a_row_within_the_period_and_outside_the_limit_is_told_so(draw):
    row = "履职报告 2026-03-30 黎一 -\n履职报告 2026-04-14 黎一 -\n履职报告 2026-04-10 邵二 -"
    audit = draw(QUARTER.replace("<as_of>", "2026-12-31") + row).judge()
    told = [one for one in explain(audit, "黎一") if one.finding.period.name == "2026Q1"]
    assert [miss.reason for miss in told[0].near] == ["period", "issuer", "period"]


def test_a_rule_says_what_is_done_and_what_it_runs_from(broken_keys):
    tell = broken_keys
    assert tell("within", days=5, after="period") == {}
    assert tell("within", days=5, after="period", activity=None) == {"document": "[circular]"}
    assert tell("within", days=5, after="document") == {"event_document": "[assessment]"}
    assert tell("within", days=5, after="activity") == {"event_activity": "[inspection]"}
    assert tell("within", days=5, after="period", event_activity=["drill"]) == {"after": "activity"}
    assert tell("within", days=0, after="period") == {"days": "1—366"}
    assert "accident" in tell("within", days=5, after="accidents")["after"]


@settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(
    events=st.lists(st.dates(date(2026, 1, 1), date(2026, 4, 30)), min_size=1, max_size=5),
    done=st.lists(st.dates(date(2026, 1, 1), date(2026, 6, 30)), max_size=6),
    days=st.integers(1, 20),
    working=st.booleans(),
    grace=st.integers(0, 3),
)
def test_a_plain_walk_over_the_days_agrees(events, done, days, working, grace):
    count = "working" if working else "calendar"
    head = f"""who: {{bodies: [safety-committee], levels: [township]}}
rule: {{kind: within, days: {days}, count: {count}, after: document, grace_days: {grace},
       event_document: [assessment], document: [circular], rest_day: stays}}
"""
    rows = "".join(f"考核 {day} 镇安委会\n" for day in events)
    rows += "".join(f"通报 {day} 镇安委会\n" for day in done)
    text = f"{head}\n姓名 职务\n黎一 镇长\n\n文件类型 日期 签发单位\n{rows}"
    found = {say(finding) for finding in Township.read(text).judge(evidence=None).findings}
    calendar, wanted = Calendar(), set()
    for event in events:
        due, left = event, days
        while left:
            due += timedelta(1)
            left -= calendar.is_working_day(due) if working else 1
        inside = [day for day in done if event <= day <= due + timedelta(grace)]
        timely = [day for day in inside if day <= due]
        verdict = "met" if timely else "late" if inside else "missed"
        wanted.add(f"安委会 {event}/{due} {len(inside)}/1 {verdict}")
    assert found == wanted


def test_leads_are_a_third_of_the_days_a_week_at_most():
    from safetyduty.rules.within import Within

    leads = defaultdict(list)
    for days in range(1, 40):
        leads[Within(days=days, after="period").lead_days(None)].append(days)
    assert leads[1] == [1, 2, 3, 4, 5]
    assert leads[7][0] == 21
