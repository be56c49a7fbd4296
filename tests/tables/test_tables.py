"""Every table is recognised by its canonical headings alone, and by each synonym."""

import pytest

from safetyduty.intake.grids import Grid
from safetyduty.intake.headings import find_headers
from safetyduty.intake.vocabulary import heading, tables
from safetyduty.model.table import Column, Table

EVERY = list(tables().values())
NAMED = [(table, column) for table in EVERY for column in table.columns]


def named(value: object) -> str:
    return getattr(value, "name", str(value))


@pytest.mark.parametrize("table", EVERY, ids=named)
def test_a_blank_sheet_is_recognised(table: Table) -> None:
    row = [column.heading for column in table.columns if column.blank]
    (header,) = find_headers(Grid([[cell] for cell in row]))
    assert header.table is table
    assert list(header.columns) == [column.name for column in table.columns if column.blank]


@pytest.mark.parametrize(("table", "column"), NAMED, ids=named)
def test_every_synonym_is_the_same_column(table: Table, column: Column) -> None:
    needed = [group[0] for group in table.needs if column.name not in group]
    others = [heading(table, name) for name in needed]
    for word in (column.heading, *column.synonyms):
        read = [
            header.columns.get(column.name)
            for header in find_headers(Grid([[cell] for cell in (*others, word)]))
            if header.table is table
        ]
        if any(column.name in group for group in table.needs):
            assert read in ([len(others)], []), word
        else:
            assert read == [len(others)] or not read, word


@pytest.mark.parametrize("table", EVERY, ids=named)
def test_names_headings_and_needs_agree(table: Table) -> None:
    names = [column.name for column in table.columns]
    words = [word for column in table.columns for word in (column.heading, *column.synonyms)]
    assert len(set(names)) == len(names)
    assert len(set(words)) == len(words)
    assert {name for group in table.needs for name in group} <= set(names)
