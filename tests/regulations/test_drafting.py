"""What a text quantifies is found, with its number and period right, and drafted as a pack.

``texts/`` are invented regulations of many styles; ``gold.yaml`` is what a careful reader counts
in them, ``owed.yaml`` who owes it and what is to be done. Each was written before the finder had
seen it, and the finder then mended. At first sight, by article, number, period and day, it found
84, 87, 94 and 91 of a hundred (two or three texts a time), then 92, 88, 84 and 96 (three texts a
time). Fourteen longer texts followed, of 188, 126, 87 and 60 obligations: of these it found 76, 56,
91 and 93 of a hundred, and 19, 35, 4 and 3 of a hundred it proposed were wrong; two ways of
numbering (一、 within an article, 甲乙丙 above 一二三) account for most of the first two: but for
the labels they were 89 and 81, and 5 and 5. With who owes it and what is to be done held to the
reader's as well, 43, 43, 76 and 70 of a hundred were right. ``escapes.yaml`` is what still is not
seen. Counts were amended where the first run showed what the reader had overlooked: eight of 188.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from safetyduty.model.audit import CannotAudit
from safetyduty.regulations.deeds import deeds_in, verb
from safetyduty.regulations.draft import draft_pack
from safetyduty.regulations.identity import identify
from safetyduty.regulations.load import problems_in, read_pack
from safetyduty.regulations.obligation import Obligation
from safetyduty.regulations.obligations import obligations
from safetyduty.regulations.paper import read_paper
from safetyduty.regulations.plain import plain
from safetyduty.regulations.subjects import subjects_in
from safetyduty.regulations.text import Text, read_text
from safetyduty.regulations.when import whens

TEXTS = Path(__file__).parent / "texts"
GOLD: dict[str, list[str]] = yaml.safe_load((TEXTS / "gold.yaml").read_text(encoding="utf-8"))
ESCAPES: dict[str, dict[str, list[str]]] = yaml.safe_load(
    (TEXTS / "escapes.yaml").read_text(encoding="utf-8")
)
OWED: dict[str, list[str]] = yaml.safe_load((TEXTS / "owed.yaml").read_text(encoding="utf-8"))
SENTENCES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "sentences.yaml").read_text(encoding="utf-8")
)
TODAY = date(2026, 11, 21)
Read = Callable[[str], Text]


def key(one: Obligation) -> str:
    parts = [one.passage.label]
    match one.kind:
        case "holding":
            parts += ["holding", str(one.post)]
        case "event":
            parts += ["event", f"{one.number}{one.unit}"]
        case "occasion":
            parts += ["occasion", "1"]
        case "ratio":
            parts += ["ratio", str(one.number)]
        case _:
            parts += [str(one.per), str(max(one.number, 1)), *([one.due] if one.due else [])]
    return " | ".join(parts)


def text_of(name: str) -> Text:
    return read_text(read_paper(next(TEXTS.glob(f"{name}.*"))))


def expected(name: str) -> list[str]:
    """Give what is found in a text: what a reader counts, but for what is known to escape."""
    escapes = ESCAPES.get(name, {})
    lines = list(GOLD[name])
    for missed in escapes.get("missed", []):
        lines.remove(missed)
    return sorted([*lines, *escapes.get("wrong", [])])


@pytest.mark.parametrize("name", GOLD)
def test_every_obligation_of_an_invented_text_is_found_and_nothing_else(name: str) -> None:
    assert sorted(map(key, obligations(text_of(name)))) == expected(name)


def test_what_escapes_is_little() -> None:
    counted = sum(map(len, GOLD.values()))
    missed = sum(len(one.get("missed", [])) for one in ESCAPES.values())
    wrong = sum(len(one.get("wrong", [])) for one in ESCAPES.values())
    assert (counted - missed) / counted >= 0.98
    assert wrong / (counted - missed + wrong) <= 0.01


def told(one: Obligation) -> tuple[set[str], set[str]]:
    """Give who owes it, as a draft puts it down, and what is to be done."""
    who = {*map(str, one.positions), *map(str, one.bodies)} or {"team-member"}
    return who, {*map(str, one.activity), *map(str, one.document)}


def as_read(line: str, one: Obligation) -> bool:
    """Tell whether a line of ``owed.yaml`` is found with one of its owners and of its kinds."""
    _, owners, kinds = (part.strip() for part in line.split("||"))
    who, what = told(one)
    by = any(who == set(owner.split("+")) for owner in owners.split(" / "))
    return by and (not kinds or bool(what & set(kinds.split(" / "))))


def test_who_owes_what_is_read() -> None:
    """Nineteen of twenty; before a heading and its items were read together it was two of five."""
    hits = 0
    for name, lines in OWED.items():
        left = obligations(text_of(name))
        for line in lines:
            same = [one for one in left if key(one) == line.split("||")[0].strip()]
            one = next((one for one in same if as_read(line, one)), None)
            if one:
                left.remove(one)
                hits += 1
    assert hits / sum(map(len, OWED.values())) >= 0.94


@pytest.mark.parametrize("name", GOLD)
def test_a_draft_is_a_pack_that_loads(name: str, tmp_path: Path) -> None:
    draft = draft_pack(text_of(name), name, TODAY)
    path = tmp_path / f"{name}.yaml"
    path.write_text(draft.yaml, encoding="utf-8")
    assert problems_in(path) == ()
    pack = read_pack(path)
    assert len(pack.clauses) == draft.clauses
    assert draft.found == len(expected(name))
    assert sum(clause.check for clause in pack.clauses) == draft.checks
    assert pack.check
    assert all(clause.note for clause in pack.clauses if clause.check)


def shown(read: Read, words: str, head: str = "镇党委书记的职责：") -> list[str]:
    text = read(f"第一条 {head}\n（一）{words}\n第二条 略。\n")
    found = []
    for one in obligations(text):
        who = [*map(str, one.positions), *map(str, one.bodies), *(f"-{p}" for p in one.excepted)]
        what = [
            *map(str, one.activity),
            *map(str, one.document),
            *([str(one.post)] if one.post else []),
        ]
        number = f"{one.number}{one.unit}" if one.number else ""
        told = [one.kind, str(one.per or ""), number, one.due, *what, str(one.capacity), *who]
        found.append(" ".join(part for part in told if part))
    return found


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence["words"])
def test_a_sentence_is_read(read: Read, sentence: dict[str, Any]) -> None:
    assert sorted(shown(read, sentence["words"])) == sorted(sentence["found"])


def test_a_list_is_of_the_post_its_part_is_headed_by(read: Read) -> None:
    text = read(
        "清单\n一、党委副书记、镇长\n职责定位：担任镇安委会主任。\n履职清单：\n1.每月检查一次。\n"
        "4.2月底前制定工作计划。\n二、其他\n"
    )
    found = [(one.passage.label, *map(str, one.positions)) for one in obligations(text)]
    assert found == [
        ("一", "government-head"),
        ("一1", "government-head"),
        ("一4", "government-head"),
    ]


def test_items_of_an_article_may_be_numbered_as_parts(read: Read) -> None:
    text = read("第1条 书记应当：\n一、每月检查一次；\n二、每年述职。\n第2条 略。\n")
    assert [one.passage.label for one in obligations(text)] == ["第一条（一）", "第一条（二）"]


def test_a_paragraph_may_count_within_itself(read: Read) -> None:
    text = read("一、甲\n一是每月检查一次；二是每年述职。\n二、乙\n略。\n")
    assert {one.passage.label for one in obligations(text)} == {"一"}


def test_nobody_named_is_nobody_found(read: Read) -> None:
    text = read("第一条 每季度开展一次检查。\n第二条 担任安委会主任。\n")
    (one,) = obligations(text)
    assert (one.positions, one.bodies, "who" in one.doubts) == ((), (), True)


def test_breaches_and_honours_are_no_duties(read: Read) -> None:
    text = read(
        "第一条 有下列情形之一的：\n（一）未每月检查一次的；\n（二）每年检查一次\n第二条 略。\n"
    )
    assert [one.passage.label for one in obligations(text)] == ["第一条（二）"]


def test_a_roster_in_an_annex_is_covered(read: Read) -> None:
    text = read("第一条 甲。\n第二条 乙。\n附件：\n检查范围（每月25日以前完成）\n")
    (one,) = obligations(text)
    assert (one.kind, one.due, one.positions) == ("coverage", "25", ("team-member",))
    drafted = yaml.safe_load(draft_pack(text, "x", TODAY).yaml)
    assert drafted["clauses"][0]["rule"] == {
        "kind": "coverage",
        "of": "roster",
        "activity": ["inspection"],
        "per": "month",
        "due_day": 25,
    }
    half = read("第一条 甲。\n第二条 乙。\n附件：\n检查范围（每月完成一次检查）\n")
    assert "due_day" not in draft_pack(half, "x", TODAY).yaml


def test_words_are_the_ones_printed(read: Read) -> None:
    text = read("第一条 负责入每年主持召开党委会不少于４次。\n第二条 略。\n")
    (one,) = obligations(text)
    assert one.words == "每年主持召开党委会不少于４次"


def test_a_text_without_articles_cannot_be_drafted(read: Read) -> None:
    with pytest.raises(CannotAudit) as refused:
        draft_pack(read("通知\n"), "x", TODAY)
    assert refused.value.problem.code == "SD534"


DUTIES = """
第一条 镇党委书记每年1月底前提交述职报告，每月主持2次以上会议。
发生事故2小时内赶到，每月25日前检查2次。
第二条 原则上由党委常委分管安全生产工作，春节前督促检查，每年报送工作报告2份。
第三条 每年3月底前报送上年度工作计划，每季度检查2家。
"""


def test_a_clause_holds_what_the_text_says(read: Read) -> None:
    drafted = yaml.safe_load(draft_pack(read(DUTIES), "x", TODAY).yaml)
    rules = [clause["rule"] for clause in drafted["clauses"]]
    assert rules[0] == {
        "kind": "deadline",
        "document": ["duty-statement"],
        "per": "year",
        "due": "01-31",
        "about": "previous-year",
    }
    assert [rule["kind"] for rule in rules] == [
        "deadline", "count", "evidence", "count", "holding", "occasion", "deadline", "deadline",
        "count",
    ]  # fmt: skip
    assert rules[6]["at_least"] == 2
    assert (rules[7]["due"], rules[7]["about"]) == ("03-31", "previous-year")
    assert rules[8]["count"] == "records"
    clauses = {clause["words"]: clause for clause in drafted["clauses"]}
    assert "期限从某事起算（2小时内）" in clauses["2小时内赶到"]["note"]["zh"]
    assert drafted["clauses"][4]["force"] == "in_principle"
    assert "the day (25) is not in the rule" in clauses["每月25日前检查2次"]["note"]["en"]
    assert "check" not in drafted["clauses"][0]
    assert [c["duty"]["en"] for c in drafted["clauses"]][:2] == [
        "issue 1 × annual duty statement every year", "chair 2 × meeting every month",
    ]  # fmt: skip
    assert [c["duty"]["zh"] for c in drafted["clauses"]][1] == "每月主持安全生产会议至少2次"


def test_what_is_not_recognised_is_marked(read: Read) -> None:
    text = read("第一条 5日内移交。\n第二条 每月开展2次活动。\n第三条 检查不少于3次。\n")
    drafted = yaml.safe_load(draft_pack(text, "x", TODAY).yaml)
    first, second, third = drafted["clauses"]
    assert first["rule"]["kind"] == "evidence"
    assert first["who"]["positions"] == ["team-member"]
    assert "没有认出做什么" in second["note"]["zh"]
    assert (third["rule"]["per"], third["duty"]["en"]) == ("year", "take part in 3 × inspection")


# who issued it


def front(read: Read, text: str) -> dict[str, object]:
    found = identify(read(text), TODAY)
    return {name: getattr(found, name) for name in type(found).__struct_fields__}


def test_identity_is_read_off_the_front(read: Read) -> None:
    found = front(
        read,
        """
