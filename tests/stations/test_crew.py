"""Many stations at once: whoever dies or dawdles takes only his own station with him."""

import os
import threading
import time
from multiprocessing import Pipe
from pathlib import Path

import pytest

from safetyduty.model.station import Line, State
from safetyduty.stations import crew
from safetyduty.stations.asked import Asked, Station
from safetyduty.stations.crew import cores, do_all, jobs_that_fit, labour, memory
from tests.stations.county import asked


def work(station: Station, order: Asked) -> tuple[Line, bool]:
    """Do what the station's name says, in a process of its own."""
    if station.name == "死镇":
        os._exit(3)
    if station.name == "慢镇":
        time.sleep(60)
    return Line(station.name, State.FINE), True


def stations(*names: str) -> list[Station]:
    return [Station(name, Path(name)) for name in names]


@pytest.mark.parametrize("jobs", [1, 3])
def test_lines_come_in_the_order_of_the_stations_whatever_the_jobs(
    tmp_path: Path, jobs: int
) -> None:
    heard: list[tuple[int, str, bool]] = []
    found = do_all(
        stations("甲镇", "死镇", "乙镇", "丙镇"),
        asked(tmp_path),
        jobs,
        lambda at, line, made: heard.append((at, line.station, made)),
        work=work,
    )
    assert [line.station for line in found] == ["甲镇", "死镇", "乙镇", "丙镇"]
    dead = found[1]
    assert (dead.state, [one.code for one in dead.reasons]) == (State.BROKEN, ["SD855"])
    assert dead.reasons[0].blanks == {"exit": "3"}
    assert (tmp_path / "死镇" / "未做成原因.txt").is_file()
    assert sorted(at for at, _, _ in heard) == [0, 1, 2, 3]


def test_a_station_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    (line,) = do_all(stations("慢镇"), asked(tmp_path), 2, lambda *_: None, work=work, seconds=2)
    assert [one.code for one in line.reasons] == ["SD856"]
    assert line.reasons[0].blanks == {"seconds": "2"}


def test_whoever_breaks_the_run_off_ends_its_processes(tmp_path: Path) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    before = threading.active_count()
    with pytest.raises(KeyboardInterrupt):
        do_all(stations("甲镇", "慢镇"), asked(tmp_path), 2, stop, work=work)
    assert threading.active_count() == before


def test_a_process_works_until_there_is_nothing_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "hold", lambda: None)
    ours, theirs = Pipe()
    ours.send(Station("甲镇", Path("甲镇")))
    ours.send(None)
    labour(theirs, work, asked(tmp_path))
    assert ours.recv() == (Line("甲镇", State.FINE), True)
    ours.close()
    labour(theirs, work, asked(tmp_path))  # nobody there: it ends of itself


def test_memory_is_held_where_the_system_can(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource")
    set_to: list[tuple[int, int]] = []
    limits = iter([(resource.RLIM_INFINITY, -1), (1 << 20, -1)])
    monkeypatch.setattr(resource, "getrlimit", lambda _: next(limits))
    monkeypatch.setattr(resource, "setrlimit", lambda _, pair: set_to.append(pair))
    for _ in range(2):  # the second is held tighter already
        thread = threading.Thread(target=crew.hold)
        thread.start()
        thread.join()
    assert set_to == [(crew.MOST_BYTES, -1)]
    monkeypatch.setattr(crew.sys, "platform", "win32")
    thread = threading.Thread(target=crew.hold)
    thread.start()
    thread.join()
    assert set_to == [(crew.MOST_BYTES, -1)]


def test_jobs_fit_cores_and_memory(tmp_path: Path) -> None:
    each = crew.BYTES_EACH
    assert jobs_that_fit(4, 4 * each) == 4
    assert jobs_that_fit(4, 4 * each - 1) == 3
    assert jobs_that_fit(4, 10) == 1
    assert jobs_that_fit(4, 0) == 4
    assert jobs_that_fit(500, 0) == crew.MOST_JOBS
    assert cores() >= 1
    told = tmp_path / "meminfo"
    told.write_text("MemTotal: 9 kB\nMemAvailable:   2 kB\n", encoding="ascii")
    assert memory(told) == 2048
    told.write_text("MemTotal: 9 kB\n", encoding="ascii")
    assert memory(told) == 0
    assert memory(tmp_path / "none") == 0


def test_cores_are_counted_where_nobody_says_which_are_ours(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert cores() == 1
