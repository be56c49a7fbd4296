"""verify: whether a record or its sources changed since."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.accidents import ACCIDENTS
from tests.cli.conftest import Run
from tests.cli.dossiers import POSTS, ROWS, facts
from tests.cli.station import PACK, write_pack, write_workbook


@pytest.fixture
def logs(elsewhere: Path) -> str:
    sheets = {"领导名册": POSTS, "履职台账": ROWS, "事故台账": ACCIDENTS[:2]}
    return write_workbook(elsewhere / "台账.xlsx", sheets).name  # type: ignore[arg-type]


@pytest.fixture
def trial(elsewhere: Path) -> list[str]:
    return ["-r", PACK, "--packs", write_pack(elsewhere / "法规包").name]


@pytest.fixture
def record(run: Run, logs: str, trial: list[str], elsewhere: Path) -> Path:
    run("dossier", "蓝溪云", logs, *trial, "--as-of", "2026-11-20", "-o", "档案.json")
    return elsewhere / "档案.json"


def states(run: Run, *arguments: object) -> tuple[int, str, list[str]]:
    told = run("verify", *arguments, "-f", "json")
    found = json.loads(told.out)
    assert found["same"] is (told.code == 0)
    return told.code, found["result"]["state"], [one["state"] for one in found["sources"]]


def test_a_record_and_its_sources_unchanged_are_the_same(run: Run, record: Path) -> None:
    assert states(run, record.name) == (0, "same", ["same"])


def test_one_cell_changed_in_a_source_is_told(run: Run, record: Path, logs: str) -> None:
    book = load_workbook(logs)
    book["履职台账"]["D2"] = "别处"
    book.save(logs)
    assert states(run, record.name) == (1, "same", ["changed"])
    assert "已改动" in run("verify", record.name).out


def test_a_source_that_is_gone_is_told(run: Run, record: Path, logs: str) -> None:
    Path(logs).unlink()
    assert states(run, record.name) == (1, "same", ["missing"])


def test_a_record_changed_by_hand_is_told_and_its_layout_changes_nothing(
    run: Run, record: Path
) -> None:
    facts_of = json.loads(record.read_text(encoding="utf-8"))
    record.write_text(json.dumps(facts_of), encoding="utf-8")
    assert states(run, record.name) == (0, "same", ["same"])
    facts_of["diligence"]["duties"] = "proved"
    record.write_text(json.dumps(facts_of), encoding="utf-8")
    assert states(run, record.name) == (1, "changed", ["same"])


def test_sources_are_found_in_a_folder_at_any_depth_or_named_one_by_one(
    run: Run, record: Path, logs: str, elsewhere: Path
) -> None:
    deep = elsewhere / "旧[1]" / "2026"
    deep.mkdir(parents=True)
    Path(logs).rename(deep / logs)
    (elsewhere / "旧[1]" / "空").mkdir()
    assert states(run, record.name, "--logs", "旧[1]") == (0, "same", ["same"])
    assert states(run, record.name, "--logs", deep / logs) == (0, "same", ["same"])
    other = write_workbook(elsewhere / "另.xlsx")
    assert states(run, record.name, "--logs", other)[2] == ["missing"]


def test_a_document_of_an_office_program_is_verified_by_the_manifest_beside_it(
    run: Run, logs: str, trial: list[str], elsewhere: Path
) -> None:
    run("dossier", "蓝溪云", logs, *trial, "--as-of", "2026-11-20", "-o", "档案.html")
    assert states(run, "档案.html") == (0, "same", ["same"])
    page = elsewhere / "档案.html"
    page.write_text(page.read_text(encoding="utf-8").replace("蓝溪云", "章予安"), encoding="utf-8")
    assert states(run, "档案.html") == (1, "changed", ["same"])


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "不是", '{"schema": "safetyduty/audit/1"}', '{"schema": "safetyduty/dossier/1"}',
        '{"schema": "safetyduty/dossier/1", "manifest": {"sources": {}}}',
        '{"schema": "safetyduty/dossier/1", "manifest": {"sources": [{"file": 1}]}}',
        "[" * 100_000,
    ],
)  # fmt: skip
def test_what_is_no_record_is_refused(run: Run, elsewhere: Path, text: str) -> None:
    (elsewhere / "档案.json").write_text(text, encoding="utf-8")
    told = run("verify", "档案.json")
    assert (told.code, "SD751" in told.said) == (2, True)
    assert run("verify", "没有.json").code == 2


def test_a_manifest_reaches_no_file_outside_the_folders_and_names_what_it_never_read(
    run: Run, elsewhere: Path
) -> None:
    sources = [{"file": name, "sha256": "0"} for name in ("/etc/hosts", "../台账.xlsx", "")]
    sources.append({"file": "坏.xlsx", "sha256": ""})
    kept = {"schema": "safetyduty/dossier/1", "manifest": {"sources": sources}}
    (elsewhere / "档案.json").write_text(json.dumps(kept), encoding="utf-8")
    code, _, found = states(run, "档案.json")
    assert (code, found) == (1, ["missing"] * 3 + ["undigested"])


def test_a_file_that_could_not_be_read_is_digested_too(
    run: Run, logs: str, trial: list[str], elsewhere: Path
) -> None:
    (elsewhere / "坏.xlsx").write_bytes(b"PK\x03\x04 not a workbook")
    told = facts(run, "蓝溪云", logs, "坏.xlsx", *trial, "--as-of", "2026-11-20")
    assert all(len(one["sha256"]) == 64 for one in told["manifest"]["sources"])
    assert len(told["manifest"]["sources"]) == 2
