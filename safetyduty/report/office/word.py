"""A document as docx, made from the template for its layout: the user's own, else the shipped."""

import io
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import docx
import jinja2
from docx.document import Document as Word
from docx.opc.exceptions import PackageNotFoundError
from docx.shared import Pt
from docxtpl import DocxTemplate

from safetyduty.discover import shipped
from safetyduty.model.audit import CannotAudit
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.report.document import Block, Document, Heat, Notes
from safetyduty.report.letter import (
    Addressee,
    Attachments,
    Letterhead,
    NewPage,
    Official,
    Signature,
)
from safetyduty.report.office.measure import set_width
from safetyduty.report.office.steady import FIXED, steady
from safetyduty.report.office.word_body import Body
from safetyduty.report.office.word_page import room, sheet_size
from safetyduty.report.office.word_table import of_heat
from safetyduty.report.office.word_tags import Tags
from safetyduty.report.office.word_text import clean

TEMPLATES = {"letter": "公文.docx", "report": "报告.docx", "sheet": "一览表.docx"}
_BODY, _ANNEX = "\ue000body\ue001", "\ue000annex\ue001"
"""What the template's tags leave where the blocks go; private characters nobody types."""
_HEAD, _TITLE = "发文机关标志", "公文标题"
_A_WORD_MORE = 1.3
_NOTE_LINE, _BESIDE = 14, 50
"""Points: a line of notes; what stands between the table of a sheet and its notes."""


def write(document: Document, templates: Path | None = None) -> bytes:
    """Write a document from ``templates``, or as shipped; a wrong tag is ``CannotAudit``.

    The same document and template give the same bytes.
    """
    path = _template(document, templates)
    template = DocxTemplate(path)
    blocks, annex = _parted(document)
    said = _said(document) | {"body": _BODY, "annex": _ANNEX if annex else ""}
    tags = Tags(path.name, said, document.lang)
    tags.check(opened(path))
    if "body" not in tags.found:
        raise CannotAudit(Problem("SD931", Source(path.name), "", {"tag": "{{ body }}"}))
    template.render(said, jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined))
    word: Word = template.docx
    if "annex" not in tags.found:
        blocks, annex = (*blocks, *annex), ()
    _fit_head(word)  # while the page still lies as the template has it
    _fill(word, document, blocks, annex)
    return _saved(word, document)


def _template(document: Document, templates: Path | None) -> Path:
    name = TEMPLATES[document.layout]
    if templates is not None and (templates / name).is_file():
        return templates / name
    return shipped("templates") / name


def opened(path: Path) -> Word:
    """Open a template; one that is no Word file is ``CannotAudit``."""
    try:
        return docx.Document(str(path))
    except (OSError, BadZipFile, PackageNotFoundError, KeyError, ValueError) as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        problem = Problem("SD932", Source(path.name), path.name, {"reason": reason})
        raise CannotAudit(problem) from error


Blocks = tuple[Block | Official, ...]


def _parted(document: Document) -> tuple[Blocks, Blocks]:
    """Part what stands above the signature from the attachments on pages of their own."""
    frame = (Letterhead, Addressee, Attachments, Signature)
    blocks = [block for block in document.laid_out if not isinstance(block, frame)]
    at = next((n for n, block in enumerate(blocks) if isinstance(block, NewPage)), len(blocks))
    return tuple(blocks[:at]), tuple(blocks[at:])


def _said(document: Document) -> dict[str, Any]:
    """Give what the tags of a template may name; what a document has not is empty."""
    said: dict[str, Any] = {
        "title": clean(document.title),
        "issuer": "",
        "number": "",
        "addressee": "",
        "attachments": [],
        "signer": "",
        "day": "",
    }
    for block in document.laid_out:
        match block:
            case Letterhead(issuer, number):
                said |= {"issuer": clean(issuer), "number": clean(number)}
            case Addressee():
                said["addressee"] = clean(block.lines[0])
            case Attachments():
                said["attachments"] = [clean(line) for line in block.lines]
            case Signature(issuer, day):
                said |= {"signer": clean(issuer), "day": clean(day)}
    return said


def _fill(word: Word, document: Document, blocks: Blocks, annex: Blocks) -> None:
    body = Body(word, document, turns=document.layout == "report")
    if document.layout == "sheet":
        body.size = _sheet_size(word, blocks)
    for mark, part in ((_BODY, blocks), (_ANNEX, annex)):
        for line in [one for one in word.paragraphs if mark in one.text]:
            body.turns = body.turns or mark == _ANNEX
            body.set(part, line._p)  # noqa: SLF001  # python-docx has no other way to a place
            if mark == _BODY and document.layout == "letter":
                _hold(word, line._p.getprevious())  # noqa: SLF001  # likewise
            line._p.getparent().remove(line._p)  # noqa: SLF001  # likewise
    for line in word.paragraphs[-1:]:
        if document.layout == "letter" and not annex and not line.text:
            line._p.getparent().remove(line._p)  # noqa: SLF001  # the empty place of attachments
    body.close()


def _hold(word: Word, last: Any) -> None:
    """Keep the last lines of a letter with what follows: no signature stands on a page alone."""
    for line in word.paragraphs:
        if line._p is last:  # noqa: SLF001  # likewise
            line.paragraph_format.keep_with_next = line.paragraph_format.keep_together = True


def _sheet_size(word: Word, blocks: Blocks) -> float:
    notes = sum(len(block.items) + 1 for block in blocks if isinstance(block, Notes))
    for block in blocks:
        if isinstance(block, Heat):
            return sheet_size(
                word.element.body.sectPr, of_heat(block), _BESIDE + notes * _NOTE_LINE
            )
    return 0


def _fit_head(word: Word) -> None:
    """Let a long name of the issuer stand on one line: its letters become smaller, not wider.

    So it is with a title that a word or two would drive to a second line; a longer one has two.
    """
    wide = room(word.element.body.sectPr)
    for line in word.paragraphs:
        if line.style is not None and line.style.name in {_HEAD, _TITLE} and line.text:
            size = line.style.font.size
            needed = set_width(line.text) / 2 * (size.pt if size is not None else 0)
            if needed > wide and (line.style.name == _HEAD or needed < wide * _A_WORD_MORE):
                for run in line.runs:
                    run.font.size = Pt(int(wide / set_width(line.text) * 4) / 2)


def _saved(word: Word, document: Document) -> bytes:
    properties = word.core_properties
    properties.title = clean(document.title)[:255]
    properties.author = properties.last_modified_by = "safetyduty"
    properties.category = "safetyduty-report"
    properties.created = properties.modified = FIXED
    properties.revision = 1
    raw = io.BytesIO()
    word.save(raw)
    return steady(raw.getvalue())
