"""Items to verify 待核实, as blocks and as data: strong first, each with baseline and cells."""

from typing import Any

from safetyduty.model.catalogue.index import advice, message
from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.integrity import Integrity, Item, Scarce, Strength
from safetyduty.model.problem import Problem
from safetyduty.model.trace import Fate
from safetyduty.report.document import (
    Block,
    Cell,
    Column,
    Heading,
    Notes,
    Paragraph,
    Row,
    Table,
    Tone,
)
from safetyduty.report.sections.facts import place_of
from safetyduty.report.sections.frame import Frame
from safetyduty.report.sections.hazards import percent
from safetyduty.report.sequences import Drawn

CELLS = 12
"""A page names so many cells of an item and says how many there are; data names all."""


def items(integrity: Integrity, frame: Frame) -> list[Block]:
    """Give the part of the report on items to verify; what could not be looked at is said too."""
    say = _Words(frame).say
    blocks: list[Block] = [Heading(say("section")), Paragraph(say("about"), Tone.INFO)]
    if integrity.items:
        keys = ("strength", "code", "item", "who", "baseline", "cells")
        columns = tuple(Column(say(key), spare=int(key == "cells")) for key in keys)
        rows = Drawn(integrity.items, lambda item: _row(item, frame))
        blocks.append(Table("integrity", say("section"), columns, rows))
    else:
        blocks.append(Paragraph(say("none")))
    if integrity.scarce:
        lines = tuple(Cell(_scarce(one, frame), Tone.MUTED) for one in integrity.scarce)
        blocks.append(Notes(say("scarce"), lines))
    return blocks


class _Words:
    def __init__(self, frame: Frame) -> None:
        self._lang = frame.lang

    def say(self, key: str, **blanks: object) -> str:
        return spoken(f"integrity:{key}", self._lang).format(**blanks)


def _row(item: Item, frame: Frame) -> Row:
    say = _Words(frame).say
    strong = item.strength is Strength.STRONG
    baseline = {"seen": item.seen, "of": item.of, "rate": percent(item.rate)}
    return (
        Cell(item.strength.label(frame.lang), Tone.WARN if strong else Tone.MUTED),
        Cell(item.code),
        Cell(message(_told(item, frame), frame.lang)),
        Cell(item.subject),
        Cell(say("baseline.value", **baseline)),
        Cell(_cells(item, frame), Tone.MUTED),
    )


def _cells(item: Item, frame: Frame) -> str:
    named = frame.listed([frame.place(cell) for cell in item.cells[:CELLS]])
    if len(item.cells) <= CELLS:
        return named
    return frame.say("more.cells", cells=named, n=frame.left(len(item.cells), CELLS))


def _told(item: Item, frame: Frame) -> Problem:
    """Make the item's words of its blanks; what begins with ``@`` is a word of its own."""
    blanks = {name: _word(value, frame) for name, value in item.blanks.items()}
    return Problem(item.code, item.cells[0], "", blanks)


def _word(value: str, frame: Frame) -> str:
    if not value.startswith("@"):
        return value
    if value.startswith("@fate."):
        return Fate.of(value.removeprefix("@fate.")).label(frame.lang)
    return _Words(frame).say(f"value.{value[1:]}")


def _scarce(one: Scarce, frame: Frame) -> str:
    say = _Words(frame).say
    what = say(f"name.{one.code}")
    return say("scarce.line", code=one.code, what=what, number=one.number, least=one.least)


def facts_of_integrity(integrity: Integrity, frame: Frame) -> dict[str, Any]:
    """Give the items as plain values, with every cell and every number that decided."""
    return {
        "items": [_facts(item, frame) for item in integrity.items],
        "too_few": [
            {"code": one.code, "number": one.number, "least": one.least, "message": text}
            for one in integrity.scarce
            for text in [_scarce(one, frame)]
        ],
        "thresholds": {
            code: [
                {
                    "name": one.name,
                    "value": one.value,
                    "reason": one.zh if frame.lang == "zh" else one.en,
                }
                for one in every
            ]
            for code, every in integrity.thresholds.items()
        },
    }


def _facts(item: Item, frame: Frame) -> dict[str, Any]:
    problem = _told(item, frame)
    return {
        "code": item.code,
        "strength": item.strength.value,
        "subject": item.subject,
        "message": message(problem, frame.lang),
        "advice": advice(problem, frame.lang),
        "baseline": {"seen": item.seen, "of": item.of, "rate": item.rate},
        "files": list(item.names),
        "cells": [place_of(cell) for cell in item.cells],
    }
