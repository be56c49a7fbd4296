"""What a clerk may do to the books without changing what they say changes no finding.

Each test writes one invented township twice, plainly and in another way, and compares all
findings; evidence is compared by its day, for its cell has rightly moved.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.oracle.project import ask
from tests.oracle.station import Activity, Station
from tests.oracle.townships import Dice, from_seed, unclear_rows

Cell = str | int | datetime | None
Rows = list[list[Cell]]
Books = list[list[tuple[str, Rows]]]
"""Files, of sheets, of a name and rows; the first row of each has the headings."""
ACTIVITY = ("日期", "活动类型", "带队领导", "参加人员", "地点", "委托人", "录入日期", "备注")
LEADER = ("姓名", "职务", "任职日期", "离任日期")

HEADINGS = {
    "日期": ("检查时间", "检查日期", "排查日期", "会议时间", "时间"),
    "活动类型": ("类型", "检查类型", "会议类型"),
    "带队领导": ("主持人", "召集人", "带队检查人", "责任领导", "检查人", "带班领导"),
    "参加人员": ("参加领导", "陪同人员"),
    "地点": ("被检查单位", "受检单位", "检查场所"),
    "委托人": ("受谁委托",),
    "录入日期": ("登记日期",),
    "职务": ("岗位",),
    "任职日期": ("任职时间", "到任日期"),
    "离任日期": ("免职日期",),
}
"""Every synonym design.md §4 gives for the headings used here."""

KINDS = {
    "带队检查": ("督查检查", "督导检查", "安全检查", "督查", "检查"),
    "调研": ("专题调研",),
    "安全生产会议": ("专题会议", "工作会议"),
    "党委会": ("党委常委会", "党委扩大会", "党工委会"),
    "政府常务会": ("镇长办公会", "政府办公会", "常务会议"),
    "安委会会议": ("安委会全体会议", "安全生产例会"),
    "班子成员会议": ("班子会", "党政联席会"),
    "听取汇报": ("听取报告",),
    "培训": ("安全培训",),
    "形势分析": ("安全形势分析会",),
    "应急演练": ("演练",),
    "综合检查": ("专项检查", "大检查"),
}
"""Every synonym design.md §4 gives for the kinds."""
CANONICAL = {word: kind for kind, words in KINDS.items() for word in words}


def stamp(day: date | None) -> Cell:
    return datetime(day.year, day.month, day.day) if day else None


def activity_row(row: Activity) -> list[Cell]:
    return [
        stamp(row.day) or "待定",
        CANONICAL.get(row.word, row.word),
        "、".join(row.leads),
        "、".join(row.attends) or None,
        row.place,
        row.delegator or None,
        stamp(row.entered),
        None,
    ]


def plain(station: Station) -> Books:
    """One file, the leader list and one ledger."""
    leaders = [[row.name, row.title, stamp(row.start), stamp(row.end)] for row in station.leaders]
    rows = [activity_row(row) for row in station.activities]
    return [[("领导名册", [list(LEADER), *leaders]), ("履职台账", [list(ACTIVITY), *rows])]]


def by_months(books: Books) -> Books:
    """A sheet a month; rows without a day in the first."""
    (roster, (_, rows)) = books[0]
    months: dict[str, Rows] = {}
    for row in rows[1:]:
        month = f"{row[0].month}月" if isinstance(row[0], datetime) else "1月"
        months.setdefault(month, [rows[0]]).append(row)
    return [[roster, *(months or {"1月": rows[:1]}).items()]]


def with_all_sheet(books: Books) -> Books:
    """The months, and a 总表 that says everything again."""
    return [[*by_months(books)[0], ("总表", books[0][1][1])]]


def all_sheet_first(books: Books) -> Books:
    return [[("总表", books[0][1][1]), *by_months(books)[0]]]


def reversed_rows(books: Books) -> Books:
    return each_sheet(books, lambda rows: [rows[0], *rows[:0:-1]])


def shuffled_rows(books: Books) -> Books:
    def shuffled(rows: Rows) -> Rows:
        return [rows[0], *random.Random(7).sample(rows[1:], len(rows) - 1)]  # noqa: S311 -- test data

    return each_sheet(books, shuffled)


def reversed_sheets(books: Books) -> Books:
    return [by_months(books)[0][::-1]]


def file_a_sheet(books: Books) -> Books:
    return [[sheet] for sheet in by_months(books)[0]]


def two_ledger_files(books: Books) -> Books:
    roster, (name, rows) = books[0]
    half = len(rows) // 2
    return [[(name, [rows[0], *rows[half:]])], [roster, (name, rows[:half])]]


def each_sheet(books: Books, change: Callable[[Rows], Rows]) -> Books:
    return [[(name, change(rows)) for name, rows in book] for book in books]


def blank_rows(books: Books) -> Books:
    def spread(rows: Rows) -> Rows:
        found: Rows = [[], []]
        for at, row in enumerate(rows):
            found += [row, *([[]] if at and at % 3 == 0 else [])]
        return [*found, [], []]

    return each_sheet(books, spread)


def blank_columns(books: Books) -> Books:
    return each_sheet(books, lambda rows: [[None, *row[:2], None, *row[2:]] for row in rows])


def serials(books: Books) -> Books:
    """序号 in front, on the heading's own row."""
    return each_sheet(
        books, lambda rows: [["序号", *rows[0]], *([at, *r] for at, r in enumerate(rows[1:], 1))]
    )


