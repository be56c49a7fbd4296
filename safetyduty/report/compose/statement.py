"""The annex to a duty statement 述职报告附表: one leader's duties of the year and what was done."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from safetyduty.model.audit import Finding, Verdict
from safetyduty.model.word import Lang
from safetyduty.report.document import Block, Cell, Column, Document, Notes, Pairs, Row, Table, Tone
from safetyduty.report.kinds import Kind, Order
from safetyduty.report.letter import Official
from safetyduty.report.sections.facts import facts_of
from safetyduty.report.sections.letterhead import Letter
from safetyduty.report.sections.origin import facts as origin_facts
from safetyduty.report.sections.provenance import provenance

KIND = Kind("述职报告附表", "Annex to a duty statement", order=True, to="must")

_CELLS = 6


def compose(order: Order, lang: Lang) -> Document:
    """Compose the annex of one leader; without a name it is ``CannotAudit``."""
    letter = Letter(order, lang)
    letter.needs_name(KIND)
    found = letter.about()
    return Document(
        letter.say("statement.title", name=order.wanted.to),
        lang,
        lambda: tuple(_blocks(letter, found)),
        lambda: {
            "schema": "safetyduty/statement/1",
            "subject": order.wanted.to,
            "findings": [facts_of(finding, letter.frame) for finding in found],
            "origin": origin_facts(letter.frame),
        },
    )


def _blocks(letter: Letter, found: Sequence[Finding]) -> Iterator[Block | Official]:
    frame, to = letter.frame, letter.order.wanted.to
    period = frame.audit.period
    posts = frame.listed(frame.seats.titles(to, period.start, period.end))
    told = (
        (letter.say("statement.who"), to),
        (letter.say("statement.posts"), posts),
        (frame.say("period"), period.name),
        (frame.say("as-of"), letter.day(frame.audit.as_of)),
        (frame.say("based-on"), letter.titles()),
    )
    yield Pairs(tuple((Cell(key), Cell(value)) for key, value in told if value))
    yield _table(letter, found)
    yield from _observed(letter, to)
    said = (letter.say("statement.note"), letter.say("statement.sign"))
    yield Notes(frame.say("notes"), tuple(map(Cell, said)))
    yield provenance(frame)


def _table(letter: Letter, found: Sequence[Finding]) -> Table:
    frame = letter.frame
    heads = ("duty", "article", "per", "required", "done", "verdict", "cells")
    numbers = {"required", "done"}
    columns = tuple(Column(frame.say(key), "number" if key in numbers else "text") for key in heads)
    owed = [one for one in found if one.verdict is not Verdict.EXEMPT]
    rows = tuple(
        _row(list(same), letter)
        for _, same in groupby(owed, key=lambda one: (one.subject, one.quota.quota_id))
    )
    return Table("duties", letter.say("statement.duties"), columns, rows, main=True)


def _row(same: list[Finding], letter: Letter) -> Row:
    frame, first = letter.frame, same[0]
    counts = {verdict: sum(one.verdict is verdict for one in same) for verdict in Verdict}
    verdicts = [f"{frame.sign(verdict).label}{n}" for verdict, n in counts.items() if n]
    worst = next(verdict for verdict, n in counts.items() if n)
    credits_ = [credit for one in same for credit in one.credits]
    return (
        Cell(first.quota.clause.duty.label(letter.lang)),
        Cell(frame.clause(first.quota)),
        Cell(first.quota.clause.rule.per.label(letter.lang)),
        Cell(str(sum(one.required for one in same))),
        Cell(str(sum(one.done for one in same))),
        Cell(frame.listed(verdicts), frame.sign(worst).tone),
        Cell(frame.cells(credits_, sum(one.rows for one in same), _CELLS), Tone.MUTED),
    )


def _observed(letter: Letter, to: str) -> Iterator[Table]:
    frame = letter.frame
    found = [one for one in frame.observations if one.subject == to and one.kept]
    if not found:
        return
    columns = (
        Column(frame.say("duty")),
        Column(frame.say("article")),
        Column(frame.say("number"), "number"),
        Column(frame.say("last"), "day"),
        Column(frame.say("cells")),
    )
    rows = tuple(
        (
            Cell(one.quota.clause.duty.label(letter.lang)),
            Cell(frame.clause(one.quota)),
            Cell(str(one.number)),
            Cell(one.last.isoformat() if one.last else "—"),
            Cell(frame.cells(one.credits, one.rows, _CELLS), Tone.MUTED),
        )
        for one in found
    )
    yield Table("observations", letter.say("statement.observed"), columns, rows)
