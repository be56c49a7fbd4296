"""Regulations side by side, and a local text held to what it is based on."""

import json
from pathlib import Path

from msgspec.structs import replace

from safetyduty.model.law import Status
from safetyduty.model.post import Body, Level, Position
from safetyduty.regulations.compare import compare, demand
from safetyduty.regulations.load import load


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
