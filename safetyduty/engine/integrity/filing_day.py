"""Hazards of many days that were all closed on one day, or each on the day it was filed."""

from collections.abc import Iterator

from safetyduty.engine.records import Case, commonest, day
from safetyduty.model.integrity import Item, Scarce, Strength, Threshold

CODE = "SD623"
LEAST = Threshold(
    "least-hazards",
    10,
    "已整改隐患不足10条，同日整改可能只是巧合",
    "with fewer closed hazards one day may be chance",
)
ONE_DAY = Threshold(
    "percent-one-day",
    80,
    "八成以上在同一天整改完成，才算集中",
    "only where four fifths were closed on one day",
)
SPREAD = Threshold(
    "days-found-over",
    30,
    "排查日期跨30天以上，同日整改才不合常情",
    "only where they were found over more than 30 days",
)
ALL = Threshold(
    "percent-same-day",
    95,
    "几乎每条都当天发现当天整改；立行立改常见，只作弱线索",
    "nearly every one closed the day it was found; that is common for small ones: weak",
)
THRESHOLDS = (LEAST, ONE_DAY, SPREAD, ALL)


def look(case: Case) -> Iterator[Item | Scarce]:
    """Give at most one item for each of the two."""
    last = case.as_of.toordinal()
    closed = [one for one in case.hazards if one.found and 0 < one.closed <= last]
    if len(closed) < LEAST.value:
        yield Scarce(CODE, len(closed), LEAST.value)
        return
    when, number = commonest(hazard.closed for hazard in closed)
    then = [hazard for hazard in closed if hazard.closed == when]
    found = [hazard.found for hazard in then]
    if number * 100 >= ONE_DAY.value * len(closed) and max(found) - min(found) > SPREAD.value:
        yield Item(
            CODE,
            Strength.STRONG,
            case.cells((hazard.row for hazard in then), "closed"),
            number,
            len(closed),
            blanks={"number": str(number), "when": day(when)},
        )
    same = [hazard for hazard in closed if hazard.closed == hazard.found]
    if len(same) * 100 >= ALL.value * len(closed):
        yield Item(
            CODE,
            Strength.WEAK,
            case.cells((hazard.row for hazard in same), "closed"),
            len(same),
            len(closed),
            blanks={"number": str(len(same)), "when": "@same-day"},
        )
