"""Opens an archive so that what is checked is what is read: streamed, capped, every byte summed."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping

from msgspec import Struct

from safetyduty.intake.guard_limits import (
    ENTRIES,
    INFLATED_BYTES,
    PART_BYTES,
    RATIO,
    RATIO_FROM,
    refuse,
)

_STEP = 1 << 18
_OUTSIDE = re.compile(r"(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:")


class Archive(Struct, frozen=True):
    """A zip file whose directory has been checked."""

    file: str
    content: bytes
    parts: Mapping[str, zipfile.ZipInfo]
    """Every entry by its name, with ``/`` between folders."""
    plain: bool
    """Whether every reader of zip files must see the same entries in it."""


def open_archive(content: bytes, file: str) -> Archive:
    """Read the directory of an archive; what no spreadsheet program writes is ``Refused``."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as opened:
            entries = opened.infolist()
            comment = opened.comment
            start = opened.start_dir
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise refuse("SD005", file, str(error)) from error
    if len(entries) > ENTRIES:
        raise refuse("SD011", file, f"{len(entries)} entries")
    _within_caps(entries, file)
    parts = {entry.filename.replace("\\", "/"): entry for entry in entries}
    plain = (
        not comment
        and len(parts) == len(entries)
        and not any("\\" in entry.filename for entry in entries)
        and _ends_plainly(content, start, len(entries))
    )
    return Archive(file, content, parts, plain)


def _within_caps(entries: list[zipfile.ZipInfo], file: str) -> None:
    for entry in entries:
        if _OUTSIDE.search(entry.filename):
            raise refuse("SD011", file, entry.filename)
        if entry.flag_bits & 0x1:
            raise refuse("SD004", file)
        if entry.file_size > PART_BYTES:
            raise refuse("SD011", file, f"{entry.filename}: {entry.file_size} bytes")


def _ends_plainly(content: bytes, start: int, number: int) -> bool:
    """Whether the last 22 bytes are the one end record, and the directory ends right there."""
    end = content[-22:]
    size, offset = int.from_bytes(end[12:16], "little"), int.from_bytes(end[16:20], "little")
    return (
        end[:4] == b"PK\x05\x06"
        and int.from_bytes(end[8:10], "little") == number < 0xFFFF
        and offset == start
        and offset + size == len(content) - 22
    )


def inflate(archive: Archive, name: str) -> Iterator[bytes]:
    """Give one part in pieces; a part that is not exactly what the directory says is ``Refused``.

    The length is held to the directory's while inflating: a bomb never grows beyond the caps.
    """
    entry = archive.parts[name]
    total = checksum = 0
    for piece in _pieces(archive, entry):
        total += len(piece)
        checksum = zlib.crc32(piece, checksum)
        if total > entry.file_size:
            raise refuse("SD011", archive.file, f"{name}: longer than declared")
        yield piece
    if total != entry.file_size or checksum != entry.CRC:
        raise refuse("SD005", archive.file, f"{name}: checksum")
    if total > RATIO_FROM and total > RATIO * entry.compress_size:
        raise refuse("SD011", archive.file, f"{name}: {total} bytes from {entry.compress_size}")


def _pieces(archive: Archive, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    header = archive.content[entry.header_offset : entry.header_offset + 30]
    if header[:4] != b"PK\x03\x04" or len(header) < 30:
        raise refuse("SD005", archive.file, f"{entry.filename}: header")
    begin = entry.header_offset + 30
    begin += int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
    packed = memoryview(archive.content)[begin : begin + entry.compress_size]
    if entry.compress_type == zipfile.ZIP_STORED:
        for at in range(0, len(packed), _STEP):
            yield bytes(packed[at : at + _STEP])
    elif entry.compress_type == zipfile.ZIP_DEFLATED:
        yield from _inflated(packed, archive.file, entry.filename)
    else:
        raise refuse("SD005", archive.file, f"{entry.filename}: method {entry.compress_type}")


def _inflated(packed: memoryview, file: str, name: str) -> Iterator[bytes]:
    stream = zlib.decompressobj(-15)
    try:
        for at in range(0, len(packed), 1 << 15):
            rest: bytes | memoryview = packed[at : at + (1 << 15)]
            while rest and not stream.eof:
                yield stream.decompress(rest, 1 << 21)
                rest = stream.unconsumed_tail
        yield stream.flush()
    except zlib.error as error:
        raise refuse("SD005", file, f"{name}: {error}") from error
    if not stream.eof or stream.unused_data:
        raise refuse("SD005", file, f"{name}: cut short")


def whole(archive: Archive, name: str) -> bytes:
    """Give one part in one piece."""
    return b"".join(inflate(archive, name))


def repacked(archive: Archive, names: list[str], mended: Mapping[str, bytes]) -> bytes:
    """Write the named parts anew, uncompressed, so that no reader can see anything else."""
    target = io.BytesIO()
    total = 0
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as written:
        for name in names:
            part = mended[name] if name in mended else whole(archive, name)
            total += len(part)
            if total > INFLATED_BYTES:
                raise refuse("SD011", archive.file, f"{total} bytes")
            written.writestr(zipfile.ZipInfo(name), part)
    return target.getvalue()
