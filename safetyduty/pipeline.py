"""The program on one page: read → audit → compose → render."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import structs

from safetyduty.discover import extension
from safetyduty.engine import database
from safetyduty.engine.ahead import far_ahead
from safetyduty.engine.calendar import Calendar
from safetyduty.engine.judge import judge
from safetyduty.intake.cells import Refused, Workbook, read_workbook
from safetyduty.intake.files import find
from safetyduty.intake.ledger import read_ledger, with_refused
from safetyduty.intake.pause import uncollected
from safetyduty.intake.settings import Workspace, find_workspace
from safetyduty.model.audit import Audit, CannotAudit, Why
from safetyduty.model.ledger import Ledger
from safetyduty.model.period import Per, Period, of_year
from safetyduty.model.post import Level
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.model.word import Lang
from safetyduty.regulations.load import load, reaching
from safetyduty.report.document import Document
from safetyduty.report.kinds import Wanted
from safetyduty.store.find import stations_in

if TYPE_CHECKING:  # only ``regulation test`` needs the cases; importing them costs every other run
    from safetyduty.model.roster import Edits, Roster, RosterCheck

Change = Callable[[Document], Document]
Progress = Callable[[str, int, int], None]
"""Told before each step: what, which one, of how many."""


@dataclass(frozen=True)
class Request:
    """What a user asks for; what is left out comes from the workspace, then from the ledger."""

    logs: tuple[Path, ...]
    as_of: date
    regulations: tuple[str, ...] = ()
    packs: tuple[Path, ...] = ()
    """Folders with packs of the user's own."""
    period: Period | None = None
    level: Level | None = None
    unit: str = ""
    evidence: int | None = None
    """At most so many rows of evidence a finding; ``None`` is all."""
    observe: bool = True
    """Whether duties without a number are looked at too."""
    integrity: bool = False
    """Whether items to verify are looked for: only then are files of evidence opened."""
    show_rows: bool = False
    """Whether the account lists every row."""
    leader: str = ""
    """The one leader whose duties are judged, beside those of bodies; empty: everybody's."""
    workspace: Workspace = field(default_factory=Workspace)
    wanted: Wanted = field(default_factory=Wanted)
    """What is asked of a letter: to whom, its number, its day."""


def workspace(logs: Sequence[Path]) -> Workspace:
    """Find the settings: where the command runs, else beside a file, or in the ledger.

    Of several files the first that has settings near it gives them: one from elsewhere, such as a
    leader list on a desktop, takes none away.
    """
    return find_workspace(Path(), *(stations_in(logs[0])[:1] if logs else ()), *logs)


def prepare() -> None:
    """Begin what an audit will need and reading does not wait for."""
    database.begin()


def read(request: Request, progress: Progress | None = None, *, judging: bool = True) -> Ledger:
    """Read every file into one ledger; a file that cannot be read becomes a problem of the rest.

    Where not one can be read it is ``CannotAudit``; so it is where nothing in them is a ledger,
    unless nothing is to be judged. A ledger is read back as it was when it was taken in.
    """
    if any(map(stations_in, request.logs)):
        from safetyduty.store.ask import read_stored

        return read_stored(request.logs, integrity=request.integrity)
    books: list[Workbook] = []
    refused: list[Problem] = []
    found = find(request.logs)
    with uncollected():
        for number, file in enumerate(found, 1):
            if progress:
                progress(file.name, number, len(found))
            try:
                books.append(read_workbook(file))
            except Refused as error:
                refused.append(error.problem)
        if not books:
            raise CannotAudit(*refused)
        ledger = read_ledger(books, request.workspace.settings.aliases)
        if request.integrity:
            from safetyduty.intake.traces import gather

            ledger = replace(ledger, traces=gather(books, found, ledger))
    if judging and not any(sheet.table for file in ledger.inputs for sheet in file.sheets):
        raise CannotAudit(Problem("SD401", Source(ledger.inputs[0].file)))
    return with_refused(ledger, refused) if refused else ledger


def audit(ledger: Ledger, request: Request, *, on: database.Engine | None = None) -> Audit:
    """Judge what was read by the regulations asked for; without a leader it is ``CannotAudit``.

    It is judged on DuckDB, or on the engine opened for it: ``engine.spark.Spark(session)``.
    """
    if len(ledger.people) < 2:
        raise CannotAudit(Problem("SD402", Source(ledger.inputs[0].file)))
    settings = request.workspace.settings
    named = request.regulations or settings.regulation
    level = request.level or settings.level or ledger.level or Level.TOWNSHIP
    packs = (*request.workspace.packs(), *request.packs)
    regulations, broken = (load(named, packs), ()) if named else reaching(level, packs)
    found = judge(
        ledger,
        regulations,
        period=request.period or of_year(Per.YEAR, request.as_of.year)[0],
        as_of=request.as_of,
        level=level,
        named=named,
        calendar=_calendar(request),
        evidence=request.evidence,
        observe=request.observe,
        leader=request.leader,
        database=on,
    )
    assumed: list[Problem] = [] if named else [Problem("SD407", Source(""))]
    assumed += [
        Problem("SD514", problem.source, problem.code, {"source": str(problem.source)})
        for problem in broken
    ]
    if far := far_ahead(ledger, request.as_of):
        problems = sorted((*found.problems, *far), key=lambda problem: problem.source)
        found = structs.replace(found, problems=tuple(problems))
    if not (request.level or settings.level):
        assumed.append(Problem("SD408", Source(""), level.value, {"level": level.zh}))
    unit = request.unit or settings.unit or ledger.organisation
    said = {"assumed": tuple(assumed), "show_rows": request.show_rows}
    found = structs.replace(found, organisation=unit, **said)
    if ledger.hazards:
        from safetyduty.engine.closure import closures

        found = structs.replace(found, hazards=closures(ledger, request.as_of, regulations))
    if request.integrity:
        from safetyduty.engine.verify import verify

        found = structs.replace(found, integrity=verify(ledger, request.as_of))
    return found


