"""Writes the copies in which problems are marked; what the user handed in is never written to."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import Annotated

import typer
from msgspec import Struct

from safetyduty.cli._output import cannot_write, check_place, write_file
from safetyduty.cli._speech import language, told, warn
from safetyduty.intake.cells import Refused, read_workbook
from safetyduty.intake.files import MANIFEST, find
from safetyduty.intake.guard import take
from safetyduty.model.audit import CannotAudit
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.model.word import Lang

Annotate = Annotated[
    Path | None, typer.Option("--annotate", help=told("annotation:annotate"), readable=False)
]


class Copy(Struct, frozen=True):
    """A copy of one file with its problems marked."""

    original: Path
    name: str
    """What it is called beside the others: the file's own name, and the copy's ending."""
    content: bytes
    told: tuple[Problem, ...] = ()
    """What the user must know of it."""


def copies_of(logs: Sequence[Path], problems: Iterable[Problem], lang: Lang) -> Iterator[Copy]:
    """Mark the problems in a copy of each file that can be read.

    A file that is no xlsx, or is not written as spreadsheets write it, is made anew of its values,
    each in its own cell, and that is told.
    """
    from safetyduty.report.annotation.fresh import Plain, fresh_workbook, titles
    from safetyduty.report.annotation.marking import mark
    from safetyduty.report.annotation.package import Unfit

    by_file: dict[str, list[Problem]] = {}
    for problem in problems:
        by_file.setdefault(problem.source.file, []).append(problem)
    for file in find(logs):
        mine = sorted(by_file.get(file.name, []), key=lambda problem: problem.source)
        told: tuple[Problem, ...] = ()
        try:
            try:
                marked = mark(take(file).content, mine, lang)
            except Unfit:
                sheets = [
                    Plain(one.name, one.rows, one.first_row, one.first_column, one.merged)
                    for one in read_workbook(file).sheets
                ]
                marked = mark(fresh_workbook(sheets), mine, lang, titles(sheets))
                told = (Problem("SD027", Source(file.name), "", {"file": file.name}),)
        except Refused:
            continue  # it is told already, as a problem of its own
        # 台账.xls and 台账.ods may lie side by side: their copies keep the whole name
        same = PurePosixPath(file.name).suffix.lower() == marked.ending
        name = file.name if same else file.name + marked.ending
        yield Copy(file.path, name, marked.content, told)


def check_target(target: Path | None, logs: Sequence[Path]) -> None:
    """Say before the work that the copy would stand where one of the files stands."""
    check_place(target)
    if target is None:
        return
    for log in logs:
        if target.exists() and log.exists() and target.samefile(log):
            raise CannotAudit(Problem("SD024", Source(target.name), target.name))


def write_marked(target: Path | None, logs: Sequence[Path], problems: Sequence[Problem]) -> None:
    """Write a copy of the one file, or of each of several into a new folder."""
    if target is None:
        return
    copies = list(copies_of(logs, problems, language()))
    if len(copies) == 1:
        check_target(target, [copies[0].original])
        _check_ending(target, copies[0])
        write_file(target, copies[0].content)
    else:
        _write_folder(target, copies)
    warn([problem for copy in copies for problem in copy.told])


def _check_ending(target: Path, copy: Copy) -> None:
    ending = Path(copy.name).suffix
    if target.suffix.lower() != ending:
        blanks = {"ending": ending}
        raise CannotAudit(Problem("SD025", Source(target.name), target.name, blanks))


def _write_folder(folder: Path, copies: Sequence[Copy]) -> None:
    """Write into a new folder; the list of what is in it comes last, so that it is whole or none.

    A folder that is there is written to only if safetyduty made it, or if it is empty.
    """
    if folder.exists() and not (
        folder.is_dir() and ((folder / MANIFEST).is_file() or not any(folder.iterdir()))
    ):
        raise CannotAudit(Problem("SD026", Source(folder.name), folder.name))
    try:
        for copy in copies:
            place = folder / copy.name
            place.parent.mkdir(parents=True, exist_ok=True)
            write_file(place, copy.content)
    except OSError as error:
        raise cannot_write(error, folder) from error
    listed = {copy.name: hashlib.sha256(copy.content).hexdigest() for copy in copies}
    manifest = {"schema": "safetyduty/manifest/1", "files": listed}
    import json

    text = json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True)
    write_file(folder / MANIFEST, f"{text}\n".encode())
