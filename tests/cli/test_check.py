"""check: every option, every format, and what the exit code means."""

import csv
import json
import sys
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from safetyduty.cli._output import BINARY, FORMATS
from safetyduty.discover import extension, names
from tests.cli.conftest import Run
from tests.cli.station import (
    EVERY_MONTH,
    HEADINGS,
    LEADERS,
    PACK,
    PACK_TEXT,
    inspections,
    write_ledger,
    write_pack,
    write_workbook,
)

SAMPLE = Path(__file__).parents[2] / "sample_data"


def facts(run: Run, *arguments: object) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(run("check", *arguments, "-f", "json").out)
    return told


def verdicts(told: dict[str, Any]) -> dict[tuple[str, str], str]:
    return {
        (found["subject"], found["period"]): found["verdict"]
        for found in told["findings"]
        if found["view"] == "person"
    }


@pytest.mark.parametrize("form", sorted({*names(FORMATS)} - {*BINARY}))
def test_every_format_goes_to_the_screen_or_to_a_file(
    form: str, run: Run, asked: list[str], elsewhere: Path
) -> None:
    ending = extension(FORMATS, form).EXTENSION
    shown = run("check", *asked, "-f", form)
    to_file = run("check", *asked, "-f", form, "-o", f"核查{ending}")
    assert shown.code == to_file.code == 1
    assert to_file.out == ""
    kept = (elsewhere / f"核查{ending}").read_bytes().decode()
    assert kept.splitlines()[0] == shown.out.splitlines()[0]
    if form != "terminal":  # which is as wide as the screen
        assert kept == shown.out
    assert "\x1b" not in kept + shown.out


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("报告.md", "# 安全生产履职核查报告"),
        ("报告.json", "{"),
        ("报告.CSV", "\ufeff单位,"),
        ("报告.txt", "安全生产履职核查报告\n==="),
    ],
)
def test_the_ending_of_the_file_chooses_the_format(
    name: str, begins: str, run: Run, asked: list[str], elsewhere: Path
) -> None:
    assert run("check", *asked, "-o", name).code == 1
    assert (elsewhere / name).read_text(encoding="utf-8").startswith(begins)


