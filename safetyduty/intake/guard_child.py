"""Reads a workbook in a process of its own, whose death is a problem and not a crash."""

import os
import subprocess
import sys
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import msgspec

from safetyduty.intake.columns import Cell
from safetyduty.intake.formats_workbook import Grid
from safetyduty.intake.guard_limits import CHILD_SECONDS, refuse
from safetyduty.intake.unseen_sheet import Unseen

_ROOT = Path(__file__).resolve().parents[2]
_START = "from safetyduty.intake.child import main; main()"
_DATETIME, _DATE, _TIME, _TIMEDELTA = range(1, 5)


def read_apart(
    content: bytes, file: str, *, merges: bool, seconds: float = CHILD_SECONDS
) -> list[Grid]:
    """Read every sheet in a child held to memory and time; if it dies the file is ``Refused``."""
    paths = [str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module, no shell
            # -P: a folder of ledgers that holds a module of the same name must not be run
            [sys.executable, "-P", "-c", _START, "merges" if merges else ""],
            input=content,
            capture_output=True,
            timeout=seconds,
            check=False,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(paths)},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as error:
        raise refuse("SD015", file, f"{seconds:g} s") from error
    except OSError as error:
        raise refuse("SD015", file, str(error)) from error
    if done.returncode:
        raise refuse("SD015", file, f"exit {done.returncode}")
    return unpacked(done.stdout, file)


def unpacked(answer: bytes, file: str) -> list[Grid]:
    """Read what the child wrote: sheets, or the code for which the file is ``Refused``."""
    try:
        code, told = msgspec.msgpack.decode(answer, ext_hook=_restored)
    except (msgspec.MsgspecError, ValueError) as error:
        raise refuse("SD015", file, "no answer") from error
    if code:
        raise refuse(code, file, told)
    return [
        Grid(
            name,
            hidden,
            columns,
            row,
            column,
            [tuple(merge) for merge in merged],
            drawn,
            msgspec.convert(unseen, Unseen | None),
        )
        for name, hidden, columns, row, column, merged, drawn, unseen in told
    ]


def packed(grids: list[Grid]) -> bytes:
    """Write sheets for the way back from the child."""
    told = [
        (
            one.name,
            one.hidden,
            [[_sent(cell) for cell in column] for column in one.columns],
            one.first_row,
            one.first_column,
            one.merged,
            one.drawn,
            msgspec.to_builtins(one.unseen),
        )
        for one in grids
    ]
    return msgspec.msgpack.encode(("", told))


def _sent(cell: Cell) -> Any:
    """Mark what the format cannot tell from text."""
    match cell:
        case datetime():
            return msgspec.msgpack.Ext(_DATETIME, cell.isoformat().encode())
        case date():
            return msgspec.msgpack.Ext(_DATE, cell.isoformat().encode())
        case time():
            return msgspec.msgpack.Ext(_TIME, cell.isoformat().encode())
        case timedelta():
            parts = (cell.days, cell.seconds, cell.microseconds)
            return msgspec.msgpack.Ext(_TIMEDELTA, msgspec.msgpack.encode(parts))
    return cell


def _restored(kind: int, data: memoryview) -> Cell:
    if kind == _TIMEDELTA:
        return timedelta(*msgspec.msgpack.decode(data))
    text = bytes(data).decode()
    if kind == _DATETIME:
        return datetime.fromisoformat(text)
    return date.fromisoformat(text) if kind == _DATE else time.fromisoformat(text)
