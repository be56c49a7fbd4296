"""事故等级、报告时限和调查期限 / Grade accidents and measure reporting times."""

import typer

from safetyduty import pipeline
from safetyduty.cli import _options as opt
from safetyduty.cli._attention import errors, of_accidents
from safetyduty.cli._delivery import deliver
from safetyduty.cli._output import Progress, check_place, choose_format
from safetyduty.cli._request import request_of
from safetyduty.cli._speech import language, told, warn
from safetyduty.inquiry import accountability

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=told("accident:about"))
def accident(
    logs: opt.Logs,
    regulation: opt.Regulations = [],
    leaders: opt.Leaders = [],
    level: opt.LevelName = "",
    unit: opt.Unit = "",
    as_of: opt.AsOf = "",
    form: opt.Format = "",
    output: opt.Output = None,
    packs: opt.Packs = [],
    _lang: opt.Lang = "",
) -> int:
    """Judge every accident up to a day; 1 if a report was late or a row is wrong."""
    form = choose_format(form, output)
    check_place(output, [*logs, *leaders])
    request = request_of(
        [*logs, *leaders],
        as_of,
        regulation=regulation,
        packs=packs,
        level=level,
        unit=unit,
    )
    with Progress() as progress:
        report = accountability.accidents(pipeline.read(request, progress), request)
        document = pipeline.compose("accidents", report, language())
        deliver(document, form, output, request, progress)
    warn((*report.assumed, *errors(report.ledger)))
    return int(of_accidents(report))
