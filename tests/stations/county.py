"""A small invented county: a folder a station, each with leaders, villages and a ledger."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from safetyduty.cli._attention import of_audit
from safetyduty.model.period import parse_period
from safetyduty.stations.asked import Asked
from tests.cli.station import Rows, inspections, write_workbook

SETTINGS = 'regulation = ["daligang-2019"]\nunit = "{unit}"\nlevel = "township"\n'
LEADERS: Rows = (
    ("姓名", "职务", "分管领域", "联系村", "任职日期"),
    ("章予安", "党委书记", "全面工作", "白桥村", date(2024, 1, 8)),
    ("蓝溪云", "党委副书记、镇长", "政府全面工作", "青塘村", date(2024, 1, 8)),
    ("方既白", "常务副镇长", "应急管理、安全生产", "红岭村", date(2024, 1, 8)),
)
SITES: Rows = (
    ("名称", "村（社区）", "行业", "类别", "包保领导"),
    ("柴坪砖厂", "白桥村", "建材", "A", "方既白"),
)
MONTHS = range(1, 7)
DILIGENT = inspections(
    *((f"2026-{m:02}-04", "章予安") for m in MONTHS),
    *((f"2026-{m:02}-09", "蓝溪云") for m in MONTHS),
    *((f"2026-{m:02}-{d}", "方既白") for m in MONTHS for d in (12, 16)),
)
"""Whatever the months to June ask, done."""
IDLE = inspections(("2026-03-04", "章予安"))
AS_OF = date(2026, 6, 30)


def write_station(
    home: Path, name: str, activities: Rows = DILIGENT, leaders: Rows = LEADERS, unit: str = ""
) -> Path:
    """Write one station's folder, its settings and its workbook, and give the folder."""
    folder = home / name
    folder.mkdir(parents=True, exist_ok=True)
    settings = SETTINGS.format(unit=unit or Path(name).name)
    (folder / "safetyduty.toml").write_text(settings, encoding="utf-8")
    sheets = {"领导名册": leaders, "重点单位": SITES, "履职台账": activities}
    write_workbook(folder / "台账.xlsx", sheets)
    return folder


def asked(output: Path, month: str = "2026-07", **changed: Any) -> Asked:
    """Ask for a month as the command does, with whatever a test changes."""
    period = parse_period(month)
    assert period is not None
    attention = partial(of_audit, fail_on="missed")
    plain: dict[str, Any] = {"as_of": AS_OF, "forms": ("json",), "attention": attention}
    return Asked(month=period, output=output, **plain | changed)


def contents(folder: Path) -> dict[str, bytes]:
    """Give every file beneath a folder by its path within."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".safetyduty.lock"
    }
