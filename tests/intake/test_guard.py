"""What is refused, how it is told, and that no bytes whatever get past with a traceback."""

import io
import random
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safetyduty.intake import cells as cells_module
from safetyduty.intake import guard, guard_cells, guard_child, guard_strings, guard_xlsx, guard_zip
from safetyduty.intake.cells import Refused, read_workbook
from safetyduty.intake.child import answer, limit, main
from safetyduty.intake.columns import Cell
from safetyduty.intake.files import Found
from safetyduty.intake.formats_workbook import Grid
from safetyduty.intake.guard_child import packed, read_apart, unpacked
from safetyduty.intake.guard_limits import refuse
from tests.intake.made_files import (
    KINDS,
    MAIN,
    XLS,
    ods,
    read,
    refusal,
    relations,
    sheet_xml,
    told,
    xlsb,
    xlsx,
    xlsx_parts,
    zipped,
)

ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'


def cell(address: str, written: str = "<v>1</v>") -> str:
    return f'<row><c r="{address}">{written}</c></row>'


@pytest.mark.parametrize(
    ("content", "code", "value"),
    [
        (b"", "SD003", ""),
        (b"\0\0\r\n", "SD003", ""),
        (b"%PDF-1.4", "SD002", "PDF"),
        (b"\x89PNG\r\n", "SD002", "PNG"),
        (b"\x00\x01\x02\x03 text", "SD002", "binary"),
        (b"\x09\x08\x10\x00\x00\x06\x05\x00", "SD013", "BIFF"),
        (b"MIME-Version: 1.0\r\n", "SD013", "MHTML"),
        (b'<?xml version="1.0"?><note/>', "SD002", "XML"),
        (b"<html><body>no table</body></html>", "SD002", "HTML"),
        (
            b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
            "SD013",
            "XML Spreadsheet 2003",
        ),
        (zipped({"word/document.xml": "<a/>", "content.xml": "<a/>"}), "SD002", "Word"),
        (zipped({"ppt/presentation.xml": "<a/>"}), "SD002", "PowerPoint"),
        (zipped({"照片.jpg": "x"}), "SD002", "ZIP"),
        (zipped({"_rels/.rels": relations()}), "SD002", "no workbook part"),
        (b"PK\x03\x04 cut short", "SD005", "File is not a zip file"),
    ],
)
def test_what_is_no_workbook_is_told_by_its_content(
    tmp_path: Path, content: bytes, code: str, value: str
) -> None:
    problem = refusal(tmp_path, content)
    assert (problem.code, problem.value) == (code, value)
    assert problem.blanks == {"file": "台账.xlsx"}


def compound(*streams: str, sector: int = 0) -> bytes:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(48, b"\0") + sector.to_bytes(4, "little")
    return head.ljust(512, b"\0") + b"".join(
        stream.encode("utf-16-le").ljust(128, b"\0") for stream in streams
    ).ljust(1024, b"\0")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (compound("EncryptionInfo", "EncryptedPackage"), "SD004"),
        (compound("WordDocument"), "SD002"),
        (compound("PowerPoint Document"), "SD002"),
        (compound("WksSSWorkBook", "Workbooks"), "SD013"),
        (compound("Root Entry", sector=99), "SD005"),
    ],
)
def test_compound_files_are_told_apart_by_their_streams(
    tmp_path: Path, content: bytes, code: str
) -> None:
    assert refusal(tmp_path, content, "台账.xls").code == code


def test_a_wps_file_that_cannot_be_read_is_to_be_saved_as_xlsx(tmp_path: Path) -> None:
    assert refusal(tmp_path, compound("ET"), "台账.et").code == "SD013"
    assert refusal(tmp_path, compound("EncryptedPackage"), "台账.et").code == "SD004"
    assert len(read(tmp_path, XLS, "台账.et").sheets) == 2


