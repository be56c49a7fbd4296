"""Word: the template is the user's, the text is text, the bytes are the same."""

import re
import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document as Word
from msgspec.structs import replace

from safetyduty.model.audit import CannotAudit
from safetyduty.model.word import Lang
from safetyduty.report.document import (
    Block,
    Cell,
    Chart,
    Column,
    Document,
    Group,
    Heading,
    HeatRow,
    Layout,
    Line,
    Listing,
    Notes,
    Pairs,
    Paragraph,
    Part,
    Sign,
    Table,
    Tally,
    Tone,
    shown,
)
from safetyduty.report.formats import docx as docx_format
from safetyduty.report.letter import (
    Addressee,
    Attachments,
    Letterhead,
    NewPage,
    Official,
    Section,
    Signature,
)
from safetyduty.report.office import word
from safetyduty.report.shipped import templates
from tests.report.sample import HEAT, HOSTILE, sample_document
from tests.word_templates import templates as drawn

Change = Callable[[Word], None]
NARROW = Table("t", "窄表", (Column("甲"), Column("乙", "number")), ((Cell("一"), Cell("2")),))
MANY = tuple(Column(f"第{number}栏的名称") for number in range(10))
WIDE = Table("w", "宽表", MANY, (tuple(Cell("很长的内容") for _ in MANY),))

PAIRS = Pairs(((Cell("截至"), Cell("2026-06-20")),))
TALLY = Tally("汇总", (Part(Sign("√", "已完成", Tone.GOOD), 1),), "完成率100.0%")
LINE = Line("甲!A1", "错误", Tone.BAD, "SD104", "读不出", "照此填写")


class Seal(Official, frozen=True):
    """A part that no part of ours knows."""

    @property
    def lines(self) -> tuple[str, ...]:
        return ("盖章处",)


def document(*blocks: Block | Official, layout: Layout = "report", lang: Lang = "zh") -> Document:
    return Document("题", lang, lambda: blocks, dict, layout=layout)


def letter(*blocks: Block | Official) -> Document:
    return document(
        Letterhead("甲镇办公室", "甲〔2026〕1号"),
        Addressee("乙同志"),
        Paragraph("正文。"),
        Attachments("附件：", ("一览表", "依据")),
        Signature("甲镇办公室", "2026年6月20日"),
        *blocks,
        layout="letter",
    )


def read(content: bytes) -> Word:
    return docx.Document(BytesIO(content))


def told(content: bytes) -> list[tuple[str, str]]:
    return [(line.style.name, line.text) for line in read(content).paragraphs if line.text]


@pytest.fixture
def own(tmp_path: Path) -> Callable[[str, Change], Path]:
    """Give a folder with the shipped templates, one of them changed as a user would."""

    def change(name: str, edit: Change) -> Path:
        for path in templates().values():
            shutil.copy(path, tmp_path)
        template = docx.Document(str(tmp_path / name))
        edit(template)
        template.save(str(tmp_path / name))
        return tmp_path

    return change


def test_a_letter_stands_as_its_template_draws_it() -> None:
    assert told(word.write(letter())) == [
        ("发文机关标志", "甲镇办公室文件"),
        ("发文字号", "甲〔2026〕1号"),
        ("公文标题", "题"),
        ("主送机关", "乙同志："),
        ("公文正文", "正文。"),
        ("附件说明", "附件：1.一览表"),
        ("附件说明", "　　　2.依据"),
        ("署名", "甲镇办公室"),
        ("成文日期", "2026年6月20日"),
    ]


def test_headings_have_the_styles_of_their_level() -> None:
    blocks = (Section("一、", "甲", 1), Section("（一）", "乙", 2), Section("1.", "丙", 3))
    styles = [style for style, _ in told(word.write(document(*blocks, Section("（1）", "丁", 4))))]
    assert styles[1:] == ["一级标题", "二级标题", "三级标题", "四级标题"]


def test_a_part_of_a_letter_in_a_report_is_said_in_plain_lines() -> None:
    assert ("公文正文", "盖章处") in told(word.write(document(Seal())))


