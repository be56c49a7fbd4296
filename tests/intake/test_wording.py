"""Headings are known by the words they are made of, not by their spelling alone."""

import pytest

from safetyduty.intake.vocabulary import is_heading, likely_headings, places
from safetyduty.intake.wording import either, reduced


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("带队领导姓名及职务", "leads"),
        ("带队领导及职务", "leads"),
        ("带队领导1", "leads"),
        ("督查日期", "day"),
        ("实际检查时间", "day"),
        ("检查开始时间", "day"),
        ("第一次检查时间", "day"),
        ("受检单位名称", "visited"),
        ("主要检查内容", "topic"),
        ("检查主要内容", "topic"),
        ("2.检查地点", "place"),
        ("日期/时间", "day"),
        ("主持人/带队领导", "chairs"),
    ],
)
def test_a_heading_with_an_ornament_is_the_heading(heading: str, column: str) -> None:
    assert column in {name for table, name, _ in places(heading) if table == "activities"}
    assert list(likely_headings([heading])) == [heading]


@pytest.mark.parametrize(
    "heading", ["带队领导职务", "计划检查时间", "带队领导/参加人员", "缺席人员", "检查/", "被", ""]
)
def test_what_is_another_thing_stays_another_thing(heading: str) -> None:
    assert not is_heading(heading)


def test_of_a_heading_and_one_like_it_the_heading_itself_ranks_higher() -> None:
    whole = {place[:2]: place[2] for place in places("检查时间")}
    alike = {place[:2]: place[2] for place in places("实际检查时间")}
    assert whole["activities", "day"] < alike["activities", "day"]


def test_a_hazard_is_named_in_many_ways() -> None:
    for heading in ("隐患具体问题描述", "隐患及问题", "检查发现的主要问题", "问题隐患"):
        assert ("hazards", "hazard") in {place[:2] for place in places(heading)}, heading
    assert reduced("隐患整改期限") == "整改期限"


def test_two_things_in_one_heading_are_both_looked_at() -> None:
    assert either("主持人/带队领导") == ["主持人", "带队领导"]
    assert either("日期") == either("年/月") == []
