"""A few hundred broken files in every run of the suite; a hundred thousand are run by hand."""

from pathlib import Path
from random import Random

import pytest

from tests.fuzz import harness
from tests.fuzz.harness import Inputs, Result, run, run_one
from tests.fuzz.seeds import seeds
from tests.fuzz.spoil import spoil

NUMBER = 300


@pytest.mark.slow
def test_no_broken_file_gets_another_answer_than_0_1_or_2() -> None:
    *_, result = run(seed=7, numbers=range(NUMBER))
    assert result.findings == []
    assert result.codes.total() == NUMBER


def test_sound_files_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["safetyduty"])
    for name, content in seeds():
        given = harness.Input(name, content, harness.COMMANDS[0])
        assert run_one(given, tmp_path) == (1, ""), name


def test_a_number_is_the_same_input_every_time() -> None:
    assert [Inputs(3).give(n) for n in range(30)] == [Inputs(3).give(n) for n in range(30)]
    assert spoil(b"a,b", Random(1)) == spoil(b"a,b", Random(1))  # noqa: S311


def test_further_seeds_come_from_a_folder(tmp_path: Path) -> None:
    (tmp_path / "more.csv").write_bytes(b"a,b")
    (tmp_path / "folder").mkdir()
    assert [name for name, _ in seeds(tmp_path)][-1] == "more.csv"


def test_what_must_not_happen_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    lane = harness._Lane(1, [4, 5], None)
    lane._process = harness.multiprocessing.get_context("spawn").Process(target=print)
    lane._process.start()
    result = Result()
    lane._lose("the process died", result)
    assert [(one.number, one.what) for one in result.findings] == [(4, "the process died")]
    assert lane.goes_on
