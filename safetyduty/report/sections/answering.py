"""What a regulation ties to accidents and failings, as ``regulation show`` prints it."""

from collections.abc import Iterable, Iterator
from functools import singledispatch
from typing import Any

import msgspec

from safetyduty.model.accountability import (
    Cited,
    Deciding,
    Forms,
    GradeBound,
    Ground,
    Inquiry,
    Money,
    Regrading,
    Reporting,
    Term,
    TermLimit,
    Veto,
    of,
)
from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.law import Regulation
from safetyduty.model.word import Lang, Word
from safetyduty.report.document import Block, Cell, Column, Row, Table


def blocks(regulation: Regulation, lang: Lang) -> Iterator[Block]:
    """Give one table for each kind of part there is; a regulation without any gives nothing."""
    said = of(regulation)
    for field in msgspec.structs.fields(said):
        parts: tuple[Cited, ...] = getattr(said, field.name)
        if parts:
            keys = ("article", "what", "words", "note")
            columns = tuple(Column(spoken(f"answering:{key}", lang)) for key in keys)
            rows = tuple(_row(part, lang) for part in parts)
            yield Table(field.name, spoken(f"answering:{field.name}", lang), columns, rows)


def _row(part: Cited, lang: Lang) -> Row:
    note = part.note.label(lang) if part.note else ""
    return Cell(part.article), Cell(said_of(part, lang)), Cell(part.words), Cell(note)


def _say(key: str, lang: Lang, **blanks: object) -> str:
    return spoken(f"answering:{key}", lang).format(**blanks)


def _labels(words: Iterable[Word], lang: Lang) -> str:
    return "、".join(word.label(lang) for word in words)


@singledispatch
def said_of(part: Cited, lang: Lang) -> str:
    """Say one part in a line: its numbers, whom it reaches, what follows."""
    raise NotImplementedError(part, lang)


@said_of.register
def _(part: GradeBound, lang: Lang) -> str:
    figures = {"deaths": part.deaths, "injuries": part.injuries, "loss": part.loss_wan}
    return _say("grade", lang, grade=part.grade.label(lang), **figures)


@said_of.register
def _(part: Regrading, lang: Lang) -> str:
    fields = "、".join(part.industries) or _say("others", lang)
    return _say("days", lang, days=part.days, fields=fields)


@said_of.register
def _(part: Reporting, lang: Lang) -> str:
    key = "minutes" if part.minutes else "no-number"
    limit = _say(key, lang, minutes=part.minutes)
    return f"{part.step.label(lang)} {limit} {_labels(part.grades, lang)}".strip()


@said_of.register
def _(part: Inquiry, lang: Lang) -> str:
    limit = _say("inquiry-days", lang, days=part.days, extension=part.extension)
    return f"{part.step.label(lang)} {limit} {_labels(part.grades, lang)}".strip()


@said_of.register
def _(part: Veto, lang: Lang) -> str:
    return _say(
        "veto",
        lang,
        name=part.name.label(lang),
        levels=_labels(part.levels, lang),
        lasts=_say("months" if part.lasts_months else "open", lang, months=part.lasts_months),
        who=_labels((bound.role for bound in part.binds), lang),
        bars=_labels(part.consequences, lang),
    )


@said_of.register
def _(part: Ground, lang: Lang) -> str:
    signs = _labels(part.signs, lang)
    return part.name.label(lang) + (_say("signs", lang, signs=signs) if signs else "")


@said_of.register
def _(part: Forms, lang: Lang) -> str:
    return _labels(part.items, lang)


@said_of.register
def _(part: Deciding, lang: Lang) -> str:
    return "、".join(body.label(lang) for body in part.bodies)


@said_of.register
def _(part: Money, lang: Lang) -> str:
    span = f"{part.yuan}—{part.most_yuan}" if part.most_yuan else str(part.yuan)
    money = _say("money", lang, yuan=span, percent=part.heads_percent)
    source = part.source.label(lang) if part.source else ""
    return f"{part.name.label(lang)} {money} {source}".strip()


@said_of.register
def _(part: Term, lang: Lang) -> str:
    return f"{part.form.label(lang)} {_say('months', lang, months=part.lasts_months)}"


@said_of.register
def _(part: TermLimit, lang: Lang) -> str:
    return f"{_labels(part.forms, lang)} {_say('most', lang, months=part.most_months)}"


def facts(regulation: Regulation) -> dict[str, list[dict[str, Any]]]:
    """Give every part for programs, each with the dates without which no number is told."""
    said = of(regulation)
    dates = {
        "regulation": regulation.id,
        "status": regulation.status.value,
        "in_force": str(regulation.in_force),
        "checked_on": str(regulation.checked_on),
    }
    told: dict[str, list[dict[str, Any]]] = {}
    for field in msgspec.structs.fields(said):
        parts: tuple[Cited, ...] = getattr(said, field.name)
        if parts:
            told[field.name] = [msgspec.to_builtins(part) | dates for part in parts]
    return told
