"""The cells below the headings of a table: what says nothing of its own is cleared or filled."""

from collections.abc import Sequence

from msgspec import Struct

from safetyduty.intake.cells import is_error
from safetyduty.intake.columns import Cell
from safetyduty.intake.text import BLANK, is_blank, squash

_DITTO = frozenset(
    map(squash, ("同上", "同前", "〃", "″", "”", '"', "''", "〃〃", "同上行", "同上一行"))
)
LONGEST_DITTO = 8
"""Longer texts, spaces included, are no ditto marks."""
LONGEST = 4_000
"""So many characters of a cell are read: lists of all who took part, and minutes, are shorter."""
HOLLOW = frozenset(BLANK) | frozenset("#同〃″′＂\"＇'”")
"""How texts begin that may be errors, spaces or ditto marks: all others need no closer look."""


class Body(Struct):
    """Cells by column name, all columns of one length."""

    columns: dict[str, list[Cell]]
    distinct: dict[str, set[Cell]]
    """What each column holds, each value once."""
    _cut: dict[str, str] = {}
    """Texts that were cut short, as they were."""
    _hollow: dict[str, list[str]] = {}
    """By column, the texts that may say nothing of their own."""

    def put(self, name: str, cells: list[Cell]) -> None:
        """Put other cells in the place of a column's."""
        self.columns[name] = cells
        self.distinct[name] = set(cells)

    def keep(self, rows: Sequence[int]) -> None:
        """Drop all other rows."""
        for name, cells in self.columns.items():
            self.put(name, [cells[at] for at in rows])

    def cut_endless(self) -> None:
        """Cut texts that are longer than any that is written by hand."""
        for name, cells in self.distinct.items():
            endless: dict[Cell, str] = {
                cell: cell[:LONGEST] for cell in cells if type(cell) is str and len(cell) > LONGEST
            }
            if endless:
                self.put(name, [endless.get(cell, cell) for cell in self.columns[name]])
                self._cut |= {short: str(whole) for whole, short in endless.items()}

    def find_cut(self) -> list[tuple[str, int, int]]:
        """Give the cells that were cut: column, its row's place, and how long the text was."""
        if not self._cut:
            return []
        return [
            (name, at, len(self._cut[cell]))
            for name, cells in self.columns.items()
            for at, cell in enumerate(cells)
            if isinstance(cell, str) and cell in self._cut
        ]

    def clear_spaces(self) -> None:
        """Make cells blank that hold nothing but spaces; this comes before all other clearing."""
        self._hollow = {
            name: [cell for cell in cells if type(cell) is str and cell[:1] in HOLLOW]
            for name, cells in self.distinct.items()
        }
        for name, cells in self._hollow.items():
            if spaces := set(filter(is_blank, cells)):
                self.put(name, ["" if cell in spaces else cell for cell in self.columns[name]])

    def clear_errors(self) -> list[tuple[str, int, str]]:
        """Make cells blank that hold the text of an error, pasted as a value.

        Each is given: its column, its row's place, and the error.
        """
        found = []
        for name, cells in self._hollow.items():
            if odd := set(filter(is_error, cells)):
                column = self.columns[name]
                found += [(name, at, str(cell)) for at, cell in enumerate(column) if cell in odd]
                self.put(name, ["" if cell in odd else cell for cell in column])
        return found

    def fill_ditto(self) -> dict[str, list[int]]:
        """Write out 同上, and say in which rows of which column it stood."""
        found: dict[str, list[int]] = {}
        for name, texts in self._hollow.items():
            marks = {text for text in texts if len(text) < LONGEST_DITTO and squash(text) in _DITTO}
            if not marks:
                continue
            cells = self.columns[name]
            for at, cell in enumerate(cells):
                if at and cell in marks and cells[at - 1] != "":
                    cells[at] = cells[at - 1]
                    found.setdefault(name, []).append(at)
            self.distinct[name] = set(cells)
        return found
