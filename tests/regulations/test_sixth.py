"""A sixth regulation is one YAML file and one file of cases: nothing else is touched."""

import json
from pathlib import Path

import pytest
from openpyxl import Workbook

from safetyduty.regulations import cases, schema
from tests.regulations.conftest import CASES, PACK, Ran


def replaced(folder: Path, old: str, new: str, name: str = "songyuan.yaml") -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def ledger(folder: Path) -> Path:
    book = Workbook()
    book.active.append(["姓名", "职务", "任职日期"])
    book.active.append(["黎一", "党委书记", "2018-01-01"])
    acts = book.create_sheet("履职")
    acts.append(["日期", "活动类型", "带队领导"])
    acts.append(["2026-01-05", "带队检查", "黎一"])
    book.save(folder / "台账.xlsx")
    return folder / "台账.xlsx"


def test_it_is_checked_by_naming_its_folder(run, folder: Path, elsewhere: Path) -> None:
    told: Ran = run(
        "check", ledger(elsewhere), "-r", "songyuan", "--packs", folder,
        "--as-of", "2026-06-30", "-f", "json",
    )  # fmt: skip
    findings = {(f["article"], f["period"]): f["verdict"] for f in json.loads(told.out)["findings"]}
    assert findings["第二条（二）", "2026Q1"] == "met"
    assert findings["第二条（二）", "2026Q2"] == "missed"


def test_it_is_checked_by_the_settings(run, folder: Path, elsewhere: Path) -> None:
    settings = 'regulation = ["songyuan"]\nregulations = "法规"\n'
    (elsewhere / "safetyduty.toml").write_text(settings, encoding="utf-8")
    told = run("check", ledger(elsewhere), "--as-of", "2026-06-30", "-f", "json")
    assert {r["id"] for r in json.loads(told.out)["regulations"]} == {"songyuan"}
    assert "songyuan" in run("regulation", "list").out


def test_asked_before_it_was_in_force_it_answers_so(run, folder: Path, elsewhere: Path) -> None:
    told = run(
        "check", ledger(elsewhere), "-r", "songyuan", "--packs", folder,
        "--period", "2019", "--as-of", "2019-12-31", "-f", "json",
    )  # fmt: skip
    found = json.loads(told.out)["findings"]
    assert {finding["verdict"] for finding in found} == {"exempt"}
    assert all("2020-03-01" in finding["reason"] for finding in found)
    shown = ("regulation", "show", "songyuan", "--packs", folder, "--as-of")
    assert "截至2019-12-31尚未施行：自2020-03-01起施行" in run(*shown, "2019-12-31").out
    assert "截至2020-03-01已施行" in run(*shown, "2020-03-01").out
    assert "Not in force on 2019-12-31" in run(*shown, "2019-12-31", "--lang", "en").out
    assert "had come into force" in run(*shown, "2021-12-31", "--lang", "en").out
    facts = json.loads(run(*shown, "2019-12-31", "-f", "json").out)
    assert (facts["as_of"], facts["in_force_then"]) == ("2019-12-31", False)


def test_its_cases_are_run(run, folder: Path) -> None:
    told = run("regulation", "test", "songyuan", "--packs", folder)
    assert (told.code, told.err) == (0, ""), told.out
    assert "songyuan.cases.yaml" in told.out
    facts = json.loads(run("regulation", "test", "songyuan", "--packs", folder, "-f", "json").out)
    (one,) = facts["regulations"]
    assert [case["passed"] for case in one["cases"]] == [True] * 5
    assert (
        "Cases of packs"
        in run("regulation", "test", "songyuan", "--packs", folder, "--lang", "en").out
    )


def test_cases_may_stand_in_a_folder_of_their_own(run, folder: Path) -> None:
    (folder / "cases").mkdir()
    (folder / "songyuan.cases.yaml").rename(folder / "cases" / "songyuan.yaml")
    assert run("regulation", "test", "songyuan", "--packs", folder).code == 0


def test_a_case_that_fails_says_what_was_found(run, folder: Path) -> None:
    replaced(folder, "done: 1, verdict: missed", "done: 1, verdict: met", "songyuan.cases.yaml")
    told = run("regulation", "test", "songyuan", "--packs", folder)
    assert told.code == 1
    assert "songyuan.cases.yaml:14" in told.out
    assert "应为 黎一 2026 1/2 met，实为 黎一 2026 1/2 missed" in told.out
    assert "第二条（一） 没有“missed”的案例" in told.out


def test_a_case_about_nobody_says_that_nothing_was_found(run, folder: Path) -> None:
    replaced(folder, "article: 第三条\n", "article: 第九条\n", "songyuan.cases.yaml")
    told = run("regulation", "test", "songyuan", "--packs", folder)
    assert told.code == 1
    assert "实为 —" in told.out
    assert "第三条 没有“met”的案例" in told.out


