"""The hazard ledger as of a day, as blocks: attention first, then rates, then all."""

from collections.abc import Iterator, Sequence

from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.hazard import (
    Closure,
    Count,
    Fixed,
    Hazards,
    Outcome,
    Recheck,
    Supervised,
)
from safetyduty.report.document import (
    Block,
    Cell,
    Column,
    Heading,
    Part,
    Row,
    Sign,
    Table,
    Tally,
    Tone,
)
from safetyduty.report.sections.duties import duties
from safetyduty.report.sections.facts import iso
from safetyduty.report.sections.frame import Frame
from safetyduty.report.sequences import Drawn

_SIGNS: dict[Outcome, tuple[str, Tone]] = {
    Outcome.OVERDUE: ("×", Tone.BAD),
    Outcome.LATE: ("△", Tone.WARN),
    Outcome.UNKNOWN: ("◇", Tone.INFO),
    Outcome.OPEN: ("○", Tone.PLAIN),
    Outcome.CLOSED: ("√", Tone.GOOD),
}
NUMBERS = ("total", "overdue", "late", "unknown", "open", "closed", "unchecked")


def section(hazards: Hazards, frame: Frame) -> list[Block]:
    """Give the part of the report on the hazard ledger."""
    said = Said(hazards, frame)
    return [
        Heading(said.say("section")),
        said.tally(),
        said.listed("attention", [one for one in hazards.closures if _urgent(one)]),
        *said.counts("by-unit", hazards.by_unit),
        *said.counts("by-leader", hazards.by_leader),
        said.five(),
        *said.supervised(),
        *duties(hazards, frame),
        said.listed("all", hazards.closures),
    ]


def _urgent(closure: Closure) -> bool:
    """Tell what somebody has to do something about."""
    return closure.recheck is Recheck.MISSING or closure.outcome in (
        Outcome.OVERDUE,
        Outcome.LATE,
        Outcome.UNKNOWN,
    )


