"""Days of entry, of saving, of closing."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from safetyduty.model.hazard import Hazard
from tests.engine.integrity.drawn import AS_OF, Row, draw, look, ordinal, several, told


def entered(number: int, lag: int, first: str = "2026-01-01", every: int = 1) -> list[Row]:
    return [
        replace(row, entered=str(date.fromisoformat(row.day) + timedelta(lag)))
        for row in several(Row(), number, first=first, every=every)
    ]


def test_rows_entered_long_after_are_told_by_the_ledgers_own_habit() -> None:
    prompt = entered(20, 2)
    assert told("back_entry", draw(*prompt, *entered(1, 30, "2026-03-01"))) == []
    found = look("back_entry", draw(*prompt, *entered(1, 31, "2026-03-01")))
    assert [(str(one.strength), one.seen, one.of) for one in found] == [("weak", 1, 21)]
    assert found[0].blanks == {
        "number": "1", "when": "@several-days", "longest": "31", "median": "2", "usual": "30",
    }  # fmt: skip


def test_a_station_that_is_always_late_is_measured_by_itself() -> None:
    slow = [row for lag in (20, 30, 40, 50) for row in entered(6, lag, f"2026-0{lag // 10}-01")]
    assert told("back_entry", draw(*slow)) == []


def batch(number: int, days: int) -> list[Row]:
    rows = entered(number, 0, "2026-01-01", every=days // (number - 1))
    return [replace(row, entered="2026-11-20") for row in rows]


@pytest.mark.parametrize(
    ("number", "days", "strength"), [(5, 60, "strong"), (4, 60, "weak"), (5, 56, "weak")]
)
def test_many_late_rows_of_one_day_over_two_months_are_strong(
    number: int, days: int, strength: str
) -> None:
    found = look("back_entry", draw(*entered(40, 1, "2026-03-01"), *batch(number, days)))
    assert [str(one.strength) for one in found] == [strength]
    assert found[0].blanks["when"] == ("2026-11-20" if strength == "strong" else "@several-days")


def test_too_few_days_of_entry_say_so() -> None:
    assert told("back_entry", draw(*entered(19, 1))) == ["19<20"]
    assert told("back_entry", draw(*entered(20, 1))) == []
    assert told("back_entry", draw(Row())) == ["0<20"]


def test_a_row_entered_before_its_day() -> None:
    early = Row(entered="2026-03-04")
    assert told("early_entry", draw(early, *entered(4, 0))) == ["strong 1/5 F2"]
    assert told("early_entry", draw(early, *entered(3, 0))) == ["weak 1/4 F2"]
    assert told("early_entry", draw(*entered(3, 0))) == []


def test_rows_after_the_file_was_saved() -> None:
    rows = [Row(day="2026-06-30"), Row(day="2026-07-01")]
    assert told("after_saved", draw(*rows, saved="2026-06-30")) == ["strong 1/2 A3"]
    assert told("after_saved", draw(*rows, saved="2026-06-29")) == ["weak 2/2 A2 A3"]
    assert told("after_saved", draw(*rows, saved="2026-07-01")) == []
    assert told("after_saved", draw(*rows)) == []


def test_what_comes_or_is_entered_after_the_day_asked_for_is_not_known_yet() -> None:
    rows = [Row(day="2026-07-01"), Row(day="2026-06-01", entered="2026-07-02"), Row(day="")]
    assert told("after_saved", draw(*rows, saved="2026-01-01"), date(2026, 6, 30)) == []
    assert len(told("after_saved", draw(*rows, saved="2026-01-01"), AS_OF)) == 1


def hazard(row: int, found: str, closed: str) -> Hazard:
    return Hazard(
        row, "隐患", ordinal(found), "", False, "", "", (), 0, False, ordinal(closed), True, 0,
        False, "", False, frozenset(), frozenset(),
    )  # fmt: skip


def spread(number: int, days: int, closed: str = "2026-06-30") -> tuple[Hazard, ...]:
    first = date(2026, 1, 1)
    step = days / (number - 1)
    return tuple(
        hazard(n + 1, str(first + timedelta(round(step * n))), closed) for n in range(number)
    )


@pytest.mark.parametrize(
    ("hazards", "expected"),
    [
        (spread(10, 31), "strong 10/10"),
        (spread(10, 30), ""),
        (spread(9, 60), "9<10"),
        ((*spread(8, 60), hazard(9, "2026-02-01", "2026-02-03"),
          hazard(10, "2026-02-01", "2026-02-04")), "strong 8/10"),
        ((*spread(8, 60), *(hazard(9 + n, "2026-02-01", f"2026-02-0{n + 3}") for n in range(3))),
         ""),
    ],
)  # fmt: skip
def test_hazards_of_many_days_closed_on_one(hazards: tuple[Hazard, ...], expected: str) -> None:
    found = told("filing_day", draw(hazards=hazards))
    assert [" ".join(one.split()[:2]) for one in found] == ([expected] if expected else [])


def test_hazards_each_closed_the_day_it_was_found_are_weak() -> None:
    same = tuple(hazard(n, f"2026-0{n % 9 + 1}-05", f"2026-0{n % 9 + 1}-05") for n in range(1, 20))
    late = hazard(20, "2026-01-01", "2026-01-02")
    assert told("filing_day", draw(hazards=(*same, late)))[0].startswith("weak 19/20")
    assert told("filing_day", draw(hazards=(*same[:18], late))) == []
    assert told("filing_day", draw(hazards=same), date(2026, 1, 31)) == ["2<10"]
