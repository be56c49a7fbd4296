"""why: the whole story of one verdict."""

import json
from pathlib import Path

import pytest

from safetyduty.cli._output import BINARY, FORMATS
from safetyduty.discover import names
from tests.cli.conftest import Run
from tests.cli.station import PACK, PACK_TEXT, write_pack

SAMPLE = Path(__file__).parents[2] / "sample_data"
EVERY_FORMAT = pytest.mark.parametrize("form", sorted({*names(FORMATS)} - {*BINARY}))


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
        "没有一条记录计入",
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


def test_why_says_which_table_would_have_to_be_handed_in(run: Run, asked: list[str]) -> None:
    given = [*asked, "-r", "guiyang-2018", "--leader", "政府", "--period", "2026"]
    stories = why(run, *given)["explanations"]
    (open_one,) = (one for one in stories if one["finding"]["verdict"] == "unknown")
    assert "文件台账" in open_one["would_change"][0]


GUIYANG_LUZHOU = ("-r", "guiyang-2018", "-r", "daligang-2019", "--as-of", "2026-12-31")


def test_a_duty_overdue_points_to_the_circumstances_of_its_own_text(run: Run, ledger: Path) -> None:
    asked = (ledger.name, *GUIYANG_LUZHOU, "--leader", "蓝溪云")
    told = why(run, *asked)["explanations"]
    by_text = {
        (one["finding"]["regulation"], one["finding"]["verdict"]): one["circumstances"]
        for one in told
    }
    guiyang = by_text["guiyang-2018", "missed"]
    assert guiyang[0] == "第十八条（一） 职责履行不到位"
    assert "责令辞职" in guiyang[1]
    assert "纪检监察机关" in guiyang[2]
    assert "有权机关" in guiyang[-1]
    assert "第十八条" not in "".join(by_text["daligang-2019", "missed"])
    assert all(not said for (_, verdict), said in by_text.items() if verdict != "missed")
    assert "可能涉及的情形" in run("why", *asked).out


def test_a_text_that_names_no_body_says_so(run: Run, ledger: Path, elsewhere: Path) -> None:
    local = """accountability:
  circumstances:
    - {article: 第一条, words: 每月, name: {zh: 未履职, en: not done}, signs: [missed-duty]}
  forms:
    - {article: 第一条, words: 每月, items: [circular]}
"""
    folder = write_pack(elsewhere / "包", PACK_TEXT + local)
    asked = (ledger.name, "-r", PACK, "--packs", folder.name, "--as-of", "2026-06-30")
    told = run("why", *asked, "--leader", "蓝溪云", "--period", "2026-02").out
    assert "第一条 未履职" in told
    assert "方式：通报" in told
    assert "决定机关（按权限）：条款未写" in told
