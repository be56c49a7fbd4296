"""The sample township: every verdict and the common problems occur, and no row is lost."""

from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from safetyduty import pipeline
from safetyduty.cli._attention import of_audit
from safetyduty.model.audit import Audit, Verdict, View
from tests.sample_township import files, write

SAMPLE = Path(__file__).parents[1] / "sample_data"
LEDGER = "履职台账2026.xlsx"


@cache
def sample() -> Audit:
    request = pipeline.Request(
        logs=(SAMPLE,), as_of=date(2026, 11, 20), workspace=pipeline.workspace([SAMPLE])
    )
    return pipeline.audit(pipeline.read(request), request)


EXPECTED = [
    # clause, subject, target, period, done, required, verdict, and why it is so
    ("二（一）3", "祝砚舟", "", "2026-01", 1, 1, "met"),
    ("二（一）3", "柏景行", "", "2026-11", 0, 1, "pending"),  # his visit of the 24th is to come
    ("二（一）1", "祝砚舟", "", "2026", 3, 4, "at_risk"),  # one was chaired in his stead
    ("附件", "柏景行", "竹影村", "2026-11", 0, 1, "at_risk"),  # due on the 25th
    ("二（一）3", "温如磐", "", "2026-04", 0, 1, "missed"),  # he attended, another led
    ("二（一）3", "欧阳漱石", "", "2026-02", 1, 2, "missed"),  # 调研 is no inspection
    ("二（一）3", "欧阳漱石", "", "2026-05", 2, 2, "met"),  # written as 欧阳石, by his alias
    ("二（一）3", "屈望山", "", "2026-08", 1, 2, "missed"),  # two places on one day
    ("附件", "屈望山", "镇敬老院", "2026-08", 1, 1, "met"),  # which are two visits
    ("二（一）3", "凌照晚", "", "2026-10", 1, 2, "missed"),  # one was entered in November
    ("附件", "祝砚舟", "上弦村", "2026-03", 1, 1, "late"),  # on the 28th
    ("三（三）", "卞守拙", "", "2026", 1, 1, "late"),  # on 9 February
    ("三（三）", "左春屿", "", "2026", 1, 1, "met"),  # 31 January was a Saturday
    ("二（一）3", "桑见川", "", "2026-02", 1, 0, "exempt"),  # in office from the 16th
    ("二（一）3", "岑简", "", "2026-06", 1, 2, "unknown"),  # a row has no day
    ("二（一）3", "祝砚舟", "", "2026-08", 0, 1, "unknown"),  # 祝砚州 may be he
    (
        "二（一）3",
        "成澍",
        "",
        "2026-07",
        2,
        1,
        "met",
    ),  # in charge of the government, he is its head
    ("二（二）2", "成澍", "", "2026", 1, 1, "met"),  # and owes a quarter of its year
    ("第六条（四）", "温如磐", "", "2026", 5, 1, "met"),  # one of them delegated
    ("第九条（四）", "欧阳漱石", "", "2026Q3", 0, 1, "missed"),
    ("二（二）", "柏景行", "", "2026", 0, 1, "missed"),  # the committee's list is not renewed
]

PROBLEMS = [
    ("SD203", f"{LEDGER}:2月!D8"),
    ("SD105", f"{LEDGER}:3月!B3"),
    ("SD108", f"{LEDGER}:3月!B6"),
    ("SD107", f"{LEDGER}:4月!B6"),
    ("SD208", f"{LEDGER}:5月!D3"),
    ("SD110", f"{LEDGER}:6月!B6"),
    ("SD106", f"{LEDGER}:6月!B13"),
    ("SD202", f"{LEDGER}:8月!D3"),
    ("SD117", f"{LEDGER}:8月!B6"),
    ("SD201", f"{LEDGER}:9月!D5"),
    ("SD103", f"{LEDGER}:10月!C10"),
    ("SD215", f"{LEDGER}:会议记录!E3"),
    ("SD215", f"{LEDGER}:会议记录!E23"),
    ("SD101", f"{LEDGER}:填表说明"),
    ("SD109", f"{LEDGER}:总表!A3"),
    ("SD109", f"{LEDGER}:总表!A4"),
    ("SD109", f"{LEDGER}:总表!A5"),
    ("SD115", "文件台账.csv:文件台账!A10"),
]


def test_every_verdict_occurs_and_something_needs_attention() -> None:
    assert [verdict.value for verdict, number in sample().tally().items() if not number] == []
    assert of_audit(sample())
    assert Verdict.MET is max(sample().tally(), key=lambda verdict: sample().tally()[verdict])


@pytest.mark.parametrize("wanted", EXPECTED, ids=lambda wanted: "-".join(map(str, wanted)))
def test_a_verdict_is_what_its_story_says(wanted: tuple[object, ...]) -> None:
    owed = [
        (
            finding.quota.clause.article,
            finding.subject,
            finding.target,
            finding.period.name,
            finding.done,
            finding.required,
            finding.verdict.value,
        )
        for finding in sample().findings
        if finding.view is View.PERSON and finding.quota.reached
    ]
    assert [found for found in owed if found[:4] == wanted[:4]] == [wanted]


def test_the_problems_are_these_and_no_others() -> None:
    assert [(problem.code, str(problem.source)) for problem in sample().problems] == PROBLEMS


def test_what_was_entered_after_the_day_asked_for_is_listed_apart() -> None:
    late = [str(sample().ledger.source(entry.row)) for entry in sample().late_entries]
    assert late == [f"{LEDGER}:10月!A14"]


def test_every_row_of_every_sheet_is_accounted_for() -> None:
    rows = {
        (name, sheet.title): sheet.max_row
        for name, content in files().items()
        if name.endswith(".xlsx")
        for sheet in load_workbook(BytesIO(content))
    }
    rows["文件台账.csv", "文件台账"] = len(files()["文件台账.csv"].splitlines())
    accounts = [(file.file, sheet) for file in sample().inputs for sheet in file.sheets]
    assert {(name, account.sheet): account.rows for name, account in accounts} == rows
    assert all(account.rows == account.used + account.skipped for _, account in accounts)


def test_the_files_checked_in_are_those_the_township_writes(tmp_path: Path) -> None:
    write(tmp_path)
    written = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    kept = {path.name: path.read_bytes() for path in SAMPLE.iterdir() if path.name in written}
    differing = [name for name, content in written.items() if kept.get(name) != content]
    assert differing == [], "renew them with: python -m tests.sample_township"
    assert sorted(path.name for path in SAMPLE.iterdir()) == sorted(written)
