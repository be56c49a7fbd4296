"""roster check: a roster held against duties, places, days, people and logs."""

import json
from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.rosters import ABSENCES, ASKED, LEADERS, LOGS, SITES, book


@pytest.fixture
def town(elsewhere: Path) -> Path:
    return book(
        elsewhere / "台账.xlsx", 领导名册=LEADERS, 重点单位=SITES, 履职台账=LOGS, 请假外出=ABSENCES
    )


def planned(elsewhere: Path, *rows: tuple[object, ...]) -> Path:
    heading = ("带队领导", "牵头部门", "检查范围（每月25日以前完成）", "检查日期")
    return book(elsewhere / "表.xlsx", 安排表=[heading, *rows])


def test_a_plan_of_ours_passes_its_own_check(run: Run, town: Path) -> None:
    run("roster", "plan", town.name, *ASKED, "-o", "安排.xlsx")
    told = run("roster", "check", "安排.xlsx", "--logs", town.name, *ASKED, "-f", "json")
    assert told.code == 0
    assert json.loads(told.out)["problems"] == []


def test_every_fault_of_a_roster_is_found(run: Run, town: Path, elsewhere: Path) -> None:
    faulty = planned(
        elsewhere,
        ("温砚", "应急办", "“青塘小学”、云湾村", "2026-07-08"),
        ("章予安", "应急办", "白桥村", "2026-07-11"),
        ("章予安", "应急办", "白桥村", "2026-07-11"),
        ("鄢舟行", "党建办", "石坪村", "2026-07-14"),
        ("温砚", "应急办", "“柴坪砖厂”", "2026-07-28"),
    )
    told = run("roster", "check", faulty.name, "--logs", town.name, *ASKED, "-f", "json")
    codes = {one["code"] for one in json.loads(told.out)["problems"]}
    assert told.code == 1
    wanted = {"SD820", "SD821", "SD822", "SD824", "SD825", "SD826", "SD827", "SD829", "SD830"}
    assert wanted <= codes


def test_a_standing_roster_is_checked_by_its_rows(run: Run, elsewhere: Path) -> None:
    leaders = [*LEADERS, ("卞守拙", "应急办主任", "", "", date(2024, 1, 8), None)]
    away = [ABSENCES[0], ("蓝溪云", date(2026, 7, 1), date(2026, 7, 31), "党校")]
    town = book(elsewhere / "镇.xlsx", 领导名册=leaders, 重点单位=SITES, 请假外出=away)
    standing = book(
        elsewhere / "表.xlsx",
        安排表=[
            ("带队领导", "牵头部门", "检查范围（每月2日以前完成）"),
            ("方既白", "应急办、农办", "“柴坪砖厂”、红岭村、“和平加油站”、“东山矿”"),
            ("蓝溪云", "应急办", "青塘村"),
            ("鄢舟行", "应急办", "石坪村"),
            ("方既白", "应急办", "红岭村"),
        ],
    )
    told = run("roster", "check", standing.name, "--logs", town.name, *ASKED, "-f", "json")
    codes = {one["code"] for one in json.loads(told.out)["problems"]}
    assert {"SD820", "SD821", "SD823", "SD824", "SD825", "SD827", "SD828"} <= codes


def test_the_plan_is_held_against_the_logs(run: Run, elsewhere: Path) -> None:
    logs = [
        *LOGS,
        (date(2026, 7, 3), "带队检查", "章予安", "白桥村"),
        (date(2026, 7, 28), "带队检查", "方既白", "柴坪砖厂"),
        (date(2026, 7, 9), "带队检查", "方既白", "红岭村"),
    ]
    town = book(elsewhere / "镇.xlsx", 领导名册=LEADERS, 重点单位=SITES, 履职台账=logs)
    roster = planned(
        elsewhere,
        ("章予安", "", "白桥村", "2026-07-03"),
        ("方既白", "", "“柴坪砖厂”", "2026-07-08"),
        ("温砚", "", "云湾村", "2026-07-14"),
        ("蓝溪云", "", "青塘村", "2026-07-30"),
    )
    line = ("roster", "check", roster.name, "--logs", town.name, "--month", "2026-07")
    told = run(*line, "--as-of", "2026-07-29", "-r", "daligang-2019", "-f", "json")
    states = {(one["leader"], one["site"]): one["state"] for one in json.loads(told.out)["kept"]}
    assert states == {
        ("章予安", "白桥村"): "done",
        ("方既白", "柴坪砖厂"): "late",
        ("方既白", "红岭村"): "unplanned",
        ("温砚", "云湾村"): "missed",
        ("蓝溪云", "青塘村"): "open",
    }
    codes = {one["code"] for one in json.loads(told.out)["problems"]}
    assert {"SD831", "SD832", "SD833"} <= codes
    text = run(*line, "--as-of", "2026-07-29", "-r", "daligang-2019", "-f", "text")
    assert "计划与台账对照" in text.out


def test_a_roster_without_the_month_is_refused(run: Run, town: Path, elsewhere: Path) -> None:
    june = planned(elsewhere, ("章予安", "", "白桥村", "2026-06-03"))
    told = run("roster", "check", june.name, "--logs", town.name, *ASKED)
    assert (told.code, "SD834" in told.said) == (2, True)


def test_a_clean_roster_alone_is_clean(run: Run, elsewhere: Path) -> None:
    roster = planned(elsewhere, ("章予安", "", "白桥村", ""), ("方既白", "", "红岭村", ""))
    told = run("roster", "check", roster.name, *ASKED)
    assert told.code == 0
    assert "未发现问题" in told.out
