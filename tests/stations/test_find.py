"""Which folders are stations, in the mess that a county's folder is."""

from pathlib import Path

import pytest

from safetyduty.intake.files import MANIFEST
from safetyduty.model.audit import CannotAudit
from safetyduty.stations.find import find_stations


def lay(home: Path, *files: str) -> None:
    for name in files:
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")


def named(home: Path, output: Path | None = None) -> list[str]:
    return [one.name for one in find_stations(home, output or home.parent / "结果")[0]]


def test_each_folder_is_a_station_in_the_order_of_names(tmp_path: Path) -> None:
    lay(tmp_path / "县", "乙镇/台账.xlsx", "甲镇/safetyduty.toml", "丙镇/2026/03/台账.xls")
    (tmp_path / "县" / "空镇").mkdir()
    assert named(tmp_path / "县") == ["丙镇", "乙镇", "甲镇", "空镇"]


def test_a_group_is_looked_into_and_is_no_station(tmp_path: Path) -> None:
    """东片 holds three stations, one without settings; 西片 has settings of its own."""
    lay(
        tmp_path / "县",
        "东片/甲镇/safetyduty.toml",
        "东片/乙镇/台账.xlsx",
        "东片/深/丁镇/safetyduty.toml",
        "西片/safetyduty.toml",
        "西片/一村/safetyduty.toml",
        "南片/台账.xlsx",
        "南片/一村/safetyduty.toml",
    )
    assert named(tmp_path / "县") == ["东片/乙镇", "东片/深/丁镇", "东片/甲镇", "南片", "西片"]


def test_what_is_hidden_or_our_own_is_no_station(tmp_path: Path) -> None:
    home = tmp_path / "县"
    lay(home, "甲镇/台账.xlsx", ".git/x", "~$x/y", "$RECYCLE.BIN/x", "__MACOSX/x")
    lay(home, "旧结果/" + MANIFEST, "templates/台账.xlsx", "结果/x", ".隐藏.xlsx", "说明.txt")
    assert named(home, home / "结果") == ["甲镇"]


def test_a_folder_of_what_we_made_is_no_station(tmp_path: Path) -> None:
    """Pages of reports and calendars lie beside the stations; a folder with nothing is one."""
    home = tmp_path / "县"
    lay(home, "甲镇/台账.xlsx", "日历/张.ics", "网页/index.html", "别人的/manifest.json")
    (home / "网页" / "manifest.json").write_text('{"schema": "safetyduty/book/1"}')
    (home / "空镇").mkdir()
    assert named(home) == ["别人的", "甲镇", "空镇"]


def test_a_workbook_beside_the_folders_is_told(tmp_path: Path) -> None:
    home = tmp_path / "县"
    lay(home, "甲镇/台账.xlsx", "散.xlsx", ".隐藏.xlsx", "说明.txt")
    (one,) = find_stations(home, tmp_path / "结果")[1]
    assert (one.code, one.value) == ("SD853", "散.xlsx")


@pytest.mark.parametrize(
    ("home", "output", "code"),
    [
        ("没有", "结果", "SD850"),
        ("县/散.xlsx", "结果", "SD850"),
        ("空", "结果", "SD851"),
        ("县", "县", "SD852"),
        ("县", ".", "SD852"),
    ],
)
def test_what_cannot_be_run_is_refused(tmp_path: Path, home: str, output: str, code: str) -> None:
    lay(tmp_path, "县/甲镇/台账.xlsx", "县/散.xlsx", "空/说明.txt")
    with pytest.raises(CannotAudit) as told:
        find_stations(tmp_path / home, tmp_path / output)
    assert told.value.problem.code == code


def test_a_folder_that_may_not_be_looked_into_is_a_station_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading it will tell why; who is root may look anywhere, so the refusal is made here."""
    lay(tmp_path / "县", "锁镇/台账.xlsx", "甲镇/台账.xlsx", "组/锁/x", "组/乙/safetyduty.toml")
    plain = Path.iterdir

    def refuse(path: Path) -> object:
        if path.name.startswith("锁"):
            raise PermissionError(13, "no")
        return plain(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert named(tmp_path / "县") == ["甲镇", "组/乙", "组/锁", "锁镇"]
