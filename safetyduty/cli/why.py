"""说明一个结论：条款、次数、任期、计入与未计入的记录 / Explain one verdict and its rows."""

from typing import Annotated

import typer

from safetyduty import pipeline
from safetyduty.cli import _options as opt
from safetyduty.cli._delivery import deliver
from safetyduty.cli._output import Progress, check_place, choose_format
from safetyduty.cli._request import request_of
from safetyduty.cli._speech import language, told, warn

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=told("why"))
def why(
    logs: opt.Logs,
    leader: Annotated[str, typer.Option("--leader", help=told("leader"))],
    regulation: opt.Regulations = [],
    leaders: opt.Leaders = [],
    roster: opt.Rosters = [],
    level: opt.LevelName = "",
    unit: opt.Unit = "",
    period: opt.PeriodName = "",
    as_of: opt.AsOf = "",
    form: opt.Format = "",
    output: opt.Output = None,
    packs: opt.Packs = [],
    _lang: opt.Lang = "",
) -> int:
    """Explain every verdict on one subject in one period."""
    form = choose_format(form, output)
    check_place(output, [*logs, *leaders, *roster])
    request = request_of(
        [*logs, *leaders, *roster],
        as_of,
        regulation=regulation,
        packs=packs,
        level=level,
        unit=unit,
        period=period,
    )
    with Progress() as progress:
        story = pipeline.why(pipeline.read(request, progress), request, leader)
        document = pipeline.compose("why", story, language())
        deliver(document, form, output, request, progress)
    warn(story.audit.assumed)
    return 0
