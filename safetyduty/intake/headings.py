"""Finds which tables stand in a sheet: by their headings, wherever and however they are printed."""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from safetyduty.discover import extensions
from safetyduty.intake.cells import Cell, Sheet
from safetyduty.intake.text import squash, unbracketed
from safetyduty.model.table import Table

MOST_LEVELS = 4
"""Headings stand in one to four rows."""
LONGEST_HEADING = 40
"""Longer texts are titles and notes, not headings."""


class Header(Struct, frozen=True):
    """A table found in a sheet: where its headings are and what stands in which column."""

    table: Table
    first: int
    """Index of the first heading row within ``Sheet.rows``."""
    last: int
    """Index of the last heading row; data begin below it."""
    columns: dict[str, int]
    """Column name to index within a row."""
    printed: dict[str, str]
    """Column name to the heading as printed."""


@cache
def tables() -> dict[str, Table]:
    """Give every input table by name."""
    return {name: module.TABLE for name, module in extensions("safetyduty.tables").items()}


@cache
def vocabulary() -> dict[str, tuple[tuple[str, str], ...]]:
    """Give for each heading, squashed, the tables and columns it may belong to."""
    words: dict[str, list[tuple[str, str]]] = {}
    for table in tables().values():
        for column in table.columns:
            for heading in (column.heading, *column.synonyms):
                words.setdefault(squash(heading), []).append((table.name, column.name))
    return {word: tuple(places) for word, places in words.items()}


def find_headers(sheet: Sheet) -> list[Header]:
    """Find every table of a sheet, top to bottom; none is an empty list."""
    found: list[Header] = []
    for index in _candidates(sheet.rows):
        if found and index <= found[-1].last:
            continue
        header = _best_at(sheet.rows, index)
        if header is not None:
            found.append(header)
    return found


def nearest(sheet: Sheet) -> tuple[Table, tuple[str, ...]] | None:
    """Say which table an unrecognised sheet comes closest to, and which headings it lacks."""
    best: tuple[int, Table, tuple[str, ...]] | None = None
    for row in sheet.rows[:30]:
        for name, columns in _matches([row]).items():
            table = tables()[name]
            lacking = tuple(_heading(table, group[0]) for group in _lacking(table, columns))
            if len(columns) > 1 and (best is None or len(columns) > best[0]):
                best = len(columns), table, lacking
    return (best[1], best[2]) if best else None


def _candidates(rows: list[list[Cell]]) -> Iterator[int]:
    """Give the rows that hold at least one heading; sets do it without looking at each cell."""
    known = _spellings()
    for index, row in enumerate(rows):
        try:
            if not known.isdisjoint(row):
                yield index
                continue
        except TypeError:  # pragma: no cover - a cell value that cannot be hashed
            continue
        if index < 60 and any(_words(cell) & vocabulary().keys() for cell in row):
            yield index


@cache
def _spellings() -> frozenset[str]:
    """Give every heading exactly as the tables print it."""
    return frozenset(
        heading
        for table in tables().values()
        for column in table.columns
        for heading in (column.heading, *column.synonyms)
    )


def _words(cell: Cell) -> set[str]:
    if not isinstance(cell, str) or not cell or len(cell) > LONGEST_HEADING:
        return set()
    return {squash(cell), unbracketed(cell)}


def _best_at(rows: list[list[Cell]], index: int) -> Header | None:
    """Try one to four heading rows from ``index`` and take the reading with most columns."""
    best: Header | None = None
    for levels in range(1, MOST_LEVELS + 1):
        block = rows[index : index + levels]
        if len(block) < levels or (levels > 1 and not _heading_like(block[-1])):
            break
        for name, columns in _matches(block).items():
            table = tables()[name]
            if _lacking(table, set(columns)):
                continue
            if best is None or _weight(table, columns) > _weight(best.table, best.columns):
                printed = {column: _printed(block, at) for column, at in columns.items()}
                best = Header(table, index, index + levels - 1, columns, printed)
    return best


def _heading_like(row: list[Cell]) -> bool:
    """Tell a further heading row from data: short texts only, no day, no number, no sentence."""
    texts = [cell for cell in row if cell != ""]
    return (
        bool(texts)
        and all(isinstance(c, str) and len(c) <= LONGEST_HEADING for c in texts)
        and (any(_words(cell) & vocabulary().keys() for cell in texts))
    )


def _matches(block: list[list[Cell]]) -> dict[str, dict[str, int]]:
    """Match the heading texts of each column, lower rows first, to columns of every table."""
    matched: dict[str, dict[str, int]] = {}
    for at in range(max(map(len, block), default=0)):
        texts = [row[at] for row in reversed(block) if at < len(row) and row[at] != ""]
        joined = "".join(str(text) for text in reversed(texts))
        for text in (*texts, joined):
            places = [
                place for word in sorted(_words(text)) for place in vocabulary().get(word, ())
            ]
            for table, column in places:
                matched.setdefault(table, {}).setdefault(column, at)
            if places:
                break
    return {table: _one_use(columns) for table, columns in matched.items()}


def _one_use(columns: dict[str, int]) -> dict[str, int]:
    return dict(sorted(columns.items(), key=lambda item: item[1]))


def _lacking(table: Table, columns: set[str] | dict[str, int]) -> list[tuple[str, ...]]:
    return [group for group in table.needs if not any(name in columns for name in group)]


def _weight(table: Table, columns: dict[str, int]) -> tuple[int, int, str]:
    """Weigh readings: more columns first, then the table that needs more of them."""
    return len(set(columns.values())), len(table.needs), table.name


def _printed(block: list[list[Cell]], at: int) -> str:
    texts = [str(row[at]) for row in block if at < len(row) and row[at] != ""]
    return " ".join(dict.fromkeys(" ".join(text.split()) for text in texts))


def _heading(table: Table, name: str) -> str:
    return next(column.heading for column in table.columns if column.name == name)
