"""A roster checked from end to end: every question asked, then the logs."""

from collections.abc import Sequence
from datetime import date

from safetyduty.model.audit import Audit, CannotAudit
from safetyduty.model.catalogue.index import severity
from safetyduty.model.ledger import Ledger, RosterRow
from safetyduty.model.period import Period
from safetyduty.model.problem import Problem, Severity
from safetyduty.model.roster import RosterCheck
from safetyduty.model.source import Source
from safetyduty.planner import check
from safetyduty.planner.check import Sheet
from safetyduty.planner.compare import kept, told
from safetyduty.planner.problem import Planning

_ORDER = {weight: place for place, weight in enumerate(Severity)}


def review(
    planning: Planning,
    audit: Audit,
    ledger: Ledger,
    rows: Sequence[RosterRow],
    as_of: date,
    *,
    against_logs: bool,
) -> RosterCheck:
    """Check a month's rows; a roster that has none for the month is ``CannotAudit``."""
    month = planning.month
    sheet = Sheet(planning, ledger, of_month(rows, month))
    if not sheet.rows:
        where = Source(ledger.inputs[0].file)
        raise CannotAudit(Problem("SD834", where, month.name, {"month": month.name}))
    files = {ledger.source(row.row).file for row in sheet.rows}
    read = [
        problem
        for problem in ledger.problems
        if problem.source.file in files and severity(problem) is not Severity.INFO
    ]
    found = [problem for question in check.ALL for problem in question(sheet)]
    done = kept(sheet, as_of) if against_logs else ()
    problems = [*read, *found, *told(sheet, done)]
    return RosterCheck(
        month=month,
        as_of=as_of,
        organisation=audit.organisation,
        visits=sum(len(row.targets) for row in sheet.rows),
        leaders=len({row.person for row in sheet.rows}),
        problems=tuple(sorted(problems, key=lambda problem: _ORDER[severity(problem)])),
        kept=done,
        against_logs=against_logs,
        assumed=(*audit.assumed, *planning.notes),
    )


def of_month(rows: Sequence[RosterRow], month: Period) -> tuple[RosterRow, ...]:
    """Give the rows that hold in a month: its own and those of every month."""
    return tuple(row for row in rows if row.month in {"", month.name})
