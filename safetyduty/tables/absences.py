"""``absences`` 请假外出: leave and trips."""

from safetyduty.model.table import Column, Table

TABLE = Table(
    name="absences",
    title="请假外出",
    title_en="absences",
    columns=(
        Column("name", "姓名", holds="people"),
        Column("start", "开始日期", holds="day"),
        Column("end", "结束日期", holds="day"),
        Column("reason", "事由"),
    ),
    needs=(
        ("name",),
        ("start",),
    ),
)
