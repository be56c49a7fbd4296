"""What a format sees."""

import unicodedata

import pytest

from safetyduty.report.document import (
    Cell,
    Column,
    Document,
    Heat,
    HeatRow,
    Mark,
    Sign,
    Tone,
)
from safetyduty.report.sequences import Drawn
from safetyduty.report.visible import shown
from tests.report.sample import COLUMNS, FINDINGS

_ACTING = {"Cc", "Cf", "Zl", "Zp", "Cs"}


def test_whatever_could_act_on_a_screen_is_made_visible() -> None:
    acting = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) in _ACTING]
    told = shown("".join(acting))
    assert not {unicodedata.category(char) for char in told} & _ACTING


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("熊\u202e丹", r"熊\u202e丹"),
        ("\x1b[31m", "␛[31m"),
        ("a\r\nb\nc", "a␊b␊c"),
        ("a\x7fb", "a␡b"),
        ("\U000e0041", r"\U000e0041"),
        ("ok　全角 空格", "ok　全角 空格"),
    ],
)
def test_a_hidden_character_is_told_by_its_picture_or_its_number(text: str, told: str) -> None:
    assert shown(text) == told
    assert Cell(text) == Cell(told)
    assert Column(text).heading == told
    assert Document(text, "zh", tuple, dict).title == told


def test_rows_are_drawn_when_they_are_read() -> None:
    drawn: list[int] = []

    def draw(number: int) -> str:
        drawn.append(number)
        return str(number)

    rows = Drawn([1, 2, 3], draw)
    assert len(rows) == 3
    assert drawn == []
    assert rows[1] == "2"
    assert rows[:2] == ["1", "2"]
    assert drawn == [2, 1, 2]


def test_a_page_joins_what_a_spreadsheet_keeps_apart() -> None:
    page, data = FINDINGS.on("page"), FINDINGS.on("data")
    assert [c.heading for c in COLUMNS if c not in page.columns] == ["计入"]
    assert [c.heading for c in COLUMNS if c not in data.columns] == ["完成/应做"]
    assert [cell.text for cell in page.rows[-1]][3:5] == ["2026-03", "0/1"]
    assert [cell.text for cell in data.rows[-1]][3:5] == ["2026-03", "0"]


def test_each_side_of_a_document_is_made_once_and_only_when_asked() -> None:
    made: list[str] = []
    document = Document(
        "题", "zh", lambda: (made.append("blocks"), ())[1], lambda: (made.append("facts"), {})[1]
    )
    assert made == []
    assert document.facts == document.facts == {}
    assert made == ["facts"]
    assert document.blocks == document.blocks == ()
    assert made == ["facts", "blocks"]


def test_marks_are_found_by_the_slot_they_begin_in() -> None:
    mark = Mark(Sign("×", "逾期", Tone.BAD), "2026Q1", 0, 2, 1)
    row = HeatRow((), (mark,))
    assert row.by_slot(3) == [[mark], [], []]
    assert Heat("", (), ("1",), (row,), ()).rows[0] is row
