"""Every window up to a day, with what set it off and what could not be seen."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from safetyduty.engine.accountability.accidents import records
from safetyduty.engine.accountability.citing import Law
from safetyduty.engine.accountability.sanctions import barring, effects
from safetyduty.engine.accountability.windows import NEEDS, vetoes_of, windows
from safetyduty.model.consequence import AccidentRecord, Doubt, Effect, Window
from safetyduty.model.ledger import Ledger
from safetyduty.model.post import Level


class Vetoes(Struct, frozen=True):
    """What was found up to a day."""

    windows: tuple[Window, ...]
    effects: tuple[Effect, ...]
    doubts: tuple[Doubt, ...]
    not_handed_in: tuple[str, ...]
    records: tuple[AccidentRecord, ...]


def vetoes(ledger: Ledger, law: Law, level: Level, as_of: date) -> Vetoes:
    """Find every window of every veto and of every sanction still to be served."""
    judged = records(ledger, law, as_of)
    found, doubts = windows(ledger, law, judged, level, as_of)
    terms = effects(law, ledger.incidents.sanctions, as_of)
    every = (*found, *barring(ledger, terms, as_of))
    needed = {NEEDS[veto.trigger.kind] for _, veto in vetoes_of(law, level)}
    missing = tuple(sorted((needed | {"leaders"}) - ledger.handed_in))
    return Vetoes(tuple(sorted(every, key=_order)), terms, doubts, missing, judged)


def _order(window: Window) -> tuple[object, ...]:
    return (
        window.start,
        window.subject,
        window.cite.regulation.id,
        window.cite.part.article,
        window.position,
    )


def known_names(ledger: Ledger) -> frozenset[str]:
    """Give the names somebody can be known by: those of the leader list."""
    return frozenset(ledger.people[1:])


def of_person(windows: Sequence[Window], name: str) -> tuple[Window, ...]:
    """Keep the windows of one person."""
    return tuple(window for window in windows if window.subject == name)
