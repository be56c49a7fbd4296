"""A pack is held to its schema and to its text; texts are set side by side; duties are listed."""

import json
import os
from pathlib import Path

import pytest

from safetyduty.model.audit import CannotAudit
from safetyduty.model.catalogue.index import entries
from safetyduty.regulations.lint import review
from safetyduty.regulations.load import PACKS
from tests.regulations.conftest import PACK, TEXT, Ran
from tests.regulations.test_sixth import replaced

COPIES = os.environ.get("SAFETYDUTY_TEXTS", "")
"""A folder with the texts that the shipped packs name as their sources."""
NAMES = sorted(path.stem for path in PACKS.glob("*.yaml"))


def found(folder: Path, text: bool = True) -> list[str]:
    reviewed = review(["songyuan"], folder if text else None, [folder])
    return [f"{p.source} {p.code} {p.value}" for p in reviewed.problems]


def test_a_pack_that_says_what_its_text_says_is_clean(folder: Path) -> None:
    assert found(folder) == []


@pytest.mark.parametrize("name", NAMES)
def test_shipped_packs_keep_the_schema(name: str) -> None:
    assert review([name], None).problems == ()


if COPIES:

    @pytest.mark.parametrize("name", NAMES)
    def test_shipped_packs_are_clean_with_their_texts(name: str) -> None:
        assert review([name], Path(COPIES)).problems == ()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("words: 每年1月20日前", "words: 每年1月底前", "songyuan.yaml:26 SD520 每年1月底前"),
        ("article: 第二条（一）", "article: 第二条（二）", "songyuan.yaml:15 SD520"),
        ("article: 第三条", "article: 第九条", "songyuan.yaml:26 SD521 第九条"),
        ("article: 第四条", "article: 第八条", "songyuan.yaml:32 SD521 第八条"),
        ("at_least: 1, per: quarter}", "at_least: 1, per: quarter}\n    check: true", "SD523"),
        ("source: songyuan.txt", "source: songyuan.txt\ncheck: true", "songyuan.yaml:13 SD523"),
        ("per: quarter", "per: moon", "songyuan.yaml:24 SD508 moon"),
    ],
)
def test_what_a_pack_says_wrongly_is_found(folder: Path, old: str, new: str, said: str) -> None:
    replaced(folder, old, new)
    assert any(said in line for line in found(folder)), found(folder)


def without(folder: Path, article: str) -> None:
    lines = PACK.split("  - article: ")
    kept = [part for part in lines if not part.startswith(article)]
    (folder / "songyuan.yaml").write_text("  - article: ".join(kept), encoding="utf-8")


@pytest.mark.parametrize(
    ("article", "said"),
    [
        ("第二条（一）\n", "songyuan.txt:5 SD522 每年主持党委会研究安全生产不少于2次"),
        ("第二条（二）\n", "songyuan.txt:6 SD522 每季度带队检查不少于1次"),
        ("第三条\n", "songyuan.txt:7 SD522 每年1月20日前向镇政府提交上年度述职报告"),
    ],
)
def test_what_a_pack_leaves_out_is_found(folder: Path, article: str, said: str) -> None:
    lines = PACK.split("lists:")[0].split("  - article: ")
    kept = [part for part in lines if not part.startswith(article)]
    text = "  - article: ".join(kept) + "lists:" + PACK.split("lists:")[1]
    (folder / "songyuan.yaml").write_text(text, encoding="utf-8")
    assert found(folder) == [said]


def test_a_window_is_to_be_listed(folder: Path) -> None:
    head, _, tail = PACK.partition("lists:")
    (folder / "songyuan.yaml").write_text(head + "notes:" + tail.partition("notes:")[2], "utf-8")
    assert found(folder) == ["songyuan.txt:8 SD522 一年内"]


def test_a_clause_with_the_same_number_takes_up_what_its_words_do_not(folder: Path) -> None:
    replaced(folder, "words: 每季度带队检查不少于1次", "words: （二）")
    assert [line.split()[1] for line in found(folder)] == ["SD520"]
    replaced(folder, "at_least: 1, per: quarter", "at_least: 3, per: quarter")
    assert [line.split()[1] for line in found(folder)] == ["SD520", "SD522"]


def test_a_clause_that_only_observes_takes_up_what_it_quotes(folder: Path) -> None:
    rule = "rule: {kind: count, activity: [inspection], capacity: leads, at_least: 1, per: quarter}"
    replaced(folder, rule, "rule: {kind: evidence}")
    assert found(folder) == []
    replaced(folder, "words: 每季度带队检查不少于1次", "words: 第二条")
    assert [line.split()[1] for line in found(folder)] == ["SD520", "SD522"]


