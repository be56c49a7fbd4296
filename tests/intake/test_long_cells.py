"""No cell, however long and whatever it repeats, takes long or breaks the reading."""

import time

import pytest

from safetyduty.intake.ledger import read_ledger
from safetyduty.intake.vocabulary import tables
from tests.intake.made_ledgers import balanced, book, leaders, sheet

TOKENS = (
    *("站", "书记", "及", "和", "、", "1", "1.", "(", "月", "-", "1-", "1:", "2026年", "3月1日"),
    *(
        "张 ",
        "柏景行、",
        "柏景行 ",
        "率",
        "等",
        "全体",
        "副",
        " ",
        "\n",
        "村",
        "每月25日",
        "[",
        "合计",
    ),
)
LONG = 6000


@pytest.mark.parametrize("name", sorted(tables()))
def test_a_cell_may_repeat_anything_thousands_of_times(name: str) -> None:
    table = tables()[name]
    headings = [column.heading for column in table.columns]
    for at in range(len(headings)):
        for token in TOKENS:
            row = [column.example or "x" for column in table.columns]
            row[at] = token * (LONG // len(token)) + "x柏景行"
            begun = time.process_time()
            ledger = read_ledger([book(sheet([headings, row]), leaders())])
            assert time.process_time() - begun < 5, (headings[at], token)
            balanced(ledger)