def test_paths_that_are_no_readable_files_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def code(path: Path) -> str:
        with pytest.raises(Refused) as caught:
            read_workbook(Found(path, "台账.xlsx"))
        return caught.value.problem.code

    assert code(tmp_path / "无.xlsx") == "SD001"
    assert code(tmp_path) == "SD009"
    assert code(Path("a\0b")) == "SD009"
    path = tmp_path / "a.xlsx"
    path.write_bytes(xlsx(ONE))
    monkeypatch.setattr(guard, "FILE_BYTES", 10)
    assert code(path) == "SD010"
    monkeypatch.setattr(Path, "open", _raise(PermissionError()))
    monkeypatch.setattr(guard, "FILE_BYTES", 1 << 20)
    assert code(path) == "SD007"


def _raise(error: BaseException) -> Callable[..., None]:
    def raising(*_: object, **__: object) -> None:
        raise error

    return raising


# --- addresses and room -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "rows",
    [
        ONE + cell("XFD1048576"),
        ONE + '<row><c\tr="XFD1048576"><v>1</v></c></row>',
        ONE + '<row><c cm="1" r="XFD1048576"><v>1</v></c></row>',
        ONE + '<row><x:c xmlns:x="a" r="XFD1048576"><x:v>1</x:v></x:c></row>',
        ONE + '<row r="1048576"><c><v>1</v></c></row><row><c r="XFD9"><v>1</v></c></row>',
        # a second `r` counts for the reader, and a `>` in quotes does not end the tag
        ONE + '<row><c r="A1" r="XFD1048576"><v>1</v></c></row>',
        ONE + '<row><c r="A1" s=">" r="XFD1048576"><v>1</v></c></row>',
        ONE + '<row><c r="A1" s="/>" r="XFD1048576"><v>1</v></c></row>',
        ONE + '<row><c r="A1" t="str" s="1"a"> r="XFD1048576"><v>1</v></c></row>',
    ],
)
def test_two_cells_far_apart_are_refused_however_they_are_written(
    tmp_path: Path, rows: str
) -> None:
    problem = refusal(tmp_path, xlsx(rows))
    assert problem.code in ("SD021", "SD005")
    assert problem.code == "SD005" or problem.value == "XFD1048576"
    assert problem.code == "SD005" or str(problem.source) == "台账.xlsx:台账"


@pytest.mark.parametrize(
    "address", ["A99999999999", "ZZZ1", "XFE1", "A1048577", "A0", "$B$2", "2B", "AAAA1", ""]
)
def test_an_address_outside_the_sheet_is_refused(tmp_path: Path, address: str) -> None:
    assert refusal(tmp_path, xlsx(ONE + cell(address))).code in ("SD012", "SD005")


def test_a_sheet_formatted_down_to_its_end_is_read_for_what_is_in_it(tmp_path: Path) -> None:
    blanks = "".join(f'<row r="{n}"><c r="A{n}" s="1"/></row>' for n in range(2, 30_000))
    end = '<row r="1048576"><c r="XFD1048576" s="1"/><c r="B1048576" s="1" ></c></row>'
    (sheet,) = read(tmp_path, xlsx(ONE + blanks + end)).sheets
    assert sheet.rows == [[1.0]]


def test_a_declared_size_of_one_cell_is_not_believed(tmp_path: Path) -> None:
    sheet = sheet_xml(ONE + cell("C2")).replace("<sheetData>", '<dimension ref="A1"/><sheetData>')
    assert read(tmp_path, xlsx("", sheet=sheet)).sheets[0].rows == [[1.0, "", ""], ["", "", 1.0]]


def test_a_long_sheet_is_counted_before_it_is_refused(tmp_path: Path) -> None:
    long = ONE + cell("H1048576") + cell("G1048575")
    (sheet,) = read(tmp_path, xlsx(ONE + cell("B1000000") + cell("A1000001"))).sheets
    assert (len(sheet.rows), sheet.rows[-1]) == (1_000_001, [1.0, ""])
    assert refusal(tmp_path, xlsx(long + cell("Z1"))).value == "Z1048576"


def test_several_sheets_are_held_to_the_cap_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard_xlsx, "AREA", 40_000)
    parts = xlsx_parts(ONE + cell("J10"))
    parts["xl/worksheets/sheet2.xml"] = sheet_xml(ONE)
    assert read(tmp_path, zipped(parts)).sheets[0].first_row == 1
    monkeypatch.setattr(guard_xlsx, "AREA", 90)
    recoded = f'<?xml version="1.0" encoding="gbk"?>{sheet_xml(cell("J10"))}'.encode("gbk")
    assert refusal(tmp_path, xlsx("", sheet=recoded)).code == "SD021"


