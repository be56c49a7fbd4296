"""why, read, explain, doctor, init, regulation: each says what it is for."""

import json
import re
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cli.conftest import Run
from safetyduty import __version__
from safetyduty.cli import _main, doctor
from safetyduty.cli._output import FORMATS
from safetyduty.discover import names, shipped
from safetyduty.model.audit import Verdict
from safetyduty.model.catalogue.index import entries
from safetyduty.regulations.load import available
from tests.cli.station import EVERY_MONTH, HEADINGS, LEADERS, PACK_TEXT, write_ledger, write_pack

SAMPLE = Path(__file__).parents[2] / "sample_data"
EVERY_FORMAT = pytest.mark.parametrize("form", names(FORMATS))


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


@pytest.mark.parametrize("command", names("safetyduty.cli"))
def test_every_command_has_help(command: str, run: Run) -> None:
    if command.startswith("_"):
        return
    told = run(command, "--help")
    assert told.code == 0
    assert told.out.startswith(f"Usage: safetyduty {command} ")
    assert run(command, "-h").out == told.out


# why


def why(run: Run, *arguments: object) -> dict[str, object]:
    told: dict[str, object] = json.loads(run("why", *arguments, "-f", "json").out)
    return told


def test_why_tells_the_whole_story_of_one_verdict(run: Run, asked: list[str]) -> None:
    told = run("why", *asked, "--leader", "蓝溪云", "--period", "2026-02", "--level", "township")
    assert (told.code, told.err) == (0, "")
    for part in (
        "每月带队检查一次 · 2026-02",
        "第一条",
        "“每月不少于一次”",
        "领导名册!A3",
        "逾期未完成",
        "没有计入的记录",
        "2026-01-09",
    ):
        assert part in told.out
    (one,) = why(run, *asked, "--leader", "蓝溪云", "--period", "2026-02")["explanations"]
    assert one["finding"]["verdict"] == "missed"
    assert {near["reason"] for near in one["near_misses"]} == {"period"}
    assert one["would_change"]


def test_why_takes_a_name_as_it_is_written(run: Run, asked: list[str]) -> None:
    spaced = run("why", *asked, "--leader", "蓝 溪 云", "--period", "2026-02")
    assert spaced.out == run("why", *asked, "--leader", "蓝溪云", "--period", "2026-02").out


def test_why_tells_every_period_of_the_span_asked_for(run: Run, asked: list[str]) -> None:
    quarter = why(run, *asked, "--leader", "章予安", "--period", "2026Q1")["explanations"]
    months = [one["finding"]["period"] for one in quarter]
    assert months == ["2026-01", "2026-02", "2026-03"]


@EVERY_FORMAT
def test_why_writes_every_format(form: str, run: Run, asked: list[str], elsewhere: Path) -> None:
    given = [*asked, "--leader", "章予安", "--period", "2026-03", "-f", form]
    shown = run("why", *given)
    assert (shown.code, bool(shown.out)) == (0, True)
    run("why", *given, "-o", "为什么")
    assert (elsewhere / "为什么").read_text(encoding="utf-8").split() == shown.out.split()


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    ("name", "period"),
    [
        ("祝砚舟", "2026"),  # a year's number, meetings chaired in his stead
        ("欧阳漱石", "2026-02"),  # a row of another kind
        ("屈望山", "2026-08"),  # two places on one day
        ("桑见川", "2026-02"),  # appointed in mid-month, and places visited
        ("柏景行", "2026"),  # posts held, months to come
        ("卞守拙", "2026"),  # a document filed late
        ("凌照晚", "2026-10"),  # a row entered later
        ("岑简", "2026-06"),  # a row whose day cannot be read
        ("政府", "2026"),  # a body
        ("党委理论学习中心组", "2026"),
        ("government", "2026"),  # the same by its code
    ],
)
def test_why_can_be_asked_of_whoever_owes_in_the_sample(
    name: str, period: str, lang: str, run: Run
) -> None:
    given = [SAMPLE, "--leader", name, "--period", period, "--as-of", "2026-11-20"]
    told = run("why", *given, "--lang", lang)
    assert (told.code, told.err) == (0, "")
    assert "{" not in told.out
    facts = why(run, *given, "--lang", lang)
    assert facts["explanations"]
    if lang == "en":
        for one in facts["explanations"]:
            assert not set("次该项未") & set("".join(one["would_change"]))


# read


