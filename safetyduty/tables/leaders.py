"""``leaders`` 领导名册: who is in office, in which post, from when to when."""

from safetyduty.model.table import Column, Table

TABLE = Table(
    name="leaders",
    title="领导名册",
    title_en="leaders",
    columns=(
        Column("name", "姓名", ("领导姓名", "领导"), example="（示例）张某"),
        Column(
            "title",
            "职务",
            ("现任职务", "岗位", "党政职务", "担任职务", "职位", "职务(岗位)"),
            example="镇长",
        ),
        Column(
            "portfolio",
            "分管领域",
            ("分管工作", "分管", "分管范围", "工作分工", "分工", "分管(联系)工作", "分管部门"),
            example="工业、应急",
        ),
        Column(
            "villages",
            "联系村",
            ("联系村（社区）", "联系村社区", "联系村居", "挂点村", "包村", "驻点村", "联系社区"),
        ),
        Column("sites", "重点单位", ("联系企业", "包保单位", "包保企业", "联系重点单位")),
        Column(
            "start",
            "任职日期",
            (
                "任职时间",
                "到任日期",
                "到任时间",
                "任现职时间",
                "任现职务时间",
                "任职起始日期",
                "任职起始时间",
                "任职起止时间",
                "任职期限",
                "任期",
            ),
            holds="day",
            example="2026-01-01",
        ),
        Column(
            "end",
            "离任日期",
            ("免职日期", "离任时间", "免职时间", "离职日期", "离职时间", "卸任日期", "离岗日期"),
            holds="day",
        ),
        Column("organisation", "单位", ("所属单位", "所在单位", "工作单位")),
        Column("standing", "是否常委", holds="yes"),
        Column("rank", "排序", holds="number"),
    ),
    needs=(
        ("name",),
        ("title",),
    ),
)
