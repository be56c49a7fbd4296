"""Reads the paragraphs of a Word file, with the numbers that Word itself prints before them."""

import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, ParseError, fromstring

from safetyduty.regulations.numerals import spelt

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LARGEST = 64 * 1024 * 1024
_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


class DocxError(Exception):
    """The file is not a Word file that can be read."""


def paragraphs(content: bytes) -> Iterator[str]:
    """Give the text of every paragraph, those in tables too; what was struck out is left out.

    A number that Word makes itself (``第%1条``) is printed before its paragraph: it stands in no
    run of text, and without it an article would have no name.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            body = _part(archive, "word/document.xml")
            if body is None:
                raise DocxError("no word/document.xml")
            numbering = _Numbering(
                _part(archive, "word/numbering.xml"), _part(archive, "word/styles.xml")
            )
    except (zipfile.BadZipFile, ParseError, NotImplementedError, RuntimeError) as error:
        raise DocxError(str(error)) from error
    for paragraph in body.iter(f"{_W}p"):
        yield numbering.mark(paragraph) + "".join(_texts(paragraph))


def _part(archive: zipfile.ZipFile, name: str) -> Element | None:
    """Parse one part; a document type could make a small file huge, and Word writes none."""
    if name not in archive.namelist():
        return None
    if archive.getinfo(name).file_size > _LARGEST:
        raise DocxError(f"{name} > {_LARGEST // 1024 // 1024} MB")
    xml = archive.read(name)
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise DocxError("DOCTYPE")
    return fromstring(xml)  # noqa: S314 - without a document type there is nothing to expand


def _texts(paragraph: Element) -> Iterator[str]:
    for node in paragraph.iter():
        if node.tag == f"{_W}t":
            yield node.text or ""
        elif node.tag == f"{_W}tab":
            yield "\t"
        elif node.tag in {f"{_W}br", f"{_W}cr"}:
            yield " "


@dataclass
class _Level:
    """How one level of a numbered list prints its numbers."""

    form: str = "decimal"
    pattern: str = ""
    start: int = 1


@dataclass
class _List:
    levels: dict[int, _Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=lambda: defaultdict(int))


class _Numbering:
    """The numbered lists of a document, counted on as its paragraphs pass by."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        abstract: dict[str, _List] = {}
        self._lists: dict[str, _List] = {}
        self._styles: dict[str, Element] = {}
        for node in () if numbering is None else numbering.iter(f"{_W}abstractNum"):
            levels = {int(_get(lvl, "ilvl")): _level(lvl) for lvl in node.iter(f"{_W}lvl")}
            abstract[_get(node, "abstractNumId")] = _List(levels)
        for node in () if numbering is None else numbering.iter(f"{_W}num"):
            of = _value(node, "abstractNumId")
            if of in abstract:
                self._lists[_get(node, "numId")] = abstract[of]
        for node in () if styles is None else styles.iter(f"{_W}style"):
            properties = node.find(f"{_W}pPr/{_W}numPr")
            if properties is not None:
                self._styles[_get(node, "styleId")] = properties

    def mark(self, paragraph: Element) -> str:
        """Give the number before a paragraph, counting it; most have none."""
        found = paragraph.find(f"{_W}pPr/{_W}numPr")
        if found is None:
            found = self._styles.get(_value(paragraph, "pPr", "pStyle"))
        numbered = None if found is None else self._lists.get(_value(found, "numId"))
        if found is None or numbered is None:
            return ""
        at = int(_value(found, "ilvl") or 0)
        level = numbered.levels.get(at)
        if level is None or level.form in {"bullet", "none"}:
            return ""
        numbered.counts[at] = max(numbered.counts[at] + 1, level.start)
        for deeper in [key for key in numbered.counts if key > at]:
            del numbered.counts[deeper]
        return re.sub(r"%(\d)", lambda m: _shown(numbered, int(m[1]) - 1), level.pattern) + " "


def _shown(numbered: _List, at: int) -> str:
    value = numbered.counts[at] or 1
    form = numbered.levels.get(at, _Level()).form
    if form == "decimalEnclosedCircle" and value <= len(_CIRCLES):
        return _CIRCLES[value - 1]
    if "chinese" in form or "ideograph" in form or form.startswith("japanese"):
        return spelt(value)
    return str(value)


def _level(node: Element) -> _Level:
    start = _value(node, "start")
    return _Level(_value(node, "numFmt"), _value(node, "lvlText"), int(start or 1))


def _get(node: Element, name: str) -> str:
    return node.get(f"{_W}{name}", "")


def _value(node: Element, *path: str) -> str:
    found = node.find("/".join(f"{_W}{step}" for step in path))
    return "" if found is None else _get(found, "val")
