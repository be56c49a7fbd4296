"""Many stations at once: a few processes that take one after another, each held apart."""

import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.model.station import Line
from safetyduty.stations.asked import Asked, Station
from safetyduty.stations.month import broken, deliver, do_month

SECONDS = 600.0
"""So long one station may take; then its process is ended."""
BYTES_EACH = 700 << 20
"""What a process is reckoned to need: the libraries, a large ledger, the solver."""
MOST_BYTES = 4 << 30
"""What a process may take at most: far above any township. Address space is not held: drawing
charts reserves plenty of it and uses little."""
MOST_JOBS = 60
"""More processes than Windows can wait for at once there never are."""
_MEMORY = Path("/proc/meminfo")

Work = Callable[[Station, Asked], tuple[Line, bool]]
Tell = Callable[[int, Line, bool], None]
"""Told of each station that is through: which one, its line, whether there was anything to do."""


@dataclass
class _Hand:
    """One process and what it is doing."""

    process: BaseProcess
    pipe: Connection
    number: int = -1
    since: float = field(default_factory=time.monotonic)


def jobs_that_fit(cores: int, memory: int) -> int:
    """Give how many processes suit a machine: one a core, while there is memory for each."""
    return max(1, min(cores, memory // BYTES_EACH if memory else cores, MOST_JOBS))


def cores() -> int:
    """Give how many cores this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def memory(told: Path = _MEMORY) -> int:
    """Give the bytes of memory that are free; 0 where the system does not say."""
    with suppress(OSError, ValueError):
        for row in told.read_text(encoding="ascii").splitlines():
            if row.startswith("MemAvailable:"):
                return int(row.split()[1]) << 10
    return 0


def do_all(
    stations: Sequence[Station],
    asked: Asked,
    jobs: int,
    tell: Tell,
    *,
    work: Work = do_month,
    seconds: float = SECONDS,
) -> tuple[Line, ...]:
    """Do every station's month, and give the lines in the order of the stations.

    A process that dies, or takes too long, is that one station's reason; another takes its place.
    """
    waiting = deque(range(len(stations)))
    lines: dict[int, Line] = {}
    hands: list[_Hand] = []
    try:
        while waiting or hands:
            while waiting and len(hands) < jobs:
                hands.append(_hire(work, asked))
                _give(hands[-1], waiting.popleft(), stations)
            for hand, came in _back(hands, seconds):
                number = hand.number
                if came is None:
                    hands.remove(hand)
                    line, done = _lost(stations[number], asked, hand, seconds), True
                else:
                    line, done = came
                    _next(hand, hands, waiting, stations)
                lines[number] = line
                tell(number, line, done)
    finally:
        for hand in hands:
            hand.process.kill()
    return tuple(lines[number] for number in range(len(stations)))


def _hire(work: Work, asked: Asked) -> _Hand:
    context = get_context("spawn")  # the same on every system, and nothing half done is inherited
    ours, theirs = context.Pipe()
    process = context.Process(target=labour, args=(theirs, work, asked), daemon=True)
    process.start()
    theirs.close()
    return _Hand(process, ours)


def _give(hand: _Hand, number: int, stations: Sequence[Station]) -> None:
    hand.number, hand.since = number, time.monotonic()
    with suppress(OSError):  # who is gone already is found missing when we wait for him
        hand.pipe.send(stations[number])


def _next(
    hand: _Hand, hands: list[_Hand], waiting: deque[int], stations: Sequence[Station]
) -> None:
    if waiting:
        _give(hand, waiting.popleft(), stations)
        return
    hands.remove(hand)
    with suppress(OSError):
        hand.pipe.send(None)
    hand.process.join(5)


def _back(
    hands: Sequence[_Hand], seconds: float
) -> Iterator[tuple[_Hand, tuple[Line, bool] | None]]:
    """Wait for some to be through; ``None`` is who died or was ended for taking too long."""
    left = min(hand.since + seconds for hand in hands) - time.monotonic()
    ready = wait([hand.pipe for hand in hands], max(left, 0.0))
    for hand in list(hands):
        if hand.pipe in ready:
            try:
                yield hand, hand.pipe.recv()
            except (EOFError, OSError):
                hand.process.join()
                yield hand, None
        elif time.monotonic() - hand.since >= seconds:
            hand.process.kill()
            hand.process.join()
            yield hand, None


def _lost(station: Station, asked: Asked, hand: _Hand, seconds: float) -> Line:
    if time.monotonic() - hand.since >= seconds:
        problem = Problem("SD856", Source(""), station.name, {"seconds": f"{seconds:g}"})
    else:
        ended = str(hand.process.exitcode)
        problem = Problem("SD855", Source(""), station.name, {"exit": ended})
    return deliver(station, asked, broken(station, problem), [])


def labour(pipe: Connection, work: Work, asked: Asked) -> None:
    """Take one station after another from the pipe until there is none, or nobody gives any."""
    hold()
    while True:
        try:
            station = pipe.recv()
        except (EOFError, OSError):
            return
        if station is None:
            return
        pipe.send(work(station, asked))


def hold() -> None:
    """Hold this process to its memory, and leave it to the one who began it to break off."""
    with suppress(ValueError):  # only the main thread may say so
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "win32":
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    if soft == resource.RLIM_INFINITY or soft > MOST_BYTES:
        resource.setrlimit(resource.RLIMIT_DATA, (MOST_BYTES, hard))
