"""From one file to sheets of cells: the only door through which workbooks come in."""

from collections.abc import Callable, Iterable, Sequence
from itertools import zip_longest
from pathlib import PurePath

from msgspec import Struct

from safetyduty.intake.files import Found
from safetyduty.intake.formats_sheet import Sheet, add_unseen, is_error, look_through, within
from safetyduty.intake.formats_text import read_text
from safetyduty.intake.formats_workbook import Grid, join_unseen, read_grids
from safetyduty.intake.guard import Kind, Taken, kind_of, kind_of_archive, take
from safetyduty.intake.guard_child import read_apart
from safetyduty.intake.guard_limits import Refused, refuse
from safetyduty.intake.guard_ods import check_document
from safetyduty.intake.guard_scan import Merge, Scan
from safetyduty.intake.guard_xlsx import check_workbook
from safetyduty.intake.guard_zip import Archive, open_archive
from safetyduty.intake.unseen_sheet import Unseen
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source, column_letters

__all__ = ["Refused", "Sheet", "Workbook", "is_error", "read_workbook"]

_ARCHIVE = (b"PK\x03\x04", b"PK\x05\x06")
_WPS = {".et", ".ett"}
MOST_RUNS = 8
"""So many runs of hidden rows are named."""


class Workbook(Struct, frozen=True):
    """One file as it was read."""

    file: str
    """The name shown to the user."""
    sha256: str
    sheets: tuple[Sheet, ...]
    """In the workbook's own order, hidden ones included."""
    problems: tuple[Problem, ...]
    """Cells whose value could not be had, and whatever else is to be known of the file."""


_Read = tuple[list[Sheet], list[Problem]]


def read_workbook(found: Found, *, isolate: bool = False) -> Workbook:
    """Read every sheet of one file; a file that cannot be read is ``Refused``.

    With ``isolate`` a process of its own reads every workbook, not the suspect ones alone.
    """
    taken = take(found)
    try:
        sheets, problems = _read(taken, found.name, isolate=isolate)
    except Refused as refused:
        if PurePath(found.name).suffix.lower() in _WPS and refused.problem.code != "SD004":
            raise refuse("SD013", found.name, "WPS") from refused
        raise
    return Workbook(found.name, taken.sha256, tuple(sheets), (*found.problems, *problems))


def _read(taken: Taken, file: str, *, isolate: bool) -> _Read:
    content = taken.content
    if content.startswith(_ARCHIVE):
        archive = open_archive(content, file)
        return _read_archive(archive, kind_of_archive(archive), isolate=isolate)
    match kind_of(content, file):
        case Kind.XLS:
            return _looked_through(read_apart(content, file, merges=True), file)
        case Kind.HTML:
            from safetyduty.intake.formats_html import read_page

            return _with_oddities([read_page(content, file, PurePath(file).stem)], file)
        case _:
            sheet, problems = read_text(content, file, PurePath(file).stem)
            sheets, more = _with_oddities([sheet], file)
            return sheets, [*problems, *more]


def _read_archive(archive: Archive, kind: Kind, *, isolate: bool) -> _Read:
    if kind is Kind.XLSB:
        return _looked_through(
            read_apart(archive.content, archive.file, merges=False), archive.file
        )
    if kind is Kind.ODS:
        content, merged, seen = check_document(archive)
        grids = join_unseen(read_apart(content, archive.file, merges=False), seen)
        return _looked_through(grids, archive.file, merged)
    checked = check_workbook(archive)
    reader = read_grids if checked.sound and not isolate else read_apart
    grids = reader(checked.content, archive.file, merges=not checked.scans)
    if len(checked.scans) != len(grids):
        return _looked_through(grids, archive.file)
    sheets: list[Sheet] = []
    problems: list[Problem] = []
    for grid, scan in zip(grids, checked.scans, strict=True):
        sheet = _sheet(grid, scan.merged)
        _put(sheet, scan)
        sheets.append(sheet)
        problems += _problems(archive.file, sheet, scan)
    return sheets, problems


