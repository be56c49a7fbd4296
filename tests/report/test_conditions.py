"""What narrows a clause, and what became of its parts, said in both languages."""

import msgspec
import pytest

from safetyduty.engine.explain import explain
from safetyduty.model.audit import Why
from safetyduty.regulations.kinds import rule_class
from safetyduty.report.compose import why
from safetyduty.report.document import Notes, Pairs, Table
from safetyduty.report.sections.asked import number
from safetyduty.report.sections.conditions import by_day, conditions
from safetyduty.report.sections.facts import facts_of
from safetyduty.report.sections.frame import Frame
from safetyduty.report.sections.reasons import reason
from tests.township import Township

BASE = {"activity": ["meeting"], "capacity": "convenes", "at_least": 4, "per": "year"}


@pytest.mark.parametrize(
    ("more", "zh", "en"),
    [
        ({}, "至少4次", "at least 4"),
        (
            {"of_which": {"capacity": "chairs", "at_least": 3}},
            "至少4次（其中主持至少3次）",
            "at least 4 (of which at least 3 chair)",
        ),
        (
            {"topic": ["专题", "消防"]},
            "至少4次（内容含“专题”或“消防”）",
            "at least 4 (about “专题” or “消防”)",
        ),
        (
            {"topic": [["专题", "专门"], ["消防"]]},
            "至少4次（内容含“专题”或“专门”、“消防”）",
            "at least 4 (about “专题” or “专门”, “消防”)",
        ),
        (
            {"evidence": ["notice", ["minutes", "record"]]},
            "至少4次（应附通知、纪要或记录）",
            "at least 4 (with notice, minutes or record)",
        ),
        ({"scope": "own-field"}, "限本人分管领域", "within the leader's own field"),
        ({"delegation": "never"}, "委托他人的不计入", "a delegate does not count"),
        ({"delegation": "if_absent"}, "本人外出时", "in the leader's absence alone"),
        (
            {"attendance": {"positions": ["team-member"], "share": "2/3"}},
            "班子成员到会2/3",
            "attended by 2/3 of",
        ),
        (
            {"attendance": {"positions": ["team-member"], "at_least": 3}},
            "到会3人以上",
            "attended by at least 3 of",
        ),
        ({"spacing": 30}, "两次至少相隔30天", "at least 30 days apart"),
        ({"months": [1]}, "限1月", "in months 1 only"),
        (
            {"any_of": [{"activity": ["training"], "topic": ["消防"], "at_least": 2}]},
            "或培训，内容含“消防”至少2次",
            "or at least 2 training; about “消防”",
        ),
        (
            {"cumulative": [{"due": "03-31", "at_least": 1}]},
            "3月31日前累计至少1次",
            "1 by 03-31",
        ),
    ],
)
def test_what_narrows_a_number_is_said_beside_it(more: dict[str, object], zh: str, en: str) -> None:
    rule = msgspec.convert(BASE | more, rule_class("count"))
    assert zh in number(rule, "zh")
    assert en in number(rule, "en")


def test_an_occasion_says_how_often_within_it() -> None:
    rule = msgspec.convert({"activity": ["inspection"], "every": "month"}, rule_class("occasion"))
    assert conditions(rule, "zh") == "时段内每月"
    assert by_day(rule, "zh") == ""


TOWN = """
who: {positions: [government-head], levels: [township]}
rule: {kind: count, activity: [meeting], capacity: convenes, at_least: 2, per: year, <more>}

姓名  职务
黎一  镇长
邵二  副镇长

日期        活动类型      主持人  委托人  内容  <column>
2026-03-05  安全生产会议  邵二    黎一    消防  <first>
2026-09-05  安全生产会议  黎一    -       -     <second>
"""


def town(more: str, papers: tuple[str, str] | None = None) -> tuple[Frame, Township]:
    text = TOWN.replace("<more>", more).replace("<column>", "佐证材料" if papers else "")
    for blank, paper in zip(("<first>", "<second>"), papers or ("", ""), strict=True):
        text = text.replace(blank, paper)
    read = Township.read(text)
    return Frame(read.judge(), "zh"), read


@pytest.mark.parametrize(
    ("more", "papers", "said"),
    [
        ("of_which: {capacity: chairs, at_least: 2}", None, "其中主持应2次，计入1次，缺1次"),
        ("of_which: {capacity: chairs, at_least: 1}", None, "其中主持应1次，计入1次；"),
        ("any_of: [{activity: [training], at_least: 3}]", None, "另一种做法培训应3次，计入0次"),
        ("evidence: [photo]", None, "台账没有佐证材料栏，无法核对照片"),
        ("delegation: if_absent", None, "未提交请假外出表"),
    ],
)
def test_the_reason_says_what_became_of_the_parts(
    more: str, papers: tuple[str, str] | None, said: str
) -> None:
    frame, _ = town(more, papers)
    (finding,) = frame.audit.findings
    assert said in reason(finding, frame)
    facts = facts_of(finding, frame)
    assert [part["role"] for part in facts.get("parts", [])] == [
        str(part.role) for part in finding.parts
    ]


