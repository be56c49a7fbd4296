"""Accidents 事故核查: grade, later figures, reporting, inquiry, scene, and what it may point to."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.consequence import AccidentRecord, AccidentReport, Clock, Fact
from safetyduty.model.incident import Moment
from safetyduty.model.word import Lang
from safetyduty.report.document import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Notes,
    Pairs,
    Paragraph,
    Row,
    Table,
    Tone,
)
from safetyduty.report.kinds import Kind
from safetyduty.report.sections.accident_facts import record_facts
from safetyduty.report.sections.cited import cited, place, short
from safetyduty.report.sections.provenance import Origin

KIND = Kind("事故核查表", "Table of accidents", takes="accidents")

_VERDICT = {True: ("yes", Tone.GOOD), False: ("no", Tone.BAD), None: ("unknown", Tone.INFO)}


def compose(report: AccidentReport, lang: Lang) -> Document:
    """Compose every accident up to the day: one table of all, then each on its own."""
    page = _Page(report, lang)
    title = page.say("title", as_of=report.as_of)
    return Document(title, lang, lambda: tuple(page.blocks()), page.facts)


@dataclass(frozen=True)
class _Page:
    report: AccidentReport
    lang: Lang

    def say(self, key: str, **blanks: object) -> str:
        return spoken(f"accident:{key}", self.lang).format(**blanks)

    def blocks(self) -> Iterator[Block]:
        """Give the overview, then each accident."""
        report = self.report
        yield Paragraph(self.say("confirm"), Tone.INFO)
        if not report.records:
            yield Paragraph(self.say("none", as_of=report.as_of))
        columns = self._columns(
            "occurred", "place", "grade", "deaths", "injuries", "loss", "report", "clause", "cell"
        )
        rows = tuple(self._overview(record) for record in report.records)
        yield Table("accidents", self.say("overview"), columns, rows, main=True)
        if report.later:
            yield Paragraph(self.say("later", n=report.later), Tone.MUTED)
        for record in report.records:
            yield from self._one(record)
        yield self.origin.table(self.lang)

    @property
    def origin(self) -> Origin:
        report = self.report
        return Origin(report.as_of, report.regulations, report.ledger.inputs)

    def _columns(self, *keys: str) -> tuple[Column, ...]:
        numbers = {"deaths", "injuries", "loss", "limit", "minutes", "days", "after"}
        return tuple(Column(self.say(key), "number" if key in numbers else "text") for key in keys)

    def _overview(self, record: AccidentRecord) -> Row:
        accident = record.accident
        return (
            Cell(_shown(accident.occurred)),
            Cell(accident.place),
            Cell(record.grade.label(self.lang) if record.grade else self.say("grade.none")),
            Cell(_figure(record.deaths)),
            Cell(_figure(record.injuries)),
            Cell(_figure(record.loss)),
            self._in_short(record),
            Cell(short(record.cite) if record.cite else ""),
            Cell(place(self.report.ledger, accident.row)),
        )

    def _in_short(self, record: AccidentRecord) -> Cell:
        told = [self._fact(fact) for fact in record.facts]
        if told:
            return Cell("；".join(told), Tone.WARN)
        numbered = [clock for clock in record.clocks if clock.limit and clock.binding]
        judged = {clock.in_time for clock in numbered if clock.in_time is not None}
        key, tone = _VERDICT[True if judged == {True} else None]
        return Cell(self.say(key), tone)

    def _one(self, record: AccidentRecord) -> Iterator[Block]:
        accident = record.accident
        yield Heading(
            f"{_shown(accident.occurred)} {accident.place}".strip() or self.say("unknown")
        )
        yield Pairs(tuple((Cell(key), Cell(value)) for key, value in self._pairs(record)))
        if record.changes:
            columns = self._columns("day", "days", "deaths", "injuries", "counts", "cell")
            yield Table("changes", self.say("changes"), columns, tuple(self._changes(record)))
        columns = self._columns("step", "limit", "minutes", "in-time", "clause")
        yield Table("clocks", self.say("clocks"), columns, tuple(map(self._clock, record.clocks)))
        if record.facts:
            items = [Cell(self._fact(fact), Tone.WARN) for fact in record.facts]
            yield Notes(self.say("facts"), (*items, Cell(self.say("facts.why"))))
        yield from self._days(record)
        if record.presences:
            columns = self._columns("name", "post", "arrived", "after")
            yield Table("presence", self.say("presence"), columns, tuple(self._scene(record)))
        yield from self._pointers(record)

    def _pairs(self, record: AccidentRecord) -> Iterator[tuple[str, str]]:
        names = self._by(record.by)
        if record.grade:
            label = record.grade.label(self.lang)
            yield self.say("grade"), self.say("grade.by", grade=label, by=names)
        else:
            yield self.say("grade"), self.say("grade.none")
        if record.regraded and record.grade:
            first = record.first_grade
            was = first.label(self.lang) if first else self.say("grade.none")
            now = record.grade.label(self.lang)
            yield self.say("changes"), self.say("grade.first", first=was, grade=now)
        if record.cite:
            yield self.say("clause"), cited(record.cite, self.lang)
            yield self.say("in-force"), str(record.cite.regulation.in_force)
        if record.missing:
            yield self.say("grade"), self.say("missing", by=self._by(record.missing))
        if record.field_in_doubt and record.regrading:
            days = getattr(record.regrading.part, "days", "")
            yield self.say("industry"), self.say("field-doubt", days=days)
        yield self.say("cell"), place(self.report.ledger, record.accident.row)

    def _by(self, names: tuple[str, ...]) -> str:
        return "、".join(self.say(f"by.{name}") for name in names)

    def _changes(self, record: AccidentRecord) -> Iterator[Row]:
        for change in record.changes:
            key = "counts.yes" if change.counts else "counts.no"
            yield (
                Cell(str(change.day)),
                Cell(str(change.days)),
                Cell(_figure(change.deaths)),
                Cell(_figure(change.injuries)),
                Cell(self.say(key), Tone.PLAIN if change.counts else Tone.MUTED),
                Cell(place(self.report.ledger, change.row)),
            )

    def _clock(self, clock: Clock) -> Row:
        key, tone = _VERDICT[clock.in_time]
        if clock.limit is None:
            key, tone = "no-limit", Tone.MUTED
        step = clock.step.label(self.lang)
        if str(clock.since) != str(getattr(clock.cite.part, "start", clock.since)):
            step = f"{step}（{self.say('from-occurrence')}）"
        star = f" {self.say('binding')}" if clock.binding and self._several(clock) else ""
        return (
            Cell(step),
            Cell(_figure(clock.limit)),
            Cell(_figure(clock.minutes)),
            Cell(self.say(key), tone),
            Cell(short(clock.cite) + star),
        )

    def _several(self, clock: Clock) -> bool:
        return any(
            other.cite.regulation.id != clock.cite.regulation.id and other.end is clock.end
            for record in self.report.records
            for other in record.clocks
        )

    def _fact(self, fact: Fact) -> str:
        key = f"fact.{fact.sign}"
        if fact.minutes is None and fact.sign != "concealed":
            key = f"{key}.days"
        return self.say(key, minutes=fact.minutes, as_of=self.report.as_of)

    def _days(self, record: AccidentRecord) -> Iterator[Block]:
        if not record.deadlines:
            return
        rows = []
        for one in record.deadlines:
            key, tone = _VERDICT[one.in_time]
            rows.append(
                (
                    Cell(one.step.label(self.lang)),
                    Cell(str(one.due)),
                    Cell(str(one.latest)),
                    Cell(str(one.done) if one.done else self.say("not-yet")),
                    Cell(self.say(key), tone),
                    Cell(short(one.cite)),
                )
            )
        columns = self._columns("step", "due", "latest", "done", "in-time", "clause")
        yield Table("inquiry", self.say("deadlines"), columns, tuple(rows))

    def _scene(self, record: AccidentRecord) -> Iterator[Row]:
        for one in record.presences:
            at = _shown(one.at) if one.at.known else self.say("no-time")
            shown = Cell(at) if one.recorded else Cell(self.say("not-mentioned"), Tone.MUTED)
            yield Cell(one.name), Cell(one.title), shown, Cell(_figure(one.minutes))

    def _pointers(self, record: AccidentRecord) -> Iterator[Block]:
        if not record.pointers:
            return
        rows = []
        for one in record.pointers:
            because = "、".join(sign.label(self.lang) for sign in one.because)
            rows.append(
                (
                    Cell(self.say(f"kind.{one.kind}")),
                    Cell(one.ground.name.label(self.lang)),
                    Cell(because or self.say("not-shown"), Tone.PLAIN if because else Tone.MUTED),
                    Cell(short(one.cite)),
                    Cell(one.cite.part.words),
                )
            )
        columns = self._columns("kind", "ground", "because", "clause", "words")
        yield Table("pointers", self.say("pointers"), columns, tuple(rows), repeats=1)
        given: list[Row] = []
        for remedy in record.remedies:
            forms = "、".join(form.label(self.lang) for one in remedy.forms for form in one.items)
            bodies = "、".join(body.label(self.lang) for body in remedy.bodies)
            articles = [one.article for one in remedy.forms]
            articles += [one.part.article for one in remedy.deciding]
            clauses = f"{remedy.regulation.id} {'、'.join(dict.fromkeys(articles))}"
            none = self.say("bodies.none")
            given.append((Cell(forms or none), Cell(bodies or none), Cell(clauses)))
        if given:
            columns = self._columns("forms", "bodies", "clause")
            yield Table("remedies", self.say("remedies"), columns, tuple(given))
        yield Paragraph(self.say("confirm"), Tone.INFO)

    def facts(self) -> dict[str, Any]:
        """Give the same for programs."""
        report = self.report
        return {
            "schema": "safetyduty/accidents/1",
            "as_of": str(report.as_of),
            "level": report.level.value,
            "notice": self.say("confirm"),
            "regulations": [
                {"id": r.id, "title": r.title, "status": r.status.value} for r in report.regulations
            ],
            "accidents": [
                record_facts(record, report, self.lang, self._fact) for record in report.records
            ],
            "later": report.later,
            "origin": self.origin.facts(),
        }


def _shown(moment: Moment) -> str:
    return str(moment).replace("T", " ")


def _figure(value: object) -> str:
    return "" if value is None else str(value)
