"""A ledger that is read back is the ledger that was kept, to the last cell and the last word."""

from dataclasses import fields, replace
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safetyduty import pipeline
from safetyduty.model.audit import CannotAudit
from safetyduty.model.ledger import LONG_AGO, Activities, Incidents, Ledger
from safetyduty.store.find import HOME, NAME, is_ledger, stations_in
from safetyduty.store.keep import files_of, read_index, read_ledger
from safetyduty.store.parquet import Parquet
from safetyduty.store.schema import ACTIVITIES, INCIDENTS, PRESENCE, ROWS, Columns
from tests.township import Township

ROOT = Path(__file__).parents[2]
INPUTS = sorted((ROOT.parent / "shared" / "inputs").glob("*.xlsx"))


def kept(ledger: Ledger, folder: Path, digest: str = "d") -> Path:
    folder.mkdir(exist_ok=True)
    for name, content in files_of(ledger, digest):
        (folder / name).write_bytes(content)
    return folder


def plain(ledger: Ledger) -> dict[str, bytes]:
    """Give a ledger as plain values: a list and a tuple of the same are the same."""
    told = {field.name: getattr(ledger, field.name) for field in fields(ledger)}
    return {name: msgspec.json.encode(value, order="deterministic") for name, value in told.items()}


def read(*logs: Path) -> Ledger:
    return pipeline.read(pipeline.Request(logs, LONG_AGO), judging=False)


@pytest.mark.parametrize("path", [ROOT / "sample_data", *INPUTS], ids=lambda path: path.name)
def test_what_is_read_back_is_what_was_read(path: Path, tmp_path: Path) -> None:
    ledger = read(path)
    back = read_ledger(kept(ledger, tmp_path / "库"))
    assert plain(back) == plain(ledger)
    last = sum(len(stretch.rows) for stretch in ledger.stretches)
    for row in range(1, last + 1):
        for column in ("", "day", "leader"):
            assert back.source(row, column) == ledger.source(row, column)


WORDS = st.text("甲乙丙丁村厂、 ,'\"\\%\n0", max_size=6)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["2026-03-05", "3月5日", "2026-02-30", "", "昨天"]),
            st.sampled_from(["带队检查", "会议", "党委会", "怪事", ""]),
            st.sampled_from(["章予安", "蓝溪云", "章予安、蓝溪云", "章予宁", "某某", ""]),
            WORDS,
        ),
        max_size=12,
    )
)
def test_any_township_is_read_back_as_it_was(tmp_path: Path, rows: list[tuple[str, ...]]) -> None:
    from tests.cli.station import LEADERS, write_workbook

    headings = ("日期", "活动类型", "带队领导", "地点")
    path = write_workbook(tmp_path / "台账.xlsx", {"名册": LEADERS, "台账": [headings, *rows]})
    ledger = read(path)
    assert plain(read_ledger(kept(ledger, tmp_path / "库"))) == plain(ledger)


def test_every_table_is_kept(tmp_path: Path) -> None:
    """Accidents, changes, sanctions, scores and hazards come back too, exact figures and all."""
    township = Township.read(
        """
        rule: {kind: count, activity: [inspection], capacity: leads, at_least: 1, per: month}

        姓名 职务 任职日期
        章予安 党委书记 2024-01-08

        发生时间 地点 死亡人数 重伤人数 直接经济损失(万元) 接报时间 是否瞒报
        2026-03-01 厂 1 0 12.50 2026-03-01 否

        姓名 决定日期 问责方式 事由
        章予安 2026-04-01 约谈 迟报

        隐患内容 排查日期 隐患级别 责任单位 整改期限
        线路老化 2026-03-02 重大 厂 2026-03-20
        """
    )
    back = read_ledger(kept(township.ledger, tmp_path / "库"))
    assert township.ledger.incidents.accidents
    assert township.ledger.hazards
    assert plain(back) == plain(township.ledger)


