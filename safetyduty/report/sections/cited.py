"""How a clause is cited beside a consequence: never without its article, words and dates."""

from datetime import date

from safetyduty.model.consequence import Citation
from safetyduty.model.ledger import Ledger
from safetyduty.model.word import Lang


def cited(cite: Citation, lang: Lang) -> str:
    """Name a clause for a reader: title, article, and the words that carry the number."""
    regulation = cite.regulation
    title = regulation.title if lang == "zh" else regulation.title_en
    if lang == "zh":
        return f"《{title}》{cite.part.article}“{cite.part.words}”"
    return f"{title}, {cite.part.article} “{cite.part.words}”"


def short(cite: Citation) -> str:
    """Name a clause where its regulation is told elsewhere: id and article."""
    return f"{cite.regulation.id} {cite.part.article}"


def citation(cite: Citation) -> dict[str, object]:
    """Give a clause for programs."""
    regulation = cite.regulation
    return {
        "regulation": regulation.id,
        "status": regulation.status.value,
        "article": cite.part.article,
        "words": cite.part.words,
        "in_force": str(regulation.in_force),
        "checked_on": str(regulation.checked_on),
    }


def place(ledger: Ledger, row: int) -> str:
    """Name a row by its first cell, and by its file where there are several."""
    source = ledger.source(row)
    return f"{source.sheet}!{source.cell}" if len(ledger.inputs) < 2 else str(source)


def evidence(ledger: Ledger, row: int, day: date | None = None) -> dict[str, object]:
    """Give a row for programs, as a check gives its evidence."""
    source = ledger.source(row)
    return {
        "file": source.file,
        "sheet": source.sheet,
        "row": source.row,
        "cell": source.cell,
        "date": str(day) if day else "",
    }
