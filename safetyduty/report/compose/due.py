"""What is due 本月应办事项: who owes what by when under which clause, and is not done yet."""

from collections.abc import Iterator
from typing import Any

from safetyduty.model.audit import Finding
from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.station import Due
from safetyduty.model.word import Lang
from safetyduty.report.document import (
    Block,
    Cell,
    Column,
    Document,
    Pairs,
    Paragraph,
    Row,
    Table,
    Tone,
)
from safetyduty.report.sections.signs import sign


def compose(due: Due, lang: Lang) -> Document:
    """Compose the list, the nearest day first."""
    title = spoken("batch:due.title", lang).format(
        unit=due.audit.organisation, month=due.month.name
    )
    return Document(
        title.strip(), lang, lambda: tuple(_blocks(due, lang)), lambda: _facts(due, lang)
    )


def _blocks(due: Due, lang: Lang) -> Iterator[Block]:
    def say(key: str) -> str:
        return spoken(f"batch:{key}", lang)

    told = (
        ("month.label", due.month.name),
        ("as-of", str(due.audit.as_of)),
        ("due.number", str(len(due.findings))),
    )
    yield Pairs(tuple((Cell(say(key)), Cell(value)) for key, value in told))
    if not due.findings:
        yield Paragraph(say("due.nothing"), Tone.GOOD)
        return
    columns = (
        Column(say("due.who"), pick=True),
        Column(say("due.duty")),
        Column(say("due.lacking"), "number"),
        Column(say("due.done"), "number", spare=1),
        Column(say("due.by"), "day"),
        Column(say("due.verdict"), "mark", pick=True),
        Column(say("due.clause")),
    )
    rows = tuple(_row(one, lang) for one in due.findings)
    yield Table("due", say("due.table"), columns, rows, main=True)


def _row(one: Finding, lang: Lang) -> Row:
    mark = sign(one.verdict, lang)
    clause = one.quota.clause
    duty = clause.duty.label(lang)
    return (
        Cell(_who(one)),
        Cell(f"{duty}（{one.target}）" if one.target else duty),
        Cell(str(one.shortfall)),
        Cell(f"{one.done}/{one.required}"),
        Cell(str(one.due)),
        Cell(mark.label, mark.tone),
        Cell(f"{one.quota.regulation.id} {clause.article}"),
    )


def _who(one: Finding) -> str:
    """Name a leader; of a body also who answers for it."""
    return f"{one.subject}（{one.responsible}）" if one.responsible else one.subject


def _facts(due: Due, lang: Lang) -> dict[str, Any]:
    return {
        "schema": "safetyduty/due/1",
        "organisation": due.audit.organisation,
        "month": due.month.name,
        "as_of": str(due.audit.as_of),
        "due": [
            {
                "view": one.view.value,
                "subject": one.subject,
                "responsible": one.responsible,
                "regulation": one.quota.regulation.id,
                "article": one.quota.clause.article,
                "duty": one.quota.clause.duty.label(lang),
                "target": one.target,
                "period": one.period.name,
                "due": str(one.due),
                "required": one.required,
                "done": one.done,
                "lacking": one.shortfall,
                "verdict": one.verdict.value,
            }
            for one in due.findings
        ],
    }