def test_read_accounts_for_every_sheet_and_row(run: Run, ledger: Path) -> None:
    told = run("read", ledger)
    assert (told.code, told.err) == (0, "")
    facts = json.loads(run("read", ledger, "-f", "json").out)
    assert facts["schema"] == "safetyduty/reading/1"
    sheets = {one["sheet"]: one for one in facts["inputs"][0]["sheets"]}
    assert sheets["履职台账"]["table"] == "activities"
    assert sheets["履职台账"]["columns"]["day"] == "日期"
    assert sheets["领导名册"]["header_row"] == 1
    assert all(one["rows"] == one["used"] + one["skipped"] for one in sheets.values())


def test_read_says_what_could_not_be_used(run: Run, ledger: Path) -> None:
    write_ledger(ledger, (HEADINGS, ("待定", "带队检查", "章予安"), ("合计",)))
    told = run("read", ledger, "--lang", "en")
    assert told.code == 1
    assert "SD104" in told.out
    facts = json.loads(run("read", ledger, "-f", "json").out)
    skipped = {one["sheet"]: one["skipped_rows"] for one in facts["inputs"][0]["sheets"]}
    assert {"row": 3, "reason": "total"} in skipped["履职台账"]


@EVERY_FORMAT
def test_read_writes_every_format(form: str, run: Run, elsewhere: Path) -> None:
    shown = run("read", SAMPLE, "-f", form)
    assert shown.code == 1
    assert "履职台账2026.xlsx" in shown.out
    assert run("read", SAMPLE, "-f", form, "-o", "读表").out == ""
    assert (elsewhere / "读表").stat().st_size > 100


def test_read_needs_no_leader_list(run: Run, elsewhere: Path) -> None:
    write_ledger(elsewhere / "只有台账.xlsx", leaders=(("备忘",),))
    assert "SD101" in run("read", "只有台账.xlsx").out


# explain


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_code_has_its_page(lang: str, run: Run) -> None:
    for code in entries():
        told = run("explain", code.lower(), "--lang", lang)
        assert (told.code, told.err) == (0, "")
        assert told.out.startswith(code)
        assert len(told.out.splitlines()) > 10
        assert not re.search(r"{\w*}|{{", told.out)


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_verdict_has_its_page(verdict: Verdict, run: Run) -> None:
    assert verdict.zh in run("explain", verdict).out
    assert verdict.en in run("explain", verdict.upper(), "--lang", "en").out


@pytest.mark.parametrize("rule", names("safetyduty.rules"))
def test_every_kind_of_rule_has_its_page(rule: str, run: Run) -> None:
    assert len(run("explain", rule).out.split()) > 20


@EVERY_FORMAT
def test_explain_writes_every_format(form: str, run: Run) -> None:
    told = run("explain", "SD104", "-f", form)
    assert told.code == 0
    assert ("SD104" in told.out) == (form != "csv")  # a page has no table
    facts = json.loads(run("explain", "SD104", "-f", "json").out)
    assert facts["schema"] == "safetyduty/page/1"


def test_an_unknown_code_is_told_with_the_nearest(run: Run) -> None:
    assert run("explain", "SD9104").said.endswith("建议：SD104")
    assert run("explain", "cuont").said.endswith("建议：count")
    assert run("explain", "？").said.endswith("、".join([*names("safetyduty.rules"), *Verdict]))


# doctor


def checks(run: Run) -> dict[str, bool]:
    told = run("doctor", "-f", "json")
    good = {one["what"]: one["good"] for one in json.loads(told.out)["checks"]}
    assert told.code == int(not all(good.values()))
    return good


def test_doctor_finds_everything_in_place(run: Run) -> None:
    good = checks(run)
    calendar = good.pop("节假日历")  # known until the State Council's next notice
    assert all(good.values())
    assert {"Python", "duckdb", *available(), "templates", "sample_data"} <= good.keys()
    told = run("doctor", "--lang", "en")
    assert told.code == int(not calendar)
    assert "not installed" not in told.out


def test_doctor_tells_what_is_missing_or_broken(
    run: Run, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "PACKAGES", ("no-such-package",))
    assert not checks(run)["no-such-package"]
    assert "未安装" in run("doctor").out
    (elsewhere / "safetyduty.toml").write_text("unit = 1")
    assert not checks(run)["safetyduty.toml"]
    folder = write_pack(elsewhere / "法规包", PACK_TEXT.replace("per: month", "per: moon"))
    bad = doctor._pack("trial-2026", folder / "trial-2026.yaml")
    assert (bad.good, bad.found) == (False, "trial-2026.yaml:18")


