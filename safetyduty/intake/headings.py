"""Finds which tables stand in a sheet: by their headings, wherever and however they are printed."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice

from msgspec import Struct

from safetyduty.intake.apart import find_apart
from safetyduty.intake.blocks import (
    MOST_LEVELS,
    Area,
    Block,
    heads,
    lowest,
    make_block,
    matches,
    meaning,
    merged_down,
    over,
    parts_of_days,
    printed,
)
from safetyduty.intake.columns import Cell, Rows
from safetyduty.intake.grids import LIKELY, Grid
from safetyduty.intake.purpose import (
    Above,
    as_roster,
    is_plan,
    lent_leader,
    look_above,
    plans,
    whose,
    without_lists,
)
from safetyduty.intake.text import squash
from safetyduty.intake.vocabulary import (
    heading,
    is_heading,
    lacking,
    likely_headings,
    places,
    tables,
)
from safetyduty.model.table import Table

_ABOUT_PEOPLE = r"职务|单位|部门|电话|人数|签名|签字|联系方式|检查单位"
"""Headings of what is told of somebody besides; 检查单位 beside 被检查单位 is who came to check."""


class Header(Struct, frozen=True):
    """A table found in a sheet: where its headings are and what stands in which column."""

    table: Table
    first: int
    """Index of the first heading row within the rows searched."""
    last: int
    """Index of the last heading row; data begin below it."""
    columns: dict[str, int]
    """Column name to index within a row."""
    printed: dict[str, str]
    """Column name to the heading as printed."""
    span: tuple[int, int]
    """First column of the table's part of the rows, and the one after its last."""
    unread: tuple[int, ...] = ()
    """Columns whose heading another column of the table has already."""
    also: tuple[str, ...] = ()
    """Other tables whose headings are all there."""
    apart: dict[str, tuple[int, ...]] = {}
    """Columns of year, month and day, by the column they make together."""
    given: dict[str, str] = {}
    """What the title says of every row: a column that is not there, and its text."""
    planned: bool = False
    """Whether the rows are what is planned, not what was done."""
    clocks: tuple[int, ...] = ()
    """Those of the unread columns that hold the time of day alone."""
    headed: tuple[int, ...] = ()
    """Columns that have a heading, known or not."""


def find_headers(grid: Grid, title: str = "") -> list[Header]:
    """Find every table, top to bottom and left to right; none is an empty list."""
    by_top: dict[int, list[Area]] = {}
    for area in grid.merged:
        by_top.setdefault(area[0], []).append(area)
    found: list[Header] = []
    for index in _candidates(grid):
        if found and index <= found[-1].last:
            continue
        found += _at(grid.rows, by_top, index, title)
    return found


def nearest(rows: Rows) -> tuple[Table, tuple[str, ...]]:
    """Say which table unrecognised rows come closest to, and which headings they lack.

    Where they are close to none it is the ledger, which every audit needs.
    """
    ledger = tables()["activities"]
    best = 1, ledger, tuple(heading(ledger, group[0]) for group in ledger.needs)
    for row in rows[:30]:
        for name, columns in matches(Block([row]), 0, len(row)).items():
            table = tables()[name]
            wanted = tuple(heading(table, group[0]) for group in lacking(table, columns))
            if wanted and len(columns) > best[0]:
                best = len(columns), table, wanted
    return best[1], best[2]


def _candidates(grid: Grid) -> Iterator[int]:
    """Give the rows that hold at least one heading; sets do it without looking at each cell."""
    rows = grid.rows
    top = (cell for column in grid.columns for cell in column[:LIKELY])
    below = {cell for cells in grid.below() for cell in likely_headings(cells)}
    known = frozenset(likely_headings(top)) | below
    end = len(rows) if below else LIKELY
    for index, apart in enumerate(map(known.isdisjoint, islice(rows, end))):
        if not apart and (index < LIKELY or _enough(known, rows, index)):
            yield index


def _enough(known: frozenset[Cell], rows: Rows, index: int) -> bool:
    """Say whether a row and those below it hold headings enough for a table.

    A ledger may have a heading's word in every row, such as 附件.
    """
    words = {cell for row in rows[index : index + MOST_LEVELS] for cell in known.intersection(row)}
    return _make_a_table(frozenset(words))


@cache
def _make_a_table(words: frozenset[Cell]) -> bool:
    named: dict[str, dict[str, int]] = {}
    for table, column, rank in (place for word in words for place in places(word)):
        named.setdefault(table, {})[column] = rank
    return any(not lacking(tables()[name], columns) for name, columns in named.items())


