"""Every window up to a day, with what set it off and what could not be seen."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from safetyduty.engine.accountability.accidents import records
from safetyduty.engine.accountability.citing import Law
from safetyduty.engine.accountability.sanctions import barring, effects
from safetyduty.engine.accountability.spans import union
from safetyduty.engine.accountability.windows import NEEDS, vetoes_of, windows
from safetyduty.model.consequence import AccidentRecord, Doubt, Effect, Span, Window
from safetyduty.model.ledger import Ledger
from safetyduty.model.post import Level


class Vetoes(Struct, frozen=True):
    """What was found up to a day."""

    windows: tuple[Window, ...]
    effects: tuple[Effect, ...]
    doubts: tuple[Doubt, ...]
    at_hand: bool
    not_handed_in: tuple[str, ...]
    records: tuple[AccidentRecord, ...]


def vetoes(ledger: Ledger, law: Law, level: Level, as_of: date) -> Vetoes:
    """Find every window of every veto and of every sanction still to be served."""
    judged = records(ledger, law, as_of)
    found, doubts = windows(ledger, law, judged, level, as_of)
    terms = effects(law, ledger.incidents.sanctions, as_of)
    every = tuple(sorted((*found, *barring(ledger, terms, as_of)), key=_order))
    at_hand = [veto for _, veto in vetoes_of(law, level)]
    needed = {NEEDS[veto.trigger.kind] for veto in at_hand} | {"leaders"}
    missing = tuple(sorted(needed - ledger.handed_in))
    return Vetoes(every, terms, doubts, bool(at_hand), missing, judged)


def spans(windows: Sequence[Window]) -> tuple[tuple[str, Span], ...]:
    """Lay each person's windows over one another."""
    people = dict.fromkeys(window.subject for window in windows)
    return tuple((name, span) for name in people for span in union(of_person(windows, name)))


def _order(window: Window) -> tuple[object, ...]:
    return (
        window.start,
        window.subject,
        window.cite.regulation.id,
        window.cite.part.article,
        window.position,
    )


def of_person(windows: Sequence[Window], name: str) -> tuple[Window, ...]:
    """Keep the windows of one person."""
    return tuple(window for window in windows if window.subject == name)
