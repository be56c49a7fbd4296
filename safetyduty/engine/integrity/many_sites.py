"""More sites in a leader's day than a day has room for."""

from collections.abc import Iterator

from safetyduty.engine.records import Case, by_person, day, grouped, parts, quantile
from safetyduty.model.integrity import Item, Strength, Threshold

CODE = "SD622"
ROOM = Threshold(
    "sites-a-day",
    16,
    "8小时、每处连路上半小时，一天最多16处；超过的为强线索",
    "eight hours at half an hour a site, the way included, is 16: more is strong",
)
FEW = Threshold(
    "sites-never-odd",
    6,
    "一天6处以内总是可能的，不看",
    "up to six a day is always possible: not looked at",
)
TIMES = Threshold(
    "times-the-median",
    3,
    "超过本台账一天处数中位数的3倍，才算偏离平时",
    "beyond three times the ledger's own median day",
)
THRESHOLDS = (ROOM, FEW, TIMES)


def look(case: Case) -> Iterator[Item]:
    """Give an item a leader and day; a place named twice is one, several in a cell are several."""
    groups = grouped(by_person(case), lambda pair: (pair[0], pair[1].day))
    sites = {
        key: {part for _, record in pairs for part in parts(record.place)}
        for key, pairs in groups.items()
    }
    if not sites:
        return
    usual = quantile(sorted(map(len, sites.values())), 1, 2)
    limit = max(FEW.value, TIMES.value * usual)
    most = min(limit, ROOM.value)
    found = [key for key, places in sites.items() if len(places) > most]
    for person, ordinal in found:
        number = len(sites[person, ordinal])
        yield Item(
            CODE,
            Strength.STRONG if number > ROOM.value else Strength.WEAK,
            case.cells((record.row for _, record in groups[person, ordinal]), "place"),
            len(found),
            len(sites),
            case.name(person),
            {"day": day(ordinal), "number": str(number), "median": str(usual)},
        )