def test_attachments_lie_as_what_they_hold_wants_it() -> None:
    made = read(
        word.write(letter(NewPage("附件1"), WIDE, NewPage("附件2"), HEAT, NewPage("附件3"), NARROW))
    )
    across = [bool(one.page_width > one.page_height) for one in made.sections]
    assert across == [False, True, True, False]
    turned = made.sections[1]
    margins = (turned.top_margin, turned.right_margin, turned.bottom_margin, turned.left_margin)
    assert [round(one.mm) for one in margins] == [28, 37, 26, 35]


def test_an_upright_attachment_after_an_upright_page_takes_a_page_break() -> None:
    made = read(word.write(letter(NewPage("附件1"), NARROW, NewPage("附件2"), Paragraph("文"))))
    assert len(made.sections) == 1
    assert made.element.xml.count('w:type="page"') == 2


def test_a_document_that_ends_across_stays_across_to_its_end() -> None:
    made = read(word.write(document(Paragraph("文"), WIDE)))
    assert [bool(one.page_width > one.page_height) for one in made.sections] == [False, True]
    back = read(word.write(document(WIDE, Section("一、", "甲"))))
    assert [bool(one.page_width > one.page_height) for one in back.sections] == [False, True, False]


def test_rows_are_not_torn_and_the_head_is_repeated() -> None:
    (table,) = read(word.write(document(NARROW))).tables
    head, row = (one._tr.xml for one in table.rows)
    assert "w:tblHeader" in head
    assert "w:cantSplit" in row
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["甲", "乙"], ["一", "2"]]


