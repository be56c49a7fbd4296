"""Veto windows: who, from when until when; a plain count day by day must agree with the union."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safetyduty.engine.accountability.spans import later, union, until
from safetyduty.engine.accountability.triggers import by_accidents
from safetyduty.engine.accountability.windows import vetoes_of
from safetyduty.model.accountability import Consequence, Role
from safetyduty.model.consequence import Window
from safetyduty.model.post import Level
from tests.engine.incidents import (
    DALIGANG,
    GUIYANG,
    HEAD,
    KASHGAR,
    ZHANJIANG,
    Row,
    accident,
    judge,
    law,
    leader,
    mine,
    sanction,
    told,
    veto,
    zhanjiang,
)


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2023, 3, 1), 12, date(2024, 3, 1)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 12, 31), 1, date(2027, 1, 31)),
    ],
)
def test_the_same_day_later_or_the_last_of_its_month(day: date, months: int, then: date) -> None:
    assert later(day, months) == then


@pytest.mark.parametrize(
    ("first", "second", "windows"),
    [
        ("2023-03-01", "2024-03-01", [("章予安", "2024-03-01", "2025-03-01")]),
        ("2023-03-01", "2024-03-02", []),
        ("2024-02-29", "2025-02-28", [("章予安", "2025-02-28", "2026-02-28")]),
        ("2024-02-29", "2025-03-01", []),
        ("2023-03-01", "2024-02-29", [("章予安", "2024-02-29", "2025-02-28")]),
        ("2024-03-01", "2024-03-01", [("章予安", "2024-03-01", "2025-03-01")]),
    ],
)
def test_two_accidents_within_a_year_start_at_the_second_clause_3_6(
    first: str, second: str, windows: list[tuple[str, str, str]]
) -> None:
    found = zhanjiang(mine(first), mine(second, "南山石场"))
    assert told(found.windows) == windows
    assert all(w.cite.part.article == "三（六）" for w in found.windows)


def test_the_window_holds_on_its_anniversary_and_not_after() -> None:
    (one,) = zhanjiang(mine("2025-03-01", deaths=3)).windows
    days = [date(2025, 2, 28), date(2025, 3, 1), date(2026, 3, 1), date(2026, 3, 2)]
    assert [one.active(day) for day in days] == [False, True, True, False]


def test_a_third_accident_renews_the_window() -> None:
    found = zhanjiang(mine("2025-03-01"), mine("2025-09-01", "乙"), mine("2026-02-01", "丙"))
    assert [w.trigger[0] for w in found.windows] == [date(2025, 3, 1), date(2025, 9, 1)]
    assert told(found.windows)[1] == ("章予安", "2026-02-01", "2027-02-01")


def test_only_casualties_in_industry_mining_and_trade_count() -> None:
    road = accident("2026-05-01", "大桥", field="道路交通")
    unhurt = mine("2026-05-01", "乙", deaths=0, loss="50")
    assert zhanjiang(mine("2026-03-01"), road).windows == ()
    assert zhanjiang(mine("2026-03-01"), unhurt).windows == ()


def test_the_level_decides_which_number_counts() -> None:
    larger = accident("2026-03-01", deaths=3)
    assert len(zhanjiang(larger).windows) == 1
    assert zhanjiang(larger, level=Level.ZONE).windows == ()
    major = accident("2026-03-01", deaths=10)
    assert len(zhanjiang(major, level=Level.ZONE).windows) == 1
    again = accident("2026-05-01", "乙", deaths=3)
    assert len(zhanjiang(larger, again, level=Level.ZONE).windows) == 1
    assert zhanjiang(larger, level=Level.COUNTY).vetoes_at_hand is False


def test_a_re_graded_accident_sets_it_off_from_its_own_day() -> None:
    change = {"事故": "柴坪砖厂", "日期": "2026-03-20", "死亡人数": 3}
    row = accident("2026-03-01", deaths=2)
    before = zhanjiang(row, revisions=[change], as_of=date(2026, 3, 19))
    after = zhanjiang(row, revisions=[change], as_of=date(2026, 3, 20))
    assert before.windows == ()
    assert told(after.windows) == [("章予安", "2026-03-01", "2027-03-01")]


def test_concealment_of_a_grave_accident_asks_for_what_no_ledger_shows() -> None:
    hidden = accident("2026-03-01", deaths=3, 是否瞒报="是")
    (one,) = zhanjiang(hidden, level=Level.ZONE).windows
    assert one.confirm
    assert "台账不能证明" in one.confirm.zh
    assert zhanjiang(accident("2026-03-01", 是否瞒报="是"), level=Level.ZONE).windows == ()


PEOPLE = [
    leader("章予安", "党委书记", "2020-01-01", "2026-05-31"),
    leader("林见山", "党委书记", "2026-06-01"),
    leader("蓝溪云", "副镇长（主持镇政府工作）", "2025-01-01"),
    leader("方既白", "副镇长", 分管领域="安全生产、应急"),
    leader("江一苇", "副镇长", 分管领域="矿山、文教"),
    leader("叶知秋", "副镇长", 分管领域="卫健"),
    leader("顾南枝", "财政所所长", 分管领域="矿山"),
]


def test_holders_of_the_responsible_posts_on_the_day_are_bound_wherever_they_are_now() -> None:
    row = mine("2026-03-01", deaths=3, 直接责任人="石可久", 相关责任人="方既白、石可久")
    found = zhanjiang(row, leaders=PEOPLE)
    bound = {(w.subject, w.position, w.role) for w in found.windows}
    assert bound == {
        ("章予安", "party-head", Role.HEAD),
        ("蓝溪云", "government-head", Role.HEAD),  # acting head
        ("方既白", "safety-lead", Role.IN_CHARGE),
        ("江一苇", "government-deputy", Role.IN_CHARGE),  # in charge of the field
        ("石可久", "", Role.DIRECT),
    }
    assert {w.subject: w.now for w in found.windows}["章予安"] == ()


def test_a_successor_in_the_window_is_free() -> None:
    found = zhanjiang(mine("2026-05-31", deaths=3), leaders=PEOPLE)
    assert "林见山" not in {w.subject for w in found.windows}
    after = zhanjiang(mine("2026-06-01", deaths=3), leaders=PEOPLE)
    assert {"林见山"} <= {w.subject for w in after.windows}
    assert "章予安" not in {w.subject for w in after.windows}


def test_two_hats_are_two_windows_of_one_person() -> None:
    found = zhanjiang(mine("2026-03-01", deaths=3), leaders=[leader("章予安", "党委书记、镇长")])
    assert [w.position for w in found.windows] == ["government-head", "party-head"]
    assert len(union(found.windows)) == 1


def test_one_post_told_in_two_lines_binds_once() -> None:
    people = [leader("章予安", "党委书记"), leader("章予安", "党委书记、人大主席")]
    assert len(zhanjiang(mine("2026-03-01", deaths=3), leaders=people).windows) == 1


def test_those_sanctioned_for_the_accident_are_otherwise_liable() -> None:
    given = [{"姓名": "石可久", "决定日期": "2026-06-01", "问责方式": "诫勉", "事故": "柴坪砖厂"}]
    found = zhanjiang(mine("2026-03-01", deaths=3), sanctions=given)
    assert ("石可久", Role.RELATED) in {(w.subject, w.role) for w in found.windows}


def test_several_units_are_told_apart_and_never_added_up() -> None:
    people = [
        leader("章予安", "党委书记", 单位="柴坪镇"),
        leader("林见山", "党委书记", 单位="南山镇"),
    ]
    apart = zhanjiang(
        mine("2026-03-01", "柴坪镇砖厂"), mine("2026-04-01", "南山镇石场"), leaders=people
    )
    assert apart.windows == ()
    one = zhanjiang(
        mine("2026-03-01", "柴坪镇砖厂"), mine("2026-04-01", "柴坪镇石场"), leaders=people
    )
    assert told(one.windows) == [("章予安", "2026-04-01", "2027-04-01")]
    lost = zhanjiang(mine("2026-03-01", "某厂", deaths=3), leaders=people)
    assert (lost.windows, {d.reason for d in lost.doubts}) == ((), {"no-unit"})


def test_what_cannot_be_read_is_a_doubt_and_no_window() -> None:
    undated = zhanjiang(mine("某日", deaths=3))
    assert {d.reason for d in undated.doubts} == {"undated"}
    nothing = zhanjiang(accident("2026-03-01", deaths="若干"))
    assert {d.reason for d in nothing.doubts} == {"no-grade"}
    unclear = zhanjiang(accident("2026-03-01", deaths=3, 是否瞒报="不详"))
    assert "concealed" in {d.reason for d in unclear.doubts}


def test_an_accident_before_the_text_was_in_force_sets_nothing_off() -> None:
    assert zhanjiang(mine("2016-02-25", deaths=3)).windows == ()
    assert (
        len(
            zhanjiang(
                mine("2016-02-26", deaths=3), leaders=[leader("章予安", "党委书记", "2010-01-01")]
            ).windows
        )
        == 1
    )


INDEX = {
    "单位": "柴坪镇",
    "类别": "死亡控制指标",
    "年度": 2025,
    "结果": "突破",
    "公布日期": "2026-02-10",
}


def test_a_limit_exceeded_binds_from_its_publication() -> None:
    people = [*HEAD, leader("林见山", "镇长", "2026-01-01")]
    found = veto(ZHANJIANG, leaders=people, scores=[INDEX])
    assert told(found.windows) == [("章予安", "2026-02-10", "2027-02-10")]
    assert found.windows[0].consequences == (Consequence.HONOUR,)
    assert found.not_handed_in == ("accidents",)


@pytest.mark.parametrize(
    ("row", "bound"),
    [
        ({"结果": "", "死亡控制指标": 2, "死亡人数": 3}, True),
        ({"结果": "", "死亡控制指标": 3, "死亡人数": 3}, False),
        ({"结果": "未突破", "死亡控制指标": 3, "死亡人数": 3}, False),
        ({"结果": "达标"}, False),
        ({"类别": "综合", "结果": "突破"}, False),
        ({"年度": ""}, True),
        ({"公布日期": "2027-01-01"}, False),
        ({"公布日期": "2016-02-25", "年度": 2015}, False),
    ],
)
def test_a_limit_is_exceeded_by_its_number_or_its_word(row: Row, bound: bool) -> None:
    found = veto(ZHANJIANG, leaders=HEAD, scores=[{**INDEX, **row}])
    assert bool(found.windows) is bound


def test_an_index_that_is_not_published_or_not_ours_is_a_doubt() -> None:
    unpublished = veto(ZHANJIANG, leaders=HEAD, scores=[{**INDEX, "公布日期": ""}])
    assert [d.reason for d in unpublished.doubts] == ["unpublished"]
    others = veto(ZHANJIANG, leaders=HEAD, scores=[INDEX, {**INDEX, "单位": "南山镇"}])
    assert ([d.reason for d in others.doubts], others.windows) == (["no-unit", "no-unit"], ())
    ours = [leader("章予安", "党委书记", 单位="柴坪镇")]
    both = veto(ZHANJIANG, leaders=ours, scores=[INDEX, {**INDEX, "单位": "南山镇"}])
    assert len(both.windows) == 1


@pytest.mark.parametrize(
    ("form", "bars"),
    [
        ("诫勉", ["评优", "提拔"]),
        ("责令辞职", ["任职", "评优", "提拔"]),
        ("免职", ["任职", "评优", "提拔"]),
        ("撤职", ["任职", "提拔", "评优", "提拔"]),
        ("调整职务", ["评优", "提拔"]),
    ],
)
def test_ordered_resignation_or_worse_bars_from_office_for_a_year_article_20(
    form: str, bars: list[str]
) -> None:
    given = [sanction("章予安", "2026-05-01", form, 事由="因事故")]
    found = veto(GUIYANG, leaders=HEAD, sanctions=given)
    assert sorted(c.zh for w in found.windows for c in w.consequences) == sorted(bars)
    open_ended = [w for w in found.windows if w.end is None]
    assert len(open_ended) == 1
    office = [w for w in found.windows if w.consequences == (Consequence.OFFICE,)]
    assert all(w.end == date(2027, 5, 1) for w in office)


def test_a_sanction_for_something_else_or_of_a_later_day_sets_nothing_off() -> None:
    given = [
        sanction("章予安", "2026-05-01", "免职", 事由="会风"),
        sanction("章予安", "2027-01-01", "免职", 事由="因事故"),
        sanction("章予安", "2018-12-30", "免职", 事由="因事故"),
    ]
    assert veto(GUIYANG, leaders=HEAD, sanctions=given).windows == ()


def test_an_unknown_form_or_day_is_a_doubt() -> None:
    given = [
        sanction("章予安", "2026-05-01", "批评", 事由="因事故"),
        sanction("章予安", "", "免职", 事由="因事故"),
    ]
    found = veto(GUIYANG, leaders=HEAD, sanctions=given)
    assert {d.reason for d in found.doubts} == {"form", "undecided"}
    assert {s.printed for s in found.sanctions} == {"批评", "免职"}


def test_a_sanction_binds_one_who_has_left_office_by_name_alone() -> None:
    gone = [leader("章予安", "党委书记", end="2026-04-30")]
    given = [sanction("章予安", "2026-05-01", "免职", 事由="因事故")]
    found = veto(GUIYANG, leaders=gone, sanctions=given).windows
    told_of = {(one.subject, one.position, one.title, one.now) for one in found}
    assert told_of == {("章予安", "", "", ())}


def test_kashgar_reaches_no_township() -> None:
    given = [sanction("章予安", "2026-05-01", "诫勉", 事由="因事故")]
    assert veto(KASHGAR, leaders=HEAD, sanctions=given).windows == ()
    assert len(veto(KASHGAR, leaders=HEAD, sanctions=given, level=Level.COUNTY).windows) == 1


@pytest.mark.parametrize(
    ("row", "windows", "doubt"),
    [
        ({}, [("章予安", "2025-12-31", "")], ""),
        ({"公布日期": "2026-01-20"}, [("章予安", "2026-01-20", "")], ""),
        ({"公布日期": "2027-01-20"}, [], ""),
        ({"年度": ""}, [], "unpublished"),
        ({"年度": 2018}, [], ""),
        ({"单位": "经济办"}, [], "unit-failed"),
        ({"结果": "合格"}, [], ""),
    ],
)
def test_a_leader_s_failed_assessment_bars_the_excellent_rating(
    row: Row, windows: list[tuple[str, str, str]], doubt: str
) -> None:
    score = {"单位": "章予安", "年度": 2025, "结果": "不合格", "公布日期": "", **row}
    found = veto(DALIGANG, leaders=HEAD, scores=[score])
    assert told(found.windows) == windows
    assert [d.reason for d in found.doubts] == ([doubt] if doubt else [])


def window(start: int, length: int | None, base: Window) -> Window:
    from msgspec import structs

    first = date(2026, 1, 1) + timedelta(days=start)
    end = None if length is None else first + timedelta(days=length)
    return structs.replace(base, start=first, end=end)


FAR = date(2026, 12, 31)
"""Beyond every end that is drawn."""
SPANS = st.lists(
    st.tuples(st.integers(0, 60), st.one_of(st.none(), st.integers(0, 40))), max_size=6
)


@settings(max_examples=60, deadline=None)
@given(SPANS)
def test_the_union_agrees_with_a_plain_count_of_every_day(
    drawn: list[tuple[int, int | None]],
) -> None:
    (base,) = zhanjiang(mine("2026-03-01", deaths=3)).windows
    windows = [window(start, length, base) for start, length in drawn]
    spans = union(windows)
    for number in range(130):
        day = date(2026, 1, 1) + timedelta(days=number)
        plainly = [one for one in windows if one.active(day)]
        found = [s for s in spans if s.start <= day and (s.end is None or day <= s.end)]
        assert ([list(s.windows) for s in found] or [[]]) == [plainly]
        if plainly:
            run = day
            while run < FAR and any(one.active(run + timedelta(days=1)) for one in windows):
                run += timedelta(days=1)
            assert until(spans, day) == (None if run == FAR else run)


DAYS = st.lists(st.dates(date(2022, 1, 1), date(2026, 12, 31)), min_size=2, max_size=6)


@settings(max_examples=25, deadline=None)
@given(DAYS)
def test_pairs_within_a_year_agree_with_a_plain_count(days: list[date]) -> None:
    rows = [mine(str(day), f"第{n}厂") for n, day in enumerate(days)]
    (pair,) = [
        (cite, v) for cite, v in vetoes_of(law(ZHANJIANG), Level.TOWNSHIP) if v.trigger.casualties
    ]
    found = by_accidents(*pair, judge(*rows, by=(ZHANJIANG,)), frozenset())
    ordered = sorted(days)
    plainly = [(one, two) for one, two in pairwise(ordered) if two <= later(one, 12)]
    assert [firing.days for firing in found] == plainly


@pytest.mark.parametrize(
    ("start", "end", "bound"),
    [
        ("2020-01-01", "2026-03-01", True),
        ("2020-01-01", "2026.3调离", False),
        ("2026年3月", "", False),
        ("2026年2月", "", True),
        ("2020-01-01", "2026年4月", True),
        ("不详", "", False),
    ],
)
def test_who_may_not_have_been_in_office_is_asked_about_and_not_bound(
    start: str, end: str, bound: bool
) -> None:
    found = zhanjiang(
        mine("2026-03-01", deaths=3), leaders=[leader("章予安", "党委书记", start, end)]
    )
    assert bool(found.windows) is bound
    assert [doubt.reason for doubt in found.doubts] == ([] if bound else ["unsure-office"])


def test_a_second_line_that_is_certain_binds() -> None:
    lines = [leader("章予安", "党委书记", "不详"), leader("章予安", "镇党委书记", "2020-01-01")]
    (window,) = zhanjiang(mine("2026-03-01", deaths=3), leaders=lines).windows
    assert (window.subject, window.title) == ("章予安", "镇党委书记")
