"""Where a document comes from: the program, the packs and the files, each with its version."""

import hashlib

import msgspec

from safetyduty import __version__
from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.law import Regulation
from safetyduty.model.unread import written
from safetyduty.report.document import Cell, Column, Row, Table, Tone
from safetyduty.report.sections.frame import Frame
from safetyduty.report.sequences import Later


def digest(regulation: Regulation) -> str:
    """Give the SHA-256 of what a pack says: one word changed in it gives another."""
    said = msgspec.json.encode(regulation, enc_hook=written, order="deterministic")
    return hashlib.sha256(said).hexdigest()


def made_by(frame: Frame) -> dict[str, object]:
    """Give program and packs with their versions, for programs."""
    return {
        "program": "safetyduty",
        "version": __version__,
        "packs": [
            {
                "id": pack.id,
                "in_force": pack.in_force.isoformat(),
                "checked_on": pack.checked_on.isoformat(),
                "sha256": digest(pack),
            }
            for pack in frame.audit.regulations
        ],
    }


def provenance(frame: Frame) -> Table:
    """List program, packs and files, with what tells one version from another."""
    lang, audit = frame.lang, frame.audit
    columns = tuple(
        Column(spoken(f"pictures:{key}", lang)) for key in ("item", "version", "digest")
    )
    blanks = {"packs": len(audit.regulations), "files": len(audit.inputs)}
    fold = spoken("pictures:provenance.fold", lang).format(version=__version__, **blanks)
    title = spoken("pictures:provenance", lang)
    return Table("provenance", title, columns, Later(lambda: _rows(frame)), fold=fold)


def _rows(frame: Frame) -> list[Row]:
    def say(key: str, **blanks: object) -> str:
        return spoken(f"pictures:{key}", frame.lang).format(**blanks)

    audit = frame.audit
    told = [(say("program"), f"{__version__}；" + say("as-of", day=audit.as_of), "")]
    for pack in audit.regulations:
        version = say("pack.version", in_force=pack.in_force, checked_on=pack.checked_on)
        told.append((say("pack", id=pack.id), version, digest(pack)))
    told += [(say("input", file=file.file), "", file.sha256) for file in audit.inputs]
    return [(Cell(item), Cell(version), Cell(sha, Tone.MUTED)) for item, version, sha in told]
