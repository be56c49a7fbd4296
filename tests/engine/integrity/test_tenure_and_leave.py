"""Records outside tenure, and on leave."""

from datetime import date

import pytest

from safetyduty.model.ledger import OPEN_END, Absence, Tenure
from tests.engine.integrity.drawn import Row, draw, look, told


def held(start: str, end: str, person: int = 1) -> Tenure:
    return Tenure(
        99, person, "镇长", frozenset(), date.fromisoformat(start), date.fromisoformat(end)
    )


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-06-30", []),
        ("2026-07-01", ["weak 1/1 A2"]),
        ("2026-07-31", ["weak 1/1 A2"]),  # 31 days after: still a handover
        ("2026-08-01", ["strong 1/1 A2"]),
        ("2026-01-31", ["weak 1/1 A2"]),
        ("2026-02-01", []),
    ],
)
def test_a_record_outside_tenure(day: str, expected: list[str]) -> None:
    ledger = draw(Row(day=day), tenures=(held("2026-02-01", "2026-06-30"),))
    assert told("outside_tenure", ledger) == expected


def test_several_tenures_and_records_of_a_leader_are_one_item() -> None:
    tenures = (held("2026-01-01", "2026-02-01"), held("2026-03-01", "2026-04-01"))
    days = ("2026-02-10", "2026-02-11", "2026-03-05", "2026-12-01")
    ledger = draw(*(Row(day=day) for day in days), Row(who=(2,)), tenures=tenures)
    (item,) = look("outside_tenure", ledger)
    assert (item.subject, item.seen, item.of) == ("章予安", 3, 4)
    assert item.blanks == {"number": "3", "days": "2026-02-10、2026-02-11、2026-12-01"}


def away(start: str, end: date) -> tuple[Absence, ...]:
    return (Absence(9, 1, date.fromisoformat(start), end, "休假"),)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-04-30", []),
        ("2026-05-01", ["weak 1/1 A2 A10"]),  # the first day is often half a day
        ("2026-05-02", ["strong 1/1 A2 A10"]),
        ("2026-05-06", ["strong 1/1 A2 A10"]),
        ("2026-05-07", ["weak 1/1 A2 A10"]),
        ("2026-05-08", []),
    ],
)
def test_a_record_on_leave(day: str, expected: list[str]) -> None:
    rows = [Row(day=day), *[Row(who=(2,)) for _ in range(7)]]
    ledger = draw(*rows, absences=away("2026-05-01", date(2026, 5, 7)))
    assert told("on_leave", ledger) == expected


def test_leave_without_an_end_is_weak_and_no_leave_is_nothing() -> None:
    rows = [Row(day="2026-06-15"), *[Row(who=(2,)) for _ in range(7)]]
    (item,) = look("on_leave", draw(*rows, absences=away("2026-05-01", OPEN_END)))
    assert (item.strength, item.blanks["end"]) == ("weak", "—")
    assert told("on_leave", draw(*rows)) == []
