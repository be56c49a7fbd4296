"""What a format sees: a title, blocks to be shown, and facts for programs."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Literal

from msgspec import Struct, structs

from safetyduty.model.word import Lang
from safetyduty.report.letter import Official, Section
from safetyduty.report.points import Point
from safetyduty.report.points import Tone as Tone  # noqa: PLC0414  # what others ask of here
from safetyduty.report.sequences import Drawn
from safetyduty.report.visible import Shown as _Shown
from safetyduty.report.visible import shown as shown  # noqa: PLC0414  # what others ask of here


class Reference(_Shown, frozen=True):
    """Words that lead to a row of this document, or to another document of the same book."""

    text: str
    to: str = ""
    """The anchor of the row; empty: the top."""
    page: str = ""
    """The name of the other document; empty: this one."""


class Cell(_Shown, frozen=True):
    """One cell of a table, or one value of a pair."""

    text: str
    tone: Tone = Tone.PLAIN
    links: tuple[Reference, ...] = ()
    """What the text consists of, where readers can follow a link: a format without them leaves
    this unread, for ``text`` says the same."""


class Link(Cell, frozen=True):
    """A cell that leads somewhere."""

    to: str = ""
    """``#sources!A12`` within the workbook, ``台账.xlsx#3月!A17`` in the user's own file."""


class Column(_Shown, frozen=True):
    """One column of a table."""

    heading: str
    role: Literal["text", "number", "day", "mark"] = "text"
    """Numbers stand right, marks in the middle; days and texts stand left."""
    spare: int = 0
    """Where the page is narrow the column may be set beneath its row: 1 goes first, 0 never."""
    on: Literal["both", "page", "data"] = "both"
    """A page joins what a spreadsheet keeps apart: ``1/2`` against two columns of numbers."""
    pick: bool = False
    """Readers may pick the rows by the few values that stand in it."""


Row = tuple[Cell, ...]


class Heading(_Shown, frozen=True):
    """Begins a part of the document."""

    text: str


class Paragraph(_Shown, frozen=True):
    """Running text."""

    text: str
    tone: Tone = Tone.PLAIN


class Pairs(Struct, frozen=True):
    """A few facts by name: ``截至  2026-06-30``."""

    items: tuple[tuple[Cell, Cell], ...]


class Sign(_Shown, frozen=True):
    """A verdict as one character, to be read without colour too."""

    symbol: str
    label: str
    tone: Tone


class Part(Struct, frozen=True):
    """One part of a tally."""

    sign: Sign
    number: int


class Tally(_Shown, frozen=True):
    """How many of each, and the share that is right."""

    title: str
    parts: tuple[Part, ...]
    result: str
    """The line that sums it up."""


class Table(_Shown, frozen=True):
    """Rows under columns."""

    name: str
    """Stable, for files and sheets: ``findings``."""
    title: str
    columns: tuple[Column, ...]
    rows: Sequence[Row]
    fold: str = ""
    """Where not empty, screens show this line instead of the table."""
    repeats: int = 0
    """So many columns on the left often repeat the row above; screens may leave that out."""
    main: bool = False
    """The table that stands for the whole document where only one can."""
    anchors: Sequence[str] = ()
    """Of each row the name by which links find it; none where nothing leads here."""
    aside: bool = False
    """Screens leave it out without a word: it is there to be followed to, and for the file."""

    def on(self, medium: Literal["page", "data"]) -> "Table":
        """Keep the columns meant for a page, or those meant for a spreadsheet."""
        kept = [i for i, column in enumerate(self.columns) if column.on in {"both", medium}]
        columns = tuple(self.columns[i] for i in kept)
        rows = Drawn(self.rows, lambda row: tuple(row[i] for i in kept))
        return structs.replace(self, columns=columns, rows=rows)


class Mark(_Shown, frozen=True):
    """One period of a heat row."""

    sign: Sign
    label: str
    """The same in words: ``2026-03 逾期未完成 0/1``."""
    first: int
    """The slot in which the period begins, from 0."""
    last: int
    weight: int
    """Among marks in one slot the heaviest is shown, where there is room for one only."""


