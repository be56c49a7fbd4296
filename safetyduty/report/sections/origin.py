"""What a letter was made from, for programs: as of which day, by which packs, from which files."""

from typing import Any

from safetyduty.report.sections.frame import Frame
from safetyduty.report.sections.provenance import made_by


def facts(frame: Frame) -> dict[str, Any]:
    """Give program, packs and files, each with what tells one version from another."""
    audit = frame.audit
    return {
        "as_of": audit.as_of.isoformat(),
        **made_by(frame),
        "inputs": [{"file": file.file, "sha256": file.sha256} for file in audit.inputs],
    }
