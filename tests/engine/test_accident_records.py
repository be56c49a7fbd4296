"""Accidents against 国务院令第493号: both sides of every bound, each with its article."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from safetyduty.engine.accountability.citing import Law
from safetyduty.engine.accountability.clocks import clocks
from safetyduty.engine.accountability.grading import field_in_doubt, grade, regrading
from safetyduty.engine.accountability.grounds import pointers, remedies
from safetyduty.model.accountability import Grade, Sign
from safetyduty.model.consequence import AccidentRecord
from safetyduty.regulations.load import load
from tests.engine.incidents import GUIYANG, KASHGAR, accident, judge, law, leader
from tests.regulations.conftest import PACK

DAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("deaths", "injuries", "loss", "label", "article"),
    [
        (1, 0, "0", "一般", "第三条（四）"),
        (2, 0, "0", "一般", "第三条（四）"),
        (3, 0, "0", "较大", "第三条（三）"),
        (2, 10, "0", "较大", "第三条（三）"),
        (2, 9, "0", "一般", "第三条（四）"),
        (9, 0, "0", "较大", "第三条（三）"),
        (10, 0, "0", "重大", "第三条（二）"),
        (29, 0, "0", "重大", "第三条（二）"),
        (30, 0, "0", "特别重大", "第三条（一）"),
        (0, 49, "0", "较大", "第三条（三）"),
        (0, 50, "0", "重大", "第三条（二）"),
        (0, 99, "0", "重大", "第三条（二）"),
        (0, 100, "0", "特别重大", "第三条（一）"),
        (0, 1, "0", "一般", "第三条（四）"),
        (0, 0, "0.01", "一般", "第三条（四）"),
        (0, 0, "999.99", "一般", "第三条（四）"),
        (0, 0, "1000", "较大", "第三条（三）"),
        (0, 0, "4999.99", "较大", "第三条（三）"),
        (0, 0, "5000.00", "重大", "第三条（二）"),
        (0, 0, "9999.99", "重大", "第三条（二）"),
        (0, 0, "10000", "特别重大", "第三条（一）"),
    ],
)
def test_the_worst_figure_grades_and_the_lower_bound_is_included(
    deaths: int, injuries: int, loss: str, label: str, article: str
) -> None:
    found = grade(law(), deaths, injuries, Decimal(loss), DAY)
    assert found.grade
    assert found.cite
    assert (found.grade.zh, found.cite.part.article) == (label, article)


def test_no_loss_at_all_is_given_no_grade_nor_is_an_accident_before_the_law() -> None:
    assert grade(law(), 0, 0, Decimal(0), DAY).grade is None
    assert grade(law(), None, None, None, DAY).grade is None
    assert grade(law(), 3, 0, None, date(2007, 5, 31)).grade is None
    assert grade(law(), 3, 0, None, date(2007, 6, 1)).grade is Grade.LARGER
    assert grade(law(), 3, 0, None, None).grade is Grade.LARGER


def test_what_is_not_on_file_can_only_make_it_graver() -> None:
    (one,) = judge(accident("2026-03-01", deaths="", injuries=10))
    assert (one.grade, one.by, one.missing) == (Grade.LARGER, ("injuries",), ("deaths", "loss"))


def revised(day: str, field: str, figures: dict[str, object] | None = None) -> AccidentRecord:
    (one,) = judge(
        accident("2026-03-01 09:30", deaths=2, field=field),
        revisions=[{"事故": "柴坪砖厂", "日期": day, **(figures or {"死亡人数": 3})}],
    )
    return one


@pytest.mark.parametrize(
    ("field", "day", "regraded"),
    [
        ("建材", "2026-03-31", True),  # day 30
        ("建材", "2026-04-01", False),  # day 31
        ("道路交通", "2026-03-08", True),  # day 7
        ("道路交通", "2026-03-09", False),  # day 8
        ("火灾", "2026-03-08", True),
        ("火灾", "2026-03-09", False),
        ("水上交通", "2026-03-31", True),
        ("建材", "2026-03-01", True),
        ("建材", "2026-02-28", False),  # before the accident: of no use
    ],
)
def test_a_third_death_re_grades_within_the_days_of_article_13(
    field: str, day: str, regraded: bool
) -> None:
    one = revised(day, field)
    assert one.regraded is regraded
    assert one.grade is (Grade.LARGER if regraded else Grade.ORDINARY)
    assert one.first_grade is Grade.ORDINARY
    assert one.deaths == (3 if regraded else 2)
    assert one.regrading
    assert one.regrading.part.article == "第十三条"


def test_a_death_after_the_days_stays_a_fact() -> None:
    (change,) = revised("2026-04-01", "建材").changes
    assert (change.days, change.deaths, change.counts) == (31, 3, False)


def test_more_deaths_are_added_and_blank_figures_stay() -> None:
    one = revised("2026-03-02", "建材", {"新增死亡人数": 1, "重伤人数": 4})
    assert (one.deaths, one.injuries) == (3, 4)
    blank = revised("2026-03-02", "建材", {"死亡人数": "", "新增重伤人数": 2})
    assert (blank.deaths, blank.injuries) == (2, 2)


def test_figures_that_come_only_later_grade_too() -> None:
    (one,) = judge(
        accident("2026-03-01", deaths="", field="建材"),
        revisions=[{"事故": "柴坪砖厂", "日期": "2026-03-02", "死亡人数": 3}],
        by=(GUIYANG,),
    )
    assert (one.first_grade, one.grade, one.regraded) == (None, Grade.LARGER, True)


def test_an_accident_without_a_grade_points_to_no_accident() -> None:
    (one,) = judge(accident("2026-03-01", deaths=0, 上报时间="2026-03-01"), by=(GUIYANG,))
    assert (one.grade, one.pointers, one.remedies) == (None, (), ())


def test_deaths_never_fall() -> None:
    assert revised("2026-03-02", "建材", {"死亡人数": 1}).deaths == 2


def test_a_grade_is_that_of_the_day_asked_about() -> None:
    row = accident("2026-03-01", deaths=2)
    change = {"事故": "柴坪砖厂", "日期": "2026-03-10", "死亡人数": 3}
    before = judge(row, revisions=[change], as_of=date(2026, 3, 9))
    after = judge(row, revisions=[change], as_of=date(2026, 3, 10))
    assert [before[0].grade, after[0].grade] == [Grade.ORDINARY, Grade.LARGER]
    assert judge(row, as_of=date(2026, 2, 28)) == ()


@pytest.mark.parametrize(
    ("field", "doubt"),
    [("交通", True), ("交通运输", True), ("", True), ("水路运输", False), ("道路交通", False),
     ("建材", False)],
)  # fmt: skip
def test_a_field_that_leaves_the_days_open_is_said(field: str, doubt: bool) -> None:
    (one,) = judge(accident("2026-03-01", field=field))
    assert one.field_in_doubt is doubt


def test_without_the_state_s_text_nothing_re_grades() -> None:
    (one,) = judge(accident("2026-03-01", deaths=2))
    bare = Law(load([GUIYANG]))
    assert one.regrading is not None
    assert regrading(bare, one.accident) is None
    assert field_in_doubt(bare, one.accident) is False


def clocked(received: str, reported: str, **more: object) -> AccidentRecord:
    (one,) = judge(accident("2026-03-01 09:30", 接报时间=received, 上报时间=reported, **more))
    return one


@pytest.mark.parametrize(
    ("received", "reported", "minutes", "in_time"),
    [
        ("2026-03-01 09:40", "2026-03-01 10:40", 60, True),  # one hour exactly
        ("2026-03-01 09:40", "2026-03-01 10:40:01", 61, False),
        ("2026-03-01 09:40", "2026-03-01 10:41", 61, False),
        ("2026-03-01 23:40", "2026-03-02 00:40", 60, True),
        ("2026-03-01", "2026-03-01 10:00", None, None),
        ("2026-03-01", "2026-03-03", None, False),  # a day between them at least
        ("2026-03-01", "2026-03-01", None, None),
        ("", "2026-03-01 10:30", 60, True),  # from the accident itself it was an hour
        ("", "2026-03-01 10:31", 61, None),  # when it was received is not on file
        ("2026-03-01 09:40", "2026-03-01 09:10", None, None),  # in the wrong order
        ("2026-03-01 09:40", "", None, None),
    ],
)
def test_one_hour_of_article_9_is_measured_to_the_second(
    received: str, reported: str, minutes: int | None, in_time: bool | None
) -> None:
    clock = clocked(received, reported).clocks[0]
    assert (clock.cite.part.article, clock.limit) == ("第九条", 60)
    assert (clock.minutes, clock.in_time) == (minutes, in_time)


def test_two_hours_a_level_of_article_11_as_far_as_the_grade_must_go() -> None:
    times = {"县级上报时间": "2026-03-01 12:00", "市级上报时间": "2026-03-01 14:01"}
    larger = clocked("2026-03-01 09:40", "2026-03-01 10:00", deaths=3, **times)
    measured = [(c.minutes, c.in_time) for c in larger.clocks if c.limit == 120]
    assert measured == [(120, True), (121, False)]
    ordinary = clocked("2026-03-01 09:40", "2026-03-01 10:00", deaths=1, **times)
    assert [c.minutes for c in ordinary.clocks if c.limit == 120] == [120]
    major = clocked("2026-03-01 09:40", "2026-03-01 10:00", deaths=10, **times)
    assert len([c for c in major.clocks if c.limit == 120]) == 3


def test_at_once_has_no_number_and_no_verdict() -> None:
    last = clocked("2026-03-01 09:40", "2026-03-01 10:00").clocks[-1]
    assert (last.limit, last.minutes, last.in_time, last.binding) == (None, 10, None, False)


def facts(one: AccidentRecord) -> list[tuple[Sign, int | None]]:
    return [(fact.sign, fact.minutes) for fact in one.facts]


def test_late_is_a_fact_with_its_minutes() -> None:
    assert facts(clocked("2026-03-01 09:40", "2026-03-01 10:55")) == [(Sign.LATE_REPORT, 15)]
    assert facts(clocked("2026-03-01", "2026-03-03")) == [(Sign.LATE_REPORT, None)]
    assert facts(clocked("2026-03-01 09:40", "2026-03-01 10:40")) == []


def test_no_report_on_file_is_a_fact_and_says_for_how_long() -> None:
    row = accident("2026-03-01 09:30", 接报时间="2026-03-01 09:40", 上报时间="2026-03-02 09:00")
    (one,) = judge(row, as_of=date(2026, 3, 1))
    assert facts(one) == [(Sign.UNREPORTED, 14 * 60 + 20)]  # to midnight
    (day_only,) = judge(accident("2026-03-01"), as_of=date(2026, 3, 1))
    assert facts(day_only) == [(Sign.UNREPORTED, None)]
    (unread,) = judge(accident("2026-03-01", 上报时间="当天"))
    assert facts(unread) == []


def test_concealment_is_what_the_ledger_notes() -> None:
    one = clocked("2026-03-01 09:40", "2026-03-01 10:00", 是否瞒报="是")
    assert facts(one) == [(Sign.CONCEALED, None)]


def test_a_stricter_local_limit_binds(tmp_path: Path) -> None:
    local = f"""{PACK}accountability:
  reporting:
    - article: 第二条（一）
      words: 半小时
      step: {{zh: 报告, en: report}}
      start: received
      end: reported
      minutes: 30
