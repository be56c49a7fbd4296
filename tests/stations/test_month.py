"""One station's month: what is made, what is left alone, and what becomes of what goes wrong."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from safetyduty import pipeline
from safetyduty.intake.files import MANIFEST
from safetyduty.model.audit import Verdict
from safetyduty.model.roster import Status
from safetyduty.model.station import State
from safetyduty.stations import month
from safetyduty.stations.asked import Station
from safetyduty.stations.month import do_month
from safetyduty.store.keep import files_of
from tests.cli.station import write_pack, write_workbook
from tests.stations.county import AS_OF, DILIGENT, IDLE, LEADERS, asked, contents, write_station


def station(home: Path, name: str = "柴坪镇", **told: object) -> Station:
    return Station(name, write_station(home, name, **told))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "全县"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "结果"


def test_a_station_in_order_has_its_papers_and_nothing_to_say(home: Path, out: Path) -> None:
    line, made = do_month(station(home), asked(out, forms=("html", "json")))
    assert made
    assert (line.state, line.reasons, line.unit) == (State.FINE, (), "柴坪镇")
    assert (line.roster, line.given_up) == (Status.OPTIMAL, 0)
    assert line.counts[Verdict.MISSED] == 0
    assert line.rate == 1.0
    papers = contents(out / "柴坪镇")
    assert set(papers) == {MANIFEST, *line.files}
    assert {name for name in papers if "/" not in name} == {
        MANIFEST,
        "履职核查.html",
        "履职核查.json",
        "应办事项.html",
        "应办事项.json",
        "应办事项.xlsx",
        "安排表.xlsx",
        "安排表.docx",
        "安排表.json",
    }
    assert {name for name in papers if name.startswith("日历/")} == {
        "日历/章予安.ics",
        "日历/蓝溪云.ics",
        "日历/方既白.ics",
    }
    plan = json.loads(papers["安排表.json"])
    assert plan["month"] == "2026-07"
    assert line.visits == len(plan["assignments"]) > 0


def test_what_is_due_is_what_the_month_asks_and_nobody_has_done(home: Path, out: Path) -> None:
    do_month(station(home), asked(out))
    due = json.loads((out / "柴坪镇" / "应办事项.json").read_text(encoding="utf-8"))
    assert due["month"] == "2026-07"
    july = {(one["subject"], one["article"], one["due"], one["lacking"]) for one in due["due"]}
    assert ("方既白", "二（一）3", "2026-07-31", 2) in july
    assert {one["due"][:7] for one in due["due"]} == {"2026-07"}


def test_what_was_done_within_the_month_is_due_no_more(home: Path, out: Path) -> None:
    """On the 10th of July 章予安 has been out: 方既白 still owes both, 蓝溪云 his one."""
    done = (*DILIGENT, (date(2026, 7, 2), "带队检查", "章予安", None, "白桥村"))
    line, _ = do_month(
        station(home, activities=done), asked(out, as_of=date(2026, 7, 10), lang="en")
    )
    due = json.loads((out / "柴坪镇" / "due.json").read_text(encoding="utf-8"))
    assert {one["subject"] for one in due["due"]} == {"蓝溪云", "方既白"}
    assert line.due == len(due["due"])


def test_nothing_due_is_said(home: Path, out: Path) -> None:
    """By the 20th of July everybody has been out often enough."""
    july = (("02", "章予安"), ("03", "蓝溪云"), ("06", "方既白"), ("07", "方既白"))
    rows = [
        (date.fromisoformat(f"2026-07-{day}"), "带队检查", name, None, "柴坪砖厂、白桥村")
        for day, name in july
    ]
    told = asked(out, as_of=date(2026, 7, 20), forms=("text",))
    line, _ = do_month(station(home, activities=(*DILIGENT, *rows)), told)
    assert line.due == 0
    assert "都已办完" in (out / "柴坪镇" / "应办事项.txt").read_text(encoding="utf-8")


def test_the_month_may_be_the_first_of_the_next_year(home: Path, out: Path) -> None:
    (home / "柴坪镇").mkdir(parents=True)
    told = asked(out, "2026-01", as_of=date(2025, 12, 25), forms=("json",))
    line, _ = do_month(station(home), told)
    due = json.loads((out / "柴坪镇" / "应办事项.json").read_text(encoding="utf-8"))
    assert {one["due"][:7] for one in due["due"]} == {"2026-01"}
    assert line.due > 0


def test_missed_duties_need_attention(home: Path, out: Path) -> None:
    line, _ = do_month(station(home, activities=IDLE), asked(out))
    assert line.state is State.ATTENTION
    assert line.counts[Verdict.MISSED] > 0


def test_a_second_run_leaves_everything_as_it_is(home: Path, out: Path) -> None:
    one = station(home)
    first, _ = do_month(one, asked(out))
    before = contents(out)
    stamp = (out / "柴坪镇").stat().st_mtime_ns
    second, made = do_month(one, asked(out))
    assert (second, made) == (first, False)
    assert (out / "柴坪镇").stat().st_mtime_ns == stamp
    again, made = do_month(one, asked(out, fresh=True))
    assert (again, made) == (first, True)
    assert contents(out) == before


def change_ledger(home: Path, out: Path) -> dict[str, object]:
    write_station(home, "柴坪镇", activities=IDLE)
    return {}


def change_settings(home: Path, out: Path) -> dict[str, object]:
    path = home / "柴坪镇" / "safetyduty.toml"
    path.write_text(path.read_text(encoding="utf-8") + "# 一行\n", encoding="utf-8")
    return {}


def change_templates(home: Path, out: Path) -> dict[str, object]:
    (home / "柴坪镇" / "templates").mkdir()
    (home / "柴坪镇" / "templates" / "x.txt").write_text("", encoding="utf-8")
    return {}


def change_output(home: Path, out: Path) -> dict[str, object]:
    (out / "柴坪镇" / "安排表.json").write_text("{}", encoding="utf-8")
    return {}


def lose_output(home: Path, out: Path) -> dict[str, object]:
    (out / "柴坪镇" / "安排表.xlsx").unlink()
    return {}


def damage_manifest(home: Path, out: Path) -> dict[str, object]:
    (out / "柴坪镇" / MANIFEST).write_bytes(b"{")
    return {}


def change_packs(home: Path, out: Path) -> dict[str, object]:
    return {"packs": (write_pack(home.parent / "法规"),)}


@pytest.mark.parametrize(
    "change",
    [
        change_ledger,
        change_settings,
        change_templates,
        change_output,
        lose_output,
        damage_manifest,
        change_packs,
        lambda home, out: {"packs": (write_pack(home.parent / "法规") / "trial-2026.yaml",)},
        lambda home, out: {"as_of": date(2026, 6, 29)},
        lambda home, out: {"month": "2026-08"},
        lambda home, out: {"forms": ("csv",)},
        lambda home, out: {"lang": "en"},
        lambda home, out: {"regulations": ("guiyang-2018",)},
    ],
)
def test_whatever_changed_is_done_anew(home: Path, out: Path, change) -> None:
    one = station(home)
    do_month(one, asked(out))
    told = change(home, out)
    assert do_month(one, asked(out, **told))[1]
    assert not do_month(one, asked(out, **told))[1]


def test_a_station_kept_on_disk_is_done_anew_only_when_it_was_taken_in_anew(
    home: Path, out: Path
) -> None:
    source, kept = write_station(home, "柴坪镇"), home.parent / "库" / "柴坪镇"

    def keep() -> None:
        ledger = pipeline.read(pipeline.Request((source,), AS_OF))
        kept.mkdir(parents=True, exist_ok=True)
        for name, content in files_of(ledger, "d"):
            (kept / name).write_bytes(content)

    keep()
    one = Station("柴坪镇", kept)
    assert [do_month(one, asked(out))[1] for _ in range(2)] == [True, False]
    write_station(home, "柴坪镇", activities=IDLE)
    assert not do_month(one, asked(out))[1]  # what lies beside the ledger is not what it says
    keep()
    assert do_month(one, asked(out))[1]


def test_a_station_that_handed_nothing_in_is_a_line(home: Path, out: Path) -> None:
    (home / "空镇").mkdir(parents=True)
    line, made = do_month(Station("空镇", home / "空镇"), asked(out))
    assert made
    assert (line.state, [one.code for one in line.reasons]) == (State.BROKEN, ["SD014"])
    assert set(contents(out / "空镇")) == {MANIFEST, "未做成原因.txt"}
    assert "SD014" in (out / "空镇" / "未做成原因.txt").read_text(encoding="utf-8-sig")


def test_what_cannot_be_read_any_more_takes_the_place_of_older_papers(
    home: Path, out: Path
) -> None:
    one = station(home)
    do_month(one, asked(out))
    (one.folder / "safetyduty.toml").write_text("unit = ", encoding="utf-8")
    line, _ = do_month(one, asked(out))
    assert [problem.code for problem in line.reasons] == ["SD405"]
    assert set(contents(out / "柴坪镇")) == {MANIFEST, "未做成原因.txt"}


def test_no_leaders_is_a_line(home: Path, out: Path) -> None:
    line, _ = do_month(station(home, leaders=LEADERS[:1], activities=(DILIGENT[0],)), asked(out))
    assert line.state is State.BROKEN
    assert line.reasons


def test_a_file_that_cannot_be_read_is_told_beside_what_could_be_made(
    home: Path, out: Path
) -> None:
    one = station(home)
    (one.folder / "坏.xlsx").write_bytes(b"PK\x03\x04 no zip")
    line, _ = do_month(one, asked(out))
    assert line.state is State.BROKEN
    assert line.reasons[0].source.file == "坏.xlsx"
    assert "履职核查.json" in line.files


def test_a_month_nobody_can_plan_takes_nothing_from_the_audit(home: Path, out: Path) -> None:
    """No village, no site: there is nowhere to send anybody."""
    folder = home / "柴坪镇"
    folder.mkdir(parents=True)
    write_workbook(folder / "台账.xlsx", {"领导名册": [row[:2] for row in LEADERS]})
    line, _ = do_month(Station("柴坪镇", folder), asked(out, regulations=("daligang-2019",)))
    assert (line.state, line.roster) == (State.BROKEN, None)
    assert [one.code for one in line.reasons] == ["SD809"]
    assert "履职核查.json" in line.files
    assert "安排表.json" not in line.files


def test_what_no_roster_can_meet_is_the_reason(home: Path, out: Path) -> None:
    """蓝溪云 is away the whole month."""
    one = station(home)
    away = [("姓名", "开始日期", "结束日期", "事由")]
    away.append(("蓝溪云", date(2026, 7, 1), date(2026, 7, 31), "培训"))
    write_workbook(one.folder / "请假.xlsx", {"请假外出": away})
    line, _ = do_month(one, asked(out))
    assert (line.state, line.roster) == (State.ATTENTION, Status.INFEASIBLE)
    assert line.given_up > 0
    assert [problem.code for problem in line.reasons] == ["SD857"]


def test_an_error_nobody_foresaw_is_the_stations_own(
    home: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = station(home)

    def fail(*_: object, **__: object) -> None:
        raise MemoryError("full")

    monkeypatch.setattr(month.pipeline, "plan", fail)
    line, _ = do_month(one, asked(out))
    assert [problem.code for problem in line.reasons] == ["SD409"]
    assert "履职核查.json" in line.files
    monkeypatch.setattr(month.pipeline, "read", fail)
    line, _ = do_month(one, asked(out, fresh=True))
    assert [problem.code for problem in line.reasons] == ["SD409"]
    monkeypatch.undo()
    assert do_month(one, asked(out))[1]


def test_who_saves_while_we_read_is_read_again_next_time(
    home: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, read = station(home), month.pipeline.read

    def save_and_read(*told: object) -> object:
        write_station(home, "柴坪镇", activities=IDLE)
        return read(*told)

    monkeypatch.setattr(month.pipeline, "read", save_and_read)
    do_month(one, asked(out))
    monkeypatch.undo()
    assert do_month(one, asked(out))[1]
    assert not do_month(one, asked(out))[1]


def test_a_place_that_cannot_be_written_is_the_reason(home: Path, out: Path) -> None:
    one = station(home)
    (out / "柴坪镇").mkdir(parents=True)
    (out / "柴坪镇" / "我的文件.txt").write_text("", encoding="utf-8")
    line, _ = do_month(one, asked(out))
    assert line.state is State.BROKEN
    assert [problem.code for problem in line.reasons] == ["SD404"]
    assert set(contents(out / "柴坪镇")) == {"我的文件.txt"}


def test_ones_own_roster_template_is_used(home: Path, out: Path) -> None:
    from openpyxl import load_workbook

    from safetyduty.discover import shipped

    one = station(home)
    name = "安排表样式.xlsx"
    shutil.copy(shipped("templates") / name, one.folder / name)
    own = load_workbook(one.folder / name)
    own.worksheets[0]["A2"] = "{unit}{month}月检查安排"
    own.save(one.folder / name)
    do_month(one, asked(out))
    made = load_workbook(out / "柴坪镇" / "安排表.xlsx")
    assert made["安排表"]["A2"].value == "柴坪镇7月检查安排"
