"""Reads figures exactly: numbers of people, money in 万元 as printed; refuses vague ones."""

import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import TypeVar

from safetyduty.intake.columns import Cell
from safetyduty.intake.days import arabic
from safetyduty.intake.regions import Region
from safetyduty.intake.text import shown, squash
from safetyduty.intake.values import column
from safetyduty.model.problem import Problem

Number = TypeVar("Number")

_NONE = {"无", "没有", "/", "-", "—", "——"}
_UNITS = {"亿": Decimal(10_000), "万": Decimal(1), "元": Decimal("0.0001"), "": Decimal(1)}
_MONEY = re.compile(r"(?:人民币|¥|￥)?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(亿|万|元)?元?")
_COUNT = re.compile(r"(\d{1,5})(?:\.0+)?[人名]?")


class Unreadable(ValueError):
    """A figure that cannot be told for sure."""


def figure(
    problems: list[Problem],
    region: Region,
    at: int,
    name: str,
    read: Callable[[Cell], Number | None],
    code: str,
) -> Number | None:
    """Read one figure; one that cannot be read is told with its heading and is not there."""
    cell = column(region, name)[at]
    try:
        return read(cell)
    except Unreadable:
        blanks = {"field": region.header.printed[name]}
        problems.append(Problem(code, region.source(at, name), shown(cell), blanks))
        return None


def read_count(cell: Cell) -> int | None:
    """Read a number of people; blank is ``None``, 无 is 0, anything vague is ``Unreadable``.

    >>> read_count("三人")
    3
    """
    text = squash(shown(cell))
    if not text:
        return None
    if text in _NONE:
        return 0
    if found := _COUNT.fullmatch(_arabic(text)):
        return int(found[1])
    raise Unreadable(text)


def _arabic(text: str) -> str:
    return (
        arabic(text.replace("两", "二"))
        if re.search("[一二两三四五六七八九十〇零]", text)
        else text
    )


def read_money(cell: Cell, unit: str = "万") -> Decimal | None:
    """Read money as 万元, its digits kept; the cell's own unit goes before that of the heading.

    >>> str(read_money("9,999.99"))
    '9999.99'
    """
    text = squash(shown(cell))
    if not text:
        return None
    if text in _NONE:
        return Decimal(0)
    found = _MONEY.fullmatch(text.replace("，", ","))
    if found is None:
        raise Unreadable(text)
    try:
        value = Decimal(found[1].replace(",", ""))
    except InvalidOperation as error:  # pragma: no cover - the pattern holds a number
        raise Unreadable(text) from error
    factor = _UNITS[found[2] or unit]
    return value if factor == 1 else _plain(value * factor)


def _plain(value: Decimal) -> Decimal:
    """Write a product without an exponent and without zeros it never had."""
    text = f"{value:f}"
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text)


def unit_of(heading: str) -> str:
    """Tell the unit a heading prints in brackets; empty where it prints none.

    >>> unit_of("直接经济损失（万元）")
    '万'
    """
    found = re.search(r"(亿|万)?元", heading)
    return (found[1] or "元") if found else ""
