"""``safetyduty ingest``: stations into a ledger, and every command on it as on the workbooks."""

import json
import shutil
from pathlib import Path

import pytest

from safetyduty.stations import ingest
from safetyduty.store.find import NAME
from tests.cli.conftest import Run
from tests.cli.station import PACK, write_pack, write_workbook
from tests.stations.county import IDLE, contents, write_station

ROOT = Path(__file__).parents[2]
INPUTS = sorted((ROOT.parent / "shared" / "inputs").glob("township-*.xlsx"))
AS_OF = ("--as-of", "2026-06-30")


@pytest.fixture
def county(elsewhere: Path) -> Path:
    write_station(elsewhere / "全县", "甲镇")
    write_station(elsewhere / "全县", "乙镇", activities=IDLE)
    return elsewhere / "全县"


def test_stations_are_taken_in_and_what_did_not_change_is_left(run: Run, county: Path) -> None:
    told = run("ingest", "全县", "--ledger", "库")
    assert told.code == 0
    assert "2个单位：正常2" in told.err
    library = county.parent / "库"
    first = contents(library)
    assert {"甲镇/ledger.json", "甲镇/activities.parquet", "甲镇/safetyduty.toml"} <= set(first)
    index = json.loads(first["甲镇/ledger.json"])
    assert index["tables"].keys() == {
        name.removeprefix("甲镇/").removesuffix(".parquet")
        for name in first
        if name.startswith("甲镇/") and name.endswith(".parquet")
    }
    again = run("ingest", "全县", "--ledger", "库")
    assert "本次读入0个" in again.err
    assert contents(library) == first
    write_station(county, "甲镇", activities=IDLE)
    (library / "乙镇" / "tenures.parquet").write_bytes(b"PAR1")
    third = run("ingest", "全县", "--ledger", "库")
    assert "本次读入2个" in third.err
    assert contents(library / "乙镇")["tenures.parquet"] == first["乙镇/tenures.parquet"]
    assert contents(library / "甲镇")["activities.parquet"] != first["甲镇/activities.parquet"]


@pytest.mark.parametrize("path", [ROOT / "sample_data", *INPUTS], ids=lambda path: path.name)
def test_every_command_says_of_a_ledger_what_it_says_of_the_workbooks(
    run: Run, elsewhere: Path, path: Path
) -> None:
    home = elsewhere / "全县" / "甲镇"
    if path.is_dir():
        shutil.copytree(path, home)
    else:
        home.mkdir(parents=True)
        shutil.copy(path, home)
    run("ingest", "全县/甲镇", "--ledger", "库")
    for command in (
        ("check", "{}", *AS_OF, "-f", "json", "-r", "daligang-2019", "-r", "guiyang-2018"),
        ("check", "{}", *AS_OF, "--show-rows", "-f", "text"),
        ("check", "{}", "--explain-positions"),
        ("read", "{}", "-f", "json"),
        ("report", "audit", "{}", *AS_OF, "-f", "markdown"),
    ):
        books = run(*(word.format("全县/甲镇") for word in command))
        stored = run(*(word.format("库/甲镇") for word in command))
        assert (books.out, books.err, books.code) == (stored.out, stored.err, stored.code)
        assert run(*(word.format("库") for word in command)).out == books.out


def test_a_ledger_beside_the_workbooks_is_not_read_in_their_place(run: Run, county: Path) -> None:
    run("ingest", "全县/甲镇", "--ledger", "全县/甲镇/库")
    write_station(county, "甲镇", activities=IDLE)
    told = run("check", "全县/甲镇", *AS_OF)
    assert told.code == 1
    assert run("check", "全县/甲镇/库", *AS_OF).code == 0
    listed = json.loads((county / "甲镇" / "库" / "ledgers.json").read_text(encoding="utf-8"))
    assert listed["stations"] == ["甲镇"]
    run("ingest", "全县", "--ledger", "全县/库")
    told = run("batch", "全县", "-o", "结果", "--month", "2026-07", *AS_OF, "-f", "json")
    assert "2个单位" in told.err


def test_why_says_the_same_of_a_ledger(run: Run, county: Path) -> None:
    run("ingest", "全县", "--ledger", "库")
    asked = ("--leader", "方既白", "--period", "2026-03", *AS_OF)
    books = run("why", "全县/乙镇", *asked)
    stored = run("why", "库/乙镇", *asked)
    assert books.code == 0
    assert (books.out, books.err) == (stored.out, stored.err)


def test_a_ledger_serves_the_monthly_work_too(run: Run, county: Path) -> None:
    run("ingest", "全县", "--ledger", "库")
    asked = ("--month", "2026-07", *AS_OF, "-f", "json")
    run("batch", "全县", "-o", "一", *asked)
    run("batch", "库", "-o", "二", *asked)
    one, two = contents(county.parent / "一"), contents(county.parent / "二")
    papers = {name for name in one if not name.endswith("manifest.json")}
    assert {name: one[name] for name in papers} == {name: two[name] for name in papers}
    again = run("batch", "库", "-o", "二", *asked)
    assert "本次处理0个" in again.err