def _sheet(grid: Grid, merged: Iterable[Merge]) -> Sheet:
    sheet = Sheet(grid.name, grid.hidden, grid.columns, grid.first_row, grid.first_column, ())
    cut = within(sheet, merged) if merged else ()
    return Sheet(grid.name, grid.hidden, grid.columns, grid.first_row, grid.first_column, cut)


def _put(sheet: Sheet, scan: Scan) -> None:
    """Put the right value where the reader's would be wrong."""
    for (row, column), value in scan.instead.items():
        at, across = row - sheet.first_row, column - sheet.first_column
        if 0 <= at < len(sheet.rows) and 0 <= across < len(sheet.columns):
            sheet.columns[across][at] = value


def _looked_through(
    grids: Sequence[Grid], file: str, merged: Sequence[Iterable[Merge]] = ()
) -> _Read:
    ranges = merged if len(merged) == len(grids) else [grid.merged for grid in grids]
    sheets = [_sheet(grid, own) for grid, own in zip(grids, ranges, strict=True)]
    return _with_oddities(sheets, file, [grid.unseen for grid in grids])


def _with_oddities(sheets: list[Sheet], file: str, unseen: Sequence[Unseen | None] = ()) -> _Read:
    problems: list[Problem] = []
    for sheet, seen in zip_longest(sheets, unseen):
        scan = look_through(sheet)
        if seen is not None:
            add_unseen(scan, seen)
            problems += _bare(file, sheet, seen)
        problems += _problems(file, sheet, scan)
    return sheets, problems


def _bare(file: str, sheet: Sheet, seen: Unseen) -> Iterable[Problem]:
    """Tell a sheet none of whose formulas has a value: they may never have been computed."""
    if seen.formulas and seen.bare == seen.formulas:
        blanks = {"count": str(seen.bare), "format": PurePath(file).suffix.lstrip(".")}
        yield Problem("SD029", Source(file, sheet.name), "", blanks)


def _problems(file: str, sheet: Sheet, scan: Scan) -> Iterable[Problem]:
    """Tell the oddities of a sheet, and how many more there are than are told."""
    name = sheet.name
    for odd in scan.oddities:
        yield Problem(odd.code, Source(file, name, odd.row, odd.column), odd.value[:200])
    for code, number in sorted(scan.left_out.items()):
        yield Problem("SD023", Source(file, name), "", {"number": str(number), "code": code})
    hidden = [row for row in sorted(set(scan.hidden)) if _is_filled(sheet, row)]
    if hidden:
        blanks = {"count": str(len(hidden)), "rows": _runs(hidden)}
        yield Problem("SD028", Source(file, name, hidden[0]), "", blanks)
    columns = _hidden_columns(sheet, scan.hidden_columns)
    if columns:
        blanks = {"count": str(len(columns)), "columns": _runs(columns, column_letters)}
        yield Problem("SD030", Source(file, name, sheet.first_row, columns[0]), "", blanks)


def _hidden_columns(sheet: Sheet, runs: Iterable[tuple[int, int]]) -> list[int]:
    """Give the hidden columns that hold something, however often they are said to be hidden."""
    hidden: set[int] = set()
    reached = sheet.first_column - 1
    for first, last in sorted(runs):
        end = min(last, sheet.first_column + len(sheet.columns) - 1)
        hidden.update(range(max(first, reached + 1), end + 1))
        reached = max(reached, end)
    return [
        number
        for number, cells in enumerate(sheet.columns, sheet.first_column)
        if number in hidden and any(cell != "" for cell in cells)
    ]


def _is_filled(sheet: Sheet, row: int) -> bool:
    at = row - sheet.first_row
    return 0 <= at < len(sheet.rows) and any(cell != "" for cell in sheet.rows[at])


def _runs(numbers: Sequence[int], name: Callable[[int], str] = str) -> str:
    """Write running numbers as one: ``3、5–9``; after the first few runs only that more follow."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    told = [name(a) if a == b else f"{name(a)}–{name(b)}" for a, b in runs[:MOST_RUNS]]
    return "、".join([*told, "……"] if len(runs) > MOST_RUNS else told)
