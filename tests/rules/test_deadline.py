"""``deadline``: due days, rest days, grace, 年度, issuers."""

from datetime import date

import pytest

from safetyduty.rules.deadline import Deadline

JANUARY = """
rule: {kind: deadline, document: [duty-statement], per: year, due: 01-31, about: previous-year}
period: 2026
as_of: <as_of>

姓名  职务
黎一  镇长

文件类型  日期    签发单位  年度
<row>
"""


@pytest.mark.parametrize(
    ("row", "as_of", "verdict"),
    [
        ("述职报告 2026-01-31 黎一 2025", "2026-03-01", "1/1 met"),
        ("述职报告 2026-02-02 黎一 2025", "2026-03-01", "1/1 met"),  # the next working day
        ("述职报告 2026-02-03 黎一 2025", "2026-03-01", "1/1 late"),
        ("述职报告 2026-12-31 黎一 2025", "2026-12-31", "1/1 late"),  # still within the period
        ("述职报告 2027-01-04 黎一 2025", "2027-03-01", "0/1 missed"),  # after it
        ("述职报告 2025-12-20 黎一 2025", "2026-03-01", "1/1 met"),  # early, and it says so
        ("述职报告 2026-01-20 黎一 -", "2026-03-01", "1/1 met"),  # by its day
        (
            "述职报告 2025-12-20 黎一 -",
            "2026-03-01",
            "0/1 unknown",
        ),  # about 2025, or late about 2024?
        ("述职报告 2025-02-03 黎一 -", "2026-03-01", "0/1 unknown"),  # after the day of 2025
        ("述职报告 2025-02-02 黎一 -", "2026-03-01", "0/1 missed"),  # in time for 2024
        ("述职报告 2026-01-20 黎一 2024", "2026-03-01", "0/1 missed"),  # about another year
        ("述职报告 2026-01-20 黎一 2026", "2026-03-01", "0/1 missed"),
        ("通报 2026-01-20 黎一 2025", "2026-03-01", "0/1 missed"),  # another paper
        ("述职报告 2026-01-20 邵二 2025", "2026-03-01", "0/1 missed"),  # another's paper
        ("述职报告 2026-01-20 - 2025", "2026-03-01", "0/1 unknown"),  # nobody's: his?
        ("述职报告 2026-01-20 - 2024", "2026-03-01", "0/1 missed"),  # not about that year
        ("述职报告 - 黎一 2025", "2026-03-01", "0/1 unknown"),  # when?
        ("述职报告 - 黎一 2024", "2026-03-01", "0/1 missed"),
        ("材料 2026-01-20 黎一 2025", "2026-03-01", "0/1 unknown"),  # 材料: which paper?
        ("材料 2025-01-20 黎一 -", "2026-03-01", "0/1 missed"),  # a year too early
        ("通报 2026-01-20 黎一 2025", "2026-02-01", "0/1 at_risk"),  # due tomorrow
        ("通报 2026-01-20 黎一 2025", "2026-02-02", "0/1 missed"),  # due today
        ("述职报告 2026-01-20 黎一 2025", "2026-01-19", "0/1 at_risk"),  # filed tomorrow
    ],
)
def test_last_years_statement_is_due_on_the_last_of_january_or_the_next_working_day(
    draw, row, as_of, verdict
):
    """31 January 2026 is a Saturday, 2 February a Monday."""
    (finding,) = draw(JANUARY.replace("<row>", row).replace("<as_of>", as_of)).judge().findings
    assert finding.due == date(2026, 2, 2)
    assert f"{finding.done}/{finding.required} {finding.verdict}" == verdict


@pytest.mark.parametrize(
    ("rest_day", "due"), [("next-working-day", "2026-02-02"), ("stays", "2026-01-31")]
)
def test_a_clause_may_say_that_its_day_stays(found, rest_day, due):
    """
    rule: {kind: deadline, document: [plan], per: year, due: 01-31, rest_day: <rest_day>}

    姓名  职务
    黎一  镇长

    文件类型  日期        签发单位
    工作计划  2026-02-01  黎一
    """
    assert str(found[0].due) == due


