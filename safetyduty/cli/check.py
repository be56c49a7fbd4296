"""核查台账：每位领导应做什么、做了没有、依据哪一条 / Check what each leader owes and did."""

from pathlib import Path
from typing import Annotated

import typer

from safetyduty import pipeline
from safetyduty.cli import _options as opt
from safetyduty.cli._output import (
    Progress,
    brief,
    check_place,
    choose_format,
    load_ahead,
    options_of,
    write,
)
from safetyduty.cli._redact import hide
from safetyduty.cli._speech import language, told, warn
from safetyduty.model.audit import Audit, Verdict
from safetyduty.model.catalogue.index import severity
from safetyduty.model.law import Force
from safetyduty.model.problem import Severity
from safetyduty.report.kinds import Wanted

app = typer.Typer(add_completion=False, rich_markup_mode=None)

EVIDENCE = {"terminal": 12, "text": 12, "markdown": 12, "docx": 3, "pdf": 3}
"""Pages name so many rows a finding and say how many more there are; data formats name all."""
BRIEF = ("terminal", "text", "docx", "pdf")
"""Formats for eyes: long lists are one line in them unless ``--full`` asks for everything."""
NOTHING = Wanted()
"""What a report that is no letter asks."""
FAIL_ON = ["missed", "at_risk", "problem"]


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
    explain_positions: Annotated[
        bool, typer.Option("--explain-positions", help=told("explain-positions"))
    ] = False,
    full: Annotated[bool, typer.Option("--full", help=told("full"))] = False,
    packs: opt.Packs = [],  # noqa: B006
    redact: opt.Redact = False,
    redact_key: opt.RedactKey = None,
    lang: opt.Lang = "",  # noqa: ARG001  # read by _speech
) -> int:
    """Read, judge, report; 1 if something needs attention."""
    form = choose_format(form, output)
    if full and form == "terminal":
        form = "text"
    short = form in BRIEF and not full
    opt.one_of("--fail-on", fail_on, FAIL_ON)
    check_place(output)
    hiding = hide(redact=redact, key=redact_key)
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
    )
    with Progress() as progress:
        ledger = pipeline.read(request, progress)
        load_ahead("positions" if explain_positions else "audit", form)
        found = None if explain_positions else pipeline.audit(ledger, request)
        kind, content = ("audit", found) if found else ("positions", ledger)
        document = pipeline.compose(kind, content, language())
        document = hiding(document, ledger) if hiding else document
        document = brief(document, form) if short else document
        text = pipeline.render(
            document, form, **options_of(form, output, request.workspace.templates)
        )
    write(text, form, output)
    if found is None:
        return 0
    warn(found.assumed)
    return int(needs_attention(found, fail_on))


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
    wanted: Wanted = NOTHING,
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
