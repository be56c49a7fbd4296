"""Workbooks of any length: an invented team, and a ledger in which it is never idle."""

from datetime import date, timedelta
from pathlib import Path

from openpyxl import Workbook

TEAM = (
    ("章予安", "党委书记"),
    ("蓝溪云", "党委副书记、镇长"),
    ("岳知行", "党委委员、常务副镇长"),
    ("方既白", "人大主席"),
    ("冉冬青", "党委委员、纪委书记"),
    ("郝未来", "党委委员、组织委员"),
    ("匡又新", "党委委员、宣传委员"),
    ("靳白石", "党委委员、政法委员"),
    ("苗青禾", "副镇长"),
    ("邵望舒", "副镇长"),
)
KINDS = ("带队检查", "带队检查", "带队检查", "安全生产会议", "党委会", "调研")
YEAR = date(2026, 1, 1)


def write_book(path: Path, rows: int) -> Path:
    """Write a workbook with so many rows of activity, the same every time."""
    book = Workbook(write_only=True)
    leaders = book.create_sheet("领导名册")
    leaders.append(["姓名", "职务", "任职日期"])
    for name, post in TEAM:
        leaders.append([name, post, date(2024, 1, 8)])
    ledger = book.create_sheet("履职台账")
    ledger.append(["日期", "活动类型", "带队领导", "参加人员", "地点", "内容"])
    for number in range(rows):
        leads, attends = TEAM[number % 10][0], TEAM[(number // 10 + 3) % 10][0]
        day = YEAR + timedelta(number * 365 // rows)
        ledger.append(
            [
                day,
                KINDS[number % len(KINDS)],
                leads,
                attends if attends != leads else None,
                f"{number % 997 + 1}号点位",
                "查看作业现场和台账",
            ]
        )
    book.save(path)
    return path


TITLES = ("镇长", "党委书记", "副镇长", "党委委员、副镇长", "常务副镇长", "党委副书记、镇长")
CAREER = date(2006, 1, 1)
CAREER_DAYS = 7_305
POSTS = 12


def write_career(path: Path, rows: int) -> Path:
    """Write twenty years of rows and four leaders of twelve posts each in six townships."""
    book = Workbook(write_only=True)
    leaders = book.create_sheet("领导名册")
    leaders.append(["姓名", "单位", "职务", "任职日期", "离任日期"])
    people = [name for name, _ in TEAM[:4]]
    for at, name in enumerate(people):
        for post in range(POSTS):
            first = CAREER + timedelta(post * CAREER_DAYS // POSTS)
            last = CAREER + timedelta((post + 1) * CAREER_DAYS // POSTS - 1)
            unit, title = f"听禾{(post + at) % 6}镇", TITLES[(post + at) % len(TITLES)]
            leaders.append([name, unit, title, first, last if post < POSTS - 1 else None])
    ledger = book.create_sheet("履职台账")
    ledger.append(["日期", "活动类型", "带队领导", "地点"])
    for number in range(rows):
        day = CAREER + timedelta(number * CAREER_DAYS // rows)
        kind, name = KINDS[number % len(KINDS)], people[number % 4]
        ledger.append([day, kind, name, f"{number % 997 + 1}号点位"])
    book.save(path)
    return path
