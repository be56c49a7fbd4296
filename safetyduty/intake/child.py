"""The process in which suspect workbooks are read: bytes in, cells out, held to memory and time."""

import sys

import msgspec

from safetyduty.intake.formats_workbook import join_unseen, read_grids
from safetyduty.intake.guard_child import packed
from safetyduty.intake.guard_limits import CHILD_BYTES, CHILD_SECONDS, Refused, refuse
from safetyduty.intake.unseen import is_encrypted, look_unseen


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


def main() -> None:
    """Read a workbook from standard input, answer on standard output."""
    limit()
    sys.stdout.buffer.write(answer(sys.stdin.buffer.read(), merges="merges" in sys.argv))
