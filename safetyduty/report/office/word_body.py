"""Sets the blocks of a document in their order, on upright pages and, where wide, across."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import Any

from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.xmlchemy import serialize_for_reading

from safetyduty.model.catalogue.phrases import phrase
from safetyduty.report.document import (
    Block,
    Chart,
    Document,
    Heading,
    Heat,
    Listing,
    Pairs,
    Paragraph,
    Table,
    Tally,
)
from safetyduty.report.letter import NewPage, Official, Section
from safetyduty.report.office.word_flow import drawing, leads_across
from safetyduty.report.office.word_page import room, turn
from safetyduty.report.office.word_table import (
    Drawing,
    fitting,
    of_heat,
    of_table,
    xml,
)
from safetyduty.report.office.word_text import Styles, W, paragraph, run

_LEVELS = {1: "一级标题", 2: "二级标题", 3: "三级标题", 4: "四级标题"}
_TINY = (
    '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
)


@dataclass
class Body:
    """Writes before one paragraph of the template, and remembers how the page lies."""

    word: Word
    document: Document
    turns: bool
    """Whether wide tables may have pages that lie across."""
    across: bool = False
    size: float = 0
    """Letters of all tables; 0 is chosen for each."""

    def __post_init__(self) -> None:
        self.styles = Styles(self.word)
        self.upright = deepcopy(self.word.element.body.sectPr)

    @property
    def room(self) -> float:
        """How wide the text stands, in points."""
        section = deepcopy(self.word.element.body.sectPr)
        if self.across:
            turn(section)
        return room(section)

    def set(self, blocks: Sequence[Block | Official], place: Any) -> None:
        """Write blocks before the paragraph ``place``."""
        for at, (block, after) in enumerate(zip_longest(blocks, blocks[1:])):
            if isinstance(block, NewPage):
                parts = self._page(block, across=self._lies_across(after))
            else:
                across = self.turns and leads_across(blocks[at:], self.room)
                parts = chain(self._turned(block, across=across), self._parts(block))
            for part in parts:
                place.addprevious(parse_xml(part))

    def close(self) -> None:
        """Let the last pages lie as they were left."""
        if self.across:
            turn(self.word.element.body.sectPr)

    def _parts(self, block: Block | Official) -> Iterator[str]:
        match block:
            case Official():
                yield from self._official(block)
            case Heading(text):
                yield self._line(text, "一级标题")
            case Paragraph(text, tone):
                yield paragraph(run(text, tone), self.styles.mark("公文正文"))
            case Pairs():
                yield from self._pairs(block)
            case Tally():
                yield from self._tally(block)
            case Table() | Chart():  # of a picture its rows
                table = block.table if isinstance(block, Chart) else block
                yield from self._table(of_table(table), block.title)
            case Heat():
                drawn = of_heat(block)
                yield from self._table(drawn, block.title, self._legend(block))
            case Listing():
                yield from self._listing(block)
            case _:
                yield self._line(block.title, "二级标题")
                texts = (run(item.text, item.tone) for item in block.items)
                yield from (paragraph(text, self.styles.mark("说明文字")) for text in texts)

    def _official(self, block: Official) -> Iterator[str]:
        match block:
            case Section():
                yield self._line(block.lines[0], _LEVELS[block.level])
            case _:
                yield from (self._line(line, "公文正文") for line in block.lines)

    def _line(self, text: str, style: str) -> str:
        return paragraph(run(text), self.styles.mark(style))

    def _pairs(self, pairs: Pairs) -> Iterator[str]:
        style = self.styles.mark("公文正文")
        colon = phrase("colon", self.document.lang)
        for label, value in pairs.items:
            name = run(f"{label.text}{colon}", bold=True) if label.text else ""
            yield paragraph(name + run(value.text, value.tone), style)

    def _tally(self, tally: Tally) -> Iterator[str]:
        yield self._line(tally.title, "二级标题")
        parts = [
            run(f"{part.sign.symbol}{part.sign.label}{part.number}　", part.sign.tone)
            for part in tally.parts
        ]
        yield paragraph("".join(parts), self.styles.mark("公文正文"))
        yield self._line(tally.result, "公文正文")

    def _legend(self, heat: Heat) -> str:
        signs = [run(f"{sign.symbol}{sign.label}　", sign.tone) for sign in heat.legend]
        lead = run(phrase("legend", self.document.lang) + phrase("colon", self.document.lang))
        return paragraph(lead + "".join(signs), self.styles.mark("说明文字"))

    def _lies_across(self, block: Block | Official | None) -> bool:
        """Tell whether a block wants a page that lies across, and may have one."""
        drawn = drawing(block)
        return self.turns and drawn is not None and drawn.is_wide

    def _table(self, drawn: Drawing, title: str, after: str = "") -> Iterator[str]:
        size = self.size or fitting(drawn, self.room)
        yield self._line(title, "表题")
        head, body = self.styles.mark("表头文字"), self.styles.mark("表内文字")
        yield xml(drawn, self.room, size, head, body)
        yield after or paragraph("", "", also=_TINY)  # two tables would run together

    def _listing(self, listing: Listing) -> Iterator[str]:
        yield self._line(listing.title, "二级标题")
        style = self.styles.mark("说明文字")
        for group in listing.groups:
            yield paragraph(run(group.title, bold=True), style)
            for line in group.lines:
                head = run(f"{line.place} {line.label} {line.code} ", line.tone)
                told = f"{line.text}　{line.hint}" if line.hint else line.text
                yield paragraph(head + run(told), style)

    def _page(self, block: NewPage, *, across: bool) -> Iterator[str]:
        """Begin a page that lies as what it holds wants it."""
        if self.across or across:
            yield self._end_of_section()
            self.across = across
        else:
            yield f'<w:p {W}><w:pPr>{_TINY}</w:pPr><w:r><w:br w:type="page"/></w:r></w:p>'
        yield self._line(block.label, "附件标注")

    def _turned(self, block: Block | Official, *, across: bool) -> Iterator[str]:
        """Turn the page for a wide table and for what leads to one, and back for other headings."""
        heads = isinstance(block, Heading | Section)
        if (across and not self.across and (heads or self._lies_across(block))) or (
            heads and self.across and not across
        ):
            yield self._end_of_section()
            self.across = not self.across

    def _end_of_section(self) -> str:
        """End the pages so far: how they lie is said at their end."""
        section = deepcopy(self.upright)
        if self.across:
            turn(section)
        told = serialize_for_reading(section)
        return paragraph("", "", also=f"{_TINY}{told}")
