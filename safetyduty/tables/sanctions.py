"""``sanctions`` 问责台账: who was held to account, and how."""

from safetyduty.model.table import Column, Table

TABLE = Table(
    name="sanctions",
    title="问责台账",
    title_en="sanctions",
    columns=(
        Column("name", "姓名", ("被问责人", "问责对象"), holds="people"),
        Column("decided", "决定日期", ("问责日期", "处分日期", "决定时间"), holds="day"),
        Column("form", "问责方式", ("处理方式", "问责形式", "处分种类"), holds="word"),
        Column("reason", "事由", ("问责事由",)),
        Column("accident", "事故"),
    ),
    needs=(
        ("name",),
        ("form",),
    ),
)
