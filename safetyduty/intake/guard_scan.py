"""What was seen of one sheet before it is read, and what is to be noted of one cell."""

import re
from collections import Counter
from math import isfinite

from msgspec import Struct, field

from safetyduty.intake.guard_limits import LAST_COLUMN, LAST_ROW, LISTED, refuse
from safetyduty.intake.guard_xml import ATTRIBUTE
from safetyduty.model.source import Source, column_number

Merge = tuple[int, int, int, int]


class Oddity(Struct, frozen=True):
    """A cell whose value the reader cannot hand on as it stands."""

    code: str
    row: int
    column: int
    value: str


class Scan(Struct):
    """What was seen of one sheet."""

    rows: int = 1_000
    """No filled cell lies below this row; a round number unless the cells were counted."""
    columns: int = 26
    """No filled cell lies right of this column; a round number likewise."""
    far: tuple[int, int] = (1, 1)
    """How far down and right those cells reach that were looked at one by one."""
    ordinary: bool = True
    """Whether every cell says where it stands, in the usual way."""
    oddities: list[Oddity] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    """How many more there are of each code than are listed."""
    instead: dict[tuple[int, int], str] = field(default_factory=dict)
    """What to hand on, by row and column, where the reader's value would be wrong."""
    merged: list[Merge] = field(default_factory=list)
    hidden: list[int] = field(default_factory=list)
    """Hidden rows."""
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    """Runs of hidden columns: the first and the last of each."""
    strange_errors: bool = False
    """Whether an error value stands in it that the reader does not know."""
    listed: Counter[str] = field(default_factory=Counter)

    def note(self, code: str, place: tuple[int, int], value: str) -> None:
        """List an oddity, or count it where enough of its kind are listed."""
        if self.listed[code] < LISTED:
            self.listed[code] += 1
            self.oddities.append(Oddity(code, *place, value))
        else:
            self.left_out[code] += 1


KNOWN_ERRORS = frozenset(
    {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#GETTING_DATA"}
)
ERROR, UNCACHED, TOO_LONG = "SD017", "SD018", "SD019"
EXACT = 1e15
"""Whole numbers from here on have more digits than a spreadsheet keeps."""

_ADDRESS = re.compile(rb"([A-Za-z]{1,3})([0-9]{1,7})")
_FORMULA = re.compile(rb"<(?:[^\s<>/:]+:)?f(?:\s[^<>]*)?>([^<]*)")
_VALUE = re.compile(rb"<(?:[^\s<>/:]+:)?v(?:\s[^<>]*)?>([^<]*)</")


def read_attributes(text: bytes) -> dict[bytes, bytes]:
    """Read attributes as they are written; of one that stands twice the last counts."""
    return {name: double or single for name, double, single in ATTRIBUTE.findall(text)}


def place_of(address: bytes, sheet: Source) -> tuple[int, int]:
    """Read ``B12`` as row 12, column 2; what lies outside every sheet is ``Refused``."""
    found = _ADDRESS.fullmatch(address)
    row, column = (int(found[2]), column_number(found[1].decode())) if found else (0, 0)
    if not (1 <= row <= LAST_ROW and 1 <= column <= LAST_COLUMN):
        raise refuse("SD012", sheet.file, address.decode(errors="replace"), sheet)
    return row, column


def examine(
    scan: Scan, place: tuple[int, int], attributes: dict[bytes, bytes], content: bytes
) -> None:
    """Note what the reader would lose of one cell."""
    kind = attributes.get(b"t", b"n")
    found = _VALUE.search(content)
    value = found[1].decode(errors="replace").strip() if found else ""
    if kind == b"e":
        scan.note(ERROR, place, value)
        scan.strange_errors |= value not in KNOWN_ERRORS
    elif not value and (found is None or kind != b"str"):
        formula = _FORMULA.search(content)
        if formula:
            written = formula[1].decode(errors="replace")
            scan.note(UNCACHED, place, f"={written}" if written else "")
    elif kind == b"n":
        _examine_number(scan, place, value)


def _examine_number(scan: Scan, place: tuple[int, int], text: str) -> None:
    try:
        number = float(text)
    except ValueError:
        return  # a text without its mark; the reader says what it makes of it
    if not isfinite(number):
        scan.note(ERROR, place, text)
        scan.instead[place] = ""
    elif abs(number) >= EXACT and number == int(number):
        scan.note(TOO_LONG, place, text)
        if text.isdigit():
            scan.instead[place] = text
