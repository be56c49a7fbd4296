"""Markdown: GitHub's tables, with every mark in the data kept as text."""

import re
from collections.abc import Iterable, Iterator, Sequence

from safetyduty.model.catalogue.phrases import phrase
from safetyduty.report.document import (
    Block,
    Cell,
    Chart,
    Document,
    Heading,
    Heat,
    Listing,
    Pairs,
    Paragraph,
    Table,
    Tally,
    Tone,
)

EXTENSION = ".md"

_MARKUP = re.compile(
    r"[\\`*_{}\[\]<>|~&$#@]|:(?=//|[\w+-]+:)|(?<=www)\.|^\s*[-+=]|(?<=\d)[.)](?=\s)"
)
_ALIGN = {"text": "---", "day": "---", "number": "--:", "mark": ":-:"}


def render(document: Document, width: int | None = None) -> str:  # noqa: ARG001 - lines do not wrap
    """Write everything, folded parts too; tables are as wide as they are."""
    parts = ["\n".join(_lines(block, document)) for block in document.blocks]
    return "\n\n".join([f"# {escaped(document.title)}", *parts]) + "\n"


def escaped(text: str) -> str:
    r"""Write data so that no mark in it acts.

    >>> print(escaped("a|b <c>"))
    a\|b \<c\>
    """
    return _MARKUP.sub(lambda found: rf"{found[0][:-1]}\{found[0][-1]}", text.strip())


def _lines(block: Block, document: Document) -> Iterator[str]:
    match block:
        case Heading(text):
            yield f"# {escaped(text)}"
        case Paragraph(text):
            yield escaped(text)
        case Pairs(items):
            yield from _pairs(items, phrase("colon", document.lang))
        case Tally():
            yield from _tally(block)
        case Chart(table=table):
            yield from _lines(table, document)
        case Table():
            page = block.on("page")
            yield from (f"## {escaped(page.title)}", "")
            heads = [(escaped(column.heading), _ALIGN[column.role]) for column in page.columns]
            yield from _table(heads, ([_cell(cell) for cell in row] for row in page.rows))
        case Heat():
            yield from _heat(block, document)
        case Listing():
            yield from _listing(block)
        case _:
            yield from (f"## {escaped(block.title)}", "")
            yield from (f"- {escaped(item.text)}" for item in block.items)


def _pairs(items: Sequence[tuple[Cell, Cell]], colon: str) -> Iterator[str]:
    for label, value in items:
        named = f"**{escaped(label.text)}**{colon}" if label.text else ""
        yield f"- {named}{_cell(value)}"


def _tally(tally: Tally) -> Iterator[str]:
    signs = [f"{part.sign.symbol} {part.sign.label} {part.number}" for part in tally.parts]
    yield from (f"## {escaped(tally.title)}", "")
    yield from (escaped("  ".join(signs)), "", escaped(tally.result))


def _listing(listing: Listing) -> Iterator[str]:
    yield f"## {escaped(listing.title)}"
    for group in listing.groups:
        yield from ("", f"### {escaped(group.title)}", "")
        for line in group.lines:
            told = (line.place, line.label, line.code, line.text, line.hint)
            yield "- " + "  ".join(escaped(text) for text in told if text)


def _heat(heat: Heat, document: Document) -> Iterator[str]:
    legend = "  ".join(f"{sign.symbol} {sign.label}" for sign in heat.legend)
    named = phrase("legend", document.lang) + phrase("colon", document.lang)
    yield from (f"## {escaped(heat.title)}", "", escaped(f"{named}{legend}"), "")
    heads = [(escaped(column.heading), _ALIGN[column.role]) for column in heat.columns]
    heads += [(escaped(slot), ":-:") for slot in heat.slots]
    rows = (
        [
            *(escaped(label.text) for label in row.labels),
            *(
                "".join(mark.sign.symbol for mark in marks)
                for marks in row.by_slot(len(heat.slots))
            ),
        ]
        for row in heat.rows
    )
    yield from _table(heads, rows)


def _table(heads: list[tuple[str, str]], rows: Iterable[list[str]]) -> Iterator[str]:
    yield _row(head for head, _ in heads)
    yield _row(rule for _, rule in heads)
    yield from map(_row, rows)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    text = escaped(cell.text)
    return f"**{text}**" if cell.tone is Tone.BAD and text else text