def test_the_same_ledger_is_the_same_bytes(tmp_path: Path) -> None:
    ledger = read(ROOT / "sample_data")
    assert dict(files_of(ledger, "d")) == dict(files_of(ledger, "d"))


def test_every_row_leads_to_its_cell_for_whoever_reads_the_tables_alone(tmp_path: Path) -> None:
    ledger = read(ROOT / "sample_data")
    folder = kept(ledger, tmp_path / "库")
    with Parquet() as parquet:
        places = parquet.read(folder / "places.parquet", ("row", "file", "sheet", "cell"))
    assert [row for row, *_ in places] == list(range(1, len(places) + 1))
    for row, file, sheet, cell in places:
        source = ledger.source(row)
        assert (source.file, source.sheet, source.cell) == (file, sheet, cell)


def test_a_file_that_was_refused_is_remembered(tmp_path: Path) -> None:
    from tests.cli.station import write_ledger

    write_ledger(tmp_path / "台账.xlsx")
    (tmp_path / "坏.xlsx").write_bytes(b"PK\x03\x04 no zip")
    ledger = read(tmp_path / "台账.xlsx", tmp_path / "坏.xlsx")
    back = read_ledger(kept(ledger, tmp_path / "库"))
    assert not back.whole
    assert [one.refused for one in back.inputs] == [False, True]
    assert plain(back) == plain(ledger)


@pytest.mark.parametrize(
    "damage",
    [
        lambda folder: (folder / NAME).unlink(),
        lambda folder: (folder / NAME).write_bytes(b"{"),
        lambda folder: (folder / NAME).write_bytes(
            (folder / NAME).read_bytes().replace(b"ledger/2", b"ledger/1")
        ),
        lambda folder: (folder / "tenures.parquet").unlink(),
        lambda folder: (folder / "tenures.parquet").write_bytes(b"PAR1"),
    ],
)
def test_a_damaged_ledger_is_refused(tmp_path: Path, damage) -> None:
    folder = kept(read(ROOT / "sample_data"), tmp_path / "库")
    damage(folder)
    with pytest.raises(CannotAudit) as told:
        read_ledger(folder)
    assert told.value.problem.code == "SD871"


def test_ledgers_are_found_in_a_folder(tmp_path: Path) -> None:
    ledger = Ledger(people=("", "甲"))
    one = kept(ledger, tmp_path / "甲镇")
    kept(ledger, tmp_path / ".乙镇.x.part")
    (tmp_path / "文.txt").write_text("", encoding="utf-8")
    assert is_ledger(one)
    assert stations_in(one) == (one,)
    assert stations_in(tmp_path) == ()  # a folder that happens to have one in it is none
    (tmp_path / HOME).write_text("", encoding="utf-8")
    assert stations_in(tmp_path) == (one,)
    assert stations_in(tmp_path / "文.txt") == ()
    assert stations_in(tmp_path / "没有") == ()
    assert read_index(one).digest == "d"
    assert replace(read_ledger(one), stretches=()).people == ("", "甲")


def test_a_path_may_hold_any_sign(tmp_path: Path) -> None:
    path = tmp_path / "o'甲镇.parquet"
    table = Columns(("数", "字"), ("bigint", "varchar"), ([2, 1], ["乙", None]))
    with Parquet() as parquet:
        parquet.write(path, table)
        assert parquet.read(path, ("字", "数")) == [("乙", 2), (None, 1)]


def test_no_part_of_a_ledger_is_forgotten() -> None:
    """A table somebody adds is kept, or this fails; traces are read from the workbooks alone."""
    apart = {"people", "activities", "incidents", "departments", "inputs", "handed_in", "level"}
    apart |= {"organisation", "whole", "traces"}
    assert {field.name for field in fields(Ledger)} == apart | set(ROWS)
    assert set(Incidents.__struct_fields__) == set(INCIDENTS)
    assert list(Activities.__struct_fields__) == [*ACTIVITIES, *PRESENCE]
