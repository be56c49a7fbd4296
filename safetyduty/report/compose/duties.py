"""The duty list 责任清单: who owes which duty, how many, by when, under which clause."""

from collections.abc import Iterator
from typing import Any

from safetyduty.model.duty import DutyList
from safetyduty.model.law import Clause
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
from safetyduty.report.sections.asked import citation, due, every, number

_HEADINGS = {
    "zh": ("责任人", "职责", "频次", "次数", "期限", "条款", "原文用词", "约束力", "层级"),
    "en": ("who", "duty", "how often", "number", "due", "clause", "words", "force", "levels"),
}


def compose(duties: DutyList, lang: Lang) -> Document:
    """Compose the list; a duty several owe stands under each of them."""
    regulation = duties.regulation
    name = regulation.title if lang == "zh" else regulation.title_en
    title = f"安全生产责任清单（{name}）" if lang == "zh" else f"Duty list: {name}"
    return Document(title, lang, lambda: tuple(_blocks(duties, lang)), lambda: _facts(duties, lang))


def _blocks(duties: DutyList, lang: Lang) -> Iterator[Block]:
    zh = lang == "zh"
    regulation = duties.regulation
    told = [
        ("依据" if zh else "based on", f"{regulation.title}（{regulation.id}）"),
        ("施行日期" if zh else "in force", str(regulation.in_force)),
        ("状态" if zh else "status", regulation.status.label(lang)),
        ("最后核对" if zh else "checked", str(regulation.checked_on)),
    ]
    if duties.level:
        told.append(("层级" if zh else "level", duties.level.label(lang)))
    yield Pairs(tuple((Cell(key), Cell(value)) for key, value in told))
    columns = tuple(map(Column, _HEADINGS[lang]))
    rows = tuple(
        _row(subject.label(lang), clause, lang)
        for subject, clauses in duties.subjects
        for clause in clauses
    )
    if not rows:
        none = "没有须由领导干部或者组织定期履行的职责" if zh else "It lays down no recurring duty"
        yield Paragraph(none)
    yield Table("duties", "职责" if zh else "duties", columns, rows, repeats=1, main=True)


def _row(subject: str, clause: Clause, lang: Lang) -> Row:
    rule = clause.rule
    return (
        Cell(subject),
        Cell(clause.duty.label(lang)),
        Cell(every(rule, lang)),
        Cell(number(rule, lang), Tone.MUTED if rule.observes else Tone.PLAIN),
        Cell(due(rule, lang)),
        Cell("、".join((clause.article, *clause.repeated_in))),
        Cell(clause.words),
        Cell(clause.force.label(lang)),
        Cell("、".join(level.label(lang) for level in clause.who.levels)),
    )


def _facts(duties: DutyList, lang: Lang) -> dict[str, Any]:
    return {
        "schema": "safetyduty/duties/1",
        "regulation": duties.regulation.id,
        "level": duties.level.value if duties.level else None,
        "subjects": [
            {
                "subject": subject.value,
                "label": subject.label(lang),
                "duties": [citation(duties.regulation, clause, lang) for clause in clauses],
            }
            for subject, clauses in duties.subjects
        ],
    }
