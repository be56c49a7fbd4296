"""The day in a photo: EXIF DateTimeOriginal, in as many steps as a well-made photo needs.

Read by hand: a library tried on mutated photos took seconds over 150 bytes and wrote on stderr.
"""

import re
import struct
from datetime import date

HEAD = 1 << 20
"""The part of a photo that is searched; cameras write the day first."""
_MARK = b"Exif\0\0"
_MOST = 512
"""Entries of one directory; photos have a few dozen."""
_POINTER, _ORIGINAL = 0x8769, 0x9003
_DAY = re.compile(rb"([0-9]{4})[:-]([0-9]{2})[:-]([0-9]{2})")


def taken_on(content: bytes) -> int:
    """Give the day a photo says it was taken, as an ordinal; 0 where it says none."""
    head = content[:HEAD]
    at = head.find(_MARK)
    tiff = head[at + len(_MARK) :] if at >= 0 else head
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(tiff[:4])
    if order is None:
        return 0
    try:
        (first,) = struct.unpack_from(f"{order}L", tiff, 4)
        within = _entry(tiff, order, first, _POINTER)
        place = within and _entry(tiff, order, within, _ORIGINAL)
        found = _DAY.match(tiff, place) if place else None
        return date(*(int(part) for part in found.groups())).toordinal() if found else 0
    except (struct.error, ValueError):  # cut short, or a day that is none
        return 0


def _entry(tiff: bytes, order: str, directory: int, wanted: int) -> int:
    """Give the value of one entry of a directory: where it leads; 0 where it is not there."""
    (number,) = struct.unpack_from(f"{order}H", tiff, directory)
    for entry in range(min(number, _MOST)):
        tag, _, _, value = struct.unpack_from(f"{order}HHLL", tiff, directory + 2 + 12 * entry)
        if tag == wanted:
            return int(value)
    return 0
