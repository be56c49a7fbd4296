"""A day is read in every usual spelling; what is not certain is not guessed."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safetyduty.intake.columns import Cell
from safetyduty.intake.days import Day, arabic, read_day

FIFTH = date(2026, 3, 5)


@pytest.mark.parametrize(
    "cell",
    [
        FIFTH,
        datetime(2026, 3, 5, 9, 30),
        46086,
        46086.375,
        "46086",
        "46086.5",
        20260305,
        "20260305",
        "2026-03-05",
        "2026-3-5",
        "2026/3/5",
        "2026.3.5",
        "2026.3.5.",
        "2026..3.5",
        "2026。3。5",
        "2026，3，5",
        "2026、3、5",
        "2026·3·5",
        "2026\\3\\5",
        "2026_3_5",
        "2026 3 5",
        "2026年3月5日",
        "2026年3月5",
        "2026年3月5号",
        "2026年 3 月 5 日",
        "2026年\n3月5日",
        "２０２６年３月５日",
        "26年3月5日",
        "2026年3.5",
        "2026.3月5日",
        "二〇二六年三月五日",
        "二○二六年三月五日",
        "二零二六年三月五日",
        "2026年三月五日",
    ],
)
def test_every_usual_spelling_is_read(cell: Cell) -> None:
    assert read_day(cell) == Day(FIFTH.toordinal())


@pytest.mark.parametrize(
    "time_of_day",
    [
        " 0:00",
        " 0:00:00",
        " 10:30",
        " 9:05",
        "T09:00:00",
        " 14:30:00.000",
        "上午",
        "（下午）",
        "上午9:00-11:00",
        " 9-11时",
        " 9时30分至11时",
        " 下午3点半",
        "星期四",
        "（周四）",
        " 星期四 上午",
        "全天",
    ],
)
def test_a_time_of_day_changes_no_day(time_of_day: str) -> None:
    for day, number in (("2026/3/1", 1), ("2026-3-12", 12)):
        assert read_day(day + time_of_day) == Day(date(2026, 3, number).toordinal())
    if time_of_day[0] not in " T":
        assert read_day("3月5日" + time_of_day) == Day(fault="no-year", month=3, day=5)


@pytest.mark.parametrize(
    ("text", "month", "day"),
    [
        ("3月5日", 3, 5),
        ("3/5", 3, 5),
        ("03-05", 3, 5),
        ("元月5日", 1, 5),
        ("十一月二十五日", 11, 25),
    ],
)
def test_a_day_without_its_year_waits_for_one(text: str, month: int, day: int) -> None:
    assert read_day(text) == Day(fault="no-year", month=month, day=day)


def test_the_twenty_ninth_of_february_waits_for_its_year() -> None:
    assert read_day("2月29日") == Day(fault="no-year", month=2, day=29)


@pytest.mark.parametrize(
    ("cell", "month", "day"),
    [(4.7, 4, 7), ("4.7", 4, 7), (4.1, 4, 1), ("4.10", 4, 10), ("3-5", 3, 5)],
)
def test_a_number_that_may_be_two_days_is_a_question(cell: Cell, month: int, day: int) -> None:
    assert read_day(cell) == Day(fault="ambiguous", month=month, day=day)


@pytest.mark.parametrize(
    ("cell", "likely"),
    [
        ("2026-02-30", ""),
        ("2月30日", ""),
        ("2026.13.5", "2026-05-13"),
        ("2118.4.25", "2018-04-25"),
        (date(1900, 1, 5), ""),
        ("2206.3.5", ""),
        ("0026-3-5", ""),
        ("2026.0.5", ""),
    ],
)
def test_a_day_that_does_not_exist_is_impossible(cell: Cell, likely: str) -> None:
    read = read_day(cell)
    assert (read.ordinal, read.fault, read.likely) == (0, "impossible", likely)


@pytest.mark.parametrize(
    ("cell", "fault", "likely"),
    [
        ("待定", "unreadable", ""),
        ("8", "unreadable", ""),
        (8, "unreadable", ""),
        (45.5, "unreadable", ""),
        (10**400, "unreadable", ""),
        (float("inf"), "unreadable", ""),
        (True, "unreadable", ""),
        (time(9), "unreadable", ""),
        (timedelta(1), "unreadable", ""),
        ("5日", "no-month", ""),
        ("32日", "unreadable", ""),
        ("1-3月", "unreadable", ""),
        ("2026年", "unreadable", ""),
        ("3月5日前", "unreadable", ""),
        ("2026年3月5日（改期）", "unreadable", "2026-03-05"),
        ("2026年3月1 5日", "unreadable", ""),
        ("2026.3-5", "unreadable", ""),
        ("26.3.5", "unreadable", "2026-03-05"),
        ("26.13.5", "unreadable", ""),
        ("二〇二六年三月", "no-day", "2026-03-??"),
        ("2026年3月上旬", "no-day", "2026-03-??"),
        ("2026-03", "no-day", "2026-03-??"),
        (2026.3, "no-day", "2026-03-??"),
        ("2026年13月", "no-day", ""),
        ("3月5日、6日", "several", ""),
        ("2026.3.5、3.6", "several", "2026-03-05"),
        ("2026.3.5\n2026.3.12", "several", "2026-03-05"),
        ("3月5日和12日", "several", ""),
        ("", "blank", ""),
        ("\u3000 ", "blank", ""),
    ],
)
def test_what_cannot_be_read_says_why_and_what_it_may_be(
    cell: Cell, fault: str, likely: str
) -> None:
    read = read_day(cell)
    assert (read.ordinal, read.fault, read.likely) == (0, fault, likely)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026年3月1日-3日", date(2026, 3, 1), date(2026, 3, 3)),
        ("2026.3.1-5", date(2026, 3, 1), date(2026, 3, 5)),
        ("2026.3.1-3.3", date(2026, 3, 1), date(2026, 3, 3)),
        ("2026年3月1日上午—3月3日下午", date(2026, 3, 1), date(2026, 3, 3)),
        ("2026.3.30～2026.4.2", date(2026, 3, 30), date(2026, 4, 2)),
        ("2025.12.30-2026.1.3", date(2025, 12, 30), date(2026, 1, 3)),
        ("2025年12月30日至1月3日", date(2025, 12, 30), date(2026, 1, 3)),
    ],
)
def test_a_span_stands_on_its_first_day_and_knows_its_last(
    text: str, first: date, last: date
) -> None:
    read = read_day(text)
    assert (read.ordinal, read.spans) == (first.toordinal(), True)
    assert read.last_day(read.ordinal) == last


def test_a_span_without_a_year_waits_for_one() -> None:
    read = read_day("2月28日-29日")
    assert (read.fault, read.month, read.day, read.spans) == ("no-year", 2, 28, True)
    assert read.last_day(date(2024, 2, 28).toordinal()) == date(2024, 2, 29)
    assert read.last_day(date(2026, 2, 28).toordinal()) is None
    assert read_day("12月30日-1月2日").last == (1, 1, 2)


@pytest.mark.parametrize(
    "text", ["2026.3.5-2026.3.1", "2026.3.5-3", "3月5日-3日", "2026.3.1-40", "2026.3.1-待定"]
)
def test_a_span_that_ends_before_it_begins_or_nowhere_is_not_read(text: str) -> None:
    assert read_day(text).fault == "unreadable"


def test_chinese_figures_become_arabic_ones() -> None:
    assert arabic("三十一日、二十日、十日、二十三日、十五日") == "31日、20日、10日、23日、15日"


WAYS = [
    "{y}-{m}-{d}", "{y}/{m:02}/{d:02}", "{y}.{m}.{d}", "{y}年{m}月{d}日", "{y} 年 {m} 月 {d} 日",
    "{y}年{m}月{d}日上午", "{y}/{m}/{d} 0:00", "{y}-{m:02}-{d:02} 08:30:00", "{y}{m:02}{d:02}",
]  # fmt: skip


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)), st.sampled_from(WAYS))
def test_any_day_in_any_spelling_is_that_day(day: date, way: str) -> None:
    text = way.format(y=day.year, m=day.month, d=day.day)
    assert read_day(text) == Day(day.toordinal())


@given(st.text(alphabet="0123456789年月日.-/ :上午至~、", max_size=14))
def test_no_text_is_read_as_a_day_whose_figures_it_does_not_hold(text: str) -> None:
    read = read_day(text)
    if read.ordinal and not text.strip().replace(".", "").isdigit():
        found = date.fromordinal(read.ordinal)
        figures = "".join(mark for mark in text if mark.isdigit())
        assert str(found.month) in figures
        assert str(found.day) in figures


@pytest.mark.parametrize(
    ("cell", "named"),
    [
        ("3月1日、3月5日", 2),
        ("2026.3.5、6、7", 3),
        ("2026.3.5\n2026.3.9", 2),
        ("2026.3.5", 0),
        ("2026.3.5-3.7", 0),
        ("2026.3.5" + "、6" * 60, 31),
    ],
)
def test_a_cell_of_several_days_tells_how_many(cell: str, named: int) -> None:
    assert read_day(cell).named == named
