"""What people type is read as it is meant, and what is not meant is said with the nearest."""

from datetime import date

import pytest

from cli.conftest import Run
from safetyduty.cli import _options
from safetyduty.cli._help import named
from safetyduty.cli._typed import nearest, typed_day, typed_period
from safetyduty.cli._wrapped import wide, wrapped
from safetyduty.model.audit import CannotAudit
from safetyduty.model.post import Level


@pytest.mark.parametrize(
    "text", ["2026-06-05", "2026-6-5", "2026年6月5日", "2026年 6 月5号", "2026/6/5", "2026.06.05",
             "20260605", " 2026-06-05 "]
)  # fmt: skip
def test_a_day_is_read_as_people_write_it(text: str) -> None:
    assert typed_day(text) == date(2026, 6, 5)


@pytest.mark.parametrize("text", ["2026-02-30", "2026年13月1日", "6月5日", "昨天", ""])
def test_what_is_no_day_is_none(text: str) -> None:
    assert typed_day(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2026年3月", "2026-03"),
        ("2026-3", "2026-03"),
        ("2026/11", "2026-11"),
        ("2026年第一季度", "2026Q1"),
        ("2026年4季度", "2026Q4"),
        ("2026上半年", "2026H1"),
        ("2026年下半年", "2026H2"),
        ("2026年度", "2026"),
        ("2026Q2", "2026Q2"),
        ("今年", "今年"),
    ],
)
def test_a_period_is_read_as_people_write_it(text: str, name: str) -> None:
    assert typed_period(text) == name


@pytest.mark.parametrize(
    ("text", "level"),
    [("镇", Level.TOWNSHIP), ("township", Level.TOWNSHIP), ("乡镇（街道）", Level.TOWNSHIP),
     ("区", Level.COUNTY), ("州", Level.CITY), ("国家", Level.STATE)],
)  # fmt: skip
def test_a_level_has_names(text: str, level: Level) -> None:
    assert _options.read_level(text) is level


def test_a_word_that_may_be_two_levels_is_asked_for_again() -> None:
    with pytest.raises(CannotAudit) as refused:
        _options.read_level("市")
    assert "地级市 city、县 county" in refused.value.problem.blanks["expected"]


def test_the_nearest_word_is_named_only_where_one_is_near() -> None:
    assert nearest("chek", ["check", "why"]) == "check"
    assert nearest("乱七八糟", ["check", "why"]) == ""


def test_names_of_what_is_typed_are_chinese_and_options_are_not() -> None:
    assert named("{FILE|ID...}") == "{文件或编号...}"
    assert named("-o, --path <path>") == "-o, --path <路径>"


@pytest.mark.parametrize("room", range(8, 60))
def test_lines_of_help_keep_within_their_room(room: int) -> None:
    text = "考核期：2026、2026H1、2026Q1 或 2026-03；“默认”为（截至）日期所在年度"
    lines = list(wrapped(text, room))
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(wide(line) <= max(room, wide("2026-03；")) for line in lines)
    assert not any(line[0] in "，。；：、）”" or line[-1] in "（“" for line in lines)


def test_nothing_to_say_gives_no_line() -> None:
    assert list(wrapped("", 10)) == []
    assert list(wrapped("甲  ", 2)) == ["甲"]
    assert wide("\x07") == 1


def test_help_stands_true_on_a_narrow_screen(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "52")
    for command in ("check", "report"):
        assert all(wide(line) <= 50 for line in run(command, "--help").out.splitlines())
    assert "    0 2 25 * *  safetyduty batch" in run("batch", "--help").out  # stands as it is


def test_a_name_too_long_for_its_column_stands_above_what_it_is() -> None:
    from safetyduty.cli._help import Chinese

    made = Chinese(width=40)
    made.write_dl([("--a", "甲"), ("--a-very-long-name", "乙"), ("--b", "")], col_max=10)
    assert made.getvalue() == ("--a         甲\n--a-very-long-name\n            乙\n--b\n")


def test_a_day_typed_in_chinese_is_as_good_as_any(run: Run, asked: list[str]) -> None:
    plain = run("check", *asked, "--period", "2026-02").out
    asked[-1] = "2026年6月20日"
    assert run("check", *asked, "--period", "2026年2月").out == plain
