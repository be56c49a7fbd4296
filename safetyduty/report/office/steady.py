"""The same content gives the same bytes: archives of office programs get fixed times."""

import io
import re
import zipfile
from datetime import datetime

FIXED = datetime(2020, 1, 1)  # zip and core properties know no time zone
_SAVED = re.compile(rb"(?<=W3CDTF\">)[\dT:.-]+Z(?=</dcterms:(?:modified|created)>)")
"""The day the libraries put in when they save, whatever they were told."""


def steady(content: bytes) -> bytes:
    """Give every entry of the archive, and the day it was made and saved, one fixed time."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for name in sorted(
            old.namelist(), key=lambda entry: (entry != "[Content_Types].xml", entry)
        ):
            entry = zipfile.ZipInfo(name, FIXED.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            entry.create_system = 3  # the same on every system
            new.writestr(entry, _SAVED.sub(FIXED.isoformat().encode() + b"Z", old.read(name)))
    return made.getvalue()
