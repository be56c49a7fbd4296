"""What happens on the days of a year, each event with its clause and its cell."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from msgspec import Struct

from safetyduty.model.audit import Finding, Verdict
from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.timeline import Timeline
from safetyduty.report.sections.cited import cited, place
from safetyduty.report.sections.frame import Frame
from safetyduty.report.sections.veto_words import Told

KINDS = ("start", "end", "due", "accident", "window-start", "window-end", "away", "sanction")


class Event(Struct, frozen=True):
    """One thing on one day."""

    day: date
    kind: str
    who: str
    told: str
    rows: tuple[int, ...] = ()
    verdict: Verdict | None = None
    subjects: tuple[str, ...] = ()
    """Of a duty: each of those who owe it."""


@dataclass(frozen=True)
class Events:
    """A year, and the frame its findings are told in."""

    found: Timeline
    frame: Frame

    def say(self, key: str, **blanks: object) -> str:
        """Give a phrase."""
        return spoken(f"timeline:{key}", self.frame.lang).format(**blanks)

    def listed(self) -> list[Event]:
        """Give every event of the period in the order of its days."""
        period = self.found.audit.period
        every = [one for one in self._every() if period.start <= one.day <= period.end]
        return sorted(every, key=lambda one: (one.day, KINDS.index(one.kind), one.who, one.told))

    def _every(self) -> Iterator[Event]:
        yield from self._tenures()
        yield from self._duties()
        yield from self._accidents()
        yield from self._windows()
        people = self.found.audit.ledger.people
        for away in self.found.absences:
            told = self.say("told.away", end=away.end, reason=away.reason).strip()
            yield Event(away.start, "away", people[away.person], told, (away.row,))
        for one in self.found.vetoes.sanctions:
            if 0 < one.decided <= self.found.audit.as_of.toordinal():
                told = one.form.label(self.frame.lang) if one.form else one.printed
                day = date.fromordinal(one.decided)
                yield Event(day, "sanction", one.name, told, (one.row,))

    def _tenures(self) -> Iterator[Event]:
        people, as_of = self.found.audit.ledger.people, self.found.audit.as_of
        for one in self.found.tenures:
            who, told = people[one.person], f"{one.organisation}{one.title}"
            yield Event(one.start, "start", who, told, (one.row,))
            if one.end <= as_of:
                yield Event(one.end, "end", who, told, (one.row,))

    def _duties(self) -> Iterator[Event]:
        """Give the duties on the days they fall due; the same of several people is one event."""
        groups: dict[tuple[object, ...], list[Finding]] = {}
        for one in self.frame.listed_once:
            if one.verdict is not Verdict.EXEMPT:
                key = (one.due, one.quota.quota_id, one.period, one.verdict, one.target)
                groups.setdefault(key, []).append(one)
        for group in groups.values():
            first = group[0]
            alone = len(group) == 1
            told = self.say(
                "told.due" if alone else "told.due.many",
                duty=first.quota.clause.duty.label(self.frame.lang),
                clause=f"{first.quota.regulation.id} {first.quota.clause.article}",
                period=f"{first.period.name} {first.target}".strip(),
                verdict=first.verdict.label(self.frame.lang),
                done=first.done,
                required=first.required,
                n=len(group),
            )
            subjects = tuple(dict.fromkeys(one.subject for one in group))
            who = self.frame.listed(subjects)
            rows = tuple(credit.row for one in group for credit in one.credits)
            yield Event(first.due, "due", who, told, rows[:3], first.verdict, subjects)

    def _accidents(self) -> Iterator[Event]:
        for one in self.found.accidents:
            if one.day is not None:
                grade = one.grade.label(self.frame.lang) if one.grade else ""
                told = self.say("told.accident", place=one.accident.place, grade=grade).strip()
                unit = one.accident.organisation
                yield Event(one.day, "accident", unit, told, (one.accident.row,))

    def _windows(self) -> Iterator[Event]:
        words = Told(self.found.vetoes, self.frame.lang)
        for one in self.found.vetoes.windows:
            clause = cited(one.cite, self.frame.lang)
            told = self.say("told.window", bars=words.bars(one), clause=clause)
            yield Event(one.start, "window-start", one.subject, told, one.rows)
            if one.end:
                yield Event(one.end, "window-end", one.subject, told, one.rows)

    def cells(self, event: Event) -> str:
        """Name the rows of an event."""
        ledger = self.found.audit.ledger
        return self.frame.listed([place(ledger, row) for row in event.rows])
