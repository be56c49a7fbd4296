"""A row is used once though two sheets repeat it; within one sheet the clerk is asked."""

from safetyduty.model.ledger import Ledger
from tests.intake.made_ledgers import (
    HEADINGS,
    LEADERS,
    Row,
    account,
    codes,
    days,
    leaders,
    present,
    read,
    sheet,
    told,
)

ROW: Row = (1, "2026.3.5", "带队检查", "柏景行、岑简", "", "和平加油站")


def two(one: Row, other: Row, headings: Row = HEADINGS) -> Ledger:
    return read(sheet([headings, one], "3月"), sheet([headings, other], "总表"))


def rows(ledger: Ledger) -> int:
    return len(ledger.activities.row)


def test_a_summary_sheet_repeats_and_counts_nothing_twice() -> None:
    other = (9, "2026年3月5日", "督查", "岑简，柏景行", "", "和平 加油站")
    ledger = two(ROW, other)
    assert rows(ledger) == 1
    assert told(ledger) == [("SD109", "总表!A2", "")]
    assert ledger.problems[0].blanks == {"other": "台账.xlsx:3月!A2"}
    assert account(ledger, "总表").reasons == {"duplicate": 1, "heading": 1}
    assert account(ledger, "3月").used == 1


def test_whoever_stands_in_one_of_the_two_is_taken_over() -> None:
    ledger = two((*ROW[:4], "左春屿", ROW[5]), (*ROW[:4], "左春屿、卞守拙", ROW[5]))
    assert present(ledger) == [
        (1, "卞守拙", "attends", 1),
        (1, "岑简", "leads", 1),
        (1, "左春屿", "attends", 1),
        (1, "柏景行", "leads", 1),
    ]


def test_whoever_is_taken_over_and_out_of_office_is_told_at_the_row() -> None:
    held = leaders(LEADERS[1], LEADERS[5], ("左春屿", "副镇长", "2026.4.1", ""))
    drawn = [sheet([HEADINGS, ROW], "3月"), sheet([HEADINGS, (*ROW[:4], "左春屿", ROW[5])], "总表")]
    assert ("SD203", "3月!A2", "左春屿") in told(read(*drawn, held))


def test_the_earlier_of_two_entries_holds_and_a_known_one_before_none() -> None:
    headings = (*HEADINGS, "录入日期")
    for one, other, entered in (
        ("2026.3.9", "2026.3.7", "2026-03-07"),
        ("", "2026.3.7", "2026-03-07"),
        ("2026.3.9", "", "2026-03-09"),
        ("", "", ""),
    ):
        ledger = two((*ROW, one), (*ROW, other), headings)
        acts = ledger.activities
        acts.day[:] = acts.entered
        assert days(ledger) == [entered]


def test_another_day_kind_leader_or_place_is_another_row() -> None:
    for at, value in ((1, "2026.3.6"), (2, "调研"), (3, "柏景行"), (5, "粮库")):
        other = list(ROW)
        other[at] = value
        assert rows(two(ROW, other)) == 2


def test_rows_that_cannot_be_told_are_the_same_only_in_the_same_words() -> None:
    def unclear(at: int, value: str) -> Row:
        return [value if place == at else cell for place, cell in enumerate(ROW)]

    assert rows(two(unclear(1, "待定"), unclear(1, "待定"))) == 1
    assert rows(two(unclear(1, "待定"), unclear(1, "未定"))) == 2
    assert rows(two(unclear(2, "走访"), unclear(2, "走 访"))) == 1
    assert rows(two(unclear(2, "走访"), unclear(2, "值守"))) == 2
    assert rows(two(unclear(3, "柏景形"), unclear(3, "柏景形"))) == 1
    assert rows(two(unclear(3, "王干事"), unclear(3, "李干事"))) == 2
    assert rows(two(unclear(3, ""), unclear(3, ""))) == 1
    one, other = list(unclear(1, "待定")), list(unclear(1, "待定"))
    one[4], other[4] = "左春屿", "卞守拙"
    assert rows(two(one, other)) == 2


def test_a_row_entered_twice_in_one_sheet_is_asked_about_and_kept() -> None:
    ledger = read(sheet([HEADINGS, ROW, (2, *ROW[1:])], "3月"))
    assert rows(ledger) == 2
    assert told(ledger) == [("SD113", "3月!A3", "")]
    assert ledger.problems[0].blanks == {"other": "A2"}


def test_two_meetings_on_one_day_with_other_topics_are_two() -> None:
    headings = (*HEADINGS, "主题")
    ledger = read(sheet([headings, (*ROW, "节前部署"), (*ROW, "汛期部署")], "3月"))
    assert ledger.problems == ()
    people = read(sheet([HEADINGS, ROW, (*ROW[:4], "左春屿", ROW[5])], "3月"))
    assert people.problems == ()


def test_undated_rows_of_one_sheet_are_left_alone() -> None:
    row = (1, "待定", "带队检查", "柏景行", "", "和平加油站")
    ledger = read(sheet([HEADINGS, row, row], "3月"))
    assert (rows(ledger), codes(ledger)) == (2, ["SD104", "SD104"])


def test_a_sheet_given_twice_counts_once_row_by_row() -> None:
    copy = [HEADINGS, ROW, (2, "2026.3.6", "检查", "岑简", "", "粮库")]
    ledger = read(sheet(copy, "3月"), sheet(copy, "3月 (2)"))
    assert rows(ledger) == 2
    assert account(ledger, "3月 (2)").reasons == {"duplicate": 2, "heading": 1}


def test_rows_led_in_several_columns_are_compared_in_all_of_them() -> None:
    headings = ("日期", "类型", "带队领导", "主持人")
    ledger = two(("2026.3.5", "会议", "", "柏景行"), ("2026.3.5", "会议", "柏景行", ""), headings)
    assert rows(ledger) == 1
