"""Excel: text stays text, links lead to their sources, every sheet can be filtered and printed."""

import re
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from python_calamine import CalamineWorkbook

from safetyduty.intake.files import OUTPUT_MARK
from safetyduty.model.audit import Audit
from safetyduty.report.compose.audit import compose
from safetyduty.report.document import (
    Block,
    Cell,
    Chart,
    Column,
    Document,
    Heading,
    Heat,
    Link,
    Paragraph,
    Table,
    Tone,
    shown,
)
from safetyduty.report.formats import xlsx
from safetyduty.report.office import book
from tests.report.sample import FINDINGS, HEAT, HOSTILE, WIDE, sample_document
from tests.report.township import township


def document(*blocks: Block, annexes: tuple[Table, ...] = ()) -> Document:
    return Document("题", "zh", lambda: blocks, dict, make_annexes=lambda: annexes)


def read(content: bytes) -> Workbook:
    return load_workbook(BytesIO(content))


@pytest.fixture(scope="module")
def made(sample: Audit) -> Workbook:
    return read(book.write(compose(sample, "zh")))


def test_a_cover_and_a_sheet_for_every_table(made: Workbook, sample: Audit) -> None:
    document = compose(sample, "zh")
    tables = [block for block in document.blocks if isinstance(block, Table | Chart | Heat)]
    assert made.sheetnames[0] == "概要"
    assert len(made.sheetnames) == 1 + len(tables) + 1 + 1  # the problems, the sources
    assert {"全部核查结果", "需要处理", "数据问题"} < {*made.sheetnames}
    assert made.sheetnames[-1] == "佐证出处"


def test_the_cover_explains_the_verdicts(made: Workbook) -> None:
    told = {row[0].value: row[1].value for row in made["概要"].iter_rows(max_col=2)}
    assert told["截至日期"] == "2026-11-20"
    assert told["× 逾期未完成"] == "14"
    assert any("不是对责任的认定" in str(name) for name in told)


def test_heads_stay_rows_can_be_filtered_and_pages_fit(made: Workbook) -> None:
    for sheet in made.worksheets[1:]:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref.startswith("A1:")
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.page_setup.fitToWidth == 1
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.oddFooter.center.text == "第 &P 页，共 &N 页"


def test_columns_are_as_wide_as_chinese_needs(made: Workbook) -> None:
    sheet = made["全部核查结果"]
    heads = {cell.value: cell.column_letter for cell in sheet[1]}
    assert sheet.column_dimensions[heads["职责"]].width >= 40
    assert 8 <= sheet.column_dimensions[heads["责任人"]].width <= 48
    assert all(6 <= one.width <= 48 for one in sheet.column_dimensions.values())


def test_numbers_are_numbers_and_days_are_days(made: Workbook) -> None:
    sheet = made["全部核查结果"]
    heads = {cell.value: cell.column for cell in sheet[1]}
    assert isinstance(sheet.cell(2, heads["应做"]).value, int)
    day = sheet.cell(2, heads["期限"])
    assert isinstance(day.value, datetime)
    assert day.number_format == "yyyy-mm-dd"
    assert re.fullmatch(r"2026(-\d\d)?", sheet.cell(2, heads["考核期"]).value)


def test_verdicts_are_coloured_by_their_words(made: Workbook) -> None:
    sheet = made["全部核查结果"]
    (area,) = sheet.conditional_formatting
    rules = [rule.formula[0] for rule in area.rules]
    assert any("逾期未完成" in formula and "×" in formula for formula in rules)
    assert len(rules) == 5  # what is open or not owed has no colour


def test_a_result_leads_to_its_sources_and_these_into_the_users_own_file(made: Workbook) -> None:
    found, sources = made["全部核查结果"], made["佐证出处"]
    linked = [row[-1] for row in found.iter_rows(min_row=2) if row[-1].hyperlink]
    assert len(linked) > 100
    for cell in linked[:20]:
        sheet, _, place = cell.hyperlink.location.rpartition("!")
        assert sheet == "'佐证出处'"
        number = sources[place]
        assert number.value == cell.row - 1
        if number.row > 2:
            assert sources.cell(number.row - 1, 1).value < number.value
    first = sources["H2"]
    assert first.hyperlink.target == sources["F2"].value
    assert first.hyperlink.location == f"'{sources['G2'].value}'!{first.value}"
    empty = [row[-1] for row in found.iter_rows(min_row=2) if not row[-1].value]
    assert empty
    assert not any(cell.hyperlink for cell in empty)


