"""Which rows below the headings are data, and why each other row is not."""

import re
from itertools import pairwise

from safetyduty.intake.columns import Cell
from safetyduty.intake.days import read_day
from safetyduty.intake.headings import Header
from safetyduty.intake.text import squash
from safetyduty.intake.vocabulary import is_heading, places

_SPAN = r"(?:第?[一二三四1-4]季度|\d{1,2}月份?|[上下]半年|[本全]?[年季月页表]?度?)"
_TOTAL = rf"{_SPAN}?(?:合计|总计|小计|累计|共计)(?!划)"
_NOTE = (
    r"(?:填表|填报|制表|审核|审批|报送|复核|经办|统计|单位|主要|分管|值班)?"
    r"(?:说明|备注|注|人|者|单位|日期|时间|负责人|领导|电话|签字|签名|盖章|公章)+[:(]"
    r"|说明\d?[.、]?|备注[:：]|注[:：]|注意|联系电话|附[:件]|以上|此表|本表|[*※]|\d+[.、]本表|\(?盖章\)?"
)
_SECTION = (
    r"\(?[一二三四五六七八九十]{1,3}(?:[、.)]|$)|第.{1,3}(?:季度|部分|组)"
    r"|(?:20\d\d年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?$"
)
_EXAMPLE = r"\(?(?:示例|样例|例如|范例|填写示例|例[:)]|如:)"
_LETTERS = "甲乙丙丁戊己庚辛壬癸"
LONGEST_SECTION = 20
"""A lone text that is longer is a note."""
MOST_IN_NOTE = 4
"""A row of notes and signatures has no more filled cells."""
SMALL = 100
"""A number that is no day: of a column, or of how often."""


def why_not(header: Header, row: list[Cell]) -> str:
    """Say why a row is no data row; empty if it is one after all, with something missing."""
    start, end = header.span
    texts = [squash(cell) if isinstance(cell, str) else cell for cell in row[start:end]]
    filled = [text for text in texts if text != ""]
    strings = [text for text in filled if isinstance(text, str)]
    if not filled:
        return "blank"
    if any(re.match(_EXAMPLE, text) for text in strings):
        return "example"
    if _repeats_headings(filled, strings):
        return "heading"
    if _is_note(header, row, strings) and len(filled) <= MOST_IN_NOTE:
        return "note"
    if _speaks(header, row):
        return ""
    if any(re.match(_TOTAL, text) for text in strings[:2]):
        return "total"
    if strings and len(filled) <= 2 and re.match(_SECTION, strings[0]):
        return "section"
    mapped = [name for name, at in header.columns.items() if texts[at - start] != ""]
    if not mapped:
        if _continues(header, [at for at, text in enumerate(texts, start) if text != ""]):
            return "continued"
        return (
            "note"
            if any(len(text) > 1 and not _is_number(text) for text in strings)
            else ("number-only")
        )
    return _alone(header, mapped[0], filled[0]) if len(filled) == 1 else ""


def _continues(header: Header, filled: list[int]) -> bool:
    """Tell a line that adds to the row above: a further hazard, in a column of another table."""
    first = min(header.columns.values())
    return min(filled) > first and set(filled) <= set(header.headed)


def is_odd(cell: Cell) -> bool:
    """Tell a cell in a needed column that makes its row doubtful: no data at first sight."""
    if isinstance(cell, str):
        text = squash(cell)
        small = len(text) < 3 and text.isdecimal()
        return small or bool(re.match(_TOTAL, text) or re.match(_EXAMPLE, text) or places(cell))
    return isinstance(cell, int | float) and cell < SMALL


def is_title(row: list[Cell], most: int) -> bool:
    """Tell a row that may stand above headings: blank, a title, or a line such as 填报单位：…."""
    texts = [squash(cell) if isinstance(cell, str) else cell for cell in row if cell != ""]
    if len(texts) <= 1:
        return True
    strings = [text for text in texts if isinstance(text, str)]
    if len(strings) < len(texts) and not any(":" in text for text in strings):
        return False
    return len(texts) <= most or all(":" in text or re.match(_NOTE, text) for text in strings)


def section_of(row: list[Cell]) -> str:
    """Give the text of a section row, without its number."""
    return " ".join(squash(cell) for cell in row if isinstance(cell, str) and cell)


def _repeats_headings(filled: list[Cell], strings: list[str]) -> bool:
    """Tell headings printed again, and the row of column numbers below headings."""
    headings = sum(map(is_heading, strings))
    if headings > 1 and headings * 2 >= len(filled):
        return True
    if len(filled) < 3:
        return False
    numbers = [_ordinal(text) for text in filled]
    return numbers[0] == 1 and (
        all(one + 1 == other for one, other in pairwise(numbers))
        or "".join(map(str, filled)).startswith(("甲乙1", "甲1"))
    )


def _ordinal(cell: Cell) -> int:
    text = f"{cell:g}" if isinstance(cell, float) else str(cell)
    text = text.strip("()栏")
    if text.isdecimal() and len(text) < 4:
        return int(text)
    return _LETTERS.find(text) + 1 if len(text) == 1 else 0


def _is_number(text: str) -> bool:
    return text.strip("()、.").isdecimal()


def _is_note(header: Header, row: list[Cell], strings: list[str]) -> bool:
    """Tell a note or a line of signatures by how it begins; whoever leads is named in none."""
    people = (column.name for column in header.table.columns if column.holds == "people")
    cells = [row[header.columns[name]] for name in people if name in header.columns]
    named = any(isinstance(c, str) and c and not re.match(_NOTE, squash(c)) for c in cells)
    return bool(strings and re.match(_NOTE, strings[0])) and not named


def _speaks(header: Header, row: list[Cell]) -> bool:
    """Say whether the row names a day: then it is data, whatever its words look like."""
    days = (column.name for column in header.table.columns if column.holds == "day")
    cells = [row[header.columns[name]] for name in days if name in header.columns]
    return any(
        read_day(cell).fault not in ("blank", "unreadable")
        for cell in cells
        if not isinstance(cell, int | float) or cell >= SMALL
    )


def _alone(header: Header, name: str, cell: Cell) -> str:
    """Judge a row with one cell: a name or a place alone is data, all else a note.

    A day alone, under another heading, is when the sheet was signed.
    """
    holds, text = header.table.column(name).holds, str(cell)
    is_name = holds == "people" or name == "name"
    if not is_name and read_day(cell).fault in ("", "no-year"):
        return "note"
    if is_name and len(text) <= LONGEST_SECTION and not re.search(r"[。:!?]", text):
        return ""
    if holds == "day" or is_name or len(text) > LONGEST_SECTION:
        return "note"
    return ""
