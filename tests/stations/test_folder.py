"""A folder of papers is the old one or the new one, whenever the run dies."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from safetyduty.intake.files import MANIFEST
from safetyduty.model.station import Line, State
from safetyduty.stations import folder
from safetyduty.stations.folder import kept, renew, restore, write_papers
from tests.stations.county import contents

LINE = Line("甲镇", State.FINE)
ROOT = Path(__file__).parents[2]


def test_papers_take_the_place_of_older_ones_and_the_list_comes_last(tmp_path: Path) -> None:
    place = tmp_path / "结果" / "甲镇"
    write_papers(place, [("旧.txt", b"1"), ("日历/甲.ics", b"2")], "d1", LINE)
    write_papers(place, [("新.txt", b"3")], "d2", LINE)
    assert set(contents(place)) == {"新.txt", MANIFEST}
    assert kept(place, "d2") == LINE
    assert kept(place, "d1") is None
    assert [path.name for path in place.parent.iterdir()] == ["甲镇"]


def test_papers_without_a_digest_are_never_kept(tmp_path: Path) -> None:
    write_papers(tmp_path / "甲镇", [], "", LINE)
    assert kept(tmp_path / "甲镇", "") is None


def test_what_fails_half_way_leaves_the_old_papers_alone(tmp_path: Path) -> None:
    place = tmp_path / "甲镇"
    write_papers(place, [("旧.txt", b"1")], "d1", LINE)
    before = contents(tmp_path)

    def broken_off():
        yield "新.txt", b"2"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        renew(place, broken_off())
    assert contents(tmp_path) == before


def test_what_died_between_two_steps_is_put_right_by_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old papers were put aside, the new ones not yet in their place."""
    place = tmp_path / "甲[镇]*"
    write_papers(place, [("旧.txt", b"1")], "d1", LINE)
    before = contents(place)
    place.rename(tmp_path / ".甲[镇]*.old")
    (tmp_path / ".甲[镇]*.x.part").mkdir()
    restore(place)
    assert contents(place) == before
    assert [path.name for path in tmp_path.iterdir()] == [place.name]
    (tmp_path / ".甲[镇]*.old").mkdir()  # died after the second step
    restore(place)
    assert [path.name for path in tmp_path.iterdir()] == [place.name]


def test_a_folder_that_is_not_ours_is_never_taken_away(tmp_path: Path) -> None:
    (tmp_path / "甲镇").mkdir()
    renew(tmp_path / "甲镇", [(MANIFEST, b"{}")])  # an empty one is nobody's
    (tmp_path / "乙镇").mkdir()
    (tmp_path / "乙镇" / "我的.txt").write_text("", encoding="utf-8")
    with pytest.raises(FileExistsError):
        renew(tmp_path / "乙镇", [(MANIFEST, b"{}")])


KILLED = """
import sys
from pathlib import Path
from safetyduty.stations.folder import renew
place, number = Path(sys.argv[1]), 0
while True:
    number += 1
    text = str(number).encode()
    renew(place, [(f"{n}.txt", text) for n in range(20)] + [("safetyduty-manifest.json", text)])
    print(number, flush=True)
"""


@pytest.mark.slow
def test_a_killed_run_leaves_a_whole_folder(tmp_path: Path) -> None:
    """Killed at thirty moments, the folder is each time all of one number."""
    place = tmp_path / "甲镇"
    for turn in range(30):
        run = subprocess.Popen(  # noqa: S603 - our own interpreter
            [sys.executable, "-c", KILLED, str(place)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
        )
        assert run.stdout is not None
        run.stdout.readline()
        time.sleep(turn * 0.0007)
        run.send_signal(signal.SIGKILL)
        run.communicate()
        folder.restore(place)
        assert len(set(contents(place).values())) == 1
        assert len(contents(place)) == 21
