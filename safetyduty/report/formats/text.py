"""Plain text: everything, in tables whose columns stand true with Chinese in them."""

from collections.abc import Iterator, Sequence

from tabulate import tabulate
from wcwidth import wcswidth

from safetyduty.model.catalogue.phrases import phrase
from safetyduty.report.document import (
    Block,
    Cell,
    Chart,
    Column,
    Document,
    Heading,
    Heat,
    Listing,
    Pairs,
    Paragraph,
    Table,
    Tally,
)

EXTENSION = ".txt"

_ALIGN = {"text": "left", "day": "left", "number": "right", "mark": "center"}
_WIDEST, _NARROWEST, _ENDLESS = 48, 8, 1_000_000


def render(document: Document, width: int | None = None) -> str:
    """Write everything, folded parts too; given a ``width``, tables keep within it if they can.

    A cell is broken over lines rather than grow past 48 columns, or past what ``width`` leaves.
    """
    parts = ["\n".join(_lines(block, document, width)) for block in document.blocks]
    return "\n\n".join([*_ruled(document.title, "="), *parts]) + "\n"


def _ruled(title: str, rule: str) -> list[str]:
    return [f"{title}\n{rule * wcswidth(title)}"]


def _lines(block: Block, document: Document, width: int | None) -> Iterator[str]:
    match block:
        case Heading(text):
            yield from _ruled(text, "=")
        case Paragraph(text):
            yield text
        case Pairs(items):
            yield _pairs(items)
        case Tally(title, parts, result):
            yield from _ruled(title, "-")
            yield "  ".join(f"{part.sign.symbol} {part.sign.label} {part.number}" for part in parts)
            yield result
        case Chart(table=table):
            yield from _lines(table, document, width)
        case Table():
            page = block.on("page")
            yield from _ruled(page.title, "-")
            yield _table(page.columns, [[cell.text for cell in row] for row in page.rows], width)
        case Heat():
            yield from _ruled(block.title, "-")
            signs = "  ".join(f"{sign.symbol} {sign.label}" for sign in block.legend)
            yield f"{phrase('legend', document.lang)}{phrase('colon', document.lang)}{signs}"
            yield _heat(block, width)
        case Listing():
            yield from _listing(block)
        case _:
            yield from _ruled(block.title, "-")
            yield from (f"- {item.text}" for item in block.items)


def _listing(listing: Listing) -> Iterator[str]:
    yield from _ruled(listing.title, "-")
    for group in listing.groups:
        yield group.title
        for line in group.lines:
            told = (line.place, line.label, line.code, line.text, line.hint)
            yield "  " + "  ".join(text for text in told if text)


def _pairs(items: Sequence[tuple[Cell, Cell]]) -> str:
    return tabulate(
        [[label.text, value.text] for label, value in items],
        tablefmt="plain",
        disable_numparse=True,
    )


def _heat(heat: Heat, width: int | None) -> str:
    """Set the marks of a row as one column, so that the months stand close together."""
    head = " ".join(slot.rjust(2) for slot in heat.slots)
    columns = (*heat.columns, Column(head, "mark"))
    rows = []
    for row in heat.rows:
        slots = zip(heat.slots, row.by_slot(len(heat.slots)), strict=True)
        marks = ["".join(m.sign.symbol for m in ms).rjust(max(len(slot), 2)) for slot, ms in slots]
        rows.append([*(label.text for label in row.labels), " ".join(marks)])
    return _table(columns, rows, width)


def _table(columns: Sequence[Column], rows: list[list[str]], width: int | None) -> str:
    return tabulate(
        rows,
        headers=[column.heading for column in columns],
        tablefmt="outline",
        colalign=[_ALIGN[column.role] for column in columns] if rows else None,
        headersglobalalign="left",
        disable_numparse=True,
        preserve_whitespace=True,
        maxcolwidths=_fitting(columns, rows, width),
    )


def _fitting(
    columns: Sequence[Column], rows: list[list[str]], width: int | None
) -> list[int | None]:
    """Find how wide a text may be: the most that keeps the table within ``width``.

    A column that is narrow enough has no bound: tabulate takes its time over every bounded cell.
    """
    natural = [
        max([wcswidth(column.heading) + 2, *(wcswidth(row[i]) for row in rows)])
        for i, column in enumerate(columns)
    ]
    texts = [n for n, column in zip(natural, columns, strict=True) if column.role == "text"]
    room = (width or _ENDLESS) - 3 * len(columns) - 1 - (sum(natural) - sum(texts))
    caps = range(_WIDEST, _NARROWEST, -1)
    fits = (cap for cap in caps if sum(min(n, cap) for n in texts) <= room)
    cap = next(fits, _NARROWEST)
    return [
        cap if column.role == "text" and size > cap else None
        for column, size in zip(columns, natural, strict=True)
    ]
