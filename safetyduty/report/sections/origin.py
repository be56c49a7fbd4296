"""What every document carries: program, day, packs with their versions, inputs with SHA-256."""

from collections.abc import Callable
from functools import partial
from hashlib import sha256
from typing import Any

import msgspec

from safetyduty import __version__
from safetyduty.model.catalogue.letters import say
from safetyduty.model.law import Regulation
from safetyduty.report.document import Cell, Column, Drawn, Table
from safetyduty.report.sections.frame import Frame


def origin(frame: Frame) -> Table:
    """List what the document was made from; screens fold it."""
    lang, audit = frame.lang, frame.audit
    items: list[tuple[str, Callable[[], str]]] = [
        (say("origin.program", lang), lambda: f"safetyduty {__version__}"),
        (say("origin.as-of", lang), audit.as_of.isoformat),
        *((say("origin.pack", lang), partial(_pack, one, frame)) for one in audit.regulations),
        *((f"{say('origin.input', lang)} {one.file}", one.sha256.strip) for one in audit.inputs),
    ]
    rows = Drawn(items, lambda item: (Cell(item[0]), Cell(item[1]())))
    columns = (Column(say("origin.item", lang)), Column(say("origin.value", lang)))
    fold = say("origin.fold", lang, n=len(audit.inputs))
    return Table("origin", say("origin", lang), columns, rows, fold=fold)


def _pack(regulation: Regulation, frame: Frame) -> str:
    return say(
        "origin.pack.value",
        frame.lang,
        id=regulation.id,
        title=frame.title(regulation),
        checked=regulation.checked_on,
        digest=digest(regulation),
    )


def digest(regulation: Regulation) -> str:
    """Give the first twelve digits of a pack's own SHA-256: its content, whatever its dates say."""
    return sha256(msgspec.json.encode(regulation, order="sorted")).hexdigest()[:12]


def facts(frame: Frame) -> dict[str, Any]:
    """Give the same for programs."""
    audit = frame.audit
    return {
        "program": f"safetyduty {__version__}",
        "as_of": audit.as_of.isoformat(),
        "packs": [
            {"id": one.id, "checked_on": one.checked_on.isoformat(), "digest": digest(one)}
            for one in audit.regulations
        ],
        "inputs": [{"file": file.file, "sha256": file.sha256} for file in audit.inputs],
    }
