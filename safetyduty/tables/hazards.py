"""``hazards`` 隐患台账: hazards found, and whether they were closed."""

from safetyduty.model.table import Column, Table

TABLE = Table(
    name="hazards",
    title="隐患台账",
    title_en="hazards",
    columns=(
        Column(
            "hazard",
            "隐患内容",
            (
                "问题描述", "隐患描述", "存在问题", "隐患问题", "问题隐患", "隐患名称", "隐患情况",
                "隐患具体内容", "事故隐患", "存在的问题", "存在隐患", "问题内容",
            ),
        ),
        Column(
            "found",
            "排查日期",
            ("检查日期", "检查时间", "排查时间", "发现日期", "发现时间", "登记日期", "上报日期"),
            holds="day",
        ),
        Column(
            "grade", "隐患级别", ("隐患等级", "隐患类别", "隐患分级", "级别", "等级"), holds="word"
        ),
        Column(
            "organisation",
            "责任单位",
            (
                "被检查单位", "企业名称", "整改单位", "整改责任单位", "受检单位", "单位名称",
                "隐患单位", "隐患所在单位",
            ),
        ),
        Column(
            "responsible", "责任人", ("整改责任人", "责任人员", "整改负责人"), holds="people"
        ),
        Column(
            "leader",
            "包保领导",
            ("责任领导", "督办领导", "包案领导", "挂牌领导", "分管领导", "督办责任人"),
            holds="people",
            blank=False,
        ),
        Column("measures", "整改措施", ("整改要求", "治理措施", "防范措施", "整改方案")),
        Column("funds", "整改资金", ("资金", "治理资金", "资金落实", "整改经费", "投入资金")),
        Column("plan", "应急预案", ("预案", "预案落实")),
        Column(
            "due",
            "整改期限",
            ("整改时限", "限期", "整改限期", "完成时限", "要求完成时间", "限期整改日期", "时限"),
            holds="day",
        ),
        Column(
            "closed",
            "整改完成日期",
            (
                "整改完成时间", "完成日期", "完成时间", "整改日期", "整改时间", "销号日期",
                "销号时间",
            ),
            holds="day",
        ),
        Column(
            "rechecked",
            "复查日期",
            ("复查时间", "复核日期", "复核时间", "验收日期", "验收时间"),
            holds="day",
        ),
        Column(
            "state",
            "整改情况",
            (
                "隐患状态", "整改状态", "销号情况", "整改结果", "是否整改", "是否完成整改",
                "是否整改到位", "是否销号", "整改落实情况", "整改完成情况",
            ),
            holds="word",
        ),
        Column("listed", "挂牌督办", ("是否挂牌", "是否挂牌督办", "挂牌情况"), blank=False),
        Column("supervisor", "督办单位", ("督办部门", "挂牌督办单位", "督办责任单位"), blank=False),
        Column("assisting", "协办单位", ("协办部门", "配合单位"), blank=False),
    ),
    needs=(
        ("hazard",),
        ("due", "closed", "state", "found"),
    ),
)  # fmt: skip
