"""doctor: what a run needs, and whether it is there."""

import json
from pathlib import Path

import pytest

from safetyduty.cli import doctor
from safetyduty.regulations.load import available
from tests.cli.conftest import Run
from tests.cli.station import PACK_TEXT, write_pack


def checks(run: Run) -> dict[str, bool]:
    told = run("doctor", "-f", "json")
    good = {one["what"]: one["good"] for one in json.loads(told.out)["checks"]}
    assert told.code == int(not all(good.values()))
    return good


def test_doctor_finds_everything_in_place(run: Run) -> None:
    good = checks(run)
    calendar = good.pop("节假日历")  # known until the State Council's next notice
    assert all(good.values())
    assert {"Python", "duckdb", *available(), "templates", "sample_data"} <= good.keys()
    told = run("doctor", "--lang", "en")
    assert told.code == int(not calendar)
    assert "not installed" not in told.out


def test_doctor_tells_what_is_missing_or_broken(
    run: Run, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "PACKAGES", ("no-such-package",))
    assert not checks(run)["no-such-package"]
    assert "未安装" in run("doctor").out
    (elsewhere / "safetyduty.toml").write_text("unit = 1")
    assert not checks(run)["safetyduty.toml"]
    folder = write_pack(elsewhere / "法规包", PACK_TEXT.replace("per: month", "per: moon"))
    bad = doctor._pack("trial-2026", folder / "trial-2026.yaml")
    assert (bad.good, bad.found) == (False, "trial-2026.yaml:18")


def test_doctor_names_the_folder_of_the_settings(run: Run, elsewhere: Path) -> None:
    (elsewhere / "safetyduty.toml").write_text('unit = "柴坪镇"', encoding="utf-8")
    found = json.loads(run("doctor", "-f", "json").out)["checks"][-1]
    assert found == {"what": "safetyduty.toml", "found": str(elsewhere), "good": True}
