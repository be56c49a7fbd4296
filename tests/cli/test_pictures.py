"""check --chart and reports of many as a folder: what is written, and what is left behind."""

import errno
import hashlib
import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.station import LEADERS, write_ledger


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(("form", "begins"), [("svg", b"<svg "), ("png", b"\x89PNG")])
def test_charts_alone_go_into_one_file(
    form: str, begins: bytes, run: Run, asked: list[str], elsewhere: Path
) -> None:
    told = run("check", *asked, "--chart", form, "-o", f"图.{form}")
    assert (told.code, told.out) == (1, "")
    kept = (elsewhere / f"图.{form}").read_bytes()
    assert kept.startswith(begins)
    run("check", *asked, "--chart", form, "-o", f"又.{form}")
    assert (elsewhere / f"又.{form}").read_bytes() == kept


def test_charts_alone_go_into_a_folder_one_by_one(
    run: Run, asked: list[str], elsewhere: Path
) -> None:
    for _ in range(2):
        assert run("check", *asked, "--chart", "svg", "-o", "图/").code == 1
    assert left(elsewhere / "图") == ["calendar.svg", "leaders.svg", "ranking.svg", "trend.svg"]


def test_a_chart_without_a_place_or_of_no_known_kind_is_refused(
    run: Run, asked: list[str], elsewhere: Path
) -> None:
    assert "SD903" in run("check", *asked, "--chart", "png").said
    assert "SD403" in run("check", *asked, "--chart", "gif", "-o", "图").said
    (elsewhere / "图").write_text("")
    assert "SD404" in run("check", *asked, "--chart", "svg", "-o", "图").said


def test_where_nothing_is_found_nothing_is_drawn(
    run: Run, asked: list[str], elsewhere: Path
) -> None:
    nobody = (LEADERS[0], ("方既白", "门卫", LEADERS[1][2]))
    write_ledger(elsewhere / asked[0], leaders=nobody)
    told = run("check", *asked, "--chart", "svg", "-o", "图.svg")
    assert told.code == 2
    assert "SD904" in told.err


def test_a_folder_has_a_page_a_station_an_index_and_last_the_list_of_files(
    run: Run, asked: list[str], elsewhere: Path
) -> None:
    units = ("单位", "东镇", "西镇", "东镇")
    leaders = tuple((*row, unit) for row, unit in zip(LEADERS, units, strict=True))
    write_ledger(elsewhere / asked[0], leaders=leaders)
    assert run("check", *asked, "-f", "html", "-o", "全县/").code == 1
    assert left(elsewhere / "全县") == [
        "001-东镇.html",
        "002-西镇.html",
        "index.html",
        "manifest.json",
    ]
    for entry in json.loads((elsewhere / "全县" / "manifest.json").read_text())["files"]:
        content = (elsewhere / "全县" / entry["file"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == entry["sha256"]
    told = run("check", *asked, "-f", "html", "-o", "全县")
    assert "SD902" in told.said


@pytest.mark.parametrize("call", ["os.fsync", "pathlib.Path.rename"])
def test_a_folder_broken_off_is_not_there_at_all(
    call: str, run: Run, asked: list[str], elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    before = left(elsewhere)
    monkeypatch.setattr(call, fail)
    told = run("check", *asked, "-f", "html", "-o", "全县")
    assert (told.code, "SD404" in told.said) == (2, True)
    assert left(elsewhere) == before


def test_a_page_of_ones_own_making_is_used_at_once(
    run: Run, asked: list[str], elsewhere: Path
) -> None:
    (elsewhere / "safetyduty.toml").write_text("", encoding="utf-8")
    (elsewhere / "templates").mkdir()
    own = elsewhere / "templates" / "report.html"
    for words in ("甲", "乙"):
        own.write_text(f"{words}{{{{ document.title }}}}", encoding="utf-8")
        os.utime(own, ns=(ord(words), ord(words)))
        assert run("check", *asked, "-f", "html").out == f"{words}安全生产履职核查报告\n"
    own.write_text("{{ nobody }}", encoding="utf-8")
    told = run("check", *asked, "-f", "html")
    assert told.code == 2
    assert told.said.startswith("report.html:1: 错误 SD901 网页模板 report.html 第 1 行有误")
