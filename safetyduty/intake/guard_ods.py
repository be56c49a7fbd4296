"""Checks an OpenDocument sheet before it is read, and reads the merged ranges the reader skips."""

import re
from collections.abc import Iterator

from safetyduty.intake.guard_limits import INFLATED_BYTES, LAST_COLUMN, LAST_ROW, refuse
from safetyduty.intake.guard_xml import WRITTEN, attributes, in_utf8
from safetyduty.intake.guard_zip import Archive, repacked, whole

Merge = tuple[int, int, int, int]

_PARTS = ("mimetype", "META-INF/manifest.xml", "content.xml", "settings.xml", "styles.xml")
_STEP = re.compile(
    rb"<(/?)(?:[^\s<>/:\"']+:)?(table|table-row|table-cell|covered-table-cell)" + WRITTEN
)
_SPANNED = re.compile(rb"number-(?:columns|rows)-spanned\s*=\s*[\"'](?!1[\"'])")


def check_document(archive: Archive) -> tuple[bytes, list[list[Merge]]]:
    """Give the document with what the reader needs and no more, and each sheet's merged ranges.

    An encrypted document and one with a document type are ``Refused``.
    """
    names = [name for name in _PARTS if name in archive.parts]
    if sum(archive.parts[name].file_size for name in names) > INFLATED_BYTES:
        raise refuse("SD011", archive.file, "parts too large")
    mended: dict[str, bytes] = {}
    for name in names:
        part = whole(archive, name)
        if name.startswith("META-INF") and b"encryption-data" in part:
            raise refuse("SD004", archive.file)
        recoded = in_utf8(part, lambda part=part: part, archive.file, name)  # type: ignore[misc]
        mended[name] = part if recoded is None else recoded
    return repacked(archive, names, mended), list(_merges(mended.get("content.xml", b"")))


def _merges(content: bytes) -> Iterator[list[Merge]]:
    """Give the merged ranges of each sheet; rows and cells may stand for many of their kind."""
    if not _SPANNED.search(content):
        return
    merged: list[Merge] = []
    row = column = again = 1
    for step in _STEP.finditer(content):
        ends, what, written, empty = step.groups()
        about = {} if ends else _numbers(written)
        if what == b"table":
            if ends:
                yield merged
            merged, row = [], 1
        elif what == b"table-row":
            if not ends:
                again, column = about.get("number-rows-repeated", 1), 1
            if ends or empty:
                row += again
        elif not ends:
            down, right = (
                about.get("number-rows-spanned", 1),
                about.get("number-columns-spanned", 1),
            )
            if down * right > 1 and row <= LAST_ROW and column <= LAST_COLUMN:
                merged.append((row, column, row + down - 1, column + right - 1))
            column += about.get("number-columns-repeated", 1)


def _numbers(written: bytes) -> dict[str, int]:
    return {
        name.rpartition(":")[2]: int(value)
        for name, value in attributes(written).items()
        if value.isascii() and value.isdigit() and 0 < len(value) < 8
    }
