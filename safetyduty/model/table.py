"""What an input table is: its columns, and the headings they may stand under."""

from typing import Literal

from msgspec import Struct

Holds = Literal["text", "day", "people", "word", "number", "yes"]


class Column(Struct, frozen=True):
    """One column of an input table."""

    name: str
    heading: str
    """The canonical heading: what a blank workbook prints."""
    synonyms: tuple[str, ...] = ()
    """Other headings real ledgers use for it."""
    holds: Holds = "text"
    example: str = ""
    """What a blank workbook shows as a sample entry."""
    blank: bool = True
    """Whether a blank workbook has the column; some are read where they occur and never asked."""


class Table(Struct, frozen=True):
    """One input table, recognised by its headings, whatever its sheet is called."""

    name: str
    title: str
    title_en: str
    columns: tuple[Column, ...]
    needs: tuple[tuple[str, ...], ...]
    """Each group must have one column present, or the sheet is not this table."""

    def column(self, name: str) -> Column:
        """Give a column by its name."""
        return next(column for column in self.columns if column.name == name)
