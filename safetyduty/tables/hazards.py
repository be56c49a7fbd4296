"""``hazards`` 隐患台账: hazards found, and whether they were closed."""

from safetyduty.model.table import Column, Table

TABLE = Table(
    name="hazards",
    title="隐患台账",
    title_en="hazards",
    columns=(
        Column("hazard", "隐患内容", ("问题描述", "隐患描述", "存在问题")),
        Column("found", "排查日期", ("检查日期", "检查时间"), holds="day"),
        Column("grade", "隐患级别", holds="word"),
        Column("organisation", "责任单位", ("被检查单位", "企业名称")),
        Column("responsible", "责任人", holds="people"),
        Column("measures", "整改措施"),
        Column("funds", "整改资金"),
        Column("plan", "应急预案"),
        Column("due", "整改期限", ("整改时限", "限期"), holds="day"),
        Column("closed", "整改完成日期", holds="day"),
        Column("rechecked", "复查日期", holds="day"),
        Column("state", "整改情况", ("隐患状态", "整改状态", "销号情况"), holds="word"),
    ),
    needs=(
        ("hazard",),
        ("due", "closed", "state", "found"),
    ),
)
