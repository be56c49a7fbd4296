"""regulation: the law as data, listed, shown, compared, tried and drafted."""

import json
import sys
from pathlib import Path

import pytest

from safetyduty.cli._output import BINARY, FORMATS
from safetyduty.discover import names
from safetyduty.regulations.load import available
from tests.cli.conftest import Run
from tests.cli.station import PACK, PACK_TEXT, write_pack

TEXT = """\
试行规定

第一条 党委、政府主要负责人每月带队检查安全生产不少于一次。

第二条 党委每季度听取一次安全生产工作汇报。

第三条 本规定自2020年1月1日起施行。
"""
STRICTER = PACK_TEXT.replace("at_least: 1", "at_least: 2").replace("试行规定", "加严规定")
BASED = "based_on: [试行规定, 某部规章]\nclauses:"
CASES = """\
- case: 书记三月带队一次
  article: 第一条
  as_of: 2026-03-31
  period: 2026-03
  leaders:
    - {姓名: 章予安, 职务: 党委书记}
  activities:
    - {日期: 2026-03-04, 活动类型: 带队检查, 带队领导: 章予安}
  expect:
    - {subject: 章予安, period: 2026-03, required: 1, done: 1, verdict: met}
- case: 书记四月没有带队
  article: 第一条
  as_of: 2026-04-30
  period: 2026-04
  leaders:
    - {姓名: 章予安, 职务: 党委书记}
  activities:
    - {日期: 2026-03-04, 活动类型: 带队检查, 带队领导: 章予安}
  expect:
    - {subject: 章予安, period: 2026-04, required: 1, done: 0, verdict: missed}
"""


@pytest.fixture
def own(elsewhere: Path) -> list[str]:
    """Give the option for a folder with two packs of one's own, their text beside it."""
    folder = write_pack(elsewhere / "法规包")
    write_pack(folder, STRICTER.replace("clauses:", BASED), "strict-2026")
    (elsewhere / "原文.txt").write_text(TEXT, encoding="utf-8")
    return ["--packs", folder.name]


def write_cases(folder: Path, text: str = CASES) -> None:
    (folder / f"{PACK}.cases.yaml").write_text(text, encoding="utf-8")


def facts(run: Run, *arguments: str) -> dict[str, object]:
    told: dict[str, object] = json.loads(run("regulation", *arguments, "-f", "json").out)
    return told


READING = {
    "list": "list",
    "show": f"show {PACK}",
    "show with its text": f"show {PACK} --source 原文.txt --as-of 2026-06-20",
    "show too early": f"show {PACK} --as-of 2019-01-01",
    "duties": f"duties {PACK}",
    "compare": f"compare {PACK} strict-2026",
    "compare all": "compare strict-2026 daligang-2019 guiyang-2018 zhanjiang-edz-2016",
    "lint": f"lint {PACK}",
    "lint with the text": f"lint {PACK} --text 原文.txt",
    "test": f"test {PACK}",
}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("what", READING)
def test_every_page_is_written_in_every_format_and_language(
    what: str, lang: str, run: Run, own: list[str], elsewhere: Path
) -> None:
    write_cases(elsewhere / "法规包", CASES.split("- case: 书记四月", maxsplit=1)[0])
    for form in sorted({*names(FORMATS)} - {*BINARY}):
        asked = ["regulation", *READING[what].split(), *own, "--lang", lang, "-f", form]
        told = run(*asked)
        assert told.code in {0, 1}
        assert told.err == ""
        assert told.out or form == "csv"
        assert run(*asked, "-o", f"页.{form}").code == told.code
        written = (elsewhere / f"页.{form}").read_text(encoding="utf-8-sig")
        if form == "terminal":  # a file is no screen: it has a width of its own
            assert written.strip()
        else:
            assert written.split() == told.out.removeprefix("\ufeff").split()


def test_without_a_command_the_commands_are_listed(run: Run) -> None:
    told = run("regulation")
    assert told.code == 0
    for command in ("list", "show", "duties", "compare", "lint", "test", "draft", "schema"):
        assert f"  {command} " in told.err
    slip = run("regulation", "shwo").said
    assert slip.startswith("没有命令 shwo；可用：")
    assert "duties" in slip


def test_regulations_are_listed_with_ones_own(run: Run, own: list[str], elsewhere: Path) -> None:
    told = run("regulation", "list", *own)
    assert (told.code, told.err) == (0, "")
    for name in (*available(), PACK, "strict-2026"):
        assert name in told.out
    write_pack(elsewhere / "法规包", PACK_TEXT.replace("per: month", "per: moon"), "bad-2026")
    broken = run("regulation", "list", *own)
    assert broken.code == 1
    assert "bad-2026.yaml:18" in broken.out


@pytest.mark.parametrize("name", available())
def test_a_regulation_is_shown_with_its_clauses(name: str, run: Run) -> None:
    told = run("regulation", "show", name)
    assert (told.code, told.err) == (0, "")
    told_to_programs = facts(run, "show", name)
    assert told_to_programs["clauses"] or told_to_programs["accountability"]


def test_one_article_can_be_shown_alone(run: Run) -> None:
    told = run("regulation", "show", "daligang-2019", "--article", "二（一）3")
    assert "带队检查" in told.out
    assert len(told.out) < len(run("regulation", "show", "daligang-2019").out)
    absent = run("regulation", "show", "daligang-2019", "--article", "第九十九条")
    assert (absent.code, absent.out) == (2, "")
    assert "SD504" in absent.said
    assert run("regulation", "show", "daligang-2020").said.endswith("建议：daligang-2019")


