"""Checks an xlsx or xlsm archive before it is read: its parts, its strings, and every sheet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from posixpath import join, normpath

from safetyduty.intake.guard_cells import KNOWN_ERRORS, Scan, count_cells, look_over, measure
from safetyduty.intake.guard_limits import (
    AREA,
    INFLATED_BYTES,
    SHEETS,
    STRINGS,
    TEXT_BYTES,
    TEXTS_BYTES,
    refuse,
)
from safetyduty.intake.guard_zip import Archive, inflate, repacked, whole
from safetyduty.model.source import Source

_UNREAD = re.compile(
    r"^(?:docProps|customXml|xl/(?:media|drawings|charts|theme|pivot\w+|externalLinks|embeddings|"
    r"activeX|ctrlProps|printerSettings|diagrams|persons|threadedComments|comments\d*\.xml))",
    re.IGNORECASE,
)
_RELATION = re.compile(rb"<(?:[^\s<>/:]+:)?Relationship\s([^>]*)>")
_SHEET = re.compile(rb"<(?:[^\s<>/:]+:)?sheet\s([^>]*)>")
_ATTRIBUTE = re.compile(rb"([^\s=\"'/]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_ROOT = re.compile(rb"<[A-Za-z_]")
_ENCODING = re.compile(rb"^<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9_.-]+)[\"']")
_KNOWN_TO_ALL = {b"utf-8", b"utf8", b"us-ascii", b"ascii"}
_KNOWN_TO_US = {b"gb2312", b"gbk", b"gb18030", b"utf-16", b"big5"}
_ERROR_VALUE = re.compile(
    rb"(<c\s[^>]*t=[\"']e[\"'][^>]*>(?:<f[^>]*>(?:[^<]*</f>)?)?<v>)([^<]*)(?=</v>)"
)


@dataclass(frozen=True, slots=True)
class Checked:
    """An archive that may be read."""

    content: bytes
    """What to hand to the reader: nothing is in it that was not looked at."""
    scans: tuple[Scan, ...]
    """What was seen of each sheet, in the workbook's order; empty where that is not clear."""
    sound: bool
    """Whether it is written as spreadsheet programs write; else it is read at arm's length."""


def check_workbook(archive: Archive) -> Checked:
    """Look over every part the reader may open; what would harm it is ``Refused``."""
    relations = _relations(archive)
    mentioned = {target.rsplit("/", 1)[-1].lower() for target in relations.values()}
    names = [
        name
        for name in archive.parts
        if not name.endswith("/")
        and (not _UNREAD.match(name) or name.rsplit("/", 1)[-1].lower() in mentioned)
    ]
    if sum(archive.parts[name].file_size for name in names) > INFLATED_BYTES:
        raise refuse("SD011", archive.file, "parts too large")
    mended: dict[str, bytes] = {}
    scans = {name: _look_over_part(archive, name, mended) for name in names}
    sheets = _sheets(archive, relations, mended)
    known = {name.lower(): name for name in names}
    order = [known.get(sheet.lower(), "") for sheet in sheets]
    read = [name for name in order if name]
    if sum(archive.parts[name].file_size for name in read) > INFLATED_BYTES:
        raise refuse("SD011", archive.file, "sheets too large")
    _check_strings(archive, known.get("xl/sharedstrings.xml", ""), read, mended)
    content = archive.content
    if mended or not archive.plain:
        content = repacked(archive, names, mended)
    ordinary = all(scan.ordinary for scan in scans.values())
    complete = len(read) == len(order) > 0
    return Checked(
        content, tuple(scans[name] for name in read) if complete else (), ordinary and complete
    )
