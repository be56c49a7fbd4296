"""Accidents against 国务院令第493号: both sides of every bound, each with its article."""

from datetime import date
from decimal import Decimal

import pytest

from safetyduty.engine.accountability.citing import Law
from safetyduty.engine.accountability.grading import field_in_doubt, grade, regrading
from safetyduty.engine.accountability.grounds import pointers, remedies
from safetyduty.model.accountability import Grade, Sign
from safetyduty.model.consequence import AccidentRecord
from safetyduty.regulations.load import load
from tests.engine.incidents import GUIYANG, KASHGAR, accident, judge, law

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
