"""A scorecard over findings and accidents: points off, floors, caps, bands, vetoes; all exact."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from safetyduty.model.accountability import Grade
from safetyduty.model.audit import Finding, Verdict, View
from safetyduty.model.consequence import AccidentRecord, Window
from safetyduty.model.scorecard import ZERO, Band, Card, Item, Line, Scored

_CONCLUDED = frozenset({Verdict.MET, Verdict.LATE, Verdict.MISSED})
_GRAVE = frozenset({Grade.LARGER, Grade.MAJOR, Grade.EXTRAORDINARY})


def score(
    card: Card,
    unit: str,
    findings: Iterable[Finding],
    accidents: Sequence[AccidentRecord],
    windows: Sequence[Window],
    as_of: date,
) -> Scored:
    """Score one unit as of a day; ``windows`` are those that bind somebody of the unit.

    Findings on posts repeat those on their holders and are left out; so is what does not bind.
    """
    own = [one for one in findings if one.view is not View.POST and one.quota.binds]
    named = {article for item in card.items for article in item.articles}
    lines = tuple(_line(item, own, accidents, named) for item in card.items)
    total = sum((line.left for line in lines), ZERO)
    vetoed = tuple(_vetoed(card, accidents, windows, as_of))
    overridden = [one for one in card.bands if one.name.zh in vetoed]
    found = min(overridden, key=lambda one: one.least) if overridden else band(card, total)
    judged = sum(one.verdict in _CONCLUDED for one in own)
    whens = tuple(one.when for one in card.vetoes if _holds(one.when, accidents, windows, as_of))
    return Scored(unit, lines, total, found, whens, judged)


def band(card: Card, total: Decimal) -> Band | None:
    """Find the band that points fall into, both its bounds included; ``None`` where none does."""
    fitting = [one for one in card.bands if one.least <= total]
    if not fitting:
        return None
    found = max(fitting, key=lambda one: one.least)
    return found if found.most is None or total <= found.most else None


def _line(
    item: Item, findings: Sequence[Finding], accidents: Sequence[AccidentRecord], named: set[str]
) -> Line:
    about = [one for one in findings if _about(item, one, named)] if _weighs(item) else []
    taken = sum((_off(item, one) for one in about), ZERO)
    graded = [one.grade for one in accidents if one.grade is not None] if item.accidents else []
    taken += sum((getattr(item.accidents, str(grade)) for grade in graded), ZERO)
    if item.cap is not None:
        taken = min(taken, item.cap)
    left = max(item.points - taken, item.floor)
    counted = sum(bool(_off(item, one)) for one in about)
    return Line(item, item.points - left, left, counted, len(graded))


def _weighs(item: Item) -> bool:
    minus = item.minus
    return any((minus.missed, minus.late, minus.at_risk, minus.unknown))


def _about(item: Item, finding: Finding, named: set[str]) -> bool:
    article = finding.quota.clause.article
    return article in item.articles if item.articles else article not in named


def _off(item: Item, finding: Finding) -> Decimal:
    each: Decimal = getattr(item.minus, str(finding.verdict), ZERO)
    return each * finding.shortfall if item.each == "time" and finding.shortfall else each


def _vetoed(
    card: Card, accidents: Sequence[AccidentRecord], windows: Sequence[Window], as_of: date
) -> Iterator[str]:
    for one in card.vetoes:
        if _holds(one.when, accidents, windows, as_of):
            yield one.band


def _holds(
    when: str, accidents: Sequence[AccidentRecord], windows: Sequence[Window], as_of: date
) -> bool:
    if when == "window":
        return any(window.active(as_of) for window in windows)
    return any(one.grade in _GRAVE for one in accidents)
