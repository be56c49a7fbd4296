"""Columns are read cell by cell; every cell that cannot be read is named, with what it may be."""

from datetime import date

import pytest

from safetyduty.intake.columns import Cell
from safetyduty.intake.ledger import read_ledger
from safetyduty.intake.values import lines, read_days, texts, words
from safetyduty.model.ledger import Ledger
from tests.intake.made_ledgers import HEADINGS, Row, book, days, leaders, read, region, sheet, told


def ledger(*cells: Cell, name: str = "Sheet1", title: str = "") -> Ledger:
    rows: list[Row] = [(title,)] if title else []
    rows += [
        HEADINGS,
        *((at, cell, "带队检查", "柏景行", "", f"企业{at}号") for at, cell in enumerate(cells, 1)),
    ]
    return read(sheet(rows, name))


def hints(found: Ledger) -> list[tuple[str, str]]:
    return [(problem.code, problem.suggestion) for problem in found.problems]


def test_a_year_from_the_title_is_given_and_said_once_with_every_cell() -> None:
    found = ledger("3月5日", "2026.3.6", "3月7日", title="听禾镇2026年3月台账")
    assert days(found) == ["2026-03-05", "2026-03-06", "2026-03-07"]
    (problem,) = found.problems
    assert (problem.code, problem.source.cell, problem.value) == ("SD105", "B3", "3月5日")
    assert problem.blanks == {"count": "2", "basis": "“听禾镇2026年3月台账”", "year": "2026"}
    assert [source.cell for source in problem.also] == ["B5"]


def test_a_year_from_the_neighbours_names_the_cell_it_comes_from() -> None:
    found = ledger("2026.3.1", "3月5日", "2026.3.9")
    assert days(found)[1] == "2026-03-05"
    assert found.problems[0].blanks["basis"] == "B2"


def test_a_month_without_any_year_takes_the_files() -> None:
    found = read(sheet((HEADINGS, (1, "3月5日", "带队检查", "柏景行", "", "")), "3月"))
    assert told(found) == [("SD140", "3月!B2", "3月5日")]
    drawn = sheet((HEADINGS, (1, "3月5日", "带队检查", "柏景行", "", "")), "3月")
    named = read_ledger([book(drawn, leaders(), file="台账2026.xlsx")])
    assert days(named) == ["2026-03-05"]
    assert named.problems[0].blanks["basis"] == "“台账2026.xlsx”"


def test_years_that_contradict_each_other_are_not_chosen_from() -> None:
    assert told(ledger("3月5日", name="2025年", title="2026年台账")) == [
        ("SD140", "2025年!B3", "3月5日")
    ]


def test_the_last_days_of_december_in_a_january_sheet_are_of_the_year_before() -> None:
    assert days(ledger("12月28日", "1月5日", name="2026年1月")) == ["2025-12-28", "2026-01-05"]
    between = ledger("2025.12.28", "12月30日", "1月2日", "2026.1.5", "1月7日")
    assert days(between)[1:] == ["2025-12-30", "2026-01-02", "2026-01-05", "2026-01-07"]


@pytest.mark.parametrize(
    ("cell", "code", "value", "hint"),
    [
        ("待定", "SD104", "待定", ""),
        ("二〇二六年三月", "SD104", "二〇二六年三月", "2026-03-??"),
        ("2026.13.5", "SD106", "2026.13.5", "2026-05-13"),
        ("2118.3.25", "SD106", "2118.3.25", "2018-03-25"),
        ("2206.3.5", "SD106", "2206.3.5", "2026-03-05"),
        ("2026-02-30", "SD106", "2026-02-30", ""),
        ("2月29日", "SD106", "2月29日", ""),
        (3.7, "SD107", "3.7", "2026-03-07"),
        (3.1, "SD107", "3.1", ""),
        ("3月5日、12日", "SD118", "3月5日、12日", ""),
        (True, "SD104", "True", ""),
    ],
)
def test_a_day_that_cannot_be_read_is_a_problem_at_its_cell(
    cell: Cell, code: str, value: str, hint: str
) -> None:
    found = ledger(cell, title="2026年3月台账")
    assert told(found) == [(code, "Sheet1!B3", value)]
    assert found.problems[0].suggestion == hint
    assert days(found) == [""]


def test_a_number_that_lost_its_zero_names_both_days() -> None:
    assert ledger(4.1).problems[0].blanks["reading"] == "4月1日、4月10日"
    assert ledger(4.7).problems[0].blanks["reading"] == "4月7日"
    assert ledger("4.10").problems[0].blanks["reading"] == "4月10日"
    assert ledger(2.3).problems[0].blanks["reading"] == "2月3日"
    assert hints(ledger("4.7")) == [("SD107", "")]


def test_a_span_is_one_activity_on_its_first_day_and_said_when_it_crosses_a_month() -> None:
    found = ledger("2026.3.1-3", "3月30日-4月2日", title="2026年3月台账")
    assert days(found) == ["2026-03-01", "2026-03-30"]
    spans = [problem for problem in found.problems if problem.code == "SD108"]
    assert [(p.source.cell, p.blanks["reading"], p.blanks["crossing"]) for p in spans] == [
        ("B3", "2026-03-01", ""),
        ("B4", "2026-03-30", " → 2026-04-02"),
    ]


def test_a_span_whose_last_day_is_none_is_still_a_day() -> None:
    (problem,) = [p for p in ledger("2月28日-29日", name="2026年").problems if p.code == "SD108"]
    assert problem.blanks == {"reading": "2026-02-28", "crossing": ""}


def test_a_column_of_entries_has_a_code_of_its_own() -> None:
    found = region(
        ("日期", "带队领导", "登记日期"),
        ("2026.3.5", "柏景行", "补录"),
        ("2026.3.6", "柏景行", "3月7日"),
    )
    read_so = read_days(found, "entered", "SD121")
    assert [problem.code for problem in read_so.problems] == ["SD121", "SD121"]
    again = read_days(found, "day")
    assert (again.problems, again.given) == ([], frozenset())
    assert read_days(found, "kind").ordinals == [0, 0]


def test_texts_lines_and_words() -> None:
    found = region(
        ("日期", "带队领导", "地点"),
        ("2026.3.5", "柏景行", "上弦村\n竹影村"),
        ("2026.3.6", "柏景行", 3.0),
    )
    assert texts(found, "place") == ["上弦村 竹影村", "3"]
    assert lines(found, "place") == ["上弦村\n竹影村", "3"]
    assert texts(found, "topic") == ["", ""]
    assert words(found, "place", {"上弦村竹影村": "x"}) == ["x", ""]


def test_a_date_of_another_century_is_named_as_the_sheet_shows_it() -> None:
    assert told(ledger(date(1900, 1, 5))) == [("SD106", "Sheet1!B2", "1900-01-05")]
