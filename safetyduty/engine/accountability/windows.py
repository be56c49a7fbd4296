"""The windows of every veto, person by person: from the named day through the same day on."""

from collections.abc import Iterator, Sequence
from datetime import date

from safetyduty.engine.accountability.citing import Law
from safetyduty.engine.accountability.holders import (
    Holder,
    holders,
    in_office,
    named,
    position_of,
    posts_on,
    units,
)
from safetyduty.engine.accountability.spans import later
from safetyduty.engine.accountability.triggers import (
    Firing,
    by_accidents,
    by_assessment,
    by_concealment,
    by_index,
    by_sanction,
)
from safetyduty.model.accountability import Bound, Role, TriggerKind, Veto
from safetyduty.model.consequence import AccidentRecord, Citation, Doubt, Window
from safetyduty.model.ledger import Ledger
from safetyduty.model.post import Level

NEEDS: dict[TriggerKind, str] = {
    TriggerKind.ACCIDENTS: "accidents",
    TriggerKind.CONCEALMENT: "accidents",
    TriggerKind.SANCTION: "sanctions",
    TriggerKind.DEATH_INDEX: "scores",
    TriggerKind.FAILED_ASSESSMENT: "scores",
}
"""The table without which a trigger cannot be seen."""


def windows(
    ledger: Ledger, law: Law, records: Sequence[AccidentRecord], level: Level, as_of: date
) -> tuple[tuple[Window, ...], tuple[Doubt, ...]]:
    """Give every window that began up to a day, and every row that might begin one."""
    found: list[Window] = []
    doubts: list[Doubt] = []
    for cite, veto in vetoes_of(law, level):
        for one in firings(ledger, cite, veto, records, as_of):
            if isinstance(one, Doubt):
                doubts.append(one)
            else:
                bound = tuple(_windows(ledger, cite, veto, one, as_of))
                doubts += [told for told in bound if isinstance(told, Doubt)]
                found += [told for told in bound if isinstance(told, Window)]
    found.sort(key=lambda window: (window.start, window.subject, window.cite.regulation.id))
    return tuple(found), tuple(dict.fromkeys(doubts))


def vetoes_of(law: Law, level: Level) -> Iterator[tuple[Citation, Veto]]:
    """Give the vetoes that reach a level; none is extended silently."""
    return (found for found in law.parts("vetoes", Veto) if level in found[1].levels)


def firings(
    ledger: Ledger, cite: Citation, veto: Veto, records: Sequence[AccidentRecord], as_of: date
) -> Iterator[Firing | Doubt]:
    """Give every time one veto is set off up to a day."""
    incidents = ledger.incidents
    match veto.trigger.kind:
        case TriggerKind.ACCIDENTS:
            return by_accidents(cite, veto, records, units(ledger))
        case TriggerKind.CONCEALMENT:
            return by_concealment(cite, veto, records, units(ledger))
        case TriggerKind.SANCTION:
            return by_sanction(cite, veto, incidents.sanctions, as_of)
        case TriggerKind.DEATH_INDEX:
            return by_index(cite, incidents.scores, ledger, units(ledger), as_of)
        case _:
            return by_assessment(cite, incidents.scores, ledger, as_of)


def _windows(
    ledger: Ledger, cite: Citation, veto: Veto, firing: Firing, as_of: date
) -> Iterator[Window | Doubt]:
    """Give a window for everybody bound; who may not have been in office is only asked about."""
    seen: set[tuple[str, str]] = set()
    for bound in veto.binds:
        for holder in _bound(ledger, bound, firing):
            if (holder.name, holder.position) in seen:
                continue
            seen.add((holder.name, holder.position))
            if not holder.sure:
                yield Doubt(holder.row, "unsure-office", cite)
                continue
            yield Window(
                cite=cite,
                name=veto.name,
                trigger=firing.days,
                start=firing.start,
                end=later(firing.start, veto.lasts_months) if veto.lasts_months else None,
                subject=holder.name,
                position=holder.position,
                role=holder.role,
                title=holder.title,
                now=posts_on(ledger, holder.name, as_of),
                consequences=veto.consequences,
                rows=tuple(dict.fromkeys((*firing.rows, holder.row)))
                if holder.row
                else firing.rows,
                confirm=veto.confirm,
                places=tuple(record.accident.place for record in firing.records),
                form=firing.form,
            )


def _bound(ledger: Ledger, bound: Bound, firing: Firing) -> Iterator[Holder]:
    """Give whom one line of a veto reaches: by post on the day that completes it, or by name."""
    day = firing.days[-1]
    accident = firing.records[-1].accident if firing.records else None
    match bound.role:
        case Role.SANCTIONED | Role.ASSESSED:
            yield _person(ledger, bound.role, firing.person, day)
        case Role.DIRECT if accident:
            yield from named(ledger, accident, bound.role, accident.direct, day)
        case Role.RELATED if accident:
            liable = [s.name for s in ledger.incidents.sanctions if s.accident in firing.rows]
            names = [name for name in (*accident.related, *liable) if name not in accident.direct]
            yield from named(ledger, accident, bound.role, names, day)
        case _:
            field = accident.industry if accident else ""
            yield from holders(ledger, bound, day, firing.unit, field)


def _person(ledger: Ledger, role: Role, name: str, day: date) -> Holder:
    own = [tenure for tenure in in_office(ledger, day) if ledger.people[tenure.person] == name]
    if not own:
        return Holder(name, "", role)
    return Holder(name, position_of(own[0]), role, own[0].title)
