"""Checks an OpenDocument sheet before it is read."""

import re

from safetyduty.intake.guard_limits import TEXT_BYTES, refuse
from safetyduty.intake.guard_xml import in_utf8
from safetyduty.intake.guard_zip import Archive, inflate, repacked, whole

_PARTS = ("mimetype", "META-INF/manifest.xml", "content.xml", "settings.xml", "styles.xml")


def check_document(archive: Archive) -> bytes:
    """Give the document with nothing in it but what the reader needs, each part looked over."""
    names = [name for name in _PARTS if name in archive.parts]
    mended: dict[str, bytes] = {}
    for name in names:
        part = whole(archive, name)
        if name == "META-INF/manifest.xml" and b"encryption-data" in part:
            raise refuse("SD004", archive.file)
        if any(part.find(b"<", at, at + 8 * TEXT_BYTES) < 0 for at in range(0, len(part), 8 * TEXT_BYTES)) 
