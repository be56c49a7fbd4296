"""The same ledger kept in every way and every format reads back to the same rows and cells."""

import csv
import io
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook as Book

from safetyduty.intake.cells import read_workbook
from safetyduty.intake.columns import Cell
from safetyduty.intake.files import Found
from safetyduty.intake.ledger import read_ledger
from safetyduty.model.ledger import Ledger
from tests.intake.made_files import ods, xlsb
from tests.intake.made_ledgers import LEADERS, balanced, days, leading, told

HEADINGS = ("日期", "活动类型", "带队领导", "地点")
KINDS = ["带队检查", "督查", "调研"]
PEOPLE = [str(row[0]) for row in LEADERS[1:]]
Table = list[tuple[Cell, ...]]

ROWS = st.lists(
    st.tuples(
        st.dates(date(2026, 3, 1), date(2026, 3, 31)),
        st.sampled_from(KINDS),
        st.sampled_from(PEOPLE),
        st.integers(1, 999).map(lambda n: f"{n}号井"),
    ),
    min_size=1,
    max_size=8,
    unique_by=lambda row: (row[0], row[2], row[3]),
)


def xlsx(
    rows: Sequence[Sequence[object]], draw: Callable[[Book], None] = lambda book: None
) -> bytes:
    book, target = Book(), io.BytesIO()
    for row in rows:
        book.active.append(list(row))
    names = book.create_sheet("领导名册")
    for row in LEADERS:
        names.append(list(row))
    draw(book)
    book.save(target)
    return target.getvalue()


def read(content: bytes, name: str = "台账.xlsx") -> Ledger:
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(content)
        names = Path(folder, "名册.xlsx")
        names.write_bytes(xlsx([()]))
        books = [read_workbook(Found(path, name))]
        if not name.endswith("x"):
            books.append(read_workbook(Found(names, "名册.xlsx")))
    ledger = read_ledger(books)
    balanced(ledger)
    return ledger


def meant(table: Sequence[Sequence[object]]) -> list[tuple[str, str, str]]:
    return [(str(row[0]), str(row[2]), str(row[3])) for row in table]


def found(ledger: Ledger) -> list[tuple[str, str, str]]:
    led = dict(leading(ledger))
    places = ledger.activities.place
    return [(day, led[at], places[at - 1]) for at, day in enumerate(days(ledger), 1)]


def texts(table: Sequence[Sequence[object]]) -> list[list[str]]:
    return [list(map(str, row)) for row in (HEADINGS, *table)]


def lines(table: Sequence[Sequence[object]], sign: str) -> str:
    written = io.StringIO()
    csv.writer(written, delimiter=sign).writerows(texts(table))
    return written.getvalue()


def page(table: Sequence[Sequence[object]]) -> str:
    rows = "".join(
        f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in texts(table)
    )
    return f"<html><table>{rows}</table></html>"


def document(table: Sequence[Sequence[object]]) -> bytes:
    def cell(text: str) -> str:
        about = 'office:value-type="string"'
        return f"<table:table-cell {about}><text:p>{text}</text:p></table:table-cell>"

    rows = ("".join(map(cell, row)) for row in texts(table))
    return ods("".join(f"<table:table-row>{row}</table:table-row>" for row in rows))


FORMATS: dict[str, Callable[[Sequence[Sequence[object]]], bytes]] = {
    "台账.xlsx": lambda table: xlsx([HEADINGS, *table]),
    "台账.xlsm": lambda table: xlsx([HEADINGS, *table]),
    "台账.xlsb": lambda table: xlsb([list(row) for row in texts(table)]),
    "台账.ods": document,
    "有记号.csv": lambda table: b"\xef\xbb\xbf" + lines(table, ",").encode(),
    "没记号.csv": lambda table: lines(table, ",").encode(),
    "国标.csv": lambda table: lines(table, ",").encode("gb18030"),
    "台账.tsv": lambda table: lines(table, "\t").encode("utf-16"),
    "网页.xls": lambda table: page(table).encode("gb18030"),
}


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=8, deadline=None)
@given(table=ROWS)
def test_every_format_reads_back_to_the_same_rows(name: str, table: Table) -> None:
    ledger = read(FORMATS[name](table), name)
    assert found(ledger) == meant(table)
    assert [ledger.source(row).row for row in ledger.activities.row] == [*range(2, len(table) + 2)]


def one_by_one(book: Book, rows: Sequence[Sequence[object]], top: int, left: int) -> None:
    for down, row in enumerate(rows):
        for across, cell in enumerate(row):
            book.active.cell(top + down, left + across, cell)


@settings(max_examples=25, deadline=None)
@given(ROWS, st.integers(0, 3), st.integers(0, 3), st.integers(1, 4), st.booleans())
def test_headings_of_one_to_four_rows_anywhere_read_the_same(
    table: Table, down: int, right: int, levels: int, title: bool
) -> None:
    top = 1 + down + title

    def draw(book: Book) -> None:
        sheet, left = book.active, 1 + right
        if title:
            sheet.cell(top - 1, left, "听禾镇2026年台账")
            sheet.merge_cells(
                start_row=top - 1, end_row=top - 1, start_column=left, end_column=left + 3
            )
        one_by_one(book, [HEADINGS], top, left)
        if levels > 1:
            for at in range(4):
                sheet.merge_cells(
                    start_row=top,
                    end_row=top + levels - 1,
                    start_column=left + at,
                    end_column=left + at,
                )
        one_by_one(book, table, top + levels, left)

    ledger = read(xlsx([], draw))
    assert found(ledger) == meant(table)
    first = ledger.source(ledger.activities.row[0])
    assert first.row == top + levels


