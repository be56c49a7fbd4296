"""Takes a file in, and says what it is by its first bytes, never by its name."""

import hashlib
import os
import stat
from enum import Enum

from msgspec import Struct

from safetyduty.intake.files import Found
from safetyduty.intake.guard_limits import FILE_BYTES, refuse
from safetyduty.intake.guard_zip import Archive


class Kind(Enum):
    """How a file is written."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    ODS = "ods"
    XLS = "xls"
    HTML = "html"
    TEXT = "text"


class Taken(Struct, frozen=True):
    """The bytes of one file."""

    content: bytes
    sha256: str


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_SHEETS = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x10\x00")
_OTHERS = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"MZ", "EXE"),
    (b"{\\rtf", "RTF"),
    (b"SQLite format 3", "SQLite"),
)
_CONTROL = bytes(set(range(32)) - set(b"\t\n\r\x0c\x1a\x1b"))


def wide_coding(content: bytes) -> str:
    """Say which UTF-16 a text is in, by its mark or by the zeros beside its signs; else nothing."""
    head = content[:4096]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    if head.count(0) * 5 > len(head):
        return "utf-16-be" if head[0::2].count(0) > head[1::2].count(0) else "utf-16-le"
    return ""


def take(found: Found) -> Taken:
    """Read a file whole; what is no regular file, is empty or too large is ``Refused``."""
    try:
        about = os.stat(found.path)  # noqa: PTH116 - one call for both questions
        if not stat.S_ISREG(about.st_mode):
            raise refuse("SD009", found.name)
        if about.st_size > FILE_BYTES:
            raise refuse("SD010", found.name, f"{about.st_size} bytes")
        with found.path.open("rb") as opened:
            content = opened.read(FILE_BYTES + 1)
    except FileNotFoundError as error:
        raise refuse("SD001", found.name) from error
    except PermissionError as error:
        raise refuse("SD007", found.name) from error
    except (OSError, ValueError) as error:  # a path with a zero byte is a ValueError
        raise refuse("SD009", found.name, str(error.__class__.__name__)) from error
    if not content.strip(b"\0 \t\r\n"):
        raise refuse("SD003", found.name)
    return Taken(content, hashlib.sha256(content).hexdigest())


def kind_of(content: bytes, file: str) -> Kind:
    """Say how a file that is not an archive is written; what is no table is ``Refused``."""
    if content.startswith(_OLE):
        return _kind_of_compound(content, file)
    if content.startswith(_OLD_SHEETS):
        raise refuse("SD013", file, "BIFF")
    for mark, name in _OTHERS:
        if content.startswith(mark):
            raise refuse("SD002", file, name)
    return _kind_of_text(content, file)


def _kind_of_compound(content: bytes, file: str) -> Kind:
    """Tell what a compound file holds by the names of its streams."""
    if _holds(content, "EncryptedPackage"):
        raise refuse("SD004", file)
    if _holds(content, "Workbook") or _holds(content, "Book"):
        return Kind.XLS
    for stream, name in (("WordDocument", "Word"), ("PowerPoint Document", "PowerPoint")):
        if _holds(content, stream):
            raise refuse("SD002", file, name)
    # the names of the streams stand in the sector whose number the header gives at byte 48
    missing = (int.from_bytes(content[48:52], "little") + 2) * 512 > len(content)
    raise refuse("SD005" if missing else "SD013", file, "compound file")


def _holds(content: bytes, stream: str) -> bool:
    """Whether a directory entry, which is 128 bytes long, begins with this name."""
    name = f"{stream}\0".encode("utf-16-le")
    at = content.find(name)
    while at % 128 and at > 0:
        at = content.find(name, at + 1)
    return at > 0


def _kind_of_text(content: bytes, file: str) -> Kind:
    head = content[:8192]
    wide = wide_coding(head)
    if wide:
        head = head.decode(wide, errors="replace").encode()
    if len(head.translate(None, _CONTROL)) < len(head):
        raise refuse("SD002", file, "binary")
    lower = head.lower()
    if b"urn:schemas-microsoft-com:office:spreadsheet" in lower and b"<workbook" in lower:
        raise refuse("SD013", file, "XML Spreadsheet 2003")
    if lower.startswith((b"mime-version:", b"\xef\xbb\xbfmime-version:")):
        raise refuse("SD013", file, "MHTML")
    if any(mark in lower for mark in (b"<html", b"<table", b"<!doctype html")):
        return Kind.HTML
    if lower.lstrip(b"\xef\xbb\xbf \r\n\t").startswith((b"<?xml", b"<!doctype")):
        raise refuse("SD002", file, "XML")
    return Kind.TEXT


def kind_of_archive(archive: Archive) -> Kind:
    """Say what an archive holds; one that holds no workbook is ``Refused``."""
    names = {name.lower() for name in archive.parts}
    if "xl/workbook.bin" in names:
        return Kind.XLSB
    if "content.xml" in names and "word/document.xml" not in names:
        return Kind.ODS
    for part, name in (("word/document.xml", "Word"), ("ppt/presentation.xml", "PowerPoint")):
        if part in names:
            raise refuse("SD002", archive.file, name)
    if not any(name.endswith(".rels") for name in names):
        raise refuse("SD002", archive.file, "ZIP")
    return Kind.XLSX
