"""What a regulation says, shown to a reader: its articles, its duties, who owes them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from safetyduty.model.audit import CannotAudit
from safetyduty.model.post import Body, Level, Position
from safetyduty.regulations.compare import topic
from safetyduty.regulations.duties import duties, exhibit, read_subject
from safetyduty.regulations.load import PACKS, load, read_pack
from safetyduty.regulations.text import Text
from safetyduty.report.sections import asked
from tests.regulations.conftest import PACK, TEXT

NAMES = sorted(path.stem for path in PACKS.glob("*.yaml"))


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
