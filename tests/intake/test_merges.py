"""What a sheet shows once for several rows is read for each of them."""

from tests.intake.made_ledgers import HEADINGS, account, days, leading, read, region, sheet, told

ROWS = (
    HEADINGS,
    (1, "2026.3.5", "带队检查", "柏景行", "", "和平加油站"),
    (2, "", "", "", "", "听禾粮库"),
    (3, "", "", "温如磐", "", "环宇烟花"),
    ("", "", "", "", "", ""),
)
DOWN = ((2, 2, 5, 2), (2, 3, 4, 3), (2, 4, 3, 4))


def test_a_merged_cell_is_read_for_each_of_its_rows_and_said() -> None:
    ledger = read(sheet(ROWS, merged=DOWN))
    assert days(ledger) == ["2026-03-05"] * 3
    assert leading(ledger) == [(1, "柏景行"), (2, "柏景行"), (3, "温如磐")]
    assert told(ledger) == [
        ("SD117", "Sheet1!B3", "2026.3.5"),
        ("SD117", "Sheet1!C3", "带队检查"),
        ("SD117", "Sheet1!D3", "柏景行"),
    ]
    assert account(ledger, "Sheet1").reasons == {"blank": 1, "heading": 1}


def test_a_row_with_nothing_of_its_own_is_no_record() -> None:
    assert region(*ROWS, merged=((2, 2, 5, 2),)).rows == [2, 3, 4]


def test_merged_cells_across_and_above_and_outside_fill_nothing() -> None:
    found = region(
        ("听禾镇2026年履职台账",),
        *ROWS,
        merged=((1, 1, 1, 6), (3, 5, 3, 6), (3, 9, 4, 9), (4, 5, 5, 5)),
    )
    assert found.filled == {}


def test_a_merged_cell_that_begins_left_of_the_column_is_its() -> None:
    rows = (("序号", "日期", "带队领导"), ("2026.3.5", "", "柏景行"), ("", "", "温如磐"))
    found = region(*rows, merged=((2, 1, 3, 2),))
    assert found.filled == {"day": [1]}


def test_ditto_marks_are_read_as_the_row_above_and_said() -> None:
    ledger = read(
        sheet(
            (
                HEADINGS,
                (1, "2026.3.5", "带队检查", "柏景行", "", "和平加油站"),
                (2, "同上", "〃", "同 上", "", "听禾粮库"),
                (3, "″", '"', "温如磐", "", "同上"),
            )
        )
    )
    assert days(ledger) == ["2026-03-05"] * 3
    assert leading(ledger) == [(1, "柏景行"), (2, "柏景行"), (3, "温如磐")]
    assert told(ledger) == [
        ("SD120", "Sheet1!B3", "2026.3.5"),
        ("SD120", "Sheet1!C3", "带队检查"),
        ("SD120", "Sheet1!D3", "柏景行"),
        ("SD120", "Sheet1!F4", "听禾粮库"),
    ]


def test_a_ditto_mark_with_nothing_above_stays_unreadable() -> None:
    ledger = read(sheet((HEADINGS, (1, "同上", "带队检查", "柏景行", "", ""))))
    assert told(ledger) == [("SD104", "Sheet1!B2", "同上")]
