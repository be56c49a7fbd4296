"""What the reader does not hand on: errors, hidden rows, formulas nobody computed."""

import io
import struct
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.chart import BarChart

from safetyduty.intake.cells import Workbook
from safetyduty.intake.child import answer
from safetyduty.intake.formats_workbook import Grid, join_unseen
from safetyduty.intake.guard_child import unpacked
from safetyduty.intake.unseen import is_encrypted, look_unseen
from safetyduty.intake.unseen_ole import workbook_stream
from safetyduty.intake.unseen_sheet import Unseen
from tests.intake.made_files import XLS, ods, read, refusal, sheet_xml, told, xlsb, xlsx, zipped
from tests.intake.made_files import _record as brief

FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def rec(kind: int, body: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def biff(*records: bytes) -> bytes:
    """A workbook stream with one worksheet, 台账, and a chart sheet before it."""
    begin, end = rec(0x809, struct.pack("<HHIII", 0x600, 5, 0, 0, 0)), rec(0x0A)
    name = "台账".encode("utf-16-le")

    def bundle(start: int, kind: int) -> bytes:
        return rec(0x85, struct.pack("<IBB", start, 0, kind) + bytes([2, 1]) + name)

    size = len(begin + bundle(0, 2) + bundle(0, 0) + end)
    head = begin + bundle(size, 2) + bundle(size, 0) + end
    sheet = rec(0x809, struct.pack("<HHIII", 0x600, 16, 0, 0, 0))
    chart = begin + rec(0x208, struct.pack("<HHHHIHH", 9, 0, 4, 0, 0, 0x20, 0)) + end
    return head + sheet + b"".join(records) + chart + end


def compound(stream: bytes, name: str = "Workbook", cutoff: int = 0) -> bytes:
    """A compound file with one stream; one below the cutoff lies among the small ones."""
    data = [stream[at : at + 512].ljust(512, b"\0") for at in range(0, len(stream), 512)]
    small = len(stream) < cutoff
    chain = [*range(3 + small, 2 + small + len(data)), END]
    table = [FAT, END, *([END] if small else []), *chain]
    fat = struct.pack("<128I", *table, *[FREE] * (128 - len(table)))

    def entry(title: str, start: int, size: int) -> bytes:
        written = title.encode("utf-16-le")
        rest = bytes(50) + struct.pack("<II", start, size) + bytes(4)
        return written.ljust(64, b"\0") + struct.pack("<H", len(written) + 2) + rest

    root = entry("Root Entry", 3 if small else END, len(stream) if small else 0)
    entries = root + entry(name, 0 if small else 2, len(stream)) + bytes(256)
    links = [*range(1, -(-len(stream) // 64)), END]
    minis = [struct.pack("<128I", *links, *[FREE] * (128 - len(links)))] if small else []
    head = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 62, 3, 0xFFFE, 9, 6)
    )
    head += bytes(10) + struct.pack("<II", 1, 1) + bytes(4)
    head += struct.pack("<IIIII", cutoff, 2 if small else END, int(small), END, 0)
    head += struct.pack("<109I", 0, *[FREE] * 108)
    return head + b"".join([fat, entries, *minis, *data])


def formula(row: int, column: int, result: bytes) -> bytes:
    return rec(0x06, struct.pack("<HHH", row, column, 0) + result + bytes(8))


ODD = (
    rec(0x208, struct.pack("<HHHHIHH", 2, 0, 4, 0, 0, 0x20, 0)),
    rec(0x208, struct.pack("<HHHHIHH", 3, 0, 4, 0, 0, 0, 0)),
    rec(0x205, struct.pack("<HHHBB", 3, 1, 0, 0x2A, 1)),
    rec(0x205, struct.pack("<HHHBB", 3, 2, 0, 1, 0)),
    formula(4, 0, bytes([2, 0, 0x17, 0, 0, 0, 0xFF, 0xFF])),
    formula(5, 0, struct.pack("<d", 2.5)),
    formula(6, 0, bytes(8)),
)


@pytest.mark.parametrize("cutoff", [0, 4096])
def test_the_records_of_an_old_workbook_say_what_its_cells_do_not(cutoff: int) -> None:
    (seen,) = look_unseen(compound(biff(*ODD), cutoff=cutoff))
    assert seen.errors == [(4, 2, "#N/A"), (5, 1, "#REF!")]
    assert (seen.hidden, seen.formulas, seen.bare) == ([3], 3, 1)


def test_a_stream_may_have_its_older_name() -> None:
    assert workbook_stream(compound(b"x" * 600, "Book")) == b"x" * 600


def test_a_compound_file_may_list_its_tables_in_further_sectors() -> None:
    whole = bytearray(compound(biff(*ODD)))
    whole[68:72] = struct.pack("<I", len(whole) // 512 - 1)
    whole += struct.pack("<128I", *[FREE] * 127, END)
    assert look_unseen(bytes(whole))[0].hidden == [3]


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04", XLS[:600], b"\xd0\xcf" + bytes(600), zipped({})]
)
def test_records_that_lead_nowhere_tell_nothing(content: bytes) -> None:
    assert look_unseen(content) == []


def test_a_chain_that_runs_in_a_circle_ends() -> None:
    whole = bytearray(compound(biff(*ODD)))
    whole[512 + 8 : 512 + 12] = struct.pack("<I", 2)
    assert len(look_unseen(bytes(whole))) <= 1


def binary(*records: bytes) -> bytes:
    """An xlsb whose one sheet holds these records."""
    with zipfile.ZipFile(io.BytesIO(xlsb([["日期"]]))) as opened:
        kept = {name: opened.read(name) for name in opened.namelist()}
    kept["xl/worksheets/sheet1.bin"] = b"".join(records)
    return zipped(kept)


def row(number: int, *, hidden: bool) -> bytes:
    return brief(0, struct.pack("<IIHBBBI", number, 0, 300, 0, 0x10 * hidden, 0, 0))


def test_the_records_of_an_xlsb_say_what_its_cells_do_not() -> None:
    place = struct.pack("<II", 1, 0)
    (seen,) = look_unseen(
        binary(
            row(2, hidden=True),
            brief(3, place + b"\x07"),
            row(3, hidden=False),
            brief(11, place + b"\x99" + bytes(8)),
            brief(9, place + bytes(8) + bytes(6)),
            brief(8, place + struct.pack("<I", 0)),
            b"\x81\x80\x80\x80\x00",
        )
    )
    assert seen == Unseen([(3, 2, "#DIV/0!"), (4, 2, "#99")], [3], [], 3, 1)


def seen_in(book: Workbook) -> list[tuple[str, str, str]]:
    return [one for one in told(book) if one[0] in ("SD017", "SD018", "SD028", "SD029")]


def test_hidden_rows_are_read_and_named_in_an_xlsx(tmp_path: Path) -> None:
    rows = "".join(
        f'<row r="{n}"{" hidden=" + chr(34) + "1" + chr(34) if n % 2 else ""}>'
        f'<c r="A{n}"><v>{n}</v></c></row>'
        for n in range(1, 24)
    )
    book = read(tmp_path, xlsx(rows + '<row r="30" hidden="1"/>'))
    assert seen_in(book) == [("SD028", "A1", "")]
    assert book.problems[0].blanks == {"count": "12", "rows": "1、3、5、7、9、11、13、15、……"}
    assert len(book.sheets[0].rows) == 23


def test_hidden_rows_that_run_on_are_named_as_one(tmp_path: Path) -> None:
    rows = "".join(
        f'<row hidden="{"true" if n < 4 else 0}" r="{n}"><c><v>{n}</v></c></row>'
        for n in range(1, 6)
    )
    book = read(tmp_path, xlsx(rows))  # cells without places are counted one by one
    assert book.problems[0].blanks["rows"] == "1–3"


def test_hidden_rows_are_seen_as_libreoffice_writes_them(tmp_path: Path) -> None:
    rows = "".join(
        f'<row r="{n}" hidden="{str(n > 2).lower()}"><c r="A{n}"><v>{n}</v></c></row>'
        for n in range(1, 5)
    )
    assert read(tmp_path, xlsx(rows)).problems[0].blanks == {"count": "2", "rows": "3–4"}


CELL = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'


def test_an_ods_tells_errors_bare_formulas_and_hidden_rows(tmp_path: Path) -> None:
    error = (
        '<table:table-cell table:formula="of:=1/0" office:value-type="string" '
        'office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p>'
        "</table:table-cell>"
    )
    rows = (
        f"<table:table-row>{CELL}{CELL}</table:table-row>"
        f'<table:table-row table:visibility="filter" table:number-rows-repeated="2">{CELL}'
        "</table:table-row>"
        f"<table:table-row>{CELL}{error}</table:table-row>"
        f'<table:table-row>{CELL}<table:table-cell table:formula="of:=A1"/>'
        '<table:table-cell table:formula="of:=B1"><text:p/></table:table-cell></table:table-row>'
    ).replace("calcext:", "office:calcext-")
    rows = rows.replace("office:calcext-value-type", "table:value-type")
    book = read(tmp_path, ods(rows), "台账.ods")
    assert seen_in(book) == [
        ("SD017", "B4", "#DIV/0!"),
        ("SD018", "B5", ""),
        ("SD028", "A2", ""),
    ]
    assert book.problems[-1].blanks["rows"] == "2–3"


def test_an_error_is_told_once_and_a_sheet_of_zeros_is_doubted(tmp_path: Path) -> None:
    from safetyduty.intake import cells
    from safetyduty.intake.formats_sheet import Sheet

    sheet = Sheet("台账", False, [["#N/A"], [""]], 1, 1, ())
    seen = Unseen([(1, 1, "#N/A"), (1, 2, "#REF!")], [9], [], 2, 2)
    _, problems = cells._with_oddities([sheet], "台账.xls", [seen])
    assert [(one.code, one.source.cell) for one in problems] == [
        ("SD029", ""),
        ("SD017", "A1"),
        ("SD017", "B1"),
    ]
    assert problems[0].blanks == {"count": "2", "format": "xls"}


def test_the_child_hands_on_what_it_saw() -> None:
    answered = unpacked(answer(XLS, merges=True), "台账.xls")
    assert [grid.unseen for grid in answered] == [Unseen(), Unseen([], [], [], 1, 0)]


def test_a_stream_that_breaks_off_is_read_to_its_end() -> None:
    whole = biff(*ODD)
    assert look_unseen(compound(whole[: len(whole) - 40]))[0].hidden == [3]


COLUMNS = (
    '<cols><col min="1" max="1" width="9"/><col min="2" max="3" width="9" hidden="1"/>'
    "<col hidden='true' max='9' min='3'/><col min=\"5\" max=\"16384\" hidden=\"0\"/></cols>"
)
ROW = '<row r="{n}"><c r="A{n}"><v>1</v></c><c r="B{n}"><v>2</v></c><c r="D{n}"><v>3</v></c></row>'


@pytest.mark.parametrize("kind", [0x2F, 0x86])
def test_an_old_workbook_that_asks_for_a_password_is_refused_as_such(
    kind: int, tmp_path: Path
) -> None:
    begin = rec(0x809, struct.pack("<HHIII", 0x600, 5, 0, 0, 0))
    content = compound(begin + rec(kind, bytes(54)) + rec(0x0A))
    assert is_encrypted(content) is (kind == 0x2F)
    assert not is_encrypted(zipped({}))
    assert not is_encrypted(b"\xd0\xcf" + bytes(9))
    if kind == 0x2F:
        assert refusal(tmp_path, content, "台账.xls").code == "SD004"
        assert b"SD004" in answer(content, merges=True)


def test_a_chart_is_a_sheet_without_cells_and_takes_nothing_from_the_others(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "台账"
    sheet.append([1, 2, 3])
    book.create_chartsheet("图表", 0).add_chart(BarChart())
    target = io.BytesIO()
    book.save(target)
    sheets = read(tmp_path, target.getvalue()).sheets
    assert [(sheet.name, list(sheet.rows)) for sheet in sheets] == [
        ("图表", []),
        ("台账", [[1, 2, 3]]),
    ]
    sent = unpacked(answer(target.getvalue(), merges=True), "台账.xlsx")
    assert [(grid.name, grid.drawn) for grid in sent] == [("图表", True), ("台账", False)]


def test_what_was_seen_is_given_to_worksheets_alone() -> None:
    chart = Grid("图表", False, [], 1, 1, [], drawn=True)
    sheets = [Grid(name, False, [["x"]], 1, 1, []) for name in ("一", "二")]
    seen = [Unseen(hidden=[1]), Unseen(hidden=[2])]
    joined = join_unseen([sheets[0], chart, sheets[1]], seen)
    assert [grid.unseen for grid in joined] == [seen[0], None, seen[1]]
    assert join_unseen([chart, *sheets], seen[:1]) == [chart, *sheets]


def test_line_breaks_between_the_cells_of_an_ods_are_none_of_it(tmp_path: Path) -> None:
    row = f"<table:table-row>\n  {CELL}\n  {CELL}\n</table:table-row>\n"
    text = "<text:p>甲 <text:span> </text:span> 乙</text:p>"
    book = read(tmp_path, ods(row + row.replace("<text:p>x</text:p>", text)), "台账.ods")
    assert book.sheets[0].rows[0] == ["x", "x"]
    assert book.sheets[0].rows[1][0].startswith("甲 ")


def hidden_columns(book: Workbook) -> list[tuple[str, dict[str, str]]]:
    return [(one.source.cell, one.blanks) for one in book.problems if one.code == "SD030"]


@pytest.mark.parametrize("row", ['<row r="2">', '<row r="2"><c/></row><row>'])
def test_hidden_columns_that_hold_something_are_named(tmp_path: Path, row: str) -> None:
    rows = ROW.format(n=2).replace('<row r="2">', row)  # with a cell of no place all are counted
    part = sheet_xml(rows).replace("<sheetData>", f"{COLUMNS}<sheetData>")
    book = read(tmp_path, xlsx("", sheet=part))
    assert hidden_columns(book) == [("B2", {"count": "2", "columns": "B、D"})]
    shown = read(tmp_path, xlsx("", sheet=part.replace('hidden="1"', "").replace("'true'", "'0'")))
    assert hidden_columns(shown) == []


def test_hidden_columns_are_seen_in_an_ods(tmp_path: Path) -> None:
    columns = (
        '<table:table-column/><table:table-column table:visibility="collapse" '
        'table:number-columns-repeated="3"></table:table-column>'
    )
    row = f"<table:table-row>{CELL * 3}</table:table-row>"
    book = read(tmp_path, ods(columns + row), "台账.ods")
    assert hidden_columns(book) == [("B1", {"count": "2", "columns": "B–C"})]


def test_hidden_columns_are_seen_in_records() -> None:
    widths = [
        rec(0x7D, struct.pack("<HHHHHH", first, last, 2304, 15, flags, 0))
        for first, last, flags in ((0, 0, 0), (2, 4, 0x1001))
    ]
    (old,) = look_unseen(compound(biff(*widths)))
    assert old.hidden_columns == [(3, 5)]
    widths = [
        brief(60, struct.pack("<IIIIH", first, last, 2304, 0, flags))
        for first, last, flags in ((0, 0, 2), (2, 4, 3))
    ]
    (new,) = look_unseen(binary(*widths))
    assert new.hidden_columns == [(3, 5)]