@settings(max_examples=25, deadline=None)
@given(ROWS, st.integers(0, 4), st.sets(st.integers(0, 7)), st.booleans())
def test_rows_put_before_and_hidden_rows_move_no_reference_but_by_their_number(
    table: Table, blank: int, hidden: set[int], heading: bool
) -> None:
    table = [("待定", *row[1:]) if at % 3 == 2 else row for at, row in enumerate(table)]
    plain = read(xlsx([HEADINGS, *table]))

    def draw(book: Book) -> None:
        if heading:
            book.active.cell(1, 1, "台账")
            book.active.merge_cells("A1:D2")
        one_by_one(book, [HEADINGS, *table], 1 + moved, 1)
        for at in hidden:
            book.active.row_dimensions[2 + moved + at].hidden = True

    moved = blank + 2 * heading
    ledger = read(xlsx([], draw))
    assert [ledger.source(row).row for row in ledger.activities.row] == [
        plain.source(row).row + moved for row in plain.activities.row
    ]
    cells = [
        [(p.code, p.source.row, p.source.column) for p in one.problems if p.code != "SD028"]
        for one in (plain, ledger)
    ]
    assert cells[1] == [(code, row + moved * bool(row), column) for code, row, column in cells[0]]
    shown = {at for at in hidden if at < len(table)}
    assert ("SD028" in {p.code for p in ledger.problems}) is bool(shown)
    counts = [p.blanks["count"] for p in ledger.problems if p.code == "SD028"]
    assert counts == ([str(len(shown))] if shown else [])


@settings(max_examples=25, deadline=None)
@given(ROWS, ROWS, st.booleans())
def test_two_tables_in_one_sheet_are_both_read(one: Table, two: Table, beside: bool) -> None:
    """The second has other places, so that no row repeats one of the first."""
    other = [(*row[:3], f"{row[3]}东") for row in two]

    def draw(book: Book) -> None:
        one_by_one(book, [HEADINGS, *one], 1, 1)
        place = (1, 7) if beside else (len(one) + 4, 2)
        one_by_one(book, [HEADINGS, *other], *place)

    ledger = read(xlsx([], draw))
    assert sorted(found(ledger)) == sorted(meant([*one, *other]))


WRITTEN = {
    "serial": lambda day: (day - date(1899, 12, 30)).days,
    "serial in text": lambda day: str((day - date(1899, 12, 30)).days),
    "time": lambda day: datetime(day.year, day.month, day.day, 14, 30),
    "dots": lambda day: f"{day.year}.{day.month}.{day.day}",
    "full width": lambda day: f"{day.year}年{day.month}月{day.day}日".translate(
        str.maketrans("0123456789", "０１２３４５６７８９")
    ),
    "afternoon": lambda day: f"{day.year}年{day.month}月{day.day}日下午",
    "line break": lambda day: f"{day.year}年\n{day.month}月{day.day}日",
    "with weekday": lambda day: f"{day.year}-{day.month}-{day.day}（周三）",
}


@pytest.mark.parametrize("way", WRITTEN)
@settings(max_examples=8, deadline=None)
@given(table=ROWS)
def test_every_way_of_writing_a_day_is_the_same_day(way: str, table: Table) -> None:
    drawn = [(WRITTEN[way](row[0]), *row[1:]) for row in table]  # type: ignore[no-untyped-call]
    assert found(read(xlsx([HEADINGS, *drawn]))) == meant(table)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("4.7", "SD107"),
        (4.7, "SD107"),
        ("2118.4.25", "SD106"),
        ("已完成", "SD104"),
        ("2026.3.5-4.2", "SD108"),
        ("2026-03-30至2026-04-02", "SD108"),
        ("=TODAY()", "SD018"),
    ],
)
def test_what_is_not_certain_is_told_at_its_cell(cell: Cell, code: str) -> None:
    ledger = read(xlsx([HEADINGS, (cell, "带队检查", "柏景行", "x")]))
    assert (code, "Sheet!A2") in [(one, place) for one, place, _ in told(ledger)]
    if code == "SD108":
        (span,) = [one for one in ledger.problems if one.code == "SD108"]
        assert "→" in span.blanks["crossing"]
        assert days(ledger)[0].startswith("2026-03")


def test_a_month_kept_from_the_26th_to_the_25th_is_that_month() -> None:
    def draw(book: Book) -> None:
        book.active.title = "3月"

    rows = [("听禾镇2026年履职台账",), HEADINGS, ("2月26日", "督查", "柏景行", "a")]
    ledger = read(xlsx([*rows, ("3月25日", "督查", "柏景行", "b")], draw))
    assert days(ledger) == ["2026-02-26", "2026-03-25"]
    assert {code for code, _, _ in told(ledger)} == {"SD105"}


def test_look_alike_and_full_width_signs_are_the_ones_meant() -> None:
    rows = [
        ("日　期", "活动类型（必填）", "带队领导：", "地点"),
        ("2026.3.5", "带队检査", "柏景行", "釆石场"),
    ]
    assert found(read(xlsx(rows))) == [("2026-03-05", "柏景行", "釆石场")]
