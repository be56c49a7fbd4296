"""Days written in part take month and year from where they stand, and say from where."""

import pytest

from safetyduty.intake.ledger import read_ledger
from tests.intake.made_ledgers import LEADERS, Row, book, days, leaders, read, sheet, told

HEADINGS: Row = ("检查时间", "带队领导", "检查地点")


def ledger(*cells: str, title: str = "2026年3月检查台账", name: str = "Sheet1") -> list[str]:
    rows = [(cell, "柏景行", f"{at}村") for at, cell in enumerate(cells)]
    return days(read(sheet(((title,), HEADINGS, *rows), name)))


def test_a_day_alone_is_of_the_month_of_its_sheet() -> None:
    assert ledger("5日", "二十六日", "5日上午") == ["2026-03-05", "2026-03-26", "2026-03-05"]
    assert ledger("5日", title="检查台账", name="3月") == [""]
    assert ledger("5日", title="2026年检查台账") == [""]
    assert ledger("31日", title="2026年2月检查台账") == [""]


def test_a_day_alone_is_of_the_one_month_of_its_window() -> None:
    title = "检查台账（2026年2月26日-3月25日）"
    assert ledger("26日", "5日", title=title) == ["2026-02-26", "2026-03-05"]
    title = "检查台账（2026年2月20日-3月25日）"
    assert ledger("22日", "5日", title=title) == ["", "2026-03-05"]


def test_a_day_alone_is_of_the_month_of_its_section() -> None:
    rows = (
        HEADINGS,
        ("1月", "", ""),
        ("5日", "柏景行", "甲"),
        ("二月", "", ""),
        ("6日", "柏景行", "乙"),
    )
    found = read(sheet(rows, "2026年检查"))
    assert days(found) == ["2026-01-05", "2026-02-06"]
    said = [p.blanks for p in found.problems if p.code == "SD142"]
    assert [one["basis"] for one in said] == ["“1月”", "“二月”"]
    rows = (HEADINGS, ("5日", "柏景行", "甲"), ("一、某某", "", ""), ("6日", "柏景行", "乙"))
    assert days(read(sheet(rows, "2026年检查"))) == ["", ""]


def test_a_day_takes_the_month_and_the_year_of_its_own_row() -> None:
    rows = (
        ("年度", "月份", *HEADINGS),
        (2026, "3月", "5日", "柏景行", "甲"),
        ("", "", "6日", "柏景行", "乙"),
    )
    found = read(sheet(rows))
    assert days(found) == ["2026-03-05", ""]
    assert [p.blanks["basis"] for p in found.problems if p.code == "SD142"] == ["“月份”栏"]


def test_the_year_may_stand_in_the_heading_of_the_days() -> None:
    rows = (("检查时间（2026年）", "带队领导", "检查地点"), ("3月5日", "柏景行", "甲"))
    assert days(read(sheet(rows))) == ["2026-03-05"]


@pytest.mark.parametrize(
    ("titles", "cells", "year"),
    [
        (("2026年", "2026年"), ("1月5日", "2月5日"), "2026"),
        (("2025年", "2026年"), ("1月5日", "2月5日"), ""),
        (("台账", "台账"), ("2026.1.5", "2026.2.5"), "2026"),
        (("台账", "台账"), ("2025.1.5", "2026.2.5"), ""),
        (("台账", "台账"), ("1月5日", "2月5日"), ""),
    ],
)
def test_a_summary_takes_the_one_year_of_the_other_sheets(
    titles: tuple[str, str], cells: tuple[str, str], year: str
) -> None:
    drawn = [
        sheet(((title,), HEADINGS, (cell, "柏景行", "甲")), f"表{at}")
        for at, (title, cell) in enumerate(zip(titles, cells, strict=True))
    ]
    found = read(*drawn, sheet((HEADINGS, ("3月9日", "温如磐", "乙")), "总表"))
    assert days(found)[0] == (f"{year}-03-09" if year else "")
    assert (("SD140", "总表!A2", "3月9日") in told(found)) is not bool(year)


def test_another_file_is_not_asked_for_the_year() -> None:
    other = sheet((("2026年",), HEADINGS, ("1月5日", "柏景行", "甲")))
    own = sheet((HEADINGS, ("3月9日", "温如磐", "乙")))
    found = read_ledger([book(other, leaders(), file="a.xlsx"), book(own, file="b.xlsx")])
    assert days(found) == ["2026-01-05", ""]


def test_days_without_a_year_are_one_problem_that_names_every_cell() -> None:
    rows = [(f"3月{day}日", "柏景行", f"{day}") for day in range(1, 5)]
    (problem,) = (p for p in read(sheet((HEADINGS, *rows))).problems if p.code == "SD140")
    assert problem.blanks["count"] == "4"
    assert [source.cell for source in (problem.source, *problem.also)] == ["A2", "A3", "A4", "A5"]


def test_a_day_that_is_not_in_the_year_is_another_problem() -> None:
    found = read(sheet((("2026年",), HEADINGS, ("2月29日", "柏景行", "甲"))))
    assert ("SD106", "Sheet1!A3", "2月29日") in told(found)
    assert LEADERS
