"""A broken pack is refused with its line, what was expected and the nearest word."""

from pathlib import Path

import pytest

from safetyduty.model.audit import CannotAudit
from safetyduty.model.catalogue.index import advice, message
from safetyduty.regulations.faults import faults
from safetyduty.regulations.load import (
    available,
    load,
    load_sound,
    problems_in,
    read_pack,
    rule_class,
)
from tests.regulations.conftest import PACK

ONE = "rule: {kind: count, activity: [inspection], capacity: leads, at_least: 1, per: quarter}"


def broken(folder: Path, old: str, new: str) -> list[str]:
    assert old in PACK
    path = folder / "songyuan.yaml"
    path.write_text(PACK.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CannotAudit) as refused:
        read_pack(path)
    found = problems_in(path)
    assert found[0] == refused.value.problem
    return [f"{p.source.row} {p.code} {message(p, 'zh')} | {advice(p, 'zh')}" for p in found]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "at_least: 1,",
            "at_last: 1,",
            ("24 SD506 没有“at_last”这一项", "24 SD507 缺少“at_least”"),
        ),
        ("at_least: 1,", "at_least: two,", ("24 SD509 at_least 写成了“two”，应写成 1, 2, 3 …",)),
        ("at_least: 1,", "at_least: true,", ("24 SD509 at_least",)),
        ("at_least: 1,", "at_least: 0,", ("24 SD510 at_least 的值 0 不在范围内，应为 1—1000",)),
        ("per: quarter", "per: quater", ("24 SD508 per 不能是“quater”", "| quarter")),
        ("per: quarter", "per: 每季度", ("24 SD508 per 不能是“每季度”", "| quarter")),
        ("per: quarter", "per: quarter, months: [13]", ("24 SD510 months 的值 13",)),
        ("kind: count", "kind: cuont", ("SD508 kind 不能是“cuont”", "| count")),
        (ONE, "rule: {activity: [inspection]}", ("24 SD507 缺少“kind”",)),
        (ONE, "rule: count", ("24 SD509 rule 写成了“count”",)),
        ("activity: [inspection]", "activity: inspection", ("应写成 [inspection]",)),
        ("activity: [inspection]", "activity: [zzzzz]", ("SD508 activity", "| 改成列出的词")),
        ('due: "01-20"', 'due: "02-30"', ("30 SD510 due 的值 02-30",)),
        ('due: "01-20"', 'due: "13-01"', ("SD510",)),
        ('due: "01-20"', "due: 一月", ("SD510",)),
        ("  - article: 第三条\n    words", "  - words", ("25 SD507 缺少“article”",)),
        ("article: 第三条", 'article: ""', ("25 SD510 article",)),
        ("article: 第三条", "article: [第三条]", ("SD509 article",)),
        ("id: songyuan", "id: songyun", ("1 SD512 编号“songyun”与文件名不同 | songyuan",)),
        ("issued: 2020-01-01", "issued: 去年", ("7 SD509 issued 写成了“去年”，应写成 2019-07-01",)),
        ("duty: {zh: 提交述职报告, en: submit a duty statement}", "duty: 述职", ("SD509 duty",)),
        ("level: township\n", "level: township\nlevel: county\n", ("7 SD511 “level”写了两次",)),
        ("lists:\n", "lists: {a: 1}\nlists2:\n", ("SD509", "SD506 没有“lists2”")),
        (
            "status: in_force",
            "status: &a in_force\njurisdiction: *a",
            ("10 SD502 法规包或评分表有误：alias",),
        ),
        ("status: in_force", "status: &a in_force\nx: *a", ("SD502 法规包或评分表有误：alias",)),
        (
            "status: in_force",
            "status: " + "[" * 9000 + "]" * 9000,
            ("1 SD502 法规包或评分表有误：nesting",),
        ),
        ("id: songyuan", "id: [songyuan", ("SD502",)),
        (PACK, "", ("1 SD502 法规包或评分表有误：empty",)),
        (PACK, "- 1", ("1 SD509",)),
        (PACK, "\x00", ("SD502",)),
    ],
)
def test_each_fault_has_its_line_and_a_better_word(
    folder: Path, old: str, new: str, said: tuple[str, ...]
) -> None:
    told = broken(folder, old, new)
    for words in said:
        assert any(words in line for line in told), told


def test_every_fault_is_told_and_not_the_first_alone(folder: Path) -> None:
    text = PACK.replace("level: township\n", "level: town\n").replace("per: quarter", "per: moon")
    path = folder / "songyuan.yaml"
    path.write_text(text, encoding="utf-8")
    assert [problem.source.row for problem in problems_in(path)] == [6, 24]


def test_a_sound_pack_has_none(folder: Path) -> None:
    assert problems_in(folder / "songyuan.yaml") == ()


def test_what_types_cannot_tell_a_rule_may_still_refuse(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("safetyduty.regulations.faults.faults", lambda *_: iter(()))
    path = folder / "songyuan.yaml"
    path.write_text(PACK.replace("per: quarter", "per: moon"), encoding="utf-8")
    assert [p.code for p in problems_in(path)] == ["SD502"]


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", "id: 贵".encode("gb18030")])
def test_a_pack_that_is_no_utf8_is_told(folder: Path, content: bytes) -> None:
    path = folder / "songyuan.yaml"
    path.write_bytes(content)
    assert [p.code for p in problems_in(path)] == ["SD502"]


def test_a_pack_that_cannot_be_opened_is_told(folder: Path) -> None:
    assert [p.code for p in problems_in(folder / "no.yaml")] == ["SD502"]


def test_an_unknown_name_is_told_with_the_nearest(folder: Path) -> None:
    with pytest.raises(CannotAudit) as refused:
        load(["songyuam"], [folder])
    assert refused.value.problem.suggestion == "songyuan"
    with pytest.raises(CannotAudit) as refused:
        load(["〇"], [folder])
    assert refused.value.problem.suggestion == ""


def test_a_folder_that_is_not_there_is_told(folder: Path) -> None:
    with pytest.raises(CannotAudit) as refused:
        available([folder / "nowhere"])
    assert refused.value.problem.code == "SD513"


def test_one_pack_may_be_named_by_its_file(folder: Path) -> None:
    assert "songyuan" in available([folder / "songyuan.yaml"])
    assert "songyuan.cases" not in available([folder])


def test_a_broken_pack_does_not_keep_the_others_away(folder: Path) -> None:
    (folder / "songyuan.yaml").write_text(PACK.replace("per: quarter", "per: moon"), "utf-8")
    sound, problems = load_sound([folder])
    assert [problem.code for problem in problems] == ["SD508"]
    assert "guiyang-2018" in {regulation.id for regulation in sound}


def test_values_of_any_shape_are_compared() -> None:
    assert list(faults(dict[str, int], {"a": 1})) == []
    assert [f.code for f in faults(dict[str, int], [])] == ["SD509"]
    assert [f.path for f in faults(dict[str, int], {"a": "x"})] == [("a",)]
    assert list(faults(str | None, None)) == []
    assert [f.code for f in faults(str | int, None)] == ["SD509"]
    assert list(faults(bool, value=True)) == []
    assert [f.value for f in faults(int, "长" * 80)] == ["长" * 57 + "…"]


def test_kinds_of_rule_are_found_by_name() -> None:
    assert rule_class("count").__name__ == "Count"
