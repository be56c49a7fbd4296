"""What an archive of a workbook says beside its cells: links of cells, and when it was saved."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from html import unescape

from msgspec import Struct

from safetyduty.intake.files import Found
from safetyduty.intake.guard import Kind, kind_of_archive, take
from safetyduty.intake.guard_limits import Refused
from safetyduty.intake.guard_xml import attributes, tags
from safetyduty.intake.guard_zip import Archive, open_archive, whole
from safetyduty.model.source import column_number

CHINA = timezone(timedelta(hours=8))
_SAVED = re.compile(
    rb"<dcterms:modified[^>]*>\s*([0-9T:.+Z-]{10,40})\s*</|<dc:date>\s*([0-9T:.+Z-]{10,40})\s*<"
)
_CELL = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::.*)?")
_FORMULA = re.compile(
    rb"<c\s([^>]*)>\s*<f[^>]*>\s*=?\s*(?:_xlfn\.)?HYPERLINK\((?:&quot;|\")(.*?)(?:&quot;|\")", re.I
)
_UTF = re.compile(r"((?:%[0-9A-Fa-f]{2})+)")
MOST = 100_000
"""Links of one workbook; nobody sets more by hand."""


class Beside(Struct, frozen=True):
    """What one file says beside its cells."""

    saved: int = 0
    """Ordinal of the day it was last saved, by the clock of China; 0 where it does not say."""
    links: dict[tuple[str, int, int], str] = {}
    """By sheet, row and column, where the link of a cell leads, as written."""


def read_beside(found: Found) -> Beside:
    """Read it again through the guard; what is no sound archive says nothing."""
    try:
        archive = open_archive(take(found).content, found.name)
        kind = kind_of_archive(archive)
        return Beside(_saved(archive), dict(_links(archive)) if kind is Kind.XLSX else {})
    except Refused:
        return Beside()


def _saved(archive: Archive) -> int:
    for name in ("docProps/core.xml", "meta.xml"):
        if name in archive.parts and (said := _SAVED.search(whole(archive, name))):
            try:
                when = datetime.fromisoformat((said[1] or said[2]).decode())
            except ValueError:
                return 0
            return when.astimezone(CHINA).toordinal() if when.tzinfo else when.toordinal()
    return 0


def _links(archive: Archive) -> Iterator[tuple[tuple[str, int, int], str]]:
    """Give the links of every sheet: set on a cell, or by a HYPERLINK formula. None is followed."""
    book = _relations(archive, "xl/_rels/workbook.xml.rels")
    left = MOST
    for written in tags(b"sheet", whole(archive, "xl/workbook.xml")):
        about = attributes(written)
        key = next((value for name, value in about.items() if name.endswith(":id")), "")
        target = book.get(key, "").lstrip("/")
        part = target if target.startswith("xl/") else f"xl/{target}"
        if part not in archive.parts:
            continue
        for place, link in _of_sheet(archive, part):
            if left := left - 1:
                yield (about.get("name", ""), *place), link
            else:
                return


def _of_sheet(archive: Archive, part: str) -> Iterator[tuple[tuple[int, int], str]]:
    content = whole(archive, part)
    folder, _, name = part.rpartition("/")
    targets = _relations(archive, f"{folder}/_rels/{name}.rels")
    for written in tags(b"hyperlink", content):
        about = attributes(written)
        key = next((value for label, value in about.items() if label.endswith(":id")), "")
        place = _place(about.get("ref", ""))
        if place and targets.get(key):
            yield place, unescape(targets[key])
    for found in _FORMULA.finditer(content):
        place = _place(attributes(b" " + found[1]).get("r", ""))
        if place and found[2]:
            yield place, unescape(found[2].decode(errors="replace"))


def _relations(archive: Archive, part: str) -> dict[str, str]:
    if part not in archive.parts:
        return {}
    every = (attributes(written) for written in tags(b"Relationship", whole(archive, part)))
    return {about.get("Id", ""): about.get("Target", "") for about in every}


def _place(address: str) -> tuple[int, int] | None:
    """Read an address as row and column; of a range the first cell."""
    found = _CELL.fullmatch(address)
    if not found:
        return None
    return int(found[2]), column_number(found[1])


def unescaped(link: str) -> str:
    """Read ``%E7%85%A7`` as the letters it stands for; what is no UTF-8 stays as written."""

    def letters(found: re.Match[str]) -> str:
        raw = bytes.fromhex(found[1].replace("%", ""))
        try:
            return raw.decode()
        except UnicodeDecodeError:
            return found[1]

    return _UTF.sub(letters, link)
