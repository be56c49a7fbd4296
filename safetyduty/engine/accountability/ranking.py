"""Ranks by points on file, the money a rank has by a clause, and the five indicators, exact."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from safetyduty.engine.accountability.citing import Law
from safetyduty.model.accountability import Money
from safetyduty.model.assessment import Measured, Ranked, Sum
from safetyduty.model.consequence import Citation
from safetyduty.model.incident import Indicators, Score

_TO = (
    ("enterprise", ("企业", "公司")),
    ("department", ("部门", "单位", "地直")),
    ("county", ("县", "市")),
)
"""The words of 类别 by which a clause on money reaches a unit, the more particular first."""
FAILED, ADVANCED = "不合格", "先进"
_PERCENT = Decimal(100)


def ranks(scores: Iterable[Score]) -> tuple[Ranked, ...]:
    """Rank the units of each category, best first; equals share a place, the next is left out."""
    groups: dict[str, list[Score]] = {}
    for score in scores:
        groups.setdefault(score.category, []).append(score)
    return tuple(one for category in sorted(groups) for one in _ranked(groups[category]))


def _ranked(scores: Sequence[Score]) -> Iterator[Ranked]:
    placed = [one for one in scores if one.score is not None]
    points = [one.score for one in placed if one.score is not None]
    for one in sorted(placed, key=lambda score: (-(score.score or 0), score.row)):
        above = sum(other > (one.score or 0) for other in points)
        yield Ranked(one, above + 1, points.count(one.score or Decimal(0)))
    for one in scores:
        if one.score is None:
            yield Ranked(one, 0, 0)


def kind_of(category: str) -> str:
    """Tell whom a clause on money means by a category; one nobody can place is nobody's."""
    return next((to for to, words in _TO if any(word in category for word in words)), "")


def sums(law: Law, ranked: Sequence[Ranked]) -> Iterator[Sum]:
    """Give every award and penalty that a rank or a result would have, clause by clause.

    Who failed has no award. Where a tie stands at the last place, who has it is left open.
    """
    for cite, money in law.parts("awards", Money):
        for one in ranked:
            if kind_of(one.score.category) == money.to and not _failed(one) and _wins(one, money):
                last = one.rank + one.tied - 1
                yield _sum(one, cite, money, penalty=False, undecided=0 < money.first < last)
    for cite, money in law.parts("penalties", Money):
        for one in ranked:
            if kind_of(one.score.category) == money.to and _failed(one):
                yield _sum(one, cite, money, penalty=True)


def _failed(one: Ranked) -> bool:
    return FAILED in one.score.result


def _wins(one: Ranked, money: Money) -> bool:
    return 0 < one.rank <= money.first if money.first else ADVANCED in one.score.result


def _sum(
    one: Ranked, cite: Citation, money: Money, *, penalty: bool, undecided: bool = False
) -> Sum:
    least, most = Decimal(money.yuan), Decimal(money.most_yuan or money.yuan)
    share = Decimal(money.heads_percent)
    heads = least * share / _PERCENT, most * share / _PERCENT
    name, row = one.score.organisation, one.score.row
    return Sum(name, cite, money, penalty, row, least, most, *heads, open=undecided)


def measured(figures: Indicators) -> Measured:
    """Make the rates of one unit; without a figure, or over none, there is no rate."""
    return Measured(
        figures,
        _rate(figures.deaths, figures.gdp, 1),
        _rate(figures.industrial_deaths, figures.employees, 100_000),
        _rate(figures.road_deaths, figures.vehicles, 10_000),
    )


def _rate(part: Decimal | None, whole: Decimal | None, per: int) -> Fraction | None:
    if part is None or not whole:
        return None
    return Fraction(part) * per / Fraction(whole)
