"""Every row of the ledger becomes an activity: its day, its kind, who led and who took part."""

import pytest

from safetyduty.intake.columns import Cell
from safetyduty.model.ledger import Ledger
from tests.intake.made_ledgers import (
    HEADINGS,
    Row,
    codes,
    days,
    leading,
    present,
    read,
    sheet,
    told,
)


def ledger(headings: Row, *rows: Row, name: str = "Sheet1") -> Ledger:
    return read(sheet([headings, *rows], name))


def stands(found: Ledger) -> list[tuple[str, str, int]]:
    return [(name, presence, sure) for _, name, presence, sure in present(found)]


def test_a_row_is_read_whole() -> None:
    found = ledger(
        (*HEADINGS, "内容", "委托人", "录入日期"),
        (
            1,
            "2026.3.5",
            "带队检查",
            "柏景行",
            "温如磐、王干事",
            "和平加油站",
            "节前",
            "岑简",
            "2026.3.6",
        ),
    )
    acts = found.activities
    assert (acts.row, acts.kind, acts.place, acts.topic) == (
        [1],
        ["inspection"],
        ["和平加油站"],
        ["节前"],
    )
    assert days(found) == ["2026-03-05"]
    assert acts.entered == [acts.day[0] + 1]
    assert present(found) == [
        (1, "岑简", "delegates", 1),
        (1, "柏景行", "leads", 1),
        (1, "温如磐", "attends", 1),
    ]
    assert found.problems == ()


@pytest.mark.parametrize(
    ("headings", "cells", "expected"),
    [
        (
            ("带队领导", "参加人员"),
            ("柏景行、温如磐", "岑简"),
            [("岑简", "attends"), ("柏景行", "leads"), ("温如磐", "leads")],
        ),
        (("主持人",), ("柏景行",), [("柏景行", "leads")]),
        (("带队领导", "主持人"), ("柏景行", "岑简"), [("岑简", "leads"), ("柏景行", "leads")]),
        (("检查人",), ("柏景行、岑简",), [("岑简", "leads"), ("柏景行", "leads")]),
        (("带队领导", "检查人"), ("柏景行", "岑简"), [("岑简", "attends"), ("柏景行", "leads")]),
        (("责任领导",), ("柏景行",), [("柏景行", "leads")]),
        (("带队领导", "责任领导"), ("柏景行", "岑简"), [("柏景行", "leads")]),
        (("检查人员",), ("柏景行、岑简、王干事",), [("岑简", "attends"), ("柏景行", "leads")]),
        (("检查人员",), ("王干事、柏景行",), [("柏景行", "attends")]),
        (("检查人员", "检查人"), ("柏景行", "岑简"), [("岑简", "leads"), ("柏景行", "attends")]),
        (("检查人员", "责任领导"), ("柏景行", "岑简"), [("岑简", "leads"), ("柏景行", "attends")]),
        (("检查人", "责任领导"), ("柏景行", "岑简"), [("岑简", "leads"), ("柏景行", "leads")]),
        (
            ("带队领导", "检查人员"),
            ("柏景行", "岑简、左春屿"),
            [("岑简", "attends"), ("左春屿", "attends"), ("柏景行", "leads")],
        ),
        (
            ("带队领导", "参加领导", "陪同人员"),
            ("柏景行", "岑简", "左春屿"),
            [("岑简", "attends"), ("左春屿", "attends"), ("柏景行", "leads")],
        ),
    ],
)
def test_who_leads_and_who_takes_part_goes_by_the_columns(
    headings: Row, cells: Row, expected: list[tuple[str, str]]
) -> None:
    found = ledger(("日期", "类型", *headings), ("2026.3.5", "带队检查", *cells))
    assert stands(found) == [(name, presence, 1) for name, presence in expected]


