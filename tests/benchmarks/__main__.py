"""Measures whole processes in turn, so that a busy machine is busy for all of them."""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tabulate import tabulate

from tests.benchmarks.books import TEAM, write_book, write_career
from tests.benchmarks.county import write_books
from tests.benchmarks.rows import compare

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
PYTHON = sys.executable
ROUNDS = 10
FEWER = 4
"""Rounds where one takes many seconds."""


@dataclass(frozen=True)
class Race:
    """A command of ours, what it is held against, and the share of its time it may take."""

    title: str
    ours: tuple[str, ...]
    against: dict[str, tuple[tuple[str, ...], float]]
    rounds: int


@dataclass(frozen=True)
class Result:
    """How one race ended."""

    title: str
    against: str
    ours_ms: float
    theirs_ms: float
    allowed: float

    @property
    def ratio(self) -> float:
        return self.ours_ms / self.theirs_ms


def races(folder: Path, sizes: Sequence[int], rounds: int) -> Iterator[Race]:
    """Lay out the races, writing each workbook before its race."""
    safetyduty = (PYTHON, "-m", "safetyduty")
    yield Race(
        "safetyduty --help",
        (*safetyduty, "--help"),
        {'python -c "import typer"': ((PYTHON, "-c", "import typer"), 1.5)},
        rounds,
    )
    for rows in sizes:
        book = str(write_book(folder / f"{rows}.xlsx", rows))
        yield Race(
            f"check, {rows:,} rows",
            (*safetyduty, "check", book, "--as-of", "2026-12-31"),
            {
                "pandas + openpyxl": ((PYTHON, str(HERE / "plain.py"), book), 0.2),
                "import and read": ((PYTHON, str(HERE / "reading.py"), book), 2.0),
            },
            rounds if rows < 20_000 else min(rounds, FEWER),
        )


def county(folder: Path, stations: int) -> Race:
    """Lay out the race of a county's year: an index and a page a station against its data."""
    folder.mkdir()
    write_books(folder, stations)
    asked = (str(stations), str(folder))
    program = (PYTHON, "-m", "tests.benchmarks.county")
    against = {"the same as json": ((*program, "json", *asked), 3.0)}
    return Race(f"html, {stations} stations × 12 months", (*program, "html", *asked), against, 2)


def career(folder: Path, rows: int, rounds: int) -> Race:
    """Lay out the race of a record over twenty years and twelve posts against one year's check."""
    book = str(write_career(folder / "career.xlsx", rows))
    safetyduty = (PYTHON, "-m", "safetyduty")
    asked = (book, "--as-of", "2025-12-31", "-r", "guiyang-2018", "-r", "daligang-2019")
    ours = (*safetyduty, "dossier", TEAM[0][0], *asked)
    against = {"check, one year": ((*safetyduty, "check", *asked), 2.0)}
    return Race(f"dossier, 20 years, {rows:,} rows", ours, against, min(rounds, FEWER))


def milliseconds(line: Sequence[str]) -> float:
    """Run a process to its end and give its wall time; one that fails stops the measuring."""
    around = os.environ | {"PYTHONPATH": str(ROOT)}
    start = time.perf_counter()
    done = subprocess.run(line, capture_output=True, check=False, env=around)  # noqa: S603 - ours
    taken = (time.perf_counter() - start) * 1000
    if done.returncode not in {0, 1} or b"Traceback" in done.stderr:
        raise RuntimeError(done.stderr.decode())
    return taken


def run(race: Race) -> list[Result]:
    """Run all of a race in turn and compare the medians, the first round left out of them."""
    lines = {"": race.ours} | {name: line for name, (line, _) in race.against.items()}
    taken: dict[str, list[float]] = {name: [] for name in lines}
    for _ in range(race.rounds):
        for name, line in lines.items():
            taken[name].append(milliseconds(line))
    # the first round brings files into memory
    median = {name: statistics.median(times[1:] or times) for name, times in taken.items()}
    return [
        Result(race.title, name, median[""], median[name], allowed)
        for name, (_, allowed) in race.against.items()
    ]


def reading(book: Path, rows: int) -> Result:
    """Compare reading a workbook with being handed its cells (processor time)."""
    ours, theirs = compare(book, FEWER)
    return Result(f"reading, {rows:,} rows", "python-calamine", ours, theirs, 1.5)


def table(results: Sequence[Result]) -> str:
    """Draw the results: a ratio beside the one that is allowed."""
    rows = [
        (
            one.title,
            one.against,
            f"{one.ours_ms:,.0f}",
            f"{one.theirs_ms:,.0f}",
            f"{one.ratio:.2f}",
            f"{one.allowed:.2f}",
            "" if one.ratio <= one.allowed else "over",
        )
        for one in results
    ]
    headings = ("run", "against", "ms", "its ms", "ratio", "allowed", "")
    return tabulate(rows, headings, tablefmt="simple", disable_numparse=True)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--rows", type=int, nargs="*", default=[1_000, 100_000])
    parser.add_argument("-n", "--rounds", type=int, default=ROUNDS)
    parser.add_argument("--stations", type=int, default=100)
    parser.add_argument("--career", type=int, default=20_000)
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        every = [*races(Path(folder), asked.rows, asked.rounds)]
        if asked.stations:
            every.append(county(Path(folder) / "county", asked.stations))
        every.append(career(Path(folder), asked.career, asked.rounds))
        results = [result for race in every for result in run(race)]
        results += [reading(Path(folder) / f"{rows}.xlsx", rows) for rows in asked.rows]
    print(table(results))  # noqa: T201


if __name__ == "__main__":
    main()
