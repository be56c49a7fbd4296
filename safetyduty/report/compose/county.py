"""The index of many stations' reports 汇总: each with its count and a way to its page."""

from collections import Counter
from typing import Any

from safetyduty.model.audit import Verdict
from safetyduty.model.catalogue.phrases import phrase
from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.word import Lang
from safetyduty.report.book import County, Station
from safetyduty.report.document import (
    Block,
    Cell,
    Column,
    Document,
    Notes,
    Pairs,
    Part,
    Reference,
    Row,
    Table,
    Tally,
    Tone,
)
from safetyduty.report.sections.faults import listing
from safetyduty.report.sections.pictures import ranking_of
from safetyduty.report.sections.signs import sign
from safetyduty.report.sections.trends import Months, trends

_CONCLUDED = (Verdict.MET, Verdict.LATE, Verdict.MISSED)


def compose(county: County, lang: Lang) -> Document:
    """Compose the index, the stations in the order of their pages."""
    key = "county.of" if county.unit else "county"
    title = spoken(f"pictures:{key}", lang).format(unit=county.unit)
    return Document(title, lang, lambda: _blocks(county, lang), lambda: _facts(county))


def _blocks(county: County, lang: Lang) -> tuple[Block, ...]:
    blanks = {"name": county.period.name, "start": county.period.start, "end": county.period.end}
    told = (
        (phrase("as-of", lang), county.as_of.isoformat()),
        (phrase("period", lang), phrase("period.value", lang, **blanks)),
        (spoken("pictures:stations.number", lang), str(len(county.stations))),
    )
    note = Notes(phrase("notes", lang), (Cell(spoken("pictures:county.note", lang)),))
    counted = {one.unit: one.counts for one in county.stations}
    faults = (listing(phrase("problems", lang), county.problems, lang),) if county.problems else ()
    return (
        Pairs(tuple((Cell(label, Tone.MUTED), Cell(value)) for label, value in told)),
        _tally(county, lang),
        _stations(county, lang),
        ranking_of(counted, "organisation", lang),
        *trends(_months(county), county.period, county.as_of, lang),
        *faults,
        note,
    )


def _months(county: County) -> list[tuple[Cell, Months]]:
    return [(Cell(one.unit or one.page), one.months) for one in county.stations]


def _tally(county: County, lang: Lang) -> Tally:
    counts = _sum(county)
    concluded = sum(counts[verdict] for verdict in _CONCLUDED)
    met = counts[Verdict.MET]
    blanks = {"concluded": concluded, "met": met}
    result = phrase("tally.nothing", lang)
    if concluded:
        result = phrase("tally.rate", lang, rate=f"{met / concluded:.1%}", **blanks)
    parts = tuple(Part(sign(verdict, lang), counts[verdict]) for verdict in Verdict)
    return Tally(phrase("tally", lang), parts, result)


def _sum(county: County) -> Counter[Verdict]:
    total: Counter[Verdict] = Counter()
    for one in county.stations:
        total.update(one.counts)
    return total


def _stations(county: County, lang: Lang) -> Table:
    columns = (
        Column(phrase("organisation", lang)),
        *(Column(verdict.label(lang), "number") for verdict in Verdict),
        Column(phrase("total", lang), "number"),
        Column(phrase("rate", lang), "number"),
        Column(phrase("problems", lang), "number"),
    )
    rows = tuple(_row(one, lang) for one in county.stations)
    return Table("stations", spoken("pictures:stations", lang), columns, rows, main=True)


def _row(one: Station, lang: Lang) -> Row:
    unit = one.unit or one.page
    concluded = sum(one.counts[verdict] for verdict in _CONCLUDED)
    numbers = (
        Cell(str(n), sign(verdict, lang).tone if n else Tone.MUTED)
        for verdict, n in one.counts.items()
    )
    return (
        Cell(unit, links=(Reference(unit, page=one.page),)),
        *numbers,
        Cell(str(sum(one.counts.values()))),
        Cell(f"{one.rate:.1%}" if concluded else "—"),
        Cell(str(one.problems), Tone.WARN if one.problems else Tone.MUTED),
    )


def _facts(county: County) -> dict[str, Any]:
    return {
        "schema": "safetyduty/county/1",
        "unit": county.unit,
        "as_of": county.as_of.isoformat(),
        "period": {
            "start": county.period.start.isoformat(),
            "end": county.period.end.isoformat(),
        },
        "summary": {verdict.value: _sum(county)[verdict] for verdict in Verdict},
        "stations": [
            {
                "unit": one.unit,
                "page": one.page,
                **{verdict.value: n for verdict, n in one.counts.items()},
                "rate": one.rate,
                "problems": one.problems,
                "months": [list(month) for month in one.months],
            }
            for one in county.stations
        ],
    }
