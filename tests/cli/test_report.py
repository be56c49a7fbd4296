"""report: the documents people hand in, from the command line."""

import json
import resource
import signal
import stat
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path

import docx
import pytest

from safetyduty.cli import _output
from safetyduty.cli.report import _code
from safetyduty.report.kinds import Kind, kinds
from tests.cli.conftest import Run
from tests.cli.test_processes import SURROUNDINGS
from tests.cli.test_templates import change

OLD = b"last year's"


@pytest.fixture
def report(asked: list[str]) -> list[str]:
    return asked


def told(path: Path) -> str:
    return "\n".join(line.text for line in docx.Document(str(path)).paragraphs)


def test_the_kinds_are_listed_by_name(run: Run) -> None:
    for arguments in (("--list",), ()):
        listed = run("report", *arguments)
        assert listed.code == 0
        for name, kind in kinds().items():
            assert name in listed.out
            assert kind.zh in listed.out
    named = json.loads(run("report", "--list", "-f", "json").out)["kinds"]
    assert [one["name"] for one in named] == list(kinds())
    assert "Supervision notice" in run("report", "--list", "--lang", "en").out


@pytest.mark.parametrize("kind", ["audit", "circular", "duty-list", "evidence-gaps", "matrix"])
def test_a_document_is_written_and_the_code_is_that_of_check(
    kind: str, run: Run, report: list[str], elsewhere: Path
) -> None:
    done = run("report", kind, *report, "-o", "文书.docx")
    assert (done.code, done.out) == (1, "")
    assert told(elsewhere / "文书.docx")
    assert run("report", kind, *report).out


def test_a_notice_is_made_as_asked(run: Run, report: list[str], elsewhere: Path) -> None:
    options = ("--to", "蓝溪云", "--number", "甲〔2026〕2号", "--issuer", "甲镇安委办")
    days = ("--date", "2026-06-22", "--reply-by", "2026-06-30")
    run("report", "notice", *report, *options, *days, "-o", "通知.docx")
    said = told(elsewhere / "通知.docx")
    for part in (
        "甲镇安委办文件",
        "甲〔2026〕2号",
        "蓝溪云同志：",
        "2026-02",
        "2026年6月22日",
        "请于2026年6月30日前",
    ):
        assert part in said


def test_the_same_input_gives_the_same_bytes(run: Run, report: list[str], elsewhere: Path) -> None:
    for form in ("docx", "xlsx"):
        kept = []
        for _ in range(2):
            run("report", "circular", *report, "-o", f"通报.{form}")
            kept.append((elsewhere / f"通报.{form}").read_bytes())
        assert kept[0] == kept[1]


