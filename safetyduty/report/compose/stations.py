"""The month of all stations 全县汇总: a line each, what came of it, and why where nothing did."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from safetyduty.model.audit import Verdict
from safetyduty.model.catalogue.index import message
from safetyduty.model.catalogue.phrases import phrase
from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.period import Per, of_year
from safetyduty.model.problem import Problem
from safetyduty.model.station import Line, Month, State
from safetyduty.model.word import Lang
from safetyduty.report.document import (
    Block,
    Cell,
    Column,
    Document,
    Pairs,
    Reference,
    Row,
    Table,
    Tone,
)
from safetyduty.report.sections.faults import listing
from safetyduty.report.sections.signs import sign
from safetyduty.report.sections.trends import trends

_TONES = {State.FINE: Tone.GOOD, State.ATTENTION: Tone.WARN, State.BROKEN: Tone.BAD}
_CONCLUDED = (Verdict.MET, Verdict.LATE, Verdict.MISSED)
_PLAIN = (Verdict.PENDING, Verdict.EXEMPT)
"""What asks for nothing: the page has no room for it beside what does."""
_PAGE = ".html"


def compose(month: Month, lang: Lang) -> Document:
    """Compose the summary, the stations in the order of their folders."""
    title = spoken("batch:title", lang).format(month=month.month.name)
    return Document(title, lang, lambda: tuple(_blocks(month, lang)), lambda: _facts(month, lang))


def _blocks(month: Month, lang: Lang) -> Iterator[Block]:
    def say(key: str) -> str:
        return spoken(f"batch:{key}", lang)

    told = [("month.label", month.month.name), ("as-of", str(month.as_of))]
    told.append(("stations", str(len(month.lines))))
    items = [(Cell(say(key)), Cell(value)) for key, value in told]
    for state in State:
        number = len(month.of(state))
        tone = _TONES[state] if number else Tone.MUTED
        items.append((Cell(state.label(lang)), Cell(str(number), tone)))
    yield Pairs(tuple(items))
    verdicts = tuple(
        Column(verdict.label(lang), "number", spare=1, on="data" if verdict in _PLAIN else "both")
        for verdict in Verdict
    )
    columns = (
        Column(say("station")),
        Column(say("unit"), spare=2),
        Column(say("state"), pick=True),
        *verdicts,
        Column(phrase("rate", lang), "number"),
        Column(say("due.number"), "number"),
        Column(say("visits"), "number", spare=1),
        Column(say("given-up"), "number", spare=1),
        Column(phrase("problems", lang), "number", spare=1),
        Column(say("reason")),
    )
    rows = tuple(_row(line, lang) for line in month.lines)
    yield Table("stations", say("table"), columns, rows, main=True)
    months = [(_station(line), line.months) for line in month.lines]
    year = of_year(Per.YEAR, month.as_of.year)[0]
    yield from trends(months, year, month.as_of, lang)
    if month.problems:
        yield listing(phrase("problems", lang), month.problems, lang)


def _row(line: Line, lang: Lang) -> Row:
    counts = line.counts or dict.fromkeys(Verdict, 0)
    audited = bool(line.counts)
    concluded = sum(counts[verdict] for verdict in _CONCLUDED)
    numbers = (
        Cell(str(counts[verdict]), sign(verdict, lang).tone if counts[verdict] else Tone.MUTED)
        if audited
        else Cell("")
        for verdict in Verdict
    )
    return (
        _station(line),
        Cell(line.unit),
        Cell(line.state.label(lang), _TONES[line.state]),
        *numbers,
        Cell(f"{line.rate:.1%}" if concluded else "—"),
        Cell(str(line.due) if audited else ""),
        Cell(str(line.visits) if line.roster else "—"),
        Cell(str(line.given_up), Tone.BAD if line.given_up else Tone.MUTED),
        Cell(str(line.problems), Tone.WARN if line.problems else Tone.MUTED),
        Cell(_why(line.reasons, lang)),
    )


def _station(line: Line) -> Cell:
    """Name the folder, and lead to its page where it has one."""
    page = next((name for name in line.files if name.endswith(_PAGE)), "")
    if not page:
        return Cell(line.station)
    place = f"{line.station}/{page.removesuffix(_PAGE)}"
    for char in "%#?":  # they mean something in the address of a page
        place = place.replace(char, f"%{ord(char):02X}")
    return Cell(line.station, links=(Reference(line.station, page=place),))


def _why(reasons: tuple[Problem, ...], lang: Lang) -> str:
    told = (
        f"{problem.source}: {message(problem, lang)}"
        if str(problem.source)
        else message(problem, lang)
        for problem in reasons
    )
    return ("；" if lang == "zh" else "; ").join(told)


def _facts(month: Month, lang: Lang) -> dict[str, Any]:
    total: Counter[Verdict] = Counter()
    for line in month.lines:
        total.update(line.counts)
    return {
        "schema": "safetyduty/batch/1",
        "month": month.month.name,
        "as_of": str(month.as_of),
        "summary": {
            **{state.value: len(month.of(state)) for state in State},
            **{verdict.value: total[verdict] for verdict in Verdict},
        },
        "stations": [_fact(line, lang) for line in month.lines],
        "problems": [
            {"code": one.code, "value": one.value, "message": message(one, lang)}
            for one in month.problems
        ],
    }


def _fact(line: Line, lang: Lang) -> dict[str, Any]:
    return {
        "station": line.station,
        "unit": line.unit,
        "state": line.state.value,
        **{verdict.value: line.counts[verdict] for verdict in Verdict if line.counts},
        "rate": line.rate,
        "months": [list(month) for month in line.months],
        "due": line.due,
        "visits": line.visits,
        "roster": line.roster.value if line.roster else None,
        "given_up": line.given_up,
        "problems": line.problems,
        "reasons": [
            {"code": one.code, "place": str(one.source), "message": message(one, lang)}
            for one in line.reasons
        ],
        "files": [f"{line.station}/{name}" for name in line.files],
    }
