"""A year of one leader or of a station: what falls on its days, gathered and judged."""

from msgspec import Struct

from safetyduty.model.audit import Audit
from safetyduty.model.consequence import AccidentRecord, VetoReport
from safetyduty.model.ledger import Absence, Tenure


class Timeline(Struct, frozen=True):
    """What a year holds; the findings and the period are those of the audit."""

    audit: Audit
    tenures: tuple[Tenure, ...]
    accidents: tuple[AccidentRecord, ...]
    vetoes: VetoReport
    absences: tuple[Absence, ...]
    leader: str = ""
    """Empty: the whole station."""