def _at(rows: Rows, by_top: dict[int, list[Area]], index: int, title: str) -> list[Header]:
    """Find the tables whose headings begin in one row: one, or several side by side."""
    best: list[Header] = []
    above = look_above(rows, index, title)
    least = merged_down(rows, by_top, index)
    below = rows[index + least : index + least + 1]
    least += int(least < MOST_LEVELS and any(map(parts_of_days, below)))
    for levels in range(least, MOST_LEVELS + 1):
        if index + levels > len(rows) or (levels > least and not heads(rows[index + levels - 1])):
            break
        block = make_block(rows, by_top, index, levels)
        found = [
            header
            for start, end in _parts(block)
            if (header := _best(block, index, start, end, above)) is not None
        ]
        if sum(len(h.columns) for h in found) > sum(len(h.columns) for h in best):
            best = found
    return best


def _parts(block: Block) -> list[tuple[int, int]]:
    """Part the columns where two tables stand side by side; one table is one part.

    They part at a column without a heading, or where the headings begin anew.
    """
    width = len(block.rows[0])
    whole = [(0, width)]
    texts = [over(block, at) for at in range(width)]
    edges: list[tuple[int, int]] = []
    seen: set[str] = set()
    start = 0
    for at, said in enumerate(texts):
        words = {squash(str(text)) for text in said if is_heading(text)}
        again = words & seen and not any((row, at) in block.filled for row in range(4))
        if not said or again:
            if at > start:
                edges.append((start, at))
            start, seen = (at if said else at + 1), set()
        seen |= words
    edges.append((start, width))
    good = [(first, end) for first, end in edges if _table_in(block, first, end)]
    if len(good) < 2:
        return whole
    starts = [first for first, _ in good[1:]]
    return list(zip([0, *starts], [*starts, width], strict=True))


def _table_in(block: Block, start: int, end: int) -> bool:
    return any(
        not lacking(tables()[name], columns) for name, columns in matches(block, start, end).items()
    )


def _best(block: Block, index: int, start: int, end: int, above: Above) -> Header | None:
    """Take the table with most columns; what says who led on which day is an activity ledger."""
    matched = matches(block, start, end)
    headed = tuple(at for at in range(start, end) if over(block, at))
    texts = [over(block, at)[0] for at in headed]
    if lent := lent_leader(matched, "".join(map(str, texts)), above.title):
        matched["activities"] = lent
    given = {}
    if named := whose(matched.get("activities", {}), above.sheet, above.lines):
        given["leads"] = named
    fitting = {
        name: columns
        for name, columns in matched.items()
        if not lacking(tables()[name], columns | dict.fromkeys(given, 0))
    }
    fitting = without_lists(fitting, matched, texts, above.title)
    if not fitting:
        return None
    name = max(fitting, key=lambda name: _weight(name, fitting, above.told, given))
    table, columns = tables()[name], fitting[name]
    planned = name == "activities" and is_plan(above.title, columns)
    if planned and (roster := as_roster(columns, matched.get("roster", {}))):
        table, columns = tables()["roster"], roster
    apart = _apart(block, table, columns, end)
    taken = {at for parts in apart.values() for at in parts} | set(columns.values())
    return Header(
        table,
        index,
        index + len(block.rows) - 1,
        columns,
        {column: printed(block, at) for column, at in columns.items()},
        (start, end),
        _unread(block, table, columns, [at for at in range(start, end) if at not in taken]),
        tuple(sorted(set(fitting) - {name})),
        apart,
        given if name == "activities" else {},
        planned,
        headed=headed,
    )


def _apart(
    block: Block, table: Table, columns: dict[str, int], end: int
) -> dict[str, tuple[int, ...]]:
    days = [column.name for column in table.columns if column.holds == "day"]
    return {
        day: parts
        for day in days
        if day in columns and (parts := find_apart(block, columns[day], end))
    }


def _weight(
    name: str, fitting: dict[str, dict[str, int]], title: str, given: dict[str, str]
) -> tuple[int, int, int, str]:
    """Weigh readings: more columns first, then the table that needs more of them.

    An inspection ledger that also lists hazards is an activity ledger: its rows say who led. One
    with 检查范围 is a roster where its title speaks of a plan, and a ledger where of records.
    """
    columns = fitting[name].keys() | (given if name == "activities" else ())
    prevails = 0
    if name == "activities" and not {"leads", "chairs", "team", "inspectors"}.isdisjoint(columns):
        prevails = int("hazards" in fitting or ("roster" in fitting and not plans(title)))
    return prevails, len(set(fitting[name].values())), len(tables()[name].needs), name


def _unread(
    block: Block, table: Table, columns: dict[str, int], free: Iterable[int]
) -> tuple[int, ...]:
    """Find columns that would be a column already taken; the rest of a merged heading is none."""
    return tuple(
        at
        for at in free
        if meaning(block, at).get(table.name, ("", 0))[0] in columns
        and (lowest(block, at), at) not in block.filled
        and not re.fullmatch(_ABOUT_PEOPLE, squash(str(over(block, at)[0])))
    )
