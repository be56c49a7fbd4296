"""read: how each sheet was read, with nothing judged."""

import json
import re
from pathlib import Path

import pytest

from safetyduty.cli._output import BINARY, FORMATS
from safetyduty.discover import names
from tests.cli.conftest import Run
from tests.cli.station import HEADINGS, write_ledger

SAMPLE = Path(__file__).parents[2] / "sample_data"
EVERY_FORMAT = pytest.mark.parametrize("form", sorted({*names(FORMATS)} - {*BINARY}))


def test_read_accounts_for_every_sheet_and_row(run: Run, ledger: Path) -> None:
    told = run("read", ledger)
    assert (told.code, told.err) == (0, "")
    facts = json.loads(run("read", ledger, "-f", "json").out)
    assert facts["schema"] == "safetyduty/reading/1"
    sheets = {one["sheet"]: one for one in facts["inputs"][0]["sheets"]}
    assert sheets["履职台账"]["table"] == "activities"
    assert sheets["履职台账"]["columns"]["day"] == "日期"
    assert sheets["领导名册"]["header_row"] == 1
    assert all(one["rows"] == one["used"] + one["skipped"] for one in sheets.values())


def test_a_heading_of_several_rows_is_told_on_one_line(run: Run) -> None:
    told = run("read", SAMPLE, "-f", "markdown").out
    assert "人员／带队领导、人员／参加人员、被检查单位" in told
    assert "带队领导→带队领导" not in told


def test_read_says_what_could_not_be_used(run: Run, ledger: Path) -> None:
    write_ledger(ledger, (HEADINGS, ("待定", "带队检查", "章予安"), ("合计",)))
    told = run("read", ledger, "--lang", "en")
    assert told.code == 1
    assert "SD104" in told.out
    facts = json.loads(run("read", ledger, "-f", "json").out)
    skipped = {one["sheet"]: one["skipped_rows"] for one in facts["inputs"][0]["sheets"]}
    assert {"row": 3, "reason": "total"} in skipped["履职台账"]


@EVERY_FORMAT
def test_read_writes_every_format(form: str, run: Run, elsewhere: Path) -> None:
    shown = run("read", SAMPLE, "-f", form)
    assert shown.code == 1
    assert "履职台账2026.xlsx" in shown.out
    assert run("read", SAMPLE, "-f", form, "-o", "读表").out == ""
    assert (elsewhere / "读表").stat().st_size > 100


def test_read_needs_no_leader_list(run: Run, elsewhere: Path) -> None:
    write_ledger(elsewhere / "只有台账.xlsx", leaders=(("备忘",),))
    assert "SD101" in run("read", "只有台账.xlsx").out


def test_a_file_that_is_refused_is_told_beside_the_others(run: Run, ledger: Path) -> None:
    (ledger.parent / "坏.xlsx").write_bytes(b"%PDF")
    told = run("read", ledger.parent, "-f", "json")
    assert (told.code, "SD002" in told.said) == (2, True)
    facts = json.loads(told.out)
    assert {one["file"]: len(one["sheets"]) for one in facts["inputs"]} == {
        "台账.xlsx": 2,
        "坏.xlsx": 0,
    }
    assert [one["code"] for one in facts["problems"]] == ["SD002"]
    assert "未能读取" in run("read", ledger.parent).out


def test_every_file_that_is_refused_is_told(run: Run, elsewhere: Path) -> None:
    for name in ("一.et", "二.xlsx", "三.csv"):
        (elsewhere / name).write_bytes(b"%PDF" if name != "三.csv" else b"")
    told = run("read", elsewhere)
    assert (told.code, told.out) == (2, "")
    assert [line.split(":")[0] for line in told.err.splitlines()] == ["一.et", "三.csv", "二.xlsx"]
    assert all("建议：" in line for line in told.err.splitlines())


@pytest.mark.parametrize("command", ["read", "check --as-of 2026-06-20"])
@EVERY_FORMAT
def test_rows_are_listed_in_every_format_and_add_up(
    form: str, command: str, run: Run, ledger: Path
) -> None:
    rows = (("2026年台账",), HEADINGS, ("2026-3-5", "带队检查", "章予安"), (), ("合计", "", 3))
    write_ledger(ledger, rows)
    name, *rest = command.split()
    told = run(name, ledger, *rest, "-f", form, "--show-rows").out
    if form == "json":
        for sheet in json.loads(told)["inputs"][0]["sheets"]:
            assert len(sheet["skipped_rows"]) == sheet["skipped"] == sum(sheet["reasons"].values())
            assert sheet["rows"] == sheet["used"] + sheet["skipped"]
            if name == "check":
                assert len(sheet["used_rows"]) == sheet["used"]
        return
    listed = [line.replace(" ", "") for line in told.splitlines()]
    for row, use in ((1, "标题"), (2, "表头"), (3, "采用"), (4, "空行"), (5, "合计")):
        assert any(
            re.search(rf"(?<![0-9]){row}(?![0-9]).*(?:采用|跳过.*){use}|{row}[^0-9]*{use}", line)
            for line in listed
        ), (row, use)


def test_rows_are_not_listed_unless_asked_for(run: Run, ledger: Path) -> None:
    assert "逐行说明" not in run("read", ledger).out
    facts = json.loads(run("check", ledger, "--as-of", "2026-06-20", "-f", "json").out)
    assert "used_rows" not in facts["inputs"][0]["sheets"][0]


def test_of_a_sheet_on_its_side_the_columns_are_named(run: Run, ledger: Path) -> None:
    rows = zip(HEADINGS, ("2026-3-5", "带队检查", "章予安", "x"), strict=False)
    write_ledger(ledger, tuple(rows))
    told = run("read", ledger, "--show-rows", "-f", "csv").out
    assert ",A,跳过,表头" in told
    assert ",B,采用," in told


def test_headings_are_told_in_the_words_of_the_ledger(run: Run, ledger: Path) -> None:
    write_ledger(ledger, (("检查时间", "活动类型", "带队领导"), ("2026-3-5", "督查", "章予安")))
    told = run("read", ledger).out
    assert "检查时间→日期、活动类型、带队领导" in told
