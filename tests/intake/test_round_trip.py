"""Whatever a clerk's habits, a row is read as it was meant, or a problem names one of its cells."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from safetyduty.intake.columns import Cell
from safetyduty.model.activity import ActivityKind, lexicon
from safetyduty.model.ledger import Ledger
from tests.intake.made_ledgers import LEADERS, Row, days, present, read, sheet

PEOPLE = [str(row[0]) for row in LEADERS[1:]]
KINDS = {
    "带队检查": "inspection",
    "督查检查": "inspection",
    "党委会": "party-committee-meeting",
    "调研": "research",
}
ODD_DAYS: list[Cell] = [
    "待定",
    "4.7",
    4.1,
    "2026.13.5",
    "2026-02-30",
    "3月",
    "2118.3.5",
    "3月5日、8日",
]
ODD_NAMES = ["柏景形", "岑简", "王干事", "李镇长", "全体班子成员", "温如磐（岑简代）"]
WAYS = [
    "{y}-{m:02}-{d:02}",
    "{y}.{m}.{d}",
    "{y}/{m}/{d} 0:00",
    "{y}年{m}月{d}日",
    "{y} 年 {m} 月 {d} 日",
    "{m}月{d}日",
    "{y}{m:02}{d:02}",
    "{y}年{m}月{d}日上午9:00-11:00",
    "{y}.{m}.{d}（周一）",
]


@dataclass(frozen=True)
class Habit:
    """How a clerk keeps a sheet."""

    columns: tuple[str, ...]
    """The headings, in the clerk's order: of day, kind, leader and who took part."""
    order: tuple[int, ...]
    title: bool
    mark: str
    padded: bool
    way: int
    down: int
    right: int
    notes: tuple[int, ...]
    """After which records a row stands that is none."""
    two_rows: bool


@dataclass(frozen=True)
class Record:
    """A row as it was meant, and what stands in its cell where nobody could read that."""

    day: date
    kind: str
    leads: tuple[str, ...]
    attends: tuple[str, ...]
    odd_day: Cell | None = None
    odd_name: str = ""


HABITS = st.builds(
    Habit,
    columns=st.tuples(
        st.sampled_from(["日期", "检查时间", "检 查\n日 期", "时间（年月日）"]),
        st.sampled_from(["活动类型", "类型：", "检查类型*"]),
        st.sampled_from(["带队领导", "带队检查人", "主持人", "带队　领导"]),
        st.sampled_from(["参加人员", "参加领导", "陪同人员"]),
        st.sampled_from(["地点", "被检查单位", "受检单位"]),
    ),
    order=st.permutations(range(5)).map(tuple),
    title=st.booleans(),
    mark=st.sampled_from(["、", "，", ", ", "；", "\n", "/", " "]),
    padded=st.booleans(),
    way=st.integers(0, len(WAYS) + 1),
    down=st.integers(0, 3),
    right=st.integers(0, 3),
    notes=st.lists(st.integers(0, 5), max_size=3, unique=True).map(tuple),
    two_rows=st.booleans(),
)
RECORDS = st.lists(
    st.builds(
        Record,
        day=st.dates(date(2026, 3, 1), date(2026, 3, 31)),
        kind=st.sampled_from(sorted(KINDS)),
        leads=st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=2, unique=True).map(tuple),
        attends=st.lists(st.sampled_from(PEOPLE), max_size=2, unique=True).map(tuple),
        odd_day=st.none() | st.sampled_from(ODD_DAYS),
        odd_name=st.just("") | st.sampled_from(ODD_NAMES),
    ),
    min_size=1,
    max_size=6,
)


def written_day(record: Record, habit: Habit) -> Cell:
    if record.odd_day is not None:
        return record.odd_day
    day = record.day
    if habit.way >= len(WAYS):
        stamp = datetime(day.year, day.month, day.day)
        return stamp if habit.way == len(WAYS) else float((day - date(1899, 12, 30)).days)
    way = WAYS[habit.way]
    if not habit.title and "{y" not in way:
        way = WAYS[0]  # without a title nobody could tell the year
    return way.format(y=day.year, m=day.month, d=day.day)


def written_names(names: Sequence[str], habit: Habit) -> str:
    padded = [
        f"{name[0]}  {name[1]}" if habit.padded and len(name) == 2 else name for name in names
    ]
    return habit.mark.join(padded)