def serials_one_higher(books: Books) -> Books:
    """序号 stands a row above the other headings."""
    return each_sheet(
        books,
        lambda rows: [
            ["序号"],
            [None, *rows[0]],
            *([at, *row] for at, row in enumerate(rows[1:], 1)),
        ],
    )


def titles_and_notes(books: Books) -> Books:
    """A title, who filled it in, a sum and notes."""
    return each_sheet(
        books,
        lambda rows: [
            ["测试镇安全生产台账"],
            ["填报单位：测试镇安监站"],
            *rows,
            ["合计", None, len(rows) - 1],
            ["说明：1.本表由安监站填写。"],
        ],
    )


def padded(books: Books) -> Books:
    """Blanks in names of two, around every text, and within headings of two."""

    def pad(cell: Cell) -> Cell:
        if not isinstance(cell, str):
            return cell
        names = [f"{n[0]}\u3000 {n[1]}" if len(n) == 2 else f" {n} " for n in cell.split("、")]
        return "、".join(names)

    return each_sheet(books, lambda rows: [[pad(cell) for cell in row] for row in rows])


def other_columns_order(books: Books) -> Books:
    return each_sheet(
        books, lambda rows: [list(reversed([*row, *[None] * (8 - len(row))])) for row in rows]
    )


CHANGES = (
    by_months, with_all_sheet, all_sheet_first, reversed_rows, shuffled_rows, reversed_sheets,
    file_a_sheet, two_ledger_files, blank_rows, blank_columns, serials, serials_one_higher,
    titles_and_notes, padded, other_columns_order,
)  # fmt: skip


def renamed(books: Books, old: str, new: str) -> Books:
    """Put another word for a heading or a kind, wherever it stands alone in a cell."""
    return each_sheet(
        books, lambda rows: [[new if cell == old else cell for cell in row] for row in rows]
    )


@dataclass(frozen=True)
class Said:
    """What is compared of a finding."""

    who: tuple[str, str, str]
    clause: tuple[str, str, str]
    period: str
    verdict: tuple[int, int, str, str, int]
    evidence: tuple[int, ...]


def save(books: Books, folder: Path) -> list[Path]:
    paths = []
    folder.mkdir()
    for number, book in enumerate(books, 1):
        workbook = Workbook()
        workbook.remove(workbook.worksheets[0])
        for name, rows in book:
            sheet = workbook.create_sheet(name)
            for at, row in enumerate(rows, 1):
                for column, cell in enumerate(row, 1):
                    if cell is not None:
                        sheet.cell(at, column, cell)
        paths.append(folder / f"{number}.xlsx")
        workbook.save(paths[-1])
    return paths


def said(station: Station, books: Books, folder: Path) -> list[Said]:
    found = ask(station, save(books, folder))
    return [
        Said(
            (finding.view.value, finding.subject, finding.position),
            (
                finding.quota.regulation.id,
                finding.quota.clause.article,
                finding.quota.clause.words,
            ),
            finding.period.name,
            (
                finding.required,
                finding.done,
                finding.verdict.value,
                finding.why,
                finding.doubtful,
            ),
            tuple(sorted(credit.day for credit in finding.credits)),
        )
        for finding in found.findings
    ]


def town(seed: int) -> Station:
    """Unclear rows and all, but with every file whole and a ledger."""
    return unclear_rows(Dice(seed), from_seed(seed, 80).station)


SEEDS: Sequence[int] = (0, 5, 6, 12)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
@pytest.mark.parametrize("seed", SEEDS)
def test_another_way_of_keeping_the_books_says_the_same(
    change: Callable[[Books], Books], seed: int, tmp_path: Path
) -> None:
    station = town(seed)
    books = plain(station)
    before = said(station, books, tmp_path / "plain")
    assert said(station, change(books), tmp_path / "changed") == before


@pytest.mark.parametrize(
    ("old", "new"), [(old, new) for old, words in HEADINGS.items() for new in words]
)
def test_another_word_for_a_heading_says_the_same(old: str, new: str, tmp_path: Path) -> None:
    station = town(1)
    books = plain(station)
    before = said(station, books, tmp_path / "plain")
    assert said(station, renamed(books, old, new), tmp_path / "changed") == before


@pytest.mark.parametrize(
    ("old", "new"), [(old, new) for old, words in KINDS.items() for new in words]
)
def test_another_word_for_a_kind_says_the_same(old: str, new: str, tmp_path: Path) -> None:
    """A row of the kind is added, so that the word occurs."""
    station = town(1)
    books = plain(station)
    leader = station.leaders[0].name
    day = datetime(station.year, 2, 3)
    books[0][1][1].append([day, old, leader, None, "某厂", None, None, None])
    before = said(station, books, tmp_path / "plain")
    assert said(station, renamed(books, old, new), tmp_path / "changed") == before
