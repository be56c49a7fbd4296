"""核查台账：每位领导应做什么、做了没有、依据哪一条 / Check what each leader owes and did."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from safetyduty import pipeline
from safetyduty.cli import _options as opt
from safetyduty.cli._attention import FAIL_ON, of_audit
from safetyduty.cli._delivery import BRIEF, EVIDENCE, deliver
from safetyduty.cli._marking import Annotate, check_target, write_marked
from safetyduty.cli._output import Progress, brief, check_place, choose_format, load_ahead
from safetyduty.cli._pictures import check_pictures, is_folder, write_book
from safetyduty.cli._redact import check_key, hide
from safetyduty.cli._request import request_of
from safetyduty.cli._speech import language, told, warn
from safetyduty.model.audit import Audit
from safetyduty.report.document import Document

app = typer.Typer(add_completion=False, rich_markup_mode=None)

Positions = Annotated[bool, typer.Option("--explain-positions", help=told("explain-positions"))]


@app.command(help=told("about"))
def check(
    logs: opt.Logs,
    regulation: opt.Regulations = [],
    leaders: opt.Leaders = [],
    roster: opt.Rosters = [],
    level: opt.LevelName = "",
    unit: opt.Unit = "",
    period: opt.PeriodName = "",
    as_of: opt.AsOf = "",
    form: opt.Format = "",
    output: opt.Output = None,
    fail_on: opt.FailOn = "missed",
    explain_positions: Positions = False,
    full: opt.Full = False,
    integrity: Annotated[bool, typer.Option("--integrity", help=told("integrity"))] = False,
    chart: opt.Chart = "",
    show_rows: opt.ShowRows = False,
    annotate: Annotate = None,
    packs: opt.Packs = [],
    redact: opt.Redact = False,
    redact_key: opt.RedactKey = None,
    _lang: opt.Lang = "",
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
        as_of,
        regulation=regulation,
        packs=packs,
        level=level,
        unit=unit,
        period=period,
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
    return int(of_audit(found, fail_on))


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
        write_book(found, form, output, request, hidden)
        return
    document = hidden(_composed("audit", found))
    deliver(brief(document, form) if short else document, form, output, request, progress)


def _composed(kind: str, content: object) -> Document:
    return pipeline.compose(kind, content, language())