# --- archives -----------------------------------------------------------------------------------


def test_damage_anywhere_in_a_part_is_refused(tmp_path: Path) -> None:
    content = xlsx(ONE)
    entry = zipfile.ZipFile(io.BytesIO(content)).getinfo("xl/worksheets/sheet1.xml")
    at = entry.header_offset + 30 + len(entry.filename)
    for offset in range(0, entry.compress_size, 5):
        broken = bytearray(content)
        broken[at + offset] ^= 0x55
        assert refusal(tmp_path, bytes(broken)).code in ("SD005", "SD011")


def directory_says(content: bytes, name: str, field: int, value: int, size: int = 4) -> bytes:
    """Change one field of the central directory's entry for ``name``."""
    at = content.rindex(name.encode()) - 46
    return content[: at + field] + value.to_bytes(size, "little") + content[at + field + size :]


@pytest.mark.parametrize(
    ("field", "value", "size", "code"),
    [
        (24, 10, 4, "SD011"),  # shorter than it is: a bomb says so
        (24, 100_000, 4, "SD005"),
        (16, 0, 4, "SD005"),  # checksum
        (20, 30, 4, "SD005"),  # packed size: the stream breaks off
        (10, 12, 2, "SD005"),  # bzip2, which spreadsheet programs do not use
        (8, 1, 2, "SD004"),  # encrypted
        (42, 7, 4, "SD005"),  # no header there
        (24, 0xFFFFFF00, 4, "SD011"),
    ],
)
def test_a_directory_that_lies_is_found_out(
    tmp_path: Path, field: int, value: int, size: int, code: str
) -> None:
    content = directory_says(xlsx(ONE), "xl/worksheets/sheet1.xml", field, value, size)
    assert refusal(tmp_path, content).code == code


def test_an_archive_cut_short_is_refused(tmp_path: Path) -> None:
    content = xlsx(ONE)
    for size in range(4, len(content), 97):
        assert refusal(tmp_path, content[:size]).code == "SD005"


@pytest.mark.parametrize("name", ["../a.xml", "/a.xml", "xl\\..\\..\\a", "C:\\a.xml"])
def test_no_path_leads_out_of_the_archive(tmp_path: Path, name: str) -> None:
    problem = refusal(tmp_path, zipped(xlsx_parts(ONE) | {name: "x"}))
    assert (problem.code, problem.value) == ("SD011", name)


def test_too_many_parts_and_too_large_ones_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard_zip, "ENTRIES", 3)
    assert refusal(tmp_path, xlsx(ONE)).code == "SD011"
    monkeypatch.setattr(guard_zip, "ENTRIES", 30)
    monkeypatch.setattr(guard_xlsx, "INFLATED_BYTES", 200)
    assert refusal(tmp_path, xlsx(ONE)).code == "SD011"
    monkeypatch.setattr(guard_xlsx, "INFLATED_BYTES", 1 << 30)
    monkeypatch.setattr(guard_xlsx, "SHEETS", 0)
    assert refusal(tmp_path, xlsx(ONE)).code == "SD011"


def test_a_bomb_is_refused_by_its_ratio(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard_zip, "RATIO_FROM", 1 << 20)
    blanks = "<row/>" * 400_000
    assert refusal(tmp_path, xlsx(ONE + blanks)).code == "SD011"


