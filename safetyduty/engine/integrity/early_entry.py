"""Rows that were entered before the day they tell of."""

from collections.abc import Iterator

from safetyduty.engine.records import Case, days
from safetyduty.model.integrity import Item, Strength, Threshold

CODE = "SD620"
HABIT = Threshold(
    "percent-habit",
    20,
    "两成以上都早于日期的，这一栏多半是计划日期或制表日期，只作弱线索",
    "where a fifth is so the column is likely the day of the plan or of the form: weak",
)
THRESHOLDS = (HABIT,)


def look(case: Case) -> Iterator[Item]:
    """Give one item with all such rows."""
    entered = [record for record in case.records if record.entered]
    early = [record for record in entered if record.entered < record.day]
    if not early:
        return
    rare = len(early) * 100 <= HABIT.value * len(entered)
    yield Item(
        CODE,
        Strength.STRONG if rare else Strength.WEAK,
        case.cells((record.row for record in early), "entered"),
        len(early),
        len(entered),
        blanks={"number": str(len(early)), "days": days(record.day for record in early)},
    )
