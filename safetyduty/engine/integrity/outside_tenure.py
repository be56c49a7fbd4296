"""Records of a leader on days on which the leader list has him in no office."""

from collections.abc import Iterator

from safetyduty.engine.records import Case, by_person, days, grouped
from safetyduty.model.integrity import Item, Strength, Threshold

CODE = "SD612"
HANDOVER = Threshold(
    "handover-days",
    31,
    "离任前后一个月内常有交接，名册日期也常以发文日为准，只作弱线索",
    "about a handover a month is common, and lists often name the day of the paper: weak",
)
THRESHOLDS = (HANDOVER,)


def look(case: Case) -> Iterator[Item]:
    """Give an item a leader; strong where a record is further from office than any handover."""
    held: dict[int, list[tuple[int, int]]] = {}
    for tenure in case.ledger.tenures:
        span = tenure.start.toordinal(), tenure.end.toordinal()
        held.setdefault(tenure.person, []).append(span)
    pairs = [(who, one) for who, one in by_person(case) if who in held]
    outside = [
        (who, record, away)
        for who, record in pairs
        if (away := min(max(start - record.day, record.day - end) for start, end in held[who])) > 0
    ]
    for person, found in grouped(outside, lambda triple: triple[0]).items():
        far = any(away > HANDOVER.value for _, _, away in found)
        yield Item(
            CODE,
            Strength.STRONG if far else Strength.WEAK,
            case.cells((record.row for _, record, _ in found), "day"),
            len(outside),
            len(pairs),
            case.name(person),
            {"number": str(len(found)), "days": days(record.day for _, record, _ in found)},
        )
