"""``python -m safetyduty``: how the program leaves."""

import gc
import os
import runpy
import sys
from collections.abc import Iterator

import pytest

from safetyduty.__main__ import main


class Left(BaseException):
    """Stands for the end of the process: nothing may catch it."""


@pytest.fixture
def left(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Keep the codes with which the process would have ended."""
    codes: list[int] = []

    def leave(code: int) -> None:
        codes.append(code)
        raise Left

    monkeypatch.setattr(os, "_exit", leave)
    before = gc.get_threshold()
    yield codes
    gc.set_threshold(*before)


@pytest.mark.parametrize(
    ("arguments", "code"), [(["--version"], 0), (["explain", "SD000"], 2), (["nothing"], 2)]
)
def test_the_process_ends_with_the_code_of_the_command(
    arguments: list[str],
    code: int,
    left: list[int],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "argv", ["safetyduty", *arguments])
    with pytest.raises(Left):
        main()
    assert left == [code]
    out, err = capsys.readouterr()
    assert bool(out) is (code == 0)
    assert bool(err) is (code == 2)


def test_the_package_run_as_a_program_is_the_command(
    left: list[int], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["safetyduty", "--version"])
    monkeypatch.delitem(sys.modules, "safetyduty.__main__")
    with pytest.raises(Left):
        runpy.run_module("safetyduty", run_name="__main__")
    assert left == [0]
    assert capsys.readouterr().out.startswith("safetyduty ")
