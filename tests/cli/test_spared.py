"""A report is never written over what it is made from."""

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    "asked",
    [
        "check 台账.xlsx",
        "why 台账.xlsx --leader 甲",
        "report matrix 台账.xlsx",
        "accident 台账.xlsx",
        "veto 台账.xlsx",
        "hazards 台账.xlsx",
        "read 台账.xlsx",
        "dossier 甲 台账.xlsx",
        "timeline 台账.xlsx",
        "assess 台账.xlsx",
        "verify 台账.xlsx",
        "roster plan 台账.xlsx",
        "roster check 台账.xlsx",
    ],
)
def test_no_command_writes_its_report_over_what_it_reads(
    asked: str, run: Run, ledger: Path
) -> None:
    before = ledger.read_bytes()
    told = run(*asked.split(), "-o", ledger)
    assert told.code == 2
    assert "错误 SD922 “台账.xlsx”就是要核查的文件本身，没有写入。建议：-o 后换" in told.said
    assert ledger.read_bytes() == before


@pytest.mark.parametrize("name", ["台账.xlsx", "./站里/../站里/台账.xlsx"])
def test_a_ledger_in_a_folder_that_is_checked_is_spared_too(
    name: str, run: Run, ledger: Path
) -> None:
    folder = ledger.parent / "站里"
    folder.mkdir()
    kept = folder / ledger.name
    shutil.move(ledger, kept)
    before = kept.read_bytes()
    output = name if "/" in name else f"站里/{name}"
    assert "SD922" in run("check", "站里", "-o", output).said
    assert kept.read_bytes() == before


def test_a_broken_ledger_in_the_folder_is_spared(run: Run, ledger: Path) -> None:
    broken = ledger.with_name("三月.xlsx")
    broken.write_bytes(b"PK\x03\x04 broken off")
    assert "SD922" in run("check", ".", "-o", broken).said
    assert broken.read_bytes() == b"PK\x03\x04 broken off"


@pytest.mark.parametrize("name", ["核查.csv", "核查.xlsx", "核查.md"])
def test_the_report_of_an_earlier_run_is_renewed_where_it_lies(
    name: str, run: Run, asked: list[str], ledger: Path
) -> None:
    _, *options = asked
    first = run("check", ledger, *options, "-o", name)
    again = run("check", ".", *options, "-o", name)
    assert {first.code, again.code} <= {0, 1}
    assert "SD922" not in again.err


def test_a_file_in_another_folder_is_none_of_the_inputs(
    run: Run, asked: list[str], ledger: Path
) -> None:
    (ledger.parent / "站里").mkdir()
    shutil.copy(ledger, ledger.parent / "站里")
    (ledger.parent / "旧.csv").write_text("a,b\n", encoding="utf-8")
    _, *options = asked
    assert run("check", "站里", *options, "-o", "旧.csv").code in {0, 1}


def test_the_list_of_candidates_is_spared(run: Run, ledger: Path) -> None:
    listed = ledger.with_name("名单.csv")
    listed.write_text("姓名\n甲\n", encoding="utf-8")
    told = run("veto", ledger, "--candidates", listed, "-o", listed)
    assert "SD922" in told.said
    assert listed.read_text(encoding="utf-8") == "姓名\n甲\n"


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "2201-01-01", "9999-12-31"])
def test_a_day_outside_every_calendar_is_told_as_a_wrong_day(
    day: str, run: Run, ledger: Path
) -> None:
    assert "错误 SD403 参数 --as-of 的值" in run("check", ledger, "--as-of", day).said


@pytest.mark.parametrize("day", ["1900-01-01", "2200-12-31"])
def test_the_first_and_the_last_day_are_judged(day: str, run: Run, ledger: Path) -> None:
    assert run("check", ledger, "--as-of", day).code in {0, 1}
