"""A small invented leader with two posts, whose record several tests ask for."""

import json
from datetime import date
from typing import Any

from tests.cli.conftest import Run

POSTS = (
    ("姓名", "单位", "职务", "任职日期", "离任日期"),
    ("蓝溪云", "听禾镇", "副镇长", date(2023, 1, 1), date(2024, 12, 31)),
    ("蓝溪云", "柴坪镇", "党委副书记、镇长", date(2025, 1, 1), date(2026, 3, 31)),
    ("章予安", "柴坪镇", "党委书记", date(2025, 1, 1), None),
)
HEADINGS = ("日期", "活动类型", "带队领导", "地点", "录入日期")
ROWS = (
    HEADINGS,
    (date(2025, 1, 9), "带队检查", "蓝溪云", "柴坪砖厂", date(2025, 1, 9)),
    (date(2026, 1, 9), "带队检查", "蓝溪云", "柴坪砖厂", date(2026, 1, 9)),
    (date(2026, 2, 9), "带队检查", "蓝溪云", "柴坪砖厂", date(2026, 3, 2)),
    (date(2026, 3, 1), "带队检查", "章予安", "柴坪砖厂", date(2026, 3, 2)),
    (date(2026, 3, 9), "带队检查", "蓝溪云", "柴坪砖厂", date(2026, 3, 9)),
)


def facts(run: Run, *arguments: object) -> dict[str, Any]:
    """Ask for a record as data."""
    told: dict[str, Any] = json.loads(run("dossier", *arguments, "-f", "json").out)
    return told
