"""What is asked of every station of a run."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from safetyduty.model.audit import Audit
from safetyduty.model.period import Period
from safetyduty.model.word import Lang

FORMS = ("html", "json")
"""How the audit is written where nothing else is asked."""


@dataclass(frozen=True)
class Station:
    """One folder of ledgers."""

    name: str
    """Its path within the folder of all, with ``/`` on every system."""
    folder: Path


@dataclass(frozen=True)
class Asked:
    """One run: the same for every station, and sent to the processes that do the work."""

    month: Period
    as_of: date
    output: Path
    attention: Callable[[Audit], bool]
    """Says whether an audit needs attention, by the same measure as ``check``."""
    forms: tuple[str, ...] = FORMS
    lang: Lang = "zh"
    regulations: tuple[str, ...] = ()
    packs: tuple[Path, ...] = ()
    fresh: bool = False
    """Whether everything is done anew."""
