"""dossier and verify: one leader's record, its digests, and whether anything changed since."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from cli.conftest import Run
from safetyduty.cli._output import FORMATS
from safetyduty.discover import names
from safetyduty.inquiry.diligence import digest
from tests.cli.accidents import ACCIDENTS, ASKED, LEADERS, SANCTIONS, write_incidents
from tests.cli.station import PACK, write_pack, write_workbook

EVERY_FORMAT = pytest.mark.parametrize("form", names(FORMATS))
WRITTEN = {"terminal", "text", "markdown", "json", "csv"}
POSTS = (
    ("姓名", "单位", "职务", "任职日期", "离任日期"),
    ("蓝溪云", "听禾镇", "副镇长", date(2023, 1, 1), date(2024, 12, 31)),
    ("蓝溪云", "柴坪镇", "党委副书记、镇长", date(2025, 1, 1), date(2026, 3, 31)),
    ("章予安", "柴坪镇", "党委书记", date(2025, 1, 1), None),
)
HEADINGS = ("日期", "活动类型", "带队领导", "地点", "录入日期")
ROWS = (
    HEADINGS,
    (date(2025, 1, 9), "带队检查", "蓝溪云", "柴坪砖厂", date(2025, 1, 9)),
    (date(2026, 1, 9), "带队检查", "蓝溪云", "柴坪砖厂", date(2026, 1, 9)),
    (date(2026, 2, 9), "带队检查", "蓝溪云", "柴坪砖厂", date(2026, 3, 2)),
    (date(2026, 3, 1), "带队检查", "章予安", "柴坪砖厂", date(2026, 3, 2)),
    (date(2026, 3, 9), "带队检查", "蓝溪云", "柴坪砖厂", date(2026, 3, 9)),
)


@pytest.fixture
def logs(elsewhere: Path) -> str:
    sheets = {"领导名册": POSTS, "履职台账": ROWS, "事故台账": ACCIDENTS[:2]}
    return write_workbook(elsewhere / "台账.xlsx", sheets).name  # type: ignore[arg-type]


@pytest.fixture
def trial(elsewhere: Path) -> list[str]:
    return ["-r", PACK, "--packs", write_pack(elsewhere / "法规包").name]


def facts(run: Run, *arguments: object) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(run("dossier", *arguments, "-f", "json").out)
    return told


def test_files_may_be_typed_before_the_name(run: Run, logs: str, trial: list[str]) -> None:
    asked = (*trial, "--as-of", "2026-11-20")
    assert run("dossier", logs, "蓝溪云", *asked).out == run("dossier", "蓝溪云", logs, *asked).out
    assert "SD001" in run("dossier", "没有.xlsx", "蓝溪云", *asked).said


def test_the_json_is_as_the_contract_says(run: Run, logs: str, trial: list[str]) -> None:
    told = facts(run, "蓝 溪云", logs, *trial, "--as-of", "2026-11-20")
    assert (told["schema"], told["leader"], told["as_of"]) == (
        "safetyduty/dossier/1", "蓝溪云", "2026-11-20",
    )  # fmt: skip
    assert [(t["organisation"], t["post"], t["start"], t["end"]) for t in told["tenures"]] == [
        ("听禾镇", "副镇长", "2023-01-01", "2024-12-31"),
        ("柴坪镇", "党委副书记、镇长", "2025-01-01", "2026-03-31"),
    ]
    assert told["diligence"] == {"duties": "disproved", "law": "unknown", "deployments": "unknown"}
    verdicts = {one["period"]: one["verdict"] for one in told["findings"]}
    assert len(verdicts) == 15  # head from January 2025 through March 2026, and not a month more
    assert [verdicts[f"2026-0{month}"] for month in (1, 2, 3)] == ["met", "met", "met"]
    assert (verdicts["2025-01"], verdicts["2025-02"]) == ("met", "missed")
    assert {one["subject"] for one in told["findings"]} == {"蓝溪云"}
    cell = next(one for one in told["findings"] if one["period"] == "2026-01")["evidence"][0]
    assert (cell["file"], cell["sheet"], cell["cell"]) == ("台账.xlsx", "履职台账", "A3")


def test_what_was_entered_after_the_day_stands_apart(run: Run, logs: str, trial: list[str]) -> None:
    told = facts(run, "蓝溪云", logs, *trial, "--as-of", "2026-03-01")
    assert [(one["date"], one["entered"]) for one in told["late_entries"]] == [
        ("2026-02-09", "2026-03-02")  # not the row of another leader
    ]
    verdicts = {one["period"]: one["verdict"] for one in told["findings"]}
    assert verdicts["2026-02"] == "missed"
    assert "事后补录" in run("dossier", "蓝溪云", logs, *trial, "--as-of", "2026-03-01").out


def test_what_was_entered_after_an_accident_for_a_day_before_it_is_listed_for_any_day(
    run: Run, logs: str, trial: list[str]
) -> None:
    told = facts(run, "蓝溪云", logs, *trial, "--as-of", "2026-11-20")
    assert [one["place"] for one in told["accidents"]] == ["柴坪砖厂"]  # August is after his time
    (after,) = told["entered_after_accidents"]
    assert (after["date"], after["entered"], after["accident"]["cell"]) == (
        "2026-02-09", "2026-03-02", "A2",
    )  # fmt: skip
    assert "事故后补录" in run("dossier", "蓝溪云", logs, *trial, "--as-of", "2026-11-20").out


def test_windows_sanctions_and_clauses_stand_in_the_record(run: Run, elsewhere: Path) -> None:
    logs = write_incidents(elsewhere / "台账.xlsx", 履职台账=ROWS).name
    told = facts(run, "蓝溪云", logs, *ASKED, "2026-11-20")
    assert {(one["start"], one["end"]) for one in told["windows"]} >= {("2026-08-09", "2027-08-09")}
    assert [one["printed"] for one in told["sanctions"]] == ["责令辞职"]
    law = next(one for one in told["conditions"] if one["condition"] == "law")
    assert (law["answer"], law["reasons"][0]["code"]) == ("unknown", "decided")
    assert law["reasons"][0]["evidence"][0]["cell"] == "A4"
    assert [one["article"] for one in told["exempting"]] == ["第二十六条"]
    shown = run("dossier", "蓝溪云", logs, *ASKED, "2026-11-20")
    for part in ("一票否决窗口", "2027-08-09", "须由有权机关确认", "问责台账所载", "第二十六条"):
        assert part in shown.out, part
    assert shown.code == 1


def test_a_window_may_be_over_or_only_inform(run: Run, elsewhere: Path) -> None:
    logs = write_incidents(elsewhere / "台账.xlsx", 履职台账=ROWS).name
    over = run("dossier", "章予安", logs, "-r", "zhanjiang-edz-2016", "--as-of", "2028-11-20")
    assert "已满" in over.out
    informs = run("dossier", "章予安", logs, "--as-of", "2026-11-20")
    assert "仅供参考" in informs.out


def test_undecided_sanctions_and_unreadable_accidents_are_shown_as_they_are(
    run: Run, elsewhere: Path, trial: list[str]
) -> None:
    sanctions = (SANCTIONS[0], ("章予安", None, "批评", "会风", None))
    accidents = (ACCIDENTS[0], ("某日", *ACCIDENTS[1][1:]), ACCIDENTS[3])
    sheets = {"领导名册": LEADERS, "履职台账": ROWS, "问责": sanctions, "事故": accidents}
    logs = write_workbook(elsewhere / "台账.xlsx", sheets).name  # type: ignore[arg-type]
    told = facts(run, "章予安", logs, *trial, "--as-of", "2027-11-20")
    assert [(one["printed"], one["decided"]) for one in told["sanctions"]] == [("批评", None)]
    assert [one["occurred"] for one in told["accidents"]] == ["2027-01-05"]
    assert "批评" in run("dossier", "章予安", logs, *trial, "--as-of", "2027-11-20").out


def test_an_accident_without_a_grade_stands_in_it(
    run: Run, elsewhere: Path, trial: list[str]
) -> None:
    accidents = (ACCIDENTS[0], ("2026-02-01", "甲厂", "建材", *[None] * 8))
    sheets = {"领导名册": LEADERS, "履职台账": ROWS, "事故": accidents}
    logs = write_workbook(elsewhere / "台账.xlsx", sheets).name  # type: ignore[arg-type]
    told = facts(run, "章予安", logs, *trial, "--as-of", "2026-11-20")
    assert [one["grade"] for one in told["accidents"]] == [None]
    assert "无法判定" in run("dossier", "章予安", logs, *trial, "--as-of", "2026-11-20").out


def test_a_township_owes_nothing_under_kashgar_and_nothing_is_proved(run: Run, logs: str) -> None:
    told = facts(run, "章予安", logs, "-r", "kashgar-2021", "--as-of", "2026-11-20")
    assert {one["verdict"] for one in told["findings"]} <= {"exempt"}
    assert told["diligence"]["duties"] == "unknown"


def test_years_without_a_ledger_leave_it_open(run: Run, logs: str) -> None:
    told = facts(run, "蓝溪云", logs, "-r", "guiyang-2018", "--as-of", "2026-11-20")
    assert told["years_without_ledger"] == [2023, 2024]
    assert {one["verdict"] for one in told["findings"] if one["period"] < "2025"} <= {
        "unknown", "exempt",
    }  # fmt: skip
    shown = run("dossier", "蓝溪云", logs, "-r", "guiyang-2018", "--as-of", "2026-11-20").out
    assert "没有交台账的年度" in shown
    assert "没有提交不等于没有履职" in shown


def test_posts_held_are_told_as_the_list_has_them(run: Run, elsewhere: Path) -> None:
    leaders = (
        POSTS[0][:1] + POSTS[0][2:],
        ("章予安", "党委书记", None, None),
        ("章予安", "副镇长（主持政府工作）", date(2026, 1, 1), None),
    )
    logs = write_workbook(elsewhere / "台账.xlsx", {"领导名册": leaders, "履职": ROWS}).name  # type: ignore[dict-item]
    told = facts(run, "章予安", logs, "--as-of", "2026-11-20")
    assert [(t["start"], t["end"], t["acting"]) for t in told["tenures"]] == [
        (None, None, False), ("2026-01-01", None, True),
    ]  # fmt: skip
    shown = run("dossier", "章予安", logs, "--as-of", "2026-11-20").out
    assert "未载明" in shown
    assert "按正职核查" in "".join(shown.split()).replace("|", "")


def test_absences_stand_in_it_for_programs(run: Run, elsewhere: Path, trial: list[str]) -> None:
    away = (("姓名", "开始日期", "结束日期", "事由"),)
    away += (("章予安", date(2026, 5, 1), date(2026, 5, 9), "学习"),)  # type: ignore[assignment]
    sheets = {"领导名册": POSTS, "履职台账": ROWS, "请假外出": away}
    logs = write_workbook(elsewhere / "台账.xlsx", sheets).name  # type: ignore[arg-type]
    told = facts(run, "章予安", logs, *trial, "--as-of", "2026-11-20")
    assert [(one["start"], one["reason"]) for one in told["absences"]] == [("2026-05-01", "学习")]


def test_where_every_table_was_handed_in_nothing_is_said_to_be_lacking(
    run: Run, elsewhere: Path, trial: list[str]
) -> None:
    scores = (("单位", "年度", "得分", "结果"), ("柴坪镇", "2025", "80", "合格"))
    logs = write_incidents(elsewhere / "台账.xlsx", 履职台账=ROWS, 考核得分=scores).name
    asked = ["dossier", "章予安", logs, *trial, "--as-of", "2026-11-20"]
    assert "未交" not in run(*asked).out
    write_incidents(elsewhere / "台账.xlsx", 履职台账=ROWS)
    assert "未交考核得分" in run(*asked).out


def test_what_cannot_be_opened_has_no_digest(elsewhere: Path) -> None:
    assert digest(elsewhere) == ""
    assert digest(None) == ""


def test_an_unknown_name_is_told_with_the_nearest(run: Run, logs: str) -> None:
    told = run("dossier", "蓝溪雲", logs, "--as-of", "2026-11-20")
    assert (told.code, "SD750" in told.said, "蓝溪云" in told.said) == (2, True, True)
    assert run("dossier", "Nobody", logs, "--as-of", "2026-11-20").code == 2


def test_a_record_all_met_needs_no_attention(run: Run, logs: str, trial: list[str]) -> None:
    told = run("dossier", "蓝溪云", logs, *trial, "--period", "2026-03", "--as-of", "2026-03-31")
    assert (told.code, "台账可证明" in told.out) == (0, True)


@EVERY_FORMAT
def test_a_record_is_written_in_every_format_with_its_digests(
    form: str, run: Run, logs: str, trial: list[str]
) -> None:
    asked = ["蓝溪云", logs, *trial, "--as-of", "2026-11-20", "--full"]
    sha = facts(run, *asked)["manifest"]["sources"][0]["sha256"]
    if form in WRITTEN - {"csv"}:
        flat = run("dossier", *asked, "-f", form).out
        assert sha[:40] in "".join(flat.split()).replace("|", "").replace("│", "")
    assert run("dossier", *asked, "-f", form, "-o", "档案").code == 1
    told = run("verify", "档案")
    assert (told.code, "未改动" in told.out) == (0, True)


def test_it_speaks_english_and_calls_nobody_guilty(run: Run, logs: str, trial: list[str]) -> None:
    told = run("dossier", "蓝溪云", logs, *trial, "--as-of", "2026-11-20", "--lang", "en").out
    assert "The three conditions of exemption" in told
    assert "judges nobody" in told
    for word in ("guilty", "at fault", "negligen"):
        assert word not in told.lower()


def test_the_same_files_give_the_same_bytes(run: Run, logs: str, trial: list[str]) -> None:
    asked = ["蓝溪云", logs, *trial, "--as-of", "2026-11-20", "-f", "json"]
    assert run("dossier", *asked).out == run("dossier", *asked).out


def test_many_periods_are_counted_and_the_first_named(
    run: Run, logs: str, trial: list[str]
) -> None:
    told = facts(run, "蓝溪云", logs, *trial, "--as-of", "2026-11-20")
    why = told["conditions"][0]["reasons"][0]
    assert (why["code"], why["number"], len(why["what"])) == ("missed", 11, 11)
    assert "等11项" in why["message"]


@pytest.fixture
def record(run: Run, logs: str, trial: list[str], elsewhere: Path) -> Path:
    run("dossier", "蓝溪云", logs, *trial, "--as-of", "2026-11-20", "-o", "档案.json")
    return elsewhere / "档案.json"


def states(run: Run, *arguments: object) -> tuple[int, str, list[str]]:
    told = run("verify", *arguments, "-f", "json")
    found = json.loads(told.out)
    assert found["same"] is (told.code == 0)
    return told.code, found["result"]["state"], [one["state"] for one in found["sources"]]


def test_a_record_and_its_sources_unchanged_are_the_same(run: Run, record: Path) -> None:
    assert states(run, record.name) == (0, "same", ["same"])


def test_one_cell_changed_in_a_source_is_told(run: Run, record: Path, logs: str) -> None:
    book = load_workbook(logs)
    book["履职台账"]["D2"] = "别处"
    book.save(logs)
    assert states(run, record.name) == (1, "same", ["changed"])
    assert "已改动" in run("verify", record.name).out


def test_a_source_that_is_gone_is_told(run: Run, record: Path, logs: str) -> None:
    Path(logs).unlink()
    assert states(run, record.name) == (1, "same", ["missing"])


def test_a_record_changed_by_hand_is_told_and_its_layout_changes_nothing(
    run: Run, record: Path
) -> None:
    facts_of = json.loads(record.read_text(encoding="utf-8"))
    record.write_text(json.dumps(facts_of), encoding="utf-8")
    assert states(run, record.name) == (0, "same", ["same"])
    facts_of["diligence"]["duties"] = "proved"
    record.write_text(json.dumps(facts_of), encoding="utf-8")
    assert states(run, record.name) == (1, "changed", ["same"])


def test_sources_are_found_in_a_folder_at_any_depth_or_named_one_by_one(
    run: Run, record: Path, logs: str, elsewhere: Path
) -> None:
    deep = elsewhere / "旧[1]" / "2026"
    deep.mkdir(parents=True)
    Path(logs).rename(deep / logs)
    (elsewhere / "旧[1]" / "空").mkdir()
    assert states(run, record.name, "--logs", "旧[1]") == (0, "same", ["same"])
    assert states(run, record.name, "--logs", deep / logs) == (0, "same", ["same"])
    other = write_workbook(elsewhere / "另.xlsx")
    assert states(run, record.name, "--logs", other)[2] == ["missing"]


def test_a_document_of_an_office_program_is_verified_by_the_manifest_beside_it(
    run: Run, logs: str, trial: list[str], elsewhere: Path
) -> None:
    run("dossier", "蓝溪云", logs, *trial, "--as-of", "2026-11-20", "-o", "档案.html")
    assert states(run, "档案.html") == (0, "same", ["same"])
    page = elsewhere / "档案.html"
    page.write_text(page.read_text(encoding="utf-8").replace("蓝溪云", "章予安"), encoding="utf-8")
    assert states(run, "档案.html") == (1, "changed", ["same"])


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "不是", '{"schema": "safetyduty/audit/1"}', '{"schema": "safetyduty/dossier/1"}',
        '{"schema": "safetyduty/dossier/1", "manifest": {"sources": {}}}',
        '{"schema": "safetyduty/dossier/1", "manifest": {"sources": [{"file": 1}]}}',
        "[" * 100_000,
    ],
)  # fmt: skip
def test_what_is_no_record_is_refused(run: Run, elsewhere: Path, text: str) -> None:
    (elsewhere / "档案.json").write_text(text, encoding="utf-8")
    told = run("verify", "档案.json")
    assert (told.code, "SD751" in told.said) == (2, True)
    assert run("verify", "没有.json").code == 2


def test_a_manifest_reaches_no_file_outside_the_folders_and_names_what_it_never_read(
    run: Run, elsewhere: Path
) -> None:
    sources = [{"file": name, "sha256": "0"} for name in ("/etc/hosts", "../台账.xlsx", "")]
    sources.append({"file": "坏.xlsx", "sha256": ""})
    kept = {"schema": "safetyduty/dossier/1", "manifest": {"sources": sources}}
    (elsewhere / "档案.json").write_text(json.dumps(kept), encoding="utf-8")
    code, _, found = states(run, "档案.json")
    assert (code, found) == (1, ["missing"] * 3 + ["undigested"])


def test_a_file_that_could_not_be_read_is_digested_too(
    run: Run, logs: str, trial: list[str], elsewhere: Path
) -> None:
    (elsewhere / "坏.xlsx").write_bytes(b"PK\x03\x04 not a workbook")
    told = facts(run, "蓝溪云", logs, "坏.xlsx", *trial, "--as-of", "2026-11-20")
    assert all(len(one["sha256"]) == 64 for one in told["manifest"]["sources"])
    assert len(told["manifest"]["sources"]) == 2


def test_a_report_of_that_kind_asks_for_the_leader(run: Run, logs: str, trial: list[str]) -> None:
    asked = [logs, *trial, "--as-of", "2026-11-20"]
    assert run("report", "dossier", *asked).code == 2
    assert "蓝溪云履职档案" in run("report", "dossier", *asked, "--to", "蓝溪云").out
