"""A regulation as its pack says it 法规说明: identity, clauses with their numbers, lists, notes."""

from collections.abc import Iterator
from typing import Any

import msgspec

from safetyduty.model.law import Clause, Regulation
from safetyduty.model.word import Lang, Word
from safetyduty.report.document import Block, Cell, Column, Document, Notes, Pairs, Row, Table

_HEADINGS = {
    "zh": ("条款", "职责", "对象", "层级", "要求", "原文用词"),
    "en": ("article", "duty", "who", "levels", "asks", "words of the text"),
}
_PAIRS = {
    "zh": ("编号", "名称", "文号", "发布", "层级", "施行日期", "状态", "最后核对", "依据"),
    "en": ("id", "title", "number", "issuer", "level", "in force", "status", "checked", "based on"),
}
_ASKS = {
    "at_least": ("至少{0}次", "at least {0}"),
    "per": ("{0}", "per {0}"),
    "due": ("{0}前", "by {0}"),
    "due_day": ("每月{0}日前", "by day {0}"),
    "post": ("担任{0}", "holds {0}"),
    "capacity": ("{0}", "{0}"),
    "activity": ("{0}", "{0}"),
    "document": ("{0}", "{0}"),
}


def compose(regulation: Regulation, lang: Lang) -> Document:
    """Compose one regulation, or the part of it that was picked."""
    title = regulation.title if lang == "zh" else regulation.title_en
    return Document(
        title, lang, lambda: tuple(_blocks(regulation, lang)), lambda: facts(regulation, lang)
    )


def _blocks(regulation: Regulation, lang: Lang) -> Iterator[Block]:
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
    for listing in regulation.lists:
        title = f"{listing.article} {listing.name.label(lang)}"
        items = tuple(Cell(f"{n}. {item.label(lang)}") for n, item in enumerate(listing.items, 1))
        yield Notes(title, items)
    if regulation.notes:
        notes = tuple(Cell(note.label(lang)) for note in regulation.notes)
        yield Notes("原文缺陷与读法" if lang == "zh" else "Defects and readings", notes)


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


def asks(clause: Clause, lang: Lang) -> str:
    """Say what a rule asks, in a few words: its numbers, its period, what counts."""
    parts = []
    for name, (zh, en) in _ASKS.items():
        value = getattr(clause.rule, name, None)
        if value in (None, "", (), 0):
            continue
        values = value if isinstance(value, tuple) else (value,)
        labels = [v.label(lang) if isinstance(v, Word) else str(v) for v in values]
        parts.append((zh if lang == "zh" else en).format("、".join(labels)))
    return " · ".join((*parts, clause.force.label(lang)))


def facts(regulation: Regulation, lang: Lang) -> dict[str, Any]:
    """Give the whole pack for programs, a clause with its rule's numbers beside it."""
    whole = msgspec.to_builtins(regulation, enc_hook=msgspec.to_builtins)
    whole |= {"schema": "safetyduty/regulation/1"}
    whole["clauses"] = [_clause(clause, lang) for clause in regulation.clauses]
    return dict(whole)


def _clause(clause: Clause, lang: Lang) -> dict[str, Any]:
    rule = clause.rule
    numbers = msgspec.to_builtins(rule)
    numbers.setdefault("per", rule.per.value)
    return {
        "article": clause.article,
        "repeated_in": list(clause.repeated_in),
        "words": clause.words,
        "duty": clause.duty.label(lang),
        "force": clause.force.value,
        "positions": [str(position) for position in clause.who.positions],
        "bodies": [str(body) for body in clause.who.bodies],
        "except": [str(position) for position in clause.who.excepted],
        "levels": [str(level) for level in clause.who.levels],
        "portfolio": list(clause.who.portfolio),
        "rule": type(rule).__module__.rsplit(".", 1)[-1],
        **numbers,
        "note": clause.note.label(lang) if clause.note else "",
    }
