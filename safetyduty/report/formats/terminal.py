"""The terminal: what needs attention at a glance; long lists are folded to a line."""

from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from typing import Literal

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from safetyduty.model.catalogue.phrases import phrase
from safetyduty.report.document import (
    Block,
    Cell,
    Chart,
    Column,
    Document,
    Heading,
    Heat,
    HeatRow,
    Listing,
    Pairs,
    Paragraph,
    Sign,
    Table,
    Tally,
    Tone,
)

EXTENSION = ".txt"

_STYLES = {
    Tone.PLAIN: "",
    Tone.GOOD: "green",
    Tone.BAD: "bold red",
    Tone.WARN: "yellow",
    Tone.INFO: "cyan",
    Tone.MUTED: "dim",
}
_MOST = 60
"""Rows of one table a screen shows; the rest is counted."""
_BAR = 60
_GAP = 2
_INDENT = 4
_COMFORT = 32
"""No text needs a column wider than this: one long name must not push the others down."""
_READABLE = 24
"""Texts beside one another are not narrower than this while a column can be set beneath."""
_CLOSING = frozenset("，。、；：？！）》”’】%,.;:?!)]")
_OPENING = frozenset("（《“‘【([")
_NARROWEST = 8
_Side = Literal["left", "right", "center"]
_JUSTIFY: dict[str, _Side] = {"text": "left", "day": "left", "number": "right", "mark": "center"}


def render(document: Document, width: int | None = None, *, color: bool = False) -> str:
    """Write for a screen of ``width`` columns (80 where unknown); colour only repeats the marks."""
    file = StringIO()
    console = Console(
        file=file,
        width=width or 80,
        force_terminal=color,
        color_system="standard" if color else None,
        legacy_windows=False,
        highlight=False,
        emoji=False,
        markup=False,
    )
    console.print(Text(document.title, style="bold"))
    for block in document.blocks:
        for part in _parts(block, document, console.width):
            console.print(part)
    lines = file.getvalue().splitlines()
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _parts(block: Block, document: Document, width: int) -> Iterator[RenderableType]:
    match block:
        case Heading(text):
            yield from _title(text)
        case Paragraph(text, tone):
            yield from (Text(), _broken(Text(text, _STYLES[tone]), width))
        case Pairs(items):
            yield from _pairs(items, width)
        case Tally():
            yield from _tally(block, width)
        case Chart() | Table(aside=True):
            return
        case Table() if block.fold:
            yield _folded(block.fold, width)
        case Table():
            yield from _table(block, document, width)
        case Heat():
            yield from _heat(block, document, width)
        case Listing():
            yield from _listing(block, document, width)
        case _:
            yield from _title(block.title)
            yield from (_broken(_cell(item), width) for item in block.items)


def _cell(cell: Cell) -> Text:
    return Text(cell.text, style=_STYLES[cell.tone])


def _title(text: str) -> Iterator[Text]:
    yield from (Text(), Text(text, style="bold"))


def _pairs(items: Sequence[tuple[Cell, Cell]], width: int) -> Iterator[RenderableType]:
    labels = max(cell_len(label.text) for label, _ in items)
    widths = [labels, max(width - labels - _GAP, _NARROWEST)]
    for label, value in items:
        yield _line([_cell(label), _cell(value)], (Column(""), Column("")), widths)


def _signs(signs: Iterable[tuple[Sign, str]]) -> Text:
    named = (Text(f"{sign.symbol} {sign.label}{n}", _STYLES[sign.tone]) for sign, n in signs)
    return Text("  ").join(named)


def _tally(tally: Tally, width: int) -> Iterator[RenderableType]:
    yield from _title(tally.title)
    yield _bar([(part.sign, part.number) for part in tally.parts], min(width, _BAR))
    yield _signs((part.sign, f" {part.number}") for part in tally.parts)
    yield Text(tally.result, style="bold")


