"""Looks through a ledger for items to verify: every file of ``integrity`` is asked."""

from datetime import date

from safetyduty.discover import extensions
from safetyduty.engine.records import Case
from safetyduty.model.integrity import Integrity, Item, Scarce, Strength, Threshold
from safetyduty.model.ledger import Ledger

ITEMS = "safetyduty.engine.integrity"


def verify(ledger: Ledger, as_of: date) -> Integrity:
    """Give what is worth a second look as of a day; order of rows and of files changes nothing."""
    case = Case(ledger, as_of)
    found = [one for module in extensions(ITEMS).values() for one in module.look(case)]
    items = sorted((one for one in found if isinstance(one, Item)), key=_weight)
    scarce = sorted((one for one in found if isinstance(one, Scarce)), key=lambda one: one.code)
    return Integrity(tuple(items), tuple(scarce), thresholds())


def thresholds() -> dict[str, tuple[Threshold, ...]]:
    """Give, by code, the numbers that decide."""
    every = {module.CODE: module.THRESHOLDS for module in extensions(ITEMS).values()}
    return dict(sorted(every.items()))


def _weight(item: Item) -> tuple[object, ...]:
    weak = item.strength is Strength.WEAK
    return weak, item.code, item.subject, sorted(item.blanks.items()), item.cells
