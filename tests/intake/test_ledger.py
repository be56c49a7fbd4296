"""Every file together makes one ledger, whatever the order in which it is given."""

from itertools import permutations
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safetyduty.intake.cells import read_workbook
from safetyduty.intake.columns import Cell
from safetyduty.intake.files import find
from safetyduty.intake.ledger import read_ledger
from safetyduty.intake.vocabulary import vocabulary
from safetyduty.model.catalogue.index import message
from tests.intake.made_ledgers import (
    HEADINGS,
    LEADERS,
    Row,
    balanced,
    book,
    leaders,
    leading,
    sheet,
    told,
)

ROW: Row = (1, "2026.3.5", "带队检查", "柏景行", "", "和平加油站")


def test_nothing_is_an_empty_ledger() -> None:
    ledger = read_ledger([])
    assert (ledger.people, ledger.handed_in, ledger.problems) == (("",), frozenset(), ())


def test_the_order_of_the_files_changes_nothing() -> None:
    books = [
        book(leaders(), file="名册.xlsx"),
        book(sheet([HEADINGS, ROW], "3月"), file="3月.xlsx"),
        book(
            sheet([HEADINGS, ROW, (2, "待定", "检查", "柏景形", "", "")], "总表"), file="总表.xlsx"
        ),
    ]
    first, *others = [read_ledger(order) for order in permutations(books)]
    balanced(first)
    assert all(other == first for other in others)
    assert [file.file for file in first.inputs] == ["3月.xlsx", "名册.xlsx", "总表.xlsx"]


def test_every_row_knows_where_it_stands() -> None:
    ledger = read_ledger([book(leaders(), sheet([("标题",), HEADINGS, ROW], "3月", at=(4, 2)))])
    places = [str(ledger.source(row)) for row in ledger.activities.row]
    assert places == ["台账.xlsx:3月!A6"]
    assert str(ledger.source(ledger.tenures[0].row)) == "台账.xlsx:领导名册!A2"


def test_a_workbook_made_with_excel_is_read_like_one_made_here(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    page = made.worksheets[0]
    page.title = "3月"
    for row in (("听禾镇2026年3月台账",), HEADINGS, ROW, (2, None, "检查", "温如磐", None, "粮库")):
        page.append(list(row))
    page.merge_cells("A1:F1")
    page.merge_cells("B3:B4")
    named = made.create_sheet("领导名册")
    for row in LEADERS:
        named.append(list(row))
    hidden = made.create_sheet("旧")
    hidden.sheet_state = "hidden"
    hidden.append(list(HEADINGS))
    path = tmp_path / "台账.xlsx"
    made.save(path)
    ledger = read_ledger([read_workbook(found) for found in find([path])])
    balanced(ledger)
    assert leading(ledger) == [(1, "柏景行"), (2, "温如磐")]
    assert told(ledger) == [("SD117", "3月!B4", "2026.3.5"), ("SD124", "旧", "旧")]


WORDS = sorted(vocabulary())
CELLS: st.SearchStrategy[Cell] = st.one_of(
    st.just(""),
    st.sampled_from(WORDS),
    st.sampled_from(
        [
            "柏景行",
            "岑  简",
            "柏景形、左春屿",
            "全体班子成员",
            "3月5日",
            "2026.3.5-4.2",
            "待定",
            "至今",
            "同上",
        ]
    ),
    st.sampled_from(
        ["党委书记", "原副镇长", "带队检查", "责任书", "联系村及“粮库”", "7月", "合计", "一、会议"]
    ),
    st.one_of(st.integers(), st.floats(allow_nan=False), st.booleans(), st.text(max_size=6)),
    st.dates(),
)
SHEETS = st.integers(1, 8).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=8)
)


@settings(max_examples=300, deadline=None)
@given(st.lists(SHEETS, min_size=1, max_size=3))
def test_whatever_stands_in_the_sheets_every_row_is_accounted_for(
    sheets: list[list[Row]],
) -> None:
    drawn = [sheet(rows, f"{at}月") for at, rows in enumerate(sheets, 1)]
    ledger = read_ledger([book(*drawn, leaders())])
    balanced(ledger)
    assert {file.file for file in ledger.inputs} == {"台账.xlsx"}
    for problem in ledger.problems:
        assert "…" not in message(problem, "zh") or "…" in problem.value
    for row in ledger.activities.row:
        assert ledger.source(row).row


@pytest.mark.parametrize("table", ["leaders", "activities", "roster", "documents"])
def test_tables_are_handed_in_where_their_headings_stand(table: str) -> None:
    drawn = {
        "leaders": leaders(),
        "activities": sheet([HEADINGS, ROW]),
        "roster": sheet([("带队领导", "检查范围"), ("柏景行", "负责上弦村")]),
        "documents": sheet([("文件类型", "日期"), ("通报", "2026.3.5")]),
    }
    assert read_ledger([book(drawn[table])]).handed_in == {table}
