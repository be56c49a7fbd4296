"""``sites`` 重点单位: places to be inspected, and who looks after them."""

from safetyduty.model.table import Column, Table

TABLE = Table(
    name="sites",
    title="重点单位",
    title_en="sites",
    columns=(
        Column("name", "名称"),
        Column("village", "村（社区）"),
        Column("industry", "行业"),
        Column("risk", "风险等级", holds="word"),
        Column("leaders", "包保领导", holds="people"),
        Column(
            "grade",
            "类别",
            ("单位类别", "分类", "分级", "检查类别", "等级"),
            holds="word",
            blank=False,
        ),
        Column("distance", "距离", ("远近", "距离类别"), blank=False),
    ),
    needs=(
        ("name",),
        ("village", "industry", "risk", "leaders", "grade"),
    ),
)
