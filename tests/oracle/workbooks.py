"""Writes an invented township as the workbooks a clerk would keep: tidy, or as messy as real ones.

Only the paper is made up here; what the rows say stands in the township, so whoever asks for a
workbook knows what must be read out of it.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import IO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.oracle.station import Activity
from tests.oracle.townships import Township

Cell = str | int | datetime | None
EXCEL_DAY_ZERO = date(1899, 12, 30)

HEADINGS: dict[str, tuple[str, ...]] = {
    "day": ("日期", "检查时间", "检查日期", "时间"),
    "kind": ("活动类型", "活动类型", "检查类型", "类型"),
    "leads": ("带队领导", "带队领导", "带队检查人", "责任领导"),
    "people": ("检查人员", "检查人员", "检查人员", "检查人员"),
    "attends": ("参加人员", "参加人员", "陪同人员", "参加领导"),
    "place": ("地点", "被检查单位", "受检单位", "检查场所"),
    "delegator": ("委托人", "委托人", "受谁委托", "委托人"),
    "entered": ("录入日期", "录入日期", "登记日期", "登记日期"),
    "note": ("备注", "备注", "备注", "备注"),
}
"""Headings of design.md §4 in four habits; the first is the canonical one."""


@dataclass(frozen=True)
class Style:
    """How a clerk keeps the books."""

    months: bool = False
    """A sheet a month, in no order, instead of one ledger sheet."""
    furniture: bool = False
    """Titles, 填报单位, blank rows, 合计, rows with a 序号 alone, notes below."""
    loose_cells: bool = False
    """Padded names, five ways to write a day, any separator."""
    habit: int = 0
    """Which of the four sets of headings."""
    repeated: bool = False
    """A 总表 that repeats every row of the month sheets."""
    files: int = 1
    """In how many workbooks the sheets lie."""
    shuffled: bool = False
    """Rows in any order."""


TIDY = Style()
MESSY = Style(months=True, furniture=True, loose_cells=True, habit=1, shuffled=True)


def style_of(seed: int) -> Style:
    """Give the style of a seed: tidy, messy, or a mixture nobody would choose."""
    dice = random.Random(seed)  # noqa: S311 -- invents test data
    if seed % 3 < 2:
        return (TIDY, MESSY)[seed % 3]
    return Style(
        months=dice.random() < 0.5,
        furniture=dice.random() < 0.5,
        loose_cells=dice.random() < 0.5,
        habit=dice.randrange(4),
        repeated=dice.random() < 0.3,
        files=dice.choice((1, 1, 2, 3)),
        shuffled=dice.random() < 0.5,
    )


class Clerk:
    """Writes one township in one style; the seed decides what the style leaves open."""

    def __init__(self, town: Township, style: Style, seed: int) -> None:
        self.town = town
        self.style = style
        self.dice = random.Random(seed)  # noqa: S311 -- invents test data

    def name(self, name: str) -> str:
        """Write a name, a short one at times padded to the width of three characters."""
        if self.style.loose_cells and len(name) == 2 and self.dice.random() < 0.5:
            return name[0] + self.dice.choice((" ", "  ", "\u3000")) + name[1]
        return name

    def names(self, names: Sequence[str]) -> str | None:
        """Write several names in one cell, with this clerk's separator of the moment."""
        if not names:
            return None
        if not self.style.loose_cells:
            return "、".join(names)
        separator = self.dice.choice(("、", "，", ", ", "；", "\n"))
        tail = "\n" if self.dice.random() < 0.1 else ""
        return separator.join(self.name(name) for name in names) + tail

    def day(self, day: date | None, *, year_known: bool) -> Cell:
        """Write a day as a date, a serial number or one of the usual texts; or that it is open."""
        if day is None:
            return "待定"
        stamp = datetime(day.year, day.month, day.day)
        if not self.style.loose_cells:
            return stamp
        y, m, d = day.year, day.month, day.day
        texts = [
            f"{y}/{m}/{d}",
            f"{y}.{m}.{d}",
            f"{y}-{m:02}-{d:02}",
            f"{y}年{m}月{d}日",
            f"{y}年 {m} 月 {d} 日",
        ]
        if year_known:
            texts.append(f"{m}月{d}日")
        ways: list[Cell] = [stamp, (day - EXCEL_DAY_ZERO).days, *texts]
        return self.dice.choice(ways)

    def columns(self) -> list[str]:
        """Name the columns of the ledger, in order."""
        people = ["people"] if self.town.one_column else ["leads", "attends"]
        entered = ["entered"] if self.town.keeps_entered else []
        return ["day", "kind", *people, "place", "delegator", *entered, "note"]

    def headings(self) -> list[Cell]:
        """Write the heading row."""
        return ["序号", *(HEADINGS[column][self.style.habit] for column in self.columns())]

    def row(self, number: int, activity: Activity, *, year_known: bool) -> list[Cell]:
        """Write one row of the ledger."""
        cells: dict[str, Cell] = {
            "day": self.day(activity.day, year_known=year_known),
            "kind": activity.word,
            "leads": self.names(activity.leads),
            "attends": self.names(activity.attends),
            "people": self.names((*activity.leads, *activity.attends)),
            "place": activity.place or None,
            "delegator": activity.delegator or None,
            "entered": None
            if activity.entered is None
            else self.day(activity.entered, year_known=False),
            "note": None,
        }
        return [number, *(cells[column] for column in self.columns())]

    def ledger(self, sheet: Worksheet, title: str, rows: Sequence[Activity]) -> None:
        """Fill a sheet with a ledger and, where the style has it, the furniture around it."""
        furniture = self.style.furniture
        width = len(self.headings())
        if furniture:
            put(sheet, [title])
            sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=width)
            if self.dice.random() < 0.5:
                put(sheet, ["填报单位：安监站", None, None, None, None, "填报人："])
        put(sheet, self.headings())
        for number, activity in enumerate(rows, 1):
            if furniture and self.dice.random() < 0.05:
                put(sheet, [])
            put(sheet, self.row(number, activity, year_known=furniture))
        if furniture:
            if self.dice.random() < 0.5:
                put(sheet, ["合 计", None, len(rows)])
            put(sheet, [len(rows) + 1])
            put(sheet, ["说明：1.本表由安监站填写；2.日期填写检查当日。"])

    def leaders(self, sheet: Worksheet) -> None:
        """Fill a sheet with the leader list."""
        put(sheet, ["姓名", "职务", "任职日期", "离任日期"])
        for leader in self.town.station.leaders:
            start = None if leader.start is None else self.day(leader.start, year_known=False)
            end = None if leader.end is None else self.day(leader.end, year_known=False)
            put(sheet, [self.name(leader.name), leader.title, start, end])

    def sheets(self) -> list[tuple[str, str, list[Activity]]]:
        """Sort the rows into sheets: name, title and rows of each."""
        rows = list(self.town.station.activities)
        if self.style.shuffled:
            self.dice.shuffle(rows)
        year = self.town.station.year
        whole = f"{self.town.name}{year}年领导干部安全生产履职台账"
        if not self.style.months:
            return [("履职台账", whole, rows)]
        by_month: dict[int, list[Activity]] = {}
        for row in rows:
            # An undated row lies in the sheet the clerk happened to have open.
            month = row.day.month if row.day else self.dice.randint(1, 12)
            by_month.setdefault(month, []).append(row)
        if not by_month:
            by_month[1] = []
        found = [
            (f"{month}月", f"{self.town.name}{year}年{month}月领导干部安全生产履职台账", part)
            for month, part in by_month.items()
        ]
        self.dice.shuffle(found)
        if self.style.repeated:
            found.insert(self.dice.randint(0, len(found)), ("总表", whole, rows))
        return found

    def books(self) -> list[Workbook]:
        """Write everything: the leader list first, the ledger sheets dealt out over the files."""
        books = []
        for _ in range(self.style.files):
            book = Workbook()
            book.remove(book.worksheets[0])
            books.append(book)
        self.leaders(books[0].create_sheet("领导名册"))
        if not self.town.station.handed_in:
            return books[:1]
        for place, (name, title, rows) in enumerate(self.sheets()):
            self.ledger(books[place % len(books)].create_sheet(name), title, rows)
        return [book for book in books if book.worksheets]


