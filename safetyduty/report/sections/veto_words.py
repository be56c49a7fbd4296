"""What a veto window says in words: why, what it bars, and how a candidate stands."""

from dataclasses import dataclass
from typing import Any

from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.consequence import Candidate, Span, VetoReport, Window
from safetyduty.model.word import Lang
from safetyduty.report.sections.cited import citation, evidence, short


@dataclass(frozen=True)
class Told:
    """A report on vetoes, and the language it is told in."""

    report: VetoReport
    lang: Lang

    def say(self, key: str, **blanks: object) -> str:
        """Give a phrase."""
        return spoken(f"veto:{key}", self.lang).format(**blanks)

    def barred(self, *windows: Window) -> list[str]:
        """Name what windows bar, each once."""
        every = (one for window in windows for one in window.consequences)
        return [one.label(self.lang) for one in dict.fromkeys(every)]

    def bars(self, *windows: Window) -> str:
        """Name what windows bar in one line."""
        return "、".join(self.barred(*windows))

    def what(self, window: Window) -> str:
        """Say what set a window off: the days and places, or the form of a sanction."""
        name, last = window.name.label(self.lang), window.trigger[-1]
        if window.places:
            days = zip(window.trigger, window.places, strict=True)
            events = "、".join(
                self.say("reason.event", day=day, place=at).strip() for day, at in days
            )
            key = "reason.accidents" if len(window.trigger) > 1 else "reason.other"
            return self.say(key, name=name, events=events, day=events)
        if window.form is not None:
            form = window.form.label(self.lang)
            days_of = "、".join(map(str, window.trigger))
            return self.say("reason.form", name=name, day=days_of, form=form)
        return self.say("reason.other", name=name, day=last)

    def reason(self, window: Window) -> str:
        """Say why, what else the text asks, and that a competent body must confirm it."""
        why = self.what(window)
        if window.confirm:
            why = self.say("reason.confirm", reason=why, confirm=window.confirm.label(self.lang))
        if not self.report.binds(window):
            status = window.cite.regulation.status.label(self.lang)
            why = self.say("reason.informs", reason=why, status=status)
        return self.say("reason.ends", reason=why)

    def spans(self) -> tuple[tuple[str, Span], ...]:
        """Give the union of each person's windows."""
        return self.report.spans

    def standing(self, one: Candidate) -> str:
        """Say how a candidate stands."""
        return self.say(f"standing.{one.standing}")

    def clauses(self, one: Candidate) -> str:
        """Name the clauses that bind a candidate."""
        return "、".join(dict.fromkeys(short(window.cite) for window in one.windows))

    def why(self, one: Candidate) -> str:
        """Say why a candidate is bound."""
        return "；".join(dict.fromkeys(map(self.reason, one.windows)))

    def facts(self, window: Window) -> dict[str, Any]:
        """Give one window for programs."""
        ledger, days = self.report.ledger, dict(enumerate(window.trigger))
        return {
            **citation(window.cite),
            "trigger": [str(day) for day in window.trigger],
            "start": str(window.start),
            "end": str(window.end) if window.end else None,
            "binding": self.report.binds(window),
            "active": window.active(self.report.as_of),
            "subject": window.subject,
            "position": window.position,
            "role": window.role.value,
            "post": window.title,
            "now": list(window.now),
            "consequences": self.barred(window),
            "reason": self.reason(window),
            "evidence": [evidence(ledger, row, days.get(at)) for at, row in enumerate(window.rows)],
        }

    def candidate(self, one: Candidate) -> dict[str, Any]:
        """Give one candidate for programs."""
        return {
            "row": one.row,
            "name": one.name,
            "standing": one.standing,
            "result": self.standing(one),
            "until": str(one.until) if one.until else None,
            "open": one.standing == "bound" and one.until is None,
            "clauses": [citation(window.cite) for window in one.windows],
            "consequences": self.barred(*one.windows),
            "reasons": list(dict.fromkeys(map(self.reason, one.windows))),
        }
