"""From workbooks to the tables in their sheets, and what is to be said of sheets as such."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

from safetyduty.intake.body import LONGEST
from safetyduty.intake.cells import Sheet, Workbook
from safetyduty.intake.days import read_day
from safetyduty.intake.headings import nearest
from safetyduty.intake.regions import Region, find_regions, unread
from safetyduty.intake.text import shown
from safetyduty.model.ledger import InputFile, SheetAccount
from safetyduty.model.marks import PROBLEM_SHEET
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source

MOST_DAYS = 7
"""A row with so many days is the head of a calendar, not a record."""


class Found(Struct):
    """Everything found in the files before a row means anything."""

    books: list[Workbook] = []
    """In the order of their names; a copy of another file is among them."""
    regions: list[Region] = []
    owner: list[int] = []
    """Which workbook each region stands in."""
    unread: dict[int, list[SheetAccount]] = {}
    """The account of sheets without a table, by workbook."""
    problems: list[Problem] = []

    def of(self, table: str) -> list[int]:
        """Give the numbers of the regions of one table."""
        return [at for at, region in enumerate(self.regions) if region.header.table.name == table]

    def inputs(self, dropped: dict[tuple[int, int], str]) -> tuple[InputFile, ...]:
        """Give the account of every sheet of every file, in the order of the sheets' names.

        ``dropped`` are used rows that turned out not to be usable: region, place and reason.
        """
        lost: dict[int, dict[int, str]] = {}
        for (number, at), reason in dropped.items():
            lost.setdefault(number, {})[self.regions[number].rows[at]] = reason
        accounts = {number: list(self.unread.get(number, ())) for number in range(len(self.books))}
        for number, (region, owner) in enumerate(zip(self.regions, self.owner, strict=True)):
            accounts[owner].append(region.account(lost.get(number)))
        return tuple(
            InputFile(
                book.file,
                book.sha256,
                tuple(sorted(accounts[number], key=lambda a: (natural(a.sheet), a.header_row))),
            )
            for number, book in enumerate(self.books)
        )


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """Sort ``2月`` before ``10月``."""
    parts = re.findall(r"(\d+)|(\D+)", text)
    return tuple(
        (0, int(number[:18]), number) if number else (1, 0, word) for number, word in parts
    )


def find_tables(workbooks: Iterable[Workbook]) -> Found:
    """Find every table of every sheet; the order in which the files are given changes nothing.

    A file with the same content as another is read once, and said.
    """
    ordered = sorted(workbooks, key=lambda book: (natural(book.file), book.sha256))
    found = Found(list({(book.file, book.sha256): book for book in ordered}.values()))
    first: dict[str, str] = {}
    for number, book in enumerate(found.books):
        found.problems += book.problems
        other = first.setdefault(book.sha256, book.file)
        if other != book.file:
            found.problems.append(Problem("SD127", Source(book.file), "", {"other": other}))
            found.unread[number] = [unread(sheet, "duplicate") for sheet in book.sheets]
            continue
        for sheet in sorted(book.sheets, key=lambda sheet: natural(sheet.name)):
            _find(found, number, book.file, sheet)
    found.problems += _blank_ledgers(found.regions)
    return found


def _find(found: Found, number: int, file: str, sheet: Sheet) -> None:
    if sheet.name == PROBLEM_SHEET:
        found.unread.setdefault(number, []).append(unread(sheet, "problem-list"))
        return
    blank = not any(cell != "" for column in sheet.columns for cell in column)
    regions = [] if blank else find_regions(file, sheet)
    found.regions += regions
    found.owner += [number] * len(regions)
    if sheet.hidden and regions:
        found.problems.append(Problem("SD124", Source(file, sheet.name), sheet.name))
    for region in regions:
        found.problems += _of_region(region)
    if regions:
        return
    reason = "blank" if blank else "not-recognised"
    found.unread.setdefault(number, []).append(unread(sheet, reason))
    if not blank:
        found.problems.append(_unrecognised(file, sheet))


def _unrecognised(file: str, sheet: Sheet) -> Problem:
    blanks = {"sheet": sheet.name, "rows": str(len(sheet.rows))}
    for index, row in enumerate(sheet.rows):
        if _is_calendar(row):
            return Problem("SD126", Source(file, sheet.name, sheet.first_row + index), "", blanks)
    near = nearest(sheet.rows)
    lacking = "、".join(near[1]) if near else ""
    blanks["near"] = f"{near[0].title}：{lacking}" if near else "—"
    return Problem("SD101", Source(file, sheet.name), "", blanks)


def _is_calendar(row: Sequence[object]) -> bool:
    """Tell a row of days or of day numbers, under which leaders tick what they did."""
    numbers = [cell for cell in row if isinstance(cell, int | float)]
    running = [one + 1 == other for one, other in pairwise(numbers)]
    if len(running) >= MOST_DAYS and all(running):
        return True
    days = sum(
        read_day(cell).fault in ("", "no-year") or bool(re.fullmatch(r"\d{1,2}[日号]", cell))
        for cell in row
        if isinstance(cell, str) and cell
    )
    return days + sum(hasattr(cell, "year") for cell in row) >= MOST_DAYS


def _of_region(region: Region) -> Iterable[Problem]:
    """Tell how a table was read where that is not as it stands there."""
    header, printed = region.header, region.header.printed
    lost = [row for row, reason in region.skipped if reason == "not-recognised"]
    if lost:
        source = Source(region.file, region.sheet, lost[0])
        yield Problem("SD102", source, "", {"rows": str(len(lost)), "last": str(lost[-1])})
    for name, at, value in region.errors:
        yield Problem("SD017", region.source(at, name), value)
    for name, at, length in region.cut:
        blanks = {"length": str(length), "read": str(LONGEST)}
        yield Problem("SD139", region.source(at, name), "", blanks)
    if region.grid.turned:
        yield Problem("SD125", region.heading(), "", {"rows": str(len(region.rows))})
    if "hazards" in header.also and header.table.name == "activities":
        yield Problem("SD122", region.heading())
    for at in header.unread:
        heading = next(
            shown(row[at]) for row in region.grid.rows[header.last :: -1] if row[at] != ""
        )
        yield Problem("SD123", region.place(header.last, at), heading)
    for code, cells in (("SD117", region.filled), ("SD120", region.ditto)):
        for name, rows in cells.items():
            first, *others = [region.source(at, name) for at in rows]
            value = shown(region.cells[name][rows[0]])
            blanks = {"field": printed[name], "count": str(len(rows))}
            yield Problem(code, first, value, blanks, also=tuple(others))


def _blank_ledgers(regions: Sequence[Region]) -> list[Problem]:
    """Tell an activity ledger without one row: a sheet nobody filled in says nothing."""
    ledgers = [region for region in regions if region.header.table.name == "activities"]
    if any(region.rows for region in ledgers):
        return []
    return [
        Problem("SD130", region.heading(), "", {"table": region.header.table.title})
        for region in ledgers
    ]
