"""``sites`` 重点单位: places to be inspected, and who looks after them."""

from safetyduty.model.table import Column, Table

TABLE = Table(
    name="sites",
    title="重点单位",
    title_en="sites",
    columns=(
        Column(
            "name",
            "名称",
            (
                "单位名称",
                "企业名称",
                "重点单位名称",
                "场所名称",
                "生产经营单位名称",
                "企业（单位）名称",
            ),
        ),
        Column(
            "village",
            "村（社区）",
            (
                "所属村居",
                "所属村",
                "所在村",
                "所属村（社区）",
                "所在村（社区）",
                "村居",
                "所属社区",
                "地址",
                "所在地",
                "所在位置",
            ),
        ),
        Column(
            "industry",
            "行业",
            (
                "行业类别",
                "所属行业",
                "行业领域",
                "行业类型",
                "所属行业领域",
            ),
        ),
        Column(
            "risk",
            "风险等级",
            (
                "风险级别",
                "安全风险等级",
                "风险分级",
            ),
            holds="word",
        ),
        Column(
            "leaders",
            "包保领导",
            (
                "包联领导",
                "联系领导",
                "包抓领导",
                "挂点领导",
                "责任领导",
                "包保责任人",
                "包联责任人",
                "联系包保领导",
            ),
            holds="people",
        ),
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
