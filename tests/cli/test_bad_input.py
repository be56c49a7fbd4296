"""Bad input: one clear line on stderr, nothing on stdout, exit code 2, and no traceback."""

import os
import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from typer._click.exceptions import UsageError

from safetyduty.cli import _main
from safetyduty.cli._output import FORMATS
from safetyduty.cli._speech import line
from safetyduty.discover import names
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from tests.cli.conftest import Run
from tests.cli.station import (
    EVERY_MONTH,
    HEADINGS,
    LEADERS,
    PACK,
    PACK_TEXT,
    write_ledger,
    write_pack,
    write_workbook,
)

COMMANDS = [name for name in names("safetyduty.cli") if not name.startswith("_")]
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def encrypted(path: Path) -> None:
    """Write what a workbook with a password begins with: a compound file with one stream named."""
    name = "EncryptedPackage\0".encode("utf-16-le")
    path.write_bytes(COMPOUND.ljust(512, b"\0") + name.ljust(512, b"\0"))


def archive(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as written:
        written.writestr("说明.txt", "不是台账")


FILES: dict[str, tuple[Callable[[Path], object], str, str]] = {
    "text": (lambda path: path.write_text("不是表格\x00\x01"), "SD002", "不是电子表格"),
    "pdf": (lambda path: path.write_bytes(b"%PDF-1.7\n"), "SD002", "PDF"),
    "archive": (archive, "SD002", "ZIP"),
    "empty": (lambda path: path.write_bytes(b""), "SD003", "是空文件"),
    "blank": (lambda path: path.write_bytes(b" \n\0"), "SD003", "是空文件"),
    "encrypted": (encrypted, "SD004", "打开密码"),
    "cut short": (lambda path: path.write_bytes(path.read_bytes()[:2000]), "SD005", "已损坏"),
    "pipe": (lambda path: (path.unlink(), os.mkfifo(path)), "SD009", "不是普通文件"),
    "no table": (
        lambda path: write_workbook(path, {"备忘": (("电话", "地址"), ("无", "无"))}),
        "SD401",
        "没有一张表能识别为台账",
    ),
    "no leader": (lambda path: write_workbook(path, {"台账": EVERY_MONTH}), "SD402", "名册"),
    "no name": (lambda path: write_ledger(path, leaders=LEADERS[:1]), "SD402", "没有领导名册"),
}


@pytest.mark.parametrize("kind", FILES)
def test_a_file_that_cannot_be_audited_is_named_with_the_reason(
    kind: str, run: Run, asked: list[str], ledger: Path
) -> None:
    make, code, why = FILES[kind]
    make(ledger)
    told = run("check", *asked)
    assert (told.code, told.out) == (2, "")
    assert told.said.startswith(f"台账.xlsx: 错误 {code} ")
    assert why in told.said
    assert "。建议：" in told.said


@pytest.mark.parametrize("command", ["check", "why --leader 章予安", "read"])
def test_every_command_that_reads_refuses_alike(command: str, run: Run, ledger: Path) -> None:
    ledger.write_bytes(b"")
    told = run(*command.split(), ledger.name)
    assert (told.code, told.out) == (2, "")
    assert told.said.startswith("台账.xlsx: 错误 SD003 ")


def test_a_file_that_may_not_be_read_is_said_so(
    run: Run, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert run("read", asked[0]).said.startswith("台账.xlsx: 错误 SD007 ")


def test_a_missing_file_is_named_with_the_nearest_that_is_there(run: Run, asked: list[str]) -> None:
    told = run("check", "台账2.xlsx", *asked[1:])
    assert told.code == 2
    assert told.said == "台账2.xlsx: 错误 SD001 找不到文件“台账2.xlsx”。建议：台账.xlsx"
    assert "SD001" in run("check", "*.ods").said
    assert "SD001" in run("check", "没有/台账.xlsx").said


def test_a_name_cannot_act_on_the_screen_nor_take_two_lines(run: Run) -> None:
    told = run("check", "台\x1b[31m账\n\u202e.xlsx")
    assert told.said.startswith(r"台␛[31m账␊\u202e.xlsx: 错误 SD001 ")


def test_a_folder_without_workbooks_is_said_so(run: Run, elsewhere: Path) -> None:
    (elsewhere / "空").mkdir()
    (elsewhere / "空" / "说明.txt").write_text("无")
    told = run("check", "空")
    assert told.code == 2
    assert told.said.startswith("空: 错误 SD014 文件夹“空”中没有表格文件")


def test_a_folder_that_may_not_be_entered_is_said_so(
    run: Run, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    (elsewhere / "年度").mkdir()
    monkeypatch.setattr(os, "scandir", refuse)
    assert run("check", "年度").said.startswith("年度: 错误 SD009 ")


@pytest.mark.parametrize(
    ("name", "near"), [("daligang2019", "daligang-2019"), ("guiyang", "guiyang-2018")]
)
def test_an_unknown_regulation_is_told_with_the_nearest(
    name: str, near: str, run: Run, ledger: Path
) -> None:
    told = run("check", ledger, "-r", name)
    assert told.code == 2
    assert f"SD501 没有收录法规“{name}”" in told.said
    assert told.said.endswith(f"建议：{near}")
    assert "daligang-2019" in run("check", ledger, "-r", "%%%").said


PACKS = {
    "kind": ("kind: count", "kind: cuont", "count"),
    "word": ("capacity: leads", "capacity: leeds", "leads"),
    "key": ("words: 每月不少于一次", "wrds: 每月不少于一次", "words"),
    "yaml": ("who: {positions", "who: {{positions", ""),
}


@pytest.mark.parametrize("slip", PACKS)
def test_a_slip_in_a_pack_is_told_with_its_line(
    slip: str, run: Run, asked: list[str], elsewhere: Path
) -> None:
    right, wrong, better = PACKS[slip]
    write_pack(elsewhere / "法规包", PACK_TEXT.replace(right, wrong))
    told = run("check", *asked)
    assert told.code == 2
    assert re.match(rf"{PACK}\.yaml:1\d: 错误 SD5\d\d ", told.said)
    assert better in told.said


def test_packs_that_are_not_there_are_said_so(run: Run, ledger: Path) -> None:
    told = run("check", ledger, "--packs", "没有的文件夹")
    assert told.code == 2
    assert "SD513 法规包文件夹“没有的文件夹”不存在" in told.said


SETTINGS = {
    "no toml": (b"regulation = [\n1 2]", "line 2"),
    "no text": ('unit = "柴坪镇"'.encode("utf-16"), "utf-8"),
    "unknown key": (b"regulatoin = []", "regulatoin"),
    "wrong type": (b'regulation = "daligang-2019"', "array"),
    "wrong level": (b'level = "town"', "town"),
    "wrong day": (b'[calendar]\nholidays = ["2027-13-01"]', "date"),
}


@pytest.mark.parametrize("kind", SETTINGS)
@pytest.mark.parametrize("command", ["check", "read"])
def test_broken_settings_stop_the_run(
    kind: str, command: str, run: Run, ledger: Path, elsewhere: Path
) -> None:
    text, why = SETTINGS[kind]
    (elsewhere / "safetyduty.toml").write_bytes(text)
    told = run(command, ledger)
    assert (told.code, told.out) == (2, "")
    assert told.said.startswith("safetyduty.toml: 错误 SD405 配置文件有误：")
    assert why in told.said


OPTIONS = {
    "--period 2026-13": "SD403 参数 --period 的值“2026-13”不对：应为 2026、2026H1、2026Q1",
    "--period 2026Q5": "SD403 参数 --period",
    "--period 今年": "SD403 参数 --period",
    "--as-of 2026-02-30": "SD403 参数 --as-of 的值“2026-02-30”不对：应为 2026-06-30 这样的日期",
    "--as-of 昨天": "SD403 参数 --as-of",
    "--level town": "SD403 参数 --level 的值“town”不对：应为 省 province、地级市 city",
    "--fail-on met": "SD403 参数 --fail-on 的值“met”不对：应为 missed、at_risk、problem 之一",
    "--lang fr": "SD403 参数 --lang 的值“fr”不对：应为 zh、en 之一",
    "-f wps": f"SD412 没有输出格式“wps”。建议：可用：{'、'.join(names(FORMATS))}",
    "-o 核查.wps": "SD412 没有输出格式“.wps”",
    "-f docx": "SD920 docx 是办公文件，不能显示在屏幕上，也不能送进管道。建议：用 -o 指定",
    "-o 核查": "SD412 没有输出格式“核查”。建议：文件名写成 核查.docx，或用 -f 指定格式",
    "-o 核查.doc": "SD412 没有输出格式“.doc”。建议：文件名写成 核查.docx",
    "-f excel": "SD920 xlsx 是办公文件",
    "--levle 镇": "没有选项 --levle；是不是 --level？（",
    "--nope": "没有选项 --nope",
    "--level": "选项 --level 后面缺少内容",
    "--full=yes": "选项 --full 后面不带内容",
}


@pytest.mark.parametrize("options", OPTIONS)
def test_a_wrong_option_is_told_with_what_is_expected(
    options: str, run: Run, asked: list[str]
) -> None:
    told = run("check", *asked, *options.split())
    assert (told.code, told.out) == (2, "")
    assert OPTIONS[options] in told.said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("chek", f"没有命令 chek；可用：{'、'.join(COMMANDS)}；是不是 check？（"),
        ("assess 得分.xlsx --year 二〇", "选项 --year 要写整数，写成了“二〇”（"),
        ("check", "缺少参数 台账..."),
        ("why 台账.xlsx", "缺少参数 --leader"),
        ("doctor 台账.xlsx", "多出来的参数：台账.xlsx"),
        ("--lang fr doctor", "SD403 参数 --lang"),
        ("--nope", "没有选项 --nope"),
        ("explain SD999", "SD410 没有代码“SD999”"),
        ("explain 乱七八糟", "SD410 没有代码“乱七八糟”"),
    ],
)
def test_a_slip_on_the_command_line_is_told_in_a_line(line: str, said: str, run: Run) -> None:
    told = run(*line.split())
    assert (told.code, told.out) == (2, "")
    assert said in told.said
    english = run("--lang", "en", *line.replace("--lang fr", "--lang=xx").split()).said
    assert not re.search("缺少|没有|多出来|建议|查看", english)


def test_a_slip_nobody_foresaw_is_told_in_the_words_of_the_library() -> None:
    assert _main._usage(UsageError("Nope.")) == "用法有误：Nope.（safetyduty --help 查看用法）"


def test_a_problem_without_advice_is_a_line_all_the_same(run: Run) -> None:
    unadvised = Problem("SD410", Source("a", "b", 2, 1), "x", {"near": ""})
    assert line(unadvised) == "a:b!A2: 错误 SD410 没有代码“x”"


def test_a_leader_nobody_knows_is_told_with_the_names_there_are(run: Run, asked: list[str]) -> None:
    told = run("why", *asked, "--leader", "章于安")
    assert told.code == 2
    assert told.said == "台账.xlsx: 错误 SD406 领导名册中没有“章于安”。建议：章予安"
    stranger = run("why", *asked, "--leader", "欧阳")
    assert stranger.said.endswith("建议：章予安、蓝溪云")


def test_a_fault_of_the_program_is_one_line_too(
    run: Run, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by\nzero")

    monkeypatch.setattr("msgspec.json.format", fail)
    told = run("check", *asked, "-f", "json")
    assert (told.code, told.out) == (2, "")
    assert told.said.startswith("错误 SD409 出现意外错误：ZeroDivisionError: by␊zero。建议：")
    monkeypatch.setenv("SAFETYDUTY_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        _main.run()


def test_an_interruption_is_a_line_and_exit_code_two(
    run: Run, asked: list[str], elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    for call in ("os.fsync", "typer.main.get_command"):  # late, and before anything was done
        monkeypatch.setattr(call, interrupt)
        told = run("check", *asked, "-o", "核查.md")
        assert (told.code, told.said) == (2, "已中断")
        assert not list(elsewhere.glob("*核查*"))


def test_one_bad_file_among_good_ones_is_a_problem_of_the_report(
    run: Run, asked: list[str], elsewhere: Path
) -> None:
    (elsewhere / "坏.xlsx").write_bytes(b"")
    told = run("check", "坏.xlsx", *asked)
    assert told.code == 1
    assert "坏.xlsx 错误 SD003" in " ".join(told.out.split())


def test_what_is_open_in_another_program_is_read_and_said(
    run: Run, asked: list[str], elsewhere: Path
) -> None:
    (elsewhere / "~$台账.xlsx").write_bytes(b"\x05Clerk")
    assert "SD008" in run("check", *asked).out


def test_a_row_that_cannot_be_used_is_named_by_its_cell(
    run: Run, asked: list[str], elsewhere: Path
) -> None:
    row = ("三月初", "带队检查", "章予安", None, "柴坪砖厂")
    impossible = ("2026-02-30", "带队检查", "章予安", None, "柴坪砖厂")
    nobody = (date(2026, 3, 3), "带队检查", None, None, "柴坪砖厂")
    write_ledger(elsewhere / asked[0], (HEADINGS, row, impossible, nobody))
    told = run("check", *asked)
    for cell, code in (("A2", "SD104"), ("A3", "SD106"), ("C4", "SD110")):
        assert re.search(rf"台账\.xlsx:履职台账!{cell}\W.*{code}", told.out)
