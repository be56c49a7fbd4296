"""safetyduty: its version, its help, its commands, and the settings they share."""

import json
import re
import sys
from pathlib import Path

import pytest

from safetyduty import __version__
from safetyduty.cli import _main
from safetyduty.discover import names
from tests.cli.conftest import Run


def test_the_program_says_its_version(run: Run) -> None:
    assert run("--version").out == f"safetyduty {__version__}\n"


def test_help_lists_every_command_by_its_own_first_line(run: Run) -> None:
    told = run("--help")
    commands = [path.stem for path in _main.FOLDER.glob("[!_]*.py")]
    assert (told.code, told.err) == (0, "")
    for name in commands:
        assert f"  {name}  " in told.out
    assert "核查台账：每位领导应做什么、做了没有、依据哪一条" in told.out
    english = run("--lang", "en", "--help").out
    assert "Check what each leader owes and did\n" in english
    assert "核查台账" not in english  # the options were put into words when they were imported


def test_without_a_command_help_is_given(run: Run) -> None:
    told = run()
    assert told.code == 0
    assert told.err == run("--help").out


def test_help_is_in_one_language(run: Run) -> None:
    told = run("check", "--help").out
    assert "[必填]" in told
    assert "显示本说明" in told
    assert not re.search("Usage|Options:|Arguments|required|default:|Show this", told)
    english = run("check", "--help", "--lang", "en").out
    assert english.startswith("Usage: ")
    assert "[required]" in english


@pytest.mark.parametrize("command", names("safetyduty.cli"))
def test_every_command_has_help(command: str, run: Run) -> None:
    if command.startswith("_"):
        return
    told = run(command, "--help")
    assert told.code == 0
    assert told.out.startswith(f"用法：safetyduty {command} ")
    assert run(command, "-h").out == told.out


def test_a_command_on_a_screen_is_coloured(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert "\x1b[" in run("doctor").out


@pytest.mark.parametrize("group", ["roster", "regulation", "templates"])
def test_a_group_of_commands_takes_a_language_too(group: str, run: Run) -> None:
    told = run(group, "--lang", "en", "--help")
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith(f"Usage: safetyduty {group} [OPTIONS] COMMAND")
    assert "--lang" in run(group, "--help").out


def test_a_file_from_elsewhere_takes_no_settings_away(
    run: Run, ledger: Path, elsewhere: Path
) -> None:
    """甲.xlsx comes before 柴坪 by name, and has no settings beside it."""
    station = elsewhere / "柴坪"
    station.mkdir()
    ledger.rename(station / "台账.xlsx")
    (station / "safetyduty.toml").write_text('unit = "柴坪镇"\n', encoding="utf-8")
    (elsewhere / "坏.xlsx").write_bytes(b"%PDF")
    assert run("check", "坏.xlsx", "柴坪").out.startswith("柴坪镇安全生产履职核查报告\n")


def test_settings_beside_the_ledger_save_typing(
    run: Run, ledger: Path, elsewhere: Path, asked: list[str]
) -> None:
    station = elsewhere / "柴坪"
    station.mkdir()
    ledger.rename(station / "台账.xlsx")
    (elsewhere / asked[4]).rename(station / "法规包")
    (station / "safetyduty.toml").write_text(
        'regulation = ["trial-2026"]\nregulations = "法规包"\nunit = "柴坪镇"\n'
        'level = "township"\n',
        encoding="utf-8-sig",
    )
    told = run("check", "柴坪", "--as-of", "2026-06-20")
    assert (told.code, told.err) == (1, "")
    assert told.out.startswith("柴坪镇安全生产履职核查报告\n")
    typed = json.loads(run("check", "柴坪", "--unit", "别镇", "-f", "json").out)
    assert typed["organisation"] == "别镇"
