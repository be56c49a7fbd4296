"""What a pack ties to accidents and failings: refused with its line, shown, listed, held to a text."""

import json
from pathlib import Path

import pytest

from safetyduty.model.accountability import (
    Accountability,
    Cited,
    Grade,
    GradeBound,
    of,
    only,
    parts_of,
    reaches,
)
from safetyduty.model.audit import CannotAudit
from safetyduty.model.catalogue.index import advice, message
from safetyduty.model.law import Text
from safetyduty.model.post import Level
from safetyduty.model.unread import written as plainly
from safetyduty.regulations.load import load, problems_in, read_pack
from safetyduty.regulations.schema import pack_schema
from safetyduty.report.sections.answering import said_of
from safetyduty.report.sections.provenance import digest
from tests.regulations.conftest import PACK, TEXT

PARTS = """accountability:
  grades:
    - {article: 第四条, words: 处分, grade: larger, deaths: 3, injuries: 10, loss_wan: 1000}
  reporting:
    - article: 第四条
      words: 一年内
      step: {zh: 报告, en: report}
      start: received
      end: reported
      minutes: 30
  vetoes:
    - article: 第四条
      words: 一年内不得提拔
      name: {zh: 受到处分, en: disciplined}
      levels: [township]
      trigger: {kind: sanction, count: 1}
      binds: [{role: sanctioned}]
      consequences: [promotion]
"""


def written(folder: Path, old: str = "", new: str = "") -> Path:
    assert old in PARTS
    path = folder / "songyuan.yaml"
    path.write_text(PACK + PARTS.replace(old, new, 1), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("grade: larger", "grade: 较大", ("SD508 grade 不能是“较大”", "| larger")),
        ("grade: larger", "grade: largr", ("SD508 grade 不能是“largr”", "| larger")),
        ("deaths: 3", "deaths: three", ("SD509 deaths 写成了“three”",)),
        ("deaths: 3", "deaths: -3", ("SD510 deaths 的值 -3",)),
        ("minutes: 30", "minuts: 30", ("SD506 没有“minuts”这一项", "| minutes")),
        ("start: received", "start: recieved", ("SD508 start", "| received")),
        ("    - {article: 第四条, words: 处分,", "    - {words: 处分,", ("SD507 缺少“article”",)),
        ("words: 一年内不得提拔", 'words: ""', ("SD510 words",)),
        ("kind: sanction", "kind: sanctions", ("SD508 kind", "| sanction")),
        ("count: 1", "count: 0", ("SD510 count 的值 0",)),
        (
            "consequences: [promotion]",
            "consequences: [提拔]",
            ("SD508 consequences", "| promotion"),
        ),
        ("levels: [township]", "levels: 乡镇", ("SD509 levels",)),
        ("vetoes:", "vetos:", ("SD506 没有“vetos”这一项", "| vetoes")),
    ],
)
def test_a_wrong_value_is_refused_with_its_line(
    old: str, new: str, said: tuple[str, ...], tmp_path: Path
) -> None:
    path = written(tmp_path, old, new)
    with pytest.raises(CannotAudit):
        read_pack(path)
    (found,) = problems_in(path)
    line = next(
        number
        for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if new.strip().splitlines()[0] in text and number > PACK.count("\n")
    )
    told = f"{found.code} {message(found, 'zh')} | {advice(found, 'zh')}"
    assert abs(found.source.row - line) <= 1
    for part in said:
        assert part in told


def test_a_sound_pack_is_read_and_its_parts_told_apart(tmp_path: Path) -> None:
    found = read_pack(written(tmp_path))
    said = of(found)
    assert (said.grades[0].grade, said.reporting[0].minutes) == (Grade.LARGER, 30)
    assert len(list(parts_of(found))) == 3
    assert read_pack(written(tmp_path)).accountability  # kept, and read back the same
    assert of(read_pack(written(tmp_path))) == said
    again = read_pack(written(tmp_path))
    assert (again == found, hash(again) == hash(found)) == (True, True)
    assert found.accountability != "第四条"
    assert only(found, "第四条".__eq__)
    assert only(found, "第五条".__eq__) is None
    (bare,) = load(["songyuan"], [_bare(tmp_path)])
    assert (of(bare), only(bare, bool)) == (Accountability(), None)


