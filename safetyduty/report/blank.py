"""The blank workbook: a sheet for every input table, its headings, hints and lists of words."""

import io
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from safetyduty.discover import extensions
from safetyduty.model.activity import ActivityKind, DocumentKind
from safetyduty.model.table import Column, Table
from safetyduty.report.office.steady import FIXED, steady

ROWS = 500
"""So far down the lists of words and the date formats reach."""
_FIRST = ("leaders", "activities", "roster", "documents")
_WORDS = {
    ("activities", "kind"): [kind.zh for kind in ActivityKind],
    ("documents", "kind"): [kind.zh for kind in DocumentKind],
}


def tables() -> list[Table]:
    """Give the input tables, those every station keeps first."""
    every = {name: module.TABLE for name, module in extensions("safetyduty.tables").items()}
    return [every[name] for name in _FIRST] + [
        table for name, table in every.items() if name not in _FIRST
    ]


def blank_workbook(chosen: Sequence[Table]) -> bytes:
    """Draw a blank workbook; the same tables give the same bytes."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for table in chosen:
        _draw(book.create_sheet(table.title), table)
    book.properties.created = FIXED
    book.properties.creator = "safetyduty"
    raw = io.BytesIO()
    book.save(raw)
    return steady(raw.getvalue())


def _draw(sheet: Worksheet, table: Table) -> None:
    columns = [column for column in table.columns if column.blank]
    line = Side(style="thin", color="808080")
    for at, column in enumerate(columns, 1):
        cell = sheet.cell(1, at, column.heading)
        cell.font = Font(name="宋体", bold=True)
        cell.fill = PatternFill("solid", fgColor="DDEBF7")
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        cell.border = Border(left=line, right=line, top=line, bottom=line)
        cell.comment = Comment(_hint(column), "safetyduty", height=90, width=220)
        letter = get_column_letter(at)
        sheet.column_dimensions[letter].width = max(12, len(column.heading) * 2 + 4)
        if column.holds == "day":
            for row in range(2, ROWS):
                sheet.cell(row, at).number_format = "yyyy-mm-dd"
        if words := _WORDS.get((table.name, column.name)):
            chosen = DataValidation(type="list", formula1=f'"{",".join(words)}"', allow_blank=True)
            chosen.showErrorMessage = False
            sheet.add_data_validation(chosen)
            chosen.add(f"{letter}2:{letter}{ROWS}")
    sheet.row_dimensions[1].height = 28
    sheet.freeze_panes = "A2"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def _hint(column: Column) -> str:
    """Say what belongs in a column, beside the other headings it may stand under."""
    lines = [f"例：{column.example}"] if column.example else []
    if column.holds == "people":
        lines.append("多人用“、”分开")
    if column.holds == "day":
        lines.append("写全年月日，如 2026-01-05")
    if column.synonyms:
        lines.append(f"也认：{'、'.join(column.synonyms)}")
    return "\n".join(lines) or column.heading