def test_a_sheet_named_a_thousand_times_is_not_read_a_thousand_times(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheets = "".join(f'<sheet name="{n}" sheetId="{n}" r:id="rId1"/>' for n in range(1000))
    book = f'<workbook xmlns="{MAIN}" xmlns:r="{KINDS}"><sheets>{sheets}</sheets></workbook>'
    monkeypatch.setattr(guard_xlsx, "INFLATED_BYTES", 150_000)
    assert refusal(tmp_path, xlsx(ONE, book=book)).value == "parts too large"


def test_an_archive_other_readers_may_see_otherwise_is_written_anew(tmp_path: Path) -> None:
    good = xlsx(ONE)
    hidden = zipped({"a": "x"})
    assert read(tmp_path, hidden + good).sheets[0].rows == [[1.0]]
    target = io.BytesIO(good)
    with zipfile.ZipFile(target, "a") as changed:
        changed.comment = "台账".encode()
    assert read(tmp_path, target.getvalue()).sheets[0].rows == [[1.0]]
    windows = {name.replace("/", "\\"): part for name, part in xlsx_parts(ONE).items()}
    assert read(tmp_path, zipped(windows, zipfile.ZIP_STORED)).sheets[0].rows == [[1.0]]


def test_what_is_written_anew_is_held_to_the_cap(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard_zip, "INFLATED_BYTES", 100)
    assert refusal(tmp_path, zipped({"a": "x"}) + xlsx(ONE)).code == "SD011"


# --- texts --------------------------------------------------------------------------------------


def strings(*texts: str) -> str:
    return f'<sst xmlns="{MAIN}">{"".join(f"<si><t>{text}</t></si>" for text in texts)}</sst>'


def test_one_long_string_in_many_cells_is_counted_as_often_as_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard_strings, "TEXTS_BYTES", 40_000)
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    book = read(tmp_path, xlsx(rows, strings=strings("县", "长" * 5000)))
    assert book.sheets[0].rows == [["县", "长" * 5000]]
    three = rows + rows.replace("A1", "C1").replace("B1", "D1") + rows.replace("1", "2")
    problem = refusal(
        tmp_path, xlsx(three.replace("0</v>", "1</v>"), strings=strings("县", "长" * 5000))
    )
    assert problem.code == "SD020"


def test_endless_texts_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    long = "长" * 300_000
    inline = f'<row r="1"><c r="A1" t="inlineStr"><is><t>{long}</t></is></c></row>'
    assert refusal(tmp_path, xlsx(inline)).code == "SD020"
    runs = "<r><t>长</t></r>" * 500_000
    assert refusal(tmp_path, xlsx(inline.replace(f"<t>{long}</t>", runs))).code == "SD020"
    assert refusal(tmp_path, xlsx(ONE, strings=strings("").replace("<t>", runs))).code == "SD020"
    monkeypatch.setattr(guard_strings, "STRINGS", 2)
    assert refusal(tmp_path, xlsx(ONE, strings=strings(*"甲乙丙"))).code == "SD020"


def test_what_follows_the_cells_may_be_long(tmp_path: Path) -> None:
    colours = "".join(f'<c{n} a="b"/>' for n in range(3))
    after = "<dataValidations>" + "<dataValidation/>" * 300_000 + "</dataValidations>" + colours
    assert read(tmp_path, xlsx(ONE, after)).sheets[0].rows == [[1.0]]
    assert read(tmp_path, xlsx('<row r="1"><c r="A1"/></row>', after)).sheets[0].rows == []


# --- document types and encodings ---------------------------------------------------------------


def test_no_entity_is_ever_expanded(tmp_path: Path) -> None:
    dtd = '<!DOCTYPE a [<!ENTITY x "y">]>'
    assert refusal(tmp_path, xlsx("", sheet=dtd + sheet_xml(ONE))).code == "SD011"
    text = '<row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row>'
    assert refusal(tmp_path, xlsx(text)).code == "SD005"


@pytest.mark.parametrize("coding", ["utf-16", "gbk", "gb2312"])
def test_a_part_in_another_encoding_is_read(tmp_path: Path, coding: str) -> None:
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>县</t></is></c></row>'
    part = f'<?xml version="1.0" encoding="{coding}"?>{sheet_xml(rows)}'.encode(coding)
    assert read(tmp_path, xlsx("", sheet=part)).sheets[0].rows == [["县"]]


def test_an_encoding_nobody_writes_is_refused(tmp_path: Path) -> None:
    part = '<?xml version="1.0" encoding="utf-7"?>' + sheet_xml(ONE)
    assert refusal(tmp_path, xlsx("", sheet=part)).code == "SD011"
    wide = f"<!DOCTYPE a>{sheet_xml(ONE)}".encode("utf-16")
    assert refusal(tmp_path, xlsx("", sheet=wide)).code == "SD011"


