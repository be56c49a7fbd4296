"""``revisions`` 伤亡变化: casualties that changed after the accident."""

from safetyduty.model.table import Column, Table

TABLE = Table(
    name="revisions",
    title="伤亡变化",
    title_en="casualty revisions",
    columns=(
        Column("accident", "事故"),
        Column("day", "日期", holds="day"),
        Column("deaths", "死亡人数", holds="number"),
        Column("injuries", "重伤人数", holds="number"),
    ),
    needs=(
        ("accident",),
        ("day",),
        ("deaths", "injuries"),
    ),
)
