"""A workbook of plain values, each in the cell it stands in: for files that cannot be mended."""

import io
import re
from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Any

from msgspec import Struct

from safetyduty.report.annotation.package import Package

_LONGEST = 32_767
"""A cell holds no more characters."""
_EXACT = 10**15
_CORE = "docProps/core.xml"
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


class Plain(Struct, frozen=True):
    """One sheet as it was read."""

    name: str
    rows: Sequence[Sequence[object]]
    first_row: int
    first_column: int
    merged: Sequence[tuple[int, int, int, int]] = ()


def titles(sheets: Sequence[Plain]) -> dict[str, str]:
    """Give each sheet a name that Excel allows."""
    named: dict[str, str] = {}
    for at, plain in enumerate(sheets, 1):
        title = _FORBIDDEN.sub("_", plain.name)[:28].strip("' ") or f"Sheet{at}"
        taken = {other.casefold() for other in named.values()}
        named[plain.name] = f"{title}{at}" if title.casefold() in taken else title
    return named


def fresh_workbook(sheets: Sequence[Plain]) -> bytes:
    """Write the sheets as an xlsx; texts are texts, whatever they begin with."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    named = titles(sheets)
    for plain in sheets:
        sheet = book.create_sheet(named[plain.name])
        for down, row in enumerate(plain.rows, plain.first_row):
            for across, value in enumerate(row, plain.first_column):
                if value != "":
                    _write(sheet.cell(down, across), value)
        for top, left, bottom, right in plain.merged:
            sheet.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
    if not sheets:
        book.create_sheet("Sheet1")
    made = io.BytesIO()
    book.save(made)
    package = Package(made.getvalue())
    # openpyxl writes down when it wrote: the same bytes each time are worth more
    core = re.sub(r"\d{4}-\d\d-\d\dT[\d:]+Z", "1980-01-01T00:00:00Z", package.text(_CORE))
    package.put(_CORE, core)
    return package.content()


def _write(cell: Any, value: object) -> None:
    """Write one value; what a spreadsheet cannot hold as it is becomes text."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    if isinstance(value, int | float):
        kept = abs(value) < _EXACT
    else:
        kept = isinstance(value, time | timedelta) or (
            isinstance(value, date) and value.year > 1900
        )
    if kept:
        cell.value = value
    else:
        cell.value = ILLEGAL_CHARACTERS_RE.sub("\ufffd", str(value))[:_LONGEST]
        cell.data_type = "s"
