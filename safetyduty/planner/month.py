"""A month from an audit to its roster, or a roster from its rows to its check."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from msgspec import structs

from safetyduty.engine.calendar import Calendar
from safetyduty.intake.settings import RosterSettings
from safetyduty.model.audit import Audit, CannotAudit
from safetyduty.model.ledger import Ledger, RosterRow
from safetyduty.model.period import Period
from safetyduty.model.problem import Problem
from safetyduty.model.roster import Edits, Roster, RosterCheck
from safetyduty.model.source import Source
from safetyduty.planner.gather import gather
from safetyduty.planner.plan import plan
from safetyduty.planner.review import review

ReadWith = Callable[[Sequence[Path]], Ledger]
"""Reads the logs again with some files more."""


def plan_month(
    found: Audit,
    month: Period,
    settings: RosterSettings,
    calendar: Calendar,
    edits: Edits,
    read_with: ReadWith,
) -> Roster:
    """Plan a month from what the audit finds owed; a month nobody can plan is ``CannotAudit``."""
    fixed = _cells(found.ledger, edits.locked, month, read_with)
    kept = _cells(found.ledger, edits.kept, month, read_with) if edits.kept else None
    task = gather(found, month, settings, calendar, fixed, kept)
    if not task.places:
        raise CannotAudit(Problem("SD809", Source(found.inputs[0].file)))
    roster = plan(task, found.organisation)
    return structs.replace(
        roster,
        assumed=(*found.assumed, *roster.assumed),
        regulations=found.regulations,
        inputs=found.inputs,
    )


def _cells(
    ledger: Ledger, files: Sequence[Path], month: Period, read_with: ReadWith
) -> tuple[RosterRow, ...]:
    """Read the roster rows of some files, their people numbered as in the ledger."""
    if not files:
        return ()
    whole, named = read_with(files), {file.name for file in files}
    numbers = {name: person for person, name in enumerate(ledger.people)}
    rows = tuple(
        structs.replace(row, person=numbers[whole.people[row.person]])
        for row in whole.roster
        if Path(whole.source(row.row).file).name in named and whole.people[row.person] in numbers
    )
    if not any(row.day and row.month == month.name for row in rows):
        raise CannotAudit(Problem("SD808", Source(files[0].name), "", {"month": month.name}))
    return rows


def check_month(
    found: Audit,
    month: Period,
    settings: RosterSettings,
    calendar: Calendar,
    rows: Sequence[RosterRow],
    as_of: date,
    *,
    against_logs: bool,
) -> RosterCheck:
    """Hold a roster's rows against what was owed when the month began."""
    task = gather(found, month, settings, calendar)
    return review(task, found, found.ledger, rows, as_of, against_logs=against_logs)
