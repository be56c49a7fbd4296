"""The list of candidates as it came, with the result beside each name, in cells of text alone."""

import io
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.consequence import Candidate, VetoReport
from safetyduty.model.word import Lang
from safetyduty.report.document import shown
from safetyduty.report.office.steady import FIXED, steady
from safetyduty.report.sections.veto_words import Told

Rows = Sequence[Sequence[str]]


def candidate_book(report: VetoReport, rows: Rows, heading: int, first: int, lang: Lang) -> bytes:
    """Write the rows as they came, results on the right; ``heading`` and ``first`` count from 1.

    ``first`` is the row of the sheet in which the rows begin. What looks like a formula is text.
    """
    told = Told(report, lang)
    found: dict[int, list[Candidate]] = {}
    for one in report.candidates or ():
        found.setdefault(one.row, []).append(one)
    width = max((len(row) for row in rows), default=0)
    keys = ("sheet.title", "sheet.until", "sheet.clause", "sheet.why", "as_of")
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = spoken("veto:candidates.title", lang)
    for at, row in enumerate(rows, 1):
        number = first + at - 1
        added = [""] * len(keys)
        if number == heading:
            added = [spoken(f"veto:{key}", lang) for key in keys]
        elif own := found.get(number):
            added = _result(told, own)
        filled = [*row, *[""] * (width - len(row)), *added]
        _write(sheet, at, filled, bold=number == heading)
    notice = spoken("veto:confirm", lang)
    _write(sheet, len(rows) + 2, [notice], bold=False)
    for at in range(1, width + len(keys) + 1):
        sheet.column_dimensions[get_column_letter(at)].width = 18
    book.properties.created = FIXED
    book.properties.creator = "safetyduty"
    raw = io.BytesIO()
    book.save(raw)
    return steady(raw.getvalue())


def _result(told: Told, own: Sequence[Candidate]) -> list[str]:
    several = len(own) > 1
    lines: list[list[str]] = []
    for one in own:
        end = str(one.until) if one.until else told.say("open")
        until = end if one.standing == "bound" else ""
        result = told.standing(one)
        mark = f"{one.name}：" if several else ""
        lines.append([f"{mark}{result}", until, told.clauses(one), told.why(one)])
    joined = ["\n".join(filter(None, column)) for column in zip(*lines, strict=True)]
    return [*joined, str(told.report.as_of)]


def _write(sheet: Worksheet, row: int, texts: Sequence[str], *, bold: bool) -> None:
    for at, text in enumerate(texts, 1):
        if not text:
            continue
        cell = sheet.cell(row, at)
        cell.value = "\n".join(shown(line) for line in text.split("\n"))
        cell.data_type = "s"  # a text that begins with = stays a text
        cell.font = Font(name="宋体", bold=bold)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
