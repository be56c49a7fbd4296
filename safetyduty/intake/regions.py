"""The rows of one table in one sheet: which are used, and why each other row is not."""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from safetyduty.intake.apart import join_apart
from safetyduty.intake.body import Body
from safetyduty.intake.cells import Sheet
from safetyduty.intake.columns import Cell
from safetyduty.intake.days import read_day
from safetyduty.intake.grids import Grid, turned, upright
from safetyduty.intake.headings import Header, find_headers
from safetyduty.intake.merges import fill_merged
from safetyduty.intake.rows import is_odd, is_title, section_of, why_not
from safetyduty.intake.text import tidy
from safetyduty.intake.years import Timeframe, timeframe
from safetyduty.model.ledger import SheetAccount
from safetyduty.model.source import Source

MOST_IN_TITLE = 3
"""A row above the headings with more texts is no title."""
MOST_TURNED = 60
"""Headings one below the other, a record a column: looked for in sheets of so many rows."""


class Region(Struct, frozen=True):
    """One table found in one sheet, with its data rows picked out."""

    file: str
    sheet: str
    header: Header
    grid: Grid
    rows: list[int]
    """Sheet row numbers of the rows used, from 1; of a turned sheet its columns."""
    cells: dict[str, list[Cell]]
    """The used rows by column name; a column the sheet lacks is not there."""
    skipped: tuple[tuple[int, str], ...]
    """Every other row of the region: its sheet row and a reason code."""
    title: str
    """What stands above the headings, a line each: often the unit, the year and the month."""
    frame: Timeframe
    """Which year and month the sheet speaks of."""
    filled: dict[str, list[int]] = {}
    """By column, the used rows (their places) whose cell is filled from a merged range."""
    ditto: dict[str, list[int]] = {}
    """By column, the used rows (their places) that say 同上."""
    sections: tuple[tuple[int, str], ...] = ()
    """Section titles among the rows: sheet row and text."""
    distinct: dict[str, set[Cell]] = {}
    """By column, what its cells hold, each once."""
    errors: list[tuple[str, int, str]] = []
    """Cells that held the text of an error: column, the row's place, and the error."""
    cut: list[tuple[str, int, int]] = []
    """Cells of which only the beginning is read: column, the row's place, and the text's length."""

    def source(self, at: int, column: str = "") -> Source:
        """Say where used row ``at`` stands, or one cell of it."""
        where = self.header.columns.get(column)
        if self.grid.turned:
            down = self.header.columns.values() if where is None else [where]
            return Source(self.file, self.sheet, self.grid.first_row + min(down), self.rows[at])
        cell = 0 if where is None else where + self.grid.first_column
        return Source(self.file, self.sheet, self.rows[at], cell)

    def heading(self, column: str = "") -> Source:
        """Say where a heading stands; without one the first of the headings."""
        columns = self.header.columns
        across = columns[column] if column in columns else min(columns.values())
        return self.place(self.header.last, across)

    def place(self, index: int, at: int) -> Source:
        """Say where a cell of the grid stands in the sheet."""
        down, across = (at, index) if self.grid.turned else (index, at)
        row, column = self.grid.first_row + down, self.grid.first_column + across
        return Source(self.file, self.sheet, row, column)

    def account(self, dropped: dict[int, str] | None = None) -> SheetAccount:
        """Give the account; ``dropped`` are used rows that later turned out not to be usable."""
        dropped = dropped or {}
        skips = tuple(sorted([*self.skipped, *dropped.items()]))
        uses = [row for row in self.rows if row not in dropped] if dropped else self.rows
        return SheetAccount(
            sheet=self.sheet,
            table=self.header.table.name,
            rows=len(uses) + len(skips),
            used=len(uses),
            skipped=len(skips),
            reasons=dict(sorted(Counter(reason for _, reason in skips).items())),
            header_row=self._first() + self.header.last,
            columns=tuple(self.header.printed.items()),
            skips=skips,
            uses=uses,
            turned=self.grid.turned,
        )

    def _first(self) -> int:
        return self.grid.first_column if self.grid.turned else self.grid.first_row


def find_regions(file: str, sheet: Sheet) -> list[Region]:
    """Split a sheet into the regions of its tables; every row belongs to one of them.

    Headings printed again on each page divide nothing; under a title of their own they do.
    """
    grid = upright(sheet)
    headers = find_headers(grid, sheet.name)
    if not headers and len(sheet.rows) <= MOST_TURNED:
        grid = turned(grid)
        headers = [header for header in find_headers(grid, sheet.name) if _days_read(grid, header)]
    parts = _parts(grid, headers)
    regions = []
    for part in parts:
        below = (other.top for other in parts if other.top > part.top)
        regions.append(_region(file, sheet, grid, part, min(below, default=len(grid.rows))))
    return regions


def unread(sheet: Sheet, reason: str) -> SheetAccount:
    """Account for a sheet in which no table was found."""
    rows = len(sheet.rows)
    first = sheet.first_row
    skips = tuple((first + index, reason) for index in range(rows))
    return SheetAccount(sheet.name, "", rows, 0, rows, {reason: rows} if rows else {}, skips=skips)


