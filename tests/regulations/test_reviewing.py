"""A pack is held to its schema and to its text; texts are set side by side; duties are listed."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from safetyduty.model.audit import CannotAudit
from safetyduty.model.catalogue.index import entries
from safetyduty.model.law import Status
from safetyduty.model.post import Body, Level, Position
from safetyduty.regulations.compare import compare, demand, topic
from safetyduty.regulations.duties import duties, exhibit, read_subject
from safetyduty.regulations.lint import review
from safetyduty.regulations.load import PACKS, load, read_pack
from safetyduty.regulations.text import Text
from safetyduty.report.sections import asked
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


def test_an_article_is_shown_beside_the_users_own_text(run, folder: Path) -> None:
    told = run(
        "regulation", "show", "songyuan", "--packs", folder, "--article", "第2条(一)",
        "--source", folder / "songyuan.txt",
    )  # fmt: skip
    assert "原文（songyuan.txt）" in told.out
    assert "第二条（一） 每年主持党委会研究安全生产不少于2次；" in told.out
    assert "第二条（二）" not in told.out
    whole = run(
        "regulation", "show", "songyuan", "--packs", folder, "--source", folder / "songyuan.txt",
        "-f", "json",
    )  # fmt: skip
    facts = json.loads(whole.out)
    assert len(facts["text"]) == 7
    clause = facts["clauses"][2]
    assert {
        "article": "第三条", "words": "每年1月20日前", "rule": "deadline", "per": "year",
        "due": "01-20",
        "positions": ["department-head"], "levels": ["township"], "force": "must",
        "in_force": "2020-03-01", "checked_on": "2026-01-01",
    }.items() <= clause.items()  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_pack_is_shown_whole(run, name: str, lang: str) -> None:
    told = run("regulation", "show", name, "--lang", lang)
    assert told.code == 0
    facts = json.loads(run("regulation", "show", name, "-f", "json").out)
    for clause in facts["clauses"]:
        assert {"article", "words", "positions", "bodies", "levels", "force", "rule", "per"} <= set(
            clause
        )
        assert clause["in_force"]
        assert clause["checked_on"]
    assert len(facts["clauses"]) == len(read_pack(PACKS / f"{name}.yaml").clauses)


@pytest.mark.parametrize("article", ["第九十九条", "某条", "第二条（一"])
def test_an_unknown_article_is_told_with_the_nearest(folder: Path, article: str) -> None:
    (pack,) = load(["songyuan"], [folder])
    with pytest.raises(CannotAudit) as refused:
        exhibit(pack, article)
    assert refused.value.problem.code == "SD504"
    assert refused.value.problem.suggestion


def test_a_pack_without_notes_is_shown(run, folder: Path) -> None:
    head, _, _ = PACK.partition("notes:")
    (folder / "songyuan.yaml").write_text(head, encoding="utf-8")
    assert "读法" not in run("regulation", "show", "songyuan", "--packs", folder).out


def test_lists_stand_with_their_article(folder: Path, read: Callable[[str], Text]) -> None:
    (pack,) = load(["songyuan"], [folder])
    shown = exhibit(pack, "第四条", read(TEXT))
    assert (len(shown.regulation.clauses), len(shown.regulation.lists)) == (0, 1)
    assert [label for label, _ in shown.passages] == ["第四条"]
    assert not shown.too_early


# duties


def test_duties_are_listed_by_who_owes_them(run, folder: Path) -> None:
    told = run("regulation", "duties", "songyuan", "--packs", folder)
    assert told.code == 0
    assert "安全生产责任清单（松原镇安全生产责任规定）" in told.out
    assert "1月20日前" in told.out
    facts = json.loads(run("regulation", "duties", "songyuan", "--packs", folder, "-f", "json").out)
    assert [one["subject"] for one in facts["subjects"]] == ["party-head", "department-head"]
    one = run("regulation", "duties", "songyuan", "--packs", folder, "--position", "镇党委书记",
              "--level", "township", "--lang", "en")  # fmt: skip
    assert "Duty list: Songyuan Township rules" in one.out
    assert "by 01-20" not in one.out
    none = run(
        "regulation", "duties", "songyuan", "--packs", folder, "--level", "city", "-f", "json"
    )
    assert json.loads(none.out)["subjects"] == []
    assert (
        run("regulation", "duties", "songyuan", "--position", "厨师", "--packs", folder).code == 2
    )


def test_a_position_is_given_all_that_reaches_it() -> None:
    (pack,) = load(["daligang-2019"])
    listed = duties(pack, Position.SAFETY_LEAD, Level.TOWNSHIP)
    ((subject, clauses),) = listed.subjects
    assert subject is Position.SAFETY_LEAD
    assert "其他班子成员每月不少于两次" in [clause.words for clause in clauses]
    assert "主要领导每月不少于一次" not in [clause.words for clause in clauses]
    assert duties(pack, Body.STUDY_GROUP).subjects == ()
    assert [subject for subject, _ in duties(pack).subjects][-1] is Body.SAFETY_COMMITTEE_OFFICE


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("government-head", Position.GOVERNMENT_HEAD),
        ("安委会", Body.SAFETY_COMMITTEE),
        ("组织委员", Position.ORGANISATION_MEMBER),
        ("镇长", Position.GOVERNMENT_HEAD),
        ("安委办", Body.SAFETY_COMMITTEE_OFFICE),
    ],
)
def test_a_position_may_be_named_in_any_way(text: str, subject: object) -> None:
    assert read_subject(text) == subject


def test_an_unknown_position_is_told_with_the_nearest() -> None:
    with pytest.raises(CannotAudit) as refused:
        read_subject("goverment-head")
    assert refused.value.problem.suggestion == "government-head"
    with pytest.raises(CannotAudit) as refused:
        read_subject("厨师〇")
    assert refused.value.problem.suggestion == ""


def test_numbers_and_days_are_said_in_both_languages() -> None:
    packs = load(NAMES)
    for regulation in packs:
        for clause in regulation.clauses:
            for lang in ("zh", "en"):
                assert asked.asks(clause, lang)
                assert asked.number(clause.rule, lang)
    (roster,) = [c for p in packs for c in p.clauses if c.article == "附件"]
    assert asked.due(roster.rule, "zh") == "25日前"
    assert asked.due(roster.rule, "en") == "by day 25"
    assert asked.number(roster.rule, "en") == "each one"
    (occasion,) = [
        c
        for p in packs
        for c in p.clauses
        if topic(c) == "inspection" and not asked.due(c.rule, "zh") and not c.rule.observes
    ]
    assert asked.due(occasion.rule, "en") == ""
    assert asked.topic("roster", "en") == "sites of the roster"
    assert asked.topic("roster", "zh") == "安排表所列单位"
    assert asked.topic("elsewhere", "en") == "elsewhere"


# comparing


def test_the_same_duty_stands_side_by_side_and_the_stricter_binds() -> None:
    guiyang, daligang = load(["guiyang-2018", "daligang-2019"])[::-1]
    rows = compare([daligang, guiyang], level=Level.TOWNSHIP).rows
    (row,) = [r for r in rows if (r.subject, r.topic) == (Position.GOVERNMENT_DEPUTY, "inspection")]
    assert [(e.regulation.id, e.binding) for e in row.entries] == [
        ("daligang-2019", True), ("guiyang-2018", False),
    ]  # fmt: skip
    draft = replace(daligang, status=Status.DRAFT)
    rows = compare([draft, guiyang], level=Level.TOWNSHIP).rows
    (row,) = [r for r in rows if (r.subject, r.topic) == (Position.GOVERNMENT_DEPUTY, "inspection")]
    assert [e.binding for e in row.entries] == [False, True]


def test_drafts_and_news_never_bind() -> None:
    rows = compare(load(["zhanjiang-edz-2016", "luzhou-2018"])).rows
    assert rows
    assert not any(entry.binding for row in rows for entry in row.entries)


def test_two_duties_of_one_text_bind_side_by_side() -> None:
    rows = compare(load(["guiyang-2018"]), level=Level.CITY).rows
    (row,) = [r for r in rows if (r.subject, r.topic) == (Body.GOVERNMENT, "assessment")]
    assert [entry.binding for entry in row.entries] == [True, True]


def test_levels_at_which_the_same_is_owed_are_one_row() -> None:
    rows = compare(load(["guiyang-2018"])).rows
    (row,) = [r for r in rows if r.topic == "training"]
    assert row.levels == (Level.CITY, Level.COUNTY, Level.TOWNSHIP, Level.ZONE)


def test_what_must_be_done_goes_before_what_is_so_in_principle() -> None:
    rows = compare(load(["guiyang-2018", "kashgar-2021"]), level=Level.COUNTY).rows
    (row,) = [r for r in rows if r.topic == "standing-member"]
    assert {e.regulation.id: e.binding for e in row.entries} == {
        "guiyang-2018": False, "kashgar-2021": True,
    }  # fmt: skip


def test_the_earlier_day_demands_more(folder: Path) -> None:
    (pack,) = load(["songyuan"], [folder])
    clause = pack.clauses[2]
    late = replace(clause, rule=replace(clause.rule, due="02-20"))
    assert demand(clause) > demand(late)


def test_a_local_text_is_held_to_what_it_is_based_on(run, folder: Path) -> None:
    told = run("regulation", "compare", "songyuan", "--packs", folder, "-f", "json")
    facts = json.loads(told.out)
    known, unknown = facts["based_on"]
    assert (known["based_on"], known["at_hand"]) == ("guiyang-2018", True)
    assert (unknown["based_on"], unknown["at_hand"]) == ("上级文件", False)
    changes = {(c["subject"], c["topic"]): c["change"] for c in known["changes"]}
    assert changes["party-head", "meeting"] == "loosens"
    assert changes["party-head", "inspection"] == "adds"
    assert changes["organisation-member", "training"] == "leaves-out"
    zh = run("regulation", "compare", "songyuan", "guiyang-2018", "--packs", folder)
    assert "放宽" in zh.out
    assert "上位文件未收录" in zh.out
    en = run("regulation", "compare", "songyuan", "guiyang-2018", "--packs", folder, "--lang", "en")
    assert "leaves out" in en.out
    assert "not at hand" in en.out


def test_a_text_tightens_or_keeps(folder: Path) -> None:
    (pack,) = load(["songyuan"], [folder])
    (guiyang,) = load(["guiyang-2018"])
    six, four = (
        replace(pack.clauses[0], rule=replace(pack.clauses[0].rule, at_least=n)) for n in (6, 4)
    )
    for clause, kind in ((six, "tightens"), (four, "keeps")):
        local = replace(pack, based_on=(guiyang.title,), clauses=(clause,))
        (link,) = compare([local], [guiyang]).links
        assert [c.kind for c in link.changes if c.local] == [kind]
    itself = replace(pack, based_on=("songyuan",))
    assert not compare([itself]).links[0].at_hand


def test_every_code_of_packs_has_its_page(run) -> None:
    for code in (code for code in entries() if code.startswith("SD5")):
        assert run("explain", code).code == 0
        assert run("explain", code, "--lang", "en").code == 0
