"""Runs the program on spoilt files in processes of their own, and tells what must not happen.

An input is a number: seed and number give the same file on every machine. A process that dies
takes one input with it; the next one goes on behind it.
"""

import contextlib
import io
import multiprocessing
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from tests.fuzz.seeds import seeds
from tests.fuzz.spoil import spoil

SECONDS = 60.0
"""An input that takes longer hangs."""
BYTES = 2 << 30
"""No input may need more."""
AT_ONCE = 500
"""A process runs so many inputs, so that what one run of the program leaves behind adds up to
little: users begin a new process for each."""
COMMANDS = (
    *(("read", "{file}", "-f", form) for form in ("json", "json", "text", "csv", "markdown")),
    ("read", "{file}", "--lang", "en", "-f", "terminal"),
    ("check", "{file}", "--as-of", "2026-06-30", "-r", "daligang-2019", "-f", "text"),
)
JUDGING = 0.02
"""So few inputs are judged too: judging is slow, and no more than reading can meet bad bytes."""


@dataclass(frozen=True)
class Input:
    """One file and one command."""

    name: str
    content: bytes
    command: tuple[str, ...]


@dataclass(frozen=True)
class Finding:
    """Something that must not happen, and by which input it can be seen again."""

    number: int
    name: str
    what: str


@dataclass
class Result:
    """What came of a run."""

    codes: Counter[str] = field(default_factory=Counter)
    """How many inputs of each kind of file left with which exit code."""
    findings: list[Finding] = field(default_factory=list)
    slowest: tuple[float, int] = (0.0, -1)


class Inputs:
    """Every input by its number."""

    def __init__(self, seed: int, more: Path | None = None) -> None:
        self._seed = seed
        self._sound = list(seeds(more))
        apart = (".xlsb", ".xls", ".ods", ".et")
        self._weights = [1 if name.endswith(apart) else 8 for name, _ in self._sound]

    def give(self, number: int) -> Input:
        """Make one input; the same number is the same input."""
        dice = Random(f"{self._seed}:{number}")  # noqa: S311 - the same every time is the point
        name, content = dice.choices(self._sound, self._weights)[0]
        judged = dice.random() < JUDGING
        command = COMMANDS[-1] if judged else dice.choice(COMMANDS[:-1])
        return Input(name, spoil(content, dice), command)


def run_one(given: Input, folder: Path) -> tuple[int, str]:
    """Run one input in this process; the second answer is what must not happen, if it did."""
    from safetyduty.cli import _main
    from safetyduty.cli._speech import language

    path = folder / given.name
    path.write_bytes(given.content)
    sys.argv = ["safetyduty", *(word.format(file=path) for word in given.command)]
    language.cache_clear()
    out, err = io.StringIO(), io.StringIO()
    code: object = None
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            _main.run()
    except SystemExit as left:
        code = left.code
    except BaseException as error:  # whatever it is, it is a finding
        return -1, f"{type(error).__name__}: {error}"
    said = err.getvalue()
    if code not in (0, 1, 2):
        return -1, f"exit code {code!r}"
    if "Traceback" in said or "SD409" in said:
        return int(code), said.strip()[-300:]
    if "\x1b" in out.getvalue() + said:
        return int(code), "a terminal control got out"
    return int(code), ""


def _work(seed: int, numbers: Sequence[int], more: Path | None, to: Connection) -> None:
    """Run inputs one after the other, saying before each which it is, and after it what came."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.stdin.close()
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 2)  # what a library writes past Python as it panics
    inputs = Inputs(seed, more)
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        for number in numbers:
            to.send(number)
            given = inputs.give(number)
            started = time.monotonic()
            code, what = run_one(given, Path(folder))
            to.send((given.name, code, what, time.monotonic() - started))
    to.send(None)


def run(
    seed: int, numbers: Sequence[int], processes: int = 1, more: Path | None = None
) -> Iterator[Result]:
    """Run the inputs in so many processes; gives the result so far after each thousand."""
    result = Result()
    lanes = [_Lane(seed, numbers[at::processes], more) for at in range(processes)]
    done = shown = 0
    while any(lane.goes_on for lane in lanes):
        for lane in lanes:
            done += lane.follow(result)
        if done >= shown + 1000:
            shown = done
            yield result
    yield result


class _Lane:
    """One process at a time, and the inputs it has still to run."""

    def __init__(self, seed: int, numbers: Sequence[int], more: Path | None) -> None:
        self._seed, self._numbers, self._more = seed, list(numbers), more
        self._at = 0
        self._running = -1
        self._since = 0.0
        self._process: multiprocessing.process.BaseProcess | None = None
        self._answers: Connection

    @property
    def goes_on(self) -> bool:
        """Whether inputs are left."""
        return self._at < len(self._numbers)

    def follow(self, result: Result) -> int:
        """Take what the process says within a moment; begin a new one where it died."""
        if not self.goes_on:
            return 0
        if self._process is None:
            self._begin()
        done = 0
        try:
            while self._answers.poll(0.02):
                answer = self._answers.recv()
                if isinstance(answer, int):
                    self._running, self._since = answer, time.monotonic()
                elif answer is None:
                    self._process.join()  # type: ignore[union-attr]
                    self._process = None
                    return done
                else:
                    self._take(answer, result)
                    done += 1
        except EOFError:
            return done + self._lose("the process died", result)
        if self.goes_on and self._running >= 0 and time.monotonic() - self._since > SECONDS:
            return done + self._lose(f"took more than {SECONDS:g} s", result)
        return done

    def _begin(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._answers, to = context.Pipe(duplex=False)
        rest = self._numbers[self._at : self._at + AT_ONCE]
        self._process = context.Process(
            target=_work, args=(self._seed, rest, self._more, to), daemon=True
        )
        self._running, self._since = -1, time.monotonic()
        self._process.start()
        to.close()

    def _take(self, answer: tuple[str, int, str, float], result: Result) -> None:
        name, code, what, seconds = answer
        result.codes[f"{name} → {code}"] += 1
        result.slowest = max(result.slowest, (seconds, self._running))
        if what:
            result.findings.append(Finding(self._running, name, what))
        self._at += 1
        self._running = -1

    def _lose(self, what: str, result: Result) -> int:
        """Note the input that took the process with it, and go on behind it."""
        assert self._process is not None
        self._process.kill()
        self._process.join()
        self._process = None
        number = self._numbers[self._at]
        name = Inputs(self._seed, self._more).give(number).name
        result.codes[f"{name} → lost"] += 1
        result.findings.append(Finding(number, name, what))
        self._at += 1
        return 1
