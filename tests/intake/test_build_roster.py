"""The roster says whom it sends where, in which month and by which day."""

import pytest

from safetyduty.intake.build_roster import read_months
from safetyduty.intake.columns import Cell
from safetyduty.model.ledger import Ledger
from tests.intake.made_ledgers import LEADERS, Row, account, leaders, read, region, sheet, told

HEADINGS: Row = ("带队领导", "牵头部门", "检查范围（每月25日以前完成）", "月份")
VILLAGES: tuple[Row, ...] = (
    ("姓名", "职务", "任职日期", "联系村"),
    ("柏景行", "党委书记", "2023.5.6", "上弦村、竹影村"),
    ("岑简", "组织委员", "2023.5.6", ""),
)


def roster(*rows: Row, title: str = "安排表", known: tuple[Row, ...] = LEADERS) -> Ledger:
    return read(sheet([(title,), HEADINGS, *rows], "安排表"), sheet(known, "领导名册"))


def test_a_row_is_read_whole() -> None:
    ledger = roster(("柏 景行\n", "财政所\n安监站、党政办", "负责上弦村及“和平加油站”安全生产", ""))
    (row,) = ledger.roster
    assert ledger.people[row.person] == "柏景行"
    assert row.departments == ("财政所", "安监站", "党政办")
    assert (row.villages, row.sites, row.targets) == (
        ("上弦村",),
        ("和平加油站",),
        ("上弦村", "和平加油站"),
    )
    assert (row.due_day, row.month, row.own_villages) == (25, "", False)
    assert ledger.departments == ("党政办", "安监站", "财政所")
    assert ledger.problems == ()


def test_without_a_leader_list_the_roster_says_who_there_is() -> None:
    ledger = read(
        sheet(
            [
                HEADINGS,
                ("柏  景行", "财政所", "负责上弦村", ""),
                ("岑简、左春屿", "", "负责竹影村", ""),
            ],
            "领导名册",
        )
    )
    assert ledger.people == ("", "柏景行", "岑简", "左春屿")
    assert [row.targets for row in ledger.roster] == [("上弦村",), ("竹影村",), ("竹影村",)]
    assert ledger.problems == ()


def test_the_leaders_own_villages_come_from_the_leader_list() -> None:
    rows = (("柏景行", "", "负责联系村（社区）及“和平加油站”", ""), ("岑简", "", "负责联系村", ""))
    ledger = roster(*rows, known=VILLAGES)
    assert [row.targets for row in ledger.roster] == [("和平加油站", "上弦村", "竹影村"), ()]
    assert told(ledger) == [("SD129", "安排表!C4", "负责联系村")]
    assert ledger.problems[0].blanks == {"name": "岑简"}
    assert told(roster(*rows)) == []


def test_a_scope_that_names_nothing_or_a_loose_place_is_asked_about() -> None:
    ledger = roster(
        ("柏景行", "", "负责分管领域", ""), ("岑简", "", "负责上弦村及和平加油站安全", "")
    )
    assert told(ledger) == [
        ("SD116", "安排表!C3", "负责分管领域"),
        ("SD132", "安排表!C4", "和平加油站"),
    ]


def test_a_leader_nobody_knows_or_nobody_at_all_is_told() -> None:
    ledger = roster(
        ("柏景形", "", "负责上弦村", ""),
        ("王五六", "", "负责上弦村", ""),
        ("", "财政所", "负责上弦村", ""),
    )
    assert ledger.roster == ()
    assert told(ledger) == [
        ("SD202", "安排表!A3", "柏景形"),
        ("SD201", "安排表!A4", "王五六"),
        ("SD110", "安排表!A5", ""),
    ]
    assert account(ledger, "安排表").reasons == {"heading": 1, "incomplete": 1, "title": 1}


@pytest.mark.parametrize(
    ("cell", "title", "months"),
    [
        ("", "安排表", ("",)),
        ("", "2026年7月安排表", ("2026-07",)),
        ("每月", "2026年7月安排表", ("",)),
        ("全年", "安排表", ("",)),
        ("2026年7月", "安排表", ("2026-07",)),
        ("2026-07", "安排表", ("2026-07",)),
        (46204.0, "安排表", ("2026-07",)),
        ("7月", "2026年安排表", ("2026-07",)),
        (7.0, "2026年安排表", ("2026-07",)),
        ("七月份", "2026年安排表", ("2026-07",)),
        ("1-3月", "2026年安排表", ("2026-01", "2026-02", "2026-03")),
        ("第一季度", "2026年安排表", ("2026-01", "2026-02", "2026-03")),
        ("2026年4季度", "安排表", ("2026-10", "2026-11", "2026-12")),
        ("7月", "安排表", None),
        ("13月", "2026年安排表", None),
        ("汛期", "2026年安排表", None),
        ("待定\n7", "2026年安排表", None),
    ],
)
def test_a_row_is_for_the_months_it_names(
    cell: Cell, title: str, months: tuple[str, ...] | None
) -> None:
    assert read_months(cell, region((title,), HEADINGS, ("柏景行", "", "上弦村", cell))) == months


def test_a_month_of_no_year_leaves_the_row_unused_and_said() -> None:
    ledger = roster(
        ("柏景行", "", "负责上弦村", "7月"), ("柏景行", "", "负责竹影村", "2026年7-8月")
    )
    assert told(ledger) == [("SD128", "安排表!D3", "7月")]
    assert [row.month for row in ledger.roster] == ["2026-07", "2026-08"]
    assert account(ledger, "安排表").reasons["incomplete"] == 1


def test_a_planned_day_is_for_its_month_and_a_rule_is_for_every_month() -> None:
    rows = [("柏景行", "负责上弦村", "2026.7.10"), ("柏景行", "负责上弦村", "每月20日前")]
    ledger = read(sheet([("带队领导", "检查范围", "检查日期"), *rows], "安排表"), leaders())
    assert [(row.month, row.due_day) for row in ledger.roster] == [("2026-07", 0), ("", 20)]