class Said:
    """The words of one hazard ledger, for blocks and for data."""

    def __init__(self, hazards: Hazards, frame: Frame) -> None:
        self.hazards = hazards
        self.frame = frame

    def say(self, key: str, **blanks: object) -> str:
        """Give a phrase of this topic."""
        return spoken(f"hazards:{key}", self.frame.lang).format(**blanks)

    def tally(self) -> Tally:
        """Count by outcome, with both rates."""
        total = self.hazards.total
        numbers = {outcome: getattr(total, outcome.value) for outcome in Outcome}
        parts = tuple(
            Part(Sign(_SIGNS[one][0], one.label(self.frame.lang), _SIGNS[one][1]), n)
            for one, n in numbers.items()
        )
        result = self.say(
            "result",
            total=total.total,
            closed=percent(total.closed_rate),
            timely=percent(total.timely_rate),
            unchecked=total.unchecked,
        )
        if self.hazards.later:
            comma = "；" if self.frame.lang == "zh" else "; "
            result += comma + self.say("result.later", later=self.hazards.later)
        return Tally(self.say("whole"), parts, result)

    def listed(self, name: str, closures: Sequence[Closure]) -> Table:
        """List hazards, worst first; those that need attention, or all of them to unfold."""
        order = list(Outcome)
        rows = sorted(closures, key=lambda one: (order.index(one.outcome), -one.days))
        keys = ("outcome", "hazard", "unit", "leader", "due", "closed", "recheck", "five")
        columns = [Column(self.say(key), spare=int(key in ("leader", "recheck"))) for key in keys]
        columns += [Column(self.say("reason")), Column(self.say("cells"), spare=1)]
        title = self.say(name if rows or name == "all" else f"{name}.none")
        fold = self.say("all.fold", n=len(rows)) if name == "all" else ""
        return Table(f"hazards-{name}", title, tuple(columns), Drawn(rows, self._row), fold=fold)

    def _row(self, closure: Closure) -> Row:
        hazard, lang = closure.hazard, self.frame.lang
        sign, tone = _SIGNS[closure.outcome]
        people = [self.frame.audit.ledger.people[person] for person in hazard.people]
        unchecked = closure.recheck is Recheck.MISSING
        return (
            Cell(f"{sign} {closure.outcome.label(lang)}", tone),
            Cell(hazard.text),
            Cell(hazard.organisation),
            Cell(self.frame.listed(people)),
            Cell(iso(hazard.due) or "—"),
            Cell(iso(hazard.closed) or "—"),
            Cell(closure.recheck.label(lang), Tone.WARN if unchecked else Tone.PLAIN),
            Cell(self.five_of(closure), Tone.PLAIN if closure.complete else Tone.MUTED),
            Cell(self.reason(closure)),
            Cell(self.frame.place(self.frame.audit.ledger.source(hazard.row)), Tone.MUTED),
        )

    def reason(self, closure: Closure) -> str:
        """Say why, where the days alone do not."""
        return self.say(f"why.{closure.why}", days=closure.days) if closure.why else ""

    def five_of(self, closure: Closure) -> str:
        """Say whether all five are settled, and which are not."""
        if closure.complete:
            return self.say("five.complete")
        lacking = (("five.missing", closure.missing), ("five.not-kept", closure.not_kept))
        told = [self.say(key, names=self._fixed(ones)) for key, ones in lacking if ones]
        return ("；" if self.frame.lang == "zh" else "; ").join(told)

    def _fixed(self, ones: Sequence[Fixed]) -> str:
        return self.frame.listed([one.label(self.frame.lang) for one in ones])

    def counts(self, name: str, counts: Sequence[Count]) -> Iterator[Table]:
        """Count by unit or by leader; nothing where no hazard names one."""
        if not counts:
            return
        first = "unit" if name == "by-unit" else "leader"
        labels = {outcome.value: outcome.label(self.frame.lang) for outcome in Outcome}
        headings = [labels.get(key) or self.say(key) for key in NUMBERS]
        columns = (
            Column(self.say(first)),
            *(Column(heading, "number") for heading in headings),
            Column(self.say("closed-rate"), "number"),
            Column(self.say("timely-rate"), "number"),
        )
        rows = tuple(self._count(one) for one in counts)
        yield Table(f"hazards-{name}", self.say(name), columns, rows)

    def _count(self, one: Count) -> Row:
        numbers = [getattr(one, key) for key in NUMBERS]
        tones = [Tone.BAD if key == "overdue" else Tone.PLAIN for key in NUMBERS]
        return (
            Cell(one.name or self.say("unit.none")),
            *(
                Cell(str(n), tone if n else Tone.MUTED)
                for n, tone in zip(numbers, tones, strict=True)
            ),
            Cell(percent(one.closed_rate)),
            Cell(percent(one.timely_rate)),
        )

    def five(self) -> Table:
        """Count, of each of the five, in how many hazards it is settled."""
        keys = ("five", "five.settled", "five.lacking", "five.absent")
        columns = [Column(self.say(key), "number" if at else "text") for at, key in enumerate(keys)]
        rows = []
        for one in Fixed:
            lacking = sum(one in closure.missing for closure in self.hazards.closures)
            absent = sum(one in closure.not_kept for closure in self.hazards.closures)
            settled = len(self.hazards.closures) - lacking - absent
            numbers = (Cell(str(n)) for n in (settled, lacking, absent))
            rows.append((Cell(one.label(self.frame.lang)), *numbers))
        return Table("hazards-five", self.say("five.table"), tuple(columns), rows)

    def supervised(self) -> Iterator[Table]:
        """List the major hazards as items for the competent body."""
        if not self.hazards.supervised:
            return
        keys = ("hazard", "unit", "outcome", "five", "reason", "cells")
        columns = tuple(Column(self.say(key)) for key in keys)
        rows = tuple(map(self._item, self.hazards.supervised))
        yield Table("hazards-supervised", self.say("supervised"), columns, rows)

    def _item(self, item: Supervised) -> Row:
        closure = item.closure
        sign, tone = _SIGNS[closure.outcome]
        return (
            Cell(closure.hazard.text),
            Cell(closure.hazard.organisation),
            Cell(f"{sign} {closure.outcome.label(self.frame.lang)}", tone),
            Cell(self.five_of(closure)),
            Cell(self.lacks(item)),
            Cell(self.frame.place(self.frame.audit.ledger.source(closure.hazard.row)), Tone.MUTED),
        )

    def lacks(self, item: Supervised) -> str:
        """Say what a listing names and this row does not."""
        told = [] if item.sure else [self.say("supervised.unsure")]
        for key, names in (
            ("supervised.lacks", item.missing),
            ("supervised.not-kept", item.not_kept),
        ):
            if names:
                told.append(
                    self.say(key, names=self.frame.listed([self.say(f"item.{n}") for n in names]))
                )
        joined = ("；" if self.frame.lang == "zh" else "; ").join(told)
        return joined or self.say("supervised.complete")


def percent(rate: str) -> str:
    """Print an exact ratio as a percentage with two decimals; one of nothing is a dash.

    >>> percent("0.6667"), percent("")
    ('66.67%', '—')
    """
    if not rate:
        return "—"
    whole, _, decimals = rate.partition(".")
    return f"{int(whole + decimals[:2])}.{decimals[2:]}%"
