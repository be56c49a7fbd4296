"""A document's blocks as the sections of a page: heading, anchor, rows of safe markup."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from markupsafe import Markup, escape

from safetyduty.model.catalogue.phrases import phrase
from safetyduty.model.catalogue.spoken import spoken
from safetyduty.report.document import (
    Block,
    Cell,
    Chart,
    Column,
    Document,
    Heading,
    Heat,
    HeatRow,
    Listing,
    Notes,
    Pairs,
    Paragraph,
    Row,
    Table,
    Tally,
)
from safetyduty.report.web.cells import content, tone
from safetyduty.report.web.painted import entries, painted

Written = tuple[str, Markup, int]
"""A cell: its class, its markup, and how many columns it reaches over."""
Kind = Literal["heading", "paragraph", "pairs", "tally", "table", "heat", "picture", "notes"]


@dataclass(frozen=True)
class Section:
    """One block: what the template needs of it, and nothing it would have to work out."""

    kind: Kind
    title: str = ""
    anchor: str = ""
    block: Any = None
    """The block itself, for what is written as it is."""
    columns: Sequence[Column] = ()
    rows: Sequence[tuple[str, Sequence[Written]]] = ()
    """Of each row its anchor and its cells."""
    opens: int = -1
    """The column whose cell opens what its row leads to; -1 where rows lead nowhere."""
    parts: Sequence[Any] = field(default=())
    """The sections inside: the pictures of a group; the legend of a picture."""
    markup: str = ""
    layout: str = ""
    """How each column of a table stands, as classes of the table."""


def sections(document: Document) -> list[Section]:
    """Give the page's sections in order; pictures that follow one another stand in one."""
    made: list[Section] = []
    for number, block in enumerate(document.blocks):
        section = _section(block, document, number)
        if section.kind == "picture" and made and made[-1].kind == "picture":
            pictures = (*made[-1].parts, *section.parts)
            made[-1] = Section("picture", section.title, made[-1].anchor, parts=pictures)
        else:
            made.append(section)
    return made


def _section(block: Block, document: Document, number: int) -> Section:
    anchor = f"section-{number}"
    match block:
        case Table():
            return _table(block, block.name)
        case Heat() if block.name:
            return _picture(block, _of_heat(block), document, number)
        case Heat():
            return _heat(block, anchor)
        case Chart():
            return _picture(block, block.table, document, number)
        case Listing():
            return _table(_of_listing(block, document), anchor)
        case _:
            return _as_it_is(block, anchor)


def _as_it_is(block: Heading | Paragraph | Pairs | Tally | Notes, anchor: str) -> Section:
    match block:
        case Heading(text):
            return Section("heading", text, anchor)
        case Paragraph():
            return Section("paragraph", block=Cell(block.text, block.tone))
        case Pairs():
            return Section("pairs", block=block)
        case Tally():
            return Section("tally", block.title, anchor, block)
        case _:
            return Section("notes", block.title, anchor, block)


_SHORT = 12
"""A column none of whose texts is longer stands in one line."""


def _table(table: Table, anchor: str) -> Section:
    page = table.on("page")
    drawn = list(page.rows)
    rows = list(zip(_anchors(table), _written(drawn), strict=True))
    picks = [i for i, column in enumerate(page.columns) if column.pick]
    leads = any(link.to for row in drawn for cell in row for link in cell.links)
    opens = picks[-1] if leads and picks else -1
    layout = _layout(page.columns, drawn)
    return Section("table", page.title, anchor, page, page.columns, rows, opens, layout=layout)


def _written(rows: Sequence[Row]) -> list[list[Written]]:
    """Write the cells, each with the class of its tone."""
    return [[(tone(cell), content(cell), 1) for cell in row] for row in rows]


def _layout(columns: Sequence[Column], rows: Sequence[Row]) -> str:
    """Say how each column stands: ``n`` number, ``m`` mark, ``s`` in one line, ``l`` broken.

    It is said once of the table and not of every cell: thousands of rows stay small.
    """
    kinds = []
    for at, column in enumerate(columns, 1):
        long = any(len(row[at - 1].text) > _SHORT for row in rows)
        kinds.append(f"{'l' if long else 's'}{at}")
        if column.role in {"number", "mark"}:
            kinds.append(f"{column.role[0]}{at}")
    return " ".join(kinds)


def _anchors(table: Table) -> Sequence[str]:
    return table.anchors or [""] * len(table.rows)


def _picture(block: Heat | Chart, table: Table, document: Document, number: int) -> Section:
    lang = document.lang
    picture = Section(
        "picture",
        block.title,
        f"picture-{number}",
        block,
        parts=(_table(table, f"data-{number}"), entries(block, lang)),
        markup=painted(block, lang, number),
    )
    return Section(
        "picture", spoken("pictures:pictures", lang), f"section-{number}", parts=(picture,)
    )


def _of_heat(heat: Heat) -> Table:
    """Give the rows of a heat in words."""
    columns = (*heat.columns, *(Column(slot) for slot in heat.slots))
    rows = [
        (*row.labels, *(_told(marks) for marks in row.by_slot(len(heat.slots))))
        for row in heat.rows
    ]
    return Table(heat.name, heat.title, columns, rows)


def _told(marks: Iterable[Any]) -> Cell:
    said = [mark.label for mark in marks]
    return Cell(" ".join(said) or "—")


def _heat(heat: Heat, anchor: str) -> Section:
    columns = (*heat.columns, *(Column(slot, "mark") for slot in heat.slots))
    slots = len(heat.slots)
    rows = [("", list(_heat_cells(row, slots))) for row in heat.rows]
    labels = [row.labels for row in heat.rows]
    layout = _layout(heat.columns, labels)
    return Section("heat", heat.title, anchor, heat, columns, rows, layout=layout)


def _heat_cells(row: HeatRow, slots: int) -> Iterator[Written]:
    """Give labels and months; a mark that lasts reaches over the months it lasts."""
    yield from ((tone(label), content(label), 1) for label in row.labels)
    by_slot, skip = row.by_slot(slots), 0
    for slot, marks in enumerate(by_slot):
        if skip:
            skip -= 1
            continue
        last = max((mark.last for mark in marks), default=slot)
        free = [not by_slot[at] for at in range(slot + 1, last + 1)]
        skip = len(free) if all(free) else 0
        signs = Markup("").join(
            Markup('<span role="img" class="{}" title="{}">{}</span>').format(
                mark.sign.tone.value, mark.label, mark.sign.symbol
            )
            for mark in marks
        )
        yield "mark", signs, skip + 1


def _of_listing(listing: Listing, document: Document) -> Table:
    """Give problems as rows: place, weight, code, what is wrong and what to do."""
    lang = document.lang

    def say(key: str) -> str:
        return spoken(f"pictures:listing.{key}", lang)

    columns = (
        Column(phrase("place", lang)),
        Column(say("label"), pick=True),
        Column(say("code"), pick=True),
        Column(say("text")),
        Column(say("hint")),
    )
    rows: list[Row] = [
        (
            Cell(line.place),
            Cell(line.label, line.tone),
            Cell(line.code),
            Cell(line.text),
            Cell(line.hint),
        )
        for group in listing.groups
        for line in group.lines
    ]
    return Table("problems", listing.title, columns, rows)


def paragraph(section: Section) -> Markup:
    """Give a paragraph as markup."""
    return Markup('<p class="{}">{}</p>').format(tone(section.block), escape(section.block.text))
