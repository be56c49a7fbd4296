"""检查和编制带队检查安排表 / Check inspection rosters, and make the next one."""

from datetime import date, timedelta
from pathlib import Path
from typing import Annotated

import typer

from safetyduty import pipeline
from safetyduty.cli import _options as opt
from safetyduty.cli._output import (
    Progress,
    cannot_write,
    check_place,
    choose_format,
    options_of,
    write,
    write_file,
)
from safetyduty.cli._speech import language, say, told, warn
from safetyduty.cli._typed import typed_period
from safetyduty.model.audit import CannotAudit
from safetyduty.model.catalogue.index import severity
from safetyduty.model.period import Per, Period, of_year, parse_period
from safetyduty.model.problem import Problem, Severity
from safetyduty.model.roster import Edits, Roster
from safetyduty.model.source import Source

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
def plan(  # one parameter an option
    logs: opt.Logs,
    month: Month = "",
    regulation: opt.Regulations = [],  # noqa: B006  # Typer copies defaults
    leaders: opt.Leaders = [],  # noqa: B006
    roster: opt.Rosters = [],  # noqa: B006
    sites: Annotated[list[Path], _file("--sites", "sites")] = [],  # noqa: B006
    absences: Annotated[list[Path], _file("--absences", "absences")] = [],  # noqa: B006
    locked: Annotated[list[Path], _file("--locked", "locked")] = [],  # noqa: B006
    keep: Annotated[list[Path], _file("--keep", "keep")] = [],  # noqa: B006
    level: opt.LevelName = "",
    unit: opt.Unit = "",
    as_of: opt.AsOf = "",
    form: opt.Format = "",
    output: Output = None,
    ics: Annotated[Path | None, _file("--ics", "ics")] = None,
    packs: opt.Packs = [],  # noqa: B006
    lang: opt.Lang = "",  # noqa: ARG001  # read by _speech
) -> int:
    """Plan a month; 1 where something owed cannot be met."""
    book = output is not None and output.suffix.lower() == ".xlsx"
    shown = choose_format("" if book and form == "xlsx" else form, None if book else output)
    check_place(output, [*logs, *leaders, *roster, *sites, *absences])
    day = opt.read_day(as_of)
    request = pipeline.Request(
        logs=(*logs, *leaders, *roster, *sites, *absences),
        as_of=day,
        regulations=tuple(regulation),
        packs=tuple(packs),
        level=opt.read_level(level),
        unit=unit,
        workspace=pipeline.workspace(sorted(logs)),
    )
    with Progress() as progress:
        edits = Edits(tuple(locked), tuple(keep))
        made = pipeline.plan(request, read_month(month, day), edits, progress)
        document = pipeline.compose("roster", made, language())
        target = None if book else output
        text = pipeline.render(
            document, shown, **options_of(shown, target, request.workspace.templates)
        )
    if book and output:
        from safetyduty.report.office.plan_sheet import plan_workbook

        write_file(output, plan_workbook(made, _template(request)))
        say(told("roster:written", file=output))
    if ics:
        _write_calendars(ics, made)
    write(text, shown, target)
    warn(made.assumed)
    return int(bool(made.given_up))


@app.command("check", help=told("roster:check"))
def check(  # one parameter an option
    files: Annotated[
        list[Path],
        typer.Argument(metavar="ROSTER...", help=told("roster:roster"), readable=False),
    ],
    logs: Annotated[list[Path], _file("--logs", "logs")] = [],  # noqa: B006
    month: Month = "",
    regulation: opt.Regulations = [],  # noqa: B006
    leaders: opt.Leaders = [],  # noqa: B006
    sites: Annotated[list[Path], _file("--sites", "sites")] = [],  # noqa: B006
    absences: Annotated[list[Path], _file("--absences", "absences")] = [],  # noqa: B006
    level: opt.LevelName = "",
    unit: opt.Unit = "",
    as_of: opt.AsOf = "",
    form: opt.Format = "",
    output: opt.Output = None,
    packs: opt.Packs = [],  # noqa: B006
    lang: opt.Lang = "",  # noqa: ARG001
) -> int:
    """Check a roster; 1 where an error is found."""
    form = choose_format(form, output)
    check_place(output, [*files, *logs, *leaders, *sites, *absences])
    day = opt.read_day(as_of)
    request = pipeline.Request(
        logs=(*logs, *leaders, *sites, *absences),
        as_of=day,
        regulations=tuple(regulation),
        packs=tuple(packs),
        level=opt.read_level(level),
        unit=unit,
        workspace=pipeline.workspace(sorted([*logs, *files])),
    )
    with Progress() as progress:
        found = pipeline.check_roster(request, read_month(month, day), files, progress)
        document = pipeline.compose("roster_check", found, language())
        text = pipeline.render(
            document, form, **options_of(form, output, request.workspace.templates)
        )
    write(text, form, output)
    warn(found.assumed)
    return int(any(severity(problem) is Severity.ERROR for problem in found.problems))


def read_month(text: str, as_of: date) -> Period:
    """Read ``--month``; left out it is the month after the day asked."""
    if not text:
        later = (as_of.replace(day=1) + timedelta(32)).replace(day=1)
        return of_year(Per.MONTH, later.year)[later.month - 1]
    period = parse_period(typed_period(text))
    if period is None or period.days > 31:
        blanks = {"option": "--month", "expected": told("roster:expected-month")}
        raise CannotAudit(Problem("SD403", Source(""), text, blanks))
    return period


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