def test_without_a_format_a_pipe_gets_plain_text_and_a_screen_its_own(
    run: Run, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("check", *asked).out == run("check", *asked, "-f", "text").out
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert "\x1b[1;31m" in run("check", *asked).out
    monkeypatch.setenv("NO_COLOR", "1")
    plain = run("check", *asked)
    assert "\x1b" not in plain.out
    assert plain.out == run("check", *asked, "-f", "terminal").out
    assert not run("check", *asked, "-f", "csv").out.startswith("\ufeff")


def test_colour_stays_on_the_screen_and_out_of_files(
    run: Run, asked: list[str], elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    run("check", *asked, "-f", "terminal", "-o", "核查.txt")
    assert "\x1b" not in (elsewhere / "核查.txt").read_text(encoding="utf-8")


def test_full_lists_every_finding_on_a_screen_too(run: Run, asked: list[str]) -> None:
    brief = run("check", *asked, "-f", "terminal")
    full = run("check", *asked, "-f", "terminal", "--full")
    assert brief.out.count("▸ 全部核查结果") == 1
    assert "▸" not in full.out
    assert full.out == run("check", *asked, "-f", "text", "--full").out
    assert "2026-11-30" not in brief.out
    assert "履职台账!A2" in full.out


def test_what_is_folded_is_said_once(run: Run, elsewhere: Path, asked: list[str]) -> None:
    repeated = {
        "领导名册": LEADERS,
        "履职台账": EVERY_MONTH,
        "总表": EVERY_MONTH,  # each row a problem that only informs
    }
    write_workbook(elsewhere / asked[0], repeated)
    for form in ("terminal", "text"):
        told = run("check", *asked, "-f", form).out
        assert told.count("▸ 另有提示10条") == 1
        assert "SD109 10条" in told
        assert "!A2: " not in told
    assert "总表!A2" in run("check", *asked, "--full").out


def test_csv_has_a_row_a_finding(run: Run, asked: list[str]) -> None:
    written = run("check", *asked, "-f", "csv").out
    rows = list(csv.reader(StringIO(written.removeprefix("\ufeff"), newline="")))
    assert len(rows) - 1 == len(facts(run, *asked)["findings"])
    assert {len(row) for row in rows} == {len(rows[0])}


@pytest.mark.parametrize(
    ("period", "start", "end"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026H1", "2026-01-01", "2026-06-30"),
        ("2026h2", "2026-07-01", "2026-12-31"),
        ("2026Q1", "2026-01-01", "2026-03-31"),
        ("2026q4", "2026-10-01", "2026-12-31"),
        ("2026-02", "2026-02-01", "2026-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
    ],
)
def test_a_period_is_a_year_a_half_a_quarter_or_a_month(
    period: str, start: str, end: str, run: Run, asked: list[str]
) -> None:
    told = facts(run, *asked, "--period", period)
    assert told["period"] == {"start": start, "end": end}
    assert all(start <= found["end"] and found["start"] <= end for found in told["findings"])


def test_the_day_asked_decides_what_is_missed_and_what_is_open(run: Run, asked: list[str]) -> None:
    asked = asked[:-2]
    head = ("蓝溪云", "2026-06")
    june = [verdicts(facts(run, *asked, "--as-of", f"2026-06-{day}")) for day in (10, 25, 30)]
    assert [found[head] for found in june] == ["pending", "at_risk", "missed"]
    assert verdicts(facts(run, *asked, "--as-of", "2026-01-31"))["章予安", "2026-01"] == "met"


def test_the_day_is_today_and_the_period_its_year_if_left_out(run: Run, asked: list[str]) -> None:
    before = date.today()
    told = facts(run, *asked[:-2])
    day = date.fromisoformat(told["as_of"])
    assert before <= day <= date.today()
    assert told["period"] == {"start": f"{day.year}-01-01", "end": f"{day.year}-12-31"}


def test_a_clause_for_townships_asks_nothing_of_a_county(run: Run, asked: list[str]) -> None:
    assert facts(run, *asked, "--level", "township")["summary"]["missed"] == 1
    county = facts(run, *asked, "--level", "county")
    assert county["level"] == "county"
    assert {found["verdict"] for found in county["findings"]} <= {"exempt"}


def test_what_was_taken_as_said_is_told_beside_the_report(run: Run, asked: list[str]) -> None:
    assert "SD408" in run("check", *asked).said
    assert run("check", *asked, "--level", "township").err == ""
    unnamed = run("check", asked[0], "--as-of", "2026-06-20").err.splitlines()
    assert [line.split()[1] for line in unnamed] == ["SD407", "SD408"]


def test_the_unit_is_printed(run: Run, asked: list[str]) -> None:
    told = run("check", *asked, "--unit", "柴坪镇")
    assert told.out.startswith("柴坪镇安全生产履职核查报告\n")
    assert facts(run, *asked, "--unit", "柴坪镇")["organisation"] == "柴坪镇"


def test_regulations_are_named_once_each_in_whatever_order(run: Run, asked: list[str]) -> None:
    forth = run("check", *asked, "-r", "daligang-2019", "-f", "json").out
    back = ["-r", "daligang-2019", "-r", PACK, *asked, "-r", PACK]
    assert run("check", *back, "-f", "json").out == forth
    assert [one["id"] for one in json.loads(forth)["regulations"]] == ["daligang-2019", PACK]


def test_leaders_and_roster_may_stand_in_files_of_their_own(
    run: Run, asked: list[str], elsewhere: Path
) -> None:
    roster = (
        ("带队领导", "牵头部门", "检查范围（每月25日以前完成）"),
        ("方既白", "应急管理办公室", "负责“柴坪砖厂”安全生产工作"),
    )
    write_workbook(
        elsewhere / "全.xlsx",
        {"领导名册": LEADERS, "履职台账": EVERY_MONTH, "安排表": roster},
    )
    write_workbook(elsewhere / "名册.xlsx", {"名册": LEADERS})
    write_workbook(elsewhere / "记录.xlsx", {"记录": EVERY_MONTH})
    write_workbook(elsewhere / "安排.xlsx", {"安排": roster})
    options = [*asked[1:], "-r", "daligang-2019"]
    apart = facts(run, "记录.xlsx", *options, "--leaders", "名册.xlsx", "--roster", "安排.xlsx")
    whole = facts(run, "全.xlsx", *options)

    def told(given: dict[str, Any]) -> list[tuple[object, ...]]:
        keys = ("subject", "article", "target", "period", "required", "done", "verdict")
        return [tuple(found[key] for key in keys) for found in given["findings"]]

    assert told(apart) == told(whole)
    assert {found["target"] for found in apart["findings"]} >= {"柴坪砖厂"}


def test_what_makes_the_exit_code_one_can_be_widened(
    run: Run, asked: list[str], elsewhere: Path
) -> None:
    both = (("2026-06-04", "章予安"), ("2026-06-09", "蓝溪云"))

    def codes(*options: str) -> list[int]:
        every = ([], ["--fail-on", "missed"], ["--fail-on", "at_risk"], ["--fail-on", "problem"])
        return [run("check", *asked, "--period", "2026-06", *options, *one).code for one in every]

    ledger = elsewhere / asked[0]
    write_ledger(ledger, inspections(*both))
    assert codes() == [0, 0, 0, 0]
    write_ledger(ledger, inspections(both[0]))
    assert codes("--as-of", "2026-06-10") == [0, 0, 0, 0]
    assert codes("--as-of", "2026-06-28") == [0, 0, 1, 0]
    assert codes("--as-of", "2026-06-30") == [1, 1, 1, 1]
    stranger = (date(2026, 6, 5), "带队检查", "司徒远山", None, "柴坪砖厂")
    write_ledger(ledger, (*inspections(*both), stranger))  # a warning
    assert codes() == [0, 0, 0, 1]
    undated = ("待定", "带队检查", "章予安", None, "柴坪砖厂")
    write_ledger(ledger, (*inspections(*both), undated))  # an error
    assert codes() == [1, 1, 1, 1]


def test_what_a_clause_asks_in_principle_does_not_fail(
    run: Run, asked: list[str], elsewhere: Path
) -> None:
    write_pack(elsewhere / "法规包", PACK_TEXT.replace("force: must", "force: in_principle"))
    assert run("check", *asked).code == 0
    assert facts(run, *asked)["summary"]["missed"] == 1


def test_a_draft_fails_only_where_it_is_named(run: Run, asked: list[str], elsewhere: Path) -> None:
    draft = PACK_TEXT.replace("status: in_force", "status: draft")
    write_pack(elsewhere / "法规包", draft)
    assert run("check", *asked).code == 1
    write_pack(elsewhere / "法规包", PACK_TEXT.replace("at_least: 1", "at_least: 0"), "other-2026")
    unnamed = facts(run, *[word for word in asked if word not in {"-r", PACK}])
    assert PACK not in {one["id"] for one in unnamed["regulations"]}


def test_each_post_can_be_seen_as_it_was_read(run: Run, asked: list[str], elsewhere: Path) -> None:
    write_ledger(elsewhere / asked[0], leaders=(*LEADERS, ("郝未来", "总督导", None)))
    told = run("check", *asked, "--explain-positions")
    assert (told.code, told.err) == (0, "")
    assert "？" in told.out
    assert (
        "党委主要负责人（party-head）、"
        in run("check", *asked, "--explain-positions", "-f", "csv").out
    )
    english = run("check", *asked, "--explain-positions", "--lang", "en", "-f", "csv")
    assert "party head" in english.out
    read = json.loads(run("check", *asked, "--explain-positions", "-f", "json").out)
    assert read["schema"] == "safetyduty/positions/1"
    assert read["leaders"][0] == {
        "name": "章予安",
        "title": "党委书记",
        "positions": ["party-head", "team-member"],
        "cell": "A2",
    }


def test_packs_are_a_folder_or_one_file(run: Run, asked: list[str], elsewhere: Path) -> None:
    at = asked.index("--packs") + 1
    by_file = [*asked[:at], f"{asked[at]}/{PACK}.yaml", *asked[at + 1 :]]
    assert run("check", *by_file, "-f", "json").out == run("check", *asked, "-f", "json").out
    shadow = PACK_TEXT.replace("试行规定", "本地规定")
    write_pack(elsewhere / "本地", shadow, "guiyang-2018")
    own = facts(run, asked[0], "-r", "guiyang-2018", "--packs", "本地")
    assert [one["title"] for one in own["regulations"]] == ["本地规定"]


def test_a_broken_pack_nobody_named_is_told_and_left_out(
    run: Run, asked: list[str], elsewhere: Path
) -> None:
    write_pack(elsewhere / "法规包", PACK_TEXT.replace("per: month", "per: moon"), "bad-2026")
    unnamed = run("check", asked[0], "--packs", "法规包", "--level", "township", "-f", "json")
    assert "SD514" in unnamed.err
    assert "bad-2026" in unnamed.err
    ids = {one["id"] for one in json.loads(unnamed.out)["regulations"]}
    assert PACK in ids
    assert "bad-2026" not in ids


@pytest.mark.parametrize("how", ["--lang en", "--lang=en", "SAFETYDUTY_LANG", "before"])
def test_messages_are_english_where_that_is_asked(
    how: str, run: Run, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    if how == "SAFETYDUTY_LANG":
        monkeypatch.setenv("SAFETYDUTY_LANG", "en_GB")
        told = run("check", *asked)
        assert run("check", *asked, "--lang", "zh").out.startswith("安全生产")
    elif how == "before":
        told = run("--lang", "en", "check", *asked)
    else:
        told = run("check", *asked, *how.split())
    assert told.out.startswith("Safety duty audit")
    assert told.said.startswith(
        "info SD408 no level was named; from the posts it is read as “township”"
    )
    assert {found["reason"][-1] for found in facts(run, *asked, "--lang", "en")["findings"]} == {
        "."
    }


def test_a_row_of_an_unknown_kind_is_a_problem_with_its_cell(
    run: Run, asked: list[str], elsewhere: Path
) -> None:
    odd = (date(2026, 6, 5), "走访慰问", "方既白", None, "柴坪砖厂")
    write_ledger(elsewhere / asked[0], (*EVERY_MONTH, odd))
    (problem,) = facts(run, *asked)["problems"]
    place = {key: problem[key] for key in ("code", "severity", "file", "sheet", "cell", "value")}
    assert place == {
        "code": "SD103",
        "severity": "error",
        "file": "台账.xlsx",
        "sheet": "履职台账",
        "cell": f"B{len(EVERY_MONTH) + 1}",
        "value": "走访慰问",
    }
    assert problem["suggestion"]


def test_the_sample_township_needs_attention(run: Run) -> None:
    told = run("check", SAMPLE, "--as-of", "2026-11-20")
    assert told.code == 1
    assert told.err == ""
    assert told.out.startswith("听禾镇安全生产履职核查报告\n")


def test_a_ledger_nobody_has_begun_accuses_nobody(
    run: Run, asked: list[str], elsewhere: Path
) -> None:
    write_ledger(elsewhere / asked[0], (HEADINGS,))
    told = facts(run, *asked)
    assert {told["summary"][verdict] for verdict in ("met", "missed")} == {0}
    assert told["summary"]["unknown"] == 24
