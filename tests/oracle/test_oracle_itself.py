"""The oracle is held to two workbooks counted by hand, and to a township small enough to see."""

import json
import re
from collections import Counter
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.oracle.count import audit
from tests.oracle.station import Activity, Leader, Outcome, Quota, Station
from tests.oracle.townships import WORDS, from_seed
from tests.oracle.workbooks import MESSY, TIDY, in_memory, style_of, write_all

DALIGANG, GUIYANG, ZHANJIANG = "daligang-2019", "guiyang-2018", "zhanjiang-edz-2016"
HEADS = ("party-head", "government-head")
QUOTAS = (
    Quota(DALIGANG, "二（一）1", ("party-committee-meeting",), "chairs", 4, "year", HEADS[:1]),
    Quota(DALIGANG, "二（一）3", ("inspection",), "leads", 1, "month", HEADS),
    Quota(DALIGANG, "二（一）3", ("inspection",), "leads", 2, "month", ("team-member",), HEADS),
    Quota(GUIYANG, "第五条（二）", ("meeting",), "convenes", 4, "year", HEADS[:1]),
    Quota(GUIYANG, "第六条（四）", ("meeting",), "convenes", 4, "year", HEADS[1:]),
    Quota(
        GUIYANG, "第七条", ("inspection", "research"), "takes-part", 1, "year",
        ("party-member",), HEADS,
    ),
    Quota(
        GUIYANG, "第九条（二）", ("inspection",), "takes-part", 4, "year",
        ("government-deputy",), HEADS[1:],
    ),
    Quota(
        ZHANJIANG, "一（一）", ("party-committee-meeting",), "organises", 1, "half-year",
        bodies=("party-committee",),
    ),
    Quota(
        ZHANJIANG, "三（二）", ("prevention-meeting",), "organises", 1, "quarter",
        bodies=("government",),
    ),
    Quota(
        ZHANJIANG, "三（二）", ("safety-committee-meeting",), "organises", 1, "quarter",
        bodies=("safety-committee",),
    ),
)  # fmt: skip
"""What the three texts say in numbers, read from the texts and not from the packs."""

KINDS = {word: kind for kind, words in WORDS.items() for word in words}
SHARED = Path(__file__).parents[2].parent / "shared" / "inputs"
FIELDS = (
    "view", "regulation", "subject", "activity", "per", "period", "required", "done", "verdict",
)  # fmt: skip
COUNTED = sorted(SHARED.glob("*.expected.json"))


def people_in(cell: object) -> tuple[str, ...]:
    names = re.split(r"[、，,；;\n]", str(cell or ""))
    return tuple(name for name in (re.sub(r"\s", "", name) for name in names) if name)


def day_in(cell: object, year: int) -> date | None:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, int):
        return date(1899, 12, 30) + timedelta(cell)
    numbers = [int(part) for part in re.findall(r"\d+", str(cell or ""))]
    if len(numbers) == 2:
        return date(year, *numbers)
    return date(*numbers) if len(numbers) == 3 else None


