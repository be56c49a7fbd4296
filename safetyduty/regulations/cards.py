"""Reads a scorecard: what is wrong in it is told with file, line and a better word, as in packs."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import msgspec

from safetyduty.model.audit import CannotAudit
from safetyduty.model.scorecard import Band, Card
from safetyduty.regulations.faults import Fault, faults
from safetyduty.regulations.load import read_located

_MOST = Decimal(10**6)


def read_card(path: Path) -> Card:
    """Read one card; anything that is not as it should be is ``CannotAudit`` with its line."""
    located = read_located(path)
    found = list(faults(Card, located.value))
    card = None if found else msgspec.convert(located.value, Card, strict=True)
    if card is not None:
        found = list(_numbers(located.value, ())) or list(_wrong(card))
    if found or card is None:
        placed = [fault.problem(path.name, located.line(fault.path)) for fault in found]
        first, *others = sorted(placed, key=lambda problem: problem.source)
        raise CannotAudit(first, *others)
    return card


def _numbers(value: object, path: tuple[str | int, ...]) -> Iterator[Fault]:
    """Refuse numbers below nothing, without end, or that are none."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _numbers(item, (*path, key))
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from _numbers(item, (*path, at))
    elif isinstance(value, int | float) and not 0 <= value <= _MOST:
        yield Fault("SD510", path, str(value), f"0—{_MOST}")


def _wrong(card: Card) -> Iterator[Fault]:
    """Tell what no single key shows: a sum, names, bounds that cross."""
    total = sum(item.points for item in card.items)
    if total != card.points:
        yield Fault("SD510", ("points",), str(card.points), str(total))
    seen: set[str] = set()
    for at, item in enumerate(card.items):
        if item.key in seen:
            yield Fault("SD510", ("items", at, "key"), item.key, "≠")
        seen.add(item.key)
        if item.floor > item.points:
            yield Fault("SD510", ("items", at, "floor"), str(item.floor), f"0—{item.points}")
    names = [band.name.zh for band in card.bands]
    for at, veto in enumerate(card.vetoes):
        if veto.band not in names:
            yield Fault("SD508", ("vetoes", at, "band"), veto.band, "、".join(names))
    yield from _crossing(card.bands)


def _crossing(bands: tuple[Band, ...]) -> Iterator[Fault]:
    """Tell where one number falls into two bands, or into a band that ends before it begins."""
    for at, one in enumerate(bands):
        if one.most is not None and one.most < one.least:
            yield Fault("SD510", ("bands", at, "to"), str(one.most), f"≥ {one.least}")
        for other in bands[:at]:
            lower, upper = sorted((one, other), key=lambda band: band.least)
            meets = lower.most is not None and lower.most >= upper.least
            if lower.least == upper.least or meets:
                yield Fault("SD510", ("bands", at, "from"), str(one.least), f"≠ {other.name.zh}")
