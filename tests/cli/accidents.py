"""A small invented station in which something happened: what accident and veto are tried on."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from tests.cli.station import write_workbook

LEADERS = (
    ("姓名", "职务", "分管领域", "任职日期", "离任日期"),
    ("章予安", "党委书记", "全面", date(2024, 1, 8), None),
    ("蓝溪云", "党委副书记、镇长", "全面", date(2024, 1, 8), date(2026, 8, 31)),
    ("方既白", "副镇长", "安全生产、应急、矿山", date(2024, 1, 8), None),
    ("林见山", "镇长", "全面", date(2026, 9, 1), None),
)
ACCIDENTS = (
    (
        *("发生时间", "地点", "行业领域", "死亡人数", "重伤人数", "直接经济损失（万元）"),
        *("接报时间", "上报时间", "是否瞒报", "赶赴现场领导", "调查报告提交日期"),
    ),
    (
        *(datetime(2026, 3, 1, 9, 30), "柴坪砖厂", "建筑材料", 2, 0, "120.50"),
        *(
            datetime(2026, 3, 1, 9, 40),
            datetime(2026, 3, 1, 10, 55),
            "否",
            "蓝溪云10:05、方既白",
            None,
        ),
    ),
    (
        *("2026-08-09 15:20", "南山石场", "非煤矿山", 1, None, "30"),
        *("2026-08-09 15:30", "2026-08-09 16:30", "是", None, date(2026, 10, 8)),
    ),
    ("2027-01-05", "北岭", "交通", 1, 0, None, None, None, None, None, None),
)
REVISIONS = (
    ("事故", "日期", "死亡人数", "重伤人数"),
    ("3月1日柴坪砖厂", date(2026, 3, 31), 3, 0),
    ("3月1日柴坪砖厂", date(2026, 4, 2), 4, 0),
)
SANCTIONS = (
    ("姓名", "决定日期", "问责方式", "事由", "事故"),
    ("方既白", date(2026, 6, 1), "记过", "履职不到位", "柴坪砖厂"),
    ("方既白", date(2026, 9, 1), "政务记过", "", "2026-08-09南山石场"),
    ("蓝溪云", date(2026, 7, 1), "责令辞职", "", "柴坪砖厂"),
    ("石可久", date(2026, 7, 1), "约谈", "会风", ""),
    ("石可久", date(2026, 1, 15), "警告", "会风", ""),
)
SHEETS = {"领导名册": LEADERS, "事故台账": ACCIDENTS, "伤亡变化": REVISIONS, "问责台账": SANCTIONS}
ASKED = ["-r", "zhanjiang-edz-2016", "-r", "guiyang-2018", "--level", "township", "--as-of"]


def write_incidents(path: Path, *but: str, **more: Sequence[Sequence[object]]) -> Path:
    """Write the station's workbook, without some sheets or with others."""
    sheets = {name: rows for name, rows in SHEETS.items() if name not in but}
    return write_workbook(path, {**sheets, **more})  # type: ignore[dict-item]


def write_list(path: Path, *rows: Sequence[object]) -> Path:
    """Write a list of candidates, its text cells as text."""
    write_workbook(path, {"名单": rows})  # type: ignore[dict-item]
    return path
