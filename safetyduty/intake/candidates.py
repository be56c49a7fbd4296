"""Reads a list of candidates: the column 姓名, wherever it stands; everything else is kept."""

from pathlib import Path

from msgspec import Struct

from safetyduty.intake.build_leaders import split_names
from safetyduty.intake.cells import Refused, Sheet, read_workbook
from safetyduty.intake.files import find
from safetyduty.intake.text import shown, squash
from safetyduty.model.audit import CannotAudit
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source

HEADINGS = frozenset(
    {
        "姓名",
        "候选人",
        "候选人姓名",
        "人选",
        "拟任人选",
        "推荐人选",
        "推荐对象",
        "拟表彰人员",
        "name",
    }
)


class CandidateList(Struct, frozen=True):
    """The first sheet that has a column of names."""

    names: tuple[tuple[str, int], ...]
    """Each name without spaces, with its row in the sheet."""
    rows: tuple[tuple[str, ...], ...]
    """Every row of the sheet as text."""
    heading: int
    first: int
    """The sheet row in which the rows begin."""


def read_candidates(path: Path) -> CandidateList:
    """Read a list of candidates; one without the column is ``CannotAudit``."""
    found = find((path,))
    try:
        book = read_workbook(found[0])
    except Refused as refused:
        raise CannotAudit(refused.problem) from refused
    for sheet in book.sheets:
        if (read := _read(sheet)) is not None:
            return read
    raise CannotAudit(Problem("SD723", Source(book.file), book.file))


def _read(sheet: Sheet) -> CandidateList | None:
    for at, row in enumerate(sheet.rows):
        for column, cell in enumerate(row):
            if isinstance(cell, str) and squash(cell).lower() in HEADINGS:
                below = sheet.rows[at + 1 :]
                names = tuple(
                    (name, sheet.first_row + at + 1 + down)
                    for down, other in enumerate(below)
                    if column < len(other)
                    for name in split_names(shown(other[column]))
                )
                rows = tuple(tuple(shown(one) for one in line) for line in sheet.rows)
                return CandidateList(names, rows, sheet.first_row + at, sheet.first_row)
    return None
