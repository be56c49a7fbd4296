"""``python -m tests.write_templates`` writes the workbooks of ``templates/`` anew."""

from pathlib import Path

from safetyduty.report.blank import blank_workbook, tables
from safetyduty.report.office.plan_sheet import TEMPLATE, blank_plan

TEMPLATES = Path(__file__).parents[1] / "templates"
WORKBOOK = "台账.xlsx"


def write(folder: Path = TEMPLATES) -> None:
    """Write the workbooks into a folder, over what is there."""
    (folder / WORKBOOK).write_bytes(blank_workbook(tables()))
    (folder / TEMPLATE).write_bytes(blank_plan())


if __name__ == "__main__":
    write()
