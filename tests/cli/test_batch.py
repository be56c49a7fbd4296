"""``safetyduty batch``: what an office types, what is written, what is said, what is refused."""

import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from openpyxl import load_workbook

from safetyduty.cli import _crew
from safetyduty.intake.files import MANIFEST
from safetyduty.stations import crew
from tests.cli.conftest import Run
from tests.stations.county import IDLE, contents, write_station

ROOT = Path(__file__).parents[2]
ASKED = ("--month", "2026-07", "--as-of", "2026-06-30", "-f", "json")


@pytest.fixture
def county(elsewhere: Path) -> Path:
    """Give a county: one station in order, one idle, one empty, one broken, one stray workbook."""
    home = elsewhere / "全县"
    write_station(home, "甲镇")
    write_station(home, "乙镇", activities=IDLE)
    (home / "空镇").mkdir()
    (home / "坏镇").mkdir()
    (home / "坏镇" / "台账.xlsx").write_bytes(b"PK\x03\x04 no zip")
    (home / "散.csv").write_text("姓名\n", encoding="utf-8")
    return home


def test_every_station_is_a_line_and_none_stops_the_others(run: Run, county: Path) -> None:
    told = run("batch", "全县", "-o", "结果", *ASKED, "--jobs", "2")
    assert told.code == 1
    assert told.out == ""
    *lines, total = told.err.splitlines()
    assert len(lines) == 4
    assert any("空镇" in line and "SD014" in line for line in lines)
    assert "4个单位：正常1，需处理1，未做成2；本次处理4个" in total
    out = county.parent / "结果"
    found = json.loads((out / "汇总.json").read_text(encoding="utf-8"))
    assert found["schema"] == "safetyduty/batch/1"
    assert {one["station"]: one["state"] for one in found["stations"]} == {
        "乙镇": "attention",
        "甲镇": "fine",
        "坏镇": "broken",
        "空镇": "broken",
    }
    assert [one["code"] for one in found["problems"]] == ["SD853"]
    assert found["summary"]["fine"] == 1
    book = load_workbook(out / "汇总.xlsx")
    cells = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
    assert {"甲镇", "未做成", "需处理"} <= cells
    assert json.loads((out / MANIFEST).read_text(encoding="utf-8"))["files"]
    page = (out / "index.html").read_text(encoding="utf-8")
    assert "甲镇" in page


def test_the_index_leads_to_every_page(run: Run, elsewhere: Path) -> None:
    write_station(elsewhere / "全县", "甲#1镇%")
    told = run(
        "batch", "全县", "-o", "结果", "--month", "2026-07", "--as-of", "2026-06-30",
        "-f", "html", "--lang", "en",
    )  # fmt: skip
    assert told.code == 0
    assert "1 fine" in told.err
    page = (elsewhere / "结果" / "index.html").read_text(encoding="utf-8")
    assert 'href="甲%231镇%25/audit.html"' in page
    assert (elsewhere / "结果" / "甲#1镇%" / "audit.html").is_file()


def test_a_second_run_does_only_what_changed_and_jobs_change_nothing(
    run: Run, county: Path
) -> None:
    run("batch", "全县", "-o", "一", *ASKED, "--jobs", "1")
    first = contents(county.parent / "一")
    again = run("batch", "全县", "-o", "一", *ASKED, "--jobs", "2")
    assert again.code == 1
    assert "甲镇：正常（未变，沿用）" in again.err
    assert contents(county.parent / "一") == first
    run("batch", "全县", "-o", "二", *ASKED, "--jobs", "3", "--fresh")
    assert contents(county.parent / "二") == first
    write_station(county, "甲镇", activities=IDLE)
    third = run("batch", "全县", "-o", "一", *ASKED)
    assert "甲镇：需处理（本次处理）" in third.err
    assert "乙镇：需处理（未变，沿用）" in third.err


def test_results_may_lie_within_the_county_and_are_no_station(run: Run, elsewhere: Path) -> None:
    write_station(elsewhere / "全县", "甲镇")
    for _ in range(2):
        told = run("batch", "全县", "-o", "全县/结果", *ASKED)
        assert told.code == 0
        assert "1个单位" in told.err
    told = run("batch", "全县", "-o", "别处", *ASKED)
    assert "1个单位" in told.err


