"""A small ledger to be marked, and its parts: what the tests of marked copies share."""

import io
import zipfile
from collections.abc import Mapping
from datetime import date

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font

from safetyduty.model.problem import Problem
from safetyduty.model.source import Source

FILE = "台账.xlsx"
RED, YELLOW, BLUE = "FFFFC7CE", "FFFFEB9C", "FFDDEBF7"


def odd(code: str, row: int, column: int, value: str = "待定", sheet: str = "3月") -> Problem:
    return Problem(code, Source(FILE, sheet, row, column), value)


def saved(book: Workbook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def drawn() -> bytes:
    """A ledger with a title over merged cells, a formula, a width, a style, a comment."""
    book = Workbook()
    sheet = book.active
    sheet.title = "3月"
    sheet["B1"] = "履职台账"
    sheet.merge_cells("B1:D1")
    sheet.append(["", "日期", "带队领导", "次数"])
    sheet.append(["", date(2026, 3, 5), "章予安", "=1+1"])
    sheet["B3"].number_format = "yyyy年m月d日"
    sheet["C3"].font = Font(bold=True)
    sheet["C3"].comment = Comment("已核", "站")
    sheet.column_dimensions["C"].width = 31
    book.create_sheet("其他's")["A1"] = "x"
    return saved(book)


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def packed(changed: Mapping[str, bytes | None]) -> bytes:
    """Write the drawn ledger with other parts; ``None`` leaves a part out."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as written:
        for name, part in (parts(drawn()) | dict(changed)).items():
            if part is not None:
                written.writestr(name, part)
    return target.getvalue()
