"""What is built to be read for ever is read, or refused, at once.

Each of these would keep a pattern that tries again from every sign busy for many minutes. No time
is measured: the alarm rings long after anything sound has ended.
"""

import signal
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from safetyduty.intake.body import LONGEST
from safetyduty.intake.cells import Refused
from safetyduty.intake.columns import Cell
from safetyduty.intake.ledger import read_ledger
from safetyduty.intake.vocabulary import tables
from safetyduty.model.table import Table
from tests.intake.made_files import MAIN, ods, read, xlsx
from tests.intake.made_ledgers import LEADERS, book, sheet

MANY = 120_000
PATIENCE = 60
CELL = '<row r="1"><c r="A1">{}</c></row>'
ATTRIBUTE = '<row r="1"><c r="A1" t="e" {}><v>1</v></c></row>'
FILES = {
    "formulas that do not end": xlsx(CELL.format("<f " * MANY)),
    "values that do not end": xlsx(CELL.format("<v " * MANY)),
    "rows that do not end": xlsx('<row r="1" hidden="1"/>' + "<row " * MANY),
    "cells that do not end": xlsx("<c " * MANY),
    "a name of an attribute": xlsx(ATTRIBUTE.format("a" * 240_000)),
    "spaces between attributes": xlsx(ATTRIBUTE.format("a" + " " * 240_000)),
    "errors in one cell": xlsx(
        '<row r="1"><c r="A1" t="e"><v>#SPILL!</v></c>' + '<c t="e" t="e" ' * 60_000 + "</row>"
    ),
    "merged ranges that do not end": xlsx("", "<mergeCells>" + "<mergeCell " * MANY),
    "hidden columns": xlsx("", sheet=f'<worksheet xmlns="{MAIN}">' + '<col hidden="1" ' * MANY),
    "sheets that do not end": xlsx("", book="<workbook>" + "<sheet " * MANY),
    "a relation": xlsx("", relations=f"<Relationships><Relationship {'a' * 400_000}/>"),
    "quotes in strings": xlsx("", strings="<sst>" + '<si><t a="' * MANY),
    "an encoding": xlsx("", sheet="<?xml " + "encoding= " * MANY),
    "an open document": ods("<table:table-row>" + "<table:table-cell " * MANY),
    "tags of a page that do not end": b"<html><table>" + b"<td " * MANY,
    "comments of a page that do not end": b"<html><table><tr><td>1" + b"<!-- " * MANY,
    "one comment of a page": b"<html><table><tr><td>1<!-- " + b"x" * 3_000_000,
    "marks of a page that do not end": b"<html><table><tr><td>1" + b"<![x " * MANY,
    "tables within tables": b"<html>" + b"<table><tr><td>" * MANY,
    "quotes of a text": b'"' * MANY + b"\n1,2\n",
    "spaces of a text": b" " * (8 * MANY) + b"1,2\n",
}
ENDINGS = {"open document": ".ods", "page": ".xls", "within tables": ".xls", "of a text": ".csv"}
SIGNS = (
    *" 1一(（年-—~至、,，。;和受\n:/万元未第村全每“<#\u200b１代原副E",
    *("1.", "1、", "3月", "2026年", "2026.3.5", "3月5日", "镇长", "柏景行", "柏景行、", "同上"),
    *("a.jpg ", "12:30", "上午", "￥1,", "1,111", "整改", "会议", "安委会", "死亡", "1人"),
)


@pytest.fixture(autouse=True)
def _alarm() -> Iterator[None]:
    def ring(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(PATIENCE)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_read_or_refused(tmp_path: Path, name: str) -> None:
    ending = next((end for word, end in ENDINGS.items() if word in name), ".xlsx")
    with suppress(Refused):
        assert read(tmp_path, FILES[name], f"台账{ending}").sheets


def endless(table: Table, sign: str) -> list[list[Cell]]:
    """A table with one endless text in each column, a row each."""
    sound: dict[str, Cell] = {"day": date(2026, 3, 5), "people": "柏景行"}
    rows = [[sound.get(column.holds, "甲乙") for column in table.columns] for _ in table.columns]
    for at, row in enumerate(rows):
        row[at] = sign * (60_000 // len(sign)) + "甲"
    return [[column.heading for column in table.columns], *rows]


@pytest.mark.parametrize("name", tables())
def test_an_endless_cell_is_read_to_its_limit_and_said(name: str) -> None:
    for sign in SIGNS:
        drawn = sheet(endless(tables()[name], sign), "表")
        ledger = read_ledger([book(sheet(LEADERS, "领导名册"), drawn)])
        long = [problem for problem in ledger.problems if problem.code == "SD139"]
        assert {problem.blanks["read"] for problem in long} <= {str(LONGEST)}
    assert long


def test_a_list_as_long_as_the_limit_is_read_whole() -> None:
    for more, codes in (("", set()), ("x", {"SD139"})):
        people = "柏景行" + "、" * (LONGEST - 3) + more
        rows = [("日期", "活动类型", "带队领导"), (date(2026, 3, 5), "带队检查", people)]
        ledger = read_ledger([book(sheet(LEADERS, "领导名册"), sheet(rows, "台账"))])
        assert {problem.code for problem in ledger.problems} & {"SD139"} == codes
        assert len(ledger.activities.presence_row) == 1
