"""A pack of limits, campaigns, lists, shares and consequences: written, shown, checked, told."""

import json
from pathlib import Path

import pytest

PACK = """id: heishan
title: 黑山县安全生产责任规定
title_en: Rules of Heishan county
issuer: 县委
jurisdiction: 黑山县
level: county
issued: 2020-01-01
in_force: 2020-03-01
status: in_force
checked_on: 2026-01-01
source: heishan.txt
clauses:
  - article: 第二条
    words: 每月
    duty: {zh: 分级检查包保企业, en: visit the sites by class}
    who: {positions: [team-member], levels: [township]}
    rule:
      {kind: sites, activity: [inspection], visits: {A: month, B: quarter, C: half-year}}
  - article: 第三条
    words: 每年
    duty: {zh: 与各企业签订责任书, en: sign with every site}
    who: {bodies: [government], levels: [township]}
    rule: {kind: coverage, of: sites, document: [responsibility-statement], per: year}
  - article: 第四条
    words: 六月
    duty: {zh: 安全生产月检查, en: inspect in Safety Month}
    who: {positions: [government-head], levels: [township]}
    rule: {kind: campaign, name: {zh: 安全生产月, en: Safety Month}, start: "06-01", end: "06-30",
           activity: [inspection], at_least: 1}
  - article: 第五条
    words: 15个工作日内
    duty: {zh: 考核后通报, en: publish after the assessment}
    who: {bodies: [safety-committee], levels: [township]}
    rule: {kind: within, days: 15, count: working, after: document, event_document: [assessment],
           document: [circular]}
  - article: 第六条
    words: 90%
    duty: {zh: 班子成员受训, en: train the team}
    who: {bodies: [party-committee], levels: [township]}
    rule: {kind: ratio, percent: 90, of: people, positions: [team-member], activity: [training],
           capacity: takes-part, per: year}
  - article: 第七条
    words: 连续两个月
    duty: {zh: 连续未检查的约谈, en: interview}
    who: {positions: [team-member], levels: [township]}
    rule: {kind: repeated, of: [第二条], times: 2}
  - article: 第八条
    words: 每季度末月25日前
    duty: {zh: 报送工作报告, en: report}
    who: {bodies: [government], levels: [township]}
    rule: {kind: deadline, document: [work-report], per: quarter, due: "25", in_month: 3}
"""
LEDGER = {
    "名册.csv": "姓名,职务\n黎一,镇长\n邵二,副镇长\n",
    "单位.csv": "名称,村（社区）,风险等级,包保领导\n青松纸厂,刘家村,A,黎一\n东风油库,刘家村,高,邵二\n",
    "台账.csv": (
        "日期,活动类型,带队领导,参加人员,地点\n"
        "2026-01-05,带队检查,黎一,,青松纸厂\n2026-06-05,培训,黎一,,镇政府\n"
    ),
    "文件.csv": (
        "文件类型,日期,签发单位,对象,年度\n考核,2026-02-02,镇安委会,,2026\n"
        "责任书,2026-01-08,镇政府,青松纸厂,2026\n"
    ),
}


@pytest.fixture
def pack(elsewhere: Path) -> Path:
    """Put the pack into a folder, and a small ledger beside it."""
    place = elsewhere / "法规"
    place.mkdir()
    (place / "heishan.yaml").write_text(PACK, encoding="utf-8")
    for name, text in LEDGER.items():
        (elsewhere / name).write_text(text, encoding="utf-8")
    return place


def test_it_is_sound_and_each_clause_is_shown_with_its_numbers(run, pack: Path) -> None:
    linted = run("regulation", "lint", pack / "heishan.yaml")
    assert linted.code == 0, linted.out
    shown = run("regulation", "show", "heishan", "--packs", pack, "-f", "json")
    by_article = {one["article"]: one for one in json.loads(shown.out)["clauses"]}
    assert by_article["第二条"]["visits"] == {
        "A": "month", "B": "quarter", "C": "half-year", "D": None,
    }  # fmt: skip
    assert by_article["第二条"]["per"] == "month"
    assert by_article["第五条"]["days"] == 15
    assert by_article["第五条"]["count"] == "working"
    assert by_article["第六条"]["percent"] == 90
    assert by_article["第七条"]["of"] == ["第二条"]


def test_its_clauses_are_said_in_both_languages(run, pack: Path) -> None:
    listed = run("regulation", "duties", "heishan", "--packs", pack, "-f", "csv").out
    for words in (
        "A级 每月、B级 每季度、C级 每半年",
        "不低于90%",
        "第二条连续2期未完成",
        "考核后15个工作日内",
        "逐一",
        "期末",
    ):
        assert words in listed
    english = run("regulation", "duties", "heishan", "--packs", pack, "--lang", "en").out
    assert "at least 90 %" in english
    shown = run("regulation", "show", "heishan", "--packs", pack)
    assert shown.code == 0
    compared = run("regulation", "compare", "heishan", "daligang-2019", "--packs", pack)
    assert "参加人员比例" in compared.out


