"""One to four rows of headings over the columns of a sheet, and what each column may be."""

from collections.abc import Iterable

from msgspec import Struct

from safetyduty.intake.columns import Cell, Rows
from safetyduty.intake.days import read_day
from safetyduty.intake.vocabulary import LONGEST_HEADING, is_heading, places

Area = tuple[int, int, int, int]
"""A merged range: row, column, last row, last column, from 0."""
MOST_LEVELS = 4
"""Headings stand in one to four rows."""


class Block(Struct, frozen=True):
    """One to four rows of headings, merged cells filled."""

    rows: list[list[Cell]]
    filled: frozenset[tuple[int, int]] = frozenset()
    """Row and column of each cell filled from a merged range."""


def merged_down(rows: Rows, by_top: dict[int, list[Area]], index: int) -> int:
    """Give how many rows the headings take at least, by those merged downwards."""
    down = [
        bottom - index + 1
        for top, left, bottom, _ in by_top.get(index, ())
        if bottom - index < MOST_LEVELS and is_heading(rows[top][left])
    ]
    return max(down, default=1)


def make_block(rows: Rows, by_top: dict[int, list[Area]], index: int, levels: int) -> Block:
    """Copy the heading rows and give every cell of a merged range the text of its first."""
    block = [list(row) for row in rows[index : index + levels]]
    filled = set()
    for row in range(index, index + levels):
        for top, left, bottom, right in by_top.get(row, ()):
            for down in range(top, min(bottom, index + levels - 1) + 1):
                for across in range(left, right + 1):
                    if (down, across) != (top, left):
                        block[down - index][across] = rows[top][left]
                        filled.add((down - index, across))
    return Block(block, frozenset(filled))


def heads(row: list[Cell]) -> bool:
    """Tell a further heading row from data: texts only, no day among them, one a heading."""
    texts = [cell for cell in row if cell != ""]
    return (
        all(isinstance(cell, str) and len(cell) <= LONGEST_HEADING for cell in texts)
        and (any(map(is_heading, texts)) or parts_of_days(row))
        and all(read_day(cell).fault == "unreadable" for cell in texts)
        and not any(str(cell).strip().isdecimal() for cell in texts)
    )


def parts_of_days(row: list[Cell]) -> bool:
    """Tell a row of 年, 月 and 日 alone, as it stands below 日期."""
    texts = ["".join(cell.split()) if isinstance(cell, str) else cell for cell in row]
    return texts.count("日") > 0 and set(texts) <= {"年", "月", "日", ""} and len(set(texts)) > 2


def over(block: Block, at: int) -> list[Cell]:
    """Give what stands over a column, the lowest row first, and lastly all of it joined."""
    texts = [row[at] for row in reversed(block.rows) if row[at] != ""]
    joined = "".join(str(text) for text in dict.fromkeys(reversed(texts)))
    return [*texts, joined] if len(texts) > 1 else texts


def matches(block: Block, start: int, end: int) -> dict[str, dict[str, int]]:
    """Match the headings of each column to columns of every table.

    A column of the sheet is one column of a table: the lowest heading row decides. Where several
    would be the same column the better heading wins, then the one further left.
    """
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for at in range(start, end):
        for table, (column, rank) in meaning(block, at).items():
            key = table, column
            found[key] = min(found.get(key, (rank, at)), (rank, at))
    matched: dict[str, dict[str, int]] = {}
    for (table, column), (_, at) in sorted(found.items(), key=lambda item: item[1][1]):
        matched.setdefault(table, {})[column] = at
    return matched


def meaning(block: Block, at: int) -> dict[str, tuple[str, int]]:
    """Give, table by table, which column the headings over one column of the sheet mean."""
    read: dict[str, tuple[str, int]] = {}
    for text in over(block, at):
        for table, column, rank in places(text):
            read.setdefault(table, (column, rank))
    return read


def printed(block: Block, at: int) -> str:
    """Give the headings over a column as printed, the upper one first."""
    texts: Iterable[str] = (str(row[at]) for row in block.rows if row[at] != "")
    return " ".join(dict.fromkeys(" ".join(text.split()) for text in texts))


def lowest(block: Block, at: int) -> int:
    """Give the lowest row of the block that has a heading over the column."""
    return max(number for number, row in enumerate(block.rows) if row[at] != "")