def test_a_name_in_two_columns_stands_in_both() -> None:
    found = ledger(
        ("日期", "类型", "带队领导", "参加人员"), ("2026.3.5", "检查", "柏景行、柏景行", "柏景行")
    )
    assert stands(found) == [("柏景行", "attends", 1), ("柏景行", "leads", 1)]


def test_a_leader_one_character_off_may_have_led() -> None:
    found = ledger(HEADINGS, (1, "2026.3.5", "带队检查", "柏景形", "岑简", ""))
    assert stands(found) == [("岑简", "attends", 1), ("柏景行", "leads", 0)]
    assert told(found) == [("SD202", "Sheet1!D2", "柏景形")]
    assert found.problems[0].suggestion == "柏景行"


def test_a_first_name_one_character_off_may_have_led_and_the_rest_took_part() -> None:
    found = ledger(("检查时间", "检查人员"), ("2026.3.5", "柏景形、岑简"))
    assert ("柏景行", "leads", 0) in stands(found)
    assert ("岑简", "attends", 1) in stands(found)
    assert ("岑简", "leads", 1) not in stands(found)
    twice = ledger(("检查时间", "检查人员"), ("2026.3.5", "柏景形、柏景行"))
    assert ("柏景行", "leads", 1) not in stands(twice)


def test_where_nobody_is_said_to_lead_the_first_inspector_may_have() -> None:
    headings = ("日期", "类型", "带队领导", "检查人员")
    found = ledger(
        headings, ("2026.3.5", "检查", "", "柏景行、岑简"), ("2026.3.6", "检查", "/", "柏景形")
    )
    assert [one for one in present(found) if one[0] == 1] == [
        (1, "岑简", "attends", 1),
        (1, "柏景行", "attends", 1),
        (1, "柏景行", "leads", 0),
    ]
    assert (2, "柏景行", "leads", 0) in present(found)
    assert told(found, "SD202") == [("SD110", "Sheet1!C2", ""), ("SD110", "Sheet1!C3", "/")]


@pytest.mark.parametrize("cell", ["", " ", "无", "/", "——", "\u3000"])
def test_a_row_without_a_leader_is_told_at_its_cell(cell: Cell) -> None:
    found = ledger(HEADINGS, (1, "2026.3.5", "带队检查", cell, "柏景行", "x"))
    assert [(code, place) for code, place, _ in told(found)] == [("SD110", "Sheet1!D2")]
    assert found.problems[0].blanks == {"field": "带队领导"}


@pytest.mark.parametrize("cell", ["", " ", "\u3000\n"])
def test_a_row_without_a_day_is_told_and_the_row_above_suggested(cell: Cell) -> None:
    found = ledger(
        HEADINGS, (1, "2026.3.5", "检查", "柏景行", "", "x"), (2, cell, "检查", "柏景行", "", "y")
    )
    assert told(found) == [("SD110", "Sheet1!B3", "")]
    assert found.problems[0].suggestion == "2026.3.5"
    assert days(found) == ["2026-03-05", ""]
    assert ledger(HEADINGS, (1, "", "检查", "柏景行", "", "")).problems[0].suggestion == ""


def test_single_column_rows_without_anybody_are_told() -> None:
    found = ledger(("检查时间", "检查人员", "地点"), ("2026.3.5", "", "x"))
    assert told(found, "SD111") == [("SD110", "Sheet1!B2", "")]


def test_rows_of_two_leading_columns_need_one_of_them() -> None:
    headings = ("日期", "类型", "带队领导", "主持人")
    rows = [
        ("2026.3.5", "检查", "柏景行", ""),
        ("2026.3.6", "会议", "", "岑简"),
        ("2026.3.7", "检查", "", ""),
    ]
    found = ledger(headings, *rows)
    assert leading(found) == [(1, "柏景行"), (2, "岑简")]
    assert told(found, "SD103") == [("SD110", "Sheet1!C4", "")]