def _bar(parts: list[tuple[Sign, int]], width: int) -> Text:
    """Draw the shares, each of its own sign; what is there at all has at least one."""
    total = sum(number for _, number in parts)
    bar = Text()
    for sign, number in parts:
        length = max(1, round(number * width / total)) if number else 0
        bar.append(sign.symbol * length, _STYLES[sign.tone])
    return bar


def _table(table: Table, document: Document, width: int) -> Iterator[RenderableType]:
    page = table.on("page")
    rows = page.rows[:_MOST]
    cells = [[_cell(cell) for cell in row] for row in rows]
    yield from _title(page.title)
    yield from _grid(page.columns, cells, page.repeats, width)
    yield from _more(len(page.rows) - len(rows), document, width)


def _more(left: int, document: Document, width: int) -> Iterator[Text]:
    if left > 0:
        yield _folded(phrase("more.rows", document.lang, n=left), width)


def _folded(text: str, width: int) -> Text:
    return _broken(Text(f"▸ {text}", style="dim"), width)


def _broken(text: Text, width: int) -> Text:
    """Break Chinese between any two characters, but never before a closing mark."""
    breaks, start, allowed, room = [], 0, 0, width
    plain = text.plain
    for at, char in enumerate(plain):
        if at > start and char not in _CLOSING and plain[at - 1] not in _OPENING:
            wide = cell_len(char) == 2 or cell_len(plain[at - 1]) == 2
            allowed = at if wide or plain[at - 1] == " " else allowed
        room -= cell_len(char)
        if room < 0:
            start = allowed if allowed > start else at
            breaks.append(start)
            room = width - cell_len(plain[start : at + 1])
    return Text("\n").join(text.divide(breaks))


def _grid(
    columns: Sequence[Column], rows: list[list[Text]], repeats: int, width: int
) -> Iterator[RenderableType]:
    """Set rows under headings; what does not fit beside the rest is set beneath its row."""
    natural = _natural(columns, rows)
    kept = _kept(columns, natural, width, _READABLE)
    beneath = [i for i in range(len(columns)) if i not in kept]
    widths = _fitting([columns[i] for i in kept], [natural[i] for i in kept], width)
    heads = [Text(columns[i].heading, style="dim") for i in kept]
    yield _line(heads, [columns[i] for i in kept], widths)
    yield Text("─" * min(width, sum(widths) + _GAP * (len(widths) - 1)), style="dim")
    label = {i: f"{columns[i].heading} " * (columns[i].role == "number") for i in beneath}
    above: list[Text] = []
    for row in rows:
        same = _same(row, above, repeats)
        cells = [Text() if i < same else row[i] for i in kept]
        yield _line(cells, [columns[i] for i in kept], widths)
        if told := [Text(label[i], "dim") + row[i] for i in beneath if row[i] and i >= same]:
            yield _beneath(Text(" · ", style="dim").join(told), width)
        above = row
    if not rows:
        yield Text("—", style="dim")


def _beneath(text: Text, width: int) -> RenderableType:
    return Padding(_broken(text, width - _INDENT), (0, 0, 0, _INDENT))


def _same(row: list[Text], above: list[Text], repeats: int) -> int:
    """Count the cells on the left that only repeat the row above."""
    pairs = list(zip(row, above, strict=False))[:repeats]
    return next((i for i, (here, there) in enumerate(pairs) if here != there), len(pairs))


def _natural(columns: Sequence[Column], rows: list[list[Text]]) -> list[int]:
    """Measure the columns; a text wider than is comfortable will be broken anyhow."""
    widest = [
        max([cell_len(column.heading), *(row[i].cell_len for row in rows)])
        for i, column in enumerate(columns)
    ]
    return [
        min(n, _COMFORT) if _is_text(column) else n
        for n, column in zip(widest, columns, strict=True)
    ]


