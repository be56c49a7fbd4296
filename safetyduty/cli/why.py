"""说明一个结论：条款、次数、任期、计入与未计入的记录 / Explain one verdict and its rows."""

from typing import Annotated

import typer

from safetyduty import pipeline
from safetyduty.cli import _options as opt
from safetyduty.cli._output import Progress, check_place, choose_format, options_of, write
from safetyduty.cli._speech import language, told, warn

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=told("why"))
def why(  # one parameter an option
    logs: opt.Logs,
    leader: Annotated[str, typer.Option("--leader", help=told("leader"))],
    regulation: opt.Regulations = [],  # noqa: B006  # Typer copies defaults
    leaders: opt.Leaders = [],  # noqa: B006
    roster: opt.Rosters = [],  # noqa: B006
    level: opt.LevelName = "",
    unit: opt.Unit = "",
    period: opt.PeriodName = "",
    as_of: opt.AsOf = "",
    form: opt.Format = "",
    output: opt.Output = None,
    packs: opt.Packs = [],  # noqa: B006
    lang: opt.Lang = "",  # noqa: ARG001  # read by _speech
) -> int:
    """Explain every verdict on one subject in one period."""
    form = choose_format(form, output)
    check_place(output, [*logs, *leaders, *roster])
    request = pipeline.Request(
        logs=(*logs, *leaders, *roster),
        as_of=opt.read_day(as_of),
        regulations=tuple(regulation),
        packs=tuple(packs),
        period=opt.read_period(period),
        level=opt.read_level(level),
        unit=unit,
        workspace=pipeline.workspace(sorted(logs)),
    )
    with Progress() as progress:
        story = pipeline.why(pipeline.read(request, progress), request, leader)
        document = pipeline.compose("why", story, language())
        text = pipeline.render(document, form, **options_of(form, output))
    write(text, form, output)
    warn(story.audit.assumed)
    return 0
