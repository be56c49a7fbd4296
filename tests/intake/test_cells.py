"""What is read of each format: every cell at its own address, and a problem for each one lost."""

import io
import random
import struct
import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_files import KINDS, MAIN, XLS, ods, read, refusal, relations, told, xlsb, xlsx, zipped

from safetyduty.intake import formats_html, formats_sheet, formats_text, guard_scan
from safetyduty.intake.cells import Refused, Sheet, read_workbook
from safetyduty.intake.columns import Cell
from safetyduty.intake.files import find
from safetyduty.intake.formats_text import delimiter
from safetyduty.intake.formats_workbook import read_grids

MERGED = '<mergeCells count="1"><mergeCell ref="{}"/></mergeCells>'


def row(*cells: str) -> str:
    return f"<row>{''.join(cells)}</row>"


def workbook(fill: "openpyxl.Workbook") -> bytes:
    target = io.BytesIO()
    fill.save(target)
    return target.getvalue()


# --- xlsx ---------------------------------------------------------------------------------------


def test_cells_come_with_their_own_types_and_texts_as_they_stand(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    made.active.title = "3月"
    made.active.append([" 熊  丹\n", 3, 2.5, True, date(2026, 3, 5), datetime(2026, 3, 5, 9, 30)])
    made.active.append([time(9, 30), timedelta(hours=30), None, "=1+1", "'=x", "①"])
    made.create_sheet("旧").append(["x"])
    made["旧"].sheet_state = "veryHidden"
    book = read(tmp_path, workbook(made))
    first, second = book.sheets
    assert first.rows[0] == [
        " 熊  丹\n",
        3,
        2.5,
        True,
        date(2026, 3, 5),
        datetime(2026, 3, 5, 9, 30),
    ]
    assert first.rows[1] == [time(9, 30), timedelta(hours=30), "", "", "'=x", "①"]
    assert (first.name, first.hidden, second.name, second.hidden) == ("3月", False, "旧", True)
    assert told(book) == [("SD018", "D2", "=1+1")]
    assert len(book.sha256) == 64


def test_a_process_of_its_own_reads_the_same(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    made.active["C3"] = datetime(2026, 3, 5, 9, 30, 15)
    made.active["D4"] = date(2026, 3, 5)
    made.active["E5"], made.active["F6"] = time(9, 30), timedelta(days=2, seconds=3)
    made.active.append(["县", 1, 2.5, False])
    made.active.merge_cells("C3:D3")
    content = workbook(made)
    assert read(tmp_path, content) == read(tmp_path, content, isolate=True)


def test_addresses_and_merges_are_the_sheets_own(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    made.active["C5"], made.active["E7"] = "标题", "末"
    made.active.merge_cells("C5:E6")
    (sheet,) = read(tmp_path, workbook(made)).sheets
    assert (sheet.first_row, sheet.first_column) == (5, 3)
    assert sheet.merged == ((5, 3, 6, 5),)
    assert sheet.rows == [["标题", "", ""], ["", "", ""], ["", "", "末"]]


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(down=st.integers(0, 2000), right=st.integers(0, 60), seed=st.integers(0, 99))
def test_moving_a_table_moves_every_address_by_as_much(
    tmp_path: Path, down: int, right: int, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same table for the same seed
    made = openpyxl.Workbook()
    for at in range(1, 6):
        for across in range(1, 5):
            value = chance.choice(["甲", at, None, date(2026, 1, at)]) if at > 1 else "题"
            made.active.cell(at + down, across + right, value)
    made.active.merge_cells(
        start_row=1 + down, end_row=1 + down, start_column=1 + right, end_column=4 + right
    )
    (sheet,) = read(tmp_path, workbook(made)).sheets
    assert (sheet.first_row, sheet.first_column) == (1 + down, 1 + right)
    assert sheet.merged == ((1 + down, 1 + right, 1 + down, 4 + right),)


def test_error_cells_uncached_formulas_and_long_numbers_are_problems(tmp_path: Path) -> None:
    rows = row(
        '<c r="A1" t="e"><v>#REF!</v></c>',
        '<c r="B1" t="e"><f>A1#</f><v>#SPILL!</v></c>',
        '<c r="C1"><f>TODAY()</f></c>',
        '<c r="D1"><f t="shared" si="0"/><v/></c>',
        '<c r="E1" t="str"><f>IF(1,"")</f><v></v></c>',
        '<c r="F1"><f>1+1</f><v>2</v></c>',
        '<c r="G1"><v>430902197001010018</v></c>',
        '<c r="H1"><v>4.30902197001010E+17</v></c>',
        '<c r="I1"><v>NaN</v></c>',
        '<c r="J1"><v>0.30000000000000004</v></c>',
        '<c r="K1"><v>1E+3</v></c>',
        '<c r="L1"><v>文</v></c>',
        '<c r="M1" t="str"><f>1</f><v>x</v></c>',
    )
    book = read(tmp_path, xlsx(rows))
    assert told(book) == [
        ("SD017", "A1", "#REF!"),
        ("SD017", "B1", "#SPILL!"),
        ("SD018", "C1", "=TODAY()"),
        ("SD018", "D1", ""),
        ("SD019", "G1", "430902197001010018"),
        ("SD019", "H1", "4.30902197001010E+17"),
        ("SD017", "I1", "NaN"),
    ]
    # the first cells hold nothing, so the filled area begins with the formula whose result is ""
    (sheet,) = book.sheets
    cells = dict(zip("EFGHIJKLM", sheet.rows[0][5 - sheet.first_column :], strict=True))
    assert cells["G"] == "430902197001010018"
    assert (cells["F"], cells["I"], cells["J"], cells["L"]) == (2, "", 0.30000000000000004, "文")


def test_a_young_error_does_not_refuse_the_workbook(tmp_path: Path) -> None:
    for written in ('t="e"', "t='e'"):
        rows = row(f'<c r="A1" {written}><f>B1#</f><v>#SPILL!</v></c>', '<c r="B1"><v>2</v></c>')
        book = read(tmp_path, xlsx(rows))
        assert (book.sheets[0].rows[0][-1], told(book)) == (2, [("SD017", "A1", "#SPILL!")])


def test_a_long_list_of_one_kind_is_cut_and_says_how_many_it_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard_scan, "LISTED", 3)
    cells = "".join(f'<row><c r="A{n}" t="e"><v>#N/A</v></c></row>' for n in range(1, 11))
    problems = read(tmp_path, xlsx(cells + row('<c r="B1"><f>1</f></c>'))).problems
    assert [one.code for one in problems] == ["SD017"] * 3 + ["SD018", "SD023"]
    assert problems[-1].blanks == {"number": "7", "code": "SD017"}


@pytest.mark.parametrize(
    ("rows", "read_as"),
    [
        ('<row r="7"><c><v>1</v></c><c t="inlineStr"><is><t>x</t></is></c></row>', [[1, "x"]]),
        ('<row r="7"/><row><c/><c><v>1</v></c><c r="A9"><v>2</v></c></row>', [["", 1], [2, ""]]),
        ("<row r='1'><c r='B2'><v>1</v></c></row>", [[1]]),
        ('<row><c r="A3"><v>3</v></c></row><row><c r="A1"><v>1</v></c></row>', [[1], [""], [3]]),
        ('<row><c r="b2"><v>1</v></c></row>', [[1]]),
        ('<row><c r="A1" t="inlineStr"><is><t>a&lt;c&gt;</t></is></c></row>', [["a<c>"]]),
        ('<row><c r="A1" cm="1"><v>1</v></c></row>', [[1]]),
        ('<row><c  r="A1" /><c r="A2"><v>1</v></c></row>', [[1]]),
        ('<row><c r="A2"><v>1</v></c></row><!--<c r="Z9"><v>NaN</v></c>-->', [[1]]),
    ],
)
def test_unusual_ways_to_write_cells_are_read(
    tmp_path: Path, rows: str, read_as: list[list[Cell]]
) -> None:
    assert read(tmp_path, xlsx(rows)).sheets[0].rows == read_as


def test_a_workbook_with_prefixed_names_is_read_with_its_problems(tmp_path: Path) -> None:
    sheet = (
        f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>4</x:v></x:c>'
        '<x:c r="C2" t="e"><x:v>#N/A</x:v></x:c><x:c r="B1"><x:v>5</x:v></x:c><x:c/></x:row>'
        "</x:sheetData>"
        '<x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>'
    )
    book = read(tmp_path, xlsx("", sheet=sheet))
    assert told(book) == [("SD017", "C2", "#N/A")]
    assert (book.sheets[0].rows[0][:2], book.sheets[0].merged) == ([4, 5], ((1, 1, 1, 2),))


def test_a_sheet_whose_part_is_missing_is_read_as_the_reader_can(tmp_path: Path) -> None:
    book = (
        f'<workbook xmlns="{MAIN}" xmlns:r="{KINDS}"><sheets>'
        '<sheet name="甲" sheetId="1" r:id="rId1"/><sheet name="乙" sheetId="2" r:id="rId7"/>'
        "</sheets></workbook>"
    )
    assert refusal(tmp_path, xlsx(row('<c r="A1"><v>1</v></c>'), book=book)).code == "SD005"


def test_sheets_without_cells_stand_in_their_order(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    made.create_sheet("二").append([1])
    first, second = read(tmp_path, workbook(made)).sheets
    assert (first.rows, first.merged, second.rows) == ([], (), [[1]])


def test_merges_are_cut_to_what_is_filled_and_never_overlap() -> None:
    sheet = Sheet("x", False, [["a", ""], ["", "b"]], 3, 2, ())
    every = (1, 1, 1_048_576, 16_384)
    assert formats_sheet.within(sheet, [every, (3, 2, 3, 3)]) == ((3, 2, 4, 3),)
    assert formats_sheet.within(sheet, [(3, 2, 3, 9), (9, 9, 9, 9), (4, 2, 4, 2)]) == (
        (3, 2, 3, 3),
    )
    assert formats_sheet.within(Sheet("x", False, [], 1, 1, ()), [every]) == ()


def test_the_rows_of_each_sheet_are_the_ones_that_were_written(tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311 - the same table every time
    made = openpyxl.Workbook()
    written = [
        [chance.choice(["县", "", None, 1, 2.5, 10**14 + 1, "a\nb", True]) for _ in range(6)]
        for _ in range(1500)
    ]
    written[0] = written[-1] = ["题"] * 6
    for cells in written:
        made.active.append(cells)
    (sheet,) = read(tmp_path, workbook(made)).sheets
    assert sheet.rows == [["" if cell is None else cell for cell in cells] for cells in written]


# --- binary and open formats --------------------------------------------------------------------


def test_an_xls_is_read_with_its_merges_hidden_sheets_and_long_numbers(tmp_path: Path) -> None:
    book = read(tmp_path, XLS, "台账.xls")
    first, second = book.sheets
    assert first.rows[2] == [date(2026, 3, 5), "带队检查", "甲某", "一号井"]
    assert (first.first_row, first.first_column, first.merged) == (2, 2, ((2, 2, 2, 5),))
    assert (second.name, second.hidden) == ("旧", True)
    assert told(book) == [("SD019", "A1", "4.3090219700101e+17")]


def test_an_xlsb_is_read(tmp_path: Path) -> None:
    book = read(tmp_path, xlsb([["日期", "地点"], [46086.5, "一号井"]]))
    assert book.sheets[0].rows == [["日期", "地点"], [46086.5, "一号井"]]


def test_an_ods_is_read_with_its_merges(tmp_path: Path) -> None:
    cell = '<table:table-cell office:value-type="string"{}><text:p>{}</text:p></table:table-cell>'
    spanned = ' table:number-columns-spanned="2" table:number-rows-spanned="1"'
    rows = (
        '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>'
        '<table:table-row/><table:table-row><table:table-cell table:number-columns-repeated="2"/>'
        + cell.format(spanned, "标题")
        + "<table:covered-table-cell/></table:table-row><table:table-row>"
        '<table:table-cell table:number-columns-repeated="2"/>'
        + cell.format("", "甲")
        + cell.format("", "#N/A")
        + "</table:table-row>"
    )
    book = read(tmp_path, ods(rows))
    (sheet,) = book.sheets
    assert (sheet.rows, sheet.merged) == ([["标题", ""], ["甲", ""]], ((4, 3, 4, 4),))
    assert told(book) == [("SD017", "D5", "#N/A")]
    assert read(tmp_path, ods(f"<table:table-row>{cell.format('', 'x')}</table:table-row>")).sheets


# --- text ---------------------------------------------------------------------------------------

LINES = '日期,带队领导,地点\n2026.3.5,甲某,一号井\n3月6日,乙某,"二号井\n北侧"\n'


@pytest.mark.parametrize(
    "coding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_text_is_read_in_whatever_it_is_written(tmp_path: Path, coding: str) -> None:
    book = read(tmp_path, LINES.encode(coding), "台账.csv")
    (sheet,) = book.sheets
    assert sheet.name == "台账"
    assert sheet.rows[1:] == [["2026.3.5", "甲某", "一号井"], ["3月6日", "乙某", "二号井\n北侧"]]
    assert not book.problems


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("日期\t地点\n3月5日\t甲,乙,丙\n", "\t"),
        ("日期;地点\n3月5日;一号井，二号井\n", ";"),
        ("日期,地点\n3月5日,甲|乙\n", ","),
        ("日期，地点\n3月5日，一号井\n", "，"),
        ('"a;b;c",d\n"e;f;g",h\n', ","),
        ("只有一列\n", ","),
    ],
)
def test_the_sign_between_cells_is_the_one_that_most_lines_share(text: str, sign: str) -> None:
    assert delimiter(text) == sign


def test_text_that_is_in_no_encoding_is_read_with_a_warning(tmp_path: Path) -> None:
    content = "日期,带队领导\n3月5日,王".encode() + b"\xff\xff" + "华\n".encode()
    book = read(tmp_path, content, "台账.csv")
    assert [(one.code, one.source.row) for one in book.problems] == [("SD016", 2)]


@pytest.mark.parametrize("tail", ['3月7日,"三号井,c\n', "3月7日,三号井,c\n"])
def test_a_quote_without_its_pair_swallows_no_row(tmp_path: Path, tail: str) -> None:
    content = f'日期,地点,备注\n3月5日,"一号井,a\n\n3月6日,二号井,b\n{tail}'
    book = read(tmp_path, content.encode(), "台账.csv")
    assert len(book.sheets[0].rows) == 5
    assert [one.code for one in book.problems] == ["SD022"]


def test_blank_lines_and_columns_at_the_edges_keep_the_addresses_right(tmp_path: Path) -> None:
    (sheet,) = read(tmp_path, "\n,,\n,题,\n,,\n,a,b\n,\n".encode(), "a.csv").sheets
    assert (sheet.first_row, sheet.first_column) == (3, 2)
    assert sheet.rows == [["题", ""], ["", ""], ["a", "b"]]


def test_errors_and_shortened_numbers_in_text_are_problems(tmp_path: Path) -> None:
    book = read(tmp_path, b"a,b,c\n#N/A,4.30902E+17,#3\n1,-5,+\n", "a.csv")
    assert told(book) == [("SD017", "A2", "#N/A"), ("SD019", "B2", "4.30902E+17")]
    assert book.sheets[0].rows[1] == ["", "4.30902E+17", "#3"]


def test_numbers_that_are_none_are_blanked_in_whatever_came_unseen() -> None:
    sheet = Sheet("x", False, [[float("nan")], [1e15], [1.5], [True]], 1, 1, ())
    scan = formats_sheet.look_through(sheet)
    assert [odd.code for odd in scan.oddities] == ["SD017", "SD019"]
    assert sheet.rows == [["", 1e15, 1.5, True]]


def test_text_that_would_fill_the_memory_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ragged = "a\n" * 50 + "," * 50 + "b\n"
    monkeypatch.setattr(formats_sheet, "AREA", 1000)
    assert refusal(tmp_path, ragged.encode(), "a.csv").code == "SD021"
    monkeypatch.setattr(formats_text, "AREA", 10)
    assert refusal(tmp_path, ragged.encode(), "a.csv").code == "SD021"


# --- web pages ----------------------------------------------------------------------------------


def test_a_web_page_named_xls_is_read_with_its_spans(tmp_path: Path) -> None:
    page = """<html><head><meta charset="utf-8"><title>题</title></head><body>页眉<table>
      <tr><th colspan=3>2026年台账</th></tr>
      <tr><td rowspan="2">3月5日<td> 甲某 &amp; 乙某<td>一号井<br>北侧<script>x</script></tr>
      <tr><td>丙某</td><td>二号井<table><tr><td>里</td></tr></table></td></tr>
    </table><p>中</p><table><td>单格<td rowspan=x colspan="0">末</table></html>"""
    (sheet,) = read(tmp_path, page.encode(), "台账.xls").sheets
    assert sheet.rows == [
        ["2026年台账", "", ""],
        ["3月5日", "甲某 & 乙某", "一号井\n北侧"],
        ["", "丙某", "二号井里"],
        ["单格", "末", ""],
    ]
    assert sheet.merged == ((1, 1, 1, 3), (2, 1, 3, 1))
    assert sheet.name == "台账"


@pytest.mark.parametrize(
    ("content", "cell"),
    [
        ("<meta charset=gb2312><table><tr><td>县</table>".encode("gbk"), "县"),
        ("<meta charset=gb2312><table><tr><td>县".encode(), "县"),
        ("<table><tr><td>县".encode("utf-16"), "县"),
        (b"</script></td><table><tr><td>a</table></table>", "a"),
    ],
)
def test_what_a_page_declares_is_checked(tmp_path: Path, content: bytes, cell: str) -> None:
    assert read(tmp_path, content, "a.xls").sheets[0].rows == [[cell]]


def test_a_page_saved_by_excel_gives_the_name_of_its_sheet(tmp_path: Path) -> None:
    page = "<html><!--[if gte mso 9]><x:Name>3月</x:Name><![endif]--><table><tr><td>a</table>"
    assert read(tmp_path, page.encode(), "a.xls").sheets[0].name == "3月"


def test_a_page_that_would_fill_the_memory_or_is_broken_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert refusal(tmp_path, b"<table><tr><td>a<![CDATAt[", "a.xls").code == "SD005"
    monkeypatch.setattr(formats_html, "AREA", 100)
    wide = b'<table><tr><td rowspan="1000" colspan="1000">a</table>'
    assert refusal(tmp_path, wide, "a.xls").code == "SD021"


# --- together -----------------------------------------------------------------------------------


def test_what_is_known_of_a_file_comes_with_its_cells(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a,b\n", encoding="utf-8")
    (tmp_path / "~$a.csv").touch()
    (found,) = find([tmp_path / "a.csv", tmp_path / "a.csv"])
    assert [one.code for one in read_workbook(found).problems] == ["SD008", "SD006"]


def test_a_refusal_names_its_code() -> None:
    assert str(Refused(formats_text.Problem("SD003", formats_text.Source("a")))) == "SD003"
    assert relations(rId1="worksheet a.xml").count("rId1") == 1


def test_a_binary_workbook_wider_than_any_sheet_is_refused(tmp_path: Path) -> None:
    """One cell of the first row stands in column 2,555,906."""
    content = xlsb([["日期", "带队领导"], ["2026.3.5", "柏景行"]])
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        parts = {name: opened.read(name) for name in opened.namelist()}
    sheet = "xl/worksheets/sheet1.bin"
    last = parts[sheet].rindex(struct.pack("<II", 1, 0))
    far = struct.pack("<II", 2_555_905, 0)
    parts[sheet] = parts[sheet][:last] + far + parts[sheet][last + 8 :]
    problem = refusal(tmp_path, zipped(parts), "台账.xlsb")
    assert problem.code == "SD021"
    with pytest.raises(Refused):  # in this process too, where coverage sees it
        read_grids(zipped(parts), "台账.xlsb", merges=False)
