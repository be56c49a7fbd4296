"""How grave an accident is (国务院令第493号第三条), and how later figures change it (第十三条)."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from msgspec import Struct

from safetyduty.engine.accountability.citing import Law
from safetyduty.model.accountability import Grade, GradeBound, Regrading
from safetyduty.model.consequence import Change, Citation
from safetyduty.model.incident import Accident, Revision

AMBIGUOUS = ("交通", "运输")
"""Words of 行业领域 that may, or may not, mean road traffic."""
_NO_ROAD = ("水上", "水路", "铁路", "轨道", "航空", "民航", "内河", "海上")


class Graded(Struct, frozen=True):
    """A grade, the clause, and the figures that decide."""

    grade: Grade | None
    cite: Citation | None = None
    by: tuple[str, ...] = ()


class Casualties(Struct, frozen=True):
    """The figures that count on a day, and every change up to it."""

    deaths: int | None
    injuries: int | None
    changes: tuple[Change, ...] = ()


def grade(
    law: Law, deaths: int | None, injuries: int | None, loss: Decimal | None, day: date | None
) -> Graded:
    """Grade by the worst figure, the lower bound included; what is not on file reaches nothing.

    An accident without death, serious injury or loss is given no grade: the article is silent.
    """
    figures = {"deaths": deaths, "injuries": injuries, "loss": loss}
    bounds = sorted(law.parts("grades", GradeBound, day), key=lambda found: found[1].grade.number)
    for cite, bound in bounds:
        least = {"deaths": bound.deaths, "injuries": bound.injuries, "loss": bound.loss_wan}
        by = tuple(
            name
            for name, figure in figures.items()
            if figure is not None and figure > 0 and figure >= least[name]
        )
        if by:
            return Graded(bound.grade, cite, by)
    return Graded(None)


def regrading(law: Law, accident: Accident) -> tuple[Citation, Regrading] | None:
    """Find within how many days a change re-grades this accident, by the words of its field."""
    parts = list(law.parts("regrading", Regrading))
    own = [
        found for found in parts if any(word in accident.industry for word in found[1].industries)
    ]
    return next(iter(own or [found for found in parts if not found[1].industries]), None)


def field_in_doubt(law: Law, accident: Accident) -> bool:
    """Tell whether the field leaves open which days hold: 交通 alone, or nothing at all."""
    found = regrading(law, accident)
    if found is None or found[1].industries:
        return False
    if not accident.industry:
        return True
    known = any(word in accident.industry for word in _NO_ROAD)
    return not known and any(word in accident.industry for word in AMBIGUOUS)


def casualties(
    accident: Accident, revisions: Iterable[Revision], days: int, as_of: date
) -> Casualties:
    """Follow the figures up to a day; a change after ``days`` stays a fact and counts for nothing.

    Deaths are read as totals and never fall; a figure left blank stays as it was.
    """
    deaths, injuries = accident.deaths, accident.injuries
    facts_deaths, facts_injuries = deaths, injuries
    changes = []
    begun = accident.occurred.day
    own = [one for one in revisions if one.accident == accident.row and one.day]
    for one in sorted(own, key=lambda revision: (revision.day, revision.row)):
        if one.day > as_of.toordinal() or one.day < begun or not begun:
            continue
        new_deaths = _next(facts_deaths, one.deaths, one.more_deaths)
        new_injuries = _next(facts_injuries, one.injuries, one.more_injuries)
        if facts_deaths is not None and new_deaths is not None:
            new_deaths = max(new_deaths, facts_deaths)
        facts_deaths, facts_injuries = new_deaths, new_injuries
        counts = one.day - begun <= days
        if counts:
            deaths, injuries = facts_deaths, facts_injuries
        changes.append(
            Change(
                one.row,
                date.fromordinal(one.day),
                one.day - begun,
                facts_deaths,
                facts_injuries,
                counts,
            )
        )
    return Casualties(deaths, injuries, tuple(changes))


def _next(known: int | None, total: int | None, more: int) -> int | None:
    if total is not None:
        return total
    return (known or 0) + more if more else known
