"""What a letter was made from, for programs: as of which day, by which packs, from which files."""

from typing import Any

from safetyduty.report.sections.frame import Frame
from safetyduty.report.sections.provenance import origin_of


def facts(frame: Frame) -> dict[str, Any]:
    """Give program, packs and files, each with what tells one version from another."""
    return origin_of(frame).facts()
