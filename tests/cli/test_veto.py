"""veto: windows, their union, sanctions, and candidates held to them."""

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from safetyduty.cli._output import FORMATS
from safetyduty.discover import names
from tests.cli.accidents import ACCIDENTS, ASKED, LEADERS, write_incidents, write_list
from tests.cli.conftest import Run
from tests.cli.station import write_workbook

EVERY_FORMAT = pytest.mark.parametrize("form", names(FORMATS))
WRITTEN = {"terminal", "text", "markdown", "json", "csv"}
LISTED = (
    ("2026年度评优候选人", None, None),
    ("序号", "姓名", "单位"),
    (1, "章 予安", "柴坪镇"),
    (2, "林见山", "'=1+1"),
    (3, "陌生人", "别处"),
    (4, "方既白、蓝溪云", None),
)


@pytest.fixture
def logs(elsewhere: Path) -> str:
    return write_incidents(elsewhere / "台账.xlsx").name


def facts(run: Run, *arguments: object) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(run("veto", *arguments, "-f", "json").out)
    return told


def test_the_json_is_as_the_contract_says(run: Run, logs: str) -> None:
    told = facts(run, logs, *ASKED, "2026-11-20", "--person", "蓝溪云")
    assert (told["schema"], told["as_of"]) == ("safetyduty/vetoes/1", "2026-11-20")
    two = next(w for w in told["windows"] if len(w["trigger"]) == 2)
    assert {key: two[key] for key in ("regulation", "article", "trigger", "start", "end")} == {
        "regulation": "zhanjiang-edz-2016", "article": "三（六）",
        "trigger": ["2026-03-01", "2026-08-09"], "start": "2026-08-09", "end": "2027-08-09",
    }  # fmt: skip
    assert (two["subject"], two["position"], two["active"]) == ("蓝溪云", "government-head", True)
    assert two["consequences"] == ["评优", "提拔"]
    assert "须由有权机关确认" in two["reason"]
    assert [e["date"] for e in two["evidence"]] == ["2026-03-01", "2026-08-09", ""]
    office = next(w for w in told["windows"] if w["consequences"] == ["任职"])
    assert (office["start"], office["end"]) == ("2026-07-01", "2027-07-01")
    assert [w["end"] for w in told["windows"] if w["consequences"] == ["评优", "提拔"]].count(
        None
    ) == 1
    assert told["union"][-1]["end"] is None


def test_every_window_carries_clause_interval_and_confirmation(run: Run, logs: str) -> None:
    told = facts(run, logs, *ASKED, "2026-11-20")
    assert len(told["windows"]) > 8
    for window in told["windows"]:
        assert window["article"]
        assert window["words"]
        assert window["start"]
        assert window["in_force"]
        assert "确认" in window["reason"]
    assert "林见山" not in {window["subject"] for window in told["windows"]}


@EVERY_FORMAT
def test_vetoes_are_written_in_every_format(form: str, run: Run, logs: str) -> None:
    if form not in WRITTEN:
        run("veto", logs, *ASKED, "2026-11-20", "-f", form, "-o", "窗口")
        assert Path("窗口").stat().st_size > 0
        return
    told = run("veto", logs, *ASKED, "2026-11-20", "-f", form)
    assert told.code == 1
    assert "2027-08-09" in told.out


def test_the_report_tells_sanctions_and_until_when(run: Run, logs: str) -> None:
    told = run("veto", logs, *ASKED, "2026-11-20").out
    for part in (
        "2027-09-01至2028-06-01之间，由处分机关确定",
        "所依据的条款未写期限",
        "2026-07-15",
        "未定（条款未写期限）",
        "未交考核得分",
        "逐日合并",
        "时限由其他规定确定",
    ):
        assert part in told, part


def test_it_speaks_english_too(run: Run, logs: str) -> None:
    told = run("veto", logs, *ASKED, "2026-11-20", "--lang", "en").out
    assert "it runs from the last one" in told
    assert "assessment" in told or "scores" in told


