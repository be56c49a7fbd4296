"""Year, month and day in columns of their own are one day."""

from safetyduty.model.ledger import Ledger
from tests.intake.made_ledgers import Row, days, read, sheet, told

THREE: tuple[Row, Row] = (
    ("检查时间", "", "", "带队领导", "地点"),
    ("年", "月", "日", "", ""),
)
TWO: tuple[Row, Row] = (("日期", "", "带队领导", "地点"), ("月", "日", "", ""))


def three(*rows: Row) -> Ledger:
    return read(sheet([*THREE, *rows], "检查", merged=((1, 1, 1, 3), (1, 4, 2, 4), (1, 5, 2, 5))))


def test_three_columns_make_a_day() -> None:
    ledger = three((2026, 3.0, "5", "柏景行", "x"), ("2026年", "3月", "6日", "岑简", "y"))
    assert days(ledger) == ["2026-03-05", "2026-03-06"]
    assert told(ledger, "SD111") == []


def test_two_columns_wait_for_the_year() -> None:
    drawn = sheet(
        [("2026年检查台账",), *TWO, (3, 5, "柏景行", "x")],
        merged=((2, 1, 2, 2), (2, 3, 3, 3), (2, 4, 3, 4)),
    )
    ledger = read(drawn)
    assert days(ledger) == ["2026-03-05"]
    assert told(ledger, "SD111") == [("SD105", "Sheet1!A4", "3月5日")]


def test_a_year_written_once_holds_for_its_neighbours() -> None:
    ledger = three((2026, 3, 5, "柏景行", "x"), ("", 3, 6, "岑简", "y"))
    assert days(ledger) == ["2026-03-05", "2026-03-06"]


def test_what_is_missing_is_told() -> None:
    ledger = three(
        (2026, 3, "", "柏景行", "x"), (2026, 13, 5, "岑简", "y"), ("", "", "", "岑简", "z")
    )
    assert days(ledger) == ["", "", ""]
    assert told(ledger, "SD111") == [
        ("SD104", "检查!A3", "2026年3月"),
        ("SD106", "检查!A4", "2026年13月5日"),
        ("SD110", "检查!A5", ""),
    ]


def test_the_second_row_need_not_be_merged_to_be_known() -> None:
    rows = (("检查时间", "", "带队领导", "地点"), ("月", "日", "", ""), (3, 5, "柏景行", "x"))
    ledger = read(sheet([("2026年检查台账",), *rows], "检查", merged=((2, 1, 2, 2),)))
    assert days(ledger) == ["2026-03-05"]


def test_a_row_of_data_is_no_such_row() -> None:
    rows = (("检查时间", "带队领导", "地点"), ("月", "月", "月"), ("3月5日", "柏景行", "x"))
    assert days(read(sheet([("2026年检查台账",), *rows], "检查")))[-1] == "2026-03-05"
