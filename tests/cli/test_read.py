"""read: how each sheet was read, with nothing judged."""

import json
from pathlib import Path

import pytest

from cli.conftest import Run
from safetyduty.cli._output import BINARY, FORMATS
from safetyduty.discover import names
from tests.cli.station import HEADINGS, write_ledger

SAMPLE = Path(__file__).parents[2] / "sample_data"
EVERY_FORMAT = pytest.mark.parametrize("form", sorted({*names(FORMATS)} - {*BINARY}))


def test_read_accounts_for_every_sheet_and_row(run: Run, ledger: Path) -> None:
    told = run("read", ledger)
    assert (told.code, told.err) == (0, "")
    facts = json.loads(run("read", ledger, "-f", "json").out)
    assert facts["schema"] == "safetyduty/reading/1"
    sheets = {one["sheet"]: one for one in facts["inputs"][0]["sheets"]}
    assert sheets["履职台账"]["table"] == "activities"
    assert sheets["履职台账"]["columns"]["day"] == "日期"
    assert sheets["领导名册"]["header_row"] == 1
    assert all(one["rows"] == one["used"] + one["skipped"] for one in sheets.values())


def test_read_says_what_could_not_be_used(run: Run, ledger: Path) -> None:
    write_ledger(ledger, (HEADINGS, ("待定", "带队检查", "章予安"), ("合计",)))
    told = run("read", ledger, "--lang", "en")
    assert told.code == 1
    assert "SD104" in told.out
    facts = json.loads(run("read", ledger, "-f", "json").out)
    skipped = {one["sheet"]: one["skipped_rows"] for one in facts["inputs"][0]["sheets"]}
    assert {"row": 3, "reason": "total"} in skipped["履职台账"]


@EVERY_FORMAT
def test_read_writes_every_format(form: str, run: Run, elsewhere: Path) -> None:
    shown = run("read", SAMPLE, "-f", form)
    assert shown.code == 1
    assert "履职台账2026.xlsx" in shown.out
    assert run("read", SAMPLE, "-f", form, "-o", "读表").out == ""
    assert (elsewhere / "读表").stat().st_size > 100


def test_read_needs_no_leader_list(run: Run, elsewhere: Path) -> None:
    write_ledger(elsewhere / "只有台账.xlsx", leaders=(("备忘",),))
    assert "SD101" in run("read", "只有台账.xlsx").out
