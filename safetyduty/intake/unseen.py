"""What the reading library does not hand on of xls and xlsb: errors, hidden rows, bare formulas.

Only the records that say so are looked at; this runs in the child, after the cells were read.
"""

import io
import struct
import zipfile
from collections.abc import Iterator
from itertools import islice
from posixpath import basename

from safetyduty.intake.unseen_ole import workbook_stream
from safetyduty.intake.unseen_sheet import Unseen

_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}
_ZERO = bytes(8)
FIRST = 8
"""Among so many records at its beginning a workbook says that it is encrypted."""


def look_unseen(content: bytes) -> list[Unseen]:
    """Look through the records of every worksheet, in the workbook's order.

    A file whose records lead nowhere gives nothing: its cells were read, and more is not known.
    """
    try:
        if content.startswith(b"PK"):
            return list(_xlsb(content))
        return list(_xls(workbook_stream(content)))
    except (struct.error, IndexError, KeyError, ValueError, zipfile.BadZipFile, OSError):
        return []


def is_encrypted(content: bytes) -> bool:
    """Whether an old workbook asks for a password before it is opened."""
    if content.startswith(b"PK"):
        return False
    try:
        stream = workbook_stream(content)
        return any(kind == 0x2F for kind, _ in islice(_records(stream, 0), FIRST))
    except (struct.error, IndexError, KeyError, ValueError):
        return False


def _xls(stream: bytes) -> Iterator[Unseen]:
    starts = [
        struct.unpack_from("<I", body)[0]
        for kind, body in _records(stream, 0)
        if kind == 0x85 and body[5] == 0
    ]
    for start in starts:
        seen = Unseen()
        for kind, body in _records(stream, start):
            if kind == 0x208:
                _note_row(seen, *struct.unpack_from("<H10xH", body), bit=0x20)
            elif kind == 0x7D:
                first, last, flags = struct.unpack_from("<HH4xH", body)
                _note_columns(seen, first, last, flags)
            elif kind == 0x205 and body[7]:
                _note_error(seen, *struct.unpack_from("<HH", body), code=body[6])
            elif kind == 0x06:
                row, column = struct.unpack_from("<HH", body)
                result = body[6:14]
                if result[6:8] == b"\xff\xff" and result[0] == 2:
                    _note_error(seen, row, column, code=result[2])
                seen.count(bare=result == _ZERO)
        yield seen


def _records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """Give the records from one beginning to its end; charts within have their own."""
    depth = 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        depth += (kind == 0x809) - (kind == 0x0A)
        if depth <= 1:
            yield kind, stream[at + 4 : at + 4 + size]
        if depth <= 0:
            return
        at += 4 + size


def _note_row(seen: Unseen, row: int, flags: int, *, bit: int) -> None:
    if flags & bit:
        seen.hidden.append(row + 1)


def _note_columns(seen: Unseen, first: int, last: int, flags: int) -> None:
    if flags & 1:
        seen.hidden_columns.append((first + 1, last + 1))


def _note_error(seen: Unseen, row: int, column: int, *, code: int) -> None:
    seen.errors.append((row + 1, column + 1, _ERRORS.get(code, f"#{code:02X}")))


def _xlsb(content: bytes) -> Iterator[Unseen]:
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        names = {basename(name): name for name in opened.namelist()}
        relations = _targets(opened.read(names["workbook.bin.rels"]))
        for kind, body in _brief_records(opened.read(names["workbook.bin"])):
            if kind == 156:
                size = struct.unpack_from("<I", body, 8)[0]
                key = body[12 : 12 + 2 * size].decode("utf-16-le")
                yield _xlsb_sheet(opened.read(names[basename(relations[key])]))


def _targets(part: bytes) -> dict[str, str]:
    from safetyduty.intake.guard_xml import attributes, tags

    about = (attributes(written) for written in tags(b"Relationship", part))
    return {one.get("Id", ""): one.get("Target", "") for one in about}


def _xlsb_sheet(part: bytes) -> Unseen:
    seen = Unseen()
    row = 0
    for kind, body in _brief_records(part):
        if kind == 0:
            row = struct.unpack_from("<I", body)[0]
            _note_row(seen, row, body[11], bit=0x10)
        elif kind == 60:
            first, last, flags = struct.unpack_from("<II8xH", body)
            _note_columns(seen, first, last, flags)
        elif kind in (3, 11):
            _note_error(seen, row, struct.unpack_from("<I", body)[0], code=body[8])
        if 8 <= kind <= 11:
            seen.count(bare=kind == 9 and body[8:16] == _ZERO)
    return seen


def _brief_records(part: bytes) -> Iterator[tuple[int, bytes]]:
    """Give the records of a binary part: kind and size are written in as few bytes as they need."""
    at, end = 0, len(part)
    while at < end:
        kind = part[at]
        at += 1
        if kind & 0x80:
            kind = kind & 0x7F | part[at] << 7
            at += 1
        size = shift = 0
        while True:
            byte = part[at]
            at += 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80 or shift > 21:
                break
        yield kind, part[at : at + size]
        at += size
