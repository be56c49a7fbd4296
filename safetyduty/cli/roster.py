"""检查和编制带队检查安排表 / Check inspection rosters, and make the next one."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from safetyduty import pipeline
from safetyduty.cli import _options as opt
from safetyduty.cli._delivery import deliver
from safetyduty.cli._output import Progress, cannot_write, check_place, choose_format, write_file
from safetyduty.cli._request import request_of
from safetyduty.cli._speech import language, say, told, warn
from safetyduty.model.catalogue.index import severity
from safetyduty.model.problem import Severity
from safetyduty.model.roster import Edits, Roster

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help=told("roster:about"),
    callback=opt.in_language,
)

Month = Annotated[str, typer.Option("--month", help=told("roster:month"))]
Output = Annotated[
    Path | None, typer.Option("-o", "--output", help=told("roster:output"), readable=False)
]


def _file(name: str, key: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(name, help=told(f"roster:{key}"), readable=False)
    return option


@app.command("plan", help=told("roster:plan"))
def plan(
    logs: opt.Logs,
    month: Month = "",
    regulation: opt.Regulations = [],
    leaders: opt.Leaders = [],
    roster: opt.Rosters = [],
    sites: Annotated[list[Path], _file("--sites", "sites")] = [],
    absences: Annotated[list[Path], _file("--absences", "absences")] = [],
    locked: Annotated[list[Path], _file("--locked", "locked")] = [],
    keep: Annotated[list[Path], _file("--keep", "keep")] = [],
    level: opt.LevelName = "",
    unit: opt.Unit = "",
    as_of: opt.AsOf = "",
    form: opt.Format = "",
    output: Output = None,
    ics: Annotated[Path | None, _file("--ics", "ics")] = None,
    packs: opt.Packs = [],
    _lang: opt.Lang = "",
) -> int:
    """Plan a month; 1 where something owed cannot be met."""
    book = output is not None and output.suffix.lower() == ".xlsx"
    shown = choose_format("" if book and form == "xlsx" else form, None if book else output)
    check_place(output, [*logs, *leaders, *roster, *sites, *absences])
    request = request_of(
        [*logs, *leaders, *roster, *sites, *absences],
        as_of,
        regulation=regulation,
        packs=packs,
        level=level,
        unit=unit,
    )
    with Progress() as progress:
        edits = Edits(tuple(locked), tuple(keep))
        made = pipeline.plan(request, opt.read_month(month, request.as_of), edits, progress)
        document = pipeline.compose("roster", made, language())
        deliver(document, shown, None if book else output, request, progress)
    if book and output:
        from safetyduty.report.office.plan_sheet import plan_workbook

        write_file(output, plan_workbook(made, _template(request)))
        say(told("roster:written", file=output))
    if ics:
        _write_calendars(ics, made)
    warn(made.assumed)
    return int(bool(made.given_up))


@app.command("check", help=told("roster:check"))
def check(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="ROSTER...", help=told("roster:roster"), readable=False),
    ],
    logs: Annotated[list[Path], _file("--logs", "logs")] = [],
    month: Month = "",
    regulation: opt.Regulations = [],
    leaders: opt.Leaders = [],
    sites: Annotated[list[Path], _file("--sites", "sites")] = [],
    absences: Annotated[list[Path], _file("--absences", "absences")] = [],
    level: opt.LevelName = "",
    unit: opt.Unit = "",
    as_of: opt.AsOf = "",
    form: opt.Format = "",
    output: opt.Output = None,
    packs: opt.Packs = [],
    _lang: opt.Lang = "",
) -> int:
    """Check a roster; 1 where an error is found."""
    form = choose_format(form, output)
    check_place(output, [*files, *logs, *leaders, *sites, *absences])
    request = request_of(
        [*logs, *leaders, *sites, *absences],
        as_of,
        regulation=regulation,
        packs=packs,
        level=level,
        unit=unit,
    )
    # the roster may be all there is: the settings are those beside it
    request = replace(request, workspace=pipeline.workspace(sorted([*logs, *files])))
    with Progress() as progress:
        asked = opt.read_month(month, request.as_of)
        found = pipeline.check_roster(request, asked, files, progress)
        document = pipeline.compose("roster_check", found, language())
        deliver(document, form, output, request, progress)
    warn(found.assumed)
    return int(any(severity(problem) is Severity.ERROR for problem in found.problems))


def _template(request: pipeline.Request) -> bytes | None:
    """Take the user's own template, where one stands beside the settings."""
    from safetyduty.report.office.plan_sheet import TEMPLATE

    folders = (request.workspace.templates, request.workspace.folder)
    own = (folder / TEMPLATE for folder in folders if folder)
    return next((path.read_bytes() for path in own if path.is_file()), None)


def _write_calendars(folder: Path, made: Roster) -> None:
    from safetyduty.report.calendars import calendars

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(error, folder) from error
    for leader, content in calendars(made, language()).items():
        safe = "".join(char if char.isalnum() else "_" for char in leader)
        write_file(folder / f"{safe}.ics", content)
    say(told("roster:written", file=folder))
