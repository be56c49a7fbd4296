"""Hides names where asked, and keeps the key to them where asked: for the owner's eyes alone."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from safetyduty.cli._output import check_place, write_file
from safetyduty.cli._speech import language
from safetyduty.model.audit import CannotAudit
from safetyduty.model.ledger import Ledger
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.report.document import Document

if TYPE_CHECKING:  # only a run that hides names loads what hides them
    from safetyduty.report.redact import Key

Hiding = Callable[[Document, Ledger], Document]
_OWNER_ALONE = 0o600


def hide(*, redact: bool, key: Path | None) -> Hiding | None:
    """Give what hides the names of a document; ``None`` where it was not asked for.

    A key file that is there is used and renewed; one of another kind is ``CannotAudit``.
    """
    if not redact:
        if key is not None:
            raise CannotAudit(Problem("SD941", Source(""), str(key)))
        return None
    check_place(key)
    known = _read(key) if key is not None else None

    def hidden(document: Document, ledger: Ledger) -> Document:
        from msgspec import json

        from safetyduty.report.redact import Redactor

        redactor = Redactor(ledger, language(), known)
        if key is not None:
            content = json.format(json.encode(redactor.key()), indent=2)
            write_file(key, content + b"\n", _OWNER_ALONE)
        return redactor.document(document)

    return hidden


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
        reason = getattr(error, "strerror", "") or str(error)
    raise CannotAudit(Problem("SD940", Source(path.name), path.name, {"reason": reason}))
