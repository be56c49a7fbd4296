"""Figures for indicators: read exactly, or told and taken as not there."""

from decimal import Decimal

import pytest

from safetyduty.intake.cells import Workbook
from safetyduty.intake.formats_sheet import filled_area
from safetyduty.intake.indicator_rows import read_figure
from safetyduty.intake.ledger import read_ledger


@pytest.mark.parametrize(
    ("cell", "value"),
    [("", None), ("3", "3"), (3, "3"), ("1,234.50亿元", "1234.50"), ("3.2万", "32000"),
     ("0.12345万", "1234.50000"), ("1.23456万", "12345.60000"), ("0.00001万", "0.10000"),
     ("45，000人", "45000"), ("6起", "6")],
)  # fmt: skip
def test_a_figure_keeps_its_value(cell, value):
    found = read_figure(cell)
    assert found == (None if value is None else Decimal(value))


@pytest.mark.parametrize("cell", ["约三百", "3-4", "-3", "1,23", "3%"])
def test_what_is_no_figure_is_refused(cell):
    with pytest.raises(ValueError, match=cell[0]):
        read_figure(cell)


def test_rows_are_read_and_what_cannot_be_is_told():
    rows = [
        ["单位", "年度", "较大以上事故起数", "地区生产总值（亿元）"],
        ["甲 县", "2025年", "1", "约三百"],
        ["乙县", "去年", "0", "120.5"],
    ]
    ledger = read_ledger([Workbook("指标.xlsx", "x", (filled_area("指标", rows, "x"),), ())])
    first, second = ledger.incidents.indicators
    assert (first.organisation, first.year, first.larger, first.gdp) == ("甲县", 2025, 1, None)
    assert (second.year, second.gdp, second.vehicles) == (0, Decimal("120.5"), None)
    assert [(p.code, p.source.cell) for p in ledger.problems] == [("SD762", "D2")]