def check(run, pack: Path, *more: str) -> dict[tuple[str, str, str], dict[str, object]]:
    told = run(
        "check", pack.parent, "-r", "heishan", "--packs", pack, "--as-of", "2026-06-30",
        "-f", "json", *more,
    )  # fmt: skip
    facts = json.loads(told.out)
    return {(f["article"], f["subject"], f["period"]): f for f in facts["findings"]} | {
        ("problems", one["code"], one["value"]): one for one in facts["problems"]
    }


def test_a_check_judges_them_and_says_why(run, pack: Path) -> None:
    found = check(run, pack)
    verdicts = {key: one["verdict"] for key, one in found.items() if "verdict" in one}
    assert verdicts["第二条", "黎一", "2026-01"] == "met"
    assert verdicts["第二条", "邵二", "2026H1"] == "unknown"
    assert verdicts["第四条", "黎一", "2026 安全生产月"] == "missed"
    assert verdicts["第六条", "党委", "2026"] == "pending"
    assert verdicts["第七条", "黎一", "2026"] == "missed"
    assert verdicts["第八条", "政府", "2026Q1"] == "missed"
    assert found["第八条", "政府", "2026Q1"]["due"] == "2026-03-25"
    assert "东风油库" in str(found["problems", "SD250", "高"]["message"])
    reason = str(found["第七条", "黎一", "2026"]["reason"])
    assert "2026-02（第二条）" in reason
    assert "由有权机关认定" in reason
    share = str(found["第六条", "党委", "2026"]["reason"])
    assert "共2，不低于90%即应2，计入1" in share
    within = next(one for key, one in found.items() if key[0] == "第五条")
    assert (within["verdict"], within["start"]) == ("missed", "2026-02-02")
    english = check(run, pack, "--lang", "en")
    assert "competent body" in str(english["第七条", "黎一", "2026"]["reason"])


@pytest.mark.parametrize("form", ["terminal", "text", "markdown"])
def test_every_form_prints_them(run, pack: Path, form: str) -> None:
    told = run(
        "check", pack.parent, "-r", "heishan", "--packs", pack, "--as-of", "2026-06-30",
        "-f", form,
    )  # fmt: skip
    assert told.code == 1
    assert "安全生产月" in told.out


def test_why_tells_the_story_of_each(run, pack: Path) -> None:
    for subject in ("黎一", "邵二", "党委", "安委会", "政府"):
        told = run(
            "why", pack.parent, "-r", "heishan", "--packs", pack, "--as-of", "2026-06-30",
            "--leader", subject,
        )  # fmt: skip
        assert (told.code, "Traceback" in told.err) == (0, False)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("of: [第二条]", "of: [第二十条]", "第二条"),
        ("of: [第二条]", "of: [第七条]", "第二条"),  # not of itself
        ("B: quarter", "B: half_year", "half-year"),
        ("visits: {A: month", "visits: {E: month", "A"),
        ("percent: 90", "percent: 900", "1—100"),
        ('start: "06-01"', 'start: "01"', "06-01"),
        ("event_document: [assessment]", "event_document: [asessment]", "assessment"),
        ("in_month: 3", "in_month: 4", "1—3"),
        ('due: "25", in_month: 3', "in_month: 3", "应为 1"),
    ],
)
def test_a_wrong_value_is_told_with_its_line_and_a_better_one(
    run, pack: Path, old: str, new: str, said: str
) -> None:
    line = PACK[: PACK.index(old)].count("\n") + 1
    (pack / "heishan.yaml").write_text(PACK.replace(old, new), encoding="utf-8")
    told = run("regulation", "lint", pack / "heishan.yaml")
    assert told.code == 1
    assert f"heishan.yaml:{line}" in told.out
    assert said in told.out


def test_the_schema_knows_them(run) -> None:
    found = json.loads(run("regulation", "schema").out)["$defs"]
    for name in ("Sites", "Campaign", "Within", "Ratio", "Repeated"):
        assert {"$ref": f"#/$defs/{name}"} in found["Rule"]["anyOf"]
    assert found["Ratio"]["properties"]["percent"]["maximum"] == 100
    assert found["Visits"]["properties"].keys() == {"A", "B", "C", "D"}


@pytest.mark.parametrize("kind", ["sites", "coverage", "campaign", "within", "ratio", "repeated"])
def test_each_has_a_page_in_both_languages(run, kind: str) -> None:
    for lang in ("zh", "en"):
        told = run("explain", kind, "--lang", lang)
        assert told.code == 0
        assert "rule:" in told.out