def _bare(folder: Path) -> Path:
    place = folder / "bare"
    place.mkdir()
    (place / "songyuan.yaml").write_text(PACK, encoding="utf-8")
    return place


def test_a_text_reaches_a_level_by_its_duties_or_its_vetoes(tmp_path: Path) -> None:
    ours = read_pack(written(tmp_path, "levels: [township]", "levels: [county]"))
    assert [level for level in Level if reaches(ours, level)] == [Level.COUNTY, Level.TOWNSHIP]
    kashgar, state = load(["state-493", "kashgar-2021"])
    assert reaches(state, Level.TOWNSHIP)
    assert not reaches(kashgar, Level.TOWNSHIP)
    (bare,) = load(["songyuan"], [_bare(tmp_path)])
    assert not reaches(bare, Level.TOWNSHIP)


def test_lint_holds_the_words_to_the_text(run, tmp_path: Path) -> None:
    path = written(tmp_path, "words: 处分", "words: 开除")
    (tmp_path / "songyuan.txt").write_text(TEXT, encoding="utf-8")
    told = run("regulation", "lint", path, "--text", tmp_path / "songyuan.txt").out
    assert "SD520" in told
    assert "开除" in told
    sound = run("regulation", "lint", written(tmp_path), "--text", tmp_path / "songyuan.txt").out
    assert "SD520" not in sound


@pytest.mark.parametrize(
    "name",
    ["guiyang-2018", "zhanjiang-edz-2016", "luzhou-2018", "kashgar-2021", "daligang-2019",
     "state-493", "state-sanctions-2020"],
)  # fmt: skip
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_part_is_shown_and_told_to_programs(name: str, lang: str, run) -> None:
    (found,) = load([name])
    shown = "".join(run("regulation", "show", name, "--lang", lang).out.split())
    facts = json.loads(run("regulation", "show", name, "-f", "json").out)["accountability"]
    told = [entry for entries in facts.values() for entry in entries]
    assert len(told) == len(list(parts_of(found))) > 0
    for part, entry in zip(parts_of(found), told, strict=True):
        assert entry["article"] == part.article
        assert entry["words"] == part.words
        assert entry["in_force"] == str(found.in_force)
        assert entry["checked_on"] == str(found.checked_on)
        assert said_of(part, "zh")
        assert part.words.replace(" ", "")[:6] in shown


def test_one_article_shows_its_own_parts_alone(run) -> None:
    told = json.loads(
        run("regulation", "show", "state-493", "--article", "第三条", "-f", "json").out
    )
    assert list(told["accountability"]) == ["grades"]
    assert len(told["accountability"]["grades"]) == 4
    absent = run("regulation", "show", "state-493", "--article", "第九十条")
    assert (absent.code, "SD504" in absent.said) == (2, True)


def test_the_list_counts_the_parts(run) -> None:
    told = json.loads(run("regulation", "list", "-f", "json").out)["regulations"]
    counted = {one["id"]: one["accountability"] for one in told}
    assert counted["state-493"] == len(list(parts_of(load(["state-493"])[0])))


def test_the_schema_knows_the_parts() -> None:
    schema = pack_schema()
    assert schema["$defs"]["Regulation"]["properties"]["accountability"]["anyOf"][0] == {
        "$ref": "#/$defs/Accountability"
    }
    assert "Veto" in schema["$defs"]
    assert schema["$defs"]["Trigger"]["properties"]["count"]["minimum"] == 1