def test_a_pack_without_cases_is_told(run, folder: Path) -> None:
    (folder / "songyuan.cases.yaml").unlink()
    told = run("regulation", "test", "songyuan", "--packs", folder)
    assert told.code == 1
    assert "SD530" in told.out


def test_shipped_packs_say_when_their_cases_were_not_installed(
    run, monkeypatch: pytest.MonkeyPatch, elsewhere: Path
) -> None:
    monkeypatch.setattr(cases, "SHIPPED", elsewhere)
    told = run("regulation", "test", "luzhou-2018")
    assert (told.code, "SD533" in told.err) == (0, True)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("- case: 两次党委会\n", "- cas: 两次党委会\n", "没有“cas”这一项"),
        ('  period: "2026"\n', "  period: 2026\n", "period 写成了“2026”"),
        ("verdict: met", "verdict: meet", "verdict 不能是“meet”"),
        ("  activities:\n", "  activites:\n", "没有“activites”这一项"),
    ],
)
def test_a_broken_case_is_told_with_its_line(
    run, folder: Path, old: str, new: str, said: str
) -> None:
    path = folder / "songyuan.cases.yaml"
    path.write_text(CASES.replace(old, new, 1), encoding="utf-8")
    told = run("regulation", "test", "songyuan", "--packs", folder)
    assert told.code == 2
    assert told.err.startswith("songyuan.cases.yaml:")
    assert said in told.err


@pytest.mark.parametrize("text", ["a: 1\n", "- 1\n"])
def test_cases_are_a_list_of_mappings(run, folder: Path, text: str) -> None:
    (folder / "songyuan.cases.yaml").write_text(text, encoding="utf-8")
    assert "SD509" in run("regulation", "test", "songyuan", "--packs", folder).err


def test_a_case_may_be_about_what_is_not_quantified(run, folder: Path) -> None:
    clause = (
        "  - article: 第五条\n    words: 定期\n    duty: {zh: 定期培训, en: train}\n"
        "    who: {positions: [party-head], levels: [township]}\n"
        "    rule: {kind: evidence, activity: [training], capacity: organises}\nlists:\n"
    )
    replaced(folder, "lists:\n", clause)
    case = (
        '\n- case: 一次培训\n  article: 第五条\n  as_of: 2026-12-31\n  period: "2026"\n'
        "  leaders:\n    - {姓名: 黎一, 职务: 党委书记, 任职日期: 2020-01-01}\n"
        "  activities:\n    - {日期: 2026-01-05, 活动类型: 培训, 带队领导: 黎一}\n"
        "  expect:\n    - {subject: 黎一, done: 1}\n    - {subject: 黎一, done: 2}\n"
    )
    path = folder / "songyuan.cases.yaml"
    path.write_text(CASES + case, encoding="utf-8")
    told = run("regulation", "test", "songyuan", "--packs", folder)
    assert told.out.count("SD531") == 1
    assert "应为 黎一 2/…" in told.out


def test_the_list_and_a_check_go_on_where_one_pack_is_broken(
    run, folder: Path, elsewhere: Path
) -> None:
    broken = PACK.replace("id: songyuan", "id: broken").replace("[inspection]", "[inspeciton]")
    (folder / "broken.yaml").write_text(broken, encoding="utf-8")
    listed = run("regulation", "list", "--packs", folder)
    assert listed.code == 1
    assert "songyuan" in listed.out
    assert "activity 不能是“inspeciton”" in listed.out
    assert "建议：inspection" in listed.out
    facts = json.loads(run("regulation", "list", "--packs", folder, "-f", "json").out)
    assert [one["code"] for one in facts["broken"]] == ["SD508"]
    named = run("check", ledger(elsewhere), "-r", "songyuan", "--packs", folder)
    assert named.code in {0, 1}
    unnamed = run("check", ledger(elsewhere), "--packs", folder)
    assert "法规包 broken.yaml:" in unnamed.err
    assert "未使用" in unnamed.err
    asked = run("check", ledger(elsewhere), "-r", "broken", "--packs", folder)
    assert (asked.code, asked.err.split(":")[0]) == (2, "broken.yaml")


def test_editors_are_given_the_schema(run, folder: Path) -> None:
    told = run("regulation", "schema")
    found = json.loads(told.out)
    assert found == json.loads(json.dumps(schema.pack_schema()))
    count = found["$defs"]["Count"]
    assert count["properties"]["kind"] == {"const": "count"}
    assert "kind" in count["required"]
    assert count["properties"]["at_least"]["minimum"] == 1
    assert "inspection" in found["$defs"]["ActivityKind"]["enum"]
    assert {"$ref": "#/$defs/Count"} in found["$defs"]["Rule"]["anyOf"]
    with pytest.raises(NotImplementedError):
        schema._rule_hook(int)