def put(sheet: Worksheet, cells: Sequence[Cell]) -> None:
    """Write a row below the last one; an empty one leaves a blank row."""
    sheet.append(list(cells))
    for column, value in enumerate(cells, 1):
        if isinstance(value, datetime):
            sheet.cell(sheet.max_row, column).number_format = "yyyy-mm-dd"


def write(town: Township, target: str | Path | IO[bytes], style: Style, seed: int = 0) -> None:
    """Write the township as one workbook, whatever number of files the style would have."""
    (book,) = Clerk(town, replace(style, files=1), seed).books()
    book.save(target)


def write_all(town: Township, folder: Path, style: Style, seed: int = 0) -> list[Path]:
    """Write the township into a folder as the style has it, and say which files."""
    paths = []
    for number, book in enumerate(Clerk(town, style, seed).books(), 1):
        path = folder / f"台账{number}.xlsx"
        book.save(path)
        paths.append(path)
    if not town.station.whole:
        broken = folder / "打不开.xlsx"
        broken.write_bytes(paths[0].read_bytes()[:200])
        paths.append(broken)
    return paths


def in_memory(town: Township, style: Style, seed: int = 0) -> BytesIO:
    """Write the township as one workbook in memory."""
    target = BytesIO()
    write(town, target, style, seed)
    target.seek(0)
    return target
