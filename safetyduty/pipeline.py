"""The program on one page: read → audit → compose → render."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from msgspec import structs
from rapidfuzz import process

from safetyduty.discover import extension
from safetyduty.engine.calendar import Calendar
from safetyduty.engine.explain import explain
from safetyduty.engine.judge import judge
from safetyduty.intake.cells import Refused, Workbook, read_workbook
from safetyduty.intake.files import find
from safetyduty.intake.formats_sheet import filled_area
from safetyduty.intake.ledger import read_ledger
from safetyduty.intake.settings import Workspace, find_workspace
from safetyduty.model.audit import Audit, CannotAudit
from safetyduty.model.law import Regulation, Status
from safetyduty.model.ledger import Ledger
from safetyduty.model.period import Per, Period, of_year, parse_period
from safetyduty.model.post import Level
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.model.trial import Outcome, Trial
from safetyduty.model.word import Lang
from safetyduty.regulations.cases import (
    Case,
    compare,
    failures,
    find_cases,
    lacking,
    read_cases,
)
from safetyduty.regulations.load import PACKS, available, load, path_of, read_pack
from safetyduty.report.compose.why import Why
from safetyduty.report.document import Document

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
    workspace: Workspace = field(default_factory=Workspace)


def workspace(logs: Sequence[Path]) -> Workspace:
    """Find the settings: where the command runs, else beside the first file."""
    return find_workspace(Path(), *logs[:1])


def read(request: Request, progress: Progress | None = None) -> Ledger:
    """Read every file into one ledger; a file that cannot be read becomes a problem of the rest.

    Where not one can be read, or nothing in them is a ledger, it is ``CannotAudit``.
    """
    books: list[Workbook] = []
    refused: list[Problem] = []
    found = find(request.logs)
    for number, file in enumerate(found, 1):
        if progress:
            progress(file.name, number, len(found))
        try:
            books.append(read_workbook(file))
        except Refused as error:
            refused.append(error.problem)
    if not books:
        raise CannotAudit(refused[0])
    ledger = read_ledger(books, request.workspace.settings.aliases)
    if not ledger.handed_in:
        first = ledger.inputs[0].file
        raise CannotAudit(Problem("SD401", Source(first)))
    return replace(
        ledger, problems=(*refused, *ledger.problems), whole=ledger.whole and not refused
    )


def audit(ledger: Ledger, request: Request) -> Audit:
    """Judge what was read by the regulations asked for; without a leader it is ``CannotAudit``."""
    if len(ledger.people) < 2:
        raise CannotAudit(Problem("SD402", Source(ledger.inputs[0].file)))
    settings = request.workspace.settings
    named = request.regulations or settings.regulation
    level = request.level or settings.level or ledger.level or Level.TOWNSHIP
    regulations = _regulations(named, level, (*request.workspace.packs(), *request.packs))
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
    )
    assumed: list[Problem] = [] if named else [Problem("SD407", Source(""))]
    if not (request.level or settings.level):
        assumed.append(Problem("SD408", Source(""), level.value, {"level": level.zh}))
    unit = request.unit or settings.unit or ledger.organisation
    return structs.replace(found, organisation=unit, assumed=tuple(assumed))


def why(ledger: Ledger, request: Request, subject: str) -> Why:
    """Explain what was found of one leader, post or body, in the period asked for.

    A period named exactly (``2026-03``) is explained alone; a subject of whom nothing was found is
    ``CannotAudit`` with the nearest name.
    """
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
    return Why(found, wanted, period, told)


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
    )


def regulations(packs: Sequence[Path] = ()) -> tuple[Regulation, ...]:
    """Give every regulation at hand."""
    return load(available(packs), packs)


def regulation(name: str, article: str = "", packs: Sequence[Path] = ()) -> Regulation:
    """Give one regulation, or the clauses and lists of one article of it."""
    (found,) = load([name], packs)
    if not article:
        return found
    wanted = article.strip()
    clauses = tuple(c for c in found.clauses if wanted in (c.article, *c.repeated_in))
    clauses = clauses or tuple(c for c in found.clauses if c.article.startswith(wanted))
    lists = tuple(listing for listing in found.lists if listing.article.startswith(wanted))
    if not clauses and not lists:
        known = [*(c.article for c in found.clauses), *(x.article for x in found.lists)]
        near = process.extractOne(wanted, known)
        blanks = {"title": found.title, "near": "、".join(dict.fromkeys(known))}
        raise CannotAudit(
            Problem("SD504", Source(found.id), article, blanks, near[0] if near else "")
        )
    return structs.replace(found, clauses=clauses, lists=lists)


def _regulations(
    named: Iterable[str], level: Level, packs: Sequence[Path]
) -> tuple[Regulation, ...]:
    """Load the regulations named; if none is, every one in force that reaches the level."""
    if named:
        return load(named, packs)
    return tuple(
        regulation
        for regulation in load(available(packs), packs)
        if regulation.status is Status.IN_FORCE
        and any(level in clause.who.levels for clause in regulation.clauses)
    )


def run_case(case: Case, regulation: Regulation, file: str = "") -> Outcome:
    """Read the tables of one case as any ledger is read, judge it, and hold it to the case."""
    sheets = [filled_area(title, rows, file) for title, rows in case.sheets()]
    ledger = read_ledger([Workbook(f"{case.case}.xlsx", case.case, tuple(sheets), ())])
    found = judge(
        ledger,
        [regulation],
        period=parse_period(case.period) or of_year(Per.YEAR, case.as_of.year)[0],
        as_of=case.as_of,
        level=case.level,
        named=[regulation.id],
    )
    return compare(case, file, found.findings, found.observations)


def try_cases(name: str, packs: Sequence[Path] = ()) -> Trial:
    """Run every case of one pack; without a file of cases it says so and runs none."""
    path = path_of(name, available(packs))
    regulation, cases = read_pack(path), find_cases(name, path)
    if cases is None:
        code = "SD533" if path.parent == PACKS else "SD530"
        return Trial(name, "", problems=(Problem(code, Source(path.name), name),))
    outcomes = tuple(run_case(case, regulation, cases.name) for case in read_cases(cases))
    missing = lacking(regulation.clauses, outcomes, Source(cases.name))
    return Trial(name, cases.name, outcomes, (*failures(outcomes), *missing))


def compose(kind: str, content: object, lang: Lang) -> Document:
    """Make a document, its kind named as its file in ``report/compose``."""
    module = extension("safetyduty.report.compose", kind)
    document: Document = module.compose(content, lang)
    return document


def render(document: Document, form: str, **options: object) -> str:
    """Render a document in one format, named as its file in ``report/formats``."""
    module = extension("safetyduty.report.formats", form)
    text: str = module.render(document, **options)
    return text