def test_a_successor_has_no_window_and_that_is_no_failure(run: Run, logs: str) -> None:
    told = run("veto", logs, *ASKED, "2026-11-20", "--person", "林 见山")
    assert (told.code, "没有触发的窗口" in told.out) == (0, True)


def test_drafts_inform_where_no_text_is_named(run: Run, logs: str) -> None:
    told = facts(run, logs, "--as-of", "2026-11-20", "--person", "章予安")
    assert {w["binding"] for w in told["windows"]} == {False}
    assert told["union"] == []
    shown = run("veto", logs, "--as-of", "2026-11-20", "--person", "章予安")
    assert shown.code == 0
    assert "仅供参考" in shown.out
    assert "SD407" in shown.err
    assert "SD408" in shown.err


def test_windows_that_are_over_are_told_as_such(run: Run, logs: str) -> None:
    told = run(
        "veto", logs, "-r", "zhanjiang-edz-2016", "--as-of", "2028-11-20", "--person", "章予安"
    )
    assert (told.code, "已满" in told.out) == (0, True)


def test_doubts_are_told(run: Run, elsewhere: Path) -> None:
    rows = [*ACCIDENTS[:1], ("某日", "甲厂", "建材", 3, *[None] * 7)]
    logs = write_workbook(elsewhere / "台账.xlsx", {"领导名册": LEADERS, "事故": rows})
    told = run("veto", logs.name, *ASKED, "2026-11-20")
    assert "事故没有可读的发生日期" in told.out
    assert told.code == 1
    assert facts(run, logs.name, *ASKED, "2026-11-20")["doubts"][0]["reason"] == "undated"


def test_everything_else_a_report_may_have_to_say_is_said(run: Run, elsewhere: Path) -> None:
    scores = [
        ("单位", "类别", "年度", "结果", "公布日期"),
        ("柴坪镇", "死亡控制指标", 2025, "突破", "2026-02-10"),
    ]
    sanctions = [
        ("姓名", "决定日期", "问责方式", "事由", "事故"),
        ("方既白", None, "批评", "会风", None),
    ]
    accidents = [ACCIDENTS[0], (*ACCIDENTS[1][:3], 3, *ACCIDENTS[1][4:8], "是", None, None)]
    tables = {"领导名册": LEADERS, "事故": accidents, "问责": sanctions, "得分": scores}
    logs = write_workbook(elsewhere / "台账.xlsx", tables)
    asked = ("-r", "zhanjiang-edz-2016", "--level", "zone", "--unit", "柴坪镇")
    told = run("veto", logs.name, *asked, "--as-of", "2026-11-20").out
    flat = "".join(told.split()).replace("|", "")
    for part in ("批评（不认识）", "单位柴坪镇", "突破年度死亡控制指标：2025-12-31"):
        assert part in flat, part
    assert "台账不能证明" in told
    assert "可能触发而无法判定的" not in told


def test_no_text_at_the_level_is_told(run: Run, logs: str) -> None:
    told = run(
        "veto", logs, "-r", "zhanjiang-edz-2016", "--level", "province", "--as-of", "2026-11-20"
    )
    assert "没有适用于本层级的一票否决条款" in told.out


def test_a_list_comes_back_with_each_name_bound_cleared_or_unknown(
    run: Run, logs: str, elsewhere: Path
) -> None:
    listed = write_list(elsewhere / "候选人.xlsx", *LISTED).name
    asked = [logs, *ASKED, "2026-11-20", "--candidates", listed]
    assert run("veto", *asked, "-o", "结果.xlsx").code == 1
    sheet = load_workbook(elsewhere / "结果.xlsx").active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[1] == ["序号", "姓名", "单位", "核对结果", "受限至", "依据条款", "说明", "截至"]
    assert rows[2][:5] == ["1", "章 予安", "柴坪镇", "受限", "2027-08-09"]
    assert "zhanjiang-edz-2016 三（六）" in str(rows[2][5])
    assert rows[3][3] == "未见受限"
    assert rows[4][3] == "无法判定：名册中没有此人"
    assert rows[5][3] == "方既白：受限\n蓝溪云：受限"
    assert "未定" in str(rows[5][4])
    assert {c.data_type for row in sheet.iter_rows() for c in row if c.value} == {"s"}
    first = (elsewhere / "结果.xlsx").read_bytes()
    run("veto", *asked, "-o", "结果.xlsx")
    assert (elsewhere / "结果.xlsx").read_bytes() == first


