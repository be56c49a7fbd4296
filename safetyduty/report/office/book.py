"""A document as xlsx: a cover, a sheet a table, links from a result to its sources; no formula."""

import io
import re
from collections.abc import Iterator

from openpyxl import Workbook

from safetyduty.model.catalogue.paper import told
from safetyduty.report.document import (
    Cell,
    Chart,
    Column,
    Document,
    Heading,
    Heat,
    Line,
    Listing,
    Notes,
    Pairs,
    Paragraph,
    Row,
    Sign,
    Table,
    Tally,
    Tone,
)
from safetyduty.report.office.book_sheet import Sheet, Styles
from safetyduty.report.office.steady import FIXED, steady
from safetyduty.report.office.word_table import of_heat
from safetyduty.report.sequences import Drawn

MARK = "safetyduty-report"
"""In the core properties: a folder of ledgers is read without the reports that lie in it."""
_FORBIDDEN = re.compile(r"[\[\]:*?/\\'\x00-\x1f]")
_LONGEST = 31


def write(document: Document) -> bytes:
    """Write a document as a workbook; the same document gives the same bytes."""
    book = Workbook()
    book.remove(book.worksheets[0])
    tables = [*_tables(document), *document.annexes]
    titles = _titles([_cover_title(document), *(table.title for table in tables)])
    names = {table.name: title for table, title in zip(tables, titles[1:], strict=True)}
    styles = Styles(book, _signs(document))
    cover = Sheet(book.create_sheet(titles[0]), document, styles, names)
    cover.facts(list(_cover(document)))
    for table, title in zip(tables, titles[1:], strict=True):
        Sheet(book.create_sheet(title), document, styles, names).table(table)
    book.properties.title = document.title[:255]
    book.properties.creator = book.properties.lastModifiedBy = "safetyduty"
    book.properties.category = MARK
    book.properties.created = FIXED
    raw = io.BytesIO()
    book.save(raw)
    return steady(raw.getvalue())


def _cover_title(document: Document) -> str:
    return told("sheet.cover", document.lang)


def _titles(wanted: list[str]) -> list[str]:
    """Make names that a workbook can hold: no mark of an address, 31 characters, each once."""
    given: list[str] = []
    for title in wanted:
        plain = _FORBIDDEN.sub(" ", title).strip() or "—"
        name, number = plain[:_LONGEST], 1
        while name.casefold() in {other.casefold() for other in given}:
            number += 1
            name = f"{plain[: _LONGEST - 4]} {number}"
        given.append(name)
    return given


def _signs(document: Document) -> list[Sign]:
    """Give the signs the document explains, each once: what is coloured by its words."""
    found: dict[str, Sign] = {}
    for block in document.blocks:
        if isinstance(block, Tally):
            found |= {part.sign.label: part.sign for part in block.parts}
        elif isinstance(block, Heat):
            found |= {sign.label: sign for sign in block.legend}
    return list(found.values())


def _cover(document: Document) -> Iterator[tuple[Cell, ...]]:
    """Give the rows of the cover: what is no table, and how many of each verdict."""
    lang = document.lang
    counted = any(isinstance(block, Tally) for block in document.blocks)
    for block in document.blocks:
        match block:
            case Heading(text):
                yield (Cell(text, Tone.INFO),)
            case Paragraph(text, tone):
                yield (Cell(text, tone),)
            case Pairs(items):
                yield from items
            case Tally(title, parts, result):
                yield (Cell(title, Tone.INFO),)
                for part in parts:
                    sign = part.sign
                    yield Cell(f"{sign.symbol} {sign.label}", sign.tone), Cell(str(part.number))
                yield (Cell(result),)
            case Heat() if not counted:  # the count by verdict explains the signs too
                yield (Cell(told("sheet.legend", lang), Tone.INFO),)
                for sign in block.legend:
                    yield Cell(sign.symbol, sign.tone), Cell(sign.label, sign.tone)
            case Notes(title, items):
                yield (Cell(title, Tone.INFO),)
                yield from ((item,) for item in items)


def _tables(document: Document) -> Iterator[Table]:
    for block in document.blocks:
        match block:
            case Table():
                yield block.on("data")
            case Chart():
                yield block.table.on("data")
            case Heat():
                drawn = of_heat(block)
                yield Table("heat", block.title, drawn.columns, drawn.rows)
            case Listing():
                yield _listing(block, document)


def _listing(listing: Listing, document: Document) -> Table:
    keys = ("place", "weight", "code", "text", "hint")
    columns = tuple(Column(told(f"listing.{key}", document.lang)) for key in keys)
    lines = [line for group in listing.groups for line in group.lines]
    return Table("listing", listing.title, columns, Drawn(lines, _line))


def _line(line: Line) -> Row:
    return (
        Cell(line.place),
        Cell(line.label, line.tone),
        Cell(line.code),
        Cell(line.text),
        Cell(line.hint),
    )
