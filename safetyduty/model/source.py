"""Where a fact stands: every row and every problem can be found again in the user's own file."""

from msgspec import Struct


def column_letters(column: int) -> str:
    """Name a column as a spreadsheet does: 1 is ``A``, 27 is ``AA``."""
    letters = ""
    while column > 0:
        column, digit = divmod(column - 1, 26)
        letters = chr(65 + digit) + letters
    return letters


def column_number(letters: str) -> int:
    """Read the name of a column: ``A`` is 1, ``aa`` is 27.

    >>> column_letters(column_number("XFD"))
    'XFD'
    """
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


class Source(Struct, frozen=True, order=True):
    """A place in a file: prints ``台账.xlsx:3月!C14``, or ``pack.yaml:12`` where no sheet is."""

    file: str
    """The file as the user named it, without the folders that differ from machine to machine."""
    sheet: str = ""
    """The sheet's own name; empty where the file has no sheets."""
    row: int = 0
    """The row as the sheet counts it, from 1; 0 where the whole sheet or file is meant."""
    column: int = 0
    """The column, from 1; 0 where the whole row is meant."""

    @property
    def cell(self) -> str:
        """The address within the sheet: ``C14``; a whole row is named by its first cell."""
        return f"{column_letters(self.column or 1)}{self.row}" if self.row else ""

    def __str__(self) -> str:
        if not self.sheet:
            return f"{self.file}:{self.row}" if self.row else self.file
        return f"{self.file}:{self.sheet}!{self.cell}" if self.row else f"{self.file}:{self.sheet}"
