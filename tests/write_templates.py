"""``python -m tests.write_templates`` writes what ``templates/`` holds anew."""

from pathlib import Path

from safetyduty.report.blank import blank_workbook, tables
from safetyduty.report.office.plan_sheet import TEMPLATE, blank_plan
from tests.word_templates import templates

TEMPLATES = Path(__file__).parents[1] / "templates"
WORKBOOK = "台账.xlsx"


def write(folder: Path = TEMPLATES) -> None:
    """Write the blank workbook and the Word templates into a folder, over what is there."""
    (folder / WORKBOOK).write_bytes(blank_workbook(tables()))
    for name, content in templates().items():
        (folder / name).write_bytes(content)
    (folder / TEMPLATE).write_bytes(blank_plan())


if __name__ == "__main__":
    write()
