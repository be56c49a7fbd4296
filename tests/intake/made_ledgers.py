"""Draws sheets in memory, and reads them: what the tests of intake's upper half share."""

from collections.abc import Sequence
from datetime import date

from safetyduty.intake.cells import Sheet, Workbook
from safetyduty.intake.columns import Cell
from safetyduty.intake.ledger import read_ledger
from safetyduty.intake.regions import Region, find_regions
from safetyduty.model.catalogue.index import message
from safetyduty.model.ledger import Ledger, SheetAccount

Row = Sequence[Cell]
HEADINGS: Row = ("序号", "日期", "活动类型", "带队领导", "参加人员", "地点")
LEADERS: tuple[Row, ...] = (
    ("姓名", "职务", "任职日期", "离任日期"),
    ("柏景行", "党委书记", date(2023, 5, 6), ""),
    ("温如磐", "党委副书记、镇长", date(2023, 5, 6), ""),
    ("卞守拙", "常务副镇长", date(2023, 5, 6), ""),
    ("左春屿", "副镇长", date(2023, 5, 6), ""),
    ("岑简", "组织委员", date(2023, 5, 6), ""),
)
"""Invented people; no two names are one character apart."""


def sheet(
    rows: Sequence[Row],
    name: str = "Sheet1",
    *,
    merged: Sequence[tuple[int, int, int, int]] = (),
    at: tuple[int, int] = (1, 1),
    hidden: bool = False,
) -> Sheet:
    """Draw a sheet whose first cell stands ``at`` a row and column; short rows are filled up."""
    width = max((len(row) for row in rows), default=0)
    even: list[list[Cell]] = [[*row, *[""] * (width - len(row))] for row in rows]
    return Sheet(name, hidden, list(map(list, zip(*even, strict=True))), *at, tuple(merged))


def leaders(*rows: Row) -> Sheet:
    """Draw a leader list: the invented people, or the rows given below its headings."""
    return sheet([LEADERS[0], *rows] if rows else LEADERS, "领导名册")


def book(*sheets: Sheet, file: str = "台账.xlsx", sha256: str = "") -> Workbook:
    """Put sheets into a workbook; its content is as good as its name."""
    return Workbook(file, sha256 or file, sheets, ())


def read(*sheets: Sheet, aliases: dict[str, str] | None = None) -> Ledger:
    """Read sheets beside the leader list; one drawn by the test stands for it."""
    named = any(drawn.name == "领导名册" for drawn in sheets)
    ledger = read_ledger([book(*sheets, *([] if named else [leaders()]))], aliases)
    for problem in ledger.problems:
        assert "…" not in message(problem, "zh") + message(problem, "en"), problem
    balanced(ledger)
    return ledger


def balanced(ledger: Ledger) -> None:
    """Hold that every row of every sheet is used or skipped for a reason."""
    for file in ledger.inputs:
        for account in file.sheets:
            assert account.used + account.skipped == account.rows
            assert sum(account.reasons.values()) == account.skipped == len(account.skips)


def region(*rows: Row, **drawn: object) -> Region:
    """Read the one table of a sheet."""
    (found,) = find_regions("台账.xlsx", sheet(rows, **drawn))  # type: ignore[arg-type]
    return found


def told(ledger: Ledger, *but: str) -> list[tuple[str, str, str]]:
    """Give code, cell and value of every problem, but for some codes."""
    return [
        (p.code, f"{p.source.sheet}!{p.source.cell}" if p.source.row else p.source.sheet, p.value)
        for p in ledger.problems
        if p.code not in but
    ]


def codes(ledger: Ledger) -> list[str]:
    """Give the codes of the problems, in order."""
    return [problem.code for problem in ledger.problems]


def account(ledger: Ledger, name: str, number: int = 0) -> SheetAccount:
    """Give the account of one sheet; of one with several tables the one of that number."""
    found = [one for file in ledger.inputs for one in file.sheets if one.sheet == name]
    return found[number]


def days(ledger: Ledger) -> list[str]:
    """Give the day of every activity; one that cannot be told is empty."""
    return [str(date.fromordinal(day)) if day else "" for day in ledger.activities.day]


def present(ledger: Ledger) -> list[tuple[int, str, str, int]]:
    """Give who stands in which activity (from 1), in what capacity, and how surely; sorted."""
    acts = ledger.activities
    number = {row: at for at, row in enumerate(acts.row, 1)}
    return sorted(
        (number[row], ledger.people[person], presence, sure)
        for row, person, presence, sure in zip(
            acts.presence_row,
            acts.presence_person,
            acts.presence_as,
            acts.presence_sure,
            strict=True,
        )
    )


def leading(ledger: Ledger) -> list[tuple[int, str]]:
    """Give who surely led which activity (from 1)."""
    return [
        (at, name) for at, name, presence, sure in present(ledger) if presence == "leads" and sure
    ]
