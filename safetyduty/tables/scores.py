"""``scores`` 考核得分: assessment scores of units."""

from safetyduty.model.table import Column, Table

TABLE = Table(
    name="scores",
    title="考核得分",
    title_en="scores",
    columns=(
        Column("organisation", "单位"),
        Column("category", "类别"),
        Column("year", "年度", holds="number"),
        Column("score", "得分", holds="number"),
        Column("result", "结果"),
    ),
    needs=(
        ("organisation",),
        ("score",),
    ),
)
