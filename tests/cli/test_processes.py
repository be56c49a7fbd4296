"""The program as the machine runs it: a process, its streams, its surroundings."""

import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.station import PACK

ROOT = Path(__file__).parents[2]
SURROUNDINGS = {"PYTHONPATH": str(ROOT), "PATH": os.environ.get("PATH", "")}


def start(*arguments: str, **options: object) -> subprocess.Popen[bytes]:
    line = [sys.executable, "-m", "safetyduty", *arguments]
    return subprocess.Popen(line, **options)  # type: ignore[call-overload,no-any-return] # noqa: S603 - our own program


def call(*arguments: str, cwd: Path, **surroundings: str) -> tuple[int, bytes, bytes]:
    done = start(
        *arguments,
        cwd=cwd,
        env=SURROUNDINGS | surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    out, err = done.communicate()
    return done.returncode, out, err


def test_the_machine_around_it_changes_no_byte(
    asked: list[str], elsewhere: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    plain = call("check", *asked, cwd=elsewhere)
    assert plain[0] == 1
    away = tmp_path_factory.mktemp("别处")
    paths = [str(elsewhere / asked[0]), "-r", PACK, "--packs", str(elsewhere / asked[4])]
    others = [
        call("check", *asked, cwd=elsewhere, LANG="C", LC_ALL="C", PYTHONHASHSEED="1"),
        call("check", *asked, cwd=elsewhere, TZ="Pacific/Kiritimati", PYTHONHASHSEED="77"),
        call("check", *asked, cwd=elsewhere, PYTHONIOENCODING="gbk", PYTHONUTF8="0"),
        call("check", *paths, "--as-of", "2026-06-20", cwd=away, TZ="America/Adak"),
    ]
    assert [other[:2] for other in others] == [plain[:2]] * len(others)
    plain[1].decode("utf-8")


def test_a_reader_who_leaves_early_is_no_fault(asked: list[str], elsewhere: Path) -> None:
    run = start(
        "check",
        *asked,
        "-f",
        "json",
        cwd=elsewhere,
        env=SURROUNDINGS,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert run.stdout
    assert run.stderr
    run.stdout.close()
    said = run.stderr.read()
    run.stderr.close()
    assert (run.wait(), said.count(b"\n")) == (1, 1)  # SD408, and nothing of the pipe


def test_a_screen_gets_colour_and_its_own_width(asked: list[str], elsewhere: Path) -> None:
    ours, theirs = pty.openpty()
    run = start("check", *asked, cwd=elsewhere, env=SURROUNDINGS | {"COLUMNS": "72"}, stdout=theirs)
    os.close(theirs)
    written = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # so Linux says that the other side is closed
            break
        written += part
        if not part:
            break
    os.close(ours)
    assert run.wait() == 1
    assert b"\x1b[1;31m" in written


def test_ctrl_c_while_it_reads_ends_it_with_a_line(elsewhere: Path) -> None:
    # the signal comes as soon as the program has its own code loaded and looks for files
    script = (
        "import os, signal, sys, safetyduty.cli._main as program\n"
        "walk = os.walk\n"
        "os.walk = lambda *a, **k: (os.kill(os.getpid(), signal.SIGINT), walk(*a, **k))[1]\n"
        "sys.argv = ['safetyduty', 'check', '.']\n"
        "program.run()\n"
    )
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", script],
        cwd=elsewhere,
        env=SURROUNDINGS,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.decode() == "已中断\n"
    assert signal.getsignal(signal.SIGINT)
