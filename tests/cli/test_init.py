"""init: what a station begins with."""

import json
from pathlib import Path

from openpyxl import load_workbook

from safetyduty.discover import shipped
from safetyduty.report.shipped import BESIDE
from tests.cli.conftest import Run
from tests.cli.station import EVERY_MONTH, LEADERS


def fill(path: Path) -> None:
    """Fill in the blank workbook as a clerk does: below the headings, by their names."""
    book = load_workbook(path)
    for title, (headings, *rows) in {"领导名册": LEADERS, "履职台账": EVERY_MONTH}.items():
        sheet = book[title]
        at = {cell.value: cell.column for cell in sheet[1]}
        for number, row in enumerate(rows, 2):
            for heading, value in zip(headings, row, strict=True):
                sheet.cell(number, at[heading], value)
    book.save(path)


def test_init_makes_a_workspace_that_can_be_filled_in_and_checked(
    run: Run, elsewhere: Path, asked: list[str]
) -> None:
    told = run("init", "新站/2026年")
    made = elsewhere / "新站" / "2026年"
    assert told.code == 0
    assert {"safetyduty.toml", "台账.xlsx"} <= {path.name for path in made.iterdir()}
    assert told.err.splitlines()[-1].startswith("下一步：在 新站/2026年 填好领导名册")
    blank = run("check", made)
    assert (blank.code, blank.out) == (2, "")
    assert "SD402 没有领导名册" in blank.said
    fill(made / "台账.xlsx")
    filled = run("check", made, *asked[1:], "-f", "json")
    by_hand = run("check", *asked, "-f", "json")
    told = [json.loads(one.out) for one in (filled, by_hand)]
    assert told[0]["summary"] == told[1]["summary"]
    assert told[0]["problems"] == []


def test_init_never_overwrites(run: Run, elsewhere: Path) -> None:
    (elsewhere / "台账.xlsx").write_text("我的台账")
    told = run("init")
    assert told.code == 2
    assert told.said == "错误 SD411 目标文件已存在：台账.xlsx。建议：换一个文件夹，或先移走原文件"
    assert [path.name for path in elsewhere.iterdir()] == ["台账.xlsx"]


def test_init_says_where_it_cannot_write(run: Run, elsewhere: Path) -> None:
    (elsewhere / "文件").write_text("")
    assert run("init", "文件/新站").said.startswith("文件/新站: 错误 SD404 写不进去：")


def test_what_init_writes_is_what_travels_with_the_program(run: Run, elsewhere: Path) -> None:
    run("init", "--lang", "en")
    for path in shipped("templates").iterdir():
        place = elsewhere if path.name in BESIDE else elsewhere / "templates"
        assert (place / path.name).read_bytes() == path.read_bytes()