# --- other formats ------------------------------------------------------------------------------


def test_encrypted_and_oversized_documents_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert refusal(tmp_path, ods("", "<manifest><encryption-data/></manifest>")).code == "SD004"
    monkeypatch.setattr("safetyduty.intake.guard_ods.INFLATED_BYTES", 10)
    assert refusal(tmp_path, ods("")).code == "SD011"


@pytest.mark.parametrize(
    "content", [XLS[:3000] + b"\xff" * 2632, xlsb([["甲"]])[:-40] + b"\0" * 40]
)
def test_a_broken_binary_workbook_is_one_problem(tmp_path: Path, content: bytes) -> None:
    assert refusal(tmp_path, content).code in ("SD005", "SD013", "SD015")


def test_a_child_that_hangs_dies_or_cannot_start_is_one_problem(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def code(**options: float) -> str:
        with pytest.raises(Refused) as caught:
            read_apart(xlsx(ONE), "台账.xlsx", merges=False, **options)
        return caught.value.problem.code

    assert code(seconds=0.001) == "SD015"
    with pytest.raises(Refused):
        unpacked(b"\xc1", "台账.xlsx")
    monkeypatch.setattr(guard_child.sys, "executable", "/无此程序")
    assert code() == "SD015"
    monkeypatch.setattr(guard_child.sys, "executable", "/bin/cat")
    assert code() == "SD015"


def test_a_child_that_exceeds_its_memory_is_one_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cells_module, "check_workbook", lambda archive: _unchecked(archive.content))
    assert refusal(tmp_path, xlsx(ONE + cell("XFD1048576"))).code == "SD015"


def test_sheets_that_could_not_be_matched_are_looked_through_after_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cells_module, "check_workbook", lambda archive: _unchecked(archive.content))
    rows = '<row><c r="A1"><v>1E+16</v></c><c r="B2"><v>1</v></c></row>'
    book = read(tmp_path, xlsx(rows, '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'))
    assert (told(book), book.sheets[0].merged) == ([("SD019", "A1", "1e+16")], ((1, 1, 1, 2),))


def _unchecked(content: bytes) -> guard_xlsx.Checked:
    return guard_xlsx.Checked(content, (), sound=False)


def test_every_type_of_cell_comes_back_from_the_child_as_it_was() -> None:
    cells: list[Cell] = ["县", 1, 2.5, True, "", date(2026, 3, 5), datetime(2026, 3, 5, 9, 30, 1)]
    cells += [time(9, 30), timedelta(days=-1, seconds=5, microseconds=7)]
    grid = Grid("台账", False, [cells], 3, 2, [(3, 2, 3, 4)])
    assert unpacked(packed([grid]), "台账.xlsx") == [grid]


def test_the_child_answers_with_cells_or_with_a_code(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert b"SD005" in answer(b"nothing", merges=True)
    monkeypatch.setattr("safetyduty.intake.child.limit", lambda: None)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(xlsx(ONE))))
    main()
    assert "台账".encode() in capfdbinary.readouterr().out


def test_the_child_holds_itself_to_its_caps_where_the_system_can(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    resource = pytest.importorskip("resource")
    held: list[int] = []
    monkeypatch.setattr(resource, "setrlimit", lambda what, _: held.append(what))
    limit()
    assert resource.RLIMIT_AS in held
    monkeypatch.setitem(__import__("sys").modules, "resource", None)
    limit()


@pytest.mark.parametrize(
    ("error", "code"),
    [(MemoryError(), "SD015"), (type("PanicException", (BaseException,), {})("x"), "SD005")],
)
def test_what_the_reader_stumbles_over_is_one_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: str
) -> None:
    monkeypatch.setattr("python_calamine.load_workbook", _raise(error))
    assert refusal(tmp_path, xlsx(ONE)).code == code


