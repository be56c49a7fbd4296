"""Activities dated long after the day asked for are told, never left out in silence."""

from datetime import date
from pathlib import Path

import pytest

from safetyduty import pipeline

AS_OF = date(2026, 6, 30)


def told(folder: Path, *days: str) -> list[tuple[str, str, str]]:
    (folder / "名册.csv").write_text("姓名,职务\n甲某,党委书记\n", encoding="utf-8")
    rows = "".join(f"{day},带队检查,甲某,砖厂{at}\n" for at, day in enumerate(days))
    text = f"日期,活动类型,带队领导,地点\n{rows}"
    (folder / "台账.csv").write_text(text, encoding="utf-8")
    request = pipeline.Request((folder,), AS_OF)
    found = pipeline.audit(pipeline.read(request), request)
    return [
        (problem.source.cell, problem.value, problem.blanks["count"])
        for problem in found.problems
        if problem.code == "SD133"
    ]


@pytest.mark.parametrize(
    ("day", "found"),
    [("2027-07-01", []), ("2027-07-02", [("A3", "2027-07-02", "1")])],
)
def test_a_day_more_than_a_year_ahead_is_told(
    day: str, found: list[tuple[str, str, str]], tmp_path: Path
) -> None:
    assert told(tmp_path, "2026-06-01", day) == found


def test_all_of_them_are_one_problem_at_the_first(tmp_path: Path) -> None:
    assert told(tmp_path, "2062-04-16", "2026-06-01", "2062-04-17") == [("A2", "2062-04-16", "2")]


def test_a_ledger_without_such_days_says_nothing(tmp_path: Path) -> None:
    assert told(tmp_path) == []
