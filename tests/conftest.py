"""A test's docstring is its township: what is asked, the leader list, the ledgers.

Blocks are parted by blank lines. The first is YAML: a clause (``who`` and ``rule``), or several
under ``clauses`` or ``regulations``, and ``as_of`` ``period`` ``level`` ``absent``. Every other
block is a table, its headings on top, its cells parted by spaces; ``-`` is an empty cell, and
``←`` marks the row a test is about. ``<word>`` stands for the parameter of that name.
"""

import os
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, settings

from safetyduty.model.audit import Audit, Finding
from safetyduty.model.law import Rule
from safetyduty.regulations.faults import faults
from tests.township import Township, say

# How long an example takes says how busy the machine is, nothing of the program; and what CI tries
# must be what a developer can try again.
settings.register_profile(
    "house",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize="CI" in os.environ,
)
settings.load_profile("house")


@pytest.fixture
def township(request: pytest.FixtureRequest) -> Township:
    """Read the township that the test's docstring draws."""
    text = request.function.__doc__ or ""
    callspec = getattr(request.node, "callspec", None)
    for name, value in (callspec.params if callspec else {}).items():
        text = text.replace(f"<{name}>", str(value))
    return Township.read(text)


@pytest.fixture
def draw() -> Callable[[str], Township]:
    """Read a township out of a text that several tests share."""
    return Township.read


@pytest.fixture
def audit(township: Township) -> Audit:
    """Judge the township of the docstring."""
    return township.judge()


@pytest.fixture
def found(audit: Audit) -> tuple[Finding, ...]:
    """Give what was found in the township of the docstring."""
    return audit.findings


@pytest.fixture
def told(found: tuple[Finding, ...]) -> list[str]:
    """Say what was found: ``黎一 2026-03 1/2 missed``, a line each."""
    return [say(finding) for finding in found]


@pytest.fixture
def broken_keys() -> Callable[..., dict[str, str]]:
    """Say which keys of a rule are refused, each with what is expected there."""

    def tell(kind: str, **settings: object) -> dict[str, str]:
        rule = {"kind": kind, "activity": ["inspection"], **settings}
        rule = {key: value for key, value in rule.items() if value is not None}
        return {str(fault.path[0]): fault.expected for fault in faults(Rule, rule)}

    return tell
