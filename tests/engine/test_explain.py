"""``why``: each row that does not count has a reason, and no row that counts has one."""

from datetime import date

import pytest

from safetyduty.engine.explain import explain
from safetyduty.model.audit import Audit


def near(audit: Audit, subject: str, period: str = "2026-03", at: int = 0) -> list[str]:
    """Say the near misses of one finding: day, reason, and what the row says."""
    story = explain(audit, subject, period)[at]
    return [
        " ".join(filter(None, [_day(miss.day), miss.reason, miss.value])) for miss in story.near
    ]


def _day(ordinal: int) -> str:
    return str(date.fromordinal(ordinal))[5:] if ordinal else ""


def test_every_reason_why_a_row_of_the_leader_does_not_count(audit):
    """
    rule: {kind: count, activity: [inspection], capacity: leads, at_least: 3, per: month}
    period: 2026-03
    as_of: 2026-03-28

    姓名    职务    任职日期
    黎一山  副镇长  2026-03-02
    邵二    镇长    2020-01-01

    日期        活动类型  带队领导  参加人员  录入日期
    2026-03-05  带队检查  黎一山    -         -           ← counts
    2026-01-28  带队检查  黎一山    -         -           ← too far away to be near
    2026-01-29  带队检查  黎一山    -         -
    2026-03-01  带队检查  黎一山    -         -           ← the day before he took office
    2026-03-06  调研      黎一山    -         -
    2026-02-06  调研      黎一山    -         -           ← another kind in another month
    2026-03-07  带队检查  邵二      黎一山    -
    2026-02-07  带队检查  邵二      黎一山    -           ← another verb in another month
    2026-03-08  调研      邵二      黎一山    -           ← another kind and another verb
    2026-03-29  带队检查  黎一山    -         -
    2026-03-09  带队检查  黎一山    -         2026-03-29
    -           带队检查  黎一山    -         -
    -           带队检查  邵二      黎一山    -
    2026-03-10  巡视      黎一山    -         -
    2026-02-10  巡视      黎一山    -         -           ← an unknown kind in another month
    2026-03-11  带队检查  黎一川    -         -
    2026-02-11  带队检查  黎一川    -         -           ← nearly his name in another month
    2026-04-01  带队检查  黎一山    -         -           ← after the day asked
    2026-03-12  带队检查  邵二      -         -           ← he is not in it
    """
    assert near(audit, "黎一山") == [
        "01-29 period",
        "03-01 tenure",
        "03-06 kind research",
        "03-07 verb attends",
        "03-08 kind research",
        "03-09 late-entry",
        "03-10 no-kind",
        "03-11 name",
        "03-29 after-as-of",
        "04-01 after-as-of",
        "no-day",
        "verb attends",
    ]


def test_a_story_has_the_tenures_the_clause_and_the_rows_of_one_day(audit):
    """
    rule: {kind: count, activity: [inspection], at_least: 1, per: month}
    period: [2026-03-01, 2026-04-30]

    姓名  职务    任职日期    离任日期
    黎一  副镇长  2020-01-01  2026-03-15
    黎一  镇长    2026-03-16  -
    邵二  副镇长  2026-03-16  -

    日期        活动类型  带队领导  地点
    2026-03-05  带队检查  黎一      青松纸厂
    2026-03-05  带队检查  黎一      和平加油站  ← the same day
    """
    march, april = explain(audit, "黎一")
    assert (march.finding.period.name, march.same_day) == ("2026-03", 1)
    assert [tenure.title for tenure in march.tenures] == ["副镇长", "镇长"]
    assert april.same_day == 0
    assert explain(audit, "黎一", "2026-05") == ()
    assert explain(audit, "单三") == ()


def test_two_kinds_of_meeting_on_one_day_are_no_repetition(audit):
    """
    rule:
      kind: count
      activity: [party-committee-meeting, government-meeting]
      at_least: 2
      per: month
    period: 2026-03

    姓名  职务
    黎一  镇长

    日期        活动类型    带队领导
    2026-03-05  党委会      黎一
    2026-03-05  政府常务会  黎一
    """
    (story,) = explain(audit, "黎一")
    assert (story.finding.done, story.same_day) == (2, 0)


def test_a_bodys_story_names_its_own_kinds_alone_and_nobodys_tenure(audit):
    """
    who: {bodies: [safety-committee], levels: [township]}
    rule: {kind: count, activity: [safety-committee-meeting], at_least: 2, per: month}
    period: 2026-03
    as_of: 2026-03-20

    姓名  职务
    黎一  镇长

    日期        活动类型    带队领导  参加人员
    2026-03-05  安委会会议  单三      黎一      ← counts
    2026-03-06  党委会      黎一      -         ← another body's
    2026-02-06  安委会会议  黎一      -
    2026-03-21  安委会会议  黎一      -
    """
    (story,) = explain(audit, "安委会")
    assert story.tenures == ()
    assert near(audit, "安委会") == ["02-06 period", "03-21 after-as-of"]


