"""Reads the cells of a workbook with python-calamine, after the guard has let it pass."""

import io
from collections.abc import Iterator
from itertools import islice

import python_calamine as calamine
from msgspec import Struct, structs

from safetyduty.intake.columns import Cell, in_columns
from safetyduty.intake.guard_limits import AREA, LAST_COLUMN, Refused, refuse
from safetyduty.intake.guard_scan import Merge
from safetyduty.intake.unseen_sheet import Unseen

_OF_CELLS = (calamine.SheetTypeEnum.WorkSheet, calamine.SheetTypeEnum.MacroSheet)
"""Of a chart the reader hands on the numbers it draws, or fails."""


class Grid(Struct, frozen=True):
    """One sheet as the reader gives it."""

    name: str
    hidden: bool
    columns: list[list[Cell]]
    first_row: int
    first_column: int
    merged: list[Merge]
    drawn: bool = False
    """Whether it is a chart or a form, not a worksheet: then it has no cells."""
    unseen: Unseen | None = None
    """What the reader does not hand on, where it had to be looked for."""


def read_grids(content: bytes, file: str, *, merges: bool) -> list[Grid]:
    """Read every sheet; a workbook the reader cannot read, or stumbles over, is ``Refused``."""
    try:
        with calamine.load_workbook(io.BytesIO(content)) as book:
            room = AREA
            grids = []
            for number, about in enumerate(book.sheets_metadata):
                if about.typ not in _OF_CELLS:
                    hidden = about.visible is not calamine.SheetVisibleEnum.Visible
                    grids.append(Grid(about.name, hidden, [], 1, 1, [], drawn=True))
                    continue
                sheet = book.get_sheet_by_index(number)
                room -= _area(sheet, file, about.name, room)
                grids.append(_grid(sheet, about, merges=merges))
            return grids
    except Refused:
        raise
    except calamine.PasswordError as error:
        raise refuse("SD004", file) from error
    except (KeyboardInterrupt, SystemExit):
        raise
    except MemoryError as error:
        raise refuse("SD015", file, "memory") from error
    except BaseException as error:
        # a panic of the reader is no Exception, and has no class that could be imported
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise refuse("SD005", file, str(error)) from error
        raise


def _area(sheet: calamine.CalamineSheet, file: str, name: str, room: int) -> int:
    """Give the number of cells, before they are made: what no sheet can have is ``Refused``."""
    area: int = sheet.height * sheet.width
    across = (sheet.start or (0, 0))[1] + sheet.width
    if area > room or across > LAST_COLUMN:
        raise refuse("SD021", file, f"{name}: {sheet.height} × {across}")
    return area


def _grid(sheet: calamine.CalamineSheet, about: calamine.SheetMetadata, *, merges: bool) -> Grid:
    row, column = sheet.start or (0, 0)
    found = sheet.merged_cell_ranges if merges else None
    return Grid(
        about.name,
        about.visible is not calamine.SheetVisibleEnum.Visible,
        in_columns(_rows(sheet), sheet.width),
        row + 1,
        column + 1,
        [
            (top + 1, left + 1, bottom + 1, right + 1)
            for (top, left), (bottom, right) in found or ()
        ],
    )


def _rows(sheet: calamine.CalamineSheet) -> Iterator[list[Cell]]:
    """Give the filled rows one after another, none of them kept.

    The reader's own iterator begins at the top of the sheet: where a lone row stands far down it
    would make a million blank ones.
    """
    above = (sheet.start or (0, 0))[0]
    if above > sheet.height:
        return iter(sheet.to_python())
    return islice(sheet.iter_rows(), above, None)


def join_unseen(grids: list[Grid], seen: list[Unseen]) -> list[Grid]:
    """Give each worksheet what was seen of it; where there are more or fewer, nothing is known."""
    if len(seen) != sum(not grid.drawn for grid in grids):
        return grids
    each = iter(seen)
    return [grid if grid.drawn else structs.replace(grid, unseen=next(each)) for grid in grids]
