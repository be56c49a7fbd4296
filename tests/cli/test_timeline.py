"""timeline: a year of one leader or of the station, as text and as a picture."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from safetyduty.cli._output import FORMATS
from safetyduty.discover import names
from tests.cli.accidents import ACCIDENTS, ASKED, SANCTIONS, write_incidents
from tests.cli.conftest import Run
from tests.cli.station import inspections

EVERY_FORMAT = pytest.mark.parametrize("form", names(FORMATS))
AWAY = (
    ("姓名", "开始日期", "结束日期", "事由"),
    ("蓝溪云", date(2026, 5, 30), date(2026, 6, 2), "学习"),
    ("方既白", date(2025, 5, 30), date(2025, 6, 2), "学习"),
)


@pytest.fixture
def logs(elsewhere: Path) -> str:
    done = inspections(("2026-03-05", "蓝溪云"), ("2026-04-05", "章予安"))
    return write_incidents(elsewhere / "台账.xlsx", 履职台账=done, 请假外出=AWAY).name


def facts(run: Run, *arguments: object) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(run("timeline", *arguments, "-f", "json").out)
    return told


def test_a_leaders_year_stands_in_the_order_of_its_days(run: Run, logs: str) -> None:
    told = facts(run, logs, "--leader", "蓝溪云", *ASKED, "2026-11-20")
    assert (told["schema"], told["leader"]) == ("safetyduty/timeline/1", "蓝溪云")
    days = [one["date"] for one in told["events"]]
    assert days == sorted(days)
    assert {day[:4] for day in days} == {"2026"}
    kinds = [(one["date"], one["kind"]) for one in told["events"] if one["kind"] != "due"]
    for wanted in (
        ("2026-03-01", "accident"), ("2026-05-30", "away"), ("2026-07-01", "sanction"),
        ("2026-08-09", "window-start"), ("2026-08-31", "end"),
    ):  # fmt: skip
        assert wanted in kinds
    due = [one for one in told["events"] if one["kind"] == "due"]
    assert {one["subject"] for one in due} == {"蓝溪云", "政府"}  # and the body he answers for
    assert all(one["verdict"] for one in due)
    accident = next(one for one in told["events"] if one["kind"] == "accident")
    assert accident["evidence"][0]["cell"] == "A2"


def test_a_window_that_ends_in_the_year_is_told_on_its_last_day(run: Run, logs: str) -> None:
    told = facts(run, logs, "--leader", "蓝溪云", *ASKED, "2027-11-20")
    ends = [one["date"] for one in told["events"] if one["kind"] == "window-end"]
    assert "2027-08-09" in ends


def test_the_stations_year_names_who_owes_the_same_together(run: Run, logs: str) -> None:
    told = facts(run, logs, "-r", "daligang-2019", "--level", "township", "--as-of", "2026-11-20")
    together = [one for one in told["events"] if "、" in one["subject"]]
    assert together
    assert "2人" in together[0]["told"]
    shown = run("timeline", logs, "-r", "daligang-2019", "--as-of", "2026-11-20")
    assert shown.code == 1
    for part in ("章予安党委书记", "在任", "请假外出", "窗口", "职责到期", "柴坪砖厂"):
        assert part in "".join(shown.out.split()).replace("|", ""), part


def test_months_to_come_and_months_before_are_left_blank(run: Run, logs: str) -> None:
    out = run("timeline", logs, "--leader", "林见山", *ASKED, "2026-11-20").out
    (row,) = (line for line in out.splitlines() if "林见山 镇长" in line)
    assert row.count("■") == 3  # September, October, November


def test_a_year_in_which_nothing_is_on_file_says_so(run: Run, logs: str) -> None:
    asked = [logs, "--leader", "林见山", "-r", "state-493", "--period", "2025"]
    told = run("timeline", *asked, "--as-of", "2026-11-20")
    assert (told.code, "本期没有记载" in told.out) == (0, True)


def test_what_has_no_day_stands_on_none(run: Run, elsewhere: Path) -> None:
    sanctions = (SANCTIONS[0], ("方既白", None, "警告", "会风", ""))
    accidents = (ACCIDENTS[0], ("某日", *ACCIDENTS[1][1:]))
    more = {"问责": sanctions, "事故": accidents, "履职台账": inspections(("2026-03-05", "章予安"))}
    logs = write_incidents(elsewhere / "台账.xlsx", "问责台账", "事故台账", "伤亡变化", **more).name
    told = facts(run, logs, *ASKED, "2026-11-20")
    assert {one["kind"] for one in told["events"]} <= {"due", "end", "start"}
    assert "柴坪砖厂" not in run("timeline", logs, *ASKED, "2026-11-20").out


@EVERY_FORMAT
def test_a_year_is_written_in_every_format_and_drawn_where_formats_draw(
    form: str, run: Run, logs: str, elsewhere: Path
) -> None:
    assert run("timeline", logs, *ASKED, "2026-11-20", "-f", form, "-o", "线").code == 1
    if form == "html":
        assert "<svg" in (elsewhere / "线").read_text(encoding="utf-8")
    assert (elsewhere / "线").stat().st_size > 0


def test_it_speaks_english_too(run: Run, logs: str) -> None:
    told = run("timeline", logs, *ASKED, "2026-11-20", "--lang", "en").out
    assert "the competent body confirms" in told


def test_it_is_a_report_of_a_leader_or_of_all(run: Run, logs: str) -> None:
    asked = ["report", "timeline", logs, *ASKED, "2026-11-20"]
    assert "蓝溪云2026时间线" in run(*asked, "--to", "蓝溪云").out
    assert "2026时间线" in run(*asked).out
