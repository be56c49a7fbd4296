"""``accidents`` 事故台账: accidents, with the times they were reported."""

from safetyduty.model.table import Column, Table

TABLE = Table(
    name="accidents",
    title="事故台账",
    title_en="accidents",
    columns=(
        Column("occurred", "发生时间", ("事故发生时间", "事故时间", "发生日期"), holds="day"),
        Column("place", "地点", ("事故地点", "发生地点", "事故发生地点")),
        Column("industry", "行业领域", ("事故类别", "所属行业", "事故类型")),
        Column("deaths", "死亡人数", ("死亡", "死亡数"), holds="number"),
        Column("injuries", "重伤人数", ("重伤", "重伤数"), holds="number"),
        Column(
            "loss",
            "直接经济损失（万元）",
            (
                "直接经济损失",
                "直接经济损失（元）",
                "直接经济损失（亿元）",
                "直接损失",
                "经济损失（万元）",
            ),
            holds="number",
        ),
        Column("received", "接报时间", ("接到报告时间", "接报告时间"), holds="day"),
        Column("reported", "上报时间", ("报告时间", "上报县级时间"), holds="day"),
        Column("concealed", "是否瞒报", ("瞒报",), holds="yes"),
        Column("organisation", "责任单位", ("事故单位", "事故发生单位", "发生单位")),
        Column("county", "县级上报时间", ("县级上报市级时间",), holds="day", blank=False),
        Column("city", "市级上报时间", ("市级上报省级时间",), holds="day", blank=False),
        Column("province", "省级上报时间", ("省级上报国务院时间",), holds="day", blank=False),
        Column(
            "attended",
            "赶赴现场领导",
            ("赶赴现场", "到场领导", "赶赴现场领导及时间"),
            blank=False,
        ),
        Column(
            "arrived",
            "到达现场时间",
            ("赶赴现场时间", "到场时间", "抵达现场时间"),
            holds="day",
            blank=False,
        ),
        Column("direct", "直接责任人", holds="people", blank=False),
        Column("related", "相关责任人", ("其他责任人",), holds="people", blank=False),
        Column(
            "submitted",
            "调查报告提交日期",
            ("调查报告日期", "提交调查报告日期"),
            holds="day",
            blank=False,
        ),
        Column("extension", "批准延长天数", ("延长天数",), holds="number", blank=False),
        Column("replied", "批复日期", ("调查报告批复日期",), holds="day", blank=False),
    ),
    needs=(
        ("occurred",),
        ("deaths", "injuries", "loss"),
    ),
)
