"""Sheets of cells, whatever file they come from."""

import re
from collections.abc import Iterable, Sequence
from math import isfinite

from msgspec import Struct
from msgspec.structs import replace

from safetyduty.intake.columns import Cell, Rows
from safetyduty.intake.guard_limits import AREA, LAST_COLUMN, LAST_ROW, refuse
from safetyduty.intake.guard_scan import ERROR, EXACT, TOO_LONG, UNCACHED, Merge, Scan
from safetyduty.intake.unseen_sheet import Unseen


class Sheet(Struct, frozen=True):
    """The filled area of one sheet, placed where the sheet has it."""

    name: str
    hidden: bool
    columns: list[list[Cell]]
    """All of one length, text as it stands; the filled area only."""
    first_row: int
    """The sheet's own number, from 1, of the first row."""
    first_column: int
    """The sheet's own number, from 1, of the first column."""
    merged: tuple[Merge, ...]
    """Row, column, last row, last column of each merged range; absolute, from 1."""

    @property
    def rows(self) -> Rows:
        """The same cells row by row."""
        return Rows(self.columns)


def filled_area(
    name: str, rows: list[list[Cell]], file: str, merged: Iterable[Merge] = ()
) -> Sheet:
    """Make a sheet of rows of any length that begin in A1: blank edges go, short rows are filled.

    Rows and columns whose product exceeds the cap are ``Refused`` before room is made for them.
    """
    blank = [not any(cell != "" for cell in row) for row in rows]
    first = next((at for at, empty in enumerate(blank) if not empty), len(rows))
    last = next((at for at in range(len(rows) - 1, -1, -1) if not blank[at]), -1)
    kept = rows[first : last + 1]
    width = max((_length(row) for row in kept), default=0)
    if width * len(kept) > AREA or width > LAST_COLUMN or last >= LAST_ROW:
        raise refuse("SD021", file, f"{len(kept)} × {width}")
    left = min((_indent(row) for row in kept if any(cell != "" for cell in row)), default=0)
    even = [row[left:width] + [""] * (width - max(len(row), left)) for row in kept]
    columns = list(map(list, zip(*even, strict=True)))
    sheet = Sheet(
        name, hidden=False, columns=columns, first_row=first + 1, first_column=left + 1, merged=()
    )
    return replace(sheet, merged=within(sheet, merged))


def _length(row: Sequence[Cell]) -> int:
    return next((at + 1 for at in range(len(row) - 1, -1, -1) if row[at] != ""), 0)


def _indent(row: Sequence[Cell]) -> int:
    return next(at for at, cell in enumerate(row) if cell != "")


def within(sheet: Sheet, merged: Iterable[Merge]) -> tuple[Merge, ...]:
    """Cut merged ranges to the filled area; of ranges that overlap the first stands.

    Sound sheets have no overlaps; a thousand that each cover everything would cost a thousandfold.
    """
    last_row = sheet.first_row + len(sheet.rows) - 1
    last_column = sheet.first_column + len(sheet.columns) - 1
    room = len(sheet.rows) * len(sheet.columns)
    kept = []
    for top, left, bottom, right in sorted(set(merged)):
        cut = (
            max(top, sheet.first_row),
            max(left, sheet.first_column),
            min(bottom, last_row),
            min(right, last_column),
        )
        size = (cut[2] - cut[0] + 1) * (cut[3] - cut[1] + 1)
        if cut[0] <= cut[2] and cut[1] <= cut[3] and 1 < size <= room:
            room -= size
            kept.append(cut)
    return tuple(kept)


_ERRORS = re.compile(
    r"#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|"
    r"UNKNOWN!|GETTING_DATA)"
)
_SHORTENED = re.compile(r"[+-]?[0-9](?:\.[0-9]+)?[Ee]\+?(?:1[5-9]|[2-9][0-9])")


def is_error(text: str) -> bool:
    """Tell the text of an error value, such as ``#N/A``."""
    return bool(_ERRORS.fullmatch(text.strip()))


def look_through(sheet: Sheet) -> Scan:
    """Note the cells of a sheet whose value is an error or not exact, and blank the errors.

    For files whose cells could not be looked over before they were read.
    """
    scan = Scan()
    for column, cells in enumerate(sheet.columns, sheet.first_column):
        for at, cell in enumerate(cells):
            place = (sheet.first_row + at, column)
            if isinstance(cell, float):
                if not isfinite(cell):
                    scan.note(ERROR, place, str(cell))
                    cells[at] = ""
                elif abs(cell) >= EXACT:
                    scan.note(TOO_LONG, place, f"{cell:.15g}")
            elif isinstance(cell, str) and cell and cell[0] in "#+-0123456789":
                if is_error(cell):
                    scan.note(ERROR, place, cell)
                    cells[at] = ""
                elif _SHORTENED.fullmatch(cell):
                    scan.note(TOO_LONG, place, cell)
    return scan


def add_unseen(scan: Scan, seen: Unseen) -> None:
    """Note what the reader did not hand on: error cells it gave as blanks, and what is hidden."""
    known = {(odd.row, odd.column) for odd in scan.oddities}
    for row, column, value in seen.errors:
        if (row, column) not in known:
            scan.note(ERROR, (row, column), value)
    for row, column in seen.uncached:
        scan.note(UNCACHED, (row, column), "")
    scan.hidden += seen.hidden
    scan.hidden_columns += seen.hidden_columns
