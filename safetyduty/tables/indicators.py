"""``indicators`` 考核指标: the figures from which the five indicators of an assessment are made."""

from safetyduty.model.table import Column, Table

TABLE = Table(
    name="indicators",
    title="考核指标",
    title_en="indicators",
    columns=(
        Column("organisation", "单位", ("地区", "考核对象")),
        Column("year", "年度", holds="number"),
        Column("larger", "较大以上事故起数", ("较大以上事故",), holds="number"),
        Column("deaths", "死亡人数", ("生产安全事故死亡人数",), holds="number"),
        Column(
            "gdp",
            "地区生产总值（亿元）",
            ("地区生产总值", "GDP（亿元）", "亿元GDP"),
            holds="number",
        ),
        Column("industrial_deaths", "工矿商贸死亡人数", holds="number"),
        Column(
            "employees", "工矿商贸就业人员数", ("工矿商贸就业人员", "就业人员数"), holds="number"
        ),
        Column("road_deaths", "道路交通死亡人数", holds="number"),
        Column("vehicles", "机动车保有量", ("机动车数", "机动车保有量（辆）"), holds="number"),
    ),
    needs=(
        ("organisation",),
        ("gdp", "employees", "vehicles", "larger"),
    ),
)