def _days_read(grid: Grid, header: Header) -> bool:
    """Say whether a turned table makes sense: most of its days can be read.

    A form with labels in several places would otherwise be taken for a table.
    """
    at = header.columns.get(header.table.needs[0][0])
    cells = [row[at] for row in grid.rows[header.last + 1 :] if at is not None and row[at] != ""]
    read = sum(read_day(cell).fault != "unreadable" for cell in cells)
    return header.table.name == "activities" and read > 0 and read * 2 > len(cells)


class _Part(Struct, frozen=True):
    """A table's headings, where its title begins, and the same headings printed again below."""

    header: Header
    top: int
    again: list[Header] = []


def _parts(grid: Grid, headers: list[Header]) -> list[_Part]:
    parts: list[_Part] = []
    for number, header in enumerate(headers):
        before = headers[number - 1]
        if number == 0 or header.first == before.first:
            parts.append(_Part(header, parts[-1].top if parts else 0))
            continue
        top = header.first
        while top > before.last + 1 and is_title(grid.rows[top - 1], most=1):
            top -= 1
        titled = any(cell != "" for row in grid.rows[top : header.first] for cell in row)
        same = (header.table, header.columns) == (before.table, before.columns)
        if same and not titled:
            parts[-1].again.append(header)
        else:
            parts.append(_Part(header, top))
    return parts


def _region(file: str, sheet: Sheet, grid: Grid, part: _Part, bottom: int) -> Region:
    header, names = part.header, part.header.columns
    start = header.last + 1
    body = Body(
        {name: grid.columns[at][start:bottom] for name, at in names.items()},
        {name: grid.distinct(at, start, bottom) for name, at in names.items()},
    )
    for name, parts in header.apart.items():
        body.put(name, join_apart(grid, parts, start, bottom))
    body.cut_endless()
    filled = fill_merged(grid, start, names, body)
    body.clear_spaces()
    reasons = {
        index - start: "heading"
        for again in part.again
        for index in range(again.first, again.last + 1)
    }
    for index in _doubtful(header, body):
        row = list(grid.rows[start + index])
        for name, at in names.items():
            row[at] = body.columns[name][index]
        if index not in reasons and (reason := why_not(header, row)):
            reasons[index] = reason
    kept = [index for index in range(bottom - start) if index not in reasons]
    if reasons:
        body.keep(kept)
    errors = body.clear_errors()
    ditto = body.fill_ditto()
    place = {index: at for at, index in enumerate(kept)} if filled else {}
    first = grid.first_column if grid.turned else grid.first_row
    skipped = [(first + index, reason) for index, reason in _above(grid, part)]
    skipped += [(first + start + index, reason) for index, reason in sorted(reasons.items())]
    above = grid.rows[part.top : header.first]
    title = "\n".join(tidy(c) for row in above for c in row if isinstance(c, str) and c)
    return Region(
        file,
        sheet.name,
        header,
        grid,
        [first + start + index for index in kept],
        body.columns,
        tuple(skipped),
        title,
        timeframe(sheet.name, title),
        {
            name: used
            for name, rows in filled.items()
            if (used := [place[index] for index in rows if index in place])
        },
        ditto,
        tuple(
            (first + start + index, section_of(grid.rows[start + index]))
            for index, reason in sorted(reasons.items())
            if reason == "section"
        ),
        body.distinct,
        errors,
        body.find_cut(),
    )


def _doubtful(header: Header, body: Body) -> list[int]:
    """Give the rows that may be no data: a needed column is blank, or its first cell is odd."""
    columns, distinct = body.columns, body.distinct
    doubtful: set[int] = set()
    for group in header.table.needs:
        there = [name for name in group if name in columns]
        cells = [columns[name] for name in there]
        for name, column in zip(there, cells, strict=True):
            odd = {cell for cell in distinct[name] if is_odd(cell)}
            if odd:
                doubtful.update(at for at, cell in enumerate(column) if cell in odd)
        if len(cells) == 1 and "" in distinct[there[0]]:
            doubtful.update(at for at, cell in enumerate(cells[0]) if cell == "")
        elif all("" in distinct[name] for name in there):
            rows = zip(*cells, strict=True)
            doubtful.update(at for at, row in enumerate(rows) if not any(c != "" for c in row))
    return sorted(doubtful)


def _above(grid: Grid, part: _Part) -> Iterable[tuple[int, str]]:
    """Account for the rows above the headings: titles, or rows of no table, and the headings."""
    header = part.header
    title = header.first
    while title > part.top and is_title(grid.rows[title - 1], most=MOST_IN_TITLE):
        title -= 1
    for index in range(part.top, header.last + 1):
        blank = all(cell == "" for cell in grid.rows[index])
        if index >= header.first:
            yield index, "heading"
        elif blank:
            yield index, "blank"
        else:
            yield index, "not-recognised" if index < title else "title"
