"""What a dossier rests on, and what it says, as digests: one byte changed gives another."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from safetyduty.model.ledger import InputFile

SCHEMA = "safetyduty/manifest/1"
KEY = "manifest"


def sources(inputs: Iterable[InputFile]) -> list[dict[str, str]]:
    """Give every file with its digest; one that could not be opened has none."""
    return [{"file": one.file, "sha256": one.sha256} for one in inputs]


def result_digest(facts: dict[str, Any]) -> str:
    """Give the SHA-256 of all that a record says, its own manifest's result left out.

    The order of keys and the layout of the text change nothing.
    """
    own = {key: value for key, value in facts.get(KEY, {}).items() if key != "result_sha256"}
    text = json.dumps(facts | {KEY: own}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def sealed(facts: dict[str, Any], inputs: Iterable[InputFile]) -> dict[str, Any]:
    """Add the manifest: every source's digest, and that of the whole."""
    whole = facts | {KEY: {"sources": sources(inputs)}}
    whole[KEY]["result_sha256"] = result_digest(whole)
    return whole


def beside(content: bytes, file: str, facts: dict[str, Any]) -> dict[str, Any]:
    """Give the manifest that lies beside a file which is no JSON, so that it can be verified."""
    return {
        "schema": SCHEMA,
        "of": facts["schema"],
        "file": file,
        "file_sha256": hashlib.sha256(content).hexdigest(),
        **facts[KEY],
    }