@pytest.mark.parametrize(
    ("per", "due", "rest_day", "expected"),
    [
        ("year", "", "next-working-day", ["2026-12-31"]),
        ("half-year", "", "next-working-day", ["2026-06-30", "2026-12-31"]),
        ("quarter", "", "stays", ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"]),
        ("year", "02-29", "stays", ["2026-02-28"]),  # a leap day in a common year
        ("year", "06-15", "next-working-day", ["2026-06-15"]),  # a Monday
        ("quarter", "31", "stays", ["2026-01-31", "2026-04-30", "2026-07-31", "2026-10-31"]),
    ],
)
def test_a_due_day_is_named_or_the_periods_last(found, per, due, rest_day, expected):
    """
    rule: {kind: deadline, document: [plan], per: <per>, due: "<due>", rest_day: <rest_day>}

    姓名  职务
    黎一  镇长

    文件类型  日期        签发单位
    工作计划  2025-02-01  黎一
    """
    assert [str(finding.due) for finding in found] == expected


@pytest.mark.parametrize(
    ("filed", "as_of", "verdict"),
    [
        ("2026-03-10", "2026-04-30", "met"),
        ("2026-03-11", "2026-04-30", "late"),
        ("2026-03-30", "2026-04-30", "late"),
        ("2025-03-30", "2026-01-23", "pending"),  # 46 days to the due day
        ("2025-03-30", "2026-01-24", "at_risk"),
        ("2025-03-30", "2026-03-10", "at_risk"),  # due today, and twenty days of grace
        ("2025-03-30", "2026-03-29", "at_risk"),
        ("2025-03-30", "2026-03-30", "missed"),  # the last day of grace
    ],
)
def test_within_the_grace_of_the_clause_a_paper_is_late_and_not_missed(
    found, filed, as_of, verdict
):
    """
    rule: {kind: deadline, document: [plan], per: year, due: 03-10, grace_days: 20}
    as_of: <as_of>

    姓名  职务
    黎一  镇长

    文件类型  日期     签发单位
    工作计划  <filed>  黎一
    """
    assert found[0].verdict == verdict


@pytest.mark.parametrize(
    ("filed", "first_half"),
    [("2026-06-30", "met"), ("2026-07-10", "late"), ("2026-07-11", "missed")],
)
def test_grace_may_reach_into_the_next_period(found, filed, first_half):
    """
    rule: {kind: deadline, document: [work-report], per: half-year, grace_days: 10}
    as_of: 2026-12-01

    姓名  职务
    黎一  镇长

    文件类型  日期     签发单位
    工作报告  <filed>  黎一
    """
    assert found[0].verdict == first_half


def test_more_than_one_paper_may_be_owed(told):
    """
    rule: {kind: deadline, document: [circular], per: quarter, at_least: 2}
    as_of: 2026-06-30
    period: 2026H1

    姓名  职务
    黎一  镇长

    文件类型  日期        签发单位
    通报      2026-02-01  黎一
    通报      2026-02-01  黎一      ← the same day: two papers
    通报      2026-05-01  黎一
    """
    assert told == ["黎一 2026Q1 2/2 met", "黎一 2026Q2 1/2 missed"]


@pytest.mark.parametrize(
    ("left", "came", "owes"),
    [
        ("2026-02-02", "2026-02-03", ["黎一 2026 0/1 missed"]),  # in office on the due day
        ("2026-02-01", "2026-02-02", ["邵二 2026 0/1 missed"]),  # his successor is
        ("2026-01-31", "2026-02-03", []),  # vacant on the due day
    ],
)
def test_who_holds_the_post_on_the_due_day_owes_the_paper(told, left, came, owes):
    """
    who: {positions: [government-head], levels: [township]}
    rule: {kind: deadline, document: [duty-statement], per: year, due: 01-31}
    as_of: 2026-03-01

    姓名  职务  任职日期    离任日期
    黎一  镇长  2020-01-01  <left>
    邵二  镇长  <came>      -

    文件类型  日期        签发单位
    通报      2026-02-01  黎一
    """
    assert told == owes


@pytest.mark.parametrize(
    ("issuer", "verdict"),
    [
        ("清河镇政府", "1/1 met"),
        ("清河镇人民政府、黎一", "1/1 met"),
        ("清河镇党委", "0/1 missed"),
        ("安委会办公室", "0/1 missed"),
        ("黎一", "0/1 missed"),  # a person is not the body
        ("-", "0/1 unknown"),
    ],
)
def test_a_bodys_paper_is_the_one_that_names_it(told, issuer, verdict):
    """
    who: {bodies: [government], levels: [township]}
    rule: {kind: deadline, document: [assessment], per: half-year}
    period: 2026H1

    姓名  职务
    黎一  镇长

    文件类型  日期        签发单位
    考核      2026-06-30  <issuer>
    """
    assert told == [f"政府 2026H1 {verdict}"]


@pytest.mark.parametrize("issuer", ["黎一", "财政所"])
def test_the_head_of_the_department_that_issued_it_has_issued_it(told, issuer):
    """
    who: {positions: [department-head], levels: [township]}
    rule: {kind: deadline, document: [duty-statement], per: year, due: 01-31}
    as_of: 2026-03-01

    姓名  职务
    黎一  财政所所长

    文件类型  日期        签发单位
    述职报告  2026-01-20  <issuer>
    """
    assert told == ["黎一 2026 1/1 met"]


def test_without_the_document_ledger_nobody_can_tell(told):
    """
    rule: {kind: deadline, document: [plan], per: year, due: 03-10}
    as_of: 2026-04-01

    姓名  职务
    黎一  镇长
    """
    assert told == ["黎一 2026 0/1 unknown(not-handed-in)"]


def test_parts_of_a_year_are_told_apart_by_the_day_whatever_year_the_paper_names(told):
    """
    rule: {kind: deadline, document: [work-report], per: half-year}

    姓名  职务
    黎一  镇长

    文件类型  日期        签发单位  年度
    工作报告  2026-05-20  黎一      2026
    材料      2026-09-20  邵二      2026   ← another's, whatever it is
    """
    assert told == ["黎一 2026H1 1/1 met", "黎一 2026H2 0/1 missed"]


def test_a_paper_nobody_can_read_leaves_only_its_own_part_of_the_year_open(told):
    """
    rule: {kind: deadline, document: [work-report], per: half-year}

    姓名  职务
    黎一  镇长

    文件类型  日期        签发单位  年度
    材料      2026-09-20  黎一      2026
    """
    assert told == ["黎一 2026H1 0/1 missed", "黎一 2026H2 0/1 unknown"]


def test_a_deadline_knows_the_tables_it_needs():
    assert Deadline(document=(), per="year").needs() == ("documents",)
