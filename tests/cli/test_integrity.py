"""check --integrity: from workbooks and the files beside them to items that accuse nobody."""

import json
import re
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import pytest

from safetyduty.cli._output import BINARY, FORMATS
from safetyduty.discover import names
from safetyduty.engine.verify import ITEMS, thresholds
from tests.cli.conftest import Run
from tests.cli.station import LEADERS, write_workbook
from tests.cli.test_processes import SURROUNDINGS
from tests.intake.photos import photo

HEADINGS = ("日期", "活动类型", "带队领导", "地点", "内容", "佐证材料", "录入日期")


def write(path: Path, *rows: tuple[object, ...]) -> Path:
    return write_workbook(path, {"领导名册": LEADERS, "履职台账": (HEADINGS, *rows)})  # type: ignore[dict-item]


@pytest.fixture
def station(elsewhere: Path) -> Path:
    """A ledger with one of many kinds in it, its photos beside it."""
    folder = elsewhere / "站"
    (folder / "照片").mkdir(parents=True)
    (folder / "照片" / "1.jpg").write_bytes(photo("2026:03:05 09:30:00"))
    (folder / "照片" / "2.jpg").write_bytes(photo("2026:03:05 09:30:00"))
    (elsewhere / "外.jpg").write_bytes(b"secret")
    write(
        folder / "台账.xlsx",
        (datetime(2026, 3, 5, 9), "带队检查", "章予安", "刘家村", "查消防", "照片/1.jpg", None),
        (datetime(2026, 3, 5, 9), "带队检查", "章予安", "和平加油站", "查油罐", "", None),
        (
            date(2026, 4, 9),
            "带队检查",
            "章予安",
            "王家村",
            "查校车",
            "照片/2.jpg",
            date(2026, 4, 1),
        ),
        (date(2026, 5, 9), "带队检查", "蓝溪云", "王家村", "查仓库", "没有.jpg、../外.jpg", None),
    )
    return folder / "台账.xlsx"


def asked_of(station: Path, asked: list[str], *more: str) -> list[str]:
    return ["check", str(station), *asked[1:], "--integrity", *more]


def facts(run: Run, station: Path, asked: list[str]) -> dict[str, dict[str, object]]:
    out = run(*asked_of(station, asked, "-f", "json")).out
    return {one["code"]: one for one in json.loads(out)["integrity"]["items"]}


def test_items_have_code_strength_baseline_and_all_cells(
    run: Run, station: Path, asked: list[str]
) -> None:
    found = facts(run, station, asked)
    assert set(found) == {"SD611", "SD615", "SD616", "SD617", "SD618", "SD620"}
    places = found["SD611"]
    assert (places["strength"], places["subject"]) == ("strong", "章予安")
    assert places["baseline"] == {"seen": 1, "of": 1, "rate": "1.0000"}
    cells = [f"{cell['sheet']}!{cell['cell']}" for cell in places["cells"]]  # type: ignore[attr-defined]
    assert cells == ["履职台账!A2", "履职台账!A3"]
    assert found["SD615"]["files"] == ["照片/1.jpg", "照片/2.jpg"]
    assert found["SD616"]["files"] == ["没有.jpg"]
    assert found["SD617"]["files"] == ["../外.jpg"]
    assert "2026-03-05" in str(found["SD618"]["message"])


def test_the_report_says_that_it_accuses_nobody(run: Run, station: Path, asked: list[str]) -> None:
    out = run(*asked_of(station, asked)).out
    assert "待核实事项" in out
    assert "不是结论" in out
    assert "样本不足" in out
    for lang in ("zh", "en"):
        text = run(*asked_of(station, asked, "--lang", lang, "-f", "json")).out
        items = json.loads(text)["integrity"]["items"]
        start = "待核实：" if lang == "zh" else "to verify: "
        assert all(one["message"].startswith(start) for one in items)
        assert not re.search("造假|弄虚作假|违纪|违法|作假|fraud|forg|fake|guilt", text)


def test_items_change_neither_verdict_nor_exit_code(
    run: Run, station: Path, asked: list[str]
) -> None:
    plain = run("check", station, *asked[1:], "-f", "json")
    more = run(*asked_of(station, asked, "-f", "json"))
    assert plain.code == more.code
    without = json.loads(more.out)
    del without["integrity"]
    assert without == json.loads(plain.out)


