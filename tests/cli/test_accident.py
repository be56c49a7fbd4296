"""accident: grades, clocks and the scene, in every format; facts, never guilt."""

import json
from pathlib import Path
from typing import Any

import pytest

from safetyduty.cli._output import FORMATS
from safetyduty.discover import names
from tests.cli.accidents import ASKED, write_incidents
from tests.cli.conftest import Run
from tests.cli.station import LEADERS, PACK_TEXT, write_pack, write_workbook

EVERY_FORMAT = pytest.mark.parametrize("form", names(FORMATS))
WRITTEN = {"terminal", "text", "markdown", "json", "csv"}


@pytest.fixture
def logs(elsewhere: Path) -> str:
    return write_incidents(elsewhere / "台账.xlsx").name


def facts(run: Run, *arguments: object) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(run("accident", *arguments, "-f", "json").out)
    return told


def test_the_json_is_as_the_contract_says(run: Run, logs: str) -> None:
    told = facts(run, logs, *ASKED, "2026-11-20")
    assert (told["schema"], told["as_of"], told["later"]) == (
        "safetyduty/accidents/1", "2026-11-20", 1,
    )  # fmt: skip
    first, second = told["accidents"]
    assert {key: first[key] for key in ("place", "occurred", "grade", "deaths", "regraded")} == {
        "place": "柴坪砖厂", "occurred": "2026-03-01T09:30", "grade": "较大", "deaths": 3,
        "regraded": True,
    }  # fmt: skip
    assert (first["serious_injuries"], first["loss_wan"]) == (0, "120.50")
    clock = first["clocks"][0]
    assert {key: clock[key] for key in ("article", "limit_minutes", "minutes", "in_time")} == {
        "article": "第九条", "limit_minutes": 60, "minutes": 75, "in_time": False,
    }  # fmt: skip
    assert [change["counts"] for change in first["revisions"]] == [True, False]
    assert second["clocks"][0]["in_time"] is True
    assert (second["grade"], second["serious_injuries"]) == ("一般", None)
    assert [fact["kind"] for fact in second["facts"]] == ["concealed"]


def test_every_consequence_carries_its_clause_its_date_and_who_must_confirm_it(
    run: Run, logs: str
) -> None:
    told = facts(run, logs, *ASKED, "2026-11-20")
    for one in told["accidents"]:
        for part in (*one["clocks"], *one["deadlines"], *one["circumstances"], one["clause"]):
            assert part["article"]
            assert part["words"]
            assert part["in_force"]
            assert part["checked_on"]
    assert "有权机关" in told["notice"]
    assert told["accidents"][0]["forms"][0]["decided_by"]


@EVERY_FORMAT
def test_accidents_are_written_in_every_format(form: str, run: Run, logs: str) -> None:
    if form not in WRITTEN:
        run("accident", logs, *ASKED, "2026-11-20", "-f", form, "-o", "事故")
        assert Path("事故").stat().st_size > 0
        return
    told = run("accident", logs, *ASKED, "2026-11-20", "-f", form)
    assert told.code == 1
    assert "柴坪砖厂" in told.out
    assert "较大" in told.out
    words = ("有罪", "渎职犯罪", "故意")
    assert not [word for word in words if word in told.out]


def test_the_report_says_what_was_late_by_how_much_and_nothing_of_why(run: Run, logs: str) -> None:
    told = run("accident", logs, *ASKED, "2026-11-20").out
    for part in (
        "上报超过时限15分钟",
        "原因和意图台账不能证明",
        "最初按一般，后改为较大",
        "超过期限，只作事实，不改等级",
        "台账未记载",
        "有记载，无时间",
        "重伤人数未填或读不出：等级只会更高",
        "台账“是否瞒报”栏记为是；是否瞒报由有权机关认定",
        "另有1起在截至日期之后",
        "第三条（三）“3人以上10人以下死亡”",
        "由有权机关依法确认",
    ):
        assert part in told, part


def test_it_speaks_english_too(run: Run, logs: str) -> None:
    told = run("accident", logs, *ASKED, "2027-12-31", "--lang", "en").out
    for part in (
        "reported 15 minutes past the limit", "relatively serious", "no time of a report on file",
        "the field does not tell",
    ):  # fmt: skip
        assert part in told, part


def test_a_report_not_on_file_is_told_with_its_minutes(run: Run, elsewhere: Path) -> None:
    rows = [
        ("发生时间", "死亡人数", "接报时间", "上报时间"),
        ("2026-03-01 09:30", 1, "2026-03-01 22:00", ""),
        ("2026-03-02", 0, "", "2026-03-02"),
        ("", 3, "2026-03-05", "2026-03-09"),
    ]
    logs = write_workbook(elsewhere / "台账.xlsx", {"领导名册": LEADERS, "事故": rows})
    told = run("accident", logs.name, "--as-of", "2026-03-01").out
    assert "接报后已120分钟" in told
    later = run("accident", logs.name, "--as-of", "2026-12-31", "-r", "daligang-2019").out
    assert "上报超过时限（只有日期，分钟不详）" in later
    assert "未评（后果不足或未填）" in later
    assert "自发生起算" in later


def test_nothing_to_tell_is_said_and_is_no_failure(run: Run, elsewhere: Path) -> None:
    rows = [("发生时间", "死亡人数", "接报时间", "上报时间"), ("2026-03-01", 1, "", "2026-03-01")]
    logs = write_workbook(elsewhere / "台账.xlsx", {"领导名册": LEADERS, "事故": rows})
    told = run("accident", logs.name, "--as-of", "2026-02-28", "-r", "daligang-2019")
    assert (told.code, "台账中没有事故" in told.out) == (0, True)
    done = run("accident", logs.name, "--as-of", "2026-03-02", "-r", "daligang-2019")
    assert done.code == 0


def test_several_limits_on_one_step_are_marked(run: Run, elsewhere: Path, logs: str) -> None:
    local = """accountability:
  reporting:
    - article: 第一条
      words: 半小时
      step: {zh: 报告, en: report}
      start: received
      end: reported
      minutes: 30
"""
    folder = write_pack(elsewhere / "包", PACK_TEXT + local)
    asked = ("-r", "trial-2026", "--packs", folder.name, "--as-of", "2026-11-20")
    told = run("accident", logs, *asked).out
    assert "trial-2026 第一条 ★最严" in told
    assert "超过时限45分钟" in told


def test_without_an_accident_ledger_it_cannot_run(run: Run, elsewhere: Path) -> None:
    logs = write_incidents(elsewhere / "台账.xlsx", "事故台账", "伤亡变化")
    told = run("accident", logs.name, "--as-of", "2026-11-20")
    assert (told.code, told.out) == (2, "")
    assert "SD720" in told.said


def test_a_text_that_does_not_reach_the_level_is_said(run: Run, logs: str) -> None:
    asked = ("-r", "kashgar-2021", "--level", "township", "--as-of", "2026-11-20")
    told = run("accident", logs, *asked)
    assert "SD724" in told.err
    assert "第六十三条" not in told.out


def test_a_broken_pack_is_told_and_the_others_are_used(
    run: Run, logs: str, elsewhere: Path
) -> None:
    (elsewhere / "包").mkdir()
    (elsewhere / "包" / "bad.yaml").write_text("id: bad\n", encoding="utf-8")
    told = run("accident", logs, "--packs", "包", "--as-of", "2026-11-20")
    assert told.code == 1
    assert "SD514" in told.err
    assert "柴坪砖厂" in told.out