def drawn(records: Sequence[Record], habit: Habit) -> tuple[list[Row], list[int]]:
    """Draw the sheet, and say in which of its rows each record stands."""
    rows: list[list[Cell]] = [[] for _ in range(habit.down)]
    if habit.title:
        rows.append(["听禾镇2026年3月领导干部履职台账"])
    rows.append([habit.columns[at] for at in habit.order])
    if habit.two_rows:
        rows.append(["", *["" for _ in habit.order[1:]], "备注"])
        rows[-2].append("其他情况")
    places = []
    for at, record in enumerate(records):
        if at in habit.notes:
            rows.append([["合计", "", 3], ["一、第一阶段"], [], ["注：以上由安监站填写。"]][at % 4])
        leads = [record.odd_name] if record.odd_name else record.leads
        cells: list[Cell] = [
            written_day(record, habit),
            record.kind,
            written_names(leads, habit),
            written_names(record.attends, habit),
            f"企业{at}号",
        ]
        places.append(len(rows) + 1)
        rows.append([cells[place] for place in habit.order])
    return [[*[""] * habit.right, *row] if row else [] for row in rows], places


def problems_at(ledger: Ledger, row: int) -> bool:
    return any(
        row == source.row
        for problem in ledger.problems
        for source in (problem.source, *problem.also)
        if source.sheet == "台账"
    )


@settings(max_examples=400, deadline=None)
@given(RECORDS, HABITS)
def test_every_record_is_read_as_meant_or_a_problem_names_its_cell(
    records: list[Record], habit: Habit
) -> None:
    rows, places = drawn(records, habit)
    ledger = read(sheet(rows, "台账"))
    acts = ledger.activities
    assert len(acts.row) == len(records)
    assert [ledger.source(row).row for row in acts.row] == places
    stands = present(ledger)
    for at, (record, place) in enumerate(zip(records, places, strict=True)):
        mine = {(name, as_, sure) for number, name, as_, sure in stands if number == at + 1}
        meant = {(name, "attends", 1) for name in record.attends}
        if record.odd_name in ("", "岑简"):
            meant |= {
                (name, "leads", 1)
                for name in ([record.odd_name] if record.odd_name else record.leads)
            }
            assert mine == meant
        else:
            assert {one for one in mine if one[2]} == meant
            assert problems_at(ledger, place)
        if record.odd_day is None:
            assert days(ledger)[at] == str(record.day)
        else:
            assert days(ledger)[at] == ""
            assert problems_at(ledger, place)
        assert acts.kind[at] == KINDS[record.kind]


@settings(max_examples=150, deadline=None)
@given(RECORDS, HABITS, st.integers(1, 4), st.integers(1, 4))
def test_rows_and_columns_put_before_move_every_reference_by_their_number(
    records: list[Record], habit: Habit, down: int, right: int
) -> None:
    rows, _ = drawn(records, habit)
    moved: list[Row] = [[] for _ in range(down)]
    moved += [[*[""] * right, *row] if row else [] for row in rows]
    one, other = read(sheet(rows, "台账")), read(sheet(moved, "台账"))
    assert [
        (
            p.code,
            p.source.row + down * bool(p.source.row),
            p.source.column + right * bool(p.source.column),
            p.value,
        )
        for p in one.problems
        if p.code != "SD105"
    ] == [
        (p.code, p.source.row, p.source.column, p.value)
        for p in other.problems
        if p.code != "SD105"
    ]
    assert present(one) == present(other)
    assert days(one) == days(other)


@settings(max_examples=150, deadline=None)
@given(RECORDS, HABITS)
def test_a_sheet_turned_on_its_side_says_the_same(records: list[Record], habit: Habit) -> None:
    plain = [record for record in records if record.odd_day is None]
    if len(plain) < len(records) or habit.down or habit.title or habit.two_rows or habit.notes:
        return
    rows, _ = drawn(records, habit)
    width = max(map(len, rows))
    turned = list(zip(*([*row, *[""] * (width - len(row))] for row in rows), strict=True))
    one, other = read(sheet(rows, "台账")), read(sheet(turned, "台账"))
    assert present(one) == present(other)
    assert days(one) == days(other)


def test_the_words_used_here_are_words_of_the_trade() -> None:
    known = lexicon()
    assert {word: known[word].value for word in KINDS} == KINDS
    assert all(isinstance(known[word], ActivityKind) for word in KINDS)
