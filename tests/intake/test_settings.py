"""A workspace is settled in safetyduty.toml, found at or above the ledger."""

from datetime import date
from pathlib import Path

import pytest

from safetyduty.intake.settings import FILE, Settings, Workspace, find_workspace
from safetyduty.model.audit import CannotAudit
from safetyduty.model.post import Level

TEXT = """
regulation = ["daligang-2019"]
regulations = "法规包"
unit = "听禾镇"
level = "township"
aliases = {"柏景形" = "柏景行"}
[calendar]
holidays = [2027-01-01]
workdays = [2027-02-07]
"""


def test_settings_are_found_above_a_file_or_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("\ufeff" + TEXT, encoding="utf-8")
    log = tmp_path / "2026" / "台账.xlsx"
    log.parent.mkdir()
    log.touch()
    for start in (log, log.parent, tmp_path):
        found = find_workspace(start)
        assert found.folder == tmp_path
        assert found.packs() == (tmp_path / "法规包",)
    settings = found.settings
    assert (settings.regulation, settings.unit) == (("daligang-2019",), "听禾镇")
    assert (settings.level, settings.aliases) == (Level.TOWNSHIP, {"柏景形": "柏景行"})
    assert settings.calendar.holidays == (date(2027, 1, 1),)
    assert settings.calendar.workdays == (date(2027, 2, 7),)


def test_the_first_place_with_settings_decides(tmp_path: Path) -> None:
    for name in ("甲", "乙"):
        (tmp_path / name).mkdir()
        (tmp_path / name / FILE).write_text(f'unit = "{name}"', encoding="utf-8")
    assert find_workspace(tmp_path / "乙", tmp_path / "甲").settings.unit == "乙"


def test_without_settings_everything_is_left_to_the_command_line(tmp_path: Path) -> None:
    assert find_workspace(tmp_path) == Workspace(Settings(), None)
    assert Workspace().packs() == ()
    assert Workspace(Settings(), tmp_path).packs() == ()


@pytest.mark.parametrize(
    "text",
    ["unit = ", "unit = 3", 'level = "village"', 'unti = "听禾镇"', "calendar = {holidays = [1]}"],
)
def test_settings_that_are_not_as_they_should_be_stop_the_run(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    with pytest.raises(CannotAudit) as raised:
        find_workspace(tmp_path)
    assert raised.value.problem.code == "SD405"
    assert str(raised.value.problem.source) == FILE


def test_settings_that_are_no_text_stop_the_run(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b'unit = "\xd6\xd0"')
    with pytest.raises(CannotAudit):
        find_workspace(tmp_path)
