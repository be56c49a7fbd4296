"""Figures for the indicators of an assessment, row by row, their digits kept."""

import re
from collections.abc import Iterable
from decimal import Decimal

from safetyduty.intake.columns import Cell
from safetyduty.intake.figures import Unreadable, figure
from safetyduty.intake.regions import Region
from safetyduty.intake.text import shown, squash
from safetyduty.intake.values import texts
from safetyduty.model.incident import Indicators
from safetyduty.model.problem import Problem

FIGURES = (
    "larger",
    "deaths",
    "gdp",
    "industrial_deaths",
    "employees",
    "road_deaths",
    "vehicles",
)
_FIGURE = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(万)?(?:亿元|人|辆|起)?")
_TEN_THOUSAND = Decimal(10_000)


def read_figure(cell: Cell) -> Decimal | None:
    """Read a figure exactly; blank is ``None``; what is no figure is ``Unreadable``.

    >>> str(read_figure("1,234.50亿元")), str(read_figure("3.2万人"))
    ('1234.50', '32000')
    """
    text = squash(shown(cell)).replace("，", ",")
    if not text:
        return None
    found = _FIGURE.fullmatch(text)
    if found is None:
        raise Unreadable(text)
    value = Decimal(found[1].replace(",", "") + (found[2] or ""))
    if not found[3]:
        return value
    times = value * _TEN_THOUSAND
    return times.to_integral_value() if times == times.to_integral_value() else times


def read_indicators(
    problems: list[Problem], region: Region, first_row: int
) -> Iterable[Indicators]:
    """Read every row; a figure that cannot be read is told and taken as not there."""
    names, years = texts(region, "organisation"), texts(region, "year")
    for at, name in enumerate(names):
        figures = {key: figure(problems, region, at, key, read_figure, "SD762") for key in FIGURES}
        year = "".join(mark for mark in squash(years[at]) if mark.isdigit())
        yield Indicators(
            first_row + at, squash(name), int(year) if len(year) == 4 else 0, **figures
        )