def test_a_source_without_a_sheet_is_linked_as_a_file() -> None:
    rows = ((Link("一", to="文件.csv"), Link("二"), Link("三", to="#nowhere!A1")),)
    table = Table("t", "表", (Column("甲"), Column("乙"), Column("丙")), rows)
    one, two, three = read(book.write(document(table)))["表"][2]
    assert (one.hyperlink.target, one.hyperlink.location) == ("文件.csv", None)
    assert (two.hyperlink, three.hyperlink) == (None, None)


def test_hostile_text_stays_text() -> None:
    content = book.write(sample_document())
    sheet = read(content)[FINDINGS.title]
    names = [row[0] for row in sheet.iter_rows(min_row=2)]
    assert [cell.value for cell in names[: len(HOSTILE)]] == [shown(name) for name in HOSTILE]
    assert {cell.data_type for cell in names} == {"s"}
    assert names[0].quotePrefix
    assert not names[1].quotePrefix
    assert names[len(HOSTILE)].value == WIDE
    with ZipFile(BytesIO(content)) as opened:
        every = b"".join(opened.read(name) for name in opened.namelist() if "sheet" in name)
        assert b"<f>" not in every
        assert not [name for name in opened.namelist() if "vba" in name.casefold()]


def test_what_is_too_long_or_no_xml_is_kept_as_far_as_a_cell_goes() -> None:
    rows = ((Cell("长" * 40_000), Cell("甲\uffff")),)
    made = read(book.write(document(Table("t", "表", (Column("甲"), Column("乙")), rows))))
    assert made["表"]["A2"].value == "长" * 32_767
    assert made["表"]["B2"].value == "甲\\uffff"


def test_calamine_reads_every_sheet(sample: Audit) -> None:
    opened = CalamineWorkbook.from_filelike(BytesIO(book.write(compose(sample, "zh"))))
    rows = opened.get_sheet_by_name("全部核查结果").to_python()
    assert len(rows) == len(sample.findings) + 1
    assert opened.sheet_names[-1] == "佐证出处"


def test_the_same_document_gives_the_same_bytes_and_says_who_wrote_it() -> None:
    first, second = book.write(compose(township(), "zh")), xlsx.render(compose(township(), "zh"))
    assert first == second
    with ZipFile(BytesIO(first)) as opened:
        assert {entry.date_time for entry in opened.infolist()} == {(2020, 1, 1, 0, 0, 0)}
        assert OUTPUT_MARK in opened.read("docProps/core.xml")


def test_names_of_sheets_are_such_as_a_workbook_can_hold() -> None:
    columns = (Column("甲"),)
    tables = [
        Table(str(n), title, columns, ()) for n, title in enumerate(("甲/乙:丙?", "甲 乙 丙"))
    ]
    tables += [Table(f"x{n}", "很长的名字" * 9, columns, ()) for n in range(2)]
    tables.append(Table("none", "", columns, ()))
    titles = read(book.write(document(*tables))).sheetnames
    assert titles[1:3] == ["甲 乙 丙", "甲 乙 丙 2"]
    assert titles[4].endswith(" 2")
    assert titles[5] == "—"
    assert all(len(title) <= 31 for title in titles)


def test_signs_are_explained_where_nothing_counts_them() -> None:
    made = read(book.write(document(HEAT, Heading("附"), Paragraph("文", Tone.BAD))))
    told = [row[0].value for row in made["概要"].iter_rows()]
    assert told == ["题", "图例", "×", "○", "√", "附", "文"]
    heat: Heat = HEAT
    assert len(list(made[heat.title].columns)) == len(heat.columns) + 12


def test_a_heat_row_shows_a_mark_where_its_period_begins() -> None:
    sheet = read(book.write(document(HEAT)))[HEAT.title]
    assert [cell.value for cell in sheet[3]][3:] == [
        "×",
        "─",
        "─",
        "√",
        "─",
        "─",
        "○",
        "─",
        "─",
        "×",
        "─",
        "─",
    ]


def test_of_many_columns_those_to_spare_are_folded_and_nothing_is_lost(made: Workbook) -> None:
    sheet = made["全部核查结果"]
    heads = {cell.column_letter: cell.value for cell in sheet[1]}
    folded = {heads[at] for at, one in sheet.column_dimensions.items() if one.hidden}
    assert {"职务", "法规"} <= folded
    assert not folded & {"责任人", "职责", "结论", "说明", "佐证"}
    few = made["需要处理"]
    assert not [at for at, one in few.column_dimensions.items() if one.hidden]