def test_other_processes_give_the_same_bytes_too(report: list[str], elsewhere: Path) -> None:
    kept = set()
    for seed, zone in (("1", "Asia/Shanghai"), ("77", "America/Adak")):
        line = [sys.executable, "-m", "safetyduty", "report", "audit", *report, "-o", "报告.docx"]
        around = SURROUNDINGS | {"PYTHONHASHSEED": seed, "TZ": zone}
        subprocess.run(line, cwd=elsewhere, env=around, check=False, capture_output=True)  # noqa: S603
        kept.add((elsewhere / "报告.docx").read_bytes())
    assert len(kept) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("notise", "台账.xlsx"), "SD923 没有“notise”这种文书；可用：事故核查表 accidents、"),
        (("page", "台账.xlsx"), "SD923 没有“page”这种文书"),
        (("duty_list", "台账.xlsx"), "SD923 没有“duty_list”这种文书"),
        (("notice",), "缺少参数 台账..."),
        (("audit", "台账.xlsx", "-f", "docx"), "SD920 docx 是办公文件"),
        (("audit", "台账.xlsx", "--date", "明天"), "SD403 参数 --date 的值“明天”不对"),
        (("audit", "台账.xlsx", "--redact-key", "k.json"), "SD941"),
        (("清单", "台账.xlsx"), "SD923 没有“清单”这种文书"),
        (
            ("notice", "台账.xlsx", "--date", "2026-06-20", "--reply-by", "2026-06-19"),
            "SD403 参数 --reply-by 的值“2026-06-19”不对：早于成文日期 2026-06-20",
        ),
    ],
)
def test_a_slip_is_told_in_a_line(
    arguments: tuple[str, ...], said: str, run: Run, ledger: Path
) -> None:
    done = run("report", *arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.said


def test_a_document_is_known_by_its_title_too(run: Run, report: list[str]) -> None:
    assert run("report", "通报", *report).out == run("report", "circular", *report).out
    assert run("report", "一览表", *report).out == run("report", "matrix", *report).out


def test_an_answer_may_be_asked_for_by_the_very_day(run: Run, report: list[str]) -> None:
    days = ("--date", "2026-06-20", "--reply-by", "2026-06-20")
    done = run("report", "notice", *report, "--to", "蓝溪云", *days)
    assert "2026年6月20日前" in done.out


def test_a_letter_to_nobody_or_a_stranger_is_refused(run: Run, report: list[str]) -> None:
    assert "SD924 督办通知要写明对象" in run("report", "notice", *report).said
    assert run("report", "notice", *report, "--to", "蓝溪雨").said.endswith("建议：蓝溪云")


def test_a_template_changed_in_the_workspace_is_used_at_once(
    run: Run, report: list[str], elsewhere: Path
) -> None:
    run("init", "站")
    change(elsewhere / "站" / "templates")
    (elsewhere / "safetyduty.toml").write_bytes((elsewhere / "站/safetyduty.toml").read_bytes())
    (elsewhere / "站" / "templates").rename(elsewhere / "templates")
    wrong = run("report", "circular", *report, "-o", "通报.docx")
    assert wrong.code == 2
    assert wrong.said.startswith("公文.docx: 错误 SD930 模板的第3段有误：{{ titel }}（没有 titel")
    assert not (elsewhere / "通报.docx").exists()


def test_names_are_hidden_and_the_key_is_its_owners_alone(
    run: Run, report: list[str], elsewhere: Path
) -> None:
    for command in (("check",), ("report", "audit")):
        run(*command, *report, "--redact", "--redact-key", "key.json", "-o", "报告.docx")
        assert "蓝溪云" not in told(elsewhere / "报告.docx")
        key = elsewhere / "key.json"
        assert stat.S_IMODE(key.stat().st_mode) == 0o600
        names = json.loads(key.read_text(encoding="utf-8"))["names"]
        assert {"章予安", "蓝溪云", "方既白"} == {*names.values()}
        alias = next(one for one, name in names.items() if name == "蓝溪云")
        assert alias in run(*command, *report, "--redact").out
    before = key.read_bytes()
    run("check", *report, "--redact", "--redact-key", "key.json")
    assert key.read_bytes() == before


def test_the_key_file_is_no_other_file(run: Run, report: list[str], elsewhere: Path) -> None:
    for content in ('{"x": 1}', "台账", '{"salt": "a", "names": {}, "schema": "b"}'):
        (elsewhere / "k.json").write_text(content, encoding="utf-8")
        done = run("check", *report, "--redact", "--redact-key", "k.json")
        assert "SD940 密钥文件 k.json 用不了" in done.said
        assert (elsewhere / "k.json").read_text(encoding="utf-8") == content
    assert "SD940" in run("check", *report, "--redact", "--redact-key", elsewhere).said


@pytest.mark.parametrize("lock", ["~$报告.xlsx", ".~报告.xlsx", ".~lock.报告.xlsx#"])
def test_a_file_open_elsewhere_is_left_as_it_is(
    lock: str, run: Run, report: list[str], elsewhere: Path
) -> None:
    (elsewhere / "报告.xlsx").write_bytes(OLD)
    (elsewhere / lock).write_bytes(b"")
    done = run("report", "audit", *report, "-o", "报告.xlsx")
    assert done.code == 2
    assert done.said.startswith("报告.xlsx: 错误 SD921 报告.xlsx 可能正在 Excel、Word")
    assert lock in done.said
    assert (elsewhere / "报告.xlsx").read_bytes() == OLD


def test_what_windows_refuses_is_told_as_open_elsewhere(
    run: Run, report: list[str], elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        error = PermissionError(13, "另一个程序正在使用此文件")
        error.winerror = 32
        raise error

    (elsewhere / "报告.xlsx").write_bytes(OLD)
    monkeypatch.setattr("pathlib.Path.replace", refuse)
    done = run("report", "audit", *report, "-o", "报告.xlsx")
    assert "SD921" in done.said
    assert "另一个程序正在使用此文件" in done.said
    assert (elsewhere / "报告.xlsx").read_bytes() == OLD
    assert not list(elsewhere.glob("*.part"))


def test_a_full_disk_leaves_the_old_file_whole(report: list[str], elsewhere: Path) -> None:
    (elsewhere / "报告.docx").write_bytes(OLD)

    def small() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    line = [sys.executable, "-B", "-m", "safetyduty", "report", "audit", *report, "-o", "报告.docx"]
    done = subprocess.run(  # noqa: S603 - our own program
        line, cwd=elsewhere, env=SURROUNDINGS, preexec_fn=small, capture_output=True, check=False
    )
    assert done.returncode == 2
    assert "SD404" in done.stderr.decode()
    assert (elsewhere / "报告.docx").read_bytes() == OLD
    assert not list(elsewhere.glob(".报告*"))


def test_a_killed_process_leaves_the_old_file_or_the_new_one(
    report: list[str], elsewhere: Path
) -> None:
    path = elsewhere / "报告.docx"
    path.write_bytes(OLD)
    line = [sys.executable, "-m", "safetyduty", "report", "audit", *report, "-o", path.name]
    for number in range(6):
        started = subprocess.Popen(line, cwd=elsewhere, env=SURROUNDINGS, stderr=subprocess.DEVNULL)  # noqa: S603
        time.sleep(0.2 + number * 0.25)
        started.kill()
        started.wait()
        content = path.read_bytes()
        assert content == OLD or docx.Document(BytesIO(content)).paragraphs


def test_a_document_that_is_no_audit_leaves_with_nothing_to_attend_to() -> None:
    assert _code(Kind("清单", "List", takes="ledger"), "a list") == 0


def test_options_of_a_format_say_where_templates_are() -> None:
    place = Path("templates")
    assert _output.options_of("docx", Path("x.docx"), place) == {"templates": place}
    assert _output.options_of("xlsx", Path("x.xlsx"), place) == {}