def _kept(columns: Sequence[Column], natural: list[int], width: int, measure: int) -> list[int]:
    """Choose the columns that stand side by side with texts of ``measure`` or more."""
    kept: list[int] = []
    for gone in range(1 + max(column.spare for column in columns)):
        kept = [i for i, column in enumerate(columns) if not 0 < column.spare <= gone]
        needed = (min(natural[i], measure) if _is_text(columns[i]) else natural[i] for i in kept)
        if sum(needed) + _GAP * (len(kept) - 1) <= width:
            break
    return kept


def _is_text(column: Column) -> bool:
    return column.role == "text"


def _fitting(columns: Sequence[Column], natural: list[int], width: int) -> list[int]:
    """Narrow the texts, all to one measure, until the row fits."""
    texts = [n for n, column in zip(natural, columns, strict=True) if _is_text(column)]
    room = width - _GAP * (len(columns) - 1) - (sum(natural) - sum(texts))
    caps = range(max([*texts, _NARROWEST]), _NARROWEST, -1)
    cap = next((cap for cap in caps if sum(min(n, cap) for n in texts) <= room), _NARROWEST)
    return [
        min(n, cap) if _is_text(column) else n for n, column in zip(natural, columns, strict=True)
    ]


def _line(cells: list[Text], columns: Sequence[Column], widths: list[int]) -> RenderableType:
    grid = Grid.grid(padding=(0, _GAP, 0, 0), pad_edge=False)
    for column, width in zip(columns, widths, strict=True):
        grid.add_column(justify=_JUSTIFY[column.role], width=width, overflow="fold")
    grid.add_row(*(_broken(cell, width) for cell, width in zip(cells, widths, strict=True)))
    return grid


def _heat(heat: Heat, document: Document, width: int) -> Iterator[RenderableType]:
    """Set the labels and the marks; where there is little room only the labels that matter."""
    rows = heat.rows[:_MOST]
    labels = [[_cell(label) for label in row.labels] for row in rows]
    natural = _natural(heat.columns, labels)
    room = width - _GAP - 3 * len(heat.slots)
    kept = _kept(heat.columns, natural, room, _COMFORT)
    columns = tuple(heat.columns[i] for i in kept)
    labels = [[row[i] for i in kept] for row in labels]
    beside = sum(natural[i] for i in kept) + _GAP * (len(kept) - 1)
    step = 3 if beside <= room else 2
    steps = [max(step, cell_len(slot) + 1) for slot in heat.slots]
    head = "".join(slot.rjust(wide) for slot, wide in zip(heat.slots, steps, strict=True))
    lines = [[*row, _marks(marks, steps)] for row, marks in zip(labels, rows, strict=True)]
    yield from _title(heat.title)
    yield from _grid((*columns, Column(head, "day")), lines, heat.repeats, width)
    yield from _more(len(heat.rows) - len(rows), document, width)
    yield _signs((sign, "") for sign in heat.legend)


def _marks(row: HeatRow, steps: list[int]) -> Text:
    """Draw a mark where its period begins and a line through the months it lasts."""
    line = Text()
    running, style = -1, ""
    for slot, marks in enumerate(row.by_slot(len(steps))):
        if marks:
            mark = max(marks, key=lambda mark: mark.weight)
            running, style = mark.last, _STYLES[mark.sign.tone]
            line.append(" " * (steps[slot] - 1)).append(mark.sign.symbol, style)
        else:
            line.append(("─" if slot <= running else " ") * steps[slot], style)
    return line


def _listing(listing: Listing, document: Document, width: int) -> Iterator[RenderableType]:
    lines = [line for group in listing.groups for line in group.lines if not line.detail]
    yield from _title(listing.title)
    for line in lines[:_MOST]:
        head = Text(line.place, style="bold")
        head.append(f" {line.label} {line.code}", _STYLES[line.tone]).append(f" {line.text}")
        yield _broken(head, width)
        if line.hint:
            yield _beneath(Text(line.hint, style="dim"), width)
    yield from _more(len(lines) - _MOST, document, width)
    if listing.fold:
        yield _folded(listing.fold, width)
