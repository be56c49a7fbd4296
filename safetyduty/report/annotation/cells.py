"""Sets the style of single cells in a sheet's XML; cells and rows that are not there are put in."""

import re
from collections.abc import Callable, Mapping

from safetyduty.model.source import column_letters, column_number
from safetyduty.report.annotation.package import Unfit, attributes

_ROW = re.compile(r"<row\b([^>]*?)(/>|>(.*?)</row>)", re.DOTALL)
_CELL = re.compile(r"<c\b([^>]*?)(/>|>.*?</c>)", re.DOTALL)
_DATA = re.compile(r"<sheetData\b[^>]*?(?:/>|>(.*?)</sheetData>)", re.DOTALL)
Restyle = Callable[[int, int, int], int]
"""Gives the new style of a cell by its row, its column and its old style."""


def restyle(text: str, wanted: Mapping[int, set[int]], style: Restyle) -> str:
    """Give the sheet with another style in every cell wanted: columns by row, from 1."""
    data = _DATA.search(text)
    if not data or "<!--" in text or "<![CDATA[" in text:
        raise Unfit
    written: list[str] = []
    waiting = sorted(wanted)
    at = 0
    body = data[1] or ""
    for row in _ROW.finditer(body):
        number = attributes(row[1]).get("r", "")
        if not number.isdigit():
            raise Unfit
        while waiting and waiting[0] < int(number):
            written += body[at : row.start()], _new_row(waiting[0], wanted[waiting.pop(0)], style)
            at = row.start()
        if waiting and waiting[0] == int(number):
            columns = wanted[waiting.pop(0)]
            written += body[at : row.start()], _row(row, int(number), columns, style)
            at = row.end()
    written.append(body[at:])
    written += [_new_row(number, wanted[number], style) for number in waiting]
    return f"{text[: data.start()]}<sheetData>{''.join(written)}</sheetData>{text[data.end() :]}"


def _new_row(number: int, columns: set[int], style: Restyle) -> str:
    cells = "".join(_new_cell(number, column, style) for column in sorted(columns))
    return f'<row r="{number}">{cells}</row>'


def _new_cell(row: int, column: int, style: Restyle) -> str:
    return f'<c r="{column_letters(column)}{row}" s="{style(row, column, 0)}"/>'


def _row(row: re.Match[str], number: int, columns: set[int], style: Restyle) -> str:
    """Write one row anew; its ``spans`` no longer hold where a cell is put in."""
    cells: list[str] = []
    missing = sorted(columns)
    for cell in _CELL.finditer(row[3] or ""):
        column = address(attributes(cell[1]).get("r", ""))[1]
        while missing and missing[0] < column:
            cells.append(_new_cell(number, missing.pop(0), style))
        if missing and missing[0] == column:
            missing.pop(0)
            cells.append(_styled(cell, number, column, style))
        else:
            cells.append(cell[0])
    cells += [_new_cell(number, column, style) for column in missing]
    head = re.sub(r"\sspans\s*=\s*(?:\"[^\"]*\"|'[^']*')", "", row[1])
    return f"<row{head}>{''.join(cells)}</row>"


def _styled(cell: re.Match[str], row: int, column: int, style: Restyle) -> str:
    old = attributes(cell[1]).get("s", "0")
    new = style(row, column, int(old) if old.isdigit() else 0)
    head = re.sub(r"\ss\s*=\s*(?:\"[^\"]*\"|'[^']*')", "", cell[1])
    return f'<c{head} s="{new}"{cell[2]}'


def address(written: str) -> tuple[int, int]:
    """Read ``B12`` as row 12, column 2; what is no address makes the archive unfit."""
    found = re.fullmatch(r"([A-Za-z]{1,3})([0-9]{1,7})", written)
    if not found:
        raise Unfit
    return int(found[2]), column_number(found[1])
