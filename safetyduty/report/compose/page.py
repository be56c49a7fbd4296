"""One page of the manual 说明: a problem code, a verdict, a kind of rule or one of its keys."""

from msgspec import Struct

from safetyduty.model.word import Lang
from safetyduty.report.document import Block, Cell, Column, Document, Heading, Paragraph, Table


class Page(Struct, frozen=True):
    """A page: its title, its parts by heading, and the keys of a kind of rule."""

    title: str
    parts: tuple[tuple[str, str], ...]
    keys: tuple[tuple[str, ...], ...] = ()
    """Each key with what it means, what may stand there, and what holds where it is left out."""
    keys_title: str = ""
    headings: tuple[str, ...] = ()
    """The headings of the keys."""


def compose(page: Page, lang: Lang) -> Document:
    """Compose one page; parts without a heading are plain text."""
    blocks: list[Block] = []
    for heading, text in page.parts:
        blocks += [Heading(heading)] if heading else []
        blocks += [Paragraph(line) for line in text.splitlines() if line.strip()]
    if page.keys:
        rows = tuple(tuple(map(Cell, key)) for key in page.keys)
        columns = tuple(map(Column, page.headings))
        blocks.insert(
            _after_meaning(blocks), Table("keys", page.keys_title, columns, rows, main=True)
        )
    return Document(page.title, lang, lambda: tuple(blocks), lambda: _facts(page))


def _after_meaning(blocks: list[Block]) -> int:
    """Keys come before the first heading: what the thing means stands above them."""
    at = (at for at, block in enumerate(blocks) if isinstance(block, Heading))
    return next(at, len(blocks))


def _facts(page: Page) -> dict[str, object]:
    facts: dict[str, object] = {
        "schema": "safetyduty/page/1",
        "title": page.title,
        "parts": [{"heading": heading, "text": text} for heading, text in page.parts],
    }
    if page.keys:
        names = ("key", "meaning", "values", "default")
        facts["keys"] = [dict(zip(names, key, strict=True)) for key in page.keys]
    return facts
