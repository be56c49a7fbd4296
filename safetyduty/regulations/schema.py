"""The pack format as JSON Schema, by which an editor completes keys and marks wrong words."""

import inspect
from typing import Any

import msgspec

from safetyduty.discover import names
from safetyduty.model.accountability import Accountability
from safetyduty.model.law import Regulation, Rule
from safetyduty.model.unread import Unread
from safetyduty.regulations.faults import RANGES
from safetyduty.regulations.kinds import rule_class

_REFERENCE = "#/$defs/{name}"


def pack_schema() -> dict[str, Any]:
    """Give the schema of a pack, its rule one of the kinds there are.

    An editor finds it by a line at the head of the pack:
    ``# yaml-language-server: $schema=pack.schema.json``.
    """
    kinds = names("safetyduty.rules")
    classes = [rule_class(kind) for kind in kinds]
    (main, *_), parts = msgspec.json.schema_components(
        [Regulation], schema_hook=_rule_hook, ref_template=_REFERENCE
    )
    _, more = msgspec.json.schema_components([Accountability, *classes], ref_template=_REFERENCE)
    parts |= more
    for kind, found in zip(kinds, classes, strict=True):
        part = parts[found.__name__]
        part["properties"] = {"kind": {"const": kind}, **part.get("properties", {})}
        part["required"] = ["kind", *part.get("required", [])]
        part["description"] = inspect.getdoc(found) or ""
    parts["Rule"] = {"anyOf": [{"$ref": _REFERENCE.format(name=c.__name__)} for c in classes]}
    for part in parts.values():
        _limit(part.get("properties", {}))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "safetyduty/regulation-pack/1",
        **main,
        "$defs": dict(sorted(parts.items())),
    }


def _rule_hook(kind: type) -> dict[str, Any]:
    if kind is Rule:
        return {"$ref": _REFERENCE.format(name="Rule")}
    if kind is Unread:
        return {"$ref": _REFERENCE.format(name="Accountability")}
    raise NotImplementedError(kind)


def _limit(properties: dict[str, Any]) -> None:
    """Add the ranges that types do not tell."""
    for key, (least, most) in RANGES.items():
        found = properties.get(key, {})
        number = found.get("items", found)
        if number.get("type") == "integer":
            number |= {"minimum": least, "maximum": most}
