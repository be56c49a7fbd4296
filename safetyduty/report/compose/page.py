"""One page of the manual 说明: a problem code, a verdict or a kind of rule."""

from msgspec import Struct

from safetyduty.model.word import Lang
from safetyduty.report.document import Block, Document, Heading, Paragraph


class Page(Struct, frozen=True):
    """A page: its title, and its parts by heading."""

    title: str
    parts: tuple[tuple[str, str], ...]


def compose(page: Page, lang: Lang) -> Document:
    """Compose one page; parts without a heading are plain text."""
    blocks: list[Block] = []
    for heading, text in page.parts:
        blocks += [Heading(heading)] if heading else []
        blocks += [Paragraph(line) for line in text.splitlines() if line.strip()]
    return Document(
        page.title,
        lang,
        lambda: tuple(blocks),
        lambda: {
            "schema": "safetyduty/page/1",
            "title": page.title,
            "parts": [{"heading": heading, "text": text} for heading, text in page.parts],
        },
    )
