"""Hides names where asked, and keeps the key to them where asked: for the owner's eyes alone."""

from pathlib import Path
from typing import TYPE_CHECKING

from safetyduty.cli._output import check_place, write_file
from safetyduty.cli._speech import language
from safetyduty.model.audit import CannotAudit
from safetyduty.model.catalogue.system import reason_of
from safetyduty.model.ledger import Ledger
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.report.document import Document

if TYPE_CHECKING:  # only a run that hides names loads what hides them
    from safetyduty.report.redact import Key

_OWNER_ALONE = 0o600


def check_key(*, redact: bool, key: Path | None) -> None:
    """Say before the work that a key goes with hiding, or cannot be read."""
    if key is not None and not redact:
        raise CannotAudit(Problem("SD941", Source(""), str(key)))
    if key is not None:
        check_place(key)
        _read(key)


def hide(ledger: Ledger, document: Document, *, redact: bool, key: Path | None) -> Document:
    """Hide the names of a document where asked, and keep the key where asked.

    A key file that is there is used and renewed; one of another kind is ``CannotAudit``.
    """
    if not redact:
        return document
    from msgspec import json

    from safetyduty.report.redact import Redactor

    redactor = Redactor(ledger, language(), _read(key) if key else None)
    if key is not None:
        content = json.format(json.encode(redactor.key()), indent=2)
        write_file(key, content + b"\n", _OWNER_ALONE)
    return redactor.document(document)


def _read(path: Path) -> "Key | None":
    """Read the key of an earlier run; a file not there yet is ``None``."""
    from msgspec import DecodeError, json

    from safetyduty.report.redact import SCHEMA, Key

    reason = ""
    try:
        found = json.decode(path.read_bytes(), type=Key)
        if found.schema == SCHEMA:
            return found
        reason = found.schema
    except FileNotFoundError:
        return None
    except (OSError, DecodeError) as error:
        reason = reason_of(error)
    raise CannotAudit(Problem("SD940", Source(path.name), path.name, {"reason": reason}))
