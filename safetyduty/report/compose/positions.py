"""What each 职务 was read as 职务读法: the words, and the positions they stand for."""

from safetyduty.model.ledger import Ledger
from safetyduty.model.word import Lang
from safetyduty.report.document import Cell, Column, Document, Row, Table, Tone


def compose(ledger: Ledger, lang: Lang) -> Document:
    """List every line of the leader list with the positions read from it."""
    zh = lang == "zh"
    title = "职务读法" if zh else "How each post was read"
    headings = ("姓名", "职务", "读作", "单元格") if zh else ("name", "post", "read as", "cell")

    def row(number: int) -> Row:
        tenure = ledger.tenures[number]
        source = ledger.source(tenure.row)
        read = sorted(tenure.positions, key=lambda position: position.number)
        labels = "、".join(f"{position.label(lang)}（{position}）" for position in read)
        tone = Tone.PLAIN if read else Tone.BAD
        return (
            Cell(ledger.people[tenure.person]),
            Cell(tenure.title),
            Cell(labels or "？", tone),
            Cell(f"{source.sheet}!{source.cell}"),
        )

    rows = tuple(map(row, range(len(ledger.tenures))))
    table = Table("positions", title, tuple(map(Column, headings)), rows, main=True)
    return Document(
        title,
        lang,
        lambda: (table,),
        lambda: {
            "schema": "safetyduty/positions/1",
            "leaders": [
                {
                    "name": ledger.people[tenure.person],
                    "title": tenure.title,
                    "positions": sorted(map(str, tenure.positions)),
                    "cell": ledger.source(tenure.row).cell,
                }
                for tenure in ledger.tenures
            ],
        },
    )
