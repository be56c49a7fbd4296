"""What became of the input: its problems, and every sheet and row used or skipped."""

from collections import Counter
from itertools import groupby

from safetyduty.model.catalogue.index import advice, message, severity
from safetyduty.model.catalogue.phrases import has
from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.ledger import InputFile, SheetAccount
from safetyduty.model.problem import Problem, Severity
from safetyduty.model.source import column_letters
from safetyduty.report.document import (
    Block,
    Cell,
    Column,
    Group,
    Line,
    Listing,
    Row,
    Table,
    Tone,
)
from safetyduty.report.sections.frame import Frame
from safetyduty.report.sequences import Drawn

_TONES = {Severity.ERROR: Tone.BAD, Severity.WARNING: Tone.WARN, Severity.INFO: Tone.INFO}


def problems(frame: Frame) -> list[Block]:
    """List the problems by sheet as a compiler does; nothing where there are none.

    What only informs is left out on screens, and counted there.
    """
    if not frame.problems:
        return []
    groups = [
        Group(title, Drawn(list(group), lambda problem: _line(problem, frame)))
        for title, group in groupby(frame.problems, key=_sheet)
    ]
    informing = Counter(
        problem.code for problem in frame.problems if severity(problem) is Severity.INFO
    )
    counts = [frame.say("problems.count", code=code, n=n) for code, n in sorted(informing.items())]
    fold = frame.say("problems.fold", n=informing.total(), codes=frame.listed(counts))
    return [Listing(frame.say("problems"), tuple(groups), fold if informing else "")]


def _sheet(problem: Problem) -> str:
    source = problem.source
    return f"{source.file}:{source.sheet}" if source.sheet else source.file


def _line(problem: Problem, frame: Frame) -> Line:
    weight = severity(problem)
    return Line(
        place=str(problem.source),
        label=weight.label(frame.lang),
        tone=_TONES[weight],
        code=problem.code,
        text=message(problem, frame.lang),
        hint=f"{frame.say('suggestion')}{frame.say('colon')}{advice(problem, frame.lang)}",
        detail=weight is Severity.INFO,
    )


def inputs(frame: Frame) -> Table:
    """Account for every sheet: rows = used + skipped, with the reasons."""
    say = frame.say
    columns = (
        Column(say("file")),
        Column(say("sheet")),
        Column(say("table")),
        Column(say("rows"), "number"),
        Column(say("used"), "number"),
        Column(say("skipped"), "number"),
        Column(say("why-skipped"), spare=1),
    )
    sheets = [
        (file, sheet)
        for file in frame.audit.inputs
        for sheet in file.sheets or (SheetAccount("", "", 0, 0, 0),)
    ]
    rows = Drawn(sheets, lambda pair: _account(*pair, frame))
    return Table("inputs", say("inputs"), columns, rows, repeats=1)


def rows(frame: Frame) -> list[Block]:
    """List every row of every sheet, used or skipped and why; nothing unless it was asked for."""
    if not frame.audit.show_rows:
        return []
    say = frame.say
    columns = (
        Column(say("file")),
        Column(say("sheet")),
        Column(say("table")),
        Column(_word("row", frame)),
        Column(_word("use", frame)),
        Column(say("why-skipped"), spare=1),
    )
    every = [
        (file, sheet, row, reason)
        for file in frame.audit.inputs
        for sheet in file.sheets
        for row, reason in sorted([*((used, "") for used in sheet.uses), *sheet.skips])
    ]
    return [
        Table(
            "rows",
            _word("every", frame),
            columns,
            Drawn(every, lambda one: _row(*one, frame)),
            repeats=3,
            main=True,
        )
    ]


def _row(file: InputFile, sheet: SheetAccount, row: int, reason: str, frame: Frame) -> Row:
    return (
        Cell(file.file),
        Cell(sheet.sheet),
        Cell(frame.table(sheet.table) if sheet.table else frame.say("table.none")),
        Cell(column_letters(row) if sheet.turned else str(row)),
        Cell(
            _word("row.skipped" if reason else "row.used", frame),
            Tone.MUTED if reason else Tone.PLAIN,
        ),
        Cell(_reason(reason, frame) if reason else "", Tone.MUTED),
    )


def _account(file: InputFile, sheet: SheetAccount, frame: Frame) -> Row:
    none = frame.say("table.none" if sheet.rows else "table.blank")
    if file.refused:
        none = _word("file.refused", frame)
    read = frame.table(sheet.table) if sheet.table else none
    reasons = [
        frame.say("skip.count", reason=_reason(code, frame), n=n)
        for code, n in sorted(sheet.reasons.items())
    ]
    return (
        Cell(file.file),
        Cell(sheet.sheet),
        Cell(read, Tone.PLAIN if sheet.table else Tone.WARN),
        Cell(str(sheet.rows)),
        Cell(str(sheet.used)),
        Cell(str(sheet.skipped), Tone.PLAIN if sheet.skipped else Tone.MUTED),
        Cell(frame.listed(reasons), Tone.MUTED),
    )


def _word(key: str, frame: Frame) -> str:
    return spoken(f"rows:{key}", frame.lang)


def _reason(code: str, frame: Frame) -> str:
    return frame.say(f"skip.{code}") if has(f"skip.{code}") else code
