"""What a command or a dossier asks for: every accident, or every window, up to a day."""

from collections.abc import Sequence
from datetime import date

from msgspec import structs

from safetyduty.engine.accountability.accidents import known, records
from safetyduty.engine.accountability.citing import Law
from safetyduty.engine.accountability.vetoes import spans, vetoes
from safetyduty.model.consequence import AccidentReport, VetoReport
from safetyduty.model.ledger import Ledger
from safetyduty.model.post import Level


def accident_report(ledger: Ledger, law: Law, level: Level, as_of: date) -> AccidentReport:
    """Judge every accident up to a day, and count those after it."""
    found = records(ledger, law, as_of)
    later = len(ledger.incidents.accidents) - len(known(ledger, as_of))
    return AccidentReport(as_of, level, law.regulations, found, later, ledger)


def veto_report(
    ledger: Ledger, law: Law, level: Level, as_of: date, named: Sequence[str] = ()
) -> VetoReport:
    """Find every veto window up to a day; only those of texts that bind are laid over another."""
    found = vetoes(ledger, law, level, as_of)
    report = VetoReport(
        as_of,
        level,
        law.regulations,
        found.windows,
        found.effects,
        ledger.incidents.sanctions,
        found.doubts,
        (),
        found.at_hand,
        found.not_handed_in,
        ledger,
        tuple(named),
    )
    return structs.replace(report, spans=spans(list(filter(report.binds, report.windows))))
