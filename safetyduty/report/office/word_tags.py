"""The tags of a Word template, each held to what there is, and told with its place."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import jinja2
from docx.document import Document as Word
from docx.table import Table as Grid
from docx.text.paragraph import Paragraph as Line
from jinja2 import meta

from safetyduty.model.audit import CannotAudit
from safetyduty.model.catalogue.paper import told
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.model.word import Lang

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_HALF = re.compile(r"\{\{|\}\}|\{%|%\}")
_INNER = re.compile(r"^\{[{%](?:p|tr|tc|r)?\s(.*?)[%}]\}$", re.DOTALL)
_LOOP = re.compile(r"for\s+(.+?)\s+in\s+(.+)", re.DOTALL)
_CLOSES = {"endif": "if", "endfor": "for"}


@dataclass
class Tags:
    """Reads the tags of one template from its first paragraph to its last."""

    file: str
    known: Mapping[str, object]
    lang: Lang
    found: set[str] = field(default_factory=set)
    """The names that the template uses."""
    _open: list[tuple[str, str, str]] = field(default_factory=list)
    _own: set[str] = field(default_factory=set)

    def check(self, word: Word) -> None:
        """Hold every tag to what there is; the first wrong one is ``CannotAudit``."""
        for place, text in places(word, self.lang):
            for tag in _TAG.findall(text):
                self._check(tag, place)
            if half := _HALF.search(_TAG.sub("", text)):
                raise self._wrong(place, half[0], told("tag.half", self.lang))
        if self._open:
            kind, tag, place = self._open[-1]
            raise self._wrong(place, tag, told("tag.open", self.lang, end=f"end{kind}"))

    def _check(self, tag: str, place: str) -> None:
        if tag.startswith("{#"):
            return
        inner = _INNER.match(tag) or re.match(r"^\{[{%](.*?)[%}]\}$", tag, re.DOTALL)
        words = (inner[1] if inner else "").strip().strip("-").strip()
        if tag.startswith("{%"):
            self._statement(words, tag, place)
        else:
            self._expression(words, tag, place)

    def _statement(self, words: str, tag: str, place: str) -> None:
        verb, _, rest = words.partition(" ")
        if verb in _CLOSES:
            if not self._open or self._open[-1][0] != _CLOSES[verb]:
                raise self._wrong(place, tag, told("tag.unopened", self.lang, kind=_CLOSES[verb]))
            self._open.pop()
        elif verb == "for" and (loop := _LOOP.match(words)):
            self._own |= {"loop", *(name.strip() for name in loop[1].split(","))}
            self._expression(loop[2], tag, place)
            self._open.append(("for", tag, place))
        elif verb == "if":
            self._expression(rest, tag, place)
            self._open.append(("if", tag, place))
        elif verb == "elif":
            self._expression(rest, tag, place)
        elif verb != "else":
            raise self._wrong(place, tag, told("tag.verb", self.lang))

    def _expression(self, words: str, tag: str, place: str) -> None:
        try:
            tree = jinja2.Environment(autoescape=True).parse(f"{{{{ {words} }}}}")
        except jinja2.TemplateSyntaxError as error:
            raise self._wrong(place, tag, error.message or "") from None
        names = meta.find_undeclared_variables(tree) - self._own
        self.found |= names
        for name in sorted(names - self.known.keys()):
            raise self._wrong(place, tag, told("tag.unknown", self.lang, name=name))

    def _wrong(self, place: str, tag: str, reason: str) -> CannotAudit:
        known = " ".join(f"{{{{ {name} }}}}" for name in self.known)
        blanks = {"place": place, "tag": tag, "reason": reason, "known": known}
        return CannotAudit(Problem("SD930", Source(self.file), tag, blanks))


def places(word: Word, lang: Lang) -> Iterator[tuple[str, str]]:
    """Give every paragraph of a template with its place: the text, its tables, heads and feet."""
    yield from _within(word.iter_inner_content(), lang, "")
    for number, section in enumerate(word.sections, 1):
        edges = (
            ("header", section.header),
            ("footer", section.footer),
            ("header", section.even_page_header),
            ("footer", section.even_page_footer),
            ("header", section.first_page_header),
            ("footer", section.first_page_footer),
        )
        for key, edge in edges:
            if not edge.is_linked_to_previous:
                name = told(f"place.{key}", lang, n=number)
                yield from _within(edge.iter_inner_content(), lang, name)


def _within(parts: Iterator[Line | Grid], lang: Lang, before: str) -> Iterator[tuple[str, str]]:
    paragraphs = tables = 0
    for part in parts:
        if isinstance(part, Line):
            paragraphs += 1
            place = told("place.paragraph", lang, n=paragraphs)
            yield f"{before}{place}", part.text
        else:
            tables += 1
            yield from _cells(part, lang, f"{before}{told('place.table', lang, n=tables)}")


def _cells(table: Grid, lang: Lang, before: str) -> Iterator[tuple[str, str]]:
    for row_number, row in enumerate(table.rows, 1):
        for number, cell in enumerate(row.cells, 1):
            place = told("place.cell", lang, row=row_number, column=number)
            for paragraph in cell.paragraphs:
                yield f"{before}{place}", paragraph.text
