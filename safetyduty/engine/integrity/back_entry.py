"""Rows entered long after their day, by the ledger's own habit of entering."""

from collections.abc import Iterator

from safetyduty.engine.records import Case, Record, day, grouped, quantile
from safetyduty.model.integrity import Item, Scarce, Strength, Threshold

CODE = "SD619"
LEAST = Threshold(
    "least-rows",
    20,
    "有录入日期的记录不足20条，看不出这份台账平时隔多久录入",
    "with fewer dated entries the ledger's own habit cannot be told",
)
MONTH = Threshold(
    "days-always-usual",
    30,
    "按月补录是通行做法，30天以内一律不看",
    "entering once a month is common: up to 30 days is never looked at",
)
SPREADS = Threshold(
    "spreads",
    3,
    "超过上四分位数加3倍四分位距，才算偏离本台账习惯",
    "beyond the upper quartile by three times the middle spread: off the ledger's own habit",
)
BATCH = Threshold(
    "rows-of-a-batch",
    5,
    "同一天补录5条以上、跨60天以上，才可能是强线索",
    "only five rows or more entered on one day can be strong",
)
SPAN = Threshold(
    "days-of-a-batch",
    60,
    "补录跨两个月以上，才不是正常的月度汇总",
    "a batch over more than two months is no summary of a month",
)
THRESHOLDS = (LEAST, MONTH, SPREADS, BATCH, SPAN)


def look(case: Case) -> Iterator[Item | Scarce]:
    """Give an item a day on which many late rows were entered, and one for all others."""
    entered = [record for record in case.records if record.entered >= record.day]
    if len(entered) < LEAST.value:
        yield Scarce(CODE, len(entered), LEAST.value)
        return
    lags = sorted(record.entered - record.day for record in entered)
    upper, lower = quantile(lags, 3, 4), quantile(lags, 1, 4)
    usual = max(MONTH.value, upper + SPREADS.value * (upper - lower))
    late = [record for record in entered if record.entered - record.day > usual]
    batches = {
        when: records
        for when, records in grouped(late, lambda record: record.entered).items()
        if len(records) >= BATCH.value
        and max(r.day for r in records) - min(r.day for r in records) >= SPAN.value
    }
    others = [record for record in late if record.entered not in batches]

    def item(records: list[Record], when: str, strength: Strength) -> Item:
        return Item(
            CODE,
            strength,
            case.cells((record.row for record in records), "entered"),
            len(late),
            len(entered),
            blanks={
                "number": str(len(records)),
                "when": when,
                "longest": str(max(record.entered - record.day for record in records)),
                "median": str(quantile(lags, 1, 2)),
                "usual": str(usual),
            },
        )

    for when, records in sorted(batches.items()):
        yield item(records, day(when), Strength.STRONG)
    if others:
        yield item(others, "@several-days", Strength.WEAK)