def test_a_posts_story_is_its_holders_not_those_of_a_title_that_sounds_alike(audit):
    """
    who: {positions: [government-head], levels: [township]}
    rule: {kind: count, activity: [inspection], at_least: 3, per: month}
    period: 2026-04

    姓名  职务              任职日期    离任日期
    黎一  镇长              2020-01-01  2026-04-15
    邵二  党委副书记、镇长  2026-04-16  -
    单三  副镇长            2020-01-01  -            ← 镇长 stands in his title too

    日期        活动类型  带队领导
    2026-04-16  带队检查  黎一      ← the day after he left
    2026-04-17  带队检查  邵二
    2026-04-18  带队检查  单三
    """
    subject = "党委副书记、镇长"
    (story,) = explain(audit, subject)
    assert {audit.ledger.people[tenure.person] for tenure in story.tenures} == {"黎一", "邵二"}
    assert near(audit, subject, "2026-04") == ["04-16 tenure"]


def test_a_visit_that_does_not_count_was_elsewhere_or_outside_his_time(audit):
    """
    rule: {kind: coverage, of: roster, activity: [inspection], per: month, due_day: 25}
    period: 2026-03

    姓名  职务    任职日期    离任日期
    黎一  副镇长  2020-01-01  2026-03-20
    黎一  副镇长  2026-03-22  -

    带队领导  检查范围
    黎一      刘家村

    日期        活动类型  带队领导  地点
    2026-03-05  带队检查  黎一      和平加油站  ← elsewhere
    2026-03-06  带队检查  黎一      小刘家村    ← perhaps elsewhere
    2026-03-21  带队检查  黎一      刘家村      ← between his two terms
    """
    assert near(audit, "黎一") == [
        "03-05 target 和平加油站",
        "03-06 target 小刘家村",
        "03-21 tenure",
    ]


STATEMENT = """
who: {positions: [team-member], levels: [township]}
rule: {kind: deadline, document: [duty-statement], per: <per>, about: <about>}
as_of: 2026-06-30
period: 2026

姓名  职务
黎一  镇长

文件类型  日期  签发单位  年度
<row>
"""


@pytest.mark.parametrize(
    ("row", "per", "about", "expected"),
    [
        ("述职报告 2026-01-20 黎一 2025", "year", "previous-year", []),  # counts
        ("通报 2026-01-20 黎一 2025", "year", "previous-year", []),  # another paper: not near
        ("材料 2026-01-20 黎一 2025", "year", "previous-year", ["01-20 no-kind"]),
        ("述职报告 - 黎一 2025", "year", "previous-year", ["no-day"]),
        ("述职报告 2026-07-01 黎一 2025", "year", "previous-year", ["07-01 after-as-of"]),
        ("述职报告 2026-01-20 - 2025", "year", "previous-year", ["01-20 no-issuer"]),
        ("述职报告 2026-01-20 黎一 2024", "year", "previous-year", ["01-20 period"]),
        ("述职报告 2026-01-20 邵二 2025", "year", "previous-year", ["01-20 issuer 邵二"]),
        ("述职报告 2026-01-20 邵二 2024", "year", "previous-year", ["01-20 period"]),
        ("述职报告 2026-01-20 邵二 2026", "year", "this-year", ["01-20 issuer 邵二"]),
        ("述职报告 2026-01-20 邵二 -", "year", "this-year", ["01-20 issuer 邵二"]),
        ("述职报告 2025-01-20 邵二 -", "year", "this-year", ["01-20 period"]),
        ("述职报告 2026-01-20 邵二 2024", "half-year", "this-year", ["01-20 issuer 邵二"]),
    ],
)
def test_every_reason_why_a_paper_does_not_count(draw, row, per, about, expected):
    text = STATEMENT.replace("<row>", row).replace("<per>", per).replace("<about>", about)
    audit = draw(text).judge()
    assert near(audit, "黎一", "2026H1" if per == "half-year" else "2026") == expected


def test_a_bodys_paper_names_the_body(audit):
    """
    who: {bodies: [government], levels: [township]}
    rule: {kind: deadline, document: [assessment], per: half-year}
    period: 2026H1

    姓名  职务
    黎一  镇长

    文件类型  日期        签发单位
    考核      2026-03-01  镇党委
    考核      2026-07-01  镇政府   ← after the half
    """
    assert near(audit, "政府", "2026H1") == ["03-01 issuer 镇党委", "07-01 period"]


def test_a_counterpart_signed_for_another_year_or_another_was_signed_with(audit):
    """
    who: {bodies: [government], levels: [township]}
    rule: {kind: coverage, of: counterparts, document: [responsibility-statement], per: year}

    姓名  职务        单位
    黎一  镇长        清河镇
    邵二  财政所所长  财政所

    文件类型  日期        签发单位  对象    年度
    责任书    2026-03-01  镇政府    农业站  2026
    责任书    2025-03-01  镇政府    财政所  2025
    """
    assert near(audit, "政府", "2026") == ["03-01 period", "03-01 target 农业站"]


def test_a_state_has_no_rows_to_explain(audit):
    """
    who: {positions: [government-head], levels: [township]}
    rule: {kind: holding, post: safety-committee-chair}

    姓名  职务
    黎一  镇长

    日期        活动类型  带队领导
    2026-03-01  带队检查  黎一
    """
    assert near(audit, "黎一", "2026") == []
