"""The cases of a pack on one page: read → judge → hold to what the case says."""

from dataclasses import replace

from safetyduty.engine.judge import judge
from safetyduty.intake.cells import Workbook
from safetyduty.intake.formats_sheet import filled_area
from safetyduty.intake.ledger import read_ledger
from safetyduty.model.law import Regulation
from safetyduty.model.ledger import Ledger
from safetyduty.model.period import Per, of_year, parse_period
from safetyduty.model.trial import Outcome
from safetyduty.regulations.cases import Case, compare


def read_case(case: Case, file: str = "") -> Ledger:
    """Read the tables of one case as any ledger is read."""
    sheets = [filled_area(title, rows, file) for title, rows in case.sheets()]
    ledger = read_ledger([Workbook(f"{case.case}.xlsx", case.case, tuple(sheets), ())])
    # a table the case lists was handed in, be it empty: that is what an empty list says
    return replace(ledger, handed_in=ledger.handed_in | set(case.tables))


def try_case(case: Case, regulation: Regulation, file: str = "") -> Outcome:
    """Read the tables of one case as any ledger is read, judge it, and hold it to the case."""
    ledger = read_case(case, file)
    period = parse_period(case.period) or of_year(Per.YEAR, case.as_of.year)[0]
    found = judge(
        ledger,
        [regulation],
        period=period,
        as_of=case.as_of,
        level=case.level,
        named=[regulation.id],
    )
    return compare(case, file, found.findings, found.observations)
