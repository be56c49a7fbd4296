"""Sheets as such: recognised or not, hidden, turned, repeated; each accounted for and said."""

from safetyduty.intake.ledger import read_ledger
from safetyduty.intake.sheets import natural
from tests.intake.made_ledgers import (
    HEADINGS,
    Row,
    account,
    balanced,
    book,
    leaders,
    leading,
    read,
    sheet,
    told,
)

ROW: Row = (1, "2026.3.5", "带队检查", "柏景行", "", "和平加油站")


def test_an_unrecognised_sheet_is_told_with_what_it_lacks() -> None:
    ledger = read(
        sheet([("日期", "地点", "内容"), ("2026.3.5", "x", "y")], "检查"),
        sheet([("填表须知",)], "说明"),
    )
    assert told(ledger) == [("SD101", "检查", ""), ("SD101", "说明", "")]
    near = [problem.blanks["near"] for problem in ledger.problems]
    assert near == ["履职台账：带队领导", "履职台账：日期、带队领导"]
    assert account(ledger, "检查").reasons == {"not-recognised": 2}
    assert account(ledger, "检查").table == ""


def test_a_blank_sheet_is_no_problem() -> None:
    ledger = read(sheet([], "Sheet2"), sheet([("", "")], "Sheet3"))
    assert ledger.problems == ()
    assert account(ledger, "Sheet3").reasons == {"blank": 1}


def test_a_hidden_sheet_is_read_and_said() -> None:
    ledger = read(sheet([HEADINGS, ROW], "旧", hidden=True), sheet([("x",)], "注", hidden=True))
    assert leading(ledger) == [(1, "柏景行")]
    assert told(ledger) == [("SD124", "旧", "旧"), ("SD101", "注", "")]


def test_rows_above_the_headings_of_no_table_are_told() -> None:
    ledger = read(sheet([("物资", "数量", "地址", "人"), ("灭火器", 3, "库", "王"), HEADINGS, ROW]))
    assert told(ledger) == [("SD102", "Sheet1!A1", "")]
    assert ledger.problems[0].blanks == {"rows": "2", "last": "2"}


def test_a_turned_sheet_is_read_by_columns_and_said() -> None:
    turned = sheet(
        [
            ("日期", "2026.3.5", "2026年3月"),
            ("带队领导", "柏景行", "温如磐"),
            ("类型", "检查", "检查"),
        ],
        "横表",
        at=(3, 2),
    )
    ledger = read(turned)
    assert leading(ledger) == [(1, "柏景行"), (2, "温如磐")]
    assert told(ledger) == [("SD125", "横表!B3", ""), ("SD104", "横表!D3", "2026年3月")]
    assert str(ledger.source(ledger.activities.row[0])) == "台账.xlsx:横表!C3"


def test_a_calendar_to_be_ticked_is_not_read_and_said() -> None:
    for days in (
        [f"3月{day}日" for day in range(1, 9)],
        list(range(1, 32)),
        [f"{day}日" for day in range(1, 9)],
    ):
        ledger = read(sheet([("3月检查情况",), ("姓名", *days), ("柏景行", "√")], "打勾"))
        assert told(ledger) == [("SD126", "打勾!A2", "")]


def test_a_ledger_of_inspections_and_hazards_is_read_as_inspections_and_said() -> None:
    rows = [
        ("检查时间", "检查人员", "存在问题", "整改期限"),
        ("2026.3.5", "柏景行", "通道堵塞", "2026.3.9"),
    ]
    ledger = read(sheet(rows))
    assert leading(ledger) == [(1, "柏景行")]
    assert told(ledger) == [("SD111", "Sheet1!A1", ""), ("SD122", "Sheet1!A1", "")]


def test_a_column_that_is_not_read_because_of_its_heading_is_told() -> None:
    ledger = read(sheet([(*HEADINGS, "参加人员"), (*ROW, "岑简")]))
    assert told(ledger) == [("SD123", "Sheet1!G1", "参加人员")]
    upper, lower = (
        ("日期", "类型", "带队领导", "参加人员", "参加人员"),
        ("", "", "", "", "（姓名）"),
    )
    two = read(
        sheet([upper, lower, ("2026.3.5", "检查", "柏景行", "", "岑简")], merged=((1, 1, 2, 1),))
    )
    assert ("SD123", "Sheet1!E2", "（姓名）") in told(two)


def test_a_ledger_without_a_row_is_not_handed_in_and_said() -> None:
    ledger = read(sheet([HEADINGS], "台账"))
    assert told(ledger) == [("SD130", "台账!B1", "")]
    assert ledger.handed_in == {"leaders"}


def test_a_blank_month_beside_others_says_nothing() -> None:
    assert read(sheet([HEADINGS, ROW], "3月"), sheet([HEADINGS], "4月")).problems == ()


def test_a_copy_of_a_file_is_read_once_and_said() -> None:
    log, held = sheet([HEADINGS, ROW], "台账"), leaders()
    copies = [
        book(log, held, file=name, sha256="same") for name in ("台账 - 副本.xlsx", "台账.xlsx")
    ]
    for order in (copies, copies[::-1], [*copies, copies[0]]):
        ledger = read_ledger(order)
        balanced(ledger)
        assert leading(ledger) == [(1, "柏景行")]
        assert [(p.code, str(p.source), p.blanks) for p in ledger.problems] == [
            ("SD127", "台账.xlsx", {"other": "台账 - 副本.xlsx"})
        ]
        assert [file.sheets[0].reasons for file in ledger.inputs] == [
            {"heading": 1}, {"duplicate": 2},
        ]  # fmt: skip


def test_files_and_sheets_come_in_the_order_of_their_numbers() -> None:
    assert sorted(["10月", "2月", "总表", "1月"], key=natural) == ["1月", "2月", "10月", "总表"]
    drawn = [
        sheet([HEADINGS, (1, f"2026.{m}.5", "检查", "岑简", "", "")], f"{m}月") for m in (10, 9, 8)
    ]
    ledger = read(*drawn)
    assert [one.sheet for one in ledger.inputs[0].sheets] == ["8月", "9月", "10月", "领导名册"]
    assert ledger.activities.row == [1, 2, 3]


def test_the_text_of_an_error_is_an_error_and_no_name() -> None:
    ledger = read(sheet([HEADINGS, ROW, (2, "#REF!", "带队检查", "#N/A", "", "x")]))
    assert told(ledger) == [
        ("SD017", "Sheet1!B3", "#REF!"),
        ("SD110", "Sheet1!B3", ""),
        ("SD017", "Sheet1!D3", "#N/A"),
        ("SD110", "Sheet1!D3", ""),
    ]


def test_our_own_list_of_problems_is_no_ledger() -> None:
    ledger = read(sheet([HEADINGS, ROW]), sheet([HEADINGS, ROW], "safetyduty数据问题"))
    assert account(ledger, "safetyduty数据问题").reasons == {"problem-list": 2}
    assert told(ledger) == []
