"""An honest township for items to verify: hours that leave time, photos of the day, prompt entry.

Leaders and rows are the oracle's; rows of people out of office are left out, and every row gets
the hour, words, photo and day of entry that an honest clerk would give it. ``Loose`` is the
opposite: a clerk who copies, with many coincidences, for tests in which something must be found.
"""

import calendar
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

from openpyxl import Workbook

from tests.intake.photos import photo
from tests.oracle.station import Activity, Leader
from tests.oracle.townships import Dice, from_seed, happens, one_of

Rows = list[list[object]]
HEADINGS = ("日期", "活动类型", "带队领导", "参加人员", "地点", "内容", "佐证材料", "录入日期")
HAZARDS = ("隐患内容", "排查日期", "责任单位", "整改期限", "整改完成日期", "整改情况")
ROUTINE = ("检查消防安全", "检查安全生产", "督促整改隐患", "研究安全生产工作")
SLOT, FIRST, LONG = 70, 8 * 60 + 30, 50
"""Minutes: a slot every 70 from 8:30 on, 50 of them at the place."""


@dataclass
class Books:
    """What lies in the station's folder."""

    leaders: Rows
    activities: Rows
    hazards: Rows
    absences: Rows
    photos: dict[str, bytes] = field(default_factory=dict)
    as_of: date = date(2026, 12, 31)


def serving(leaders: Sequence[Leader], row: Activity) -> bool:
    """Say whether everybody in the row was in office then, by the leader list."""
    held = {
        name: [one for one in leaders if one.name == name] for name in (*row.leads, *row.attends)
    }
    day = row.day or date(1, 1, 1)
    return row.day is not None and all(
        not terms or any((one.start or day) <= day <= (one.end or day) for one in terms)
        for terms in held.values()
    )


