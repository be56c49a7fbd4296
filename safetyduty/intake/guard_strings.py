"""Measures the shared strings of a workbook: one long string may stand in a million cells.

The texts of all cells are held to a cap. How often each string is named is counted only where the
longest, in every cell there is room for, would exceed it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from safetyduty.intake.guard_limits import STRINGS, TEXT_BYTES, TEXTS_BYTES, refuse
from safetyduty.intake.guard_zip import Archive, inflate

DECLARED = re.compile(rb"uniqueCount\s*=\s*[\"']\s*\+?([0-9]+)\s*[\"']")
_OPENS, _CLOSES = b"<si>", b"</si>"
_SPACES = b' xml:space="preserve"'
_QUOTED = re.compile(rb"=\s*(?:\"[^\"<]*|'[^'<]*)<")
_REFERENCE = re.compile(rb">\s*([0-9]{1,8})\s*<")
LONGEST = 8 * TEXT_BYTES
_DIGITS = 18
"""So many of a number are read: one that has more is larger than any part."""
_DECLARATION = len("<?xml")
_LEAST_CELL = len('<c t="s"><v>0</v></c>')


class Strings(Struct):
    """What was seen of one part of strings."""

    lengths: list[int] = []
    """Bytes of each string, with its markup."""
    declared: int = 0
    """How many strings it says it has: the reader makes room for so many."""
    plain: bool = True
    """Whether every string is what it seems to be.

    Comments, quotes and elements within elements may hold what looks like the edge of a string:
    then it is longer than was measured.
    """

    @property
    def excessive(self) -> bool:
        """Whether more strings are declared than there are."""
        return self.declared > len(self.lengths)

    def passing(self, pieces: Iterable[bytes], file: str) -> Iterator[bytes]:
        """Measure the pieces of the part on their way; an endless string is ``Refused``."""
        rest = b""
        for piece in pieces:
            text = rest + piece
            cut = max(text.rfind(_OPENS), 0)
            self._measure(text[:cut])
            rest = text[cut:]
            if len(rest) > LONGEST:
                raise refuse("SD020", file, f"{len(rest)} bytes")
            yield piece
        self._measure(rest)
        if len(self.lengths) > STRINGS:
            raise refuse("SD020", file, f"{len(self.lengths)} strings")

    def _measure(self, text: bytes) -> None:
        """Measure whole strings; what stands before the first belongs to none."""
        head, *strings = text.split(_OPENS)
        self.lengths += map(len, strings)
        self.plain = (
            self.plain
            and text.count(b"<si") == len(strings)
            and text.count(b"si>") == 2 * len(strings)
            and b":si" not in text
            and all(_CLOSES in string for string in strings)
            and not _conceals(text)
        )
        if b"uniqueCount" in head:
            numbers = (number.lstrip(b"0")[:_DIGITS] for number in DECLARED.findall(head))
            self.declared = max(self.declared, *(int(number or b"0") for number in numbers), 0)


def _conceals(text: bytes) -> bool:
    """Whether a comment or a quoted value may hold what looks like an element.

    Nearly every text is told to hold none by signs that are not in it, which costs next to nothing.
    """
    strange = (b"!", b"<!"), (b"?", b"<?")
    if any(sign in text and mark in text[_DECLARATION:] for sign, mark in strange):
        return True
    spaces = text.count(b'"') == 2 * text.count(_SPACES) and b"'" not in text
    return not spaces and bool(_QUOTED.search(text))


def check_texts(archive: Archive, sheets: Sequence[str], strings: Strings) -> None:
    """Hold the texts of all ordinary cells to the cap; what exceeds it is ``Refused``."""
    longest = max(strings.lengths, default=0)
    room = sum(archive.parts[sheet].file_size for sheet in sheets)
    if longest * (room // _LEAST_CELL) <= TEXTS_BYTES:
        return
    cells = sum(piece.count(b"<c") for sheet in sheets for piece in inflate(archive, sheet))
    if longest * cells > TEXTS_BYTES:
        _count_texts(archive, sheets, strings.lengths)


def _count_texts(archive: Archive, sheets: Sequence[str], lengths: Sequence[int]) -> None:
    """Add up the texts of all cells; a number that is no reference is taken for one."""
    total = 0
    for sheet in sheets:
        rest = b""
        for piece in inflate(archive, sheet):
            text = rest + piece
            cut = text.rfind(b">")
            for reference in map(int, _REFERENCE.findall(text[:cut])):
                total += lengths[reference] if reference < len(lengths) else 0
            rest = text[cut:]
            if total > TEXTS_BYTES:
                raise refuse("SD020", archive.file, f"{total} bytes of text")