def rows_of(sheet: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    headings: list[str] = []
    for row in sheet.iter_rows(values_only=True):
        if "姓名" in row or "活动类型" in row:
            headings = [str(cell) for cell in row]
        elif headings:
            found.append(dict(zip(headings, row, strict=True)))
    return found


def read(path: Path | BytesIO, as_of: date, year: int) -> Station:
    leaders: list[Leader] = []
    activities: list[Activity] = []
    for sheet in openpyxl.load_workbook(path):
        for row in rows_of(sheet):
            if "姓名" in row:
                (name,) = people_in(row["姓名"])
                start, end = day_in(row["任职日期"], year), day_in(row["离任日期"], year)
                leaders.append(Leader(name, row["职务"], start, end))
            elif row["活动类型"] in KINDS:
                activities.append(
                    Activity(
                        day_in(row.get("日期") or row.get("检查时间"), year),
                        KINDS[row["活动类型"]],
                        people_in(row["带队领导"]),
                        people_in(row["参加人员"]),
                        "".join(people_in(row["委托人"])),
                    )
                )
    return Station(leaders, activities, as_of, year)


def as_counted(outcome: Outcome) -> tuple[object, ...]:
    return (
        outcome.view,
        outcome.regulation,
        outcome.subject,
        outcome.activity[0],
        outcome.per,
        outcome.period,
        outcome.required,
        outcome.done,
        outcome.verdict,
    )


@pytest.mark.parametrize("counted", COUNTED, ids=lambda path: path.name)
def test_the_counted_workbooks_come_out_as_counted(counted: Path) -> None:
    expected = json.loads(counted.read_text("utf-8"))
    as_of = date.fromisoformat(expected["as_of"])
    workbook = counted.with_name(counted.name.replace(".expected.json", ".xlsx"))
    found = audit(read(workbook, as_of, as_of.year), QUOTAS)

    assert Counter(as_counted(outcome) for outcome in found if outcome.view != "post") == Counter(
        tuple(row[field] for field in FIELDS) for row in expected["findings"]
    )


def on(text: str) -> date:
    return date.fromisoformat(text)


def verdicts(station: Station, quota: Quota, view: str = "person") -> dict[str, tuple[Any, ...]]:
    return {
        f"{outcome.subject} {outcome.period}": (outcome.required, outcome.done, outcome.verdict)
        for outcome in audit(station, [quota])
        if outcome.view == view
    }


TEAM = [
    Leader("柯远", "党委书记", None, on("2026-06-16")),
    Leader("岑既明", "党委副书记、代镇长", None, None),
    Leader("柯远舟", "副镇长", on("2024-02-29"), on("2026-03-15")),
    Leader("苗若谷", "副镇长", on("2026-03-16"), None),
    Leader("岑既明", "党委书记", on("2026-06-17"), None),
    Leader("柯远舟", "组织委员", on("2026-03-30"), None),
]
ROWS = [
    Activity(on("2026-01-05"), "inspection", ("柯远舟",), ("岑既明",)),
    Activity(on("2026-01-05"), "campaign-inspection", ("柯远舟",)),  # the same day: one
    Activity(on("2026-01-31"), "inspection", ("柯远", "柯远舟")),
    Activity(on("2026-03-16"), "inspection", ("柯远舟",)),  # between two posts: nothing
    Activity(on("2026-03-31"), "inspection", ("柯远舟",), entered=on("2026-04-01")),
    Activity(None, "inspection", ("岑既明",)),
    Activity(None, "inspection", ("苗若谷",), ("柯远舟",)),
    Activity(on("2026-02-03"), "meeting", ("苗若谷",), (), "岑既明"),
    Activity(on("2026-02-03"), "party-committee-meeting", ("岑既明",)),
    Activity(on("2026-02-04"), "prevention-meeting", ("欧阳听松",), ("柯远",)),
]


def test_a_small_township_is_judged_as_a_person_would() -> None:
    """The year 2026 asked about on 31 March, the quarter's last day."""
    station = Station(TEAM, ROWS, on("2026-03-31"), 2026)

    monthly = verdicts(station, QUOTAS[2])
    assert monthly["柯远舟 2026-01"] == (2, 2, "met")
    assert monthly["柯远舟 2026-02"] == (2, 0, "missed")  # attending an undated row leads nothing
    assert monthly["柯远舟 2026-03"] == (1, 0, "missed")  # 15 + 2 days; one entered too late
    assert monthly["苗若谷 2026-03"] == (1, 0, "unknown")  # floor(2 × 16 ÷ 31), one row undated
    assert monthly["苗若谷 2026-04"] == (2, 0, "pending")
    assert "苗若谷 2026-02" not in monthly
    assert "岑既明 2026-01" not in monthly

    heads = verdicts(station, QUOTAS[1])
    assert heads["柯远 2026-01"] == (1, 1, "met")
    assert heads["柯远 2026-02"] == (1, 0, "missed")
    assert heads["岑既明 2026-02"] == (1, 0, "unknown")
    assert heads["柯远 2026-06"] == (0, 0, "exempt")
    assert heads["岑既明 2026-06"] == (1, 0, "pending")  # two hats, one duty, one finding

    assert verdicts(station, QUOTAS[4])["岑既明 2026"] == (
        4,
        1,
        "pending",
    )  # 委托 counts, a day once
    assert verdicts(station, QUOTAS[0])["柯远 2026"] == (1, 0, "pending")
    assert verdicts(station, QUOTAS[5])["柯远舟 2026"] == (0, 0, "exempt")  # 277 of 365 days
    assert verdicts(station, QUOTAS[8], "body")["government 2026Q1"] == (1, 1, "met")
    assert verdicts(station, QUOTAS[9], "body")["safety-committee 2026Q1"] == (1, 0, "missed")
    assert verdicts(station, QUOTAS[9], "body")["safety-committee 2026Q2"] == (1, 0, "pending")

    posts = verdicts(station, QUOTAS[2], "post")
    assert posts["副镇长 2026-03"] == (2, 0, "missed")
    assert verdicts(station, QUOTAS[0], "post")["party-head 2026"] == (4, 0, "pending")


@pytest.mark.parametrize(
    ("as_of", "verdict"),
    [
        ("2026-02-28", "missed"),  # the last day is over when it is the day asked about
        ("2026-02-27", "at_risk"),
        ("2026-02-21", "at_risk"),  # 7 days left
        ("2026-02-20", "pending"),  # 8 days left, 6 of them working days
        ("2026-01-01", "pending"),
    ],
)
def test_time_runs_out_a_week_before_the_month_does(as_of: str, verdict: str) -> None:
    station = Station([Leader("沈岚", "副镇长")], [], on(as_of), 2026)
    assert verdicts(station, QUOTAS[2])["沈岚 2026-02"] == (2, 0, verdict)


def test_too_few_working_days_are_a_risk_however_long_the_period() -> None:
    """From 30 September 2026 to 8 October there is one working day, 8 October."""
    leader = Leader("沈岚", "副镇长", None, on("2026-10-08"))
    quota = Quota("x", "1", ("inspection",), "leads", 8, "month", ("government-deputy",))
    found = verdicts(Station([leader], [], on("2026-09-30"), 2026), quota)
    assert found["沈岚 2026-10"] == (2, 0, "at_risk")
    far = verdicts(Station([leader], [], on("2026-09-29"), 2026), quota)
    assert far["沈岚 2026-10"] == (2, 0, "pending")


def test_nothing_is_missed_where_no_ledger_was_handed_in() -> None:
    station = Station(TEAM, [], on("2026-12-31"), 2026, handed_in=False)
    found = {outcome.verdict for outcome in audit(station, QUOTAS)}
    assert found == {"unknown", "exempt"}


def test_a_clause_for_counties_says_nothing_of_a_township() -> None:
    quota = Quota("x", "1", ("inspection",), "leads", 4, "year", HEADS, levels=("county",))
    assert audit(Station(TEAM, ROWS, on("2026-12-31"), 2026), [quota]) == []


@pytest.mark.parametrize("seed", range(6))
def test_a_seed_always_gives_the_same_township_and_readable_books(
    seed: int, tmp_path: Path
) -> None:
    town = from_seed(seed, 40)
    assert town == from_seed(seed, 40)
    for path in write_all(town, tmp_path, style_of(seed), seed):
        assert openpyxl.load_workbook(path).worksheets


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("style", [TIDY, MESSY], ids=["tidy", "messy"])
def test_what_is_written_is_what_was_invented(seed: int, style: Any) -> None:
    """The naive reader finds every row again, so that a disagreement is never the writer's."""
    town = from_seed(seed, 60)
    if town.one_column:
        return
    station = town.station
    again = read(in_memory(town, style, seed), station.as_of, station.year)
    assert Counter(again.leaders) == Counter(station.leaders)
    expected = Counter((row.day, row.kind, row.leads, row.attends) for row in station.activities)
    assert Counter((r.day, r.kind, r.leads, r.attends) for r in again.activities) == expected
