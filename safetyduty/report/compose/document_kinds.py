"""The kinds of document 文书种类: what ``safetyduty report`` can make."""

from collections.abc import Mapping

from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.word import Lang
from safetyduty.report.document import Cell, Column, Document, Table
from safetyduty.report.kinds import Kind


def compose(kinds: Mapping[str, Kind], lang: Lang) -> Document:
    """List the kinds by the name they are asked for."""

    def say(key: str) -> str:
        return spoken(f"reporting:{key}", lang)

    columns = tuple(Column(say(f"listing.{key}")) for key in ("name", "label", "to"))
    rows = tuple(
        (Cell(name), Cell(kind.label(lang)), Cell(say(f"to.{kind.to}")))
        for name, kind in kinds.items()
    )
    table = Table("kinds", say("listing.table"), columns, rows, main=True)
    facts = [
        {"name": name, "zh": kind.zh, "en": kind.en, "to": kind.to} for name, kind in kinds.items()
    ]
    return Document(
        say("listing"),
        lang,
        lambda: (table,),
        lambda: {"schema": "safetyduty/kinds/1", "kinds": facts},
    )
