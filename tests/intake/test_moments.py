"""Points in time: the day as everywhere else, and the time of day to the second."""

from datetime import date, datetime, time

import pytest

from safetyduty.intake.columns import Cell
from safetyduty.intake.moments import UNREADABLE, UNTOLD, second_of
from safetyduty.model.incident import NEVER, Moment
from safetyduty.model.ledger import Ledger
from tests.intake.made_ledgers import Row, read, sheet, told

HEADINGS: Row = ("发生时间", "地点", "死亡人数", "接报时间", "上报时间")


def at(hour: int, minute: int = 0, second: int = 0) -> int:
    return hour * 3600 + minute * 60 + second


@pytest.mark.parametrize(
    ("cell", "second"),
    [
        (datetime(2026, 3, 1, 9, 30), at(9, 30)),
        (datetime(2026, 3, 1), UNTOLD),
        (time(10, 45), at(10, 45)),
        (date(2026, 3, 1), UNTOLD),
        (True, UNTOLD),
        (46082.395833333336, at(9, 30)),
        (46082, UNTOLD),
        ("46082.5", at(12)),
        ("2026-03-01 09:30", at(9, 30)),
        ("2026-03-01T09:30", at(9, 30)),
        ("2026年3月1日9时30分", at(9, 30)),
        ("3月1日9时30分", at(9, 30)),
        ("3月1日上午9时", at(9)),
        ("3月1日下午3点半", at(15, 30)),
        ("3月1日下午3点整", at(15)),
        ("3月1日15时20分30秒", at(15, 20, 30)),
        ("2026/3/1 21:05:59", at(21, 5, 59)),
        ("三月一日上午九时三十分", at(9, 30)),
        ("3月1日（星期日）晚上8点", at(20)),
        ("3月1日中午12时", at(12)),
        ("3月1日中午1时", at(13)),
        ("3月1日凌晨12时10分", at(0, 10)),
        ("2026-3-1 9:30 PM", at(21, 30)),
        ("20260301 9:30", at(9, 30)),
        ("10:45", at(10, 45)),
        ("2026-03-01 00:00", 0),
        ("2026-03-01", UNTOLD),
        ("3月1日上午", UNTOLD),
        ("3月1日9时许", UNREADABLE),
        ("3月1日约9时", UNREADABLE),
        ("3月1日9:30-10:00", UNREADABLE),
        ("3月1日25时", UNREADABLE),
        ("3月1日9时61分", UNREADABLE),
        ("3月1日早", UNREADABLE),
    ],
)
def test_a_time_of_day_is_read_or_refused(cell: Cell, second: int) -> None:
    assert second_of(cell) == second


def accidents(*rows: Row) -> Ledger:
    return read(sheet([HEADINGS, *rows], "事故台账"))


def test_minutes_are_kept_from_every_spelling() -> None:
    ledger = accidents(
        ("2026年3月1日9时30分", "甲厂", 1, datetime(2026, 3, 1, 9, 40), "2026-03-01 下午3时"),
    )
    (one,) = ledger.incidents.accidents
    assert [str(one.occurred), str(one.received), str(one.reported)] == [
        "2026-03-01T09:30", "2026-03-01T09:40", "2026-03-01T15:00",
    ]  # fmt: skip
    assert ledger.problems == ()


def test_what_a_cell_leaves_out_is_taken_from_the_accident_and_said() -> None:
    ledger = accidents(
        ("2026-12-31 23:30", "甲厂", 1, "23:40", "1月1日0时20分"),
        ("2026-12-30 8:00", "乙厂", 1, time(8, 5), 0.5),
    )
    first, second = ledger.incidents.accidents
    assert str(first.received) == "2026-12-31T23:40"
    assert str(first.reported) == "2027-01-01T00:20"
    assert (str(second.received), str(second.reported)) == ("2026-12-30T08:05", "2026-12-30T12:00")
    assert [code for code, _, _ in told(ledger)] == ["SD711"] * 4


def test_nothing_is_completed_from_an_accident_without_a_day() -> None:
    ledger = accidents(
        ("某日", "甲厂", 1, "10:45", "2月30日 9:00"), ("2026-3-1", "乙厂", 1, "", "x")
    )
    first, second = ledger.incidents.accidents
    assert (first.received, first.reported, second.reported) == (NEVER, NEVER, NEVER)
    assert first.unread == ("occurred", "received", "reported")
    assert second.unread == ("reported",)


def test_29_february_is_completed_in_no_common_year() -> None:
    ledger = accidents(("2026-03-01 9:00", "甲厂", 1, "2月29日 9:10", ""))
    assert ledger.incidents.accidents[0].received == NEVER


def test_a_vague_hour_keeps_its_day_and_judges_no_minute() -> None:
    ledger = accidents(("2026-9-1 约9时", "甲厂", 1, "", ""))
    assert ledger.incidents.accidents[0].occurred == Moment(date(2026, 9, 1).toordinal())
    assert told(ledger) == [("SD703", "事故台账!A2", "2026-9-1 约9时")]


def test_a_moment_is_told_as_far_as_it_is_known() -> None:
    day = date(2026, 3, 1).toordinal()
    assert str(NEVER) == ""
    assert str(Moment(day)) == "2026-03-01"
    assert str(Moment(day, at(9, 30, 5))) == "2026-03-01T09:30:05"
    assert Moment(day).latest - Moment(day).earliest == 86_399


def test_times_in_the_wrong_order_are_told() -> None:
    ledger = accidents(("2026-03-01 09:30", "甲厂", 1, "2026-03-01 09:40", "2026-03-01 09:10"))
    assert [code for code, _, _ in told(ledger)] == ["SD707", "SD707"]
