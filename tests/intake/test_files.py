"""Which files are read, under which name, in which order."""

import zipfile
from pathlib import Path

import pytest

from safetyduty.intake.files import MANIFEST, OUTPUT_MARK, Found, find
from safetyduty.model.audit import CannotAudit
from safetyduty.model.catalogue.files import ENTRIES


def touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def names(found: tuple[Found, ...]) -> list[str]:
    return [one.name for one in found]


def code_of(paths: list[Path]) -> tuple[str, str]:
    with pytest.raises(CannotAudit) as caught:
        find(paths)
    return caught.value.problem.code, caught.value.problem.suggestion


def test_files_come_sorted_by_name_whatever_the_order_given(tmp_path: Path) -> None:
    touch(tmp_path, "b.xlsx", "a.csv")
    given = [tmp_path / "b.xlsx", tmp_path / "a.csv"]
    assert names(find(given)) == names(find(given[::-1])) == ["a.csv", "b.xlsx"]


def test_a_folder_gives_every_workbook_at_any_depth_and_nothing_else(tmp_path: Path) -> None:
    touch(tmp_path, "3月/台账.XLSX", "总表.xls", "说明.docx", "旧/名册.et", "照片.jpg")
    assert names(find([tmp_path])) == ["3月/台账.XLSX", "总表.xls", "旧/名册.et"]


def test_hidden_lock_and_system_files_are_left_out(tmp_path: Path) -> None:
    touch(tmp_path, "台账.xlsx", "~$名册.xlsx", ".x.xlsx", "__MACOSX/台账.xlsx", ".git/a.csv")
    touch(tmp_path, "$RECYCLE.BIN/b.xlsx")
    assert names(find([tmp_path])) == ["台账.xlsx"]


def test_reports_that_safetyduty_wrote_are_not_read_as_ledgers(tmp_path: Path) -> None:
    touch(tmp_path, "台账.xlsx", "报告/汇总.xlsx", f"报告/{MANIFEST}", "报告/分表/3月.csv")
    with zipfile.ZipFile(tmp_path / "核查结果.xlsx", "w") as written:
        written.writestr("docProps/core.xml", b"<keywords>" + OUTPUT_MARK + b"</keywords>")
    assert names(find([tmp_path])) == ["台账.xlsx", "报告/分表/3月.csv"]


def test_templates_beside_the_settings_are_no_ledgers(tmp_path: Path) -> None:
    """``init`` puts both there; a folder of that name elsewhere may hold ledgers."""
    touch(tmp_path, "台账.xlsx", "safetyduty.toml", "templates/安排表样式.xlsx")
    touch(tmp_path, "旧/templates/台账.xlsx")
    assert names(find([tmp_path])) == ["台账.xlsx", "旧/templates/台账.xlsx"]


def test_a_missing_file_is_told_with_the_nearest_name(tmp_path: Path) -> None:
    touch(tmp_path, "2026年台账.xlsx", "名册.xlsx")
    assert code_of([tmp_path / "2026年台帐.xlsx"]) == ("SD001", "2026年台账.xlsx")
    assert code_of([tmp_path / "zzz"]) == ("SD001", "")
    assert code_of([tmp_path / "无" / "台账.xlsx"]) == ("SD001", "")


def test_a_star_is_spelt_out_where_the_shell_has_not(tmp_path: Path) -> None:
    touch(tmp_path, "1月.xlsx", "2月.xlsx", "名册.csv")
    assert names(find([tmp_path / "*月.xlsx"])) == ["1月.xlsx", "2月.xlsx"]
    assert code_of([tmp_path / "*.ods"])[0] == "SD001"


def test_a_folder_without_workbooks_cannot_be_audited(tmp_path: Path) -> None:
    touch(tmp_path, "说明.txt")
    assert code_of([tmp_path])[0] == "SD014"


def test_a_file_named_twice_is_read_once_and_said_so(tmp_path: Path) -> None:
    touch(tmp_path, "台账/3月.xlsx")
    (found,) = find([tmp_path, tmp_path / "台账", tmp_path / "台账" / "3月.xlsx"])
    assert found.name == "台账/3月.xlsx"
    assert [one.code for one in found.problems] == ["SD006", "SD006"]


@pytest.mark.parametrize("lock", ["~$台账.xlsx", ".~台账.xlsx", ".~lock.台账.xlsx#"])
def test_a_file_open_elsewhere_is_read_with_a_warning(tmp_path: Path, lock: str) -> None:
    touch(tmp_path, "台账.xlsx", lock)
    (found,) = find([tmp_path / "台账.xlsx"])
    assert [one.code for one in found.problems] == ["SD008"]


def test_files_of_one_name_are_shown_with_their_folder(tmp_path: Path) -> None:
    touch(tmp_path, "甲镇/台账.xlsx", "乙镇/台账.xlsx", "名册.xlsx")
    given = [tmp_path / "甲镇" / "台账.xlsx", tmp_path / "名册.xlsx", tmp_path / "乙镇"]
    assert names(find(given)) == ["乙镇/台账.xlsx", "名册.xlsx", "甲镇/台账.xlsx"]


def test_a_folder_that_may_not_be_entered_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def walk(folder: Path, onerror: object) -> list[object]:
        assert callable(onerror)
        onerror(PermissionError(13, "denied", str(folder / "内部")))
        return []

    monkeypatch.setattr("os.walk", walk)
    assert code_of([tmp_path])[0] == "SD009"


def test_every_code_about_files_has_both_languages_and_its_own_number() -> None:
    codes = [entry.code for entry in ENTRIES]
    assert codes == sorted(set(codes))
    for entry in ENTRIES:
        for page in (entry.zh, entry.en):
            assert all((page.message, page.advice, page.why, page.example))
