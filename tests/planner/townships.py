"""Invents townships for the planner: leaders with villages and fields, sites, a year's logs."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from safetyduty import pipeline
from safetyduty.engine.calendar import Calendar
from safetyduty.intake.cells import Workbook
from safetyduty.intake.formats_sheet import filled_area
from safetyduty.intake.ledger import read_ledger
from safetyduty.intake.settings import RosterSettings, Settings, Workspace
from safetyduty.model.audit import Audit
from safetyduty.model.ledger import Ledger
from safetyduty.model.period import Period, parse_period
from safetyduty.planner.gather import gather
from safetyduty.planner.problem import Planning

SURNAMES = "黎柯沈苗祝扈殷俞温戚谷荀窦聂燕池鄢阚瞿栾佘亓郜逄缪茅闵"
GIVEN = "澜舟岚蘅照砚朗声翊棠苓薇峥岫溯棹霁渌"
FIELDS = ("农业", "教育", "工业", "交通", "民政", "水利", "商贸", "建设", "文旅", "林业")
TITLES = ("副镇长", "党委委员、副镇长", "组织委员", "宣传委员", "人大主席", "党委委员")
Rows = list[list[object]]


@dataclass(frozen=True)
class Town:
    """One township as its tables; ``sheets`` are what a clerk would hand in."""

    sheets: dict[str, Rows]
    month: Period
    as_of: date
    settings: RosterSettings

    def read(self, more: dict[str, Rows] | None = None) -> Ledger:
        """Read the tables as any workbook is read."""
        tables = {**self.sheets, **(more or {})}
        areas = tuple(filled_area(title, rows, "镇.xlsx") for title, rows in tables.items())
        return read_ledger([Workbook("镇.xlsx", "镇", areas, ())])

    def audit(self, ledger: Ledger | None = None, as_of: date | None = None) -> Audit:
        """Judge them by the regulation of the town."""
        request = pipeline.Request(
            logs=(Path("镇.xlsx"),),
            as_of=as_of or self.as_of,
            regulations=("daligang-2019", "guiyang-2018"),
            period=self.month,
            workspace=Workspace(Settings(roster=self.settings)),
        )
        return pipeline.audit(ledger or self.read(), request)

    def planning(self) -> Planning:
        """Put the month's task together."""
        return gather(self.audit(), self.month, self.settings, Calendar())


def invent(
    seed: int, leaders: int = 0, sites: int = 0, month: str = "2026-07", *, spare: int = 3
) -> Town:
    """Invent a township; the same seed invents the same one."""
    dice = random.Random(seed)  # noqa: S311 - invents test data
    leaders = leaders or dice.randint(6, 14)
    sites = sites or dice.randint(leaders, 3 * leaders)
    names = _names(dice, leaders)
    villages = [f"{a}{b}村" for a in "青白红石云松竹" for b in "桥塘岭湾坪溪"]
    dice.shuffle(villages)
    villages = villages[:leaders]
    period = parse_period(month)
    assert period
    titles = ["党委书记", "党委副书记、镇长", "常务副镇长"]
    titles += [dice.choice(TITLES) for _ in range(leaders - 3)]
    fields = ["全面工作", "政府全面工作", "应急管理、安全生产"]
    fields += ["、".join(dice.sample(FIELDS, 2)) for _ in range(leaders - 3)]
    sheets: dict[str, Rows] = {
        "领导名册": [["姓名", "职务", "分管领域", "联系村", "任职日期"]]
        + [
            [n, t, f, v, date(2024, 1, 8)]
            for n, t, f, v in zip(names, titles, fields, villages, strict=True)
        ],
        "重点单位": [["名称", "村（社区）", "行业", "风险等级", "包保领导", "距离"]]
        + [
            [
                f"{dice.choice(villages)[:-1]}{number}号厂",
                dice.choice(villages),
                dice.choice(FIELDS),
                dice.choice("AABBBCCCCC"),
                dice.choice(names) if dice.random() < 0.5 else "",
                dice.choice(["近", "近", "中", "远"]),
            ]
            for number in range(sites)
        ],
    }
    sheets["履职台账"] = _logs(dice, sheets, names, period)
    if spare:
        sheets["请假外出"] = _absences(dice, names, period, spare)
    return Town(sheets, period, period.start - timedelta(1), RosterSettings())


def _names(dice: random.Random, number: int) -> list[str]:
    found: list[str] = []
    for surname in dice.sample(SURNAMES * 2, len(SURNAMES * 2)):
        name = surname + "".join(dice.sample(GIVEN, 2))
        if all(sum(a != b for a, b in zip(name, other, strict=True)) > 1 for other in found):
            found.append(name)
    return found[:number]


def _logs(
    dice: random.Random, sheets: dict[str, Rows], names: Sequence[str], month: Period
) -> Rows:
    rows: Rows = [["日期", "活动类型", "带队领导", "地点"]]
    places = [str(row[0]) for row in sheets["重点单位"][1:]]
    places += [str(row[3]) for row in sheets["领导名册"][1:]]
    day = date(month.start.year, 1, 5)
    while day < month.start:
        if day.weekday() < 5 and dice.random() < 0.6:
            rows.append([day, "带队检查", dice.choice(names), dice.choice(places)])
        day += timedelta(1)
    return rows


def _absences(dice: random.Random, names: Sequence[str], month: Period, most: int) -> Rows:
    rows: Rows = [["姓名", "开始日期", "结束日期"]]
    for name in dice.sample(list(names), dice.randint(0, most)):
        start = month.start + timedelta(dice.randint(0, 20))
        rows.append([name, start, start + timedelta(dice.randint(0, 6))])
    return rows
