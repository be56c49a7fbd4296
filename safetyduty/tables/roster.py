"""``roster`` 带队检查安排表: who inspects what this month."""

from safetyduty.model.table import Column, Table

TABLE = Table(
    name="roster",
    title="带队检查安排表",
    title_en="inspection roster",
    columns=(
        Column("leader", "带队领导", ("责任领导", "带队人", "包保领导"), holds="people"),
        Column("departments", "牵头部门", ("责任单位", "责任部门", "配合部门")),
        Column(
            "scope",
            "检查范围",
            ("检查范围（每月25日以前完成）", "检查区域", "检查片区"),
        ),
        Column("day", "检查日期"),
        Column("month", "月份"),
        Column("locked", "锁定", ("是否锁定", "固定"), holds="yes", blank=False),
    ),
    needs=(
        ("leader",),
        ("scope",),
    ),
)
