"""Records of a leader on days on which the absence table has him away."""

from collections.abc import Iterator

from safetyduty.engine.records import Case, by_person, days, grouped
from safetyduty.model.integrity import Item, Strength, Threshold
from safetyduty.model.ledger import OPEN_END

CODE = "SD613"
EDGE = Threshold(
    "edge-days",
    1,
    "请假外出的首日和末日常只有半天，这两天的记录只作弱线索；没有结束日期的同样",
    "the first and the last day away are often half days: weak, as is leave without an end",
)
THRESHOLDS = (EDGE,)


def look(case: Case) -> Iterator[Item]:
    """Give an item a leader and absence; without the table there is nothing to look at."""
    known = {absence.person for absence in case.ledger.absences}
    there = grouped((pair for pair in by_person(case) if pair[0] in known), lambda pair: pair[0])
    of = sum(map(len, there.values()))
    found = [
        (absence, record)
        for absence in case.ledger.absences
        for _, record in there.get(absence.person, ())
        if absence.start.toordinal() <= record.day <= absence.end.toordinal()
    ]
    for (row, person), pairs in grouped(found, lambda p: (p[0].row, p[0].person)).items():
        absence = pairs[0][0]
        first, last = absence.start.toordinal(), absence.end.toordinal()
        inside = absence.end != OPEN_END and any(
            first + EDGE.value <= record.day <= last - EDGE.value for _, record in pairs
        )
        cells = case.cells((record.row for _, record in pairs), "day")
        yield Item(
            CODE,
            Strength.STRONG if inside else Strength.WEAK,
            tuple(sorted({*cells, case.ledger.source(row, "start")})),
            len(found),
            of,
            case.name(person),
            {
                "days": days(record.day for _, record in pairs),
                "start": str(absence.start),
                "end": "—" if absence.end == OPEN_END else str(absence.end),
            },
        )
