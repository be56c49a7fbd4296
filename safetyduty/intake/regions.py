"""The rows of one table in one sheet: which are used, and why each other row is not."""

import re
from collections import Counter

from msgspec import Struct

from safetyduty.intake.cells import Cell, Sheet
from safetyduty.intake.headings import Header, find_headers, vocabulary
from safetyduty.intake.text import squash
from safetyduty.model.ledger import SheetAccount
from safetyduty.model.source import Source

_TOTAL = re.compile(r"合计|总计|小计|累计|共计")
_NOTE = re.compile(
    r"说明|备注[:：]|注[:：]|填表|填报|制表|审核|审批|报送|联系电话|单位负责人|附[:：件]"
)
_SECTION = re.compile(
    r"[一二三四五六七八九十]+、|\(?[一二三四五六七八九十]+\)|第.{1,3}(季度|部分|组)|\d+月份?$"
)


class Region(Struct, frozen=True):
    """One table found in one sheet, with its data rows picked out."""

    file: str
    sheet: str
    header: Header
    rows: list[int]
    """Sheet row numbers of the rows used, from 1."""
    cells: dict[str, list[Cell]]
    """The used rows by column name; a column the sheet lacks is not there."""
    skipped: tuple[tuple[int, str], ...]
    """Every other row of the region: its sheet row and a reason code."""
    first_column: int
    title: str
    """What stands above the headings, joined: often the unit, the year and the month."""
    filled: tuple[tuple[int, str], ...] = ()
    """Cells filled from a merged range: sheet row and column name."""

    def source(self, at: int, column: str = "") -> Source:
        """Say where used row ``at`` stands, or one cell of it."""
        where = self.header.columns.get(column)
        cell = 0 if where is None else where + self.first_column
        return Source(self.file, self.sheet, self.rows[at], cell)

    def account(self, dropped: dict[int, str] | None = None) -> SheetAccount:
        """Give the account; ``dropped`` are used rows that later turned out not to be usable."""
        dropped = dropped or {}
        skips = tuple(sorted([*self.skipped, *dropped.items()]))
        used = len(self.rows) - len(dropped)
        return SheetAccount(
            sheet=self.sheet,
            table=self.header.table.name,
            rows=used + len(skips),
            used=used,
            skipped=len(skips),
            reasons=dict(sorted(Counter(reason for _, reason in skips).items())),
            header_row=self.header.last + 1,
            columns=tuple(self.header.printed.items()),
            skips=skips,
        )


def find_regions(file: str, sheet: Sheet) -> list[Region]:
    """Split a sheet into the regions of its tables; rows above the first belong to the first."""
    headers = find_headers(sheet)
    regions = []
    for number, header in enumerate(headers):
        top = 0 if number == 0 else header.first
        bottom = headers[number + 1].first if number + 1 < len(headers) else len(sheet.rows)
        regions.append(_region(file, sheet, header, top, bottom))
    return regions


def unread(sheet: Sheet, reason: str) -> SheetAccount:
    """Account for a sheet in which no table was found."""
    rows = len(sheet.rows)
    first = sheet.first_row
    skips = tuple((first + index, reason) for index in range(rows))
    return SheetAccount(sheet.name, "", rows, 0, rows, {reason: rows} if rows else {}, skips=skips)


def _region(file: str, sheet: Sheet, header: Header, top: int, bottom: int) -> Region:
    body = sheet.rows[header.last + 1 : bottom]
    first = sheet.first_row + header.last + 1
    body, filled = _fill_merged(sheet, header, body, first)
    plain = _plain(header, body)
    skipped = [(sheet.first_row + index, "title") for index in range(top, header.first)]
    skipped += [
        (sheet.first_row + index, "heading") for index in range(header.first, header.last + 1)
    ]
    reasons: dict[int, str] = {}
    for index in range(len(body)):
        if not plain[index] and (reason := _reason(header, body[index])):
            reasons[index] = reason
    skipped += [(first + index, reason) for index, reason in reasons.items()]
    kept = body if not reasons else [row for i, row in enumerate(body) if i not in reasons]
    numbers = [first + index for index in range(len(body)) if index not in reasons]
    columns = list(zip(*kept, strict=True)) if kept else []
    cells = {name: list(columns[at]) if kept else [] for name, at in header.columns.items()}
    above = sheet.rows[top : header.first]
    title = " ".join(cell for row in above for cell in row if isinstance(cell, str) and cell)
    return Region(
        file, sheet.name, header, numbers, cells, tuple(skipped), sheet.first_column, title, filled
    )


def _plain(header: Header, body: list[list[Cell]]) -> list[bool]:
    """Tell the rows that are data at first sight: every needed column is filled."""
    groups = [
        [header.columns[name] for name in group if name in header.columns]
        for group in header.table.needs
    ]
    known = vocabulary()
    plain = [True] * len(body)
    for ats in groups:
        if len(ats) == 1:
            (at,) = ats
            blank = [index for index, row in enumerate(body) if row[at] == ""]
        else:
            blank = [i for i, row in enumerate(body) if all(row[at] == "" for at in ats)]
        for index in blank:
            plain[index] = False
    first = groups[0][0]
    for index, row in enumerate(body):
        cell = row[first]
        if type(cell) is str and _odd(cell, known):
            plain[index] = False
    return plain


def _odd(cell: str, known: dict[str, tuple[tuple[str, str], ...]]) -> bool:
    """Tell a first needed cell that makes no data row: a heading again, a total, blanks."""
    text = cell.strip()
    return not text or cell in known or _TOTAL.match(text) is not None


def _reason(header: Header, row: list[Cell]) -> str:
    """Say why a row is no data row; empty if it is one after all, with something missing."""
    texts = [squash(cell) if isinstance(cell, str) else cell for cell in row]
    filled = [text for text in texts if text != ""]
    if not filled:
        return "blank"
    mapped = [texts[at] for at in header.columns.values() if at < len(texts) and texts[at] != ""]
    strings = [text for text in filled if isinstance(text, str)]
    if any(_TOTAL.match(text) for text in strings[:2]):
        return "total"
    headings = sum(text in vocabulary() for text in strings)
    if headings > 1 and headings * 2 >= len(filled):
        return "heading"
    if strings and _NOTE.match(strings[0]) and len(filled) <= 4:
        return "note"
    if len(filled) == 1 and strings and (_SECTION.match(strings[0]) or len(strings[0]) > 20):
        return "section" if _SECTION.match(strings[0]) else "note"
    if not mapped:
        return "number-only"
    return ""


def _fill_merged(
    sheet: Sheet, header: Header, body: list[list[Cell]], first: int
) -> tuple[list[list[Cell]], tuple[tuple[int, str], ...]]:
    """Give every row of a vertically merged cell the text of its first; the sheet stays as is."""
    names = {at: name for name, at in header.columns.items()}
    filled: list[tuple[int, str]] = []
    copied: dict[int, list[Cell]] = {}
    for top, left, bottom, _right in sheet.merged:
        at = left - sheet.first_column
        if bottom == top or at not in names or top < first:
            continue
        value = body[top - first][at] if top - first < len(body) else ""
        for row in range(top + 1, min(bottom, first + len(body) - 1) + 1):
            index = row - first
            if value == "" or all(cell == "" for n, cell in enumerate(body[index]) if n in names):
                continue
            copied.setdefault(index, list(body[index]))[at] = value
            filled.append((row, names[at]))
    if not copied:
        return body, ()
    return [copied.get(index, row) for index, row in enumerate(body)], tuple(filled)
