"""Regulations side by side 法规对照: the same duty in each, the binding one marked."""

from collections.abc import Iterator
from typing import Any

from safetyduty.model.duty import Change, Comparison, Entry, Link, Row
from safetyduty.model.law import Clause
from safetyduty.model.word import Lang
from safetyduty.report import document as doc
from safetyduty.report.document import Block, Cell, Column, Document, Notes, Table, Tone
from safetyduty.report.sections.asked import citation, due, every, number, topic

_HEADINGS = {
    "zh": ("对象", "层级", "事项", "法规", "要求", "期限", "条款", "约束力", "从严"),
    "en": ("who", "levels", "what", "regulation", "asks", "due", "clause", "force", "strictest"),
}
_KINDS = {
    "tightens": ("加严", "tightens", Tone.GOOD),
    "loosens": ("放宽", "loosens", Tone.BAD),
    "keeps": ("一致", "keeps", Tone.PLAIN),
    "leaves-out": ("未写", "leaves out", Tone.WARN),
    "adds": ("增加", "adds", Tone.INFO),
}


def compose(comparison: Comparison, lang: Lang) -> Document:
    """Compose the comparison, and what each text changes in those it is based on."""
    title = "法规对照" if lang == "zh" else "Regulations compared"
    return Document(
        title, lang, lambda: tuple(_blocks(comparison, lang)), lambda: _facts(comparison, lang)
    )


def _blocks(comparison: Comparison, lang: Lang) -> Iterator[Block]:
    zh = lang == "zh"
    yield Notes(
        "对照的法规" if zh else "Compared",
        tuple(
            Cell(f"{r.id} {r.title if zh else r.title_en}（{r.status.label(lang)}，{r.in_force}）")
            for r in comparison.regulations
        ),
    )
    columns = tuple(map(Column, _HEADINGS[lang]))
    rows = tuple(_row(row, e, lang) for row in comparison.rows for e in row.entries)
    yield Table("duties", "同一职责" if zh else "same duty", columns, rows, repeats=3, main=True)
    for link in comparison.links:
        yield _link(link, lang)


def _row(row: Row, entry: Entry, lang: Lang) -> doc.Row:
    clause = entry.clause
    mark = Cell("√" if entry.binding else "", Tone.GOOD)
    return (
        Cell(row.subject.label(lang)),
        Cell("、".join(level.label(lang) for level in row.levels)),
        Cell(topic(row.topic, lang)),
        Cell(entry.regulation.id),
        Cell(_asks(clause, lang)),
        Cell(due(clause.rule, lang)),
        Cell(clause.article),
        Cell(clause.force.label(lang)),
        mark,
    )


def _asks(clause: Clause, lang: Lang) -> str:
    return f"{every(clause.rule, lang)} {number(clause.rule, lang)}".strip()


def _link(link: Link, lang: Lang) -> Block:
    zh = lang == "zh"
    title = f"{link.local.id} ← {link.upper}"
    if not link.at_hand:
        said = "上位文件未收录，无法对照" if zh else "the text it is based on is not at hand"
        return Notes(title, (Cell(said, Tone.MUTED),))
    names = (
        ("变化", "对象", "层级", "事项", "本文件", "上位文件")
        if zh
        else ("change", "who", "level", "what", "this text", "text above")
    )
    rows = tuple(_change(change, lang) for change in link.changes)
    return Table(f"changes-{link.local.id}", title, tuple(map(Column, names)), rows)


def _change(change: Change, lang: Lang) -> doc.Row:
    zh, en, tone = _KINDS[change.kind]
    return (
        Cell(zh if lang == "zh" else en, tone),
        Cell(change.subject.label(lang)),
        Cell(change.level.label(lang)),
        Cell(topic(change.topic, lang)),
        Cell(_cited(change.local, lang)),
        Cell(_cited(change.upper, lang)),
    )


def _cited(clause: Clause | None, lang: Lang) -> str:
    return f"{clause.article} {_asks(clause, lang)}" if clause else "—"


def _facts(comparison: Comparison, lang: Lang) -> dict[str, Any]:
    return {
        "schema": "safetyduty/comparison/1",
        "regulations": [
            {"id": r.id, "title": r.title, "status": r.status.value, "in_force": str(r.in_force)}
            for r in comparison.regulations
        ],
        "duties": [
            {
                "subject": row.subject.value,
                "levels": [level.value for level in row.levels],
                "topic": row.topic,
                "entries": [
                    {**citation(e.regulation, e.clause, lang), "binding": e.binding}
                    for e in row.entries
                ],
            }
            for row in comparison.rows
        ],
        "based_on": [
            {
                "regulation": link.local.id,
                "based_on": link.upper,
                "at_hand": link.at_hand,
                "changes": [
                    {
                        "change": change.kind,
                        "subject": change.subject.value,
                        "level": change.level.value,
                        "topic": change.topic,
                        "article": change.local.article if change.local else None,
                        "upper_article": change.upper.article if change.upper else None,
                    }
                    for change in link.changes
                ],
            }
            for link in comparison.links
        ],
    }
