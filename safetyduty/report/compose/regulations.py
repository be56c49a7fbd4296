"""The regulations at hand 法规目录: id, title, level, status, in force since, how many duties."""

from collections.abc import Sequence

from safetyduty.model.accountability import parts_of
from safetyduty.model.law import Regulation, Status
from safetyduty.model.problem import Problem
from safetyduty.model.word import Lang
from safetyduty.report.document import Cell, Column, Document, Row, Table, Tone
from safetyduty.report.sections import faults

_HEADINGS = {
    "zh": ("编号", "名称", "层级", "状态", "施行日期", "条数", "问责条款", "最后核对"),
    "en": ("id", "title", "level", "status", "in force", "clauses", "accountability", "checked"),
}


def compose(shelf: tuple[Sequence[Regulation], Sequence[Problem]], lang: Lang) -> Document:
    """List the regulations in the order of their ids, and packs that cannot be used."""
    regulations, broken = shelf
    title = "收录法规" if lang == "zh" else "Regulations"
    columns = tuple(
        Column(heading, "number" if at in {5, 6} else "text")
        for at, heading in enumerate(_HEADINGS[lang])
    )
    rows = tuple(_row(regulation, lang) for regulation in regulations)
    table = Table("regulations", title, columns, rows, main=True)
    lost = "有误、未使用的法规包" if lang == "zh" else "Packs that are wrong and not used"
    return Document(
        title,
        lang,
        lambda: (table, faults.listing(lost, broken, lang)) if broken else (table,),
        lambda: {
            "schema": "safetyduty/regulations/1",
            "regulations": [
                {
                    "id": r.id,
                    "title": r.title,
                    "level": r.level.value,
                    "status": r.status.value,
                    "in_force": str(r.in_force),
                    "clauses": len(r.clauses),
                    "accountability": sum(1 for _ in parts_of(r)),
                    "checked_on": str(r.checked_on),
                }
                for r in regulations
            ],
            "broken": faults.facts(broken, lang),
        },
    )


def _row(regulation: Regulation, lang: Lang) -> Row:
    tone = Tone.PLAIN if regulation.status is Status.IN_FORCE else Tone.WARN
    return (
        Cell(regulation.id),
        Cell(regulation.title if lang == "zh" else regulation.title_en),
        Cell(regulation.level.label(lang)),
        Cell(regulation.status.label(lang), tone),
        Cell(str(regulation.in_force)),
        Cell(str(len(regulation.clauses))),
        Cell(str(sum(1 for _ in parts_of(regulation)))),
        Cell(str(regulation.checked_on)),
    )
