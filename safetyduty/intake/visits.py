"""Which rows of the activity ledger are visits to which village, site or department."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate

from safetyduty.intake.text import split_list
from safetyduty.model.ledger import Activities, Visit

_BEFORE = r"(?:.*(?:镇|乡|街道|县|市|区|村|社区|组))?$"
_AFTER = r"^(?:村委会|村委|村部|村民委员会|居委会|有限公司|公司|内|辖区|辖区内|全村|各企业|.*组)?$"


def find_visits(acts: Activities, targets: Iterable[str]) -> tuple[Visit, ...]:
    """Match places to targets; a place that merely contains the name is shown as uncertain.

    ``大栗港镇刘家村`` is 刘家村, ``小刘家村`` may be another village.
    """
    wanted = sorted(set(targets))
    if not wanted:
        return ()
    places = list(dict.fromkeys(acts.place))
    seen = {place: _targets_of(place, named) for place, named in _mentioned(places, wanted).items()}
    return tuple(
        Visit(row, target, sure)
        for row, place in zip(acts.row, acts.place, strict=True)
        for target, sure in seen.get(place, ())
    )


def _mentioned(places: list[str], wanted: Iterable[str]) -> dict[str, list[str]]:
    """Find which places mention which targets: one search a target through all of them at once."""
    found: dict[str, list[str]] = defaultdict(list)
    text = "\n".join(places)
    starts = list(accumulate((len(place) + 1 for place in places), initial=0))
    for target in wanted:
        for at in _ends(text, target, starts):
            found[places[at]].append(target)
    return found


def _ends(text: str, target: str, starts: list[int]) -> Iterator[int]:
    """Give the number of each place in which a target stands, each once."""
    found = text.find(target)
    while found >= 0:
        at = bisect_right(starts, found) - 1
        yield at
        found = text.find(target, starts[at + 1])


def _targets_of(place: str, wanted: list[str]) -> list[tuple[str, bool]]:
    found: dict[str, bool] = {}
    for part in split_list(place):
        for target in wanted:
            at = part.find(target)
            if at >= 0:
                sure = _is_village_of(target, part) or bool(
                    re.fullmatch(_BEFORE, part[:at]) and re.match(_AFTER, part[at + len(target) :])
                )
                found[target] = found.get(target, False) or sure
    return list(found.items())


def _is_village_of(target: str, part: str) -> bool:
    """Tell a place within a village: 刘家村加油站 is in 刘家村."""
    at = part.find(target)
    return target.endswith(("村", "社区")) and bool(re.fullmatch(_BEFORE, part[:at]))
