"""``python -m tests.write_templates`` writes the blank workbook of ``templates/`` anew."""

from pathlib import Path

from safetyduty.report.blank import blank_workbook, tables

TEMPLATES = Path(__file__).parents[1] / "templates"
WORKBOOK = "台账.xlsx"


def write(folder: Path = TEMPLATES) -> None:
    """Write the blank workbook into a folder, over what is there."""
    (folder / WORKBOOK).write_bytes(blank_workbook(tables()))


if __name__ == "__main__":
    write()
