"""``scores`` 考核得分: assessment scores of units."""

from safetyduty.model.table import Column, Table

TABLE = Table(
    name="scores",
    title="考核得分",
    title_en="scores",
    columns=(
        Column("organisation", "单位", ("考核对象", "被考核单位")),
        Column("category", "类别"),
        Column("year", "年度", holds="number"),
        Column("score", "得分", holds="number"),
        Column("result", "结果", ("考核结果", "等次")),
        Column("published", "公布日期", ("公布时间",), holds="day", blank=False),
        Column("limit", "死亡控制指标", ("控制指标",), holds="number", blank=False),
        Column("deaths", "死亡人数", holds="number", blank=False),
    ),
    needs=(
        ("organisation",),
        ("score", "result", "limit"),
    ),
)