def test_a_regulation_is_shown_with_the_words_of_ones_own_copy(run: Run, own: list[str]) -> None:
    told = run("regulation", "show", PACK, *own, "--article", "第一条", "--source", "原文.txt")
    assert "党委、政府主要负责人每月带队检查安全生产不少于一次" in told.out
    missing = run("regulation", "show", PACK, *own, "--source", "没有.txt")
    assert (missing.code, missing.out) == (2, "")
    assert len(missing.err.splitlines()) == 1


@pytest.mark.parametrize("position", ["government-head", "政府主要负责人", "镇长"])
def test_the_duties_of_one_position_are_asked_by_code_label_or_post(
    position: str, run: Run
) -> None:
    whole = run("regulation", "duties", "daligang-2019")
    told = run("regulation", "duties", "daligang-2019", "--position", position)
    assert told.code == 0
    assert 0 < len(told.out) < len(whole.out)
    assert "SD515" in run("regulation", "duties", "daligang-2019", "--position", "皇帝").said


def test_the_duties_of_one_level_are_asked_by_its_code(run: Run) -> None:
    told = run("regulation", "duties", "guiyang-2018", "--level", "township")
    assert 0 < len(told.out) < len(run("regulation", "duties", "guiyang-2018").out)
    assert "SD403" in run("regulation", "duties", "guiyang-2018", "--level", "town").said


def test_a_text_without_recurring_duties_says_so(run: Run) -> None:
    told = run("regulation", "duties", "state-493")
    assert told.code == 0
    assert "没有须由领导干部或者组织定期履行的职责" in told.out
    assert "no recurring duty" in run("--lang", "en", "regulation", "duties", "state-493").out


def test_the_strictest_of_two_is_marked(run: Run, own: list[str]) -> None:
    asked = [PACK, "strict-2026", "--level", "township", *own]
    told = run("regulation", "compare", *asked).out.splitlines()
    assert {"strict-2026" in line for line in told if "√" in line} == {True}
    duties = facts(run, "compare", *asked)["duties"]
    assert [one["subject"] for one in duties] == ["party-head", "government-head"]
    for one in duties:
        assert [entry["binding"] for entry in one["entries"]] == [True, False]


def test_a_pack_is_held_to_its_text(run: Run, own: list[str], elsewhere: Path) -> None:
    assert run("regulation", "lint", PACK, *own).code == 0
    told = run("regulation", "lint", PACK, *own, "--text", "原文.txt")
    assert told.code == 1
    assert "SD522" in told.out  # the second article has no rule
    write_pack(elsewhere / "法规包", PACK_TEXT.replace("words: 每月不少于一次", "words: 每天一次"))
    assert "SD520" in run("regulation", "lint", PACK, *own, "--text", "原文.txt").out
    by_file = run("regulation", "lint", f"法规包/{PACK}.yaml", "--text", "原文.txt")
    assert "SD520" in by_file.out


def test_the_cases_of_a_pack_are_tried(run: Run, own: list[str], elsewhere: Path) -> None:
    without = run("regulation", "test", PACK, *own)
    assert (without.code, "SD53" in without.out) == (1, True)
    write_cases(elsewhere / "法规包")
    assert run("regulation", "test", PACK, *own).code == 0
    write_cases(
        elsewhere / "法规包", CASES.replace("done: 1, verdict: met", "done: 2, verdict: met")
    )
    failed = run("regulation", "test", PACK, PACK, *own)
    assert failed.code == 1
    assert failed.out.count("SD531") == 1


def test_where_the_cases_did_not_travel_that_is_said_and_no_fault(
    run: Run, monkeypatch: pytest.MonkeyPatch, elsewhere: Path
) -> None:
    monkeypatch.setattr("safetyduty.regulations.cases.SHIPPED", elsewhere / "没有")
    told = run("regulation", "test", "daligang-2019")
    assert told.code == 0
    assert "SD533" in told.said


def test_a_pack_is_drafted_from_a_text(run: Run, own: list[str], elsewhere: Path) -> None:
    shown = run("regulation", "draft", "原文.txt")
    assert shown.code == 0
    assert shown.out.count("- article: 第") >= 2
    assert "check: true" in shown.out
    assert shown.said.startswith("草拟 ")
    written = run("regulation", "draft", "原文.txt", "--id", "mine-2026", "-o", "mine-2026.yaml")
    assert written.err.splitlines()[0] == "已写入 mine-2026.yaml"
    assert "id: mine-2026" in (elsewhere / "mine-2026.yaml").read_text(encoding="utf-8")
    assert "SD404" in run("regulation", "draft", "原文.txt", "-o", "没有/x.yaml").said
    assert len(run("regulation", "draft", "没有.txt").err.splitlines()) == 1


def test_editors_are_given_a_schema(run: Run, elsewhere: Path) -> None:
    assert json.loads(run("regulation", "schema").out)["$schema"]
    run("regulation", "schema", "-o", "pack.json")
    assert json.loads((elsewhere / "pack.json").read_text(encoding="utf-8"))


def test_colour_stays_on_the_screen(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert "\x1b[" in run("regulation", "show", "daligang-2019").out
