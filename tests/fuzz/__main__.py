"""Runs the fuzzing by hand and prints what was found."""

import argparse
import sys
import time
from pathlib import Path

from tests.fuzz.harness import Inputs, Result, run, run_one


def main() -> int:
    """Run; 1 if anything happened that must not."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("number", type=int, nargs="?", default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--more", type=Path, help="a folder of further seeds")
    parser.add_argument("--only", help="seed:number, to see one input again")
    parser.add_argument("--keep", type=Path, help="where to write that input")
    asked = parser.parse_args()
    if asked.only:
        return _again(asked.only, asked.more, asked.keep)
    started = time.monotonic()
    result = Result()
    told = 0
    for result in run(asked.seed, range(asked.number), asked.processes, asked.more):
        seconds = time.monotonic() - started
        _say(f"{result.codes.total()} inputs, {seconds:.0f} s, {len(result.findings)} findings")
        for finding in result.findings[told:]:
            _say(f"{asked.seed}:{finding.number} {finding.name}: {finding.what}")
        told = len(result.findings)
    for kind, count in sorted(result.codes.items()):
        _say(f"{kind}: {count}")
    _say(f"slowest {result.slowest[0]:.1f} s ({asked.seed}:{result.slowest[1]})")
    return int(bool(result.findings))


def _again(only: str, more: Path | None, keep: Path | None) -> int:
    seed, _, number = only.partition(":")
    given = Inputs(int(seed), more).give(int(number))
    folder = keep or Path()
    if keep is None:
        (folder / given.name).exists() and sys.exit(f"{given.name} is there already: use --keep")
    code, what = run_one(given, folder)
    _say(f"{given.name} {' '.join(given.command)}: {code} {what}")
    return int(bool(what))


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
