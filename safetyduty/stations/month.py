"""One station's month: the audit to date, what is due, next month's roster, as papers."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from msgspec import structs

from safetyduty import pipeline
from safetyduty.discover import extension
from safetyduty.intake.settings import Workspace, find_workspace
from safetyduty.model.audit import Audit, CannotAudit
from safetyduty.model.catalogue.index import advice, message, severity
from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.catalogue.system import reason_of
from safetyduty.model.ledger import Ledger
from safetyduty.model.period import Per, of_year
from safetyduty.model.problem import Problem, Severity
from safetyduty.model.roster import Edits, Roster
from safetyduty.model.source import Source
from safetyduty.model.station import Due, Line, State
from safetyduty.report.sections.trends import by_month
from safetyduty.stations.asked import Asked, Station
from safetyduty.stations.digest import fingerprint
from safetyduty.stations.folder import kept, write_papers

Paper = tuple[str, bytes]
_TEMPLATED = ("html", "docx", "pdf")
"""Formats that take templates of the user's own."""
_ENCODINGS = {"csv": "utf-8-sig"}
"""Spreadsheets need a mark at the head of a csv to read it as UTF-8."""


def do_month(station: Station, asked: Asked) -> tuple[Line, bool]:
    """Do one station's month, and say whether there was anything to do.

    Whatever goes wrong is the line's reason, never an exception: the others wait for nobody. What
    could be made is there, and what an earlier run left is not taken for this month's.
    """
    digest = ""
    try:
        workspace = find_workspace(station.folder)
        digest = fingerprint(station, workspace, asked)
        if not asked.fresh and (line := kept(asked.output / station.name, digest)):
            return line, False
        line, papers = _papers(station, workspace, asked)
        if fingerprint(station, workspace, asked) != digest:
            digest = ""  # somebody saved while we read: the next run does it anew
    except CannotAudit as error:
        line, papers = broken(station, error.problem, *error.others), []
    except Exception as error:  # one station's fault may be any, and must not be the others'
        digest = ""
        line, papers = broken(station, failed(error)), []
    return deliver(station, asked, line, papers, digest), True


def broken(station: Station, *reasons: Problem) -> Line:
    """Give the line of a station of which nothing could be made."""
    return Line(station.name, State.BROKEN, station.name, reasons=reasons)


def failed(error: BaseException) -> Problem:
    """Tell an error that nobody foresaw."""
    return Problem("SD409", Source(""), "", {"reason": f"{type(error).__name__}: {error}"})


def deliver(
    station: Station, asked: Asked, line: Line, papers: list[Paper], digest: str = ""
) -> Line:
    """Write the papers in place of the old ones; where that cannot be, it is the line's reason."""
    if line.reasons:
        papers = [*papers, _reasons(line, asked)]
    line = structs.replace(line, files=tuple(name for name, _ in papers))
    try:
        write_papers(asked.output / station.name, papers, digest, line)
    except OSError as error:
        blanks = {"reason": reason_of(error)}
        problem = Problem("SD404", Source(str(asked.output / station.name)), station.name, blanks)
        return structs.replace(line, state=State.BROKEN, reasons=(*line.reasons, problem), files=())
    return line


def _reasons(line: Line, asked: Asked) -> Paper:
    """Write why it is not done, for whoever opens the folder."""
    text = "\n".join(
        f"{problem.source} {problem.code} {message(problem, asked.lang)}: "
        f"{advice(problem, asked.lang)}".lstrip()
        for problem in line.reasons
    )
    return f"{spoken('batch:file.reasons', asked.lang)}.txt", f"\ufeff{text}\n".encode()


