"""Days in office are read to the day or to the month, and words for still in office as open."""

from datetime import date

import pytest

from safetyduty.intake.columns import Cell
from safetyduty.intake.terms import Term, read_term


def on(year: int, month: int, day: int) -> int:
    return date(year, month, day).toordinal()


@pytest.mark.parametrize("cell", ["", "至今", "现任", "在任", "-", "—", "/", "无", "尚未", "目前"])
def test_words_for_still_in_office_are_an_open_end(cell: str) -> None:
    assert read_term(cell, ends=True) == Term()


@pytest.mark.parametrize(
    "cell", [date(2023, 5, 6), 45052, "2023.5.6", "2023年5月6日至今", "2023-05-06—", "2023.5.6起"]
)
def test_a_first_day_is_read_whatever_follows_it(cell: Cell) -> None:
    assert read_term(cell) == Term(on(2023, 5, 6))


@pytest.mark.parametrize(
    "cell", ["2021.08", "2021.8", 2021.08, "2021年8月", "2021.08-至今", "2021-8"]
)
def test_a_month_counts_from_its_first_day_and_to_its_last(cell: Cell) -> None:
    assert read_term(cell) == Term(on(2021, 8, 1), by_month=True)
    assert read_term(cell, ends=True) == Term(last=on(2021, 8, 31), by_month=True)


def test_a_span_gives_both_days() -> None:
    assert read_term("2023.01.01-2025.06.30") == Term(on(2023, 1, 1), on(2025, 6, 30))
    assert read_term("2023.01.01-2025.06.30", ends=True) == Term(last=on(2025, 6, 30))
    assert read_term("2021年8月至2024年3月") == Term(on(2021, 8, 1), on(2024, 3, 31), by_month=True)


@pytest.mark.parametrize("cell", ["去年底", "2026-13", 2021.1, "5月6日", "2021.8-2021.13", 7])
def test_what_cannot_be_read_is_said(cell: Cell) -> None:
    assert read_term(cell).unreadable


def test_a_likely_day_is_suggested() -> None:
    assert read_term("2118.4.25").likely == "2018-04-25"
    assert read_term("待定").likely == ""


@pytest.mark.parametrize(
    ("cell", "earliest", "latest"),
    [
        ("2026.3.32", (2026, 3, 1), (2026, 3, 31)),
        ("2026.02.15调任", (2026, 2, 1), (2026, 2, 28)),
        ("2026年", (2026, 1, 1), (2026, 12, 31)),
        ("2026.13.5", (2026, 1, 1), (2026, 12, 31)),
    ],
)
def test_the_month_or_year_of_an_unreadable_day_bounds_it(
    cell: Cell, earliest: tuple[int, int, int], latest: tuple[int, int, int]
) -> None:
    read = read_term(cell)
    assert (read.unreadable, read.earliest, read.latest) == (True, on(*earliest), on(*latest))


@pytest.mark.parametrize("cell", ["去年底", "2021.8-2021.13", "1026年", 2021.1, "5月6日"])
def test_where_no_year_is_certain_nothing_bounds_it(cell: Cell) -> None:
    assert (read_term(cell).earliest, read_term(cell).latest) == (0, 0)


def test_a_last_day_not_set_yet_is_an_open_end() -> None:
    assert read_term("待定", ends=True) == Term()
    assert read_term("待定").unreadable