def test_a_limit_from_an_event_is_taken_up_by_words_of_its_sentence(folder: Path) -> None:
    text = TEXT.replace("第四条 ", "第四条 发生事故的，主要负责人2小时内到达现场。")
    (folder / "songyuan.txt").write_text(text, encoding="utf-8")
    assert found(folder) == ["songyuan.txt:8 SD522 2小时内到达"]
    clause = (
        "  - article: 第四条\n    words: 发生事故的\n    duty: {zh: 到场, en: be there}\n"
        "    who: {positions: [party-head], levels: [township]}\n    rule: {kind: evidence}\nlists:"
    )
    replaced(folder, "lists:", clause)
    assert found(folder) == []
    replaced(folder, "words: 发生事故的", "words: 第四条")
    assert [line.split()[1] for line in found(folder)] == ["SD520", "SD522"]


def test_a_post_is_taken_up_by_a_clause_about_it(folder: Path) -> None:
    text = TEXT.replace("第四条 ", "第四条 镇长担任镇安委会主任。")
    (folder / "songyuan.txt").write_text(text, encoding="utf-8")
    assert found(folder) == ["songyuan.txt:8 SD522 担任镇安委会主任"]
    clause = (
        "  - article: 第四条\n    words: 镇长\n    duty: {zh: 任主任, en: chair}\n"
        "    who: {positions: [government-head], levels: [township]}\n"
        "    rule: {kind: holding, post: safety-committee-chair}\nlists:"
    )
    replaced(folder, "lists:", clause)
    assert found(folder) == []


def test_no_obligation_hides_behind_another_of_the_same_number(folder: Path) -> None:
    text = TEXT.replace("不少于1次。", "不少于1次，每季度参加演练不少于1次。")
    (folder / "songyuan.txt").write_text(text, encoding="utf-8")
    assert found(folder) == ["songyuan.txt:6 SD522 每季度参加演练不少于1次"]


def test_files_and_texts_may_be_named_themselves(folder: Path) -> None:
    reviewed = review([str(folder / "songyuan.yaml")], folder / "songyuan.txt")
    assert (reviewed.problems, reviewed.texts) == ((), ("songyuan.txt",))
    with pytest.raises(CannotAudit):
        review([str(folder / "no.yaml")], None)
    with pytest.raises(CannotAudit):
        review(["songyuan"], folder / "no.txt", [folder])


def test_the_command_says_what_was_looked_at(run, folder: Path) -> None:
    clean: Ran = run("regulation", "lint", "songyuan", "--packs", folder, "--text", folder)
    assert clean.code == 0
    assert "没有发现问题" in clean.out
    assert (
        "nothing found"
        in run("regulation", "lint", "songyuan", "--packs", folder, "--lang", "en").out
    )
    replaced(folder, "words: 每年1月20日前", "words: 每年1月底前")
    told = run("regulation", "lint", "songyuan", "--packs", folder, "--text", folder)
    assert told.code == 1
    assert "第三条 的原文用词“每年1月底前”在原文的第三条中找不到" in told.out
    english = run(
        "regulation", "lint", "songyuan", "--packs", folder, "--text", folder, "--lang", "en"
    )
    assert "Findings (1)" in english.out
    facts = json.loads(
        run("regulation", "lint", "songyuan", "--packs", folder, "--text", folder, "-f", "json").out
    )
    assert [(one["code"], one["line"]) for one in facts["findings"]] == [("SD520", 26)]
    assert facts["packs"] == [{"file": "songyuan.yaml", "clauses": 3}]


def test_a_draft_is_written_and_linted(run, folder: Path, elsewhere: Path) -> None:
    told = run("regulation", "draft", folder / "songyuan.txt", "-o", elsewhere / "new.yaml")
    assert told.code == 0
    assert "草拟 3 条" in told.err
    linted = run("regulation", "lint", elsewhere / "new.yaml", "--text", folder / "songyuan.txt")
    assert linted.code == 1
    assert {told for told in linted.out.split() if told.startswith("SD")} <= {"SD523", "SD522"}
    shown = run("regulation", "draft", folder / "songyuan.txt", "--id", "other")
    assert "id: other" in shown.out
    assert run("regulation", "draft", folder / "no.txt").code == 2


# showing


# duties


# comparing


def test_every_code_of_packs_has_its_page(run) -> None:
    for code in (code for code in entries() if code.startswith("SD5")):
        assert run("explain", code).code == 0
        assert run("explain", code, "--lang", "en").code == 0