class HeatRow(Struct, frozen=True):
    """One leader and one duty."""

    labels: Row
    marks: tuple[Mark, ...]

    def by_slot(self, slots: int) -> list[list[Mark]]:
        """Give the marks that begin in each slot."""
        return [[mark for mark in self.marks if mark.first == slot] for slot in range(slots)]


class Heat(_Shown, frozen=True):
    """A row per leader and duty, a mark per period, over slots of time."""

    title: str
    columns: tuple[Column, ...]
    slots: tuple[str, ...]
    rows: tuple[HeatRow, ...]
    legend: tuple[Sign, ...]
    repeats: int = 0
    name: str = ""
    """Where not empty, formats that draw make a picture of it, so named."""


class Chart(_Shown, frozen=True):
    """A picture for those who look, and the same in rows for those who read."""

    name: str
    kind: Literal["trend", "ranking", "calendar"]
    title: str
    slots: tuple[str, ...]
    """What stands along it: the months; of a ranking nothing."""
    points: Sequence[Point]
    table: Table
    """The same in rows: all there is of it in a format that does not draw."""
    legend: tuple[Sign, ...] = ()


class Line(_Shown, frozen=True):
    """One line as a compiler writes it: place, weight, code, what is wrong, what to do."""

    place: str
    label: str
    tone: Tone
    code: str
    text: str
    hint: str
    detail: bool = False
    """Screens leave it out and show the listing's ``fold`` instead."""


class Group(_Shown, frozen=True):
    """The lines about one file or sheet."""

    title: str
    lines: Sequence[Line]


class Listing(_Shown, frozen=True):
    """Lines in groups."""

    title: str
    groups: tuple[Group, ...]
    fold: str = ""
    """What screens say of the lines they leave out."""


class Notes(_Shown, frozen=True):
    """What a reader must know to read the rest rightly."""

    title: str
    items: tuple[Cell, ...]


Block = Heading | Paragraph | Pairs | Tally | Table | Heat | Chart | Listing | Notes
Layout = Literal["report", "letter", "sheet"]
"""How it stands on paper: a report, an official letter, one wide sheet."""


@dataclass(frozen=True)
class Document:
    """A document: each side of it is made when a format first asks for it."""

    title: str
    lang: Lang
    make_blocks: Callable[[], tuple[Block | Official, ...]]
    make_facts: Callable[[], dict[str, Any]]
    layout: Layout = "report"
    make_annexes: Callable[[], tuple[Table, ...]] = tuple
    """Tables for spreadsheets alone."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "title", shown(self.title))

    @cached_property
    def laid_out(self) -> tuple[Block | Official, ...]:
        """What people read, top to bottom, with the parts of an official letter as such."""
        return self.make_blocks()

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The same with those parts as headings and lines: what most formats write."""
        return tuple(block for whole in self.laid_out for block in _plain(whole))

    @cached_property
    def annexes(self) -> tuple[Table, ...]:
        """What a spreadsheet has beside the blocks."""
        return self.make_annexes()

    def brief(self, *, keep: str = "") -> "Document":
        """Give it as a screen shows it: a folded table as its one line, details as their count.

        The table named ``keep`` is not folded.
        """
        return replace(
            self,
            make_blocks=lambda: tuple(
                block for whole in self.laid_out for block in _brief(whole, keep)
            ),
        )

    @cached_property
    def facts(self) -> dict[str, Any]:
        """What programs read: plain values only."""
        return self.make_facts()


def _plain(block: Block | Official) -> Iterator[Block]:
    if isinstance(block, Section) and block.level == 1:
        yield Heading(block.lines[0])
    elif isinstance(block, Official):
        yield from map(Paragraph, block.lines)
    else:
        yield block


def _brief(block: Block | Official, keep: str) -> Iterator[Block | Official]:
    if isinstance(block, Chart) or (isinstance(block, Table) and block.aside):
        return
    if isinstance(block, Table) and block.fold and block.name != keep:
        yield Paragraph(f"▸ {block.fold}", Tone.MUTED)
    elif isinstance(block, Listing):
        groups = [
            structs.replace(group, lines=lines)
            for group in block.groups
            if (lines := [line for line in group.lines if not line.detail])
        ]
        yield structs.replace(block, groups=tuple(groups), fold="")
        if block.fold:
            yield Paragraph(f"▸ {block.fold}", Tone.MUTED)
    else:
        yield block
