"""``safetyduty roster``: what a clerk types, what is printed, what is written, what is refused."""

import io
import json
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar
from openpyxl import load_workbook

from tests.cli.conftest import Run
from tests.cli.rosters import ABSENCES, ASKED, LEADERS, LOGS, SITES, Rows, book


@pytest.fixture
def town(elsewhere: Path) -> Path:
    return book(
        elsewhere / "台账.xlsx", 领导名册=LEADERS, 重点单位=SITES, 履职台账=LOGS, 请假外出=ABSENCES
    )


def test_a_plan_is_json_as_promised(run: Run, town: Path) -> None:
    told = run("roster", "plan", town.name, *ASKED, "-f", "json")
    assert told.code == 0
    found = json.loads(told.out)
    assert list(found) == ["schema", "month", "status", "gap", "assignments", "given_up", "origin"]
    assert found["schema"] == "safetyduty/roster/1"
    assert (found["month"], found["status"], found["gap"]) == ("2026-07", "optimal", 0.0)
    for one in found["assignments"]:
        assert list(one) == ["date", "leader", "site", "department", "locked", "serves"]
        assert not (one["leader"] == "温砚" and "2026-07-06" <= one["date"] <= "2026-07-10")
        assert one["date"] <= "2026-07-25"
        assert one["leader"] != "鄢舟行"
    sites = {one["site"] for one in found["assignments"]}
    assert {"柴坪砖厂", "青塘小学", "白桥村", "青塘村", "红岭村", "云湾村"} <= sites
    labels = {label for one in found["assignments"] for label in one["serves"]}
    assert {"daligang-2019 二（一）3 2026-07", "sites A 2026-07", "sites B 2026-07"} <= labels


def test_the_workbook_is_read_back_and_closes_the_circle(
    run: Run, town: Path, elsewhere: Path
) -> None:
    told = run("roster", "plan", town.name, *ASKED, "-o", "安排.xlsx")
    assert told.code == 0
    assert "安排.xlsx" in told.err
    assert "安排表" in told.out
    made = load_workbook(elsewhere / "安排.xlsx")
    assert made.sheetnames == ["安排表", "履职台账"]
    cells = [cell for sheet in made for row in sheet.iter_rows() for cell in row if cell.value]
    assert {cell.data_type for cell in cells} == {"s"}
    assert made["安排表"]["C3"].value == "检查范围（每月25日以前完成）"
    checked = run(
        "check", town.name, "安排.xlsx", "--as-of", "2026-07-31", "--period", "2026-07",
        "-r", "daligang-2019", "-f", "json",
    )  # fmt: skip
    july = [f for f in json.loads(checked.out)["findings"] if f["period"] == "2026-07"]
    verdicts = {f["verdict"] for f in july if f["required"]}
    assert verdicts == {"met"}


def test_the_same_plan_is_the_same_bytes(run: Run, town: Path, elsewhere: Path) -> None:
    for name in ("一.xlsx", "二.xlsx"):
        run("roster", "plan", town.name, *ASKED, "-o", name)
    assert (elsewhere / "一.xlsx").read_bytes() == (elsewhere / "二.xlsx").read_bytes()


def test_a_template_of_ones_own_is_used(run: Run, town: Path, elsewhere: Path) -> None:
    (elsewhere / "safetyduty.toml").write_text('unit = "柴坪镇"\n', encoding="utf-8")
    run("roster", "plan", town.name, *ASKED, "-o", "一.xlsx")
    shipped = load_workbook(elsewhere / "一.xlsx")
    assert shipped["安排表"]["A2"].value == "柴坪镇党政领导带队检查安排表（2026年7月）"
    own = load_workbook(io.BytesIO(_template()))
    own.worksheets[0]["A2"] = "{unit}{month}月检查安排"
    own.save(elsewhere / "安排表样式.xlsx")
    run("roster", "plan", town.name, *ASKED, "-o", "二.xlsx")
    assert load_workbook(elsewhere / "二.xlsx")["安排表"]["A2"].value == "柴坪镇7月检查安排"


def _template() -> bytes:
    from safetyduty.report.office.plan_sheet import blank_plan

    return blank_plan()


def test_calendars_are_read_by_another_program(run: Run, town: Path, elsewhere: Path) -> None:
    told = run("roster", "plan", town.name, *ASKED, "--ics", "日历", "-f", "json")
    planned = json.loads(told.out)["assignments"]
    first = {path.name: path.read_bytes() for path in (elsewhere / "日历").iterdir()}
    assert set(first) == {f"{one['leader']}.ics" for one in planned}
    events = {}
    for name, content in first.items():
        assert all(len(line) <= 75 for line in content.split(b"\r\n"))
        for event in Calendar.from_ical(content).walk("VEVENT"):
            assert event["DTSTAMP"].dt.date() == date(2026, 6, 30)
            assert event["DTEND"].dt > event["DTSTART"].dt
            events[str(event["UID"])] = (name, str(event["LOCATION"]), str(event["DTSTART"].dt))
    assert sorted(events.values()) == sorted(
        (f"{one['leader']}.ics", one["site"], one["date"]) for one in planned
    )
    run("roster", "plan", town.name, *ASKED, "--ics", "日历")
    assert first == {path.name: path.read_bytes() for path in (elsewhere / "日历").iterdir()}


