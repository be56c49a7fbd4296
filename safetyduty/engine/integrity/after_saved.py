"""Rows whose day comes after the day on which their file was last saved."""

from collections.abc import Iterator

from safetyduty.engine.records import Case, day, days
from safetyduty.model.integrity import Item, Strength, Threshold

CODE = "SD621"
STALE = Threshold(
    "percent-stale",
    50,
    "半数以上记录都晚于保存日期的，多半是文件属性没有更新，只作弱线索",
    "where half of the rows are later the file's own date is likely stale: weak",
)
THRESHOLDS = (STALE,)


def look(case: Case) -> Iterator[Item]:
    """Give one item; a file that does not say when it was saved is not looked at."""
    placed = [(case.ledger.source(record.row).file, record) for record in case.records]
    dated = [(file, record) for file, record in placed if file in case.traces.saved]
    later = [(file, record) for file, record in dated if record.day > case.traces.saved[file]]
    if not later:
        return
    files = sorted({file for file, _ in later})
    stale = len(later) * 100 > STALE.value * len(dated)
    yield Item(
        CODE,
        Strength.WEAK if stale else Strength.STRONG,
        case.cells((record.row for _, record in later), "day"),
        len(later),
        len(dated),
        blanks={
            "file": "、".join(files),
            "saved": "、".join(day(case.traces.saved[file]) for file in files),
            "number": str(len(later)),
            "days": days(record.day for _, record in later),
        },
        names=tuple(files),
    )
