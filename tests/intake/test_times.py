"""The hour in a cell: read where it is certain, else there is none."""

from datetime import date, datetime, time

import pytest

from safetyduty.intake.times import read_span


@pytest.mark.parametrize(
    ("cell", "span"),
    [
        ("2026-03-05 09:30", (570, -1)),
        ("2026/3/5 9:30:15", (570, -1)),
        ("3月5日9时", (540, -1)),
        ("3月5日上午9点30分", (570, -1)),
        ("3月5日下午3点半", (930, -1)),
        ("下午3:00-5:00", (900, 1020)),
        ("9：30至11：00", (570, 660)),
        ("上午11:00-下午1:00", (660, 780)),
        ("中午12:30", (750, -1)),
        ("11:00-9:00", (660, -1)),  # an end before its beginning is no end
        ("9:00、14:00", (-1, -1)),  # two times that are no span: which is meant is not said
        ("9:00 10:00 11:00", (-1, -1)),
        ("9:75", (-1, -1)),
        ("25:00", (-1, -1)),
        ("25:00-26:00", (-1, -1)),
        ("3月5日", (-1, -1)),
        ("", (-1, -1)),
        (datetime(2026, 3, 5, 9, 30), (570, -1)),
        (datetime(2026, 3, 5), (-1, -1)),
        (date(2026, 3, 5), (-1, -1)),
        (time(9, 30), (570, -1)),
        (46086.395833333336, (570, -1)),
        (0.5, (720, -1)),
        (46086.0, (-1, -1)),
        (4.7, (-1, -1)),
        (5, (-1, -1)),
    ],
)
def test_the_hour_in_a_cell(cell: object, span: tuple[int, int]) -> None:
    assert read_span(cell) == span  # type: ignore[arg-type]
