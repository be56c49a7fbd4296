"""Every row that counts, a line each, with a link into the user's own file."""

from safetyduty.model.audit import Credit, Finding
from safetyduty.model.catalogue.letters import say
from safetyduty.report.document import Cell, Column, Link, Row, Table
from safetyduty.report.sections.frame import Frame
from safetyduty.report.sequences import Drawn

NAME = "sources"


def sources(frame: Frame) -> Table:
    """List the rows by finding, in the order of the findings; for spreadsheets alone."""
    pairs = [
        (number, finding, credit)
        for number, finding in enumerate(frame.findings, 1)
        for credit, _ in frame.evidence(finding.credits)
    ]
    keys = ("leader", "duty", "period", "verdict", "file", "sheet", "place")
    columns = (
        Column(say("sources.finding", frame.lang), "number"),
        *(Column(frame.say(key)) for key in keys),
    )
    rows = Drawn(pairs, lambda pair: _row(*pair, frame))
    return Table(NAME, say("sources", frame.lang), columns, rows)


def _row(number: int, finding: Finding, credit: Credit, frame: Frame) -> Row:
    source = frame.audit.ledger.source(credit.row)
    to = f"{source.file}#{source.sheet}!{source.cell}" if source.sheet else source.file
    return (
        Cell(str(number)),
        Cell(finding.subject),
        Cell(finding.quota.clause.duty.label(frame.lang)),
        Cell(finding.period.name),
        Cell(finding.verdict.label(frame.lang), frame.tone(finding)),
        Cell(source.file),
        Cell(source.sheet),
        Link(source.cell, to=to),
    )


def place(number: int, frame: Frame) -> str:
    """Say where in the list the rows of a finding begin: ``#sources!A12``; empty without rows."""
    starts = frame.first_source
    return f"#{NAME}!A{starts[number] + 2}" if starts[number] < starts[number + 1] else ""
