"""A small invented station: three leaders, a ledger of a few rows, one short regulation."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from openpyxl import Workbook

Rows = Sequence[Sequence[str | date | None]]

PACK = "trial-2026"
LEADERS: Rows = (
    ("姓名", "职务", "任职日期"),
    ("章予安", "党委书记", date(2024, 1, 8)),
    ("蓝溪云", "党委副书记、镇长", date(2024, 1, 8)),
    ("方既白", "副镇长", date(2024, 1, 8)),
)
HEADINGS = ("日期", "活动类型", "带队领导", "参加人员", "地点")


def inspections(*days: tuple[str, str]) -> Rows:
    """Give an activity ledger of inspections: ``("2026-03-05", "章予安")``."""
    rows = [(date.fromisoformat(day), "带队检查", name, None, "柴坪砖厂") for day, name in days]
    return (HEADINGS, *rows)


EVERY_MONTH = inspections(
    *(
        (f"2026-{month:02}-{day:02}", name)
        for month in range(1, 7)
        for day, name in ((4, "章予安"), (9, "蓝溪云"))
        if (month, name) not in {(2, "蓝溪云"), (6, "蓝溪云")}
    )
)
"""Both heads inspect every month, but for 蓝溪云 in February and, so far, in June."""
SHEETS: Mapping[str, Rows] = {"领导名册": LEADERS, "履职台账": EVERY_MONTH}

PACK_TEXT = """\
id: trial-2026
title: 试行规定
title_en: Trial rules
issuer: 试点县人民政府
jurisdiction: 试点县
level: county
issued: 2020-01-01
in_force: 2020-01-01
status: in_force
checked_on: 2026-01-01
source: trial.txt
clauses:
  - article: 第一条
    words: 每月不少于一次
    duty: {zh: 每月带队检查一次, en: lead an inspection every month}
    who: {positions: [party-head, government-head], levels: [township]}
    force: must
    rule: {kind: count, activity: [inspection], capacity: leads, at_least: 1, per: month}
"""


def write_workbook(path: Path, sheets: Mapping[str, Rows] = SHEETS) -> Path:
    """Write a workbook with these sheets, in their order."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def write_ledger(path: Path, activities: Rows = EVERY_MONTH, leaders: Rows = LEADERS) -> Path:
    """Write the station's workbook."""
    return write_workbook(path, {"领导名册": leaders, "履职台账": activities})


def write_pack(folder: Path, text: str = PACK_TEXT, name: str = PACK) -> Path:
    """Write a pack of one's own and give its folder."""
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.yaml").write_text(text.replace(PACK, name), encoding="utf-8")
    return folder
