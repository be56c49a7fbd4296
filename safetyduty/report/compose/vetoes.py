"""Veto windows 一票否决: who, by which clause, from when until when, what it bars, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from safetyduty.discover import extension
from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.consequence import Candidate, Effect, VetoReport, Window
from safetyduty.model.word import Lang
from safetyduty.report.document import (
    Block,
    Cell,
    Column,
    Document,
    Notes,
    Pairs,
    Paragraph,
    Row,
    Table,
    Tone,
)
from safetyduty.report.kinds import Kind
from safetyduty.report.sections.cited import citation, cited, evidence, place, short
from safetyduty.report.sections.provenance import Origin
from safetyduty.report.sections.veto_words import Told

KIND = Kind("一票否决情况表", "Veto table", takes="vetoes", to="may")

_STANDING = {"bound": Tone.BAD, "cleared": Tone.GOOD, "unknown": Tone.INFO}


def compose(report: VetoReport, lang: Lang) -> Document:
    """Compose the windows, their union day by day, sanctions, candidates, and what stays open."""
    page = _Page(report, lang)
    key = "title.person" if report.person else "title"
    title = page.say(key, person=report.person, as_of=report.as_of)
    return Document(title, lang, lambda: tuple(page.blocks()), page.facts)


@dataclass(frozen=True)
class _Page:
    report: VetoReport
    lang: Lang

    def say(self, key: str, **blanks: object) -> str:
        return spoken(f"veto:{key}", self.lang).format(**blanks)

    @property
    def told(self) -> Told:
        return Told(self.report, self.lang)

    def blocks(self) -> Iterator[Block]:
        """Give the notice, the windows, and everything beside them."""
        report = self.report
        yield Paragraph(self.say("confirm"), Tone.INFO)
        yield Pairs(tuple((Cell(key), Cell(value)) for key, value in self._pairs()))
        if report.candidates is not None:
            yield self._candidates(report.candidates)
        if not report.windows:
            yield Paragraph(self.say("none", as_of=report.as_of))
        keys = ("subject", "position", "now", "state", "start", "end", "consequences", "clause")
        columns = self._columns(*keys, "reason", "evidence")
        rows = tuple(self._window(at) for at in range(len(report.windows)))
        main = report.candidates is None
        yield Table("windows", self.say("windows"), columns, rows, main=main)
        yield from self._clauses()
        yield from self._union()
        yield from self._sanctions()
        yield from self._open()
        yield self.origin.table(self.lang)

    @property
    def origin(self) -> Origin:
        report = self.report
        return Origin(report.as_of, report.regulations, report.ledger.inputs)

    def _pairs(self) -> Iterator[tuple[str, str]]:
        yield self.say("as_of"), str(self.report.as_of)
        yield self.say("level"), self.report.level.label(self.lang)
        if self.report.organisation:
            yield self.say("unit"), self.report.organisation

    def _columns(self, *keys: str) -> tuple[Column, ...]:
        return tuple(Column(self.say(key), "number" if key == "row" else "text") for key in keys)

    def _window(self, at: int) -> Row:
        window = self.report.windows[at]
        active = window.active(self.report.as_of)
        ledger = self.report.ledger
        return (
            Cell(window.subject),
            Cell(window.title or window.role.label(self.lang)),
            Cell("、".join(window.now) or self.say("now.none")),
            self._state(window, active=active),
            Cell(str(window.start)),
            Cell(self._end(window.end)),
            Cell(self.told.bars(window)),
            Cell(short(window.cite)),
            Cell(self.told.reason(window)),
            Cell("、".join(place(ledger, row) for row in window.rows)),
        )

    def _state(self, window: Window, *, active: bool) -> Cell:
        if active and not self.report.binds(window):
            return Cell(self.say("informs"), Tone.INFO)
        return Cell(self.say("active" if active else "over"), Tone.BAD if active else Tone.MUTED)

    def _end(self, end: date | None) -> str:
        return str(end) if end else self.say("open")

    def _clauses(self) -> Iterator[Block]:
        """Cite every clause once in full: title, article, words, in force, and how it is read."""
        seen: dict[str, str] = {}
        for window in self.report.windows:
            part, regulation = window.cite.part, window.cite.regulation
            note = f"（{part.note.label(self.lang)}）" if part.note else ""
            text = f"{cited(window.cite, self.lang)} {regulation.in_force}{note}"
            seen.setdefault(f"{short(window.cite)}{window.name.zh}", text)
        if seen:
            yield Notes(self.say("clause"), tuple(Cell(text) for text in seen.values()))

    def _union(self) -> Iterator[Block]:
        spans = self.told.spans()
        if not any(len(span.windows) > 1 for _, span in spans):
            return
        rows = tuple(
            (
                Cell(name),
                Cell(str(span.start)),
                Cell(self._end(span.end)),
                Cell(self.told.bars(*span.windows)),
                Cell("、".join(dict.fromkeys(short(one.cite) for one in span.windows))),
                Cell("；".join(dict.fromkeys(map(self.told.what, span.windows)))),
            )
            for name, span in spans
        )
        columns = self._columns("subject", "start", "end", "consequences", "clause", "reason")
        yield Table("union", self.say("union"), columns, rows, repeats=1)

    def _sanctions(self) -> Iterator[Block]:
        report = self.report
        if not report.sanctions:
            return
        terms = {(id(one)): effect for effect in report.effects for one in effect.sanctions}
        rows = []
        for one in report.sanctions:
            effect = terms.get(id(one))
            form = one.form.label(self.lang) if one.form else ""
            rows.append(
                (
                    Cell(one.name),
                    Cell(form or self.say("form.unknown", printed=one.printed)),
                    Cell(str(date.fromordinal(one.decided)) if one.decided else ""),
                    Cell(one.reason or one.because),
                    Cell(self._until(effect) if effect else self.say("no-term")),
                    Cell(short(effect.cite) if effect else ""),
                    Cell(place(report.ledger, one.row)),
                )
            )
        keys = ("subject", "form", "decided", "reason", "until", "clause", "evidence")
        yield Table("sanctions", self.say("effects"), self._columns(*keys), tuple(rows))

    def _until(self, effect: Effect) -> str:
        if effect.least_end == effect.end:
            return str(effect.end)
        return self.say("until.between", least=effect.least_end, end=effect.end)

    def _candidates(self, found: tuple[Candidate, ...]) -> Table:
        rows = tuple(
            (
                Cell(str(one.row)),
                Cell(one.name),
                Cell(self.told.standing(one), _STANDING[one.standing]),
                Cell(self._end(one.until) if one.standing == "bound" else ""),
                Cell(self.told.clauses(one)),
                Cell(self.told.why(one)),
            )
            for one in found
        )
        columns = self._columns("row", "subject", "standing", "end", "clause", "reason")
        return Table("candidates", self.say("candidates.title"), columns, rows, main=True)

    def _open(self) -> Iterator[Block]:
        report = self.report
        items = [
            Cell(f"{place(report.ledger, one.row)} {self.say(f'doubt.{one.reason}')}", Tone.WARN)
            for one in report.doubts
        ]
        if report.not_handed_in:
            items.append(Cell(self.say("not-handed-in", tables=self._tables()), Tone.WARN))
        if not report.vetoes_at_hand:
            items.append(Cell(self.say("no-law"), Tone.WARN))
        if items:
            yield Notes(self.say("doubts"), tuple(dict.fromkeys(items)))
        yield Paragraph(self.say("confirm"), Tone.INFO)

    def _tables(self) -> str:
        found = [extension("safetyduty.tables", name).TABLE for name in self.report.not_handed_in]
        return "、".join(t.title if self.lang == "zh" else t.title_en for t in found)

    def facts(self) -> dict[str, Any]:
        """Give the same for programs."""
        report, told = self.report, self.told
        facts: dict[str, Any] = {
            "schema": "safetyduty/vetoes/1",
            "as_of": str(report.as_of),
            "level": report.level.value,
            "person": report.person,
            "notice": self.say("confirm"),
            "regulations": [
                {"id": r.id, "title": r.title, "status": r.status.value} for r in report.regulations
            ],
            "windows": [told.facts(window) for window in report.windows],
            "union": [
                {
                    "subject": name,
                    "start": str(span.start),
                    "end": str(span.end) if span.end else None,
                    "consequences": told.barred(*span.windows),
                    "reasons": [told.reason(window) for window in span.windows],
                    "clauses": [citation(window.cite) for window in span.windows],
                }
                for name, span in told.spans()
            ],
            "sanctions": list(self._effects()),
            "doubts": [
                {
                    "reason": one.reason,
                    "message": self.say(f"doubt.{one.reason}"),
                    "evidence": evidence(report.ledger, one.row),
                }
                for one in report.doubts
            ],
            "not_handed_in": list(report.not_handed_in),
            "origin": self.origin.facts(),
        }
        if report.candidates is not None:
            facts["candidates"] = [told.candidate(one) for one in report.candidates]
        return facts

    def _effects(self) -> Iterator[dict[str, Any]]:
        terms = {id(one): effect for effect in self.report.effects for one in effect.sanctions}
        for one in self.report.sanctions:
            effect = terms.get(id(one))
            yield {
                "subject": one.name,
                "form": one.form.label(self.lang) if one.form else None,
                "printed": one.printed,
                "decided": str(date.fromordinal(one.decided)) if one.decided else None,
                "reason": one.reason or one.because,
                "months": effect.months if effect else None,
                "until": str(effect.end) if effect else None,
                "until_at_least": str(effect.least_end) if effect else None,
                "effects": [c.label(self.lang) for c in effect.consequences] if effect else [],
                "clause": citation(effect.cite) if effect else None,
                "evidence": [evidence(self.report.ledger, one.row)],
            }
