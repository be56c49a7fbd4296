"""The headings of every input table, squashed, and the columns they may stand for."""

from collections.abc import Iterable
from functools import cache

from safetyduty.discover import extensions
from safetyduty.intake.columns import Cell, Memo
from safetyduty.intake.text import CLOSING, OPENING, STRIPPED, squash, unbracketed
from safetyduty.intake.wording import ENDINGS, ORNAMENTS, either, reduced
from safetyduty.model.table import Table

LONGEST_HEADING = 40
"""Longer texts are titles and notes, not headings."""
FAR = 1000
"""A heading that is only like one of the list ranks so much lower."""
_NUMBERS = "0123456789"
_LEADING = {"chairs": "leads", "inspectors": "leads"}
"""Who leads where a sheet keeps inspections and meetings in one."""


@cache
def tables() -> dict[str, Table]:
    """Give every input table by name."""
    return {name: module.TABLE for name, module in extensions("safetyduty.tables").items()}


@cache
def vocabulary() -> dict[str, tuple[tuple[str, str, int], ...]]:
    """Give for each heading the tables and columns it may belong to.

    With each stands its rank among the headings of the column: the canonical one is 0.
    """
    words: dict[str, list[tuple[str, str, int]]] = {}
    for table in tables().values():
        for column in table.columns:
            for rank, heading in enumerate((column.heading, *column.synonyms)):
                words.setdefault(squash(heading), []).append((table.name, column.name, rank))
    return {word: tuple(places) for word, places in words.items()}


def places(cell: Cell) -> tuple[tuple[str, str, int], ...]:
    """Give what a cell may be the heading of; nothing for whatever is no heading."""
    if not isinstance(cell, str) or not cell or len(cell) > LONGEST_HEADING:
        return ()
    return _places(cell)


@cache
def _places(text: str) -> tuple[tuple[str, str, int], ...]:
    known = vocabulary()
    whole, bare = squash(text), unbracketed(text)
    return known.get(whole) or known.get(bare) or _worded(bare) or _joint(whole)


@cache
def _reduced() -> dict[str, tuple[tuple[str, str, int], ...]]:
    """Give the same for headings brought to fewer words; a heading as it stands goes before."""
    words: dict[str, dict[tuple[str, str], int]] = {}
    for word, found in vocabulary().items():
        columns = words.setdefault(reduced(word), {})
        for table, column, rank in found:
            columns.setdefault((table, column), rank + FAR)
    return {
        word: tuple((*place, rank) for place, rank in columns.items())
        for word, columns in words.items()
    }


def _worded(text: str) -> tuple[tuple[str, str, int], ...]:
    return _reduced().get(reduced(text), ()) if text else ()


def _joint(text: str) -> tuple[tuple[str, str, int], ...]:
    """Give what ``日期/时间`` may be: what both its parts are, who leads here and chairs there."""
    known = vocabulary()
    parts = [known.get(part) or _worded(part) for part in either(text)]
    if not parts:
        return ()
    said = [{(table, _LEADING.get(column, column)) for table, column, _ in part} for part in parts]
    both = set.intersection(*said)
    return tuple(
        (table, column, rank + FAR)
        for table, column, rank in parts[0]
        if (table, _LEADING.get(column, column)) in both
    )


@cache
def _edges() -> tuple[Memo[bool], Memo[bool]]:
    """Say of a sign whether a heading may begin, or end, with it, however it is spelt."""
    words = vocabulary()
    first = {word[0] for word in words} | {"", *OPENING, *STRIPPED, *ORNAMENTS}
    last = {word[-1] for word in words} | {"", *CLOSING, *STRIPPED, *ENDINGS}
    begins: Memo[bool] = Memo(lambda sign: squash(sign)[:1] in first)
    ends: Memo[bool] = Memo(lambda sign: squash(sign)[-1:] in last)
    begins[""] = ends[""] = False  # numbers alone
    return begins, ends


def likely_headings(cells: Iterable[Cell]) -> Iterable[Cell]:
    """Give the headings among many cells; how they begin and end, numbers apart, rules most out."""
    first, last = _edges()
    return [
        cell
        for cell in cells
        if type(cell) is str
        and last[cell.rstrip(_NUMBERS)[-1:]]
        and first[cell.lstrip(_NUMBERS)[:1]]
        and is_heading(cell)
    ]


def is_heading(cell: Cell) -> bool:
    """Say whether a cell holds a heading of any table."""
    return bool(places(cell))


def lacking(table: Table, columns: dict[str, int]) -> list[tuple[str, ...]]:
    """Give the groups of columns of which a table needs one and has none."""
    return [group for group in table.needs if not any(name in columns for name in group)]


def heading(table: Table, name: str) -> str:
    """Give the canonical heading of a column."""
    return table.column(name).heading
