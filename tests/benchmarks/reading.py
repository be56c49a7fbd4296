"""The least any such program must do: import its parts and read the cells."""

import sys

import duckdb  # noqa: F401  # to have it imported is the point
import typer  # noqa: F401
from python_calamine import load_workbook


def main(path: str) -> None:
    """Read every cell of every sheet."""
    book = load_workbook(path)
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()


if __name__ == "__main__":
    main(sys.argv[1])
