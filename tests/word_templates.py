"""Draws the Word templates that are shipped: GB/T 9704—2012 as styles, margins and a grid."""

import io
from typing import Any

from docx import Document
from docx.document import Document as Word
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from safetyduty.report.office.steady import FIXED, steady

SONG, FANG, HEI, KAI, PLAIN = "方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312", "宋体"
FALLBACKS = {
    SONG: "小标宋,华文中宋,STZhongsong,宋体,SimSun,Noto Serif CJK SC",
    FANG: "仿宋,FangSong,华文仿宋,STFangsong,方正仿宋_GBK,Noto Serif CJK SC",
    HEI: "SimHei,方正黑体_GBK,文泉驿正黑,Noto Sans CJK SC",
    KAI: "楷体,KaiTi,华文楷体,STKaiti,方正楷体_GBK,Noto Serif CJK SC",
    PLAIN: "SimSun,华文宋体,Noto Serif CJK SC",
}
"""What stands in where a font is not installed, by name."""
LINE = Pt(28.95)
"""22 lines on the 225 mm between the margins."""
RED = RGBColor(0xE6, 0x00, 0x12)
LEFT, CENTRE, RIGHT = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT

BODY = ["{{ body }}"]
LETTER = [
    ("发文机关标志", "{{ issuer }}文件"),
    ("发文字号", "{{ number }}"),
    ("公文标题", "{{ title }}"),
    ("主送机关", "{{ addressee }}"),
    ("公文正文", "{{ body }}"),
    ("附件说明", "{%p for line in attachments %}"),
    ("附件说明", "{{ line }}"),
    ("附件说明", "{%p endfor %}"),
    ("署名", "{{ signer }}"),
    ("成文日期", "{{ day }}"),
    ("公文正文", "{{ annex }}"),
]
REPORT = [("公文标题", "{{ title }}"), ("公文正文", "{{ body }}")]


def templates() -> dict[str, bytes]:
    """Draw every template by its file name."""
    return {
        "公文.docx": _draw(LETTER),
        "报告.docx": _draw(REPORT),
        "一览表.docx": _draw(REPORT, across=True),
    }


def _draw(paragraphs: list[tuple[str, str]], *, across: bool = False) -> bytes:
    word = Document()
    _page(word, across=across)
    _styles(word, across=across)
    _footers(word)
    for style, text in paragraphs:
        word.add_paragraph(text, style=style)
    _fonts(word)
    properties = word.core_properties
    properties.author = properties.last_modified_by = "safetyduty"
    properties.title = properties.comments = properties.keywords = ""
    properties.created = properties.modified = FIXED
    properties.revision = 1
    raw = io.BytesIO()
    word.save(raw)
    return steady(raw.getvalue())


def _page(word: Word, *, across: bool) -> None:
    section = word.sections[0]
    wide, high = (Mm(297), Mm(210)) if across else (Mm(210), Mm(297))
    section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = wide, high
    if across:  # the page turned: what was at the left is on top
        top, bottom, left, right = 28, 26, 35, 37
    else:
        top, bottom, left, right = 37, 35, 28, 26
    section.top_margin, section.bottom_margin = Mm(top), Mm(bottom)
    section.left_margin, section.right_margin = Mm(left), Mm(right)
    section.header_distance = Mm(15)
    section.footer_distance = Mm(bottom - 12)
    found = section._sectPr.find(qn("w:docGrid"))
    if found is not None:
        section._sectPr.remove(found)
    if not across:
        # The 28 characters a line are in the styles: a grid of characters narrower than the
        # letters is read as two cells a letter by LibreOffice.
        section._sectPr.append(
            parse_xml(f'<w:docGrid {nsdecls("w")} w:type="lines" w:linePitch="579"/>')
        )
    word.settings.odd_and_even_pages_header_footer = True


