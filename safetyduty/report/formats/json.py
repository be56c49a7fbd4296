"""JSON: the document's facts, for programs."""

import json

import msgspec

from safetyduty.report.document import Document

EXTENSION = ".json"


def render(document: Document, width: int | None = None) -> str:  # noqa: ARG001 - no lines to fit
    """Write the facts with two blanks a level; Chinese stands as it is.

    A file name whose bytes are no text keeps them as an escape, so that the result is UTF-8.
    """
    try:
        encoded = msgspec.json.format(msgspec.json.encode(document.facts), indent=2)
    except UnicodeEncodeError:
        text = json.dumps(document.facts, ensure_ascii=False, indent=2)
        encoded = text.encode("utf-8", "backslashreplace")
    return encoded.decode() + "\n"
