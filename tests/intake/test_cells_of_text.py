"""Text and web pages read as sheets of cells."""

from pathlib import Path

import pytest

from safetyduty.intake import formats_html, formats_sheet, formats_text
from safetyduty.intake.cells import Sheet
from safetyduty.intake.formats_text import delimiter
from tests.intake.made_files import read, refusal, told

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
