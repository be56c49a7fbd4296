"""completion: each shell gets its script, and what it asks is answered."""

import pytest

from cli.conftest import Run
from safetyduty.cli._completing import SHELLS, VARIABLE


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_has_its_script(shell: str, run: Run) -> None:
    told = run("completion", shell)
    assert (told.code, told.err) == (0, "")
    assert VARIABLE in told.out
    assert "safetyduty" in told.out


def test_a_shell_nobody_knows_is_refused(run: Run) -> None:
    told = run("completion", "cmd")
    assert (told.code, told.out) == (2, "")
    assert "参数 外壳 的值“cmd”不对：应为 bash、zsh、fish、powershell 之一" in told.said


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("safetyduty ro", ["roster"]),
        ("safetyduty roster ", ["plan", "check"]),
        ("safetyduty check --le", ["--leaders", "--level"]),
        ("safetyduty 无", []),
    ],
)
def test_what_may_come_next_is_offered(
    typed: str, offered: list[str], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "complete_bash")
    monkeypatch.setenv("COMP_WORDS", typed)
    monkeypatch.setenv("COMP_CWORD", str(typed.count(" ")))
    assert run().out.split() == offered
