"""核查台账：每位领导应做什么、做了没有、依据哪一条 / Check what each leader owes and did."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from safetyduty import pipeline
from safetyduty.cli import _options as opt
from safetyduty.cli._delivery import deliver
from safetyduty.cli._marking import Annotate, check_target, write_marked
from safetyduty.cli._output import (
    Progress,
    brief,
    check_place,
    choose_format,
    load_ahead,
)
from safetyduty.cli._pictures import (
    check_pictures,
    is_folder,
    write_folder,
)
from safetyduty.cli._redact import check_key, hide
from safetyduty.cli._speech import language, told, warn
from safetyduty.model.audit import Audit, Verdict
from safetyduty.model.catalogue.index import severity
from safetyduty.model.law import Force
from safetyduty.model.problem import Severity
from safetyduty.report.book import by_unit
from safetyduty.report.document import Document
from safetyduty.report.kinds import Wanted

app = typer.Typer(add_completion=False, rich_markup_mode=None)

EVIDENCE = {"terminal": 12, "text": 12, "markdown": 12, "docx": 3, "pdf": 3}
"""Pages name so many rows a finding and say how many more there are; data formats name all."""
BRIEF = ("terminal", "text", "docx", "pdf")
"""Formats for eyes: long lists are one line in them unless ``--full`` asks for everything."""
NOTHING = Wanted()
"""What a report that is no letter asks."""
FAIL_ON = ["missed", "at_risk", "problem"]
Positions = Annotated[bool, typer.Option("--explain-positions", help=told("explain-positions"))]


@app.command(help=told("about"))
def check(  # one parameter an option
    logs: opt.Logs,
    regulation: opt.Regulations = [],  # noqa: B006  # Typer copies defaults
    leaders: opt.Leaders = [],  # noqa: B006
    roster: opt.Rosters = [],  # noqa: B006
    level: opt.LevelName = "",
    unit: opt.Unit = "",
    period: opt.PeriodName = "",
    as_of: opt.AsOf = "",
    form: opt.Format = "",
    output: opt.Output = None,
    fail_on: Annotated[str, typer.Option("--fail-on", help=told("fail-on"))] = "missed",
    explain_positions: Positions = False,
    full: Annotated[bool, typer.Option("--full", help=told("full"))] = False,
    integrity: Annotated[bool, typer.Option("--integrity", help=told("integrity"))] = False,
    chart: Annotated[str, typer.Option("--chart", help=told("pictures:chart"))] = "",
    show_rows: opt.ShowRows = False,
    annotate: Annotate = None,
    packs: opt.Packs = [],  # noqa: B006
    redact: opt.Redact = False,
    redact_key: opt.RedactKey = None,
    lang: opt.Lang = "",  # noqa: ARG001  # read by _speech
) -> int:
    """Read, judge, report; 1 if something needs attention."""
    form = "json" if chart else choose_format(form, output)
    if full and form == "terminal":
        form = "text"
    short = form in BRIEF and not full
    opt.one_of("--fail-on", fail_on, FAIL_ON)
    check_place(output, [*logs, *leaders, *roster])
    check_key(redact=redact, key=redact_key)
    check_pictures(chart, form, output)
    check_target(annotate, [*logs, *leaders, *roster])
    request = request_of(
        [*logs, *leaders, *roster],
        regulation,
        packs,
        level,
        unit,
        period,
        as_of,
        evidence=None if full else EVIDENCE.get(form),
        observe=not short,
        integrity=integrity,
        show_rows=show_rows,
    )
    with Progress() as progress:
        pipeline.prepare()
        ledger = pipeline.read(request, progress)
        hidden = partial(hide, ledger, redact=redact, key=redact_key)
        load_ahead("positions" if explain_positions else "audit", form)
        if explain_positions:
            deliver(hidden(_composed("positions", ledger)), form, output, request, progress)
            write_marked(annotate, request.logs, ledger.problems)
            return 0
        found = pipeline.audit(ledger, request)
        _hand_over(found, chart or form, output, request, hidden, progress, short=short)
        write_marked(annotate, request.logs, found.problems)
    warn(found.assumed)
    return int(needs_attention(found, fail_on))


def _hand_over(
    found: Audit,
    form: str,
    output: Path | None,
    request: pipeline.Request,
    hidden: pipeline.Change,
    progress: Progress,
    *,
    short: bool,
) -> None:
    """Write the report: a folder of pages, its pictures, a file, or to the screen."""
    if output is not None and is_folder(form, output):
        write_folder(output, book_of(found, form, request, hidden))
        return
    document = hidden(_composed("audit", found))
    deliver(brief(document, form) if short else document, form, output, request, progress)


def _composed(kind: str, content: object) -> Document:
    return pipeline.compose(kind, content, language())


def book_of(
    found: Audit, form: str, request: pipeline.Request, change: pipeline.Change
) -> Iterator[tuple[str, bytes]]:
    """Give a page an organisation, and the index."""
    audits = by_unit(found)
    return pipeline.book(
        audits,
        language(),
        form,
        unit=found.organisation,
        problems=found.problems if len(audits) > 1 else (),
        change=change,
        templates=request.workspace.templates,
    )


def request_of(
    logs: list[Path],
    regulation: list[str],
    packs: list[Path],
    level: str,
    unit: str,
    period: str,
    as_of: str,
    *,
    evidence: int | None = None,
    observe: bool = True,
    integrity: bool = False,
    wanted: Wanted = NOTHING,
    show_rows: bool = False,
) -> pipeline.Request:
    """Make a request of the options as typed."""
    return pipeline.Request(
        logs=tuple(logs),
        as_of=opt.read_day(as_of),
        regulations=tuple(regulation),
        packs=tuple(packs),
        period=opt.read_period(period),
        level=opt.read_level(level),
        unit=unit,
        evidence=evidence,
        observe=observe,
        integrity=integrity,
        show_rows=show_rows,
        workspace=pipeline.workspace(sorted(logs)),
        wanted=wanted,
    )


def needs_attention(found: Audit, fail_on: str) -> bool:
    """Tell whether something needs attention; what 原则上 asks, or does not bind, only warns."""
    bad = {Verdict.MISSED} | ({Verdict.AT_RISK} if fail_on == "at_risk" else set())
    worst = {Severity.ERROR} | ({Severity.WARNING} if fail_on == "problem" else set())
    return any(
        finding.verdict in bad and finding.quota.binds and finding.quota.clause.force is Force.MUST
        for finding in found.findings
    ) or any(severity(problem) in worst for problem in found.problems)
