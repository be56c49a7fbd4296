"""A year as a line 时间线: by day as a text, month by month as a picture."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from safetyduty.model.audit import Verdict
from safetyduty.model.timeline import Timeline
from safetyduty.model.word import Lang
from safetyduty.report.document import (
    Block,
    Cell,
    Column,
    Document,
    Heat,
    HeatRow,
    Mark,
    Paragraph,
    Sign,
    Table,
    Tone,
)
from safetyduty.report.kinds import Kind
from safetyduty.report.sections.cited import evidence
from safetyduty.report.sections.frame import Frame
from safetyduty.report.sections.matrix import month_name, slot_of, slots
from safetyduty.report.sections.provenance import origin_of, provenance
from safetyduty.report.sections.timeline_events import Event, Events

KIND = Kind("时间线", "A year in order", takes="timeline", to="may")
_SIGNS = {
    "office": ("■", Tone.PLAIN),
    "accident": ("!", Tone.WARN),
    "window": ("▬", Tone.INFO),
    "away": ("~", Tone.MUTED),
}
_WEIGHT = {verdict: weight for weight, verdict in enumerate(reversed(Verdict))}


def compose(found: Timeline, lang: Lang) -> Document:
    """Compose a year of one leader or of the station."""
    page = _Page(found, lang)
    name = found.leader or found.audit.organisation or page.events.say("station")
    audit = found.audit
    title = page.events.say("title", name=name, period=audit.period.name, as_of=audit.as_of)
    return Document(title, lang, lambda: tuple(page.blocks()), page.facts)


@dataclass(frozen=True)
class _Page:
    found: Timeline
    lang: Lang

    @cached_property
    def events(self) -> Events:
        return Events(self.found, Frame(self.found.audit, self.lang))

    @cached_property
    def every(self) -> list[Event]:
        return self.events.listed()

    def blocks(self) -> Iterator[Block]:
        """Give the picture, then the days."""
        say = self.events.say
        yield Paragraph(say("confirm"), Tone.INFO)
        yield from self._days()
        yield provenance(self.events.frame)

    def _days(self) -> Iterator[Block]:
        say = self.events.say
        if not self.every:
            yield Paragraph(say("none"))
            return
        yield self._picture()
        columns = tuple(Column(say(key)) for key in ("day", "kind", "who", "told", "cell"))
        rows = tuple(
            (
                Cell(str(one.day)),
                Cell(say(f"kind.{one.kind}")),
                Cell(one.who),
                Cell(one.told),
                Cell(self.events.cells(one), Tone.MUTED),
            )
            for one in self.every
        )
        yield Table("timeline", say("events"), columns, rows, repeats=1, main=True)

    def _picture(self) -> Heat:
        say, frame = self.events.say, self.events.frame
        columns = (Column(say("who")), Column(say("track")), Column(say("months"), "mark"))
        signs = tuple(self._sign(track) for track in _SIGNS)
        return Heat(
            title=say("picture"),
            columns=columns,
            slots=slots(self.found.audit.period),
            rows=tuple(self._rows()),
            legend=(*signs, *(frame.sign(verdict) for verdict in Verdict)),
            name="timeline",
        )

    def _sign(self, track: str) -> Sign:
        symbol, tone = _SIGNS[track]
        return Sign(symbol, self.events.say(f"track.{track}"), tone)

    def _rows(self) -> Iterator[HeatRow]:
        """Give a row a person and track; duties stand by the worst that fell due in a month."""
        people, found = self.found.audit.ledger.people, self.found
        spans: dict[tuple[str, str], set[int]] = {}
        for held in found.tenures:
            name = f"{people[held.person]} {held.organisation}{held.title}".strip()
            end = min(held.end, found.audit.as_of)  # what is to come nobody knows
            spans.setdefault((name, "office"), set()).update(self._months(held.start, end))
        for window in found.vetoes.windows:
            months = self._months(window.start, window.end or found.audit.period.end)
            spans.setdefault((window.subject, "window"), set()).update(months)
        for away in found.absences:
            months = self._months(away.start, away.end)
            spans.setdefault((people[away.person], "away"), set()).update(months)
        for one in found.accidents:
            if one.day is not None:
                months = self._months(one.day, one.day)
                spans.setdefault((one.accident.organisation, "accident"), set()).update(months)
        tracks = list(_SIGNS)
        yield from self._duties()
        for who, track in sorted(spans, key=lambda key: (tracks.index(key[1]), key[0])):
            if covered := spans[who, track]:
                sign = self._sign(track)
                marks = tuple(self._mark(sign, month, sign.label, 1) for month in sorted(covered))
                yield self._row(who, track, marks)

    def _duties(self) -> Iterator[HeatRow]:
        worst: dict[str, dict[int, Verdict]] = {}
        for one in self.every:
            if one.verdict is None:
                continue
            for who in one.subjects:
                months, month = worst.setdefault(who, {}), self._slot(one.day)
                both = (months.get(month, one.verdict), one.verdict)
                months[month] = max(both, key=_WEIGHT.__getitem__)
        for who, months in worst.items():
            signs = {month: self.events.frame.sign(months[month]) for month in sorted(months)}
            marks = (
                self._mark(sign, month, sign.label, _WEIGHT[months[month]])
                for month, sign in signs.items()
            )
            yield self._row(who, "due", tuple(marks))

    def _row(self, who: str, track: str, marks: tuple[Mark, ...]) -> HeatRow:
        labels = (Cell(who), Cell(self.events.say(f"track.{track}")), Cell(str(len(marks))))
        return HeatRow(labels, marks)

    def _mark(self, sign: Sign, month: int, label: str, weight: int) -> Mark:
        name = month_name(slots(self.found.audit.period)[month], self.events.frame)
        return Mark(sign, self.events.say("mark", month=name, label=label), month, month, weight)

    def _slot(self, day: date) -> int:
        return slot_of(day, self.found.audit.period)

    def _months(self, start: date, end: date) -> range:
        """Give the months of the period a span shares a day with."""
        period = self.found.audit.period
        if end < period.start or start > period.end:
            return range(0)
        return range(self._slot(start), self._slot(end) + 1)

    def facts(self) -> dict[str, Any]:
        """Give the events for programs."""
        audit = self.found.audit
        return {
            "schema": "safetyduty/timeline/1",
            "leader": self.found.leader,
            "as_of": str(audit.as_of),
            "period": {"start": str(audit.period.start), "end": str(audit.period.end)},
            "notice": self.events.say("confirm"),
            "events": [
                {
                    "date": str(one.day),
                    "kind": one.kind,
                    "subject": one.who,
                    "told": one.told,
                    "verdict": str(one.verdict) if one.verdict else None,
                    "evidence": [evidence(audit.ledger, row) for row in one.rows],
                }
                for one in self.every
            ],
            "origin": origin_of(self.events.frame).facts(),
        }
