"""Checks an xlsx or xlsm archive before it is read: its parts, its strings, and every sheet."""

import re
from collections.abc import Iterable, Mapping
from posixpath import join, normpath

from msgspec import Struct

from safetyduty.intake.guard_cells import count_cells, look_over, measure
from safetyduty.intake.guard_limits import (
    AREA,
    INFLATED_BYTES,
    SHEETS,
    refuse,
)
from safetyduty.intake.guard_scan import KNOWN_ERRORS, Scan
from safetyduty.intake.guard_strings import DECLARED, Strings, check_texts
from safetyduty.intake.guard_xml import attributes, in_utf8, tags
from safetyduty.intake.guard_zip import Archive, inflate, repacked, whole
from safetyduty.model.source import Source, column_letters

_UNREAD = re.compile(
    r"(?:docProps|customXml|xl/(?:media|drawings|charts|theme|pivot\w+|externalLinks|embeddings|"
    r"activeX|ctrlProps|printerSettings|diagrams|persons|threadedComments|comments\d*\.xml))",
    re.IGNORECASE,
)
_ERROR_VALUE = re.compile(
    rb"(<c(?=\s)(?>[^<>]*?\st=[\"']e[\"'])[^<>]*+>(?:<f[^<>]*+>(?:[^<]*+</f>)?)?<v>)([^<]*+)(?=</v>)"
)


class Checked(Struct, frozen=True):
    """An archive that may be read."""

    content: bytes
    """What to hand to the reader: nothing is in it that was not looked at."""
    scans: tuple[Scan, ...]
    """What was seen of each sheet, in the workbook's order; empty where that is not clear."""
    sound: bool
    """Whether it is written as spreadsheet programs write; else it is read at arm's length."""


class _Directory(Struct, frozen=True):
    """Where the parts that will be read are."""

    names: list[str]
    sheets: list[str]
    """The part of each sheet, in the workbook's order; empty where it cannot be found."""
    strings: list[str]
    titles: dict[str, str]
    """The name of each sheet by its part, so that a refusal names what the user can see."""


def check_workbook(archive: Archive) -> Checked:
    """Look over every part the reader may open; what would harm it is ``Refused``."""
    directory = _directory(archive)
    read = [name for name in directory.sheets if name]
    for names in (directory.names, read):
        if sum(archive.parts[name].file_size for name in names) > INFLATED_BYTES:
            raise refuse("SD011", archive.file, "parts too large")
    mended: dict[str, bytes] = {}
    titles = directory.titles
    strings = {name: Strings() for name in directory.strings}
    scans = {
        name: _look_over(archive, name, mended, titles.get(name, ""), strings.get(name))
        for name in directory.names
    }
    _check_area(archive, scans, mended, titles)
    for name, seen in strings.items():
        if seen.excessive:
            mended[name] = DECLARED.sub(b"", _part(archive, name, mended))
    complete = len(read) == len(directory.sheets) > 0
    sound = (
        complete
        and all(scan.ordinary for scan in scans.values())
        and all(seen.plain for seen in strings.values())
    )
    if sound:
        for seen in strings.values():
            check_texts(archive, read, seen)
    content = archive.content
    if mended or not archive.plain:
        content = repacked(archive, directory.names, mended)
    return Checked(content, tuple(scans[name] for name in read) if complete else (), sound)