@pytest.mark.parametrize(
    ("more", "papers", "said"),
    [
        ("of_which: {capacity: chairs, at_least: 2}", None, "其中的部分：本人是委托，条款要求主持"),
        ("topic: [防汛]", None, "内容和类型中没有“防汛”"),
        ("topic: [防汛]", None, "内容空白"),
        ("evidence: [notice, [minutes, record]]", ("照片", "通知"), "佐证材料缺通知、纪要或记录"),
        ("evidence: [notice, [minutes, record]]", ("照片", "通知"), "佐证材料缺纪要或记录"),
        ("evidence: [photo]", ("见附件", "照片"), "佐证材料看不出有哪些"),
        ("evidence: [photo]", None, "佐证材料看不出有哪些"),
        ("delegation: never", None, "本人是委托"),
        ("delegation: if_absent", None, "没有请假外出表"),
        ("scope: own-field", None, "看不出是否属于本人分管领域"),
        ("attendance: {positions: [team-member], at_least: 2}", None, "没有写清参加人员"),
        ("spacing: 300", None, "离已计入的2026-03-05太近"),
    ],
)
def test_a_row_that_nearly_counts_says_what_it_lacks(
    more: str, papers: tuple[str, str] | None, said: str
) -> None:
    _, read = town(more, papers)
    audit = read.judge()
    told = Why(audit, "黎一", "", explain(audit, "黎一"))
    for lang in ("zh", "en"):
        blocks = why.compose(told, lang).blocks
        rows = [
            row[-1].text
            for block in blocks
            if isinstance(block, Table) and block.name == "near"
            for row in block.rows
        ]
        if lang == "zh":
            assert [row for row in rows if said in row]
        assert rows


def test_what_is_short_of_the_part_is_said_among_what_would_change_it() -> None:
    _, read = town("of_which: {capacity: chairs, at_least: 2}")
    audit = read.judge()
    document = why.compose(Why(audit, "黎一", "", explain(audit, "黎一")), "zh")
    notes = [block for block in document.blocks if isinstance(block, Notes)]
    assert "其中的部分还缺1次（主持）" in [item.text for note in notes for item in note.items]
    pairs = [block for block in document.blocks if isinstance(block, Pairs)]
    told = {key.text: value.text for block in pairs for key, value in block.items}
    assert told["频次"] == "每年2次，组织召开；其中主持至少2次"


def test_a_part_that_is_met_is_not_said_to_be_short() -> None:
    read = Township.read(
        TOWN.replace("at_least: 2", "at_least: 4").replace(
            "<more>", "of_which: {capacity: chairs, at_least: 1}"
        )
    )
    audit = read.judge()
    document = why.compose(Why(audit, "黎一", "", explain(audit, "黎一")), "zh")
    notes = [item.text for one in document.blocks if isinstance(one, Notes) for item in one.items]
    assert not any(text.startswith("其中的部分") for text in notes)
    assert "补上2条" in notes[0]


def test_another_leaders_field_and_too_few_people_and_no_absence_are_said() -> None:
    text = """
    who: {positions: [government-head], levels: [township]}
    rule: {kind: count, activity: [meeting], capacity: convenes, at_least: 9, per: year, <more>}

    姓名  职务    分管领域
    黎一  镇长    消防
    邵二  副镇长  教育
    单三  副镇长  工业

    日期        活动类型      主持人  参加人员  委托人  内容
    2026-03-05  安全生产会议  黎一    邵二      -       教育
    2026-04-05  安全生产会议  邵二    单三      黎一    消防

    姓名  开始日期    结束日期
    黎一  2026-04-06  2026-04-09
    """
    wanted = {
        "scope: own-field": {("field", "教育")},
        "attendance: {positions: [team-member], share: 100%}": {("attendance", "2/3")},
        "delegation: if_absent": {("delegation", "")},
    }
    for more, reasons in wanted.items():
        audit = Township.read(text.replace("<more>", more)).judge()
        (story,) = explain(audit, "黎一")
        assert {(miss.reason, miss.value) for miss in story.near} == reasons


def test_another_way_is_told_without_rows_of_its_own_and_a_full_part_asks_for_nothing() -> None:
    for more in (
        "any_of: [{activity: [training], at_least: 3}]",
        "of_which: {capacity: chairs, at_least: 1}, topic: [防汛]",
    ):
        _, read = town(more)
        audit = read.judge()
        story = explain(audit, "黎一")
        document = why.compose(Why(audit, "黎一", "", story), "zh")
        notes = [block for block in document.blocks if isinstance(block, Notes)]
        told = [item.text for note in notes for item in note.items]
        assert told
        assert all(miss.part is None for one in story for miss in one.near)