def _papers(station: Station, workspace: Workspace, asked: Asked) -> tuple[Line, list[Paper]]:
    request = pipeline.Request(
        logs=(station.folder,),
        as_of=asked.as_of,
        regulations=asked.regulations,
        packs=asked.packs,
        workspace=workspace,
    )
    ledger = pipeline.read(request)
    found = pipeline.audit(ledger, request)
    papers = list(_written("audit", found, asked.forms, asked, request))
    due = Due(asked.month, _within(ledger, found, request, asked))
    forms = dict.fromkeys([*asked.forms, "xlsx"])
    papers += _written("due", due, forms, asked, request)
    roster, why = _planned(ledger, request, asked)
    if roster:
        papers += _roster(roster, request, asked)
    return _line(station, asked, found, due, roster, why), papers


def _within(ledger: Ledger, found: Audit, request: pipeline.Request, asked: Asked) -> Audit:
    """Give the audit in which the month's duties stand: of its year, which may be the next."""
    year = asked.month.start.year
    if year == asked.as_of.year:
        return found
    return pipeline.audit(ledger, replace(request, period=of_year(Per.YEAR, year)[0]))


def _planned(
    ledger: Ledger, request: pipeline.Request, asked: Asked
) -> tuple[Roster | None, tuple[Problem, ...]]:
    """Plan the month; that it cannot be planned takes nothing from the audit."""
    try:
        return pipeline.plan(request, asked.month, Edits(), ledger=ledger), ()
    except CannotAudit as error:
        return None, (error.problem, *error.others)
    except Exception as error:  # the solver's failure is the roster's alone
        return None, (failed(error),)


def _written(
    kind: str, content: object, forms: Iterable[str], asked: Asked, request: pipeline.Request
) -> Iterator[Paper]:
    """Write one document in several formats, named as the words of ``batch`` name it."""
    document = pipeline.compose(kind, content, asked.lang)
    for form in forms:
        ending = extension("safetyduty.report.formats", form).EXTENSION
        own: dict[str, object] = {}
        if form in _TEMPLATED:
            own["templates"] = request.workspace.templates
        made = pipeline.render(document, form, **own)
        name = f"{spoken(f'batch:file.{kind}', asked.lang)}{ending}"
        yield name, made if isinstance(made, bytes) else made.encode(_ENCODINGS.get(form, "utf-8"))


def _roster(roster: Roster, request: pipeline.Request, asked: Asked) -> Iterator[Paper]:
    from safetyduty.report.calendars import calendars
    from safetyduty.report.office.plan_sheet import TEMPLATE, plan_workbook

    folders = (request.workspace.templates, request.workspace.folder)
    own = next((f / TEMPLATE for f in folders if f and (f / TEMPLATE).is_file()), None)
    name = spoken("batch:file.roster", asked.lang)
    yield f"{name}.xlsx", plan_workbook(roster, own.read_bytes() if own else None)
    yield from _written("roster", roster, ("docx", "json"), asked, request)
    folder = spoken("batch:file.calendars", asked.lang)
    for leader, content in calendars(roster, asked.lang).items():
        safe = "".join(char if char.isalnum() else "_" for char in leader)
        yield f"{folder}/{safe}.ics", content


def _line(
    station: Station,
    asked: Asked,
    found: Audit,
    due: Due,
    roster: Roster | None,
    why: tuple[Problem, ...],
) -> Line:
    """Sum the station up; what could not be read is a reason beside what could not be planned."""
    unread = {one.file for one in found.inputs if one.refused}
    reasons = [
        problem
        for problem in found.problems
        if problem.source.file in unread and severity(problem) is Severity.ERROR
    ]
    gaps = len(roster.given_up) if roster else 0
    if gaps:
        blanks = {"number": str(gaps), "month": asked.month.name}
        reasons.append(Problem("SD857", Source(""), str(gaps), blanks))
    bad = asked.attention(found) or gaps
    state = State.ATTENTION if bad else State.FINE
    return Line(
        station.name,
        State.BROKEN if unread or why else state,
        found.organisation or station.name,
        found.tally(),
        found.rate(),
        len(found.problems),
        len(due.findings),
        len(roster.assignments) if roster else 0,
        roster.status if roster else None,
        gaps,
        (*reasons, *why),
        months=by_month(found),
    )