def plan(
    request: Request,
    month: Period,
    edits: "Edits",
    progress: Progress | None = None,
    ledger: Ledger | None = None,
) -> "Roster":
    """Plan a month of inspections from what is still owed on the day asked.

    Where the logs were read before, ``ledger`` is what they say.
    """
    from safetyduty.planner.month import plan_month

    request = replace(request, period=month, evidence=None, observe=False)
    found = audit(ledger or read(request, progress), request)
    roster = request.workspace.settings.roster

    def read_with(files: Sequence[Path]) -> Ledger:
        return read(replace(request, logs=(*request.logs, *files)))

    return plan_month(found, month, roster, _calendar(request), edits, read_with)


def check_roster(
    request: Request, month: Period, files: Sequence[Path], progress: Progress | None = None
) -> "RosterCheck":
    """Hold a roster against what was owed as the month began, and against the logs, if any.

    The roster's own pre-filled ledger is no record, unless its file is named among the logs too.
    """
    from safetyduty.planner.month import check_month
    from safetyduty.planner.records import apart

    whole = read(replace(request, logs=(*request.logs, *files)), progress)
    plans = {file.name for file in files} - {file.name for file in request.logs}
    ledger, rows = apart(whole, {file.name for file in files}, plans)
    before = min(request.as_of, month.start - timedelta(1))
    asked = replace(request, period=month, as_of=before, evidence=None, observe=False)
    found, roster = audit(ledger, asked), request.workspace.settings.roster
    logs = bool(request.logs) and request.as_of >= month.start
    return check_month(
        found, month, roster, _calendar(request), rows, request.as_of, against_logs=logs
    )


def _calendar(request: Request) -> Calendar:
    own = request.workspace.settings.calendar
    return Calendar(frozenset(own.holidays), frozenset(own.workdays))


def why(ledger: Ledger, request: Request, subject: str) -> Why:
    """Explain what was found of one leader, post or body, in the period asked for.

    A period named exactly (``2026-03``) is explained alone; a subject of whom nothing was found is
    ``CannotAudit`` with the nearest name.
    """
    from rapidfuzz import process

    from safetyduty.engine.accountability.grounds import of_overdue
    from safetyduty.engine.explain import explain

    found = audit(ledger, request)
    names = {finding.subject: finding.subject for finding in found.findings}
    names |= {
        finding.position: finding.subject for finding in found.findings if finding.responsible
    }
    wanted = names.get("".join(subject.split()))
    if wanted is None:
        near = process.extractOne(subject, list(names), score_cutoff=30)
        blanks = {"near": "、".join(dict.fromkeys(names.values()))}
        source = Source(ledger.inputs[0].file)
        raise CannotAudit(Problem("SD406", source, subject, blanks, names[near[0]] if near else ""))
    period = request.period.name if request.period else ""
    told = explain(found, wanted, period) or explain(found, wanted)
    return Why(found, wanted, period, told, *of_overdue(one.finding for one in told))


def reading(ledger: Ledger, request: Request) -> Audit:
    """Give what was read as an audit in which nothing was judged."""
    period = request.period or of_year(Per.YEAR, request.as_of.year)[0]
    level, unit = ledger.level or Level.TOWNSHIP, request.unit or ledger.organisation
    read_so_far = (ledger.problems, ledger.inputs, (), ledger, unit)
    return Audit(
        request.as_of, period, level, (), (), (), *read_so_far, show_rows=request.show_rows
    )


def compose(kind: str, content: object, lang: Lang) -> Document:
    """Make a document, its kind named as its file in ``report/compose``."""
    module = extension("safetyduty.report.compose", kind)
    document: Document = module.compose(content, lang)
    return document


def render(document: Document, form: str, **options: object) -> str | bytes:
    """Render a document in one format, named as its file in ``report/formats``.

    Formats of office programs give bytes, the others text.
    """
    module = extension("safetyduty.report.formats", form)
    made: str | bytes = module.render(document, **options)
    return made


def book(
    audits: Iterable[Audit],
    lang: Lang,
    form: str,
    *,
    unit: str = "",
    problems: Sequence[Problem] = (),
    change: Change = lambda document: document,
    **options: object,
) -> Iterator[tuple[str, bytes]]:
    """Give the files of a folder: a page an audit as it comes, the index, the list of files last.

    Only what the index says of an audit is kept of it, so that a county's worth fits in memory.
    ``problems`` are those of ledgers that several of them share; ``unit`` names the whole.
    """
    from safetyduty.report.book import pages

    def make(kind: str, content: object, **more: object) -> bytes:
        made = render(change(compose(kind, content, lang)), form, **options, **more)
        return made.encode() if isinstance(made, str) else made

    ending = extension("safetyduty.report.formats", form).EXTENSION
    return pages(audits, make, ending, unit, problems)