def _directory(archive: Archive) -> _Directory:
    known = {name.lower(): name for name in archive.parts}
    root = _relations(archive, known, "_rels/.rels", "")
    books = [target for kind, target in root.values() if kind == "officeDocument"]
    book = known.get(books[0] if books else "", known.get("xl/workbook.xml", ""))
    if not book:
        raise refuse("SD002", archive.file, "no workbook part")
    folder, _, name = book.rpartition("/")
    relations = _relations(archive, known, f"{folder}/_rels/{name}.rels", folder)
    mentioned = {target for _, target in (*root.values(), *relations.values())}
    sheets, titles = [], {}
    for written in tags(b"sheet", whole(archive, book)):
        about = attributes(written)
        ids = [value for key, value in about.items() if key.endswith(":id")]
        target = relations.get(ids[0] if ids else "", ("", ""))[1]
        sheets.append(known.get(target, ""))
        titles[sheets[-1]] = about.get("name", "")
    if len(sheets) > SHEETS:
        raise refuse("SD011", archive.file, f"{len(sheets)} sheets")
    strings = {
        known.get(target, "") for kind, target in relations.values() if kind == "sharedStrings"
    }
    strings.add(known.get("xl/sharedstrings.xml", ""))
    needed = (
        strings
        | set(sheets)
        | {
            part
            for part in archive.parts
            if part.lower().endswith((".xml", ".rels"))
            and (not _UNREAD.match(part) or part.lower() in mentioned)
        }
    )
    names = [part for part in archive.parts if part in needed]
    return _Directory(names, sheets, sorted(strings - {""}), titles)


def _relations(
    archive: Archive, known: Mapping[str, str], name: str, folder: str
) -> dict[str, tuple[str, str]]:
    """Read which part each id stands for: its kind, and its name in small letters."""
    part = known.get(name.lower())
    relations = {}
    for written in tags(b"Relationship", whole(archive, part)) if part else ():
        about = attributes(written)
        target = about.get("Target", "").replace("\\", "/")
        path = normpath(join("/", folder, target)).lstrip("/").lower()
        relations[about.get("Id", "")] = about.get("Type", "").rsplit("/", 1)[-1], path
    return relations


def _look_over(
    archive: Archive, name: str, mended: dict[str, bytes], title: str, strings: Strings | None
) -> Scan:
    """Look over one part; what has to be written anew for the reader goes into ``mended``."""
    inflated = inflate(archive, name)
    first = next(inflated, b"")
    recoded = in_utf8(first, lambda: first + b"".join(inflated), archive.file, name)
    if recoded is not None:
        mended[name] = recoded
    pieces = _again(first, inflated) if recoded is None else [recoded]
    if strings is not None:
        pieces = strings.passing(pieces, archive.file)
    scan = look_over(pieces, archive.file, title)
    if not scan.ordinary:
        scan = count_cells(_part(archive, name, mended), archive.file, title)
        scan.ordinary = False
    if scan.strange_errors:
        mended[name] = _ERROR_VALUE.sub(_known_error, _part(archive, name, mended))
    return scan


def _again(first: bytes, rest: Iterable[bytes]) -> Iterable[bytes]:
    yield first
    yield from rest


def _part(archive: Archive, name: str, mended: Mapping[str, bytes]) -> bytes:
    return mended[name] if name in mended else whole(archive, name)


def _known_error(found: re.Match[bytes]) -> bytes:
    """Write ``#N/A`` for an error younger than the reader, which else refuses the workbook."""
    known = found[2].decode(errors="replace").strip() in KNOWN_ERRORS
    return found[1] + (found[2] if known else b"#N/A")


def _check_area(
    archive: Archive,
    scans: Mapping[str, Scan],
    mended: Mapping[str, bytes],
    titles: Mapping[str, str],
) -> None:
    """Hold the room between the cells to the cap, counting them where round numbers exceed it."""
    if sum(scan.rows * scan.columns for scan in scans.values()) <= AREA:
        return
    total = 0
    for name, scan in scans.items():
        if scan.ordinary and scan.rows * scan.columns > AREA // 200:
            part = [mended[name]] if name in mended else inflate(archive, name)
            rows, columns = measure(part, archive.file, titles.get(name, ""))
            scan.rows, scan.columns = max(rows, scan.far[0]), max(columns, scan.far[1])
        total += scan.rows * scan.columns
        if total > AREA:
            far = f"{column_letters(scan.columns)}{scan.rows}"
            raise refuse("SD021", archive.file, far, Source(archive.file, titles.get(name, "")))
