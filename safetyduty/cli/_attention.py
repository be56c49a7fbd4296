"""Tells whether what was found needs attention: the exit code is 1, else 0."""

from typing import TYPE_CHECKING

from safetyduty.model.audit import Audit, Verdict
from safetyduty.model.catalogue.index import severity
from safetyduty.model.law import Force
from safetyduty.model.ledger import Ledger
from safetyduty.model.problem import Problem, Severity

if TYPE_CHECKING:  # ``check`` asks here too, and knows nothing of accidents
    from safetyduty.model.consequence import AccidentReport, VetoReport
    from safetyduty.model.dossier import Dossier

FAIL_ON = ["missed", "at_risk", "problem"]
"""What ``--fail-on`` may say: a missed duty and an error always count, the others beside them."""


def errors(ledger: Ledger) -> tuple[Problem, ...]:
    """Give the problems of a ledger that are errors."""
    return tuple(one for one in ledger.problems if severity(one) is Severity.ERROR)


def of_audit(found: Audit, fail_on: str = "missed") -> bool:
    """Tell whether a duty was missed or a row is wrong.

    A duty asked 原则上, or one that does not bind here, only warns.
    """
    bad = {Verdict.MISSED} | ({Verdict.AT_RISK} if fail_on == "at_risk" else set())
    worst = {Severity.ERROR} | ({Severity.WARNING} if fail_on == "problem" else set())
    return any(
        finding.verdict in bad and finding.quota.binds and finding.quota.clause.force is Force.MUST
        for finding in found.findings
    ) or any(severity(problem) in worst for problem in found.problems)


def of_dossier(found: "Dossier") -> bool:
    """Tell whether a condition is not borne out, a window holds, or a row is wrong."""
    from safetyduty.inquiry import diligence

    wrong = any(severity(one) is Severity.ERROR for one in found.audit.problems)
    return wrong or diligence.needs_attention(found, found.as_of)


def of_hazards(found: Audit) -> bool:
    """Tell whether a hazard is overdue or a cell wrong."""
    overdue = found.hazards is not None and found.hazards.total.overdue > 0
    return overdue or any(severity(one) is Severity.ERROR for one in found.problems)


def of_accidents(found: "AccidentReport") -> bool:
    """Tell whether a report was late or a row is wrong."""
    late = any(clock.in_time is False for one in found.records for clock in one.clocks)
    return late or bool(errors(found.ledger))


def of_vetoes(found: "VetoReport") -> bool:
    """Tell whether a window holds, a candidate is not cleared, or a row is wrong."""
    bound = any(one.standing != "cleared" for one in found.candidates or ())
    holds = found.candidates is None and any(
        window.active(found.as_of) and found.binds(window) for window in found.windows
    )
    return bound or holds or bool(errors(found.ledger))
