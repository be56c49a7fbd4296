"""The same input gives the same bytes, whatever the order of files and sheets."""

import re
import shutil
from datetime import date
from itertools import permutations
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.station import EVERY_MONTH, HEADINGS, LEADERS, PACK, inspections, write_workbook

MEETING = (
    ("会议时间", "会议类型", "主持人", "参会人员"),
    (date(2026, 3, 5), "安委会会议", "蓝溪云", "方既白"),
    ("五月初", "党委会", "章予安", None),
)
MAY = (*inspections(("2026-05-04", "章予安"), ("2026-05-06", "蓝溪云"), ("2026-05-06", "方既白")),)
SHEETS = {
    "领导名册": LEADERS,
    "履职台账": EVERY_MONTH,
    "5月": (*MAY, (date(2026, 5, 9), "走访", "方既白")),
    "总表": (HEADINGS, *EVERY_MONTH[1:4], *MAY[1:]),
    "会议": MEETING,
}


def masked(text: str) -> str:
    return re.sub(r'"sha256": "\w+"', '"sha256": "…"', text)


def test_the_order_of_the_sheets_does_not_matter(
    run: Run, asked: list[str], elsewhere: Path
) -> None:
    told = set()
    for order in list(permutations(SHEETS))[::17]:
        write_workbook(elsewhere / asked[0], {title: SHEETS[title] for title in order})
        told.add(masked(run("check", *asked, "-r", "guiyang-2018", "-f", "json").out))
    assert len(told) == 1
    assert told.pop().count('"SD109"') == 7


def test_the_order_of_the_files_does_not_matter(
    run: Run, asked: list[str], elsewhere: Path
) -> None:
    for title, rows in SHEETS.items():
        write_workbook(elsewhere / f"{title}.xlsx", {title: rows})
    files = [f"{title}.xlsx" for title in SHEETS]
    options = ["-r", "guiyang-2018", *asked[1:], "-f", "json"]
    told = {run("check", *order, *options).out for order in list(permutations(files))[::17]}
    assert len(told) == 1
    (elsewhere / "全部").mkdir()
    for name in files:
        shutil.copy(elsewhere / name, elsewhere / "全部")
    told.add(run("check", "全部", *options).out)
    assert len(told) == 1
    assert run("check", files[0], *files, *options).out not in told  # named twice, and said so


def test_the_order_of_the_files_does_not_choose_the_settings(
    run: Run, asked: list[str], elsewhere: Path
) -> None:
    for unit in ("东", "西"):
        (elsewhere / unit).mkdir()
        write_workbook(elsewhere / unit / "表.xlsx", {"名册": LEADERS, unit: EVERY_MONTH})
        (elsewhere / unit / "safetyduty.toml").write_text(f'unit = "{unit}镇"', encoding="utf-8")
    options = [*asked[1:], "-f", "json"]
    assert run("check", "东", "西", *options).out == run("check", "西", "东", *options).out


def test_the_order_of_the_options_does_not_matter(
    run: Run, ledger: Path, elsewhere: Path, asked: list[str]
) -> None:
    pairs = [
        ("-r", PACK),
        ("-r", "daligang-2019"),
        ("--packs", asked[4]),
        ("--as-of", "2026-06-20"),
        ("--period", "2026"),
    ]
    told = {
        run("check", *(word for pair in order for word in pair), ledger.name, "-f", "csv").out
        for order in list(permutations(pairs))[::13]
    }
    assert len(told) == 1