@pytest.mark.parametrize("form", sorted({*names(FORMATS)} - {*BINARY}))
def test_items_in_every_format(form: str, run: Run, station: Path, asked: list[str]) -> None:
    told = run(*asked_of(station, asked, "-f", form))
    assert told.err.count("Traceback") == 0
    assert form == "csv" or "SD611" in told.out


def test_a_clean_ledger_has_nothing_to_verify(run: Run, asked: list[str], elsewhere: Path) -> None:
    clean = write(
        elsewhere / "净.xlsx",
        (date(2026, 3, 5), "带队检查", "章予安", "刘家村", "查消防", None, None),
    )
    assert "没有待核实事项" in run(*asked_of(clean, asked)).out


def test_a_ledger_with_enough_of_everything_has_no_line_on_too_few(
    run: Run, asked: list[str], elsewhere: Path
) -> None:
    rows = [
        (date(2026, 1 + n // 28, 1 + n % 28), "带队检查", "章予安", "刘家村",
         f"第{n}回检查企业{20 + n * 7 % 80}家，隐患{30 + n * 3 % 60}处，都已交办", None,
         date(2026, 1 + n // 28, 1 + n % 28))
        for n in range(60)
    ]  # fmt: skip
    hazards = [(f"隐患{n}", date(2026, 1, 1 + n), date(2026, 1, 2 + n)) for n in range(12)]
    path = write_workbook(
        elsewhere / "全.xlsx",
        {
            "领导名册": LEADERS,
            "履职台账": (HEADINGS, *rows),  # type: ignore[dict-item]
            "隐患": (("隐患内容", "排查日期", "整改完成日期"), *hazards),
        },
    )
    out = run(*asked_of(path, asked)).out
    assert "样本不足" not in out


def test_a_long_list_of_cells_is_cut_and_counted_on_pages_and_whole_in_data(
    run: Run, asked: list[str], elsewhere: Path
) -> None:
    text = "到企业检查消防通道和应急物资"
    rows = [
        (date(2026, 1, 1 + n), "带队检查", "章予安", "刘家村", text, None, None) for n in range(20)
    ]
    path = write(elsewhere / "抄.xlsx", *rows)
    assert "等20处" in run(*asked_of(path, asked)).out.replace("\n", "")
    assert len(facts(run, path, asked)["SD614"]["cells"]) == 20  # type: ignore[arg-type]
    late = [(*row[:6], date(2026, 1, 1 + n)) for n, row in enumerate(rows)]
    path = write(elsewhere / "迟.xlsx", *late[1:], (*rows[0][:6], date(2026, 6, 1)))
    assert "不止一天" in str(facts(run, path, asked)["SD619"]["message"])


@pytest.mark.parametrize("code", sorted(thresholds()))
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_item_has_a_page_with_its_numbers(code: str, lang: str, run: Run) -> None:
    told = run("explain", code, "--lang", lang)
    assert told.code == 0
    for one in thresholds()[code]:
        assert f"{one.name} = {one.value}" in told.out
    assert ("待核实" if lang == "zh" else "to verify") in told.out


def test_other_codes_of_the_same_hundred_have_no_numbers(run: Run) -> None:
    assert "判断所用的数" not in run("explain", "SD601").out


def test_every_item_is_one_file() -> None:
    assert len(names(ITEMS)) == len(thresholds()) == 16


ONLY_ASKED = (
    "engine.verify", "engine.records", "intake.traces", "intake.evidence",
    "intake.links", "intake.exif", "intake.times", "model.trace", "model.integrity",
    "engine.closure", "model.hazard", "intake.build_hazards", "report.sections.hazards",
    "report.sections.integrity",
)  # fmt: skip


def test_nothing_of_it_is_imported_when_it_is_not_asked(ledger: Path, asked: list[str]) -> None:
    def loaded(*more: str) -> set[str]:
        line = [sys.executable, "-X", "importtime", "-m", "safetyduty", "check", *asked, *more]
        done = subprocess.run(  # noqa: S603  # our own program
            line, capture_output=True, check=False, encoding="utf-8", env=SURROUNDINGS
        )
        return {name.split("|")[-1].strip() for name in done.stderr.splitlines()}

    wanted = {f"safetyduty.{name}" for name in ONLY_ASKED}
    assert not wanted & loaded()
    hazards = {name for name in wanted if "hazard" in name or "closure" in name}
    assert wanted - loaded("--integrity") <= hazards
