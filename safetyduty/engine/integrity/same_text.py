"""The same words of 内容 on different days."""

from collections.abc import Iterator

from safetyduty.engine.records import Case, days, grouped
from safetyduty.model.integrity import Item, Scarce, Strength, Threshold

CODE = "SD614"
ROUTINE = Threshold(
    "routine-characters",
    12,
    "不足12字的多是“安全生产检查”一类的例行写法，不看",
    "shorter texts are routine, such as 安全生产检查: not looked at",
)
LONG = Threshold(
    "long-characters",
    40,
    "40字以上的具体内容一字不差，偶然的可能性小",
    "forty characters of particulars are hardly alike by chance",
)
HABIT = Threshold(
    "percent-habit",
    10,
    "台账里一成以上的记录重复用语，是套用范本的习惯，一律只作弱线索",
    "where a tenth of the rows repeat their words a template is in use: weak",
)
LEAST = Threshold(
    "least-rows",
    20,
    "少于20条有内容的记录看不出用语习惯，不作判断",
    "with fewer rows nothing can be said of the ledger's own habit",
)
THRESHOLDS = (ROUTINE, LONG, HABIT, LEAST)


def look(case: Case) -> Iterator[Item | Scarce]:
    """Give an item a text that stands on several days; strong where that is rare and it is long."""
    told = [record for record in case.records if len(record.topic) >= ROUTINE.value]
    if len(told) < LEAST.value:
        yield Scarce(CODE, len(told), LEAST.value)
        return
    texts = {
        text: records
        for text, records in grouped(told, lambda record: record.topic).items()
        if len({record.day for record in records}) > 1
    }
    seen = sum(map(len, texts.values()))
    rare = seen * 100 <= HABIT.value * len(told)
    for text, records in texts.items():
        strong = rare and len(text) >= LONG.value
        yield Item(
            CODE,
            Strength.STRONG if strong else Strength.WEAK,
            case.cells((record.row for record in records), "topic"),
            seen,
            len(told),
            blanks={
                "text": text if len(text) <= 30 else f"{text[:30]}…",
                "number": str(len(records)),
                "days": days(record.day for record in records),
            },
        )
