"""Turns the options as typed into what is asked of the pipeline."""

from collections.abc import Sequence
from pathlib import Path

from safetyduty import pipeline
from safetyduty.cli import _options as opt
from safetyduty.report.kinds import Wanted

_NOTHING = Wanted()
"""What a report that is no letter asks."""


def request_of(
    logs: Sequence[Path],
    as_of: str,
    *,
    regulation: Sequence[str] = (),
    packs: Sequence[Path] = (),
    level: str = "",
    unit: str = "",
    period: str = "",
    evidence: int | None = None,
    observe: bool = True,
    integrity: bool = False,
    show_rows: bool = False,
    wanted: Wanted = _NOTHING,
) -> pipeline.Request:
    """Read every word; one that cannot be read is ``CannotAudit``.

    The settings are those where the command runs, else those beside the first of ``logs`` by name.
    """
    return pipeline.Request(
        logs=tuple(logs),
        as_of=opt.read_day(as_of),
        regulations=tuple(regulation),
        packs=tuple(packs),
        period=opt.read_period(period),
        level=opt.read_level(level),
        unit=unit,
        evidence=evidence,
        observe=observe,
        integrity=integrity,
        show_rows=show_rows,
        workspace=pipeline.workspace(sorted(logs)),
        wanted=wanted,
    )