def test_a_formula_in_the_list_stays_a_text(run: Run, logs: str, elsewhere: Path) -> None:
    (elsewhere / "名单.csv").write_text("姓名,备注\n章予安,=1+1\n", encoding="utf-8")
    run("veto", logs, *ASKED, "2026-11-20", "--candidates", "名单.csv", "-o", "结果.xlsx")
    cell = load_workbook(elsewhere / "结果.xlsx").active["B2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_candidates_are_told_to_programs_and_by_purpose(
    run: Run, logs: str, elsewhere: Path
) -> None:
    listed = write_list(elsewhere / "候选人.xlsx", *LISTED).name
    asked = [logs, *ASKED, "2026-11-20", "--candidates", listed]
    told = facts(run, *asked)["candidates"]
    assert [(one["name"], one["standing"]) for one in told] == [
        ("章予安", "bound"), ("林见山", "cleared"), ("陌生人", "unknown"),
        ("方既白", "bound"), ("蓝溪云", "bound"),
    ]  # fmt: skip
    assert (told[4]["until"], told[4]["open"]) == (None, True)
    office = facts(run, *asked, "--for", "任职")["candidates"]
    assert [one["name"] for one in office if one["standing"] == "bound"] == ["蓝溪云"]
    shown = run("veto", *asked).out
    assert "候选人核对" in shown
    csv = run("veto", *asked, "-f", "csv").out
    assert "无法判定：名册中没有此人" in csv


def test_a_clean_list_leaves_with_0(run: Run, logs: str, elsewhere: Path) -> None:
    write_list(elsewhere / "候选人.xlsx", ("姓名",), ("林见山",))
    asked = (logs, *ASKED, "2026-11-20", "--candidates", "候选人.xlsx")
    assert run("veto", *asked).code == 0


@pytest.mark.parametrize(
    ("name", "rows", "code"),
    [("候选人.xlsx", [("人员",), ("章予安",)], "SD723"), ("没有.xlsx", None, "SD0")],
)
def test_a_list_that_cannot_be_read_is_refused(
    name: str, rows: list[tuple[str]] | None, code: str, run: Run, logs: str, elsewhere: Path
) -> None:
    if rows:
        write_list(elsewhere / name, *rows)
    told = run("veto", logs, *ASKED, "2026-11-20", "--candidates", name)
    assert (told.code, told.out) == (2, "")
    assert code in told.said


def test_a_damaged_list_is_refused(run: Run, logs: str, elsewhere: Path) -> None:
    (elsewhere / "坏.xlsx").write_bytes(b"PK\x03\x04 broken")
    told = run("veto", logs, *ASKED, "2026-11-20", "--candidates", "坏.xlsx")
    assert told.code == 2


def test_somebody_unknown_is_refused_with_the_nearest_name(run: Run, logs: str) -> None:
    told = run("veto", logs, *ASKED, "2026-11-20", "--person", "章予")
    assert (told.code, "SD722" in told.said, "章予安" in told.said) == (2, True, True)
    nobody = run("veto", logs, *ASKED, "2026-11-20", "--person", "xyz")
    assert "SD722" in nobody.said


def test_a_purpose_nobody_knows_is_refused(run: Run, logs: str) -> None:
    told = run("veto", logs, *ASKED, "2026-11-20", "--for", "升官")
    assert (told.code, "SD403" in told.said) == (2, True)


def test_without_any_of_the_ledgers_it_cannot_run(run: Run, elsewhere: Path) -> None:
    logs = write_workbook(elsewhere / "台账.xlsx", {"领导名册": LEADERS})
    told = run("veto", logs.name, "--as-of", "2026-11-20")
    assert (told.code, "SD721" in told.said) == (2, True)
