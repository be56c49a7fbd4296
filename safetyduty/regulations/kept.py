"""Keeps packs that were found sound as plain values, as Python keeps its bytecode.

Reading YAML with its lines and holding it to the schema takes longer than a township's whole audit,
and a pack seldom changes. What is kept is named by a digest of the pack's text and of the program,
so a changed pack is read anew. It holds the law alone; where nothing can be written nothing is.
"""

import hashlib
import os
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from safetyduty import __version__


def find(text: bytes, name: str) -> Any:
    """Give a pack's values if this very text was found sound before; else ``None``."""
    with suppress(OSError, msgspec.DecodeError):
        return msgspec.json.decode(_place(text, name).read_bytes())
    return None


def keep(text: bytes, name: str, value: Any) -> None:
    """Keep the values of a sound pack; a folder that cannot be written is no fault."""
    import tempfile

    place = _place(text, name)
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=place.parent, delete=False) as part:
            part.write(msgspec.json.encode(value))
        Path(part.name).replace(place)


def _place(text: bytes, name: str) -> Path:
    digest = hashlib.sha256(b"\0".join((_program(), name.encode(), text))).hexdigest()
    return folder() / f"{digest}.json"


@cache
def _program() -> bytes:
    """Tell one state of the schema from another: version, and when its files last changed."""
    package = Path(__file__).parents[1]
    schema = ("rules/*.py", "model/*.py", "regulations/faults.py")
    files = sorted(file for part in schema for file in package.glob(part))
    changed = ",".join(str(file.stat().st_mtime_ns) for file in files)
    return f"{__version__},{changed}".encode()


def folder() -> Path:
    """Give the user's folder for what programs keep and may lose."""
    home = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(home) if home else Path.home() / ".cache") / "safetyduty"