def test_nothing_of_a_document_is_left_out_and_hostile_text_stays_text() -> None:
    made = read(word.write(sample_document()))
    said = [line.text for line in made.paragraphs]
    said += [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    whole = "\n".join(said)
    for name in HOSTILE:
        assert shown(name) in whole
    for part in (
        "结论汇总",
        "完成率75.0%",
        "履职情况一览",
        "图例：",
        "SD104",
        "附：明细",
        "第一条。",
    ):
        assert part in whole


def test_what_xml_cannot_hold_is_shown() -> None:
    assert told(word.write(document(Paragraph("甲\uffff乙"))))[-1][1] == "甲\\uffff乙"


def test_the_same_document_gives_the_same_bytes_with_fixed_times() -> None:
    first, second = word.write(sample_document()), docx_format.render(sample_document())
    assert first == second
    with ZipFile(BytesIO(first)) as opened:
        assert {entry.date_time for entry in opened.infolist()} == {(2020, 1, 1, 0, 0, 0)}
        core = opened.read("docProps/core.xml").decode()
    assert re.findall(r"W3CDTF\">([^<]*)<", core) == ["2020-01-01T00:00:00Z"] * 2


def test_a_changed_template_is_used_at_once(own: Callable[[str, Change], Path]) -> None:
    def edit(template: Word) -> None:
        template.paragraphs[0].insert_paragraph_before("内部资料 {{ day }}")
        template.styles["公文正文"].font.name = "宋体"

    folder = own("报告.docx", edit)
    assert told(word.write(document(Paragraph("文")), folder))[0][1] == "内部资料 "
    assert told(word.write(document(Paragraph("文"))))[0][1] == "题"
    (folder / "报告.docx").unlink()  # what the user has not is taken as shipped
    assert told(word.write(document(Paragraph("文")), folder))[0][1] == "题"


def test_a_style_taken_away_falls_back_to_plain_text(own: Callable[[str, Change], Path]) -> None:
    def edit(template: Word) -> None:
        gone = template.styles["一级标题"].element
        gone.getparent().remove(gone)

    made = told(word.write(document(Section("一、", "甲")), own("报告.docx", edit)))
    assert made[-1] == ("Normal", "一、甲")


def test_attachments_follow_the_text_where_the_template_has_no_place_for_them(
    own: Callable[[str, Change], Path],
) -> None:
    def edit(template: Word) -> None:
        template.paragraphs[-1].text = "（完）"

    made = told(word.write(letter(NewPage("附件1"), NARROW), own("公文.docx", edit)))
    assert [text for _, text in made].index("附件1") < [text for _, text in made].index("（完）")


def test_a_short_head_keeps_its_size_and_a_long_one_gets_smaller_letters() -> None:
    def size(issuer: str) -> float | None:
        blocks = (Letterhead(issuer), Paragraph("文"))
        head = read(word.write(document(*blocks, layout="letter"))).paragraphs[0]
        return head.runs[0].font.size.pt if head.runs[0].font.size else None

    assert size("甲镇") is None
    assert size("甲" * 14) == pytest.approx(442 / 16, abs=0.5)


def test_a_head_without_a_size_of_its_own_is_left_alone(own: Callable[[str, Change], Path]) -> None:
    def edit(template: Word) -> None:
        template.styles["发文机关标志"].font.size = None

    made = read(word.write(letter(), own("公文.docx", edit)))
    assert made.paragraphs[0].runs[0].font.size is None


WRONG: list[tuple[str, str, str]] = [
    ("{{ tite }}", "第3段", "没有 tite 这一项"),
    ("{{ title", "第3段", "标记不完整"),
    ("{{ title | }}", "第3段", "expected token"),
    ("{%p if title %}", "第3段", "缺少与之配对的 endif"),
    ("{%p endfor %}", "第3段", "前面没有与之配对的 for"),
    ("{%p while title %}", "第3段", "只能用 if、elif、else、for"),
    ("{%p for one in nothing %}{%p endfor %}", "第3段", "没有 nothing 这一项"),
]


@pytest.mark.parametrize(("tag", "place", "reason"), WRONG, ids=[tag for tag, _, _ in WRONG])
def test_a_wrong_tag_is_told_with_its_place(
    tag: str, place: str, reason: str, own: Callable[[str, Change], Path]
) -> None:
    with pytest.raises(CannotAudit) as refused:
        word.write(document(), own("报告.docx", lambda one: one.add_paragraph(tag) and None))
    problem = refused.value.problem
    assert (problem.code, problem.source.file, problem.blanks["place"]) == (
        "SD930",
        "报告.docx",
        place,
    )
    assert reason in problem.blanks["reason"]


def test_a_wrong_tag_in_a_table_or_a_footer_is_told_with_its_place(
    own: Callable[[str, Change], Path],
) -> None:
    def in_table(template: Word) -> None:
        template.add_table(2, 2).cell(1, 0).text = "{{ nobody }}"

    def in_footer(template: Word) -> None:
        template.sections[0].footer.add_paragraph("{{ nobody }}")

    def below_a_table(template: Word) -> None:
        template.add_table(2, 2)
        template.add_paragraph("{{ nobody }}")

    edits = (
        (in_table, "表1第2行第1格"),
        (below_a_table, "第3段"),
        (in_footer, "第1节页脚第2段"),
    )
    for edit, place in edits:
        with pytest.raises(CannotAudit) as refused:
            word.write(document(), own("报告.docx", edit))
        assert refused.value.problem.blanks["place"] == place


def test_loops_conditions_and_comments_of_a_template_are_its_own_affair(
    own: Callable[[str, Change], Path],
) -> None:
    def edit(template: Word) -> None:
        for text in (
            "{# 说明 #}",
            "{%p if number %}",
            "有文号",
            "{%p elif day %}",
            "有日期",
            "{%p else %}",
            "都没有",
            "{%p endif %}",
            "{% for line in attachments %}{{ loop.index }}{{ line }}{% endfor %}",
        ):
            template.add_paragraph(text)

    made = [text for _, text in told(word.write(document(), own("报告.docx", edit)))]
    assert "都没有" in made
    assert "有文号" not in made


def test_a_template_without_a_place_for_the_text_is_refused(
    own: Callable[[str, Change], Path],
) -> None:
    def edit(template: Word) -> None:
        template.paragraphs[1].text = "没有正文"

    with pytest.raises(CannotAudit) as refused:
        word.write(document(), own("报告.docx", edit))
    assert refused.value.problem.code == "SD931"


def test_a_template_that_is_no_word_file_is_refused(tmp_path: Path) -> None:
    for content in (b"not a zip", b""):
        (tmp_path / "报告.docx").write_bytes(content)
        with pytest.raises(CannotAudit) as refused:
            word.write(document(), tmp_path)
        assert refused.value.problem.code == "SD932"


def test_the_templates_that_travel_are_those_that_are_drawn() -> None:
    """``make templates`` writes them anew; packed bytes differ from one zlib to the next."""

    def parts(content: bytes) -> dict[str, bytes]:
        with ZipFile(BytesIO(content)) as opened:
            return {name: opened.read(name) for name in opened.namelist()}

    for name, content in drawn().items():
        assert parts(content) == parts(templates()[name].read_bytes()), name


def test_a_sheet_without_a_table_is_a_page_all_the_same() -> None:
    made = told(word.write(document(Paragraph("无"), layout="sheet")))
    assert [text for _, text in made] == ["题", "无"]


def test_a_sheet_too_long_for_a_page_runs_on_over_pages_of_a4() -> None:
    rows = HEAT.rows * 90
    made = read(word.write(document(replace(HEAT, rows=rows), layout="sheet")))
    assert round(made.sections[0].page_width.mm) == 297
    assert len(made.tables[0].rows) == len(rows) + 1
    assert sizes(made) == {7.5}


def test_a_sheet_of_one_page_has_the_largest_letters() -> None:
    assert sizes(read(word.write(document(HEAT, layout="sheet")))) == {10.5}


def sizes(made: Word) -> set[float]:
    cells = (cell for row in made.tables[0].rows for cell in row.cells)
    runs = (run for cell in cells for line in cell.paragraphs for run in line.runs)
    return {run.font.size.pt for run in runs}


def test_cells_of_one_leader_are_one_cell_and_stay_on_one_page() -> None:
    """甲 has two duties in one post and one in another; 乙 has one."""
    posts = (("甲", "镇长"), ("甲", "镇长"), ("甲", "书记"), ("乙", "书记"))
    mark = HEAT.rows[0].marks
    rows = tuple(HeatRow((Cell(who), Cell(post)), mark) for who, post in posts)
    heat = replace(HEAT, columns=(Column("责任人"), Column("职务")), rows=rows, repeats=2)
    table = read(word.write(document(heat))).tables[0]
    said = [[cell.text for cell in table.columns[at].cells][1:] for at in (0, 1)]
    assert said == [["甲", "甲", "甲", "乙"], ["镇长", "镇长", "书记", "书记"]]
    joints = [row._tr.xpath("./w:tc[1]//w:vMerge/@w:val") for row in table.rows]
    assert joints == [[], ["restart"], [], [], []]
    held = [bool(row._tr.xpath(".//w:keepNext")) for row in table.rows]
    assert held == [True, True, True, False, False]


def test_a_heading_goes_with_the_wide_table_it_leads_to() -> None:
    lines = (Heading("一"), Paragraph("文"), PAIRS, TALLY)
    made = read(word.write(document(NARROW, *lines, WIDE, Heading("二"), Paragraph("文"))))
    across = [section.page_width > section.page_height for section in made.sections]
    assert across == [False, True, False]
    long = [Paragraph("文" * 30)] * 9
    made = read(word.write(document(NARROW, Heading("一"), *long, WIDE)))
    assert [len(section._sectPr.xpath("./w:docGrid")) for section in made.sections] == [1, 0]


def test_no_page_is_turned_back_for_a_few_lines() -> None:
    notes = Notes("注", (Cell("文"),))
    faults = Listing("问题", (Group("甲", (LINE,)),))
    chart = Chart("c", "trend", "图", (), (), NARROW)
    few = (Heading("一"), Paragraph("文"))
    for part in (notes, faults, chart, Heading("二"), TALLY, PAIRS, Seal()):
        made = read(word.write(document(WIDE, *few, part, WIDE)))
        assert [one.page_width > one.page_height for one in made.sections] == [False, True]
    made = read(word.write(document(WIDE, *few, NewPage("附件"), WIDE)))
    assert [one.page_width > one.page_height for one in made.sections] == [False, True, False, True]


def test_a_short_table_is_not_torn_and_ends_off_the_grid() -> None:
    made = read(word.write(document(NARROW)))
    held = [bool(row._tr.xpath(".//w:keepNext")) for row in made.tables[0].rows]
    assert held == [True] * (len(held) - 1) + [False]
    last = made.element.body.xpath("./w:p")[-1]
    assert last.xpath("./w:pPr/w:snapToGrid/@w:val") == ["0"]  # or it would have a page to itself


def test_a_page_without_a_grid_is_turned_all_the_same(own: Callable[[str, Change], Path]) -> None:
    def edit(template: Word) -> None:
        section = template.element.body.sectPr
        for grid in section.xpath("./w:docGrid"):
            section.remove(grid)

    made = read(word.write(document(WIDE), own("报告.docx", edit)))
    assert [bool(one.page_width > one.page_height) for one in made.sections] == [False, True]