def test_what_a_ledger_cannot_answer_is_said(run: Run, county: Path) -> None:
    run("ingest", "全县", "--ledger", "库")
    several = run("check", "库", *AS_OF)
    assert (several.code, "SD872" in several.said) == (2, True)
    mixed = run("check", "库/甲镇", "--leaders", "全县/乙镇/台账.xlsx", *AS_OF)
    assert (mixed.code, "SD873" in mixed.said) == (2, True)
    verify = run("check", "库/甲镇", "--integrity", *AS_OF)
    assert (verify.code, "SD874" in verify.said) == (2, True)


def test_settings_packs_and_templates_come_along(run: Run, elsewhere: Path) -> None:
    home = write_station(elsewhere / "全县", "甲镇")
    write_pack(home / "法规")
    (home / "法规" / "旧").mkdir()
    (home / "templates").mkdir()
    (home / "templates" / "x.txt").write_text("", encoding="utf-8")
    write_workbook(home / "templates" / "台账.xlsx")
    settings = f'regulation = ["{PACK}"]\nregulations = "法规"\nunit = "甲镇"\n'
    (home / "safetyduty.toml").write_text(settings, encoding="utf-8")
    run("ingest", "全县", "--ledger", "库")
    found = contents(elsewhere / "库" / "甲镇")
    assert {"safetyduty.toml", f"法规/{PACK}.yaml", "templates/x.txt"} <= set(found)
    assert "templates/台账.xlsx" not in found
    books = run("check", "全县/甲镇", *AS_OF, "-f", "json")
    assert run("check", "库/甲镇", *AS_OF, "-f", "json").out == books.out
    outside = settings.replace('"法规"', '"../法规"')
    write_pack(elsewhere / "全县" / "法规")
    (home / "safetyduty.toml").write_text(outside, encoding="utf-8")
    run("ingest", "全县/甲镇", "--ledger", "库")
    assert f"法规/{PACK}.yaml" not in contents(elsewhere / "库" / "甲镇")


def test_what_cannot_be_read_leaves_the_ledger_of_before(run: Run, county: Path) -> None:
    run("ingest", "全县", "--ledger", "库")
    before = contents(county.parent / "库" / "甲镇")
    (county / "甲镇" / "台账.xlsx").write_bytes(b"PK\x03\x04 no zip")
    told = run("ingest", "全县", "--ledger", "库")
    assert told.code == 1
    assert "未读入1" in told.err
    assert contents(county.parent / "库" / "甲镇") == before


def test_a_station_without_settings_and_one_with_errors(run: Run, elsewhere: Path) -> None:
    home = write_station(elsewhere / "全县", "甲镇")
    (home / "safetyduty.toml").unlink()
    (home / "坏.xlsx").write_bytes(b"PK\x03\x04 no zip")
    told = run("ingest", "全县/甲镇", "--ledger", "库")
    assert told.code == 1
    assert "有错误1" in told.err
    assert "safetyduty.toml" not in contents(elsewhere / "库" / "甲镇")


def test_a_group_gives_its_name_and_two_of_one_name_are_refused(run: Run, elsewhere: Path) -> None:
    write_station(elsewhere / "全县", "东/甲镇")
    write_station(elsewhere / "全县", "西/甲镇")
    run("ingest", "全县", "--ledger", "库")
    assert {path.name for path in (elsewhere / "库").iterdir() if path.is_dir()} == {
        "东-甲镇",
        "西-甲镇",
    }
    told = run("ingest", "全县/东", "全县/西", "--ledger", "库")
    assert (told.code, "SD875" in told.said) == (2, True)
    told = run("ingest", "没有", "--ledger", "库")
    assert (told.code, "SD850" in told.said) == (2, True)


def test_a_place_that_is_not_ours_and_errors_nobody_foresaw(
    run: Run, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_station(elsewhere / "全县", "甲镇")
    (elsewhere / "库" / "甲镇").mkdir(parents=True)
    (elsewhere / "库" / "甲镇" / "我的.txt").write_text("", encoding="utf-8")
    told = run("ingest", "全县", "--ledger", "库")
    assert (told.code, "SD404" in told.err) == (1, True)

    def fail(*_: object, **__: object) -> None:
        raise MemoryError("full")

    monkeypatch.setattr(ingest.pipeline, "read", fail)
    told = run("ingest", "全县", "--ledger", "另")
    assert (told.code, "SD409" in told.err) == (1, True)
    assert not (elsewhere / "另" / "甲镇" / NAME).exists()
