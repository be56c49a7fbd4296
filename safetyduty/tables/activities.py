"""``activities`` 履职台账: what leaders did, a row each."""

from safetyduty.model.table import Column, Table

TABLE = Table(
    name="activities",
    title="履职台账",
    title_en="activities",
    columns=(
        Column(
            "day",
            "日期",
            (
                "检查时间",
                "检查日期",
                "排查日期",
                "会议时间",
                "时间",
                "会议日期",
                "活动时间",
                "活动日期",
            ),
            holds="day",
            example="2026-01-05",
        ),
        Column(
            "kind",
            "活动类型",
            ("类型", "检查类型", "会议类型", "活动类别"),
            holds="word",
            example="带队检查",
        ),
        Column(
            "leads",
            "带队领导",
            (
                "主持人",
                "召集人",
                "带队检查人",
                "责任领导",
                "检查人",
                "带班领导",
                "主持领导",
                "带队人",
            ),
            holds="people",
            example="（示例）张某",
        ),
        Column(
            "attends", "参加人员", ("参加领导", "陪同人员", "参会人员", "参与人员"), holds="people"
        ),
        Column("team", "检查人员", ("参检人员", "排查人员"), holds="people", blank=False),
        Column(
            "place",
            "地点",
            ("被检查单位", "受检单位", "检查场所", "检查地点", "会议地点", "检查单位"),
            example="某某加油站",
        ),
        Column("topic", "内容", ("主题", "检查内容", "会议内容", "会议主题", "议题")),
        Column("hazards", "发现隐患", ("发现问题",)),
        Column("evidence", "佐证材料", ("附件", "佐证")),
        Column("delegator", "委托人", ("受谁委托",), holds="people"),
        Column("entered", "录入日期", ("登记日期", "录入时间"), holds="day"),
        Column("remark", "备注"),
    ),
    needs=(
        ("day",),
        ("leads", "team"),
    ),
)