def stamp(day: date | None, minutes: int = 0) -> datetime | None:
    return datetime(day.year, day.month, day.day, minutes // 60, minutes % 60) if day else None


def honest(seed: int) -> Books:
    """Give the honest township of a seed."""
    town, dice = from_seed(seed), Dice(seed + 1)
    station = town.station
    books = Books([], [], [], [], as_of=station.as_of)
    books.leaders = [
        [one.name, one.title, stamp(one.start), stamp(one.end)] for one in station.leaders
    ]
    used: Counter[date] = Counter()
    for number, row in enumerate(station.activities):
        if serving(station.leaders, row) and row.day is not None:
            books.activities.append(_row(dice, books, number, row, used))
            used[row.day] += 1
    for number in range(dice.integer(0, 40)):
        books.hazards.append(_hazard(dice, number, station.year))
    _leave(books, station.year, used)
    return books


def _row(dice: Dice, books: Books, number: int, row: Activity, used: Counter[date]) -> list[object]:
    assert row.day is not None
    begin = FIRST + SLOT * used[row.day]
    day: object = stamp(row.day)
    if begin + LONG < 18 * 60 and happens(dice, 60):
        end = begin + LONG
        day = f"{row.day} {begin // 60}:{begin % 60:02}-{end // 60}:{end % 60:02}"
    topic = one_of(dice, ROUTINE)
    if happens(dice, 50):
        topic = (
            f"到{row.place}检查第{number}回，看了配电室、仓库和消防通道，"
            f"查出隐患{dice.integer(1, 30)}处，"
            f"其中{dice.integer(1, 9)}处当场整改，约定{dice.integer(3, 15)}日内复查"
        )
    evidence = None
    if happens(dice, 40):
        evidence = f"照片/{number}.jpg"
        books.photos[evidence] = photo(f"{row.day:%Y:%m:%d} 09:00:00", str(number).encode())
    month_end = calendar.monthrange(row.day.year, row.day.month)[1]
    entered = row.day + timedelta(dice.integer(0, 5))
    if happens(dice, 30):
        entered = row.day.replace(day=month_end)
    return [
        day, row.word, "、".join(row.leads), "、".join(row.attends) or None, row.place, topic,
        evidence, stamp(entered),
    ]  # fmt: skip


def _hazard(dice: Dice, number: int, year: int) -> list[object]:
    found = date(year, 1, 1) + timedelta(dice.integer(0, 330))
    due = found + timedelta(15)
    closed = found + timedelta(dice.integer(0, 20)) if happens(dice, 85) else None
    state = "已整改" if closed else "整改中"
    return [f"隐患{number}", stamp(found), f"企业{number % 9}号", stamp(due), stamp(closed), state]


def _leave(books: Books, year: int, used: Counter[date]) -> None:
    """Put one leader on leave for a week in which the ledger has no row."""
    for start in (date(year, 1, 1) + timedelta(n) for n in range(300)):
        week = [start + timedelta(n) for n in range(7)]
        if not any(used[day] for day in week):
            books.absences.append([books.leaders[0][0], stamp(week[0]), stamp(week[-1])])
            return


def loose(seed: int, rows: int = 90) -> Books:
    """Give a township whose clerk copies: few texts, hours and photos for many rows."""
    dice = Dice(seed)
    texts = [
        f"到第{n}片区检查配电室、消防通道、仓库和应急物资，查出隐患12处，已逐条交办并约定复查时间"
        for n in range(3)
    ]
    names = ("章予安", "蓝溪云", "方既白")
    books = Books([[name, "副镇长", stamp(date(2024, 1, 8)), None] for name in names], [], [], [])
    books.leaders[0][3] = stamp(date(2026, 10, 1))
    books.photos = {
        f"照片/{n}.jpg": photo("2026:03:05 09:00:00", str(n).encode()) for n in range(6)
    }
    seen = set()
    for number in range(rows):
        day = date(2026, 1, 1) + timedelta(dice.integer(0, 340))
        name, place = one_of(dice, names), f"企业{dice.integer(1, 9)}号"
        if (day, name, place) in seen:
            continue
        seen.add((day, name, place))
        for site in range(9 if number == 0 else 1):
            topic = f"第{number}回检查企业{number % 90}家"
            books.activities.append(
                [
                    f"{day} {one_of(dice, (9, 10))}:00",
                    "带队检查",
                    name,
                    None,
                    f"{place}{site or ''}",
                    one_of(dice, texts) if happens(dice, 20) else topic,
                    f"照片/{dice.integer(0, 7)}.jpg" if happens(dice, 15) else None,
                    stamp(day + timedelta(dice.integer(-1, 60 if happens(dice, 20) else 3))),
                ]
            )
    books.hazards = [
        [
            f"隐患{n}",
            stamp(date(2026, 1, 1) + timedelta(5 * n)),
            "甲厂",
            None,
            stamp(date(2026, 6, 30)),
            "已整改",
        ]
        for n in range(20)
    ]
    books.absences = [["蓝溪云", stamp(date(2026, 5, 1)), stamp(date(2026, 6, 10))]]
    return books


def write(books: Books, folder: Path, parts: int = 1) -> Path:
    """Write the station's folder: the ledger dealt out over so many files, photos beside them."""
    for name, content in books.photos.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    folder.mkdir(exist_ok=True)
    for part in range(parts):
        book = Workbook()
        book.remove(book.worksheets[0])
        sheets: list[tuple[str, Sequence[str], Rows]] = [
            ("履职台账", HEADINGS, books.activities[part::parts]),
            ("隐患台账", HAZARDS, books.hazards[part::parts]),
        ]
        if part == 0:
            sheets.append(("领导名册", ("姓名", "职务", "任职日期", "离任日期"), books.leaders))
            sheets.append(("请假外出", ("姓名", "开始日期", "结束日期"), books.absences))
        for name, headings, rows in sheets:
            sheet = book.create_sheet(name)
            for row in (headings, *rows):
                sheet.append(list(row))
        book.save(folder / f"台账{part + 1}.xlsx")
    return folder
