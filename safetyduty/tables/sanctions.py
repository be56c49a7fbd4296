"""``sanctions`` 问责台账: who was held to account, and how."""

from safetyduty.model.table import Column, Table

TABLE = Table(
    name="sanctions",
    title="问责台账",
    title_en="sanctions",
    columns=(
        Column("name", "姓名", holds="people"),
        Column("decided", "决定日期", holds="day"),
        Column("form", "问责方式", holds="word"),
        Column("reason", "事由"),
        Column("accident", "事故"),
    ),
    needs=(
        ("name",),
        ("form",),
    ),
)
