"""Takes the one stream with the cells out of a compound file, as old workbooks are kept in."""

import struct

_HEADER = struct.Struct("<30xHH10xI I 4x I I I I I")
_ENDS = 0xFFFFFFFA
"""From here on a number names no sector."""


def workbook_stream(content: bytes) -> bytes:
    """Give the stream ``Workbook`` or ``Book``; none is a ``KeyError``."""
    shift, _, _, first, cutoff, small_fat, _, chain, _ = _HEADER.unpack_from(content)
    size = 1 << min(shift, 16)
    heads = list(struct.unpack_from("<109I", content, 76))
    while chain < _ENDS and len(heads) < 110 + len(content) // 4:
        block = _sector(content, chain, size)
        *more, chain = struct.unpack(f"<{len(block) // 4}I", block)
        heads += more
    table = [
        number
        for head in heads
        if head < _ENDS
        for number in struct.unpack(f"<{size // 4}I", _sector(content, head, size))
    ]
    entries = _chained(content, table, first, size)
    found = {}
    for at in range(0, len(entries) - 127, 128):
        length = struct.unpack_from("<H", entries, at + 64)[0]
        name = entries[at : at + max(length - 2, 0)].decode("utf-16-le", "replace").casefold()
        found[name] = struct.unpack_from("<II", entries, at + 116)
    start, length = found["workbook"] if "workbook" in found else found["book"]
    if length >= cutoff:
        return _chained(content, table, start, size)[:length]
    # small streams lie together in the root's own, in sectors of 64 bytes
    within = _chained(content, table, found["root entry"][0], size)
    small = _chained(content, table, small_fat, size)
    links = list(struct.unpack(f"<{len(small) // 4}I", small))
    pieces = (within[64 * at : 64 * at + 64] for at in _numbers(links, start))
    return b"".join(pieces)[:length]


def _sector(content: bytes, number: int, size: int) -> bytes:
    return content[(number + 1) * size : (number + 2) * size].ljust(size, b"\0")


def _numbers(links: list[int], at: int) -> list[int]:
    """Follow a chain to its end; one that runs in a circle is broken off."""
    found: list[int] = []
    while at < _ENDS and at < len(links) and len(found) <= len(links):
        found.append(at)
        at = links[at]
    return found


def _chained(content: bytes, table: list[int], start: int, size: int) -> bytes:
    return b"".join(_sector(content, number, size) for number in _numbers(table, start))
