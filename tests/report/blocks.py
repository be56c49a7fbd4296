"""Finds the parts of an audit report by what they are."""

from safetyduty.model.audit import Audit
from safetyduty.model.word import Lang
from safetyduty.report.compose.audit import compose
from safetyduty.report.document import (
    Block,
    Heat,
    Notes,
    Table,
)


def blocks(audit: Audit, lang: Lang = "zh") -> tuple[Block, ...]:
    """Compose the report and give its parts."""
    return compose(audit, lang).blocks


def table(name: str, audit: Audit) -> Table:
    """Give the one table of a name."""
    return next(b for b in blocks(audit) if isinstance(b, Table) and b.name == name)


def column(heading: str, found: Table) -> list[str]:
    """Give the texts of one column."""
    at = [column.heading for column in found.columns].index(heading)
    return [row[at].text for row in found.rows]


def heat(audit: Audit) -> Heat:
    """Give the matrix."""
    return next(b for b in blocks(audit) if isinstance(b, Heat) and not b.name)


def notes(audit: Audit) -> list[str]:
    """Give every note."""
    return [item.text for b in blocks(audit) if isinstance(b, Notes) for item in b.items]
