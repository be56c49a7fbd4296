"""Tables and heat rows as WordprocessingML: heads repeated on every page, no row torn in two."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from safetyduty.report.document import Cell, Column, Heat, HeatRow, Table, Tone
from safetyduty.report.office.measure import lines, natural, shared, unbroken, width
from safetyduty.report.office.word_text import W, paragraph, run

_SIDES = {"text": "left", "day": "left", "number": "right", "mark": "center"}
_FILLS = {Tone.GOOD: "E3F1E6", Tone.BAD: "F9DADF", Tone.WARN: "FDEBD0", Tone.INFO: "DDEAF6"}
_PAD = 57
"""Twentieths of a point left and right in a cell: 1 mm."""
_ABOVE = 20
"""Above: tall letters must not touch the rule."""
_LINE = '<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
_BORDERS = "".join(
    _LINE.format(side=side) for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_JOINT = "<w:vMerge/>"
SIZES = (10.5, 9.0, 8.0, 7.5, 7.0, 6.5, 6.0)
_BESIDE_SLOT = 2
"""Half characters that stay free beside the heading of a column of signs."""
_FEW = 6
_WORD, _BESIDE_NAME, _BESIDE_NUMBER = 8, 2, 2
"""Half characters: a name, and what stays free beside it and beside the number of a day."""
_LEGIBLE = 3
"""So many of the sizes serve tables that may run over pages."""
_LINES, _LINES_OF_LONG = 2, 1.2
_LONG, _SHORT = 100, 10
"""Rows."""
_MEASURE, _UPRIGHT = 12, 110
"""Half characters: what a text column makes do with, and what an upright page holds at 8 points."""


class Drawing(Struct, frozen=True):
    """Rows of cells ready to be set: heads, rows, and what is wide in each column."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    marks: int = 0
    """So many columns at the right hold one sign each."""
    slot: int = 0
    """How wide such a column stands, in half characters."""
    merged: int = 0
    """In so many columns at the left cells that say the same as the one above are one with it."""

    @property
    def _needs(self) -> list[int]:
        return natural(self.columns, self.texts)

    @property
    def texts(self) -> list[list[str]]:
        """Give the texts alone, each row its share of those that several rows have together."""
        texts = [[cell.text for cell in row] for row in self.rows]
        for at in range(self.merged):
            for first, last in self.runs(at):
                whole, rows = texts[first][at], last - first + 1
                share = -(-len(whole) // rows)
                for row in range(rows):
                    texts[first + row][at] = whole[row * share : (row + 1) * share]
        return texts

    def runs(self, at: int) -> list[tuple[int, int]]:
        """Give the first and last row of each run of one text, and of the same to its left."""
        runs: list[tuple[int, int]] = []
        for number, row in enumerate(self.rows):
            if runs and number and _same(self.rows[number - 1], row, at):
                runs[-1] = (runs[-1][0], number)
            else:
                runs.append((number, number))
        return runs

    @property
    def is_wide(self) -> bool:
        """Tell whether it wants a page that lies across."""
        return self.marks > _FEW or sum(min(n, _MEASURE) + 2 for n in self._needs) > _UPRIGHT

    def widths(self, room: float, size: float) -> list[int]:
        """Share ``room`` points at a size of letters, in half characters."""
        halves = int(room / (size / 2))
        plain = len(self.columns) - self.marks
        slot = self._slot(halves)
        beside = shared(self.columns[:plain], self._needs[:plain], halves - slot * self.marks)
        return [*beside, *[slot] * self.marks]

    def _slot(self, halves: int) -> int:
        """Give the width of a column of signs: of many, no name may be squeezed by them."""
        names = sum(min(need, _WORD) + _BESIDE_NAME for need in self._needs[: -self.marks or None])
        least = width(str(self.marks)) + _BESIDE_NUMBER
        return max(least, min(self.slot, (halves - names) // self.marks)) if self.marks else 0

    def holds(self, room: float, size: float) -> bool:
        """Tell whether signs and names stand side by side at a size."""
        halves = int(room / (size / 2))
        return self._slot(halves) * self.marks + _WORD + _BESIDE_NAME <= halves

    def whole(self, room: float, size: float) -> bool:
        """Tell whether no number, day or sign is broken at a size."""
        widths, texts = self.widths(room, size), self.texts
        return all(
            column.role == "text" or all(unbroken(width(row[at])) < widths[at] for row in texts)
            for at, column in enumerate(self.columns)
        )

    def height(self, room: float, size: float) -> float:
        """Estimate how many points high it stands at a size, its head included."""
        return sum(self.heights(room, size))

    def heights(self, room: float, size: float) -> list[float]:
        """Estimate the same of the head and of each row."""
        widths = self.widths(room, size)
        texts = [[column.heading for column in self.columns], *self.texts]
        return [lines(row, widths) * size * 1.3 + 1.5 for row in texts]

    @property
    def together(self) -> list[tuple[int, int]]:
        """Give the rows that stand on one page: those of one name, or all of a few."""
        if self.merged:
            return self.runs(0)
        return [(0, len(self.rows) - 1)] if len(self.rows) <= _SHORT else []


def of_table(table: Table) -> Drawing:
    """Take a table's columns that are meant for a page."""
    page = table.on("page")
    return Drawing(page.columns, tuple(page.rows))


def of_heat(heat: Heat) -> Drawing:
    """Set the marks of a heat row in a column a slot; a longer period stands where it begins."""
    slots = tuple(Column(slot, "mark") for slot in heat.slots)
    rows = tuple(_heat_row(row, len(heat.slots)) for row in heat.rows)
    slot = max(map(width, heat.slots), default=0) + _BESIDE_SLOT
    return Drawing((*heat.columns, *slots), rows, len(slots), slot, heat.repeats)


def _same(above: Sequence[Cell], row: Sequence[Cell], at: int) -> bool:
    return all(above[i].text == row[i].text for i in range(at + 1))


def _heat_row(row: HeatRow, slots: int) -> tuple[Cell, ...]:
    cells, running = list(row.labels), -1
    tone = Tone.PLAIN
    for slot, marks in enumerate(row.by_slot(slots)):
        if marks:
            worst = max(marks, key=lambda mark: mark.weight)
            running, tone = worst.last, worst.sign.tone
            cells.append(Cell(worst.sign.symbol, tone))
        else:
            cells.append(Cell("─" if slot <= running else "", tone))
    return tuple(cells)


def fitting(drawing: Drawing, room: float) -> float:
    """Choose the largest letters at which a row has two lines or so; else the smallest legible.

    Of a table of many pages a row has one line or so: nobody leafs through twice the paper.
    """
    rows = len(drawing.rows) + 1
    most = _LINES if rows < _LONG else _LINES_OF_LONG
    for size in SIZES[:_LEGIBLE]:
        low = drawing.height(room, size) <= rows * (most * size * 1.3 + 1.5)
        if low and drawing.holds(room, size) and drawing.whole(room, size):
            return size
    return SIZES[_LEGIBLE - 1]


def xml(drawing: Drawing, room: float, size: float, head: str, body: str) -> str:
    """Write the table across ``room`` points; ``head`` and ``body`` are the styles of its texts."""
    widths = drawing.widths(room, size)
    total = sum(widths)
    twips = [round(wide * room * 20 / total) for wide in widths]
    grid = "".join(f'<w:gridCol w:w="{twip}"/>' for twip in twips)
    heads = "".join(_heads(drawing, twips, size, head))
    rows = "".join(_rows(drawing, twips, size, body))
    return (
        f"<w:tbl {W}><w:tblPr>"
        f'<w:tblW w:w="{sum(twips)}" w:type="dxa"/><w:jc w:val="center"/>'
        f"<w:tblBorders>{_BORDERS}</w:tblBorders>"
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="{_ABOVE}" w:type="dxa"/>'
        f'<w:left w:w="{_PAD}" w:type="dxa"/><w:right w:w="{_PAD}" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>"
        # a head that must not be split, too, makes LibreOffice 7 lose rows at the foot of a page
        f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{heads}</w:tr>{rows}</w:tbl>"
    )


def _spacing(size: float) -> str:
    return f'<w:spacing w:line="{round(size * 26)}" w:lineRule="exact"/>'


def _heads(drawing: Drawing, twips: Sequence[int], size: float, style: str) -> Iterator[str]:
    for column, twip in zip(drawing.columns, twips, strict=True):
        text = run(column.heading, size=size)
        told = paragraph(text, style, also=f'<w:keepNext/>{_spacing(size)}<w:jc w:val="center"/>')
        yield _cell(told, twip, "EDEDED")


def _rows(drawing: Drawing, twips: Sequence[int], size: float, style: str) -> Iterator[str]:
    spacing = _spacing(size)
    sides = [f'{spacing}<w:jc w:val="{_SIDES[column.role]}"/>' for column in drawing.columns]
    first = len(drawing.columns) - drawing.marks
    joined = [_joins(drawing, at) for at in range(drawing.merged)]
    keeping = {row for first, last in drawing.together for row in range(first, last)}
    for number, row in enumerate(drawing.rows):
        held = "<w:keepNext/>" if number in keeping else ""
        yield "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        for at, (cell, twip, side) in enumerate(zip(row, twips, sides, strict=True)):
            fill = _FILLS.get(cell.tone, "") if at >= first and cell.text else ""
            joint = joined[at].get(number, "") if at < drawing.merged else ""
            text = "" if joint == _JOINT else run(cell.text, cell.tone, size=size)
            yield _cell(paragraph(text, style, also=f"{held}{side}"), twip, fill, joint)
        yield "</w:tr>"


def _joins(drawing: Drawing, at: int) -> dict[int, str]:
    """Say of the rows of a column which begin a cell of several rows, and which go on in one."""
    joints: dict[int, str] = {}
    for first, last in drawing.runs(at):
        if last > first:
            joints[first] = '<w:vMerge w:val="restart"/>'
            joints |= dict.fromkeys(range(first + 1, last + 1), _JOINT)
    return joints


def _cell(content: str, twip: int, fill: str = "", joint: str = "") -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{twip}" w:type="dxa"/>{joint}{shade}<w:vAlign w:val="center"/>'
        f"</w:tcPr>{content}</w:tc>"
    )
