"""One sheet of a workbook: heads that stay, filters, widths for Chinese, pages that fit."""

import re
from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from safetyduty.model.catalogue.paper import told
from safetyduty.report.document import Cell, Column, Document, Link, Sign, Table, Tone
from safetyduty.report.office.measure import lines, width
from safetyduty.report.office.word_text import clean

INKS = {Tone.GOOD: "1E7B34", Tone.BAD: "B00020", Tone.WARN: "8A5000", Tone.INFO: "1F5C99"}
FILLS = {Tone.GOOD: "E3F1E6", Tone.BAD: "F9DADF", Tone.WARN: "FDEBD0", Tone.INFO: "DDEAF6"}
_WIDEST, _NARROWEST = 48, 6
_MANY, _CROWDED = 18, 40
"""Columns: more cannot be read on A4; and the widest, in characters, where there are more."""
_LINE, _HIGHEST = 15, 8
"""Points a line, and how many of them a row shows: LibreOffice measures none itself."""
_LONGEST = 32767
"""Characters a cell holds."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SIDES = {"text": "left", "day": "left", "number": "right", "mark": "center"}
_ACTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_MEASURED = 500
"""So many rows tell how wide a column has to be."""


class Styles:
    """The looks of one workbook, each made once."""

    def __init__(self, book: Workbook, signs: Sequence[Sign]) -> None:
        self.signs = [sign for sign in signs if sign.tone in FILLS]
        self._sheet = book.create_sheet("looks")
        self._made: dict[tuple[str, ...], Any] = {}
        line = Side(style="thin", color="A6A6A6")
        self._border = Border(left=line, right=line, top=line, bottom=line)
        book.remove(self._sheet)

    def look(self, side: str, ink: str = "", fill: str = "", *, bold: bool = False) -> Any:
        """Give what a cell looks like; the same look is one style of the workbook."""
        key = (side, ink, fill, str(bold))
        if key not in self._made:
            cell = self._sheet.cell(1, len(self._made) + 1)
            cell.font = Font(name="宋体", size=11, bold=bold, color=ink or None)
            cell.alignment = Alignment(horizontal=side, vertical="center", wrap_text=True)
            cell.border = self._border
            if fill:
                cell.fill = PatternFill("solid", fgColor=fill)
            self._made[key] = cell._style  # noqa: SLF001  # setting each part is ten times slower
        return self._made[key]


@dataclass
class Sheet:
    """Writes one sheet."""

    sheet: Worksheet
    document: Document
    styles: Styles
    names: Mapping[str, str]
    """The title of the sheet that holds a table of that name."""

    def facts(self, rows: Sequence[tuple[Cell, ...]]) -> None:
        """Write the cover: the title, then names and values side by side."""
        title = self.sheet.cell(1, 1)
        self._put(title, Cell(self.document.title), "text")
        title.font = Font(name="宋体", size=16, bold=True)
        title.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        self.sheet.merge_cells("A1:B1")
        self.sheet.row_dimensions[1].height = 36
        for at, row in enumerate(rows, 2):
            for number, cell in enumerate(row, 1):
                place = self.sheet.cell(at, number)
                self._put(place, cell, "text", fill=FILLS.get(cell.tone, "") if row[1:] else "")
            if len(row) == 1:
                self.sheet.merge_cells(start_row=at, start_column=1, end_row=at, end_column=2)
            beside = (24, 64) if row[1:] else (88,)
            high = lines([cell.text for cell in row], beside)
            self.sheet.row_dimensions[at].height = _LINE * high
        self.sheet.column_dimensions["A"].width = 24
        self.sheet.column_dimensions["B"].width = 64
        self.sheet.freeze_panes = "A2"
        self._page(landscape=False)

    def table(self, table: Table) -> None:
        """Write a table: its headings in the first row, so that it can be filtered and read."""
        roles = [column.role for column in table.columns]
        widths = [width(column.heading) + 3 for column in table.columns]
        toned: set[int] = set()
        for number, column in enumerate(table.columns, 1):
            self._head(number, column)
        at = 1
        for at, row in enumerate(table.rows, 2):
            for number, (cell, role) in enumerate(zip(row, roles, strict=True), 1):
                self._put(self.sheet.cell(at, number), cell, role)
                if cell.tone in FILLS:
                    toned.add(number)
                if at < _MEASURED:
                    widths[number - 1] = max(widths[number - 1], width(cell.text) + 2)
        widths = self._widths(table.columns, widths)
        for at, row in enumerate(table.rows, 2):
            high = lines([cell.text for cell in row], widths)
            self.sheet.row_dimensions[at].height = _LINE * min(high, _HIGHEST)
        last = get_column_letter(len(table.columns) or 1)
        self.sheet.freeze_panes = "A2"
        self.sheet.auto_filter.ref = f"A1:{last}{at}"
        self.sheet.print_title_rows = "1:1"
        for number in sorted(toned):
            self._colours(f"{get_column_letter(number)}2:{get_column_letter(number)}{at}")
        self._page(landscape=True)

    def _widths(self, columns: Sequence[Column], needs: Sequence[int]) -> list[int]:
        """Set the widths; of many columns those that can be spared are folded: paper has no room.

        A folded column opens with the mark above it; filters and programs find it as it is.
        """
        crowded = len(columns) > _MANY
        widest = _CROWDED if crowded else _WIDEST
        widths = [min(max(need, _NARROWEST), widest) for need in needs]
        for number, (column, wide) in enumerate(zip(columns, widths, strict=True), 1):
            dimension = self.sheet.column_dimensions[get_column_letter(number)]
            dimension.width = wide
            if crowded and column.spare > (column.on != "data"):
                dimension.outlineLevel, dimension.hidden = 1, True
        return widths

    def _head(self, number: int, column: Column) -> None:
        place: Any = self.sheet.cell(1, number)
        self._put(place, Cell(column.heading), "text")
        place._style = copy(self.styles.look("center", fill="DDEBF7", bold=True))  # noqa: SLF001  # likewise

    def _put(self, place: Any, cell: Cell, role: str, fill: str = "") -> None:
        """Write one cell: a number or a day where it is one, else text that stays text."""
        look = self.styles.look(_SIDES[role], INKS.get(cell.tone, ""), fill)
        place._style = copy(look)  # noqa: SLF001  # likewise
        text = cell.text
        if role == "number" and text.isdecimal() and text.isascii():
            place.value = int(text)
        elif role == "day" and _DAY.fullmatch(text):
            place.value = date.fromisoformat(text)
            place.number_format = "yyyy-mm-dd"
        else:
            place.value = clean(text)[:_LONGEST]
            place.data_type = "s"  # never a formula, whatever it begins with
            if text.lstrip().startswith(_ACTS):
                place.quotePrefix = True  # nor when somebody edits it
        if isinstance(cell, Link) and cell.to:
            self._link(place, cell.to)

    def _link(self, place: Any, to: str) -> None:
        """Lead to a place in this workbook, or in the user's own file beside it."""
        file, _, inside = to.partition("#")
        sheet, _, address = inside.rpartition("!")
        name = (self.names.get(sheet, "") if not file else sheet).replace("'", "''")
        location = f"'{name}'!{address}" if name else None
        if file or location:
            target = clean(file) or None
            place.hyperlink = Hyperlink(ref=place.coordinate, target=target, location=location)

    def _colours(self, area: str) -> None:
        """Colour by words, so that what is typed over changes its colour too."""
        first = area.partition(":")[0]
        for sign in self.styles.signs:
            found = f'NOT(ISERROR(SEARCH("{sign.label}",{first})))'
            exact = f'EXACT({first},"{sign.symbol}")'
            self.sheet.conditional_formatting.add(
                area,
                FormulaRule(  # type: ignore[no-untyped-call]  # openpyxl has no types for it
                    formula=[f"OR({found},{exact})"],
                    font=Font(color=INKS[sign.tone]),
                    fill=PatternFill(bgColor=FILLS[sign.tone]),
                ),
            )

    def _page(self, *, landscape: bool) -> None:
        sheet: Any = self.sheet
        sheet.page_setup.orientation = "landscape" if landscape else "portrait"
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.fitToWidth = 1
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.print_options.horizontalCentered = True
        sheet.page_margins.left = sheet.page_margins.right = 0.5
        sheet.oddHeader.center.text = clean(self.document.title).replace("&", "&&")[:100]
        sheet.oddFooter.center.text = told("page", self.document.lang)
