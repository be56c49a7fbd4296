"""``revisions`` 伤亡变化: casualties that changed after the accident."""

from safetyduty.model.table import Column, Table

TABLE = Table(
    name="revisions",
    title="伤亡变化",
    title_en="casualty revisions",
    columns=(
        Column("accident", "事故", ("事故名称",)),
        Column("day", "日期", ("变化日期",), holds="day"),
        Column("deaths", "死亡人数", holds="number"),
        Column("injuries", "重伤人数", holds="number"),
        Column("more_deaths", "新增死亡人数", ("新增死亡",), holds="number", blank=False),
        Column("more_injuries", "新增重伤人数", ("新增重伤",), holds="number", blank=False),
    ),
    needs=(
        ("accident",),
        ("day",),
        ("deaths", "injuries", "more_deaths", "more_injuries"),
    ),
)