def test_stations_of_one_name_and_stations_that_are_gone_are_told(
    run: Run, elsewhere: Path
) -> None:
    write_station(elsewhere / "全县", "东/甲镇")
    write_station(elsewhere / "全县", "西/甲镇")
    told = run("batch", "全县", "-o", "结果", *ASKED)
    assert told.code == 0
    found = json.loads((elsewhere / "结果" / "汇总.json").read_text(encoding="utf-8"))
    assert [one["station"] for one in found["stations"]] == ["东/甲镇", "西/甲镇"]
    assert [one["code"] for one in found["problems"]] == ["SD854"]
    assert "东/甲镇、西/甲镇" in found["problems"][0]["message"]
    (elsewhere / "全县" / "西").rename(elsewhere / "西")
    run("batch", "全县", "-o", "结果", *ASKED)
    found = json.loads((elsewhere / "结果" / "汇总.json").read_text(encoding="utf-8"))
    assert [(one["code"], one["value"]) for one in found["problems"]] == [("SD858", "西/甲镇")]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("没有", "-o", "结果"), "SD850"),
        (("空", "-o", "结果"), "SD851"),
        (("全县", "-o", "全县"), "SD852"),
        (("全县", "-o", "占用"), "SD404"),
        (("全县", "-o", "结果", "--jobs", "0"), "SD403"),
        (("全县", "-o", "结果", "--jobs", "两个"), "SD403"),
        (("全县", "-o", "结果", "--fail-on", "x"), "SD403"),
        (("全县", "-o", "结果", "-f", "terminal"), "SD412"),
        (("全县", "-o", "结果", "--as-of", "2026-07-31"), "SD801"),
    ],
)
def test_what_cannot_run_at_all_is_two(
    run: Run, county: Path, arguments: tuple[str, ...], code: str
) -> None:
    (county.parent / "空").mkdir()
    (county.parent / "占用").write_text("", encoding="utf-8")
    told = run("batch", "--month", "2026-07", "--as-of", "2026-06-30", *arguments)
    assert told.code == 2
    assert code in told.said
    assert not (county.parent / "结果").exists()


def test_a_summary_that_cannot_be_written_is_two(run: Run, elsewhere: Path) -> None:
    write_station(elsewhere / "全县", "甲镇")
    (elsewhere / "结果" / "汇总.json").mkdir(parents=True)
    told = run("batch", "全县", "-o", "结果", *ASKED)
    assert told.code == 2
    assert "SD404" in told.err


def test_a_summary_that_cannot_be_looked_at_is_two(
    run: Run, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_station(elsewhere / "全县", "甲镇")
    run("batch", "全县", "-o", "结果", *ASKED)
    plain = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "汇总.json":
            raise PermissionError(13, "no")
        return plain(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    told = run("batch", "全县", "-o", "结果", *ASKED)
    assert (told.code, "SD404" in told.err) == (2, True)


def test_a_second_run_into_the_same_folder_waits_for_the_first(run: Run, elsewhere: Path) -> None:
    write_station(elsewhere / "全县", "甲镇")
    with _crew.hold_alone(elsewhere / "结果"):
        told = run("batch", "全县", "-o", "结果", *ASKED)
    assert (told.code, "SD859" in told.said) == (2, True)


@pytest.mark.parametrize("busy", [False, True])
def test_windows_holds_the_folder_in_its_own_way(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch, busy: bool
) -> None:
    def locking(*_: int) -> None:
        if busy:
            raise OSError(13, "held")

    monkeypatch.setattr(_crew.sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(locking=locking, LK_NBLCK=2))
    with (elsewhere / "锁").open("ab") as lock:
        assert _crew._hold(lock) is not busy


def test_a_terminal_sees_a_bar_and_only_what_needs_attention(
    run: Run, county: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_crew, "on_terminal", lambda: True)
    told = run("batch", "全县", "-o", "结果", *ASKED)
    assert "乙镇：需处理" in told.err
    assert "甲镇：正常" not in told.err
    assert "4个单位" in told.err


def test_the_jobs_of_a_run_are_as_many_as_the_machine_bears(
    run: Run, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_station(elsewhere / "全县", "甲镇")
    seen: list[int] = []
    plain = crew.do_all

    def look(stations, asked, jobs, tell):
        seen.append(jobs)
        return plain(stations, asked, jobs, tell)

    monkeypatch.setattr(crew, "do_all", look)
    run("batch", "全县", "-o", "结果", *ASKED)
    run("batch", "全县", "-o", "结果", *ASKED, "--jobs", "999")
    assert 1 <= seen[0] <= crew.cores()
    assert seen[1] == crew.MOST_JOBS


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("zh", ("cron", "systemd", "OnCalendar", "Windows 任务计划程序", "schtasks", "退出码")),
        ("en", ("cron", "systemd", "OnCalendar", "Windows Task Scheduler", "schtasks", "Exit")),
    ],
)
def test_help_shows_how_to_run_it_on_a_schedule(lang: str, words: tuple[str, ...]) -> None:
    """A process of its own: the words of help are chosen when the program begins."""
    told = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "safetyduty", "batch", "--help", "--lang", lang],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout.decode("utf-8")
    for word in words:
        assert word in told
    assert "  0 2 25 * *  safetyduty batch" in told