"""
    (tmp_path / "songyuan.yaml").write_text(local, encoding="utf-8")
    ours = Law(load(["songyuan", "state-493"], [tmp_path]))
    (one,) = judge(
        accident("2026-03-01 09:30", 接报时间="2026-03-01 09:40", 上报时间="2026-03-01 10:20")
    )
    told = {
        c.cite.regulation.id: (c.limit, c.in_time, c.binding)
        for c in clocks(ours, one.accident, one.grade, date(2026, 12, 31))
        if c.limit in {30, 60}
    }
    assert told == {"songyuan": (30, False, True), "state-493": (60, True, False)}


def deadlines(**more: object) -> list[tuple[str, str, bool | None]]:
    (one,) = judge(accident("2026-03-01 09:30", **more))
    return [(d.cite.part.article, str(d.due), d.in_time) for d in one.deadlines]


def test_the_inquiry_has_60_days_and_the_reply_15() -> None:
    assert deadlines(调查报告提交日期="2026-04-30", 批复日期="2026-05-15") == [
        ("第二十九条", "2026-04-30", True), ("第三十二条", "2026-05-15", True),
    ]  # fmt: skip
    late = deadlines(调查报告提交日期="2026-06-30", 批复日期="2026-07-16")
    assert [in_time for _, _, in_time in late] == [False, False]


def test_an_extension_moves_the_day_and_without_one_on_file_it_stays_open() -> None:
    assert deadlines(调查报告提交日期="2026-05-01")[0] == ("第二十九条", "2026-04-30", None)
    given = deadlines(调查报告提交日期="2026-06-29", 批准延长天数=90)
    assert given[0] == ("第二十九条", "2026-06-29", True)  # 60 more at most
    assert deadlines() == [("第二十九条", "2026-04-30", None)]


def test_the_gravest_have_30_days_for_the_reply() -> None:
    told = deadlines(deaths=30, 调查报告提交日期="2026-04-30", 批复日期="2026-05-31")
    assert told[1] == ("第三十二条", "2026-05-30", None)  # may be extended by 30 more


def test_an_accident_without_a_day_has_no_deadline_and_no_scene() -> None:
    (one,) = judge(accident("某日", deaths=1), leaders=[leader("章予安", "党委书记")])
    assert (one.day, one.deadlines, one.presences) == (None, (), ())


def test_who_went_to_the_scene_is_told_without_a_verdict() -> None:
    (one,) = judge(
        accident("2026-03-01 09:30", 赶赴现场领导="蓝溪云10:05、石可久"),
        leaders=[
            leader("章予安", "党委书记"),
            leader("蓝溪云", "镇长"),
            leader("江一苇", "副镇长", 分管领域="文教"),
        ],
    )
    assert [(p.name, p.title, p.recorded, p.minutes) for p in one.presences] == [
        ("蓝溪云", "镇长", True, 35),
        ("石可久", "", True, None),
        ("章予安", "党委书记", False, None),
    ]


def test_a_fact_points_to_circumstances_and_the_forms_the_text_allows() -> None:
    (one,) = judge(
        accident("2026-03-01 09:30", 接报时间="2026-03-01 09:40", 上报时间="2026-03-01 10:55"),
        by=(GUIYANG, KASHGAR),
    )
    told = {(p.cite.regulation.id, p.cite.part.article, p.kind): p.because for p in one.pointers}
    assert told[GUIYANG, "第十八条（四）", "circumstances"] == (Sign.LATE_REPORT,)
    assert told[GUIYANG, "第十八条（五）", "circumstances"] == (Sign.ACCIDENT,)
    assert told[KASHGAR, "第六十三条（三）", "circumstances"] == (Sign.LATE_REPORT,)
    assert told[GUIYANG, "第二十六条", "exempting"] == ()
    assert (GUIYANG, "第十八条（二）", "circumstances") not in told
    forms = {r.regulation.id: len(r.forms[0].items) for r in one.remedies}
    assert forms == {GUIYANG: 9, KASHGAR: 8}
    assert [b.zh for r in one.remedies if r.regulation.id == KASHGAR for b in r.bodies] == [
        "纪检监察机关", "组织人事部门", "应急管理部门",
    ]  # fmt: skip


def test_a_missed_duty_points_on_its_own_and_nothing_points_to_nothing() -> None:
    told = pointers(law("luzhou-2018", GUIYANG), {Sign.MISSED_DUTY})
    articles = {p.cite.part.article for p in told if p.kind == "circumstances"}
    assert articles == {"第十八条（一）", "报道第九段"}
    allowed = remedies(law("luzhou-2018", GUIYANG), told)
    assert {r.regulation.id: len(r.forms[0].items) for r in allowed} == {
        GUIYANG: 9, "luzhou-2018": 8,
    }  # fmt: skip
    assert pointers(law(GUIYANG), set()) == ()


def test_a_second_accident_within_a_year_and_a_greater_loss_point_to_aggravation() -> None:
    _, second = judge(
        accident("2025-03-01"),
        accident("2026-03-01", "南山石场", deaths=2),
        revisions=[{"事故": "南山石场", "日期": "2026-03-05", "死亡人数": 3}],
        by=(GUIYANG,),
    )
    told = {p.cite.part.article for p in second.pointers if p.kind == "aggravating"}
    assert told == {"第二十一条（一）", "第二十一条（四）"}
    _, late = judge(accident("2025-03-01"), accident("2026-03-02", "南山石场"), by=(GUIYANG,))
    assert not [p for p in late.pointers if p.kind == "aggravating"]


def test_of_two_accidents_at_one_time_the_row_below_is_the_second() -> None:
    first, second = judge(accident("2026-03-01"), accident("2026-03-01", "南山石场"), by=(GUIYANG,))
    told = [[p for p in one.pointers if p.kind == "aggravating"] for one in (first, second)]
    assert [bool(pointed) for pointed in told] == [False, True]
