"""The workbook of a month's plan: the published table, and a ledger to record what was done.

The table is drawn by a template that users edit: its title and its headings, and below them one
row whose look every row takes.
"""

import io
from copy import copy
from itertools import groupby

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from safetyduty.discover import shipped
from safetyduty.model.activity import ActivityKind
from safetyduty.model.roster import Assignment, Roster
from safetyduty.report.document import shown
from safetyduty.report.office.steady import FIXED, steady

TEMPLATE = "安排表样式.xlsx"
TABLE, LEDGER = "安排表", "履职台账"
HEADINGS = ("带队领导", "牵头部门", "检查范围（每月{due}日以前完成）", "检查日期", "锁定")
RECORD = (
    "日期",
    "活动类型",
    "带队领导",
    "参加人员",
    "地点",
    "内容",
    "发现隐患",
    "佐证材料",
    "录入日期",
    "备注",
)
_TITLE = "{unit}党政领导带队检查安排表（{year}年{month}月）"
_PLANNED = "按计划预填：改期的改日期，未做的删去本行"
_WIDTHS = (14, 24, 44, 16, 8)
_RECORD_WIDTHS = (14, 12, 12, 16, 24, 24, 16, 16, 14, 40)


def plan_workbook(roster: Roster, template: bytes | None = None) -> bytes:
    """Write a plan as a workbook whose sheets are read back as any roster and ledger are.

    Every cell is text, so that nothing in a name can act as a formula; the same plan gives the
    same bytes. ``template`` is the user's own; left out it is the one that travels with us.
    """
    book = load_workbook(io.BytesIO(template or _shipped()))
    table = book.worksheets[0]
    table.title = TABLE
    _fill(table, roster)
    _record(book.create_sheet(LEDGER), roster)
    return _saved(book)


def _shipped() -> bytes:
    return (shipped("templates") / TEMPLATE).read_bytes()


def _fill(sheet: Worksheet, roster: Roster) -> None:
    """Fill the blanks of the title and the headings, then a row a visit beneath them."""
    blanks = {
        "unit": roster.organisation,
        "year": str(roster.month.start.year),
        "month": str(roster.month.start.month),
        "due": str(roster.due.day),
    }
    head = 1
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, str):
                if cell.value.startswith(HEADINGS[0]):
                    head = cell.row
                text = cell.value
                for name, value in blanks.items():
                    text = text.replace(f"{{{name}}}", value)
                _text(cell, text)
    looks = [sheet.cell(head + 1, at) for at in range(1, len(HEADINGS) + 1)]
    height = sheet.row_dimensions[head + 1].height
    at = head + 1
    for _, visits in groupby(roster.by_leader(), key=lambda one: one.leader):
        first = at
        for one in visits:
            values = (one.leader, one.department, scope(one, roster), str(one.day), _lock(one))
            for column, value in enumerate(values, 1):
                cell = sheet.cell(at, column)
                _take(cell, looks[column - 1])
                _text(cell, value)
            sheet.row_dimensions[at].height = height
            at += 1
        for column in (1, 2) if at - first > 1 else ():
            sheet.merge_cells(
                start_row=first, end_row=at - 1, start_column=column, end_column=column
            )
    sheet.print_area = f"A1:D{max(at - 1, head)}"


def scope(one: Assignment, roster: Roster) -> str:
    """Say where: a site stands in quotation marks; after the due day the row names its own."""
    village = one.place.endswith(("村", "社区")) and len(one.place) > 1
    name = one.place if village else f"“{one.place}”"
    return f"{name}（每月{one.day.day}日以前）" if one.day > roster.due else name


def _take(cell: Cell | MergedCell, look: Cell | MergedCell) -> None:
    """Let a cell look as the template's does."""
    for name in ("font", "border", "alignment", "fill"):
        setattr(cell, name, copy(getattr(look, name)))


def _lock(one: Assignment) -> str:
    return "是" if one.locked else ""


def _record(sheet: Worksheet, roster: Roster) -> None:
    """Fill in the ledger what is planned; what was done the clerk keeps, changes or strikes out."""
    line = Side(style="thin", color="808080")
    border = Border(left=line, right=line, top=line, bottom=line)
    for at, heading in enumerate(RECORD, 1):
        cell = sheet.cell(1, at)
        _text(cell, heading)
        cell.font = Font(name="宋体", bold=True)
        cell.border = border
        cell.alignment = Alignment(horizontal="center", vertical="center")
        sheet.column_dimensions[get_column_letter(at)].width = _RECORD_WIDTHS[at - 1]
    for row, one in enumerate(roster.assignments, 2):
        kind = ActivityKind.CAMPAIGN_INSPECTION if one.campaign else ActivityKind.INSPECTION
        values = (str(one.day), kind.zh, one.leader, "", one.place, "", "", "", "", _PLANNED)
        for at, value in enumerate(values, 1):
            cell = sheet.cell(row, at)
            _text(cell, value)
            cell.border = border
            cell.alignment = Alignment(vertical="center", wrap_text=True)
    sheet.freeze_panes = "A2"
    sheet.page_setup.orientation = "landscape"
    sheet.print_title_rows = "1:1"


def _text(cell: Cell | MergedCell, value: str) -> None:
    """Write a text as a text, whatever it begins with."""
    cell.value = shown(value) if value else None
    if value:
        cell.data_type = "s"
        cell.number_format = "@"


def _saved(book: Workbook) -> bytes:
    book.properties.created = FIXED
    book.properties.creator = "safetyduty"
    raw = io.BytesIO()
    book.save(raw)
    return steady(raw.getvalue())


def blank_plan() -> bytes:
    """Draw the template: a title, the headings, and one row for the look of all."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = TABLE
    line = Side(style="thin", color="000000")
    border = Border(left=line, right=line, top=line, bottom=line)
    middle = Alignment(horizontal="center", vertical="center", wrap_text=True)
    _text(sheet.cell(1, 1), "附件：")
    sheet.cell(1, 1).font = Font(name="黑体", size=14)
    _text(sheet.cell(2, 1), _TITLE)
    sheet.cell(2, 1).font = Font(name="方正小标宋简体", size=18)
    sheet.cell(2, 1).alignment = middle
    sheet.merge_cells("A2:D2")
    sheet.row_dimensions[2].height = 36
    for at, heading in enumerate(HEADINGS, 1):
        _text(sheet.cell(3, at), heading)
        sheet.cell(3, at).font = Font(name="黑体", size=12)
        for row in (3, 4):
            sheet.cell(row, at).border = border
            sheet.cell(row, at).alignment = middle
        sheet.cell(4, at).font = Font(name="仿宋", size=12)
        sheet.cell(4, at).number_format = "@"
        sheet.column_dimensions[get_column_letter(at)].width = _WIDTHS[at - 1]
    sheet.row_dimensions[3].height = 30
    sheet.row_dimensions[4].height = 26
    sheet.print_title_rows = "3:3"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    return _saved(book)
