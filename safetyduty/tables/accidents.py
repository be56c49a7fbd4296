"""``accidents`` 事故台账: accidents, with the times they were reported."""

from safetyduty.model.table import Column, Table

TABLE = Table(
    name="accidents",
    title="事故台账",
    title_en="accidents",
    columns=(
        Column("occurred", "发生时间", holds="day"),
        Column("place", "地点"),
        Column("industry", "行业领域"),
        Column("deaths", "死亡人数", holds="number"),
        Column("injuries", "重伤人数", holds="number"),
        Column("loss", "直接经济损失（万元）", holds="number"),
        Column("received", "接报时间", holds="day"),
        Column("reported", "上报时间", holds="day"),
        Column("concealed", "是否瞒报", holds="yes"),
        Column("organisation", "责任单位"),
    ),
    needs=(
        ("occurred",),
        ("deaths",),
    ),
)