松原县人民政府
松政发〔2021〕3 号
关于印发《松原县安全生产办法》的通知
现将《松原县安全生产办法》印发给你们。
2021年3月1日
松原县安全生产办法（试行）
第一条 根据《安全生产法》（2021年修正）和《地方规定》，制定本办法。
第二条 本办法适用于县级以上开发区。
第三条 本办法自2021年5月1日起施行。
""",
    )
    assert found["title"] == "松原县安全生产办法（试行）"
    assert (found["issuer"], found["jurisdiction"]) == ("松原县人民政府", "松原县")
    assert (found["issued"], found["in_force"]) == (date(2021, 3, 1), date(2021, 5, 1))
    assert found["document_number"] == "松政发〔2021〕3号"
    assert found["based_on"] == ("安全生产法", "地方规定")
    assert list(map(str, found["levels"])) == ["county", "zone"]
    assert found["doubts"] == ()


def test_what_the_front_does_not_say_is_named(read: Read) -> None:
    found = front(read, "第一条 甲。\n第二条 乙。\n")
    assert set(found["doubts"]) == {
        "title",
        "issuer",
        "jurisdiction",
        "level",
        "issued",
        "in_force",
    }
    assert found["issued"] == TODAY
    assert found["based_on"] == ()
    itself = front(
        read, "某县安全办法\n第一条 根据《某县安全办法》制定。\n第二条 根据《上级办法》。\n"
    )
    assert itself["based_on"] == ("上级办法",)


@pytest.mark.parametrize(
    ("place", "level", "levels"),
    [
        ("某某省", "province", ["province", "city", "county", "township"]),
        ("某某市", "city", ["city", "county", "township"]),
        ("某某自治县", "county", ["county", "township"]),
        ("某某镇", "township", ["township"]),
        ("某某经济开发区", "zone", ["zone"]),
    ],
)
def test_the_level_is_that_of_the_place(
    read: Read, place: str, level: str, levels: list[str]
) -> None:
    found = front(read, f"{place}安全生产办法\n2020年1月1日\n第一条 甲。\n第二条 乙。\n")
    assert (found["level"], list(map(str, found["levels"]))) == (level, levels)


def test_a_zone_with_townships_reaches_them(read: Read) -> None:
    found = front(read, "某某开发区安全生产办法\n第一条 各镇、街道甲。\n第二条 乙。\n")
    assert list(map(str, found["levels"])) == ["zone", "township"]


def test_drafts_and_news_are_told(read: Read) -> None:
    assert front(read, "某县办法（征求意见稿）\n第一条 甲。\n第二条 乙。\n")["status"] == "draft"
    assert front(read, "征求意见稿\n某县安全办法\n第一条 甲。\n第二条 乙。\n")["status"] == "draft"
    news = (
        "近日，从某局获悉，某市于近期印发了安全生产责任制实施办法，将责任细化到各级领导干部个人。"
    )
    assert front(read, f"2020年13月1日\n{news}\n")["status"] == "reported"


def test_a_title_may_stand_in_brackets(read: Read) -> None:
    found = front(
        read,
        "现印发《某县安全生产责任办法》，请执行，并请你们结合实际。\n第一条 甲。\n第二条 乙。\n",
    )
    assert found["title"] == "某县安全生产责任办法"
    assert "title" in found["doubts"]
    near = front(read, "某县安全生产责任办法（2020年3月1日印发）\n第一条 甲。\n第二条 乙。\n")
    assert (near["issued"], "issued" in near["doubts"]) == (date(2020, 3, 1), True)
    odd = front(read, "某县安全生产责任办法\n第一条 甲。\n第二条 自2020年2月31日起施行。\n")
    assert odd["in_force"] == odd["issued"]


# words


def test_people_are_read_by_their_words() -> None:
    def read(words: str) -> list[list[str]]:
        return [[*map(str, s.positions), *map(str, s.bodies)] for s in subjects_in(words)]

    assert read("镇党委、政府主要负责人") == [["party-head", "government-head"]]
    assert read("分管组织人事工作的党委班子成员") == [["organisation-member"]]
    assert read("纪委书记和宣传委员") == [["discipline-head"], ["publicity-member"]]
    assert read("安委办") == [["safety-committee-office"]]
    assert read("无人") == []


def test_levels_are_those_of_the_words_before() -> None:
    def read(words: str) -> list[str]:
        return list(map(str, subjects_in(words)[-1].levels))

    assert read("县级及以下政府主要负责人") == ["county", "township"]
    assert read("市长每年、县长") == ["county"]
    assert read("主要负责人") == []


def test_the_verb_decides_the_capacity() -> None:
    assert verb("x", None, body=True) == ("organises", True)
    assert verb("x", None, body=False) == ("convenes", False)
    assert [d.start for d in deeds_in("检查调研")] == [0, 2]


def test_plain_keeps_every_character_in_its_place() -> None:
    text = "负责入每季度ー次（检査）２次"
    assert plain(text) == "负责人每季度一次(检查)2次"
    assert len(plain(text)) == len(text)


def test_times_are_in_the_order_of_the_words() -> None:
    found = whens("每年1次，每月25日前，3日内，1年内")
    assert [(when.kind, when.start) for when in found] == [
        ("often", 0),
        ("due", 5),
        ("event", 12),
        ("window", 16),
    ]