def test_place_and_site_are_both_the_place() -> None:
    headings = ("检查时间", "带队领导", "检查地点", "被检查单位")
    rows = [
        ("2026.3.5", "柏景行", "上弦村", "和平加油站"),
        ("2026.3.6", "柏景行", "上弦村", "上弦村"),
        ("2026.3.7", "柏景行", "", "和平加油站"),
        ("2026.3.8", "柏景行", 3, ""),
    ]
    assert ledger(headings, *rows).activities.place == [
        "上弦村、和平加油站",
        "上弦村",
        "和平加油站",
        "3",
    ]
    assert ledger(headings[:3], *(row[:3] for row in rows)).activities.place[0] == "上弦村"
    sites = [(row[0], row[1], row[3]) for row in rows]
    assert (
        ledger(("检查时间", "带队领导", "被检查单位"), *sites).activities.place[0] == "和平加油站"
    )


def test_a_day_that_does_not_fit_the_sheet_is_asked_about() -> None:
    rows = [(1, "2025.3.5", "检查", "柏景行", "", "x"), (2, "2026.2.26", "检查", "柏景行", "", "")]
    found = ledger(HEADINGS, *rows, name="2026年3月")
    assert told(found, "SD114") == [("SD119", "2026年3月!B2", "2025.3.5")]
    assert found.problems[-1].blanks == {"day": "2025-03-05", "sheet": "2026年3月"}
    named = ledger(HEADINGS, *rows[:1], name="7月")
    assert named.problems[0].blanks["sheet"] == "7月"


def test_an_entry_written_without_its_year_is_not_before_what_it_enters() -> None:
    headings = ("检查时间", "带队领导", "录入日期")
    rows = [
        ("12月30日", "柏景行", "1月5日"),
        ("3月5日", "柏景行", "3月6日"),
        ("3月7日", "柏景行", "2月29日"),
    ]
    found = ledger(headings, *rows, name="2024年")
    entered = [day - found.activities.day[at] for at, day in enumerate(found.activities.entered)]
    assert entered == [6, 1, -7]


def test_an_entry_that_cannot_be_read_is_a_problem_of_its_own() -> None:
    found = ledger(("检查时间", "带队领导", "录入日期"), ("2026.3.5", "柏景行", "补录"))
    assert told(found, "SD111") == [("SD121", "Sheet1!C2", "补录")]
    assert found.activities.entered == [0]


def test_everybody_may_have_taken_part() -> None:
    found = ledger(HEADINGS, (1, "2026.3.5", "党委会", "柏景行", "全体班子成员", ""))
    assert ("岑简", "attends", 0) in stands(found)
    assert told(found) == [("SD215", "Sheet1!E2", "全体班子成员")]


def test_staff_who_take_part_are_no_problem_but_staff_who_lead_are() -> None:
    found = ledger(
        HEADINGS,
        (1, "2026.3.5", "检查", "王干事", "李干事", "x"),
        (2, "2026.3.6", "检查", "柏景行、王干事", "", "y"),
    )
    assert told(found) == [("SD201", "Sheet1!D2", "王干事")]
    assert [source.cell for source in found.problems[0].also] == ["D3"]
    team = ledger(("检查时间", "检查人员"), ("2026.3.5", "王干事、柏景行、李干事"))
    assert told(team, "SD111") == [("SD201", "Sheet1!B2", "王干事")]


def test_a_title_a_unit_or_an_alias_is_read_and_the_first_two_are_said() -> None:
    rows = [
        (at, f"2026.3.{at}", "检查", name, "", "")
        for at, name in enumerate(("柏书记", "安监站岑简", "柏景形"), 1)
    ]
    found = read(sheet([HEADINGS, *rows]), aliases={"柏景形": "柏景行", "老王": "王五六"})
    assert leading(found) == [(1, "柏景行"), (2, "岑简"), (3, "柏景行")]
    assert codes(found) == ["SD216", "SD208", "SD208"]
    assert told(found)[0] == ("SD216", "", "老王")
