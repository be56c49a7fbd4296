"""One leader at two places, surely not one, at the same time of the same day."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from safetyduty.engine.records import Case, Record, by_person, day, grouped
from safetyduty.model.integrity import Item, Strength, Threshold

CODE = "SD611"
APART = Threshold(
    "minutes-between",
    10,
    "两处开始时间相差不到10分钟，路上来不及；记时多取整，只作弱线索",
    "starts less than 10 minutes apart leave no time on the way; hours are rounded, so it is weak",
)
HABIT = Threshold(
    "percent-same-hour",
    50,
    "半数以上记录写同一个时刻的，是填表习惯（如一律9:00），不作强线索",
    "where half of all rows name one hour it is a habit of the clerk, and never strong",
)
THRESHOLDS = (APART, HABIT)


def look(case: Case) -> Iterator[Item]:
    """Compare, for each leader and day, all rows that name a time; others say nothing."""
    timed = [(who, one) for who, one in by_person(case) if one.trace.start >= 0]
    days = {
        key: [record for _, record in pairs]
        for key, pairs in grouped(timed, lambda pair: (pair[0], pair[1].day)).items()
        if len(pairs) > 1
    }
    hours = Counter(one.trace.start for one in case.records if one.trace.start >= 0)
    habit = {hour for hour, n in hours.items() if n > 2 and n * 100 > HABIT.value * hours.total()}
    found = {key: pairs for key, records in days.items() if (pairs := _pairs(case, records))}
    for (person, ordinal), pairs in found.items():
        strong = any(_at_once(a, b) and not _both(a, b, habit) for a, b in pairs)
        records = {record.row: record for pair in pairs for record in pair}
        yield Item(
            CODE,
            Strength.STRONG if strong else Strength.WEAK,
            case.cells(records, "day"),
            len(found),
            len(days),
            case.name(person),
            {
                "day": day(ordinal),
                "places": "；".join(
                    sorted({f"{_clock(one)} {one.place}" for one in records.values()})
                ),
            },
        )


def _pairs(case: Case, records: list[Record]) -> list[tuple[Record, Record]]:
    return [
        (a, b)
        for a, b in combinations(records, 2)
        if case.apart(a.place, b.place)
        and (_at_once(a, b) or abs(a.trace.start - b.trace.start) < APART.value)
    ]


def _at_once(a: Record, b: Record) -> bool:
    """Tell whether the times overlap; one that ends as the other begins does not."""
    if a.trace.start == b.trace.start:
        return True
    first, second = sorted((a.trace, b.trace), key=lambda trace: trace.start)
    return second.start < first.end


def _both(a: Record, b: Record, habit: set[int]) -> bool:
    return a.trace.start in habit and b.trace.start in habit


def _clock(record: Record) -> str:
    """Print when a row begins, and ends where it says so."""
    times = [one for one in (record.trace.start, record.trace.end) if one >= 0]
    return "-".join(f"{one // 60}:{one % 60:02}" for one in times)
