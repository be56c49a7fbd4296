"""Draws the smallest photo that says when it was taken."""

import struct


def photo(taken: str = "", mark: bytes = b"") -> bytes:
    """Give a JPEG of nothing with EXIF DateTimeOriginal, such as ``2026:03:05 09:30:00``."""
    if not taken:
        return b"\xff\xd8\xff\xdb\x00\x04\x00\x00" + mark + b"\xff\xd9"
    text = taken.encode() + b"\0"
    first = struct.pack("<HHHLL", 1, 0x8769, 4, 1, 26) + bytes(4)
    second = struct.pack("<HHHLL", 1, 0x9003, 2, len(text), 44) + bytes(4)
    tiff = b"II*\0" + struct.pack("<L", 8) + first + second + text
    exif = b"Exif\0\0" + tiff
    head = b"\xff\xd8\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif
    return head + b"\xff\xdb\x00\x04\x00\x00" + mark + b"\xff\xd9"
