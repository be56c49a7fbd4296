"""How the paper of the sample township looks: titles, headings, ways to write a day, its bytes."""

import csv
import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from xml.etree import ElementTree as ET

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

Cell = str | int | datetime | None
EXCEL_DAY_ZERO = date(1899, 12, 30)
SAVED = datetime(2026, 11, 24)
ISO = re.compile(r"\d{4}-\d\d-\d\d")
_SAVING = re.compile(r"(<dcterms:modified[^>]*>)[^<]*")
HEADINGS = ["序号", "检查时间", "活动类型", "带队领导", "参加人员", "被检查单位", "检查内容"]
WIDTHS = {"序号": 6, "参加人员": 18, "被检查单位": 28, "检查内容": 22, "职务": 34, "对象": 30}


@dataclass(frozen=True)
class Month:
    """A month of the ledger: how its clerk writes days, its rows, and what stands around them."""

    days: str
    """``date`` cells, ``serial`` numbers, or a pattern such as ``2026.2.5``."""
    rows: str
    total: bool = False
    note: bool = False
    filler: bool = False
    """Whether 序号 runs on below the last row."""
    two_headings: bool = False


@dataclass(frozen=True)
class Sheet:
    """A sheet: titles, headings, rows of text in which ISO days become date cells."""

    name: str
    titles: Sequence[str]
    headings: Sequence[str] = ()
    rows: Sequence[Sequence[Cell]] = ()
    below: Sequence[Sequence[Cell]] = ()
    numbered: bool = False
    grouped: bool = False
    """Whether 带队领导 and 参加人员 stand below a common heading."""
    repeated: Sequence[int] = field(default=())
    """Rows, from 0, whose day is merged with that of the row above."""


def rows_of(text: str) -> list[list[str]]:
    """Give the cells of a table written in lines; ``⏎`` is a new line within a cell."""
    return [line.replace("⏎", "\n").split("|") for line in text.strip().splitlines()]


def ledger_sheets(town: str, year: int, months: Mapping[int, Month]) -> list[Sheet]:
    """Lay out a sheet a month; 登记日期 is kept where the rows have it."""
    sheets = []
    for number, month in months.items():
        rows = rows_of(month.rows)
        entered = len(rows[0]) > 6
        cells = [[day_cell(month.days, year, number, row[0]), *row[1:]] for row in rows]
        below: list[list[Cell]] = []
        if month.total:
            below.append(["合  计", None, f"{len(rows)}次"])
        if month.filler:
            below.append([len(rows) + 1])
        if month.note:
            below.append(["说明：1.本表由应急管理办公室填写；2.日期填检查当日。"])
        sheets.append(
            Sheet(
                f"{number}月",
                [f"{town}{year}年{number}月领导干部安全生产履职台账"],
                [*HEADINGS, "登记日期"] if entered else HEADINGS,
                cells,
                below,
                numbered=True,
                grouped=month.two_headings,
                repeated=[at for at, row in enumerate(rows) if row[0] == "^"],
            )
        )
    return sheets


def day_cell(style: str, year: int, month: int, text: str) -> Cell:
    """Write a day of the month as this clerk does; what is no number stands as it is."""
    if not text.isdecimal():
        return None if text in ("", "^") else text
    day = date(year, month, int(text))
    match style:
        case "date":
            return datetime(year, month, day.day)
        case "serial":
            return (day - EXCEL_DAY_ZERO).days
        case "3月5日":
            return f"{month}月{day.day}日"
        case "2026年 6 月 5 日":
            return f"{year}年 {month} 月 {day.day} 日"
        case "2026-09-05":
            return f"{day} "  # typed with a blank behind it, so it stays text
        case _:
            mark = style[4]
            return f"{year}{mark}{month}{mark}{day.day}"


def workbook_bytes(*sheets: Sheet) -> bytes:
    """Make a workbook; its bytes depend on nothing but the sheets."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = "听禾镇（虚构）"
    book.properties.created = SAVED
    for sheet in sheets:
        _fill(book.create_sheet(sheet.name), sheet)
    saved = io.BytesIO()
    book.save(saved)
    return _repeatable(saved.getvalue())


def csv_bytes(rows: Sequence[Sequence[str]]) -> bytes:
    """Make a table of text as Windows programs in China save it: GB18030, CR LF."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode("gb18030")


def _fill(paper: Worksheet, sheet: Sheet) -> None:
    width = len(sheet.headings)
    for title in sheet.titles:
        _put(paper, [title])
        if width:
            _merge(paper, paper.max_row, 1, paper.max_row, width)
            paper.cell(paper.max_row, 1).font = Font(size=14, bold=True)
            paper.cell(paper.max_row, 1).alignment = Alignment(horizontal="center")
    if not width:
        return
    write = _put_grouped if sheet.grouped else _put
    write(paper, sheet.headings)
    for column, heading in enumerate(sheet.headings, 1):
        paper.column_dimensions[get_column_letter(column)].width = WIDTHS.get(heading, 14)
    paper.freeze_panes = f"A{paper.max_row + 1}"
    first = paper.max_row + 1
    for number, row in enumerate(sheet.rows, 1):
        _put(paper, [number, *row] if sheet.numbered else row)
    day = 2 if sheet.numbered else 1
    for at in sheet.repeated:
        _merge(paper, first + at - 1, day, first + at, day)
    for row in sheet.below:
        _put(paper, row)


def _put_grouped(paper: Worksheet, headings: Sequence[str]) -> None:
    """Write two rows of headings: 人员 above 带队领导 and 参加人员, the others over both rows."""
    under = ("带队领导", "参加人员")
    above: dict[str, Cell] = {under[0]: "人员", under[1]: None}
    _put(paper, [above.get(name, name) for name in headings])
    top = paper.max_row
    for column, name in enumerate(headings, 1):
        if name in under:
            paper.cell(top + 1, column, name)
        else:
            _merge(paper, top, column, top + 1, column)
    left = headings.index(under[0]) + 1
    _merge(paper, top, left, top, left + 1)


def _merge(paper: Worksheet, top: int, left: int, bottom: int, right: int) -> None:
    paper.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)


def _put(paper: Worksheet, row: Sequence[Cell]) -> None:
    """Write a row below the last one; ISO days become dates, empty texts stay blank."""
    at = paper.max_row + 1 if paper.max_row > 1 or paper.cell(1, 1).value is not None else 1
    for column, value in enumerate(row, 1):
        if value is None or value == "":
            continue
        cell = paper.cell(at, column)
        is_day = isinstance(value, str) and ISO.fullmatch(value)
        cell.value = datetime.fromisoformat(str(value)) if is_day else value
        if isinstance(cell.value, datetime):
            cell.number_format = "yyyy/m/d"
        cell.alignment = Alignment(vertical="center", wrap_text=True)


def _repeatable(saved: bytes) -> bytes:
    """Write a workbook again with fixed times, canonical XML and no compression.

    Packing differs from one zlib to the next, the order of namespaces from one XML library to the
    next; stored canonical parts are the same everywhere.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            text = _SAVING.sub(rf"\g<1>{SAVED.isoformat()}Z", old.read(name).decode())
            canonical = ET.canonicalize(text)
            part = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            part.create_system = 0
            new.writestr(part, f'<?xml version="1.0" encoding="UTF-8"?>\n{canonical}')
    return packed.getvalue()
