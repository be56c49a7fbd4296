"""Photos that were taken on another day than the record they are evidence of."""

from collections.abc import Iterator

from safetyduty.engine.records import Case, day
from safetyduty.model.integrity import Item, Strength, Threshold

CODE = "SD618"
SAME = Threshold(
    "days-off",
    1,
    "相差1天以内视为同日：相机时区、跨夜检查",
    "a day's difference is none: time zones, inspections at night",
)
FAR = Threshold(
    "days-far",
    3,
    "相差3天以上才可能是强线索：活动可能连续几天，只记首日",
    "only more than 3 days can be strong: an activity may last, with its first day on record",
)
LEAST = Threshold(
    "least-photos",
    5,
    "有拍摄日期的照片不足5张，看不出相机时钟准不准，只作弱线索",
    "with fewer dated photos nobody knows whether the camera's clock is right: weak",
)
THRESHOLDS = (SAME, FAR, LEAST)


def look(case: Case) -> Iterator[Item]:
    """Give an item a photo and record; strong only where most photos of the ledger agree."""
    files = case.traces.files
    dated = [
        (files[at], record)
        for record in case.records
        for at in record.trace.files
        if files[at].taken
    ]
    off = [pair for pair in dated if abs(pair[0].taken - pair[1].day) > SAME.value]
    clock_right = len(dated) >= LEAST.value and len(off) * 2 < len(dated)
    for file, record in off:
        strong = clock_right and abs(file.taken - record.day) > FAR.value
        yield Item(
            CODE,
            Strength.STRONG if strong else Strength.WEAK,
            (case.ledger.source(record.row, "evidence"),),
            len(off),
            len(dated),
            blanks={"file": file.name, "taken": day(file.taken), "day": day(record.day)},
            names=(file.name,),
        )
