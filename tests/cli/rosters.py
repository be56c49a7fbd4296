"""A small invented town whose month is planned and checked."""

from datetime import date
from pathlib import Path

from tests.cli.station import Rows, write_workbook

LEADERS: Rows = (
    ("姓名", "职务", "分管领域", "联系村", "任职日期", "离任日期"),
    ("章予安", "党委书记", "全面工作", "白桥村", date(2024, 1, 8), None),
    ("蓝溪云", "党委副书记、镇长", "政府全面工作", "青塘村", date(2024, 1, 8), None),
    ("方既白", "常务副镇长", "应急管理、安全生产", "红岭村", date(2024, 1, 8), None),
    ("温砚", "副镇长", "教育", "云湾村", date(2024, 1, 8), None),
    ("鄢舟行", "组织委员", "党建", "石坪村", date(2024, 1, 8), date(2026, 6, 15)),
)
SITES: Rows = (
    ("名称", "村（社区）", "行业", "类别", "包保领导", "距离"),
    ("柴坪砖厂", "白桥村", "建材", "A", "方既白", "远"),
    ("青塘小学", "青塘村", "教育", "B", "温砚", "近"),
)
LOGS: Rows = (
    ("日期", "活动类型", "带队领导", "地点"),
    (date(2026, 6, 3), "带队检查", "章予安", "白桥村"),
    (date(2026, 6, 4), "带队检查", "方既白", "柴坪砖厂"),
)
ABSENCES: Rows = (
    ("姓名", "开始日期", "结束日期", "事由"),
    ("温砚", date(2026, 7, 6), date(2026, 7, 10), "培训"),
)


def book(path: Path, **sheets: Rows) -> Path:
    """Write a workbook of these sheets, in their order."""
    return write_workbook(path, sheets)


ASKED = ("--month", "2026-07", "--as-of", "2026-06-30", "-r", "daligang-2019")