def _styles(word: Word, *, across: bool) -> None:
    (language,) = word.styles.element.xpath("./w:docDefaults//w:lang")
    language.set(qn("w:eastAsia"), "zh-CN")  # or no rule of Chinese line ends would hold
    (letters,) = word.styles.element.xpath("./w:docDefaults//w:rPr/w:sz")
    letters.set(qn("w:val"), "21" if across else "32")  # what the grid's characters are held to
    normal = word.styles["Normal"]
    _font(normal, FANG, 10.5 if across else 16)
    normal.paragraph_format.space_after = Pt(0)
    if not across:
        _lines(normal, LINE)
    small = 8 if across else 10.5
    _style(word, "公文标题", SONG, 18 if across else 22, CENTRE, line=Pt(26 if across else 33))
    _style(word, "公文正文", FANG, 10.5 if across else 16, indent=2, line=None if across else LINE)
    _style(word, "一级标题", HEI, 12 if across else 16, indent=2, keep=True)
    _style(word, "二级标题", KAI, 12 if across else 16, indent=2, keep=True)
    _style(word, "三级标题", FANG, 12 if across else 16, indent=2, keep=True)
    _style(word, "四级标题", FANG, 12 if across else 16, indent=2)
    head = _style(word, "发文机关标志", SONG, 42, CENTRE, line=Pt(66))
    head.font.color.rgb = RED
    head.paragraph_format.space_after = Pt(29)  # two lines stand between it and the number
    number = _style(word, "发文字号", FANG, 16, CENTRE)
    _red_rule(number)
    number.paragraph_format.space_after = Pt(58)  # two lines between the rule and the title
    _style(word, "主送机关", FANG, 16, LEFT).paragraph_format.space_before = LINE
    note = _style(word, "附件说明", FANG, 16, LEFT, keep=True)
    note.paragraph_format.left_indent = Pt(80)
    note.paragraph_format.first_line_indent = Pt(-48)
    signer = _style(word, "署名", FANG, 16, RIGHT, keep=True)
    signer.paragraph_format.right_indent = Pt(32)
    signer.paragraph_format.space_before = Pt(58)
    _style(word, "成文日期", FANG, 16, RIGHT).paragraph_format.right_indent = Pt(64)
    _style(word, "附件标注", HEI, 16, LEFT)
    _style(word, "附件标题", SONG, 22, CENTRE, line=Pt(33))
    _style(word, "表题", HEI, 10.5 if across else 14, CENTRE, line=Pt(22), keep=True)
    _style(word, "表头文字", HEI, small, CENTRE, line=Pt(small * 1.3))
    _style(word, "表内文字", PLAIN, small, LEFT, line=Pt(small * 1.3))
    _style(word, "说明文字", FANG, 9 if across else 12, indent=2, line=Pt(12 if across else 20))
    _style(word, "页码", PLAIN, 14)


def _style(
    word: Word,
    name: str,
    font: str,
    size: float,
    align: Any = LEFT,
    *,
    line: Any = LINE,
    indent: int = 0,
    keep: bool = False,
) -> Any:
    style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = word.styles["Normal"]
    style.quick_style = True
    _font(style, font, size)
    if size == 16:
        _tighten(style)
    style.paragraph_format.alignment = align
    style.paragraph_format.keep_with_next = keep
    style.paragraph_format.widow_control = False  # or a page would have 21 lines
    if line is not None:
        _lines(style, line)
    if indent:
        place = style.element.get_or_add_pPr()
        found = place.find(qn("w:ind"))
        found = place._add_ind() if found is None else found
        found.set(qn("w:firstLineChars"), str(indent * 100))
        found.set(qn("w:firstLine"), str(int(indent * size * 20)))
    return style


def _tighten(style: Any) -> None:
    """Set 28 characters of 16 points on 156 mm: each gives up a quarter of a point."""
    spacing = parse_xml(f'<w:spacing {nsdecls("w")} w:val="-5"/>')
    style.element.rPr.find(qn("w:sz")).addprevious(spacing)


def _lines(style: Any, line: Any) -> None:
    if line != LINE:  # what has a pitch of its own does not stand on the grid
        off = parse_xml(f'<w:snapToGrid {nsdecls("w")} w:val="0"/>')
        style.element.get_or_add_pPr().append(off)
    style.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    style.paragraph_format.line_spacing = line


def _font(style: Any, font: str, size: float) -> None:
    style.font.size = Pt(size)
    style.font.name = "Times New Roman" if font in {FANG, KAI} else font
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), font)
    fonts.set(qn("w:hAnsi"), "Times New Roman" if font in {FANG, KAI} else font)
    fonts.set(qn("w:hint"), "eastAsia")  # quotes and dashes are Chinese ones


def _red_rule(style: Any) -> None:
    rule = parse_xml(
        f"<w:pBdr {nsdecls('w')}>"
        '<w:bottom w:val="single" w:sz="12" w:space="11" w:color="E60012"/></w:pBdr>'
    )
    place = style.element.get_or_add_pPr()
    place.find(qn("w:spacing")).addprevious(rule)  # the schema's order


def _footers(word: Word) -> None:
    """—1—: at the right on odd pages, at the left on even ones, a character from the edge."""
    section = word.sections[0]
    for footer, align in ((section.footer, RIGHT), (section.even_page_footer, LEFT)):
        footer.is_linked_to_previous = False
        paragraph = footer.paragraphs[0]
        paragraph.style = word.styles["页码"]
        paragraph.alignment = align
        if align is RIGHT:
            paragraph.paragraph_format.right_indent = Pt(14)
        else:
            paragraph.paragraph_format.left_indent = Pt(14)
        paragraph.add_run("—")
        _field(paragraph, "PAGE")
        paragraph.add_run("—")


def _field(paragraph: Any, code: str) -> None:
    for kind, text in (("begin", ""), ("", code), ("separate", ""), ("text", "1"), ("end", "")):
        run = paragraph.add_run(text if kind == "text" else "")
        if kind == "text":
            continue
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._r.append(mark)


def _fonts(word: Word) -> None:
    """Name the fonts that stand in where one is not installed."""
    (part,) = (
        one for one in word.part.package.iter_parts() if str(one.partname) == "/word/fontTable.xml"
    )
    named = "".join(
        f'<w:font w:name="{font}"><w:altName w:val="{others}"/><w:charset w:val="86"/></w:font>'
        for font, others in FALLBACKS.items()
    )
    part._blob = part.blob.replace(b"</w:fonts>", f"{named}</w:fonts>".encode())
