"""What is written, and what is left behind when it cannot be."""

import errno
import os
import stat
import sys
import tempfile
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from safetyduty.cli import _output
from safetyduty.model.audit import CannotAudit
from tests.cli.conftest import Run

OLD = "去年的报告"


def test_whoever_looks_on_is_told_where_the_paper_is(
    run: Run, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = [*asked, "--level", "镇"]
    assert run("check", *asked, "-o", "核查.md").err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    for name in ("核查.md", "核查.xlsx"):
        assert run("check", *asked, "-o", name).err.splitlines()[-1] == f"已写入 {name}"


def refuse(number: int) -> Callable[..., None]:
    """Give a call that fails as the system would."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def reports(elsewhere: Path) -> Path:
    """Give a folder with an old report in it."""
    folder = elsewhere / "报告"
    folder.mkdir()
    (folder / "核查.md").write_text(OLD, encoding="utf-8")
    return folder


@pytest.mark.parametrize("call", ["os.fsync", "pathlib.Path.replace", "pathlib.Path.chmod"])
@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "磁盘已满"),
        (errno.EACCES, "没有权限"),
        (errno.ESTALE, os.strerror(errno.ESTALE)),
    ],
)
def test_what_fails_half_way_leaves_the_old_file_whole_and_nothing_beside_it(
    call: str,
    number: int,
    reason: str,
    run: Run,
    asked: list[str],
    reports: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(call, refuse(number))
    told = run("check", *asked, "-o", reports / "核查.md")
    assert (told.code, told.out) == (2, "")
    assert f"核查.md: 错误 SD404 写不进去：{reason}。建议：" in told.said
    assert left(reports) == ["核查.md"]
    assert (reports / "核查.md").read_text(encoding="utf-8") == OLD


def test_a_report_takes_the_place_of_the_old_one_and_keeps_its_rights(
    run: Run, asked: list[str], reports: Path
) -> None:
    (reports / "核查.md").chmod(0o640)
    run("check", *asked, "-o", reports / "核查.md")
    run("check", *asked, "-o", reports / "新.md")
    kept, new = (stat.S_IMODE((reports / name).stat().st_mode) for name in ("核查.md", "新.md"))
    mask = os.umask(0)
    os.umask(mask)
    assert (kept, new) == (0o640, 0o666 & ~mask)
    assert (reports / "核查.md").read_bytes() == (reports / "新.md").read_bytes()


def test_a_link_stays_and_what_it_points_to_is_renewed(
    run: Run, asked: list[str], reports: Path, elsewhere: Path
) -> None:
    link = elsewhere / "最新.md"
    link.symlink_to(reports / "核查.md")
    run("check", *asked, "-o", link)
    assert link.is_symlink()
    assert (reports / "核查.md").read_text(encoding="utf-8").startswith("# 安全生产")


def test_a_device_is_written_and_not_replaced(run: Run, asked: list[str]) -> None:
    told = run("check", *asked, "-f", "json", "-o", os.devnull)
    assert (told.code, told.out) == (1, "")
    assert not Path(os.devnull).is_file()


def test_a_missing_folder_is_told_before_the_work(
    run: Run, asked: list[str], elsewhere: Path
) -> None:
    told = run("check", "没有的台账.xlsx", "-o", "没有/核查.md")
    assert told.code == 2
    assert told.said.startswith("没有/核查.md: 错误 SD404 写不进去：文件夹 没有 不存在。")
    (elsewhere / "文件").write_text("")
    assert "SD404" in run("check", *asked, "-o", "文件/核查.md").said
    assert "文件夹" not in run("check", *asked, "-o", "核查.md", "--level", "township").err


def test_a_folder_in_the_place_of_the_report_is_left_alone(
    run: Run, asked: list[str], reports: Path
) -> None:
    told = run("check", *asked, "-f", "json", "-o", reports)
    assert "SD404" in told.said
    assert left(reports) == ["核查.md"]


def test_a_read_only_folder_is_said_so(
    run: Run, asked: list[str], reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "NamedTemporaryFile", refuse(errno.EROFS))
    told = run("check", *asked, "-o", reports / "新.md")
    assert told.code == 2
    assert "SD404 写不进去：只读的磁盘" in told.said


def test_a_write_protected_report_is_left_as_it_is(
    run: Run, asked: list[str], reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # as for anyone but root
    told = run("check", *asked, "-o", reports / "核查.md")
    assert "SD404 写不进去：没有权限" in told.said
    assert (reports / "核查.md").read_text(encoding="utf-8") == OLD


class Stream(StringIO):
    """A standard output that fails when it is flushed."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    def flush(self) -> None:
        raise OSError(self.number, os.strerror(self.number))


@pytest.mark.parametrize("number", [errno.EPIPE, errno.EINVAL])
def test_a_closed_pipe_does_not_change_what_the_exit_code_says(
    number: int, run: Run, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", Stream(number))
    told = run("check", *asked, "--level", "township")
    assert (told.code, told.err) == (1, "")
    assert sys.stdout.name == os.devnull


def test_a_full_disk_behind_standard_output_is_said(
    run: Run, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", Stream(errno.ENOSPC))
    told = run("check", *asked)
    assert told.code == 2
    assert told.said.startswith("错误 SD404 写不进去：磁盘已满。")


def test_help_for_nobody_is_no_fault(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Stream(errno.EPIPE))
    assert run("--help").code == 0


def test_without_any_stream_the_report_is_still_written(
    run: Run, asked: list[str], elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert run("check", *asked, "-o", "核查.md").code == 1
    assert (elsewhere / "核查.md").is_file()


def test_progress_is_told_on_a_terminal_once_the_work_has_lasted(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    with _output.Progress() as quick:
        quick("台账.xlsx", 1, 2)
    assert not quick._timer.is_alive()
    assert capsys.readouterr().err == ""
    slow = _output.Progress()
    slow._timer.interval = 0
    with slow:
        slow._timer.join()
        slow("台账[1].xlsx", 2, 2)
    told = capsys.readouterr()
    assert "读取 台账[1].xlsx（2/2）" in told.err or "核查中" in told.err
    assert told.out == ""


def test_progress_says_nothing_into_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    with _output.Progress() as progress:
        progress("台账.xlsx", 1, 1)
        assert not progress._timer.is_alive()
    assert capsys.readouterr().err == ""


def test_bytes_of_any_format_go_into_a_file_alone() -> None:
    with pytest.raises(CannotAudit) as refused:
        _output.write(b"PK", "odt", None)
    assert refused.value.problem.code == "SD920"
