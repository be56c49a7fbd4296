"""One month's plan 带队检查安排表: the table, the month, what each visit serves, what lacks."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from safetyduty.model.activity import ActivityKind
from safetyduty.model.catalogue.roster import WORDS
from safetyduty.model.roster import Assignment, Roster, Said
from safetyduty.model.word import Lang
from safetyduty.report.document import (
    Block,
    Cell,
    Column,
    Document,
    Heat,
    HeatRow,
    Mark,
    Pairs,
    Paragraph,
    Row,
    Sign,
    Table,
    Tone,
)
from safetyduty.report.kinds import Kind
from safetyduty.report.sections.provenance import Origin

KIND = Kind("带队检查安排表", "Inspection roster", takes="roster")

_SQUARES = {"balance", "distance"}
"""Sums of squares order plans and say nothing to a reader: the load is shown instead."""
_DONE = {"optimal": Tone.GOOD, "feasible": Tone.WARN, "infeasible": Tone.BAD}


def compose(roster: Roster, lang: Lang) -> Document:
    """Compose a plan; the published table comes first."""
    view = _View(roster, lang)
    first = roster.month.start
    title = view.say(
        "title", organisation=roster.organisation, year=first.year, number=first.month
    ).strip()
    return Document(title, lang, lambda: tuple(view.blocks()), lambda: facts(roster, lang))


def facts(roster: Roster, lang: Lang) -> dict[str, Any]:
    """Give the plan for programs."""
    told: dict[str, Any] = {
        "schema": "safetyduty/roster/1",
        "month": roster.month.name,
        "status": roster.status.value,
        "gap": roster.gap,
        "assignments": [_fact(one) for one in roster.assignments],
        "given_up": [
            {
                "requirement": given.requirement.tell(WORDS, lang),
                "conflict": [member.tell(WORDS, lang) for member in given.conflict],
                "remedies": [remedy.tell(WORDS, lang) for remedy in given.remedies],
            }
            for given in roster.given_up
        ],
    }
    if roster.changes is not None:
        told["changes"] = [
            {
                "before": _fact(change.before) if change.before else None,
                "after": _fact(change.after) if change.after else None,
            }
            for change in roster.changes
        ]
    return told | {"origin": _origin(roster).facts()}


def _origin(roster: Roster) -> Origin:
    return Origin(roster.as_of, roster.regulations, roster.inputs)


def _fact(one: Assignment) -> dict[str, Any]:
    return {
        "date": str(one.day),
        "leader": one.leader,
        "site": one.place,
        "department": one.department,
        "locked": one.locked,
        "serves": list(one.serves),
    }


class _View:
    def __init__(self, roster: Roster, lang: Lang) -> None:
        self.roster = roster
        self.lang = lang

    def say(self, key: str, **blanks: object) -> str:
        zh, en = WORDS[key]
        return (zh if self.lang == "zh" else en).format(**blanks)

    def blocks(self) -> Iterator[Block]:
        yield self._opening()
        yield self._published()
        if self.roster.assignments:
            yield self._month()
        yield from self._given_up()
        yield from self._changes()
        yield self._explained()
        if lost := [(name, n) for name, n in self.roster.soft if n and name not in _SQUARES]:
            rows = tuple((Cell(self.say(f"soft.{name}")), Cell(str(n))) for name, n in lost)
            columns = (Column(self.say("wish")), Column(self.say("number"), "number"))
            yield Table("wishes", self.say("soft"), columns, rows)
        yield _origin(self.roster).table(self.lang)

    def _opening(self) -> Block:
        roster = self.roster
        status = roster.status.label(self.lang)
        if roster.gap:
            status = self.say("status.gap", status=status, gap=f"{roster.gap:.1%}")
        visits = self.say(
            "visits.value",
            visits=len(roster.assignments),
            leaders=len({one.leader for one in roster.assignments}),
            places=len({one.place for one in roster.assignments}),
        )
        each = Counter(one.leader for one in roster.assignments).values()
        load = self.say("load.value", least=min(each, default=0), most=max(each, default=0))
        items = [
            ("month.label", Cell(roster.month.name)),
            ("as-of", Cell(str(roster.as_of))),
            ("due", Cell(str(roster.due))),
            ("status", Cell(status, _DONE[roster.status.value])),
            ("visits", Cell(visits)),
            ("load", Cell(load)),
        ]
        return Pairs(tuple((Cell(self.say(key)), value) for key, value in items))

    def _published(self) -> Table:
        """Draw the table as it is published: one leader's visits beneath one another."""
        columns = (
            Column(self.say("leader")),
            Column(self.say("departments"), spare=1),
            Column(self.say("scope", due=self.roster.due.day)),
            Column(self.say("day"), "day"),
        )
        rows = tuple(
            (Cell(one.leader), Cell(one.department), Cell(one.place), Cell(str(one.day)))
            for one in self.roster.by_leader()
        )
        return Table("roster", self.say("table"), columns, rows, repeats=2, main=True)

    def _month(self) -> Heat:
        """Draw the month: a row a leader, a mark a visit, rest days and eves in between."""
        days = [day for day, _ in self.roster.days]
        slots = tuple(f"{day.day}" for day in days)
        signs = {
            "visit": Sign("●", self.say("calendar.visit"), Tone.GOOD),
            "rest": Sign("·", self.say("calendar.rest"), Tone.MUTED),
            "busy": Sign("×", self.say("calendar.busy"), Tone.WARN),
            "eve": Sign("▽", self.say("calendar.eve"), Tone.INFO),
        }
        rows = []
        for leader in dict.fromkeys(one.leader for one in self.roster.by_leader()):
            places: dict[date, list[str]] = {}
            for one in self.roster.assignments:
                if one.leader == leader:
                    places.setdefault(one.day, []).append(one.place)
            marks = []
            for slot, (day, kind) in enumerate(self.roster.days):
                sign = (
                    signs["visit" if day in places else kind]
                    if (day in places or kind in signs)
                    else None
                )
                if sign:
                    label = f"{day} {'、'.join(places.get(day, [sign.label]))}"
                    marks.append(Mark(sign, label, slot, slot, int(day in places)))
            rows.append(HeatRow((Cell(leader),), tuple(marks)))
        columns = (Column(self.say("leader")),)
        legend = tuple(signs.values())
        return Heat(self.say("calendar"), columns, slots, tuple(rows), legend, name="roster-month")

    def _given_up(self) -> Iterator[Block]:
        if not self.roster.given_up:
            yield Paragraph(self.say("given-up.all"), Tone.GOOD)
            return
        keys = ("requirement", "conflict", "remedies")
        rows = []
        for given in self.roster.given_up:
            texts = (
                "；".join(said.tell(WORDS, self.lang) for said in part)
                for part in (given.conflict, given.remedies)
            )
            lost = Cell(given.requirement.tell(WORDS, self.lang), Tone.BAD)
            rows.append((lost, *map(Cell, texts)))
        columns = tuple(Column(self.say(key)) for key in keys)
        yield Table("given_up", self.say("given-up"), columns, tuple(rows))

    def _changes(self) -> Iterator[Block]:
        if self.roster.changes is None:
            return
        if not self.roster.changes:
            yield Paragraph(self.say("changes.none"), Tone.GOOD)
            return
        rows = tuple(
            (
                Cell(_cell(change.before) if change.before else self.say("come"), Tone.MUTED),
                Cell(_cell(change.after) if change.after else self.say("gone"), Tone.WARN),
            )
            for change in self.roster.changes
        )
        columns = (Column(self.say("before")), Column(self.say("after")))
        yield Table("changes", self.say("changes"), columns, rows)

    def _explained(self) -> Table:
        campaign = ActivityKind.CAMPAIGN_INSPECTION.label(self.lang)
        plain = ActivityKind.INSPECTION.label(self.lang)

        def row(one: Assignment) -> Row:
            told = "；".join(dict.fromkeys(why(said).tell(WORDS, self.lang) for said in one.why))
            fixed = self.say("fixed") if one.locked else ""
            return (
                Cell(str(one.day)),
                Cell(one.leader),
                Cell(one.place),
                Cell(campaign if one.campaign else plain),
                Cell(fixed),
                Cell(told or self.say("why.none")),
            )

        columns = (
            Column(self.say("day"), "day"),
            Column(self.say("leader")),
            Column(self.say("scope", due=self.roster.due.day)),
            Column(self.say("kind"), spare=2),
            Column(self.say("fixed"), spare=2),
            Column(self.say("why"), spare=1),
        )
        rows = tuple(map(row, self.roster.assignments))
        return Table("assignments", self.say("explained"), columns, rows)


def why(said: Said) -> Said:
    """Say what a visit serves without its leader, place and month, which stand beside it."""
    return Said(said.key.replace("need.", "why."), said.blanks)


def _cell(one: Assignment) -> str:
    return f"{one.day} {one.leader} {one.place}".strip()
