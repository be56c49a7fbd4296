"""First and last digits, month against all other months."""

import pytest

from tests.engine.integrity.drawn import Row, draw, look, several, told

SPREAD = (12, 23, 34, 45, 56, 67, 78, 89, 91, 15, 26, 37, 48, 59, 61, 72, 83, 94, 13, 24)
"""First and last digits both spread evenly enough."""


def month(number: int, figures: tuple[int, ...]) -> list[Row]:
    return several(Row(figures=figures), 2, first=f"2026-{number:02}-01")


@pytest.mark.parametrize(("item", "odd"), [("first_digit", 91), ("last_digit", 50)])
def test_a_month_with_other_digits_is_weak_and_the_others_are_the_baseline(
    item: str, odd: int
) -> None:
    usual = [row for number in range(1, 6) for row in month(number, SPREAD)]
    assert told(item, draw(*usual)) == []
    found = look(item, draw(*usual, *month(6, (odd,) * 20)))
    assert [(str(one.strength), one.blanks) for one in found] == [
        ("weak", {"month": "2026-06", "number": "40"})
    ]
    assert (found[0].seen, found[0].of) == (1, 6)


@pytest.mark.parametrize("item", ["first_digit", "last_digit"])
def test_few_figures_say_so(item: str) -> None:
    rows = [Row(figures=SPREAD) for _ in range(5)]
    assert told(item, draw(*rows[:4], Row(figures=SPREAD[:19]))) == ["99<100"]
    assert told(item, draw(*rows)) == []  # a hundred, but all of one month
    small = [
        *rows,
        Row(day="2026-04-01", figures=(91,) * 14),
        Row(day="2026-04-02", figures=(91,) * 15),
    ]
    assert told(item, draw(*small)) == []  # a month of 29 is not compared
    assert told(item, draw(*small, Row(day="2026-04-03", figures=(91,)))) != []


def test_figures_that_are_all_alike_differ_from_nothing() -> None:
    rows = [row for number in range(1, 6) for row in month(number, (10,) * 20)]
    assert told("first_digit", draw(*rows)) == told("last_digit", draw(*rows)) == []


def test_zero_has_no_first_digit_and_single_figures_no_last() -> None:
    rows = [row for number in range(1, 6) for row in month(number, (0,) * 20)]
    assert told("first_digit", draw(*rows)) == told("last_digit", draw(*rows)) == ["0<100"]
