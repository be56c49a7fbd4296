"""Tells how a run over many stations goes: a bar on a terminal, plain lines into a log."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

from safetyduty.cli._output import cannot_write
from safetyduty.cli._speech import language, say, told
from safetyduty.model.audit import CannotAudit, Verdict
from safetyduty.model.catalogue.index import message
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.model.station import Line, State

LOCK = ".safetyduty.lock"


class Crew:
    """Takes each station as it comes through."""

    def __init__(self, number: int, topic: str = "batch") -> None:
        self.number = number
        self.topic = topic
        """Whose words it speaks in: the command's."""
        self.through = 0
        self.made = 0
        self._bar: Any = None
        self._task: Any = None

    def __call__(self, at: int, line: Line, made: bool) -> None:  # noqa: ARG002  # as ``Tell`` asks
        """Tell one station; on a terminal those that are fine only move the bar."""
        self.through += 1
        self.made += made
        text = self._told(line, made)
        if self._bar is None:
            say(text)
            return
        if line.state is not State.FINE:
            self._bar.console.print(text, markup=False, highlight=False, soft_wrap=True)
        self._bar.advance(self._task)

    def sum_up(self, lines: Sequence[Line], **where: Path) -> None:
        """Say the whole run in one line, and where to look."""
        counts = {one.value: sum(line.state is one for line in lines) for one in State}
        text = told(f"{self.topic}:total", number=self.number, made=self.made, **counts, **where)
        say(text)

    def _told(self, line: Line, made: bool) -> str:
        from safetyduty.report.visible import shown

        reasons = [f"{one.code} {message(one, language())}" for one in line.reasons]
        failed = line.state is State.BROKEN and not line.counts and line.reasons
        text = told(
            "batch:line.broken" if failed else f"{self.topic}:line",
            number=self.through,
            of=self.number,
            station=line.station,
            state=line.state.label(language()),
            done=told("batch:made" if made else "batch:reused"),
            missed=line.counts.get(Verdict.MISSED, 0),
            due=line.due,
            problems=line.problems,
            reason=("；" if language() == "zh" else "; ").join(reasons),
        )
        return shown(text.rstrip())

    def __enter__(self) -> Self:
        if on_terminal():
            from rich.console import Console
            from rich.progress import Progress

            self._bar = Progress(console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task(told("batch:working"), total=self.number)
            self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()


def on_terminal() -> bool:
    """Whether somebody looks on."""
    return sys.stderr.isatty()


@contextmanager
def hold_alone(output: Path) -> Iterator[None]:
    """Make the folder of results and hold it for this run: a second one is ``CannotAudit``.

    The system lets go of it however the run ends.
    """
    try:
        output.mkdir(parents=True, exist_ok=True)
        lock = (output / LOCK).open("ab")
    except OSError as error:
        raise cannot_write(error, output) from error
    with lock:
        if not _hold(lock):
            raise CannotAudit(Problem("SD859", Source(output.name), str(output)))
        yield


def _hold(lock: BinaryIO) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