def test_money_is_exact_and_to_whom_it_goes_is_said() -> None:
    said = of(load(["kashgar-2021"])[0])
    assert [(m.to, m.yuan, m.most_yuan, m.first, m.heads_percent) for m in said.awards] == [
        ("county", 50_000, 0, 5, 30), ("department", 30_000, 0, 10, 30),
        ("enterprise", 100_000, 300_000, 0, 30),
    ]  # fmt: skip
    assert [(m.to, m.yuan, m.heads_percent) for m in said.penalties] == [
        ("county", 30_000, 30), ("department", 10_000, 30),
    ]  # fmt: skip


def test_a_part_nobody_can_say_is_a_fault_of_the_program() -> None:
    with pytest.raises(NotImplementedError):
        said_of(Cited(article="一", words="二", note=Text("三", "three")), "zh")
    bound = GradeBound(article="一", words="二", grade=Grade.LARGER)
    assert "较大" in said_of(bound, "zh")


def test_a_pack_is_written_out_with_the_part_kept_unread(tmp_path: Path) -> None:
    found = read_pack(written(tmp_path))
    assert found.accountability
    assert plainly(found.accountability) == found.accountability.plain
    with pytest.raises(NotImplementedError):
        plainly(object())
    assert digest(found) != digest(read_pack(written(tmp_path, "minutes: 30", "minutes: 31")))


def test_a_check_by_a_text_without_duties_finds_nothing(run, elsewhere: Path) -> None:
    from tests.cli.station import write_ledger

    write_ledger(elsewhere / "台账.xlsx")
    told = run("check", "台账.xlsx", "-r", "state-493", "--as-of", "2026-06-20", "-f", "json")
    assert json.loads(told.out)["findings"] == []
    plain = run("check", "台账.xlsx", "--as-of", "2026-06-20", "-f", "json")
    assert "state-493" not in {r["id"] for r in json.loads(plain.out)["regulations"]}


CASES = """- case: 诫勉后受限
  article: 第四条
  as_of: 2026-12-31
  period: "2026"
  leaders:
    - {姓名: 黎一, 职务: 党委书记, 任职日期: 2020-01-01}
  accidents:
    - {发生时间: 2026-03-01, 地点: 甲厂, 死亡人数: 3}
  sanctions:
    - {姓名: 黎一, 决定日期: 2026-05-01, 问责方式: 诫勉, 事由: 因事故}
  accidents_found:
    - {place: 甲厂, grade: 较大, clocks: [{minutes: null}]}
  windows_found:
    - {subject: 黎一, start: 2026-05-01, end: 2027-05-01}
"""


def test_cases_of_accidents_and_windows_are_run(run, elsewhere: Path) -> None:
    written(elsewhere)
    (elsewhere / "songyuan.cases.yaml").write_text(CASES, encoding="utf-8")
    told = run("regulation", "test", "songyuan", "--packs", elsewhere)
    assert "诫勉后受限" not in told.out


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("grade: 较大", "grade: 重大", "'grade': '重大'"),
        ("end: 2027-05-01}", "end: 2027-05-02}", "2027-05-01"),
        ("clocks: [{minutes: null}]", "clocks: [{minutes: 5}]", "'minutes': 5"),
        ("clocks: [{minutes: null}]", "clocks: {minutes: 5}", "'minutes': 5"),
        ("clocks: [{minutes: null}]", "nothing: 1", "nothing"),
        ("问责方式: 诫勉, 事由: 因事故", "问责方式: 诫勉, 事由: 会风", "实为 —"),
        (
            "  windows_found:\n    - {subject: 黎一, start: 2026-05-01, end: 2027-05-01}",
            "  free: [黎一]",
            "黎一 —",
        ),
    ],
)
def test_a_case_that_fails_says_what_was_found(
    old: str, new: str, said: str, run, elsewhere: Path
) -> None:
    written(elsewhere)
    assert old in CASES
    (elsewhere / "songyuan.cases.yaml").write_text(CASES.replace(old, new), encoding="utf-8")
    told = run("regulation", "test", "songyuan", "--packs", elsewhere)
    assert told.code == 1
    assert "诫勉后受限" in told.out
    assert said in told.out
