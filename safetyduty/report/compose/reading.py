"""How each sheet was read 读表说明: table, columns, rows used and skipped, problems; no verdict."""

from safetyduty.discover import extension
from safetyduty.model.audit import Audit
from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.source import column_letters
from safetyduty.model.word import Lang
from safetyduty.report.document import Block, Cell, Column, Document, Table
from safetyduty.report.sections.account import inputs, problems, rows
from safetyduty.report.sections.facts import facts, skipped_rows
from safetyduty.report.sections.frame import Frame


def compose(read: Audit, lang: Lang) -> Document:
    """Compose the account of what was read; its facts are those parts of an audit's."""
    frame = Frame(read, lang)
    title = spoken("read.title", lang)
    return Document(title, lang, lambda: _blocks(frame), lambda: _facts(frame))


def _blocks(frame: Frame) -> tuple[Block, ...]:
    return (inputs(frame), _columns(frame), *rows(frame), *problems(frame))


def _columns(frame: Frame) -> Table:
    """List which heading was read as which column."""
    titles = ("文件", "工作表", "表", "标题行", "栏目")
    headings = titles if frame.lang == "zh" else ("file", "sheet", "table", "header row", "columns")
    rows = tuple(
        (
            Cell(file.file),
            Cell(sheet.sheet),
            Cell(frame.table(sheet.table)),
            Cell(column_letters(sheet.header_row) if sheet.turned else str(sheet.header_row)),
            Cell(frame.listed([_column(sheet.table, *pair) for pair in sheet.columns])),
        )
        for file in frame.audit.inputs
        for sheet in file.sheets
        if sheet.table
    )
    return Table("columns", headings[-1], tuple(map(Column, headings)), rows, repeats=1)


def _column(table: str, name: str, printed: str) -> str:
    """Say which of the table's columns a heading was read as; its own name needs no arrow."""
    meant = extension("safetyduty.tables", table).TABLE.column(name).heading
    above, _, last = printed.rpartition(" ")  # a heading may stand in several rows
    if last == meant:
        return f"{above}／{last}" if above else last
    return f"{printed}→{meant}"


def _facts(frame: Frame) -> dict[str, object]:
    whole = facts(frame)
    parts = {"schema": "safetyduty/reading/1", "inputs": whole["inputs"]}
    for file, given in zip(frame.audit.inputs, parts["inputs"], strict=True):
        for sheet, account in zip(file.sheets, given["sheets"], strict=True):
            account["header_row"] = sheet.header_row
            account["columns"] = dict(sheet.columns)
            account["skipped_rows"] = skipped_rows(sheet)
    return parts | {"problems": whole["problems"]}