def test_doctor_names_the_folder_of_the_settings(run: Run, elsewhere: Path) -> None:
    (elsewhere / "safetyduty.toml").write_text('unit = "柴坪镇"', encoding="utf-8")
    found = json.loads(run("doctor", "-f", "json").out)["checks"][-1]
    assert found == {"what": "safetyduty.toml", "found": str(elsewhere), "good": True}


# init


def fill(path: Path) -> None:
    """Fill in the blank workbook as a clerk does: below the headings, by their names."""
    book = load_workbook(path)
    for title, (headings, *rows) in {"领导名册": LEADERS, "履职台账": EVERY_MONTH}.items():
        sheet = book[title]
        at = {cell.value: cell.column for cell in sheet[1]}
        for number, row in enumerate(rows, 2):
            for heading, value in zip(headings, row, strict=True):
                sheet.cell(number, at[heading], value)
    book.save(path)


def test_init_makes_a_workspace_that_can_be_filled_in_and_checked(
    run: Run, elsewhere: Path, asked: list[str]
) -> None:
    told = run("init", "新站/2026年")
    made = elsewhere / "新站" / "2026年"
    assert told.code == 0
    assert sorted(path.name for path in made.iterdir()) == ["safetyduty.toml", "台账.xlsx"]
    assert told.err.splitlines()[-1].startswith("下一步：在 新站/2026年 填好领导名册")
    blank = run("check", made)
    assert (blank.code, blank.out) == (2, "")
    assert "SD402 没有领导名册" in blank.said
    fill(made / "台账.xlsx")
    filled = run("check", made, *asked[1:], "-f", "json")
    by_hand = run("check", *asked, "-f", "json")
    told = [json.loads(one.out) for one in (filled, by_hand)]
    assert told[0]["summary"] == told[1]["summary"]
    assert told[0]["problems"] == []


def test_init_never_overwrites(run: Run, elsewhere: Path) -> None:
    (elsewhere / "台账.xlsx").write_text("我的台账")
    told = run("init")
    assert told.code == 2
    assert told.said == "错误 SD411 目标文件已存在：台账.xlsx。建议：换一个文件夹，或先移走原文件"
    assert [path.name for path in elsewhere.iterdir()] == ["台账.xlsx"]


def test_init_says_where_it_cannot_write(run: Run, elsewhere: Path) -> None:
    (elsewhere / "文件").write_text("")
    assert run("init", "文件/新站").said.startswith("文件/新站: 错误 SD404 写不进去：")


def test_what_init_writes_is_what_travels_with_the_program(run: Run, elsewhere: Path) -> None:
    run("init", "--lang", "en")
    for path in shipped("templates").iterdir():
        assert (elsewhere / path.name).read_bytes() == path.read_bytes()


# settings


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


# regulation


def test_regulations_are_listed_with_ones_own(run: Run, elsewhere: Path) -> None:
    folder = write_pack(elsewhere / "法规包")
    told = run("regulation", "list", "--packs", folder)
    assert told.code == 0
    for name in (*available(), "trial-2026"):
        assert name in told.out
    assert "Trial rules" in run("regulation", "list", "--packs", folder, "--lang", "en").out
    write_pack(folder, PACK_TEXT.replace("per: month", "per: moon"), "bad-2026")
    broken = run("regulation", "list", "--packs", folder)
    assert broken.code == 1
    assert "bad-2026" in broken.out + broken.err


@pytest.mark.parametrize("name", available())
def test_a_regulation_is_shown_with_its_clauses(name: str, run: Run) -> None:
    told = run("regulation", "show", name)
    assert (told.code, told.err) == (0, "")
    facts = json.loads(run("regulation", "show", name, "-f", "json").out)
    assert facts["clauses"]


def test_one_article_can_be_shown_alone(run: Run) -> None:
    told = run("regulation", "show", "daligang-2019", "--article", "二（一）3")
    assert "带队检查" in told.out
    assert len(told.out) < len(run("regulation", "show", "daligang-2019").out)
    assert run("regulation", "show", "daligang-2020").said.endswith("建议：daligang-2019")


def test_a_command_on_a_screen_is_coloured(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert "\x1b[" in run("doctor").out
