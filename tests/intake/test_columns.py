"""Rows taken apart into columns are the same rows, to the type of each value."""

import io
from datetime import date, datetime, time

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from safetyduty.intake import columns, formats_workbook
from safetyduty.intake.columns import Cell, Rows, in_columns

CELLS = st.one_of(
    st.sampled_from(["", "甲", "带队检查", 0, 1, 0.0, 1.0, True, False, date(2026, 1, 1)]),
    st.sampled_from([datetime(2026, 1, 1), time(9, 30), -1, 2.5]),
    st.text(max_size=3),
)


@given(st.integers(1, 4).flatmap(lambda n: st.lists(st.lists(CELLS, min_size=n, max_size=n))))
def test_columns_hold_the_same_values_of_the_same_types(rows: list[list[Cell]]) -> None:
    width = len(rows[0]) if rows else 0
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(columns, "AT_ONCE", 2)
        taken = in_columns(rows, width)
    assert [[(type(c), c) for c in row] for row in Rows(taken)] == [
        [(type(c), c) for c in row] for row in rows
    ]


def test_what_a_text_column_repeats_is_one_object() -> None:
    rows: list[list[Cell]] = [["".join(["带队", "检查"]), number] for number in range(1000)]
    words, numbers = in_columns(rows, 2)
    assert len(set(map(id, words))) == 1
    assert numbers == list(range(1000))


def test_a_column_of_ever_new_words_is_no_longer_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columns, "MOST_WORDS", 3)
    monkeypatch.setattr(columns, "AT_ONCE", 2)
    words: list[str] = [f"第{number}件" for number in range(6)]
    (kept,) = in_columns([[word] for word in [*words, *words]], 1)
    assert kept == [*words, *words]


def test_rows_are_seen_through_their_columns() -> None:
    rows = Rows([["a", "b", "c"], [1, 2, 3]])
    assert (len(rows), rows[1], rows[-1]) == (3, ["b", 2], ["c", 3])
    assert rows[1:] == [["b", 2], ["c", 3]]
    assert rows == [["a", 1], ["b", 2], ["c", 3]]
    assert rows != [["a", 1]]
    assert rows != 1
    assert Rows([]) == []


@pytest.mark.parametrize("first", [1, 3, 40, 900])
def test_blank_rows_above_are_none_of_the_sheet(first: int) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    written = [["甲", 1], ["乙", 2], ["丙", 3]]
    for down, row in enumerate(written):
        for across, cell in enumerate(row):
            sheet.cell(first + down, 4 + across, cell)
    target = io.BytesIO()
    book.save(target)
    (grid,) = formats_workbook.read_grids(target.getvalue(), "台账.xlsx", merges=False)
    assert (grid.first_row, grid.first_column) == (first, 4)
    assert Rows(grid.columns) == written
