"""Runs the command line in this process, and tells what a user would see."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from safetyduty.cli import _main
from safetyduty.cli._speech import language
from tests.cli.station import PACK, write_ledger, write_pack


@dataclass(frozen=True)
class Ran:
    """What came of one command."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """Give the one line that stands on stderr; more or fewer fail the test."""
        (line,) = self.err.splitlines()
        return line


Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run in an empty folder, in Chinese, at a width of 100, wherever the tests were started."""
    for name in ("SAFETYDUTY_LANG", "SAFETYDUTY_DEBUG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    """Call the program with arguments; whatever happens it leaves with 0, 1 or 2."""

    def call(*arguments: object) -> Ran:
        monkeypatch.setattr(sys, "argv", ["safetyduty", *map(str, arguments)])
        language.cache_clear()
        capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            _main.run()
        out, err = capsys.readouterr()
        assert left.value.code in {0, 1, 2}
        assert "Traceback" not in err
        return Ran(int(left.value.code), out, err)

    yield call
    language.cache_clear()


@pytest.fixture
def ledger(elsewhere: Path) -> Path:
    """Give the workbook of a small station."""
    return write_ledger(elsewhere / "台账.xlsx")


@pytest.fixture
def asked(elsewhere: Path, ledger: Path) -> list[str]:
    """Give what is typed to check it by one small regulation, as of a fixed day."""
    folder = write_pack(elsewhere / "法规包")
    return [ledger.name, "-r", PACK, "--packs", folder.name, "--as-of", "2026-06-20"]
