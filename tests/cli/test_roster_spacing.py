"""A plan by a clause that asks for days between: kept, or said that it cannot be."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

PACK = """
id: apart-2026
title: 间隔检查办法
title_en: Inspections apart
issuer: 听禾镇
jurisdiction: 听禾镇
level: township
issued: 2024-01-01
in_force: 2024-01-01
status: in_force
checked_on: 2026-01-01
source: 办法.txt
clauses:
  - article: 第一条
    words: 每季度两次
    duty: {zh: 每季度检查两次，间隔三十天, en: two a quarter thirty days apart}
    who: {positions: [party-head], levels: [township]}
    rule: {kind: count, activity: [inspection], at_least: 2, per: quarter, spacing: 30}
"""


def planned(run: Run, folder: Path, *done: str) -> str:
    (folder / "包").mkdir()
    (folder / "包" / "apart-2026.yaml").write_text(PACK, encoding="utf-8")
    (folder / "名册.csv").write_text("姓名,职务,任职日期\n甲某,党委书记,2024-01-01\n", "utf-8")
    rows = "".join(f"{one},带队检查,甲某,砖厂\n" for one in done)
    head = "日期,活动类型,带队领导,地点\n2026-06-01,带队检查,甲某,砖厂\n"
    (folder / "台账.csv").write_text(head + rows, "utf-8")
    return run(
        "roster", "plan", "名册.csv", "台账.csv", "--packs", "包", "-r", "apart-2026",
        "--as-of", "2026-08-31", "--month", "2026-09", "-f", "json",
    ).out  # fmt: skip


def test_a_month_too_short_for_two_says_so(run: Run, elsewhere: Path) -> None:
    assert '"given_up": []' not in planned(run, elsewhere)


def test_the_next_one_keeps_away_from_the_one_that_counts(run: Run, elsewhere: Path) -> None:
    made = json.loads(planned(run, elsewhere, "2026-07-01", "2026-08-22"))
    assert made["given_up"] == []
    assert not any("apart-2026" in label for one in made["assignments"] for label in one["serves"])


@pytest.mark.parametrize(
    ("done", "earliest"), [("2026-08-25", "2026-09-24"), ("2026-08-31", "2026-09-30")]
)
def test_thirty_days_after_the_last_one_is_far_enough(
    done: str, earliest: str, run: Run, elsewhere: Path
) -> None:
    made = json.loads(planned(run, elsewhere, done))
    served = [one["date"] for one in made["assignments"] if "apart-2026" in str(one["serves"])]
    assert served == [earliest]
