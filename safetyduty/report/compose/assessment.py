"""A year's assessment 考核: ranks, money, indicators, scores by a card, publication."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from safetyduty.model.assessment import Assessment, Measured, Ranked, Sum
from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.scorecard import Card, Scored
from safetyduty.model.word import Lang
from safetyduty.report.document import (
    Block,
    Cell,
    Column,
    Document,
    Notes,
    Paragraph,
    Row,
    Table,
    Tone,
)
from safetyduty.report.kinds import Kind
from safetyduty.report.sections.assessed import (
    RATES,
    assessed_facts,
    number,
    origin,
    publishing,
    rate,
    span,
)
from safetyduty.report.sections.cited import cited, place
from safetyduty.report.sections.facts import iso

KIND = Kind("安全生产考核", "Assessment", takes="assessment")
_NUMBERS = {"rank", "score", "yuan", "heads", "rest", "larger", "deaths", "total", *RATES}


def compose(found: Assessment, lang: Lang) -> Document:
    """Compose the assessment of one year."""
    page = _Page(found, lang)
    title = page.say("title", year=found.year, as_of=found.as_of)
    notice = page.say("confirm")
    return Document(
        title, lang, lambda: tuple(page.blocks()), lambda: assessed_facts(found, lang, notice)
    )


@dataclass(frozen=True)
class _Page:
    found: Assessment
    lang: Lang

    def say(self, key: str, **blanks: object) -> str:
        return spoken(f"assessment:{key}", self.lang).format(**blanks)

    def blocks(self) -> Iterator[Block]:
        """Give the notice, then whatever there is."""
        found = self.found
        yield Paragraph(self.say("confirm"), Tone.INFO)
        if not (found.ranked or found.measured or found.scored):
            yield Paragraph(self.say("nothing"))
        yield from self._table("ranking", "rank unit category score result cell", self._ranking())
        yield from self._table("sums", "what unit yuan heads rest clause note", self._money())
        yield from self._table(
            "indicators", f"unit larger deaths {' '.join(RATES)} cell", self._indicators()
        )
        if found.measured:
            yield Paragraph(self.say("rounded"), Tone.MUTED)
        if found.card is not None:
            for day, units in found.scored:
                yield self._scored(found.card, day, units)
        yield from self._table(
            "publishing", "unit category score result published", self._published()
        )
        if found.publishing:
            yield Notes(self.say("publishing"), tuple(map(Cell, publishing(found))))
        yield origin(found).table(self.lang)

    def _table(self, name: str, keys: str, rows: Iterator[Row]) -> Iterator[Table]:
        made = tuple(rows)
        columns = tuple(
            Column(self.say(key), "number" if key in _NUMBERS else "text") for key in keys.split()
        )
        if made:
            yield Table(name, self.say(name), columns, made, main=name == "ranking")

    def _ranking(self) -> Iterator[Row]:
        for one in self.found.ranked:
            score = one.score
            yield (
                Cell(self._rank(one)),
                Cell(score.organisation),
                Cell(score.category),
                Cell(number(score.score)),
                Cell(score.result),
                Cell(place(self.found.ledger, score.row), Tone.MUTED),
            )

    def _rank(self, one: Ranked) -> str:
        if not one.rank:
            return self.say("no-score")
        tied = self.say("tied", n=one.tied) if one.tied > 1 else ""
        return f"{one.rank}（{tied}）" if tied else str(one.rank)

    def _money(self) -> Iterator[Row]:
        for one in self.found.sums:
            yield (
                Cell(self.say("penalty" if one.penalty else "award")),
                Cell(one.unit),
                Cell(span(one.least, one.most)),
                Cell(span(one.heads_least, one.heads_most)),
                Cell(self._rest(one)),
                Cell(cited(one.cite, self.lang)),
                Cell(self.say("tie" if one.open else "to-confirm"), Tone.INFO),
            )

    def _rest(self, one: Sum) -> str:
        return span(one.least - one.heads_least, one.most - one.heads_most)

    def _indicators(self) -> Iterator[Row]:
        for one in self.found.measured:
            figures = one.figures
            yield (
                Cell(figures.organisation),
                Cell(number(figures.larger) or "—"),
                Cell(number(figures.deaths) or "—"),
                *self._rates(one),
                Cell(place(self.found.ledger, figures.row), Tone.MUTED),
            )

    def _rates(self, one: Measured) -> Iterator[Cell]:
        for key in RATES:
            yield Cell(rate(getattr(one, key)) or "—")

    def _scored(self, card: Card, day: date, units: tuple[Scored, ...]) -> Table:
        columns = (
            Column(self.say("unit")),
            *(Column(item.name.label(self.lang)) for item in card.items),
            Column(self.say("total"), "number"),
            Column(self.say("band")),
            Column(self.say("veto")),
            Column(self.say("judged"), "number"),
        )
        title = self.say("scored", title=card.title.label(self.lang), day=day)
        rows = tuple(map(self._one, units))
        return Table(f"card-{day}", title, columns, rows)

    def _one(self, one: Scored) -> Row:
        lines = (
            Cell(self.say("line", left=number(line.left), taken=number(line.taken)))
            for line in one.lines
        )
        vetoed = "、".join(self.say(f"veto.{when}") for when in one.vetoed)
        return (
            Cell(one.unit),
            *lines,
            Cell(number(one.total)),
            Cell(one.band.name.label(self.lang) if one.band else self.say("no-band")),
            Cell(f"{vetoed}；{self.say('to-confirm')}" if vetoed else ""),
            Cell(str(one.judged)),
        )

    def _published(self) -> Iterator[Row]:
        for one in self.found.ranked:
            score = one.score
            yield (
                Cell(score.organisation),
                Cell(score.category),
                Cell(number(score.score)),
                Cell(score.result),
                Cell(iso(score.published) or self.say("unpublished")),
            )
