"""Where a document comes from: the program, the packs and the files, each with its version."""

import hashlib
from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec
from msgspec import Struct

from safetyduty import __version__
from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.law import Regulation
from safetyduty.model.ledger import InputFile
from safetyduty.model.unread import written
from safetyduty.model.word import Lang
from safetyduty.report.document import Cell, Column, Row, Table, Tone
from safetyduty.report.sections.frame import Frame
from safetyduty.report.sequences import Later


def digest(regulation: Regulation) -> str:
    """Give the SHA-256 of what a pack says: one word changed in it gives another."""
    said = msgspec.json.encode(regulation, enc_hook=written, order="deterministic")
    return hashlib.sha256(said).hexdigest()


class Origin(Struct, frozen=True):
    """What a document was made from."""

    as_of: date
    regulations: tuple[Regulation, ...]
    inputs: tuple[InputFile, ...]

    def facts(self) -> dict[str, Any]:
        """Give program, packs and files, each with what tells one version from another."""
        return {
            "as_of": self.as_of.isoformat(),
            **self.made_by(),
            "inputs": [{"file": file.file, "sha256": file.sha256} for file in self.inputs],
        }

    def made_by(self) -> dict[str, Any]:
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
                for pack in self.regulations
            ],
        }

    def table(self, lang: Lang) -> Table:
        """List program, packs and files, with what tells one version from another."""

        def say(key: str, **blanks: object) -> str:
            return spoken(f"pictures:{key}", lang).format(**blanks)

        columns = tuple(Column(say(key)) for key in ("item", "version", "digest"))
        packs, files = len(self.regulations), len(self.inputs)
        fold = say("provenance.fold", version=__version__, packs=packs, files=files)
        rows = Later(lambda: self._rows(say))
        return Table("provenance", say("provenance"), columns, rows, fold=fold)

    def _rows(self, say: Callable[..., str]) -> list[Row]:
        told = [(say("program"), f"{__version__}；" + say("as-of", day=self.as_of), "")]
        for pack in self.regulations:
            version = say("pack.version", in_force=pack.in_force, checked_on=pack.checked_on)
            told.append((say("pack", id=pack.id), version, digest(pack)))
        told += [(say("input", file=file.file), "", file.sha256) for file in self.inputs]
        return [(Cell(item), Cell(version), Cell(sha, Tone.MUTED)) for item, version, sha in told]


def origin_of(frame: Frame) -> Origin:
    """Give what an audit was made from."""
    return Origin(frame.audit.as_of, frame.audit.regulations, frame.audit.inputs)


def made_by(frame: Frame) -> dict[str, Any]:
    """Give program and packs with their versions, for programs."""
    return origin_of(frame).made_by()


def provenance(frame: Frame) -> Table:
    """List program, packs and files, with what tells one version from another."""
    return origin_of(frame).table(frame.lang)
