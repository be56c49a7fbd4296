"""Figures are read exactly as printed, or refused."""

from decimal import Decimal

import pytest

from safetyduty.intake.columns import Cell
from safetyduty.intake.figures import Unreadable, read_count, read_money, unit_of


@pytest.mark.parametrize(
    ("cell", "number"),
    [(3, 3), (3.0, 3), ("3", 3), ("３人", 3), ("三人", 3), ("两名", 2), ("十二", 12), ("无", 0),
     ("0", 0), ("", None), ("—", 0)],
)  # fmt: skip
def test_a_number_of_people_is_read(cell: Cell, number: int | None) -> None:
    assert read_count(cell) == number


@pytest.mark.parametrize("cell", ["若干", "3（含失踪1人）", "2.5", "3-4", "十几人"])
def test_a_vague_number_is_refused(cell: Cell) -> None:
    with pytest.raises(Unreadable):
        read_count(cell)


@pytest.mark.parametrize(
    ("cell", "unit", "wan"),
    [
        ("120.50", "万", "120.50"),
        (120.5, "万", "120.5"),
        ("9,999.99", "万", "9999.99"),
        ("9，999.99万元", "万", "9999.99"),
        ("1.2亿元", "万", "12000"),
        ("1205000", "元", "120.5"),
        ("10000元", "万", "1"),
        ("5000", "元", "0.5"),
        ("￥30万", "元", "30"),
        ("0", "元", "0"),
        ("无", "万", "0"),
        (5000, "亿", "50000000"),
    ],
)
def test_money_is_read_exactly(cell: Cell, unit: str, wan: str) -> None:
    assert str(read_money(cell, unit)) == wan


def test_blank_money_is_none_and_vague_money_refused() -> None:
    assert read_money("") is None
    for cell in ("约120", "很多", "1,20", "-5"):
        with pytest.raises(Unreadable):
            read_money(cell)


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("直接经济损失（万元）", "万"),
        ("损失(元)", "元"),
        ("损失（亿元）", "亿"),
        ("直接经济损失", ""),
    ],
)
def test_the_unit_of_a_heading_is_told(heading: str, unit: str) -> None:
    assert unit_of(heading) == unit


def test_a_decimal_keeps_its_digits() -> None:
    assert read_money("0.10") == Decimal("0.1")
    assert str(read_money("0.10")) == "0.10"
