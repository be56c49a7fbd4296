"""A sheet is split into its tables, and every row of it is accounted for."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safetyduty.intake.columns import Cell
from safetyduty.intake.regions import find_regions, unread
from tests.intake.made_ledgers import HEADINGS, Row, region, sheet

TITLE: Row = ("听禾镇2026年3月履职台账",)
DATA: Row = (1, "3月5日", "带队检查", "柏景行", "温如磐", "和平加油站")


def skips(*rows: Row) -> tuple[tuple[int, str], ...]:
    return region(*rows).account().skips


def test_every_row_is_used_or_has_a_reason() -> None:
    found = region(
        TITLE, ("填报单位：安监站",), (), HEADINGS, DATA, (2,), ("合计", "", 1), ("说明：无",)
    )
    account = found.account()
    assert (account.rows, account.used, account.skipped) == (8, 1, 7)
    assert account.skips == (
        (1, "title"), (2, "title"), (3, "blank"), (4, "heading"), (6, "number-only"), (7, "total"),
        (8, "note"),
    )  # fmt: skip
    assert account.reasons == {
        "blank": 1, "heading": 1, "note": 1, "number-only": 1, "title": 2, "total": 1,
    }  # fmt: skip
    assert (account.table, account.header_row) == ("activities", 4)
    assert account.columns[0] == ("day", "日期")


def test_rows_dropped_later_are_skipped_with_their_reason() -> None:
    account = region(HEADINGS, DATA).account({2: "duplicate"})
    assert (account.used, account.skips) == (0, ((1, "heading"), (2, "duplicate")))


def test_cells_are_named_as_the_sheet_names_them() -> None:
    found = region(TITLE, HEADINGS, DATA, at=(5, 3))
    assert found.source(0, "leads").cell == "F7"
    assert found.source(0).cell == "A7"
    assert found.heading("kind").cell == "E6"
    assert found.heading().cell == "D6"
    assert found.frame.year == 2026


def test_headings_printed_again_divide_nothing() -> None:
    found = region(TITLE, HEADINGS, DATA, HEADINGS, DATA, HEADINGS)
    assert found.rows == [3, 5]
    assert [reason for _, reason in found.skipped] == ["title", "heading", "heading", "heading"]


def test_two_rows_of_headings_printed_again_divide_nothing() -> None:
    upper, lower = ("检查时间", "检查人员", ""), ("", "带队领导", "参加人员")
    row = ("2026.3.5", "柏景行", "")
    merged = ((1, 2, 1, 3), (4, 2, 4, 3))
    found = region(upper, lower, row, upper, lower, row, merged=merged)
    assert found.rows == [3, 6]


def test_headings_under_a_title_of_their_own_begin_another_table() -> None:
    january, february = find_regions(
        "台账.xlsx",
        sheet(
            (
                ("2026年1月",),
                HEADINGS,
                DATA,
                (),
                ("2026年2月",),
                ("填报单位：安监站",),
                HEADINGS,
                DATA,
            )
        ),
    )
    assert [january.frame.month, february.frame.month] == [1, 2]
    assert (january.rows, february.rows) == ([3], [8])
    assert february.skipped == ((4, "blank"), (5, "title"), (6, "title"), (7, "heading"))


def test_a_last_record_is_not_taken_for_a_title() -> None:
    lone = ("", "", "", "柏景行", "温如磐", "")
    first, _ = find_regions(
        "台账.xlsx", sheet((HEADINGS, DATA, lone, ("姓名", "职务"), ("岑简", "组织委员")))
    )
    assert first.rows == [2, 3]


def test_two_tables_side_by_side_are_two_regions() -> None:
    left, right = find_regions(
        "台账.xlsx",
        sheet((
            ("听禾镇2026年台账",),
            ("日期", "带队领导", "", "姓名", "职务"),
            ("3月5日", "柏景行", "", "柏景行", "党委书记"),
            ("3月6日", "柏景行", "", "", ""),
            ("", "", "", "岑简", "组织委员"),
        )),
    )  # fmt: skip
    assert (left.rows, left.title) == ([3, 4], "听禾镇2026年台账")
    assert (right.rows, right.source(1, "title").cell) == ([3, 5], "E5")


def test_rows_above_the_headings_that_are_no_title_are_not_recognised() -> None:
    goods = (("物资", "数量", "地址", "负责人"), ("灭火器", 3, "仓库", "王某"))
    assert skips(*goods, (), TITLE, HEADINGS, DATA) == (
        (1, "not-recognised"), (2, "not-recognised"), (3, "blank"), (4, "title"), (5, "heading"),
    )  # fmt: skip
    assert skips(*goods, (), ("甲", 1, 2, 3), HEADINGS, DATA)[2] == (3, "blank")


def test_a_record_may_be_a_column() -> None:
    found = region(
        ("日期", "2026.3.5", "2026.3.6", ""),
        ("带队领导", "柏景行", "温如磐", ""),
        ("活动类型", "带队检查", "调研", ""),
        at=(3, 2),
    )
    assert found.cells["leads"] == ["柏景行", "温如磐"]
    assert [found.source(0, "leads").cell, found.source(1).cell] == ["C4", "D3"]
    assert found.heading("kind").cell == "B5"
    account = found.account()
    assert (account.rows, account.used, account.header_row) == (4, 2, 2)
    assert account.skips == ((2, "heading"), (5, "blank"))


def test_a_form_with_labels_in_several_places_is_no_table() -> None:
    form = (
        ("检查时间", "2026.3.5", "检查地点", "和平加油站"),
        ("检查人员", "柏景行", "记录人", "王某"),
    )
    assert find_regions("台账.xlsx", sheet(form)) == []
    assert find_regions("台账.xlsx", sheet((("姓名", "柏景行"), ("职务", "党委书记")))) == []


def test_a_long_sheet_is_not_turned() -> None:
    rows: list[Row] = [("日期", "2026.3.5"), ("带队领导", "柏景行"), *[("x",)] * 60]
    assert find_regions("台账.xlsx", sheet(rows)) == []


def test_a_sheet_without_a_table_is_unread_to_the_last_row() -> None:
    account = unread(sheet((("甲",), ("乙",)), "说明", at=(4, 1)), "not-recognised")
    assert (account.rows, account.used, account.skips) == (
        2,
        0,
        ((4, "not-recognised"), (5, "not-recognised")),
    )
    assert unread(sheet(()), "blank").reasons == {}


def test_cells_of_nothing_but_spaces_are_blank() -> None:
    found = region(HEADINGS, (1, "3月5日", " ", "柏景行", "\u3000", "\u200b"))
    assert (found.cells["kind"], found.cells["attends"], found.cells["place"]) == ([""], [""], [""])


CELLS: st.SearchStrategy[Cell] = st.one_of(
    st.just(""),
    st.sampled_from(
        [
            "日期",
            "带队领导",
            "活动类型",
            "姓名",
            "职务",
            "检查时间",
            "地点",
            "合计",
            "说明：",
            "一、会议",
        ]
    ),
    st.sampled_from(
        ["3月5日", "2026.3.5", "柏景行", "带队检查", "党委书记", " ", "同上", "（示例）"]
    ),
    st.integers(0, 50000),
)


@settings(max_examples=300)
@given(
    st.integers(1, 7).flatmap(
        lambda n: st.lists(st.lists(CELLS, min_size=n, max_size=n), max_size=9)
    )
)
def test_of_any_sheet_used_and_skipped_rows_add_up(rows: Sequence[Row]) -> None:
    for found in find_regions("台账.xlsx", sheet(rows)):
        account = found.account()
        assert account.used + account.skipped == account.rows
        assert sorted([*found.rows, *(row for row, _ in account.skips)]) == list(
            range(
                min([*found.rows, account.skips[0][0]]),
                min([*found.rows, account.skips[0][0]]) + account.rows,
            )
        )


@pytest.mark.parametrize("down", [0, 1, 7])
@pytest.mark.parametrize("right", [0, 1, 4])
def test_blank_rows_and_columns_move_every_cell_by_their_number(down: int, right: int) -> None:
    rows: list[Row] = [("",)] * down
    rows += [[*[""] * right, *row] for row in (TITLE, HEADINGS, DATA)]
    found = region(*rows)
    source = found.source(0, "place")
    assert (source.row, source.column) == (3 + down, 6 + right)
