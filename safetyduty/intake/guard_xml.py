"""Reads what little XML the guard needs, without an XML parser: tags, attributes, the encoding."""

import re
from collections.abc import Callable, Iterator

from safetyduty.intake.guard_limits import refuse

# Names begin where nothing of a name stands before them: else one endless name is read from each of
# its letters on.
ATTRIBUTE = re.compile(rb"(?<![^\s=\"'/])([^\s=\"'/]++)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)')")
WRITTEN = rb"((?:\s(?:[^<>\"'/]|\"[^\"]*\"|'[^']*'|/(?!>))*+)?)(/?)>"
"""What follows the name of an element: its attributes as written, and ``/`` if it is empty."""

_ELEMENT = re.compile(rb"<[A-Za-z_]")
_DECLARED = re.compile(rb"\s*<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9_.-]+)[\"'][^>]*\?>")
_SAME_BYTES = {"utf-8", "utf8", "us-ascii", "ascii"}
_RECODED = {"gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "utf-16": "utf-16"}


def tags(name: bytes, part: bytes) -> Iterator[bytes]:
    """Give the attributes, as written, of every element ``name``, whatever its prefix."""
    pattern = rb"<(?:[^\s<>/:]+:)?" + name + WRITTEN
    return (found[1] for found in re.finditer(pattern, part))


def attributes(written: bytes) -> dict[str, str]:
    """Read attributes; of one that stands twice the last counts, as it does for the reader."""
    return {
        name.decode(errors="replace"): _plain((double or single).decode(errors="replace"))
        for name, double, single in ATTRIBUTE.findall(written)
    }


def _plain(text: str) -> str:
    for mark, sign in (("lt", "<"), ("gt", ">"), ("quot", '"'), ("apos", "'"), ("amp", "&")):
        text = text.replace(f"&{mark};", sign)
    return text


def in_utf8(first: bytes, part: Callable[[], bytes], file: str, name: str) -> bytes | None:
    """Give the part in UTF-8 where it is not already; a document type is ``Refused``.

    Nothing a spreadsheet program writes declares entities; what does means harm.
    """
    coded = "utf-16" if first[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
    if not coded:
        declared = _DECLARED.match(first.removeprefix(b"\xef\xbb\xbf"))
        coded = declared[1].decode().lower() if declared else "utf-8"
    if coded not in _SAME_BYTES:
        if coded not in _RECODED:
            raise refuse("SD011", file, f"{name}: {coded}")
        text = part().decode(_RECODED[coded], errors="replace").lstrip("\ufeff")
        first = re.sub(r"^\s*<\?xml[^>]*\?>", "", text).encode()
    element = _ELEMENT.search(first)
    head = first[: element.start()] if element else first
    if b"<!DOCTYPE" in head.upper():
        raise refuse("SD011", file, f"{name}: document type")
    return first if coded not in _SAME_BYTES else None
