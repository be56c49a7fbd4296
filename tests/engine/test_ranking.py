"""Ranks with ties, Kashgar's money to the yuan, Zhanjiang's rates: exact, both sides of a bound."""

from decimal import Decimal
from fractions import Fraction

import pytest

from safetyduty.engine.accountability.ranking import kind_of, measured, ranks, sums
from safetyduty.model.incident import Indicators, Score
from tests.engine.incidents import KASHGAR, law


def score(row, points, category="县市", result="合格"):
    value = Decimal(points) if points else None
    return Score(row, f"单位{row}", category, 2025, value, result)


def money(*scores):
    found = sums(law(KASHGAR), ranks(scores))
    return [
        (one.unit, one.penalty, one.cite.part.article, str(one.least), one.heads_least, one.open)
        for one in found
    ]


def test_equals_share_a_place_and_the_next_is_left_out():
    found = ranks([score(1, "90.0"), score(2, "95"), score(3, "90"), score(4, "80"), score(5, "")])
    assert [(one.score.row, one.rank, one.tied) for one in found] == [
        (2, 1, 1), (1, 2, 2), (3, 2, 2), (4, 4, 1), (5, 0, 0),
    ]  # fmt: skip


def test_each_category_has_ranks_of_its_own():
    found = ranks([score(1, "90", "地直部门"), score(2, "80", "县市")])
    assert [one.rank for one in found] == [1, 1]


def test_a_plain_count_gives_the_same_ranks():
    points = [95, 80, 95, 70, 80, 80, 60, 99]
    found = {one.score.row: one.rank for one in ranks(score(at, n) for at, n in enumerate(points))}
    order = sorted(points, reverse=True)
    assert found == {at: order.index(n) + 1 for at, n in enumerate(points)}


def test_the_first_five_counties_have_50_000_yuan_and_the_sixth_nothing():
    """第六十一条（一）, its 30 percent by (四)."""
    found = money(*(score(at, 100 - at) for at in range(1, 7)))
    assert [unit for unit, *_ in found] == ["单位1", "单位2", "单位3", "单位4", "单位5"]
    assert set(found[0][1:]) >= {False, "第六十一条（一）", "50000"}
    assert found[0][4] == Decimal(15_000)


def test_the_first_ten_departments_have_30_000_yuan_and_the_eleventh_nothing():
    """第六十一条（二）."""
    found = money(*(score(at, 100 - at, "地直部门") for at in range(1, 12)))
    assert len(found) == 10
    assert (found[9][0], found[9][3], found[9][4]) == ("单位10", "30000", Decimal(9_000))


def test_a_tie_at_the_fifth_place_is_left_to_the_body_and_one_before_it_is_not():
    tied = [score(at, n) for at, n in enumerate((99, 98, 98, 96, 95, 95), 1)]
    assert [(unit, left) for unit, *_, left in money(*tied)] == [
        ("单位1", False), ("单位2", False), ("单位3", False), ("单位4", False),
        ("单位5", True), ("单位6", True),
    ]  # fmt: skip


def test_firms_have_10_to_30_times_ten_thousand_by_their_result():
    """第六十一条（三）: chosen, not ranked."""
    (found,) = sums(law(KASHGAR), ranks([score(1, "", "企业", "先进"), score(2, "99", "企业")]))
    assert (found.least, found.most) == (Decimal(100_000), Decimal(300_000))
    assert (found.heads_least, found.heads_most) == (Decimal(30_000), Decimal(90_000))


def test_who_failed_pays_30_000_or_10_000_of_it_30_percent_the_heads_and_has_no_award():
    """第六十二条."""
    failed = score(1, "99", "县市", "不合格"), score(2, "50", "地区部门", "不合格")
    assert money(*failed) == [
        ("单位1", True, "第六十二条", "30000", Decimal(9_000), False),
        ("单位2", True, "第六十二条", "10000", Decimal(3_000), False),
    ]


@pytest.mark.parametrize(
    ("category", "to"),
    [("县市", "county"), ("市属企业", "enterprise"), ("地直部门", "department"), ("乡镇", "")],
)
def test_a_category_nobody_can_place_has_no_money(category, to):
    assert kind_of(category) == to


def test_the_five_indicators_are_exact():
    """湛开 三（五）: per 亿元, per 100,000 employed, per 10,000 vehicles."""
    given = Indicators(
        1, "甲县", 2025, Decimal(1), Decimal(12), Decimal("120.5"),
        Decimal(3), Decimal(45_000), Decimal(6), Decimal(32_000),
    )  # fmt: skip
    found = measured(given)
    assert found.by_gdp == Fraction(24, 241)
    assert found.by_employees == Fraction(20, 3)
    assert found.by_vehicles == Fraction(15, 8)


def test_without_a_figure_or_over_none_there_is_no_rate():
    found = measured(Indicators(1, "甲县", 2025, deaths=Decimal(1), gdp=Decimal(0)))
    assert (found.by_gdp, found.by_employees, found.by_vehicles) == (None, None, None)
