"""dossier and verify: one leader's record, its digests, and whether anything changed since."""

from datetime import date
from pathlib import Path

import pytest

from safetyduty.cli._output import FORMATS
from safetyduty.discover import names
from safetyduty.inquiry.diligence import digest
from tests.cli.accidents import ACCIDENTS, ASKED, LEADERS, SANCTIONS, write_incidents
from tests.cli.conftest import Run
from tests.cli.dossiers import POSTS, ROWS, facts
from tests.cli.station import PACK, write_pack, write_workbook

EVERY_FORMAT = pytest.mark.parametrize("form", names(FORMATS))
WRITTEN = {"terminal", "text", "markdown", "json", "csv"}


@pytest.fixture
def logs(elsewhere: Path) -> str:
    sheets = {"领导名册": POSTS, "履职台账": ROWS, "事故台账": ACCIDENTS[:2]}
    return write_workbook(elsewhere / "台账.xlsx", sheets).name  # type: ignore[arg-type]


@pytest.fixture
def trial(elsewhere: Path) -> list[str]:
    return ["-r", PACK, "--packs", write_pack(elsewhere / "法规包").name]


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


def test_of_bodies_only_what_he_answered_for_stands_in_it(run: Run, elsewhere: Path) -> None:
    """A clause that rests on a body's months needs them all; the record of one shows his."""
    clauses = """\
  - article: 第二条
    words: 每月
    duty: {zh: 党委每月学习, en: the committee learns every month}
    who: {bodies: [party-committee], levels: [township]}
    force: must
    rule: {kind: count, activity: [study], at_least: 1, per: month}
  - article: 第三条
    words: 连续两个月
    duty: {zh: 连续两月未学习的约谈, en: two months without learning are talked about}
    who: {bodies: [party-committee], levels: [township]}
    force: must
    rule: {kind: repeated, of: [第二条], times: 2}
"""
    posts = (
        POSTS[0],
        ("蓝溪云", "柴坪镇", "党委书记", date(2025, 1, 1), date(2026, 1, 31)),
        ("章予安", "柴坪镇", "党委书记", date(2026, 2, 1), None),
    )
    sheets = {"领导名册": posts, "履职台账": ROWS}
    logs = write_workbook(elsewhere / "台账.xlsx", sheets).name  # type: ignore[arg-type]
    pack = write_pack(elsewhere / "法规包") / f"{PACK}.yaml"
    pack.write_text(pack.read_text(encoding="utf-8") + clauses, encoding="utf-8")
    asked = ["-r", PACK, "--packs", "法规包", "--period", "2026Q1", "--as-of", "2026-03-31"]
    of_body = {
        who: [
            one["period"]
            for one in facts(run, who, logs, *asked)["findings"]
            if one["article"] == "第二条"
        ]
        for who in ("蓝溪云", "章予安")
    }
    assert of_body == {"蓝溪云": ["2026-01"], "章予安": ["2026-02", "2026-03"]}


def test_many_periods_are_counted_and_the_first_named(
    run: Run, logs: str, trial: list[str]
) -> None:
    told = facts(run, "蓝溪云", logs, *trial, "--as-of", "2026-11-20")
    why = told["conditions"][0]["reasons"][0]
    assert (why["code"], why["number"], len(why["what"])) == ("missed", 11, 11)
    assert "等11项" in why["message"]


def test_a_report_of_that_kind_asks_for_the_leader(run: Run, logs: str, trial: list[str]) -> None:
    asked = [logs, *trial, "--as-of", "2026-11-20"]
    assert run("report", "dossier", *asked).code == 2
    assert "蓝溪云履职档案" in run("report", "dossier", *asked, "--to", "蓝溪云").out