@pytest.mark.parametrize("error", [KeyboardInterrupt(), SystemExit(), GeneratorExit()])
def test_an_interrupt_is_let_pass(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    monkeypatch.setattr("python_calamine.load_workbook", _raise(error))
    with pytest.raises(type(error)):
        read(tmp_path, xlsx(ONE))


def test_a_password_the_reader_finds_is_told_as_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calamine = pytest.importorskip("python_calamine")
    monkeypatch.setattr("python_calamine.load_workbook", _raise(calamine.PasswordError("x")))
    assert refusal(tmp_path, xlsx(ONE)).code == "SD004"


# --- whatever bytes there are -------------------------------------------------------------------

_TOKENS = [
    *(b'<c r="A1048576"><v>1</v></c>', b'<c r="XFD1"><v>1</v></c>', b' r="B2"', b">", b"<", b'"'),
    *(b"<!--", b"-->", b"<![CDATA[", b"]]>", b"99999999999", b"<c ", b't="e"', b't="s"', b"<f>"),
    *(b"<v>NaN</v>", b"</sheetData>", b'<row r="0">', b"\0", b"\xff\xfe", b"&#x0;", b"1e999"),
    *(b'<mergeCell ref="A1:XFD1048576"/>', b"<!DOCTYPE x>", b"\r\n", b'colspan="99999"', b","),
    *(b"-1", b"<table>", b"PK\3\4", b'uniqueCount="4294967295"'),
]
_ROWS = (
    '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1"><f>1+1</f></c>'
    '<c r="D1"><v>430902197001010018</v></c></row><row r="2"><c r="A2" t="s"><v>0</v></c></row>'
)
_MERGES = '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>'
_PARTS = xlsx_parts(_ROWS, _MERGES, strings=strings("县"))
_TEXTS = [
    '日期,地点\n3月5日,"一号井\n北侧"\n'.encode(),
    "日期\t地点\n3月5日\t一号井\n".encode("gb18030"),
    b"<html><table><tr><td rowspan=2>1<td>2</tr><tr><td>3</table></html>",
]


def mutated(content: bytes, seed: int) -> bytes:
    chance = random.Random(seed)  # noqa: S311 - the same bytes for the same seed
    data = bytearray(content)
    for _ in range(chance.choice([1, 2, 5])):
        at = chance.randrange(len(data) + 1)
        match chance.randrange(4):
            case 0:
                data[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                data[at:at] = chance.choice(_TOKENS)
            case 2:
                del data[at : at + chance.randrange(40)]
            case _:
                data[at : at + chance.randrange(12)] = chance.choice(_TOKENS)
    return bytes(data)


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seed=st.integers(0, 2**32), what=st.sampled_from([*_PARTS, "zip", *range(len(_TEXTS))]))
def test_no_bytes_end_in_a_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int, what: str | int
) -> None:
    def apart(_: bytes, file: str, *, merges: bool) -> list[object]:
        raise refuse("SD015", file, f"not tried here, merges={merges}")

    monkeypatch.setattr(cells_module, "read_apart", apart)
    if isinstance(what, int):
        content = mutated(_TEXTS[what], seed)
    elif what == "zip":
        content = mutated(zipped(_PARTS), seed)
    else:
        part = _PARTS[what]
        whole = part if isinstance(part, bytes) else part.encode()
        content = zipped(_PARTS | {what: mutated(whole, seed)})
    with suppress(Refused):
        book = read(tmp_path, content)
        assert all(len(row) == len(sheet.rows[0]) for sheet in book.sheets for row in sheet.rows)


def test_the_fast_look_and_the_slow_count_agree(tmp_path: Path) -> None:
    part = sheet_xml(_ROWS, _MERGES).encode()
    fast = guard_cells.look_over([part[:200], part[200:]], "a", "b")
    slow = guard_cells.count_cells(part, "a", "b")
    assert (fast.oddities, fast.merged) == (slow.oddities, slow.merged)
    assert (slow.rows, slow.columns) == (2, 4)
    assert [code for code, _, _ in told(read(tmp_path, zipped(_PARTS)))] == [
        odd.code for odd in slow.oddities
    ]


def test_a_number_of_strings_that_is_not_true_is_not_believed(tmp_path: Path) -> None:
    declared = strings("县").replace("<sst", '<sst count="9" uniqueCount="4294967295"')
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    assert read(tmp_path, xlsx(rows, strings=declared)).sheets[0].rows == [["县"]]
