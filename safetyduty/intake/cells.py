"""From one file to sheets of cells: the only door through which workbooks come in."""

import hashlib
import io
from dataclasses import dataclass

import python_calamine as calamine

from safetyduty.intake.files import Found
from safetyduty.intake.formats_sheet import Cell, Sheet
from safetyduty.intake.guard_limits import Refused
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source

__all__ = ["Cell", "Refused", "Sheet", "Workbook", "read_workbook"]


@dataclass(frozen=True, slots=True)
class Workbook:
    """One file as it was read."""

    file: str
    """The name shown to the user."""
    sha256: str
    sheets: tuple[Sheet, ...]
    """In the workbook's own order, hidden ones included."""
    problems: tuple[Problem, ...]


def read_workbook(found: Found) -> Workbook:
    """Read every sheet of one file; a file that cannot be read is ``Refused``."""
    content = found.path.read_bytes()
    try:
        book = calamine.load_workbook(io.BytesIO(content))
        sheets = []
        for number, about in enumerate(book.sheets_metadata):
            sheet = book.get_sheet_by_index(number)
            row, column = sheet.start or (0, 0)
            merged = tuple(
                (a + 1, b + 1, c + 1, d + 1) for (a, b), (c, d) in sheet.merged_cell_ranges or ()
            )
            hidden = about.visible is not calamine.SheetVisibleEnum.Visible
            rows = sheet.to_python()
            sheets.append(Sheet(about.name, hidden, rows, row + 1, column + 1, merged))
    except (calamine.CalamineError, OSError) as error:
        raise Refused(Problem("SD002", Source(found.name), found.name)) from error
    return Workbook(found.name, hashlib.sha256(content).hexdigest(), tuple(sheets), ())
