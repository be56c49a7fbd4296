"""The program on one page: read → audit → compose → render."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import structs

from safetyduty.discover import extension
from safetyduty.engine import database
from safetyduty.engine.calendar import Calendar
from safetyduty.engine.judge import judge
from safetyduty.intake.cells import Refused, Workbook, read_workbook
from safetyduty.intake.files import find
from safetyduty.intake.formats_sheet import filled_area
from safetyduty.intake.ledger import read_ledger
from safetyduty.intake.pause import uncollected
from safetyduty.intake.settings import Workspace, find_workspace
from safetyduty.intake.sheets import natural
from safetyduty.model.audit import Audit, CannotAudit, Why
from safetyduty.model.law import Regulation, Status
from safetyduty.model.ledger import InputFile, Ledger
from safetyduty.model.period import Per, Period, of_year, parse_period
from safetyduty.model.post import Level
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.model.trial import Outcome
from safetyduty.model.word import Lang
from safetyduty.regulations.load import load, load_sound
from safetyduty.report.document import Document
from safetyduty.report.kinds import Kind, Order, Wanted

if TYPE_CHECKING:  # only ``regulation test`` needs the cases; importing them costs every other run
    from safetyduty.regulations.cases import Case

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
    wanted: Wanted = Wanted()
    """What is asked of a letter: to whom, its number, its day."""


def workspace(logs: Sequence[Path]) -> Workspace:
    """Find the settings: where the command runs, else beside the first file."""
    return find_workspace(Path(), *logs[:1])


def prepare() -> None:
    """Begin what an audit will need and reading does not wait for."""
    database.begin()


def read(request: Request, progress: Progress | None = None, *, judging: bool = True) -> Ledger:
    """Read every file into one ledger; a file that cannot be read becomes a problem of the rest.

    Where not one can be read it is ``CannotAudit``; so it is where nothing in them is a ledger,
    unless nothing is to be judged.
    """
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
        first = ledger.inputs[0].file
        raise CannotAudit(Problem("SD401", Source(first)))
    if not refused:
        return ledger
    unread = [InputFile(problem.source.file, "", refused=True) for problem in refused]
    return replace(
        ledger,
        inputs=tuple(sorted([*ledger.inputs, *unread], key=lambda one: natural(one.file))),
        problems=(*refused, *ledger.problems),
        whole=False,
    )


def audit(ledger: Ledger, request: Request) -> Audit:
    """Judge what was read by the regulations asked for; without a leader it is ``CannotAudit``."""
    if len(ledger.people) < 2:
        raise CannotAudit(Problem("SD402", Source(ledger.inputs[0].file)))
    settings = request.workspace.settings
    named = request.regulations or settings.regulation
    level = request.level or settings.level or ledger.level or Level.TOWNSHIP
    packs = (*request.workspace.packs(), *request.packs)
    regulations, broken = _regulations(named, level, packs)
    found = judge(
        ledger,
        regulations,
        period=request.period or of_year(Per.YEAR, request.as_of.year)[0],
        as_of=request.as_of,
        level=level,
        named=named,
        calendar=Calendar(
            frozenset(settings.calendar.holidays), frozenset(settings.calendar.workdays)
        ),
        evidence=request.evidence,
        observe=request.observe,
        leader=request.leader,
    )
    assumed: list[Problem] = [] if named else [Problem("SD407", Source(""))]
    assumed += [
        Problem("SD514", problem.source, problem.code, {"source": str(problem.source)})
        for problem in broken
    ]
    if not (request.level or settings.level):
        assumed.append(Problem("SD408", Source(""), level.value, {"level": level.zh}))
    unit = request.unit or settings.unit or ledger.organisation
    found = structs.replace(
        found, organisation=unit, assumed=tuple(assumed), show_rows=request.show_rows
    )
    if ledger.hazards:
        from safetyduty.engine.closure import closures

        found = structs.replace(found, hazards=closures(ledger, request.as_of, regulations))
    if request.integrity:
        from safetyduty.engine.verify import verify

        found = structs.replace(found, integrity=verify(ledger, request.as_of))
    return found


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
        suggestion = names[near[0]] if near else ""
        raise CannotAudit(Problem("SD406", source, subject, blanks, suggestion))
    period = request.period.name if request.period else ""
    told = explain(found, wanted, period) or explain(found, wanted)
    return Why(found, wanted, period, told, *of_overdue(one.finding for one in told))


def reading(ledger: Ledger, request: Request) -> Audit:
    """Give what was read as an audit in which nothing was judged."""
    period = request.period or of_year(Per.YEAR, request.as_of.year)[0]
    return Audit(
        request.as_of,
        period,
        ledger.level or Level.TOWNSHIP,
        (),
        (),
        (),
        ledger.problems,
        ledger.inputs,
        (),
        ledger,
        request.unit or ledger.organisation,
        show_rows=request.show_rows,
    )


def _regulations(
    named: Iterable[str], level: Level, packs: Sequence[Path]
) -> tuple[tuple[Regulation, ...], tuple[Problem, ...]]:
    """Load the regulations named; if none is, every one in force that reaches the level.

    A broken pack that was not named is told and left out; one that was named stops the run.
    """
    if named:
        return load(named, packs), ()
    sound, broken = load_sound(packs)
    reaching = tuple(
        regulation
        for regulation in sound
        if regulation.status is Status.IN_FORCE
        and any(level in clause.who.levels for clause in regulation.clauses)
    )
    return reaching, broken


def read_case(case: "Case", file: str = "") -> Ledger:
    """Read the tables of one case as any ledger is read."""
    sheets = [filled_area(title, rows, file) for title, rows in case.sheets()]
    ledger = read_ledger([Workbook(f"{case.case}.xlsx", case.case, tuple(sheets), ())])
    # a table the case lists was handed in, be it empty: that is what an empty list says
    return replace(ledger, handed_in=ledger.handed_in | set(case.tables))


def try_case(case: "Case", regulation: Regulation, file: str = "") -> Outcome:
    """Read the tables of one case as any ledger is read, judge it, and hold it to the case."""
    ledger = read_case(case, file)
    period = parse_period(case.period) or of_year(Per.YEAR, case.as_of.year)[0]
    found = judge(
        ledger,
        [regulation],
        period=period,
        as_of=case.as_of,
        level=case.level,
        named=[regulation.id],
    )
    from safetyduty.regulations.cases import compare

    return compare(case, file, found.findings, found.observations)


STAGES: dict[str, Callable[[Ledger, Request], object]] = {
    "audit": audit,
    "reading": reading,
    "ledger": lambda ledger, _request: ledger,
}
"""What a kind of document may take: its content is made by the stage it names."""


def content(kind: Kind, ledger: Ledger, request: Request) -> object:
    """Make what a kind of document is composed of; a letter also knows what is asked of it."""
    made = STAGES[kind.takes](ledger, request)
    return Order(made, request.wanted) if kind.order and isinstance(made, Audit) else made


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
    **options: object,
) -> Iterator[tuple[str, bytes]]:
    """Give the files of a folder: a page an audit as it comes, the index, the list of files last.

    Only what the index says of an audit is kept of it, so that a county's worth fits in memory.
    ``problems`` are those of ledgers that several of them share; ``unit`` names the whole.
    """
    from safetyduty.report.book import listed

    return listed(_pages(audits, lang, form, (unit, tuple(problems)), options))


def _pages(
    audits: Iterable[Audit],
    lang: Lang,
    form: str,
    whole: tuple[str, tuple[Problem, ...]],
    options: dict[str, object],
) -> Iterator[tuple[str, bytes]]:
    from safetyduty.report.book import INDEX, County, page_name, station

    ending = extension("safetyduty.report.formats", form).EXTENSION
    home = {"home": f"{INDEX}{ending}"} if form == "html" else {}
    stations, last = [], None
    for number, last in enumerate(audits, 1):
        page = page_name(number, last.organisation)
        stations.append(station(last, page))
        made = render(compose("audit", last, lang), form, **options, **home)
        yield f"{page}{ending}", _bytes(made)
    if last is not None:
        county = County(last.as_of, last.period, tuple(stations), *whole)
        yield f"{INDEX}{ending}", _bytes(render(compose("county", county, lang), form, **options))


def _bytes(made: str | bytes) -> bytes:
    return made.encode() if isinstance(made, str) else made
