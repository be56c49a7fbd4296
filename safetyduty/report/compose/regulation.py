"""A regulation as its pack says it 法规说明: identity, clauses with their numbers, lists, notes."""

from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import structs

from safetyduty.model.duty import Exhibit
from safetyduty.model.law import Clause
from safetyduty.model.word import Lang
from safetyduty.report.document import (
    Block,
    Cell,
    Column,
    Document,
    Notes,
    Pairs,
    Paragraph,
    Row,
    Table,
    Tone,
)
from safetyduty.report.sections import answering
from safetyduty.report.sections.asked import asks, citation

_HEADINGS = {
    "zh": ("条款", "职责", "对象", "层级", "要求", "原文用词"),
    "en": ("article", "duty", "who", "levels", "asks", "words of the text"),
}
_PAIRS = {
    "zh": ("编号", "名称", "文号", "发布", "层级", "施行日期", "状态", "最后核对", "依据"),
    "en": ("id", "title", "number", "issuer", "level", "in force", "status", "checked", "based on"),
}


def compose(exhibit: Exhibit, lang: Lang) -> Document:
    """Compose one regulation, or the part of it that was picked."""
    regulation = exhibit.regulation
    title = regulation.title if lang == "zh" else regulation.title_en
    return Document(
        title, lang, lambda: tuple(_blocks(exhibit, lang)), lambda: facts(exhibit, lang)
    )


def _blocks(exhibit: Exhibit, lang: Lang) -> Iterator[Block]:
    regulation = exhibit.regulation
    if exhibit.as_of:
        yield _standing(exhibit, lang)
    values = (
        regulation.id,
        regulation.title,
        regulation.document_number,
        regulation.issuer,
        regulation.level.label(lang),
        str(regulation.in_force),
        regulation.status.label(lang),
        str(regulation.checked_on),
        "、".join(regulation.based_on),
    )
    yield Pairs(
        tuple(
            (Cell(name), Cell(value))
            for name, value in zip(_PAIRS[lang], values, strict=True)
            if value
        )
    )
    rows = tuple(_row(clause, lang) for clause in regulation.clauses)
    columns = tuple(map(Column, _HEADINGS[lang]))
    yield Table("clauses", "条款" if lang == "zh" else "clauses", columns, rows, main=True)
    if exhibit.source:
        title = f"原文（{exhibit.source}）" if lang == "zh" else f"Text ({exhibit.source})"
        yield Notes(title, tuple(Cell(f"{label} {text}") for label, text in exhibit.passages))
    yield from answering.blocks(regulation, lang)
    for listing in regulation.lists:
        title = f"{listing.article} {listing.name.label(lang)}"
        items = tuple(Cell(f"{n}. {item.label(lang)}") for n, item in enumerate(listing.items, 1))
        yield Notes(title, items)
    if regulation.notes:
        notes = tuple(Cell(note.label(lang)) for note in regulation.notes)
        yield Notes("原文缺陷与读法" if lang == "zh" else "Defects and readings", notes)


def _standing(exhibit: Exhibit, lang: Lang) -> Paragraph:
    """Answer whether it was in force on the day asked about."""
    regulation, day = exhibit.regulation, exhibit.as_of
    since, status = regulation.in_force, regulation.status.label(lang)
    if exhibit.too_early:
        said = (
            f"截至{day}尚未施行：自{since}起施行，此前的考核期不适用。"
            if lang == "zh"
            else f"Not in force on {day}: it holds from {since}; earlier periods are not owed."
        )
        return Paragraph(said, Tone.WARN)
    said = (
        f"截至{day}已施行（{since}起），状态：{status}。"
        if lang == "zh"
        else f"On {day} it had come into force ({since}); status: {status}."
    )
    return Paragraph(said, Tone.GOOD)


def _row(clause: Clause, lang: Lang) -> Row:
    who = (*clause.who.positions, *clause.who.bodies)
    article = "、".join((clause.article, *clause.repeated_in))
    duty = clause.duty.label(lang)
    if clause.note:
        duty = f"{duty}（{clause.note.label(lang)}）"
    return (
        Cell(article),
        Cell(duty),
        Cell("、".join(word.label(lang) for word in who)),
        Cell("、".join(level.label(lang) for level in clause.who.levels)),
        Cell(asks(clause, lang)),
        Cell(clause.words),
    )


def facts(exhibit: Exhibit, lang: Lang) -> dict[str, Any]:
    """Give the whole pack for programs, a clause with its rule's numbers beside it."""
    regulation = exhibit.regulation
    plain = structs.replace(regulation, accountability=None)
    whole = msgspec.to_builtins(plain, enc_hook=msgspec.to_builtins)
    whole |= {"schema": "safetyduty/regulation/1"}
    whole["accountability"] = answering.facts(regulation)
    whole["clauses"] = [citation(regulation, clause, lang) for clause in regulation.clauses]
    if exhibit.as_of:
        whole["as_of"] = str(exhibit.as_of)
        whole["in_force_then"] = not exhibit.too_early
    if exhibit.source:
        whole["text"] = [{"article": label, "text": text} for label, text in exhibit.passages]
    return dict(whole)