def test_who_falls_ill_on_the_twelfth_is_planned_around(
    run: Run, town: Path, elsewhere: Path
) -> None:
    run("roster", "plan", town.name, *ASKED, "-o", "原.xlsx")
    ill = book(
        elsewhere / "病假.xlsx",
        请假外出=[ABSENCES[0], ("方既白", date(2026, 7, 12), date(2026, 7, 31), "住院")],
    )
    again = run(
        "roster", "plan", town.name, "--absences", ill.name, "--keep", "原.xlsx",
        "--ics", "日历", "--month", "2026-07", "--as-of", "2026-07-12",
        "-r", "daligang-2019", "-f", "json",
    )  # fmt: skip
    found = json.loads(again.out)
    assert all(one["leader"] != "方既白" for one in found["assignments"])
    touched = [c["before"] for c in found["changes"] if c["before"]]
    assert all(one["leader"] == "方既白" for one in touched)
    for change in found["changes"]:
        assert change["before"] != change["after"]


def test_cells_fixed_by_hand_stay(run: Run, town: Path, elsewhere: Path) -> None:
    fixed = book(
        elsewhere / "固定.xlsx",
        安排表=[
            ("带队领导", "牵头部门", "检查范围（每月25日以前完成）", "检查日期"),
            ("方既白", "应急办", "“柴坪砖厂”", "2026-07-08"),
        ],
    )
    told = run("roster", "plan", town.name, *ASKED, "--locked", fixed.name, "-f", "json")
    locked = [one for one in json.loads(told.out)["assignments"] if one["locked"]]
    assert [(one["leader"], one["site"], one["date"]) for one in locked] == [
        ("方既白", "柴坪砖厂", "2026-07-08")
    ]
    kept = book(
        elsewhere / "原.xlsx",
        安排表=[
            ("带队领导", "牵头部门", "检查范围（每月25日以前完成）", "检查日期", "锁定"),
            ("方既白", "应急办", "“柴坪砖厂”", "7月9日", "是"),
        ],
    )
    made = book(elsewhere / "2026年原安排.xlsx", 安排表=list(load_workbook(kept)["安排表"].values))
    told = run("roster", "plan", town.name, *ASKED, "--keep", made.name)
    assert "固定" in told.out
    assert "改动" in told.out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--month", "2026-06", "--as-of", "2026-06-30"), "SD801"),
        (("--month", "2031-01", "--as-of", "2026-06-30"), "SD807"),
        (("--month", "2026-13", "--as-of", "2026-06-30"), "SD403"),
        (("--month", "2026Q1", "--as-of", "2026-06-30"), "SD403"),
    ],
)
def test_a_month_that_cannot_be_planned_is_refused(
    run: Run, town: Path, elsewhere: Path, arguments: tuple[str, ...], code: str
) -> None:
    told = run("roster", "plan", town.name, *arguments, "-o", "安排.xlsx")
    assert told.code == 2
    assert code in told.said
    assert not (elsewhere / "安排.xlsx").exists()


@pytest.mark.parametrize(
    ("sheets", "code"),
    [
        ({"重点单位": [*SITES, ("无类别厂", "白桥村", "建材", "", "", "")]}, "SD803"),
        ({"重点单位": [*SITES, ("怪类别厂", "白桥村", "建材", "特", "", "")]}, "SD803"),
        (
            {"请假外出": [*ABSENCES, ("温砚", date(2026, 7, 8), date(2026, 7, 20), "出差")]},
            "SD804",
        ),
        ({"请假外出": [*ABSENCES, ("温砚", date(2026, 7, 8), date(2026, 7, 1), "")]}, "SD805"),
        ({"领导名册": [LEADERS[0], LEADERS[5]]}, "SD802"),
    ],
)
def test_bad_tables_are_one_clear_line_and_nothing_is_written(
    run: Run, elsewhere: Path, sheets: dict[str, Rows], code: str
) -> None:
    tables = {"领导名册": LEADERS, "重点单位": SITES, "履职台账": LOGS, "请假外出": ABSENCES}
    path = book(elsewhere / "坏.xlsx", **{**tables, **sheets})
    told = run("roster", "plan", path.name, *ASKED, "-o", "安排.xlsx", "--ics", "日历")
    assert told.code == 2
    assert code in told.said
    assert not (elsewhere / "安排.xlsx").exists()
    assert not (elsewhere / "日历").exists()


def test_a_month_left_out_is_the_next(run: Run, town: Path) -> None:
    told = run("roster", "plan", town.name, "--as-of", "2026-12-05", "-f", "json")
    assert "SD807" in told.err or json.loads(told.out)["month"] == "2027-01"


def test_nothing_to_keep_and_nowhere_to_go_are_said(run: Run, town: Path, elsewhere: Path) -> None:
    undated = book(
        elsewhere / "旧.xlsx", 安排表=[("带队领导", "检查范围"), ("方既白", "“柴坪砖厂”")]
    )
    told = run("roster", "plan", town.name, *ASKED, "--keep", undated.name)
    assert (told.code, "SD808" in told.said) == (2, True)
    bare = book(elsewhere / "空.xlsx", 领导名册=[row[:2] for row in LEADERS])
    told = run("roster", "plan", bare.name, *ASKED)
    assert (told.code, "SD809" in told.said) == (2, True)


def test_calendars_need_a_folder(run: Run, town: Path, elsewhere: Path) -> None:
    (elsewhere / "占用").write_text("", encoding="utf-8")
    told = run("roster", "plan", town.name, *ASKED, "--ics", "占用")
    assert told.code == 2
    assert "SD404" in told.err


def test_what_cannot_be_met_makes_the_exit_code_one(run: Run, elsewhere: Path) -> None:
    away = [ABSENCES[0], ("温砚", date(2026, 7, 1), date(2026, 7, 31), "住院")]
    path = book(elsewhere / "缺.xlsx", 领导名册=LEADERS, 重点单位=SITES, 请假外出=away)
    told = run("roster", "plan", path.name, *ASKED)
    assert told.code == 1
    assert "温砚请假外出" in told.out
    english = run("roster", "plan", path.name, *ASKED, "--lang", "en")
    assert "温砚 is away" in english.out
