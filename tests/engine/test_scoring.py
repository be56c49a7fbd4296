"""A scorecard over findings: points off, floors, caps, inclusive bands, vetoes; exact decimals."""

from datetime import date
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from safetyduty.engine.accountability.scoring import band, score
from safetyduty.model.scorecard import Card
from tests.engine.incidents import ZHANJIANG, accident, judge, leader, veto

DAY = date(2026, 12, 31)
TEXT = {"zh": "甲", "en": "a"}
BANDS = [
    {"name": {"zh": "优秀", "en": "excellent"}, "from": 90},
    {"name": {"zh": "合格", "en": "fit"}, "from": 60, "to": 89.99},
    {"name": {"zh": "不合格", "en": "failed"}, "from": 0, "to": 59.99},
]


def card(*items: dict[str, Any], **more: Any) -> Card:
    lines = [{"key": f"k{at}", "name": TEXT, "points": 100, **one} for at, one in enumerate(items)]
    plain = {"id": "c", "title": TEXT, "points": 100, "items": lines, "bands": BANDS, **more}
    return msgspec.convert(plain, Card)


def total(given, township, **more):
    found = score(given, "甲镇", township.judge().findings, (), (), DAY, **more)
    return str(found.total), [(str(line.taken), line.findings) for line in found.lines]


@pytest.mark.parametrize(
    ("item", "left", "taken"),
    [
        ({"minus": {"missed": 0.1}}, "98.9", "1.1"),  # eleven months, exactly
        ({"minus": {"missed": 2}, "each": "time"}, "56", "44"),  # two lacking in each
        ({"minus": {"missed": 2}, "cap": 22}, "78", "22"),
        ({"minus": {"missed": 2}, "cap": 21.5}, "78.5", "21.5"),
        ({"minus": {"missed": 20}}, "0", "100"),
        ({"minus": {"missed": 20}, "floor": 12.5}, "12.5", "87.5"),
        ({"minus": {"late": 5}}, "100", "0"),
    ],
)
def test_points_come_off_for_each_duty_or_each_time_between_floor_and_cap(
    township, item, left, taken
):
    """
    rule: {kind: count, activity: [drill], at_least: 2, per: month}

    姓名  职务
    黎一  镇长

    日期        活动类型  带队领导
    2026-03-05  应急演练  黎一
    2026-03-06  应急演练  黎一
    """
    found = score(card(item), "甲镇", township.judge().findings, (), (), DAY)
    assert (str(found.total), str(found.lines[0].taken)) == (left, taken)
    assert found.judged == 12


def test_a_line_is_about_its_articles_and_the_rest_stands_in_the_line_without(township):
    """
    clauses: [{article: 第一条, rule: {kind: count, activity: [drill], at_least: 1, per: year}},
              {article: 第二条, rule: {kind: count, activity: [meeting], at_least: 1, per: year}},
              {article: 第三条, rule: {kind: count, activity: [training], at_least: 1, per: year}}]

    姓名  职务
    黎一  镇长

    日期        活动类型  带队领导
    2025-03-05  应急演练  黎一
    """
    given = card(
        {"points": 60, "minus": {"missed": 1}},
        {"points": 40, "minus": {"missed": 10}, "articles": ["第二条"]},
    )
    assert total(given, township) == ("88", [("2", 2), ("10", 1)])


def test_what_does_not_bind_and_what_repeats_a_holders_duty_takes_nothing(township):
    """
    status: draft
    rule: {kind: count, activity: [drill], at_least: 1, per: year}

    姓名  职务  任职日期    离任日期
    黎一  镇长  2026-01-01  2026-06-30
    章二  镇长  2026-07-01  -

    日期        活动类型  带队领导
    2025-03-05  应急演练  黎一
    """
    assert total(card({"minus": {"missed": 10}}), township) == ("100", [("0", 0)])


@pytest.mark.parametrize(
    ("points", "name"),
    [("90", "优秀"), ("89.99", "合格"), ("89.995", None), ("60", "合格"), ("59.99", "不合格"),
     ("0", "不合格"), ("100", "优秀"), ("-1", None)],
)  # fmt: skip
def test_the_bounds_of_a_band_are_included(points, name):
    found = band(card({}), Decimal(points))
    assert (found.name.zh if found else None) == name


@pytest.mark.parametrize(
    ("deaths", "left", "result"), [(2, "95", "优秀"), (3, "85", "不合格"), (None, "100", "优秀")]
)
def test_accidents_take_points_by_grade_and_a_grave_one_overrides_the_band(deaths, left, result):
    given = card(
        {"accidents": {"ordinary": 5, "larger": 15}},
        vetoes=[{"when": "larger-accident", "band": "不合格"}],
    )
    records = judge(accident("2026-03-01", deaths=deaths))
    found = score(given, "甲镇", (), records, (), DAY)
    assert (str(found.total), found.band.name.zh) == (left, result)
    assert found.vetoed == (("larger-accident",) if result == "不合格" else ())


@pytest.mark.parametrize(("day", "result"), [("2027-03-01", "不合格"), ("2027-03-02", "优秀")])
def test_a_veto_window_overrides_the_band_through_its_last_day(day, result):
    windows = veto(
        ZHANJIANG,
        accidents=[accident("2026-03-01", deaths=3, 行业领域="建材")],
        leaders=[leader("黎一", "党委书记")],
    ).windows
    given = card({}, vetoes=[{"when": "window", "band": "不合格"}])
    found = score(given, "甲镇", (), (), windows, date.fromisoformat(day))
    assert found.band is not None
    assert found.band.name.zh == result
