"""Widths: Chinese takes two, and what must not be broken is not."""

from safetyduty.report.document import Column
from safetyduty.report.office.measure import lines, natural, shared, width

COLUMNS = (Column("姓名"), Column("说明"), Column("次数", "number"))


def test_chinese_takes_two_and_what_has_no_width_its_length() -> None:
    assert width("熊ab") == 4
    assert width("\x07\x07") == 2


def test_one_long_text_does_not_widen_its_column_but_a_number_does() -> None:
    rows = [["甲", "短", "1"]] * 20 + [["甲", "长" * 90, "12345678"]]
    assert natural(COLUMNS, rows) == [4, 4, 8]
    assert natural(COLUMNS, []) == [4, 4, 4]


def test_room_that_is_left_is_shared_and_room_that_lacks_too() -> None:
    assert sum(shared(COLUMNS, [4, 20, 4], 80)) <= 80
    assert shared(COLUMNS, [4, 20, 4], 80)[1] > 22
    tight = shared(COLUMNS, [4, 200, 8], 60)
    assert sum(tight) <= 60
    assert tight[2] >= 10
    assert shared(COLUMNS, [400, 400, 400], 9) == [1, 1, 7]


def test_a_row_is_as_high_as_its_highest_cell() -> None:
    assert lines(["甲", "乙" * 10], [6, 6]) == 5
    assert lines(["", ""], [6, 6]) == 1
    assert lines([], []) == 1
