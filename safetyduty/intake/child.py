"""The process in which suspect workbooks are read: bytes in, cells out, held to memory and time."""

import sys

import msgspec
from msgspec.structs import replace

from safetyduty.intake.formats_workbook import Grid, read_grids
from safetyduty.intake.guard_child import packed
from safetyduty.intake.guard_limits import CHILD_BYTES, CHILD_SECONDS, Refused, refuse
from safetyduty.intake.unseen import is_encrypted, look_unseen
from safetyduty.intake.unseen_sheet import Unseen


def limit() -> None:
    """Hold this process to its caps; Windows knows no such limits, there time alone is held."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (CHILD_BYTES, CHILD_BYTES))
    seconds = int(CHILD_SECONDS)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def answer(content: bytes, *, merges: bool) -> bytes:
    """Read the workbook and write its sheets, or the code of its problem."""
    try:
        if is_encrypted(content):
            raise refuse("SD004", "")
        grids = read_grids(content, "", merges=merges)
        return packed(join_unseen(grids, look_unseen(content)))
    except Refused as refused:
        return msgspec.msgpack.encode((refused.problem.code, refused.problem.value))


def join_unseen(grids: list[Grid], seen: list[Unseen]) -> list[Grid]:
    """Give each worksheet what was seen of it; where there are more or fewer, nothing is known."""
    if len(seen) != sum(not grid.drawn for grid in grids):
        return grids
    each = iter(seen)
    return [grid if grid.drawn else replace(grid, unseen=next(each)) for grid in grids]


def main() -> None:
    """Read a workbook from standard input, answer on standard output."""
    limit()
    sys.stdout.buffer.write(answer(sys.stdin.buffer.read(), merges="merges" in sys.argv))
