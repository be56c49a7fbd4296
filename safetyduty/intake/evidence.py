"""Files of evidence beside the workbook: found, hashed and dated; nothing outside is opened."""

import hashlib
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from safetyduty.intake.exif import taken_on
from safetyduty.intake.links import unescaped
from safetyduty.intake.text import tidy
from safetyduty.model.trace import EvidenceFile, Fate

FILES = 5_000
"""So many files are read; a year of a township has hundreds."""
FILE_BYTES = 64 << 20
TOTAL_BYTES = 2 << 30
ENTRIES = 20_000
"""So many names are looked through for a file that is not where the cell says."""
PHOTOS = (
    ".jpg",
    ".jpeg",
    ".jpe",
    ".png",
    ".heic",
    ".heif",
    ".tif",
    ".tiff",
    ".webp",
    ".bmp",
    ".gif",
)
_DATED = (".jpg", ".jpeg", ".jpe", ".heic", ".heif", ".tif", ".tiff", ".png", ".webp")
_PAPERS = (
    ".pdf", ".doc", ".docx", ".wps", ".rtf", ".txt", ".xls", ".xlsx", ".et", ".ppt", ".pptx",
    ".ofd", ".mp4", ".mov", ".avi", ".mp3", ".wav", ".m4a", ".zip", ".rar", ".7z",
)  # fmt: skip
_ENDING = "|".join(re.escape(ending) for ending in (*PHOTOS, *_PAPERS))
_ENDS = re.compile(rf"(?:{_ENDING})(?![0-9A-Za-z])", re.IGNORECASE)
_BETWEEN = re.compile(r"[、，,；;|\n\r\t\"“”《》<>:：*?]+")
_SEE = re.compile(r"(?:详?见|附件?|佐证)[ ]*")
_WEB = re.compile(r"(?:[a-z][a-z0-9+.-]+:)?//|mailto:|www\.", re.IGNORECASE)
_ROOTED = re.compile(r"[A-Za-z]:|[/\\]|file:", re.IGNORECASE)


def names_in(text: str) -> list[str]:
    """Give the file names that stand in a cell; a remark such as 照片3张 names none.

    >>> names_in("照片/3.5.jpg、会议纪要.docx；另有照片3张")
    ['照片/3.5.jpg', '会议纪要.docx']
    """
    if _WEB.match(text.strip()) or _ROOTED.match(text.strip()):
        return [tidy(text)]
    names = []
    for piece in _BETWEEN.split(text):
        begin = 0
        for found in _ENDS.finditer(piece):
            name = tidy(piece[begin : found.end()])
            begin = found.end()
            if re.match(r"[^.]|\.+[/\\]", name):
                names.append(re.sub(_SEE, "", name, count=1) if _SEE.match(name) else name)
    return names


class Shelf:
    """The files of evidence of one run; each is read once, whoever names it."""

    def __init__(self) -> None:
        self.files: list[EvidenceFile] = []
        self._known: dict[tuple[str, str], int] = {}
        self._paths: dict[str, tuple[Fate, str, int]] = {}
        self._beside: dict[str, dict[str, list[Path]]] = {}
        self._left = TOTAL_BYTES

    def find(self, folder: Path, name: str) -> int:
        """Give the number of a file named in a workbook that lies in ``folder``."""
        key = (os.path.realpath(folder), name)
        if key not in self._known:
            self._known[key] = len(self.files)
            self.files.append(self._look(Path(key[0]), name))
        return self._known[key]

    def _look(self, folder: Path, name: str) -> EvidenceFile:
        link = unescaped(name).replace("\\", "/")
        photo = link.lower().endswith(PHOTOS)
        if _WEB.match(link):
            return EvidenceFile(name, Fate.WEB, photo=photo)
        if _ROOTED.match(link):
            return EvidenceFile(name, Fate.OUTSIDE, photo=photo)
        fate, path = self._locate(folder, link)
        if path is None:
            return EvidenceFile(name, fate, photo=photo)
        known = str(path)
        if known not in self._paths:
            self._paths[known] = self._read(path, photo=photo)
        fate, sha256, taken = self._paths[known]
        return EvidenceFile(name, fate, sha256, photo, taken)

    def _locate(self, folder: Path, link: str) -> tuple[Fate, Path | None]:
        """Find the file within the folder's tree: where the cell says, else by its name alone."""
        try:
            path = Path(os.path.realpath(folder / link))
            if not path.is_relative_to(folder):
                return Fate.OUTSIDE, None
            if path.exists():
                return Fate.READ, path
        except (OSError, ValueError):  # a name no file can have
            return Fate.MISSING, None
        if "/" in link:
            return Fate.MISSING, None
        same = self._names(folder).get(link.lower(), [])
        if len(same) == 1:
            return Fate.READ, same[0]
        return (Fate.SEVERAL if same else Fate.MISSING), None

    def _names(self, folder: Path) -> dict[str, list[Path]]:
        """Give every file below the folder by its name; links to folders are not followed."""
        if str(folder) not in self._beside:
            names: dict[str, list[Path]] = {}
            for path in _walk(folder):
                names.setdefault(path.name.lower(), []).append(path)
            self._beside[str(folder)] = names
        return self._beside[str(folder)]

    def _read(self, path: Path, *, photo: bool) -> tuple[Fate, str, int]:
        """Read one file once: its digest, and of a photo its day."""
        try:
            about = path.stat()
            if stat.S_ISDIR(about.st_mode):
                return Fate.FOLDER, "", 0
            if not stat.S_ISREG(about.st_mode):
                return Fate.UNREADABLE, "", 0
            if about.st_size > FILE_BYTES:
                return Fate.TOO_LARGE, "", 0
            if about.st_size > self._left or len(self._paths) >= FILES:
                return Fate.LEFT_OUT, "", 0
            with path.open("rb") as opened:
                content = opened.read(FILE_BYTES)
        except OSError:
            return Fate.UNREADABLE, "", 0
        self._left -= len(content)
        if not content:
            return Fate.UNREADABLE, "", 0  # empty files are alike and say nothing
        taken = taken_on(content) if photo and path.suffix.lower() in _DATED else 0
        return Fate.READ, hashlib.sha256(content).hexdigest(), taken


def _walk(folder: Path) -> Iterator[Path]:
    left = ENTRIES
    for place, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            if not left:
                return
            left -= 1
            path = Path(place, name)
            if not path.is_symlink():
                yield path
