"""A drafted clause gets the kind of rule and the conditions its words plainly ask for."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
import yaml

from safetyduty.regulations.draft import draft_pack
from safetyduty.regulations.text import Text

Read = Callable[[str], Text]
SAFETY = ["安全", "事故", "隐患", "应急", "消防"]


def drafted(read: Read, words: str) -> list[dict[str, Any]]:
    text = read(f"第一条 镇长的职责：\n（一）{words}\n第二条 略。\n")
    clauses: list[dict[str, Any]] = yaml.safe_load(draft_pack(text, "x", date(2026, 11, 22)).yaml)[
        "clauses"
    ]
    return clauses


def rules(read: Read, words: str) -> list[dict[str, Any]]:
    return [clause["rule"] for clause in drafted(read, words)]


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("每年主持党委会专题研究安全生产4次。", {"topic": SAFETY}),
        ("每月检查分管领域2次。", {"scope": "own-field"}),
        ("分管安全的副镇长每月检查2次。", {}),
        ("每季度主持会议1次，不得委托他人。", {"delegation": "never"}),
        ("每季度主持会议1次，因故不能主持的委托副镇长主持。", {"delegation": "if_absent"}),
        ("每季度召开会议1次，可以委托副镇长召开。", {"delegation": "always"}),
        ("每季度检查2次，间隔不少于20日。", {"spacing": 20}),
        ("每半年检查2次，间隔不少于2个月。", {"spacing": 60}),
        ("每季度检查2次，间隔不少于两周。", {"spacing": 14}),
        ("每月检查2次，留存检查记录和现场照片。", {"evidence": ["record", "photo"]}),
        ("每月检查2次，检查要有检查记录。", {"evidence": ["record"]}),
        ("每季度召开会议1次，半数以上成员到会。", {"attendance": "1/2"}),
        ("每季度召开会议1次，三分之二以上成员出席。", {"attendance": "2/3"}),
        ("每季度召开会议1次，80%以上的成员参加。", {"attendance": "80%"}),
        ("每年3月、9月各检查1次。", {"months": [3, 9]}),
        ("每月检查2次，每季度开会1次，不得委托他人。", {}),
    ],
)
def test_what_is_asked_besides_stands_in_the_rule(
    read: Read, words: str, asked: dict[str, Any]
) -> None:
    plain = {"kind", "activity", "capacity", "at_least", "per"}
    found = {key: said for key, said in rules(read, words)[0].items() if key not in plain}
    if "attendance" in found:
        assert found["attendance"]["positions"] == ["team-member"]
        found["attendance"] = found["attendance"]["share"]
    assert found == asked


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        (
            "事故发生后7日内召开会议。",
            {"days": 7, "after": "accident", "activity": ["meeting"], "capacity": "convenes"},
        ),
        (
            "演练结束后10个工作日内形成评估报告。",
            {
                "days": 10,
                "count": "working",
                "after": "activity",
                "event_activity": ["drill"],
                "document": ["assessment"],
            },
        ),
        (
            "考核结束之日起两周内公布。",
            {"days": 14, "after": "document", "event_document": ["assessment"],
             "document": ["circular"]},
        ),
        (
            "每季度结束后10日内报送工作总结。",
            {"days": 10, "after": "period", "per": "quarter", "document": ["work-report"]},
        ),
    ],
)  # fmt: skip
def test_days_after_something_run_from_it(read: Read, words: str, rule: dict[str, Any]) -> None:
    (clause,) = [c for c in drafted(read, words) if c["rule"]["kind"] == "within"]
    assert clause["rule"] == {"kind": "within", **rule}
    assert "从何事起算" in clause["note"]["zh"]


@pytest.mark.parametrize(
    "words",
    [
        "接报后5日内报送情况。",
        "制度印发后5日内报送情况。",
        "约谈后2小时内报送情况。",
        "约谈后5日内移交。",
        "约谈后30日内，被约谈单位整改。",
    ],
)
def test_days_from_what_no_rule_knows_are_evidence(read: Read, words: str) -> None:
    (rule,) = rules(read, words)
    assert rule["kind"] == "evidence"


def test_a_part_of_the_year_is_a_campaign(read: Read) -> None:
    whole, until, february, year = (
        rules(read, words)[0]
        for words in (
            "每年6月检查2次。",
            "每年6月15日前检查2次。",
            "每年2月底前召开会议1次。",
            "每年12月底前检查2次。",
        )
    )
    assert (whole["kind"], whole["start"], whole["end"]) == ("campaign", "06-01", "06-30")
    assert (until["name"]["zh"], until["start"], until["end"]) == ("6月15日前", "01-01", "06-15")
    assert february["end"] == "02-29"
    assert (year["kind"], year["per"]) == ("count", "year")


def test_hours_of_a_course_are_in_no_ledger(read: Read) -> None:
    (rule,) = rules(read, "每年培训不少于16学时。")
    assert (rule["kind"], rule["activity"]) == ("evidence", ["training"])


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("每季度检查10次，其中暗访不少于3次。", {"at_least": 3, "topic": ["暗访"]}),
        ("每季度检查10次，其中带队检查不少于3次。", {"at_least": 3, "capacity": "leads"}),
        (
            "每年召开会议4次，其中安委会全体会议不少于2次。",
            {"at_least": 2, "activity": ["safety-committee-meeting"]},
        ),
    ],
)
def test_a_part_of_a_number_is_of_which(read: Read, words: str, part: dict[str, Any]) -> None:
    (clause,) = drafted(read, words)
    assert clause["rule"]["of_which"] == part
    assert "…" in clause["words"]
    assert "of_which" in clause["note"]["zh"]


@pytest.mark.parametrize(
    "words",
    [
        "每季度检查2次，其中暗访不少于3次。",
        "每季度检查5次，其中有记载的不少于3次。",
        "每季度检查5次，暗访不少于3次。",
        "每季度检查5次，其中每月不少于1次。",
    ],
)
def test_what_is_no_part_stands_alone(read: Read, words: str) -> None:
    found = rules(read, words)
    assert len(found) == 2
    assert not any("of_which" in rule for rule in found)


def test_classes_of_sites_stand_in_one_rule(read: Read) -> None:
    (clause,) = drafted(read, "对A级企业每月检查2次、B级企业每季度检查2次，C级、D级每年检查2次。")
    assert clause["rule"] == {
        "kind": "sites",
        "activity": ["inspection"],
        "at_least": 2,
        "capacity": "takes-part",
        "visits": {"A": "month", "B": "quarter", "C": "year", "D": "year"},
    }
    assert clause["duty"]["zh"] == "按风险等级检查重点单位"


@pytest.mark.parametrize(
    "words",
    [
        "对A级企业每月检查1次、B级企业每季度检查2次。",
        "对A级企业每月检查1次。对B级企业每季度检查1次。",
        "对A级企业每月检查1次、A级企业每季度检查1次。",
        "对A级企业每月检查1次、其他企业每季度检查1次。",
    ],
)
def test_classes_told_apart_stay_apart(read: Read, words: str) -> None:
    assert [rule["kind"] for rule in rules(read, words)] == ["count", "count"]


def test_every_guess_is_said(read: Read) -> None:
    (clause,) = drafted(read, "每季度主持党委会专题研究1次，留存签到表，半数以上成员到会。")
    assert clause["check"]
    for told in ("“专题”", "应附的佐证", "到会的"):
        assert told in clause["note"]["zh"]
