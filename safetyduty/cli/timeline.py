"""一年的时间线：任免、到期职责、事故、窗口 / A year in order: posts, duties, accidents, windows."""

from typing import Annotated

import typer

from safetyduty import pipeline
from safetyduty.cli import _options as opt
from safetyduty.cli._attention import of_audit
from safetyduty.cli._delivery import deliver
from safetyduty.cli._output import Progress, check_place, choose_format
from safetyduty.cli._request import request_of
from safetyduty.cli._speech import language, told, warn
from safetyduty.inquiry import diligence

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=told("timeline:about"))
def timeline(
    logs: opt.Logs,
    leader: Annotated[str, typer.Option("--leader", help=told("timeline:leader"))] = "",
    regulation: opt.Regulations = [],
    leaders: opt.Leaders = [],
    level: opt.LevelName = "",
    unit: opt.Unit = "",
    period: opt.PeriodName = "",
    as_of: opt.AsOf = "",
    form: opt.Format = "",
    output: opt.Output = None,
    packs: opt.Packs = [],
    _lang: opt.Lang = "",
) -> int:
    """Lay a year out in order; 1 if something in it needs attention."""
    form = choose_format(form, output)
    check_place(output, [*logs, *leaders])
    request = request_of(
        [*logs, *leaders],
        as_of,
        regulation=regulation,
        packs=packs,
        level=level,
        unit=unit,
        period=period,
    )
    with Progress() as progress:
        pipeline.prepare()
        found = diligence.timeline(pipeline.read(request, progress), request, leader)
        document = pipeline.compose("timeline", found, language())
        deliver(document, form, output, request, progress)
    warn(found.audit.assumed)
    return int(of_audit(found.audit))
