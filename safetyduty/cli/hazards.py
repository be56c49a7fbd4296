"""隐患闭环：逾期、未复查、五落实缺项 / Hazards: overdue, not re-checked, what is missing."""

from typing import Annotated

import typer

from safetyduty import pipeline, stages
from safetyduty.cli import _options as opt
from safetyduty.cli._attention import of_hazards
from safetyduty.cli._delivery import deliver
from safetyduty.cli._output import Progress, check_place, choose_format
from safetyduty.cli._speech import language, told
from safetyduty.cli.check import BRIEF

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=told("hazards:help"))
def hazards(  # one parameter an option
    logs: opt.Logs,
    regulation: opt.Regulations = [],  # noqa: B006  # Typer copies defaults
    leaders: opt.Leaders = [],  # noqa: B006
    unit: opt.Unit = "",
    as_of: opt.AsOf = "",
    form: opt.Format = "",
    output: opt.Output = None,
    packs: opt.Packs = [],  # noqa: B006
    full: Annotated[bool, typer.Option("--full", help=told("full"))] = False,
    lang: opt.Lang = "",  # noqa: ARG001  # read by _speech
) -> int:
    """Judge the hazard ledger alone; 1 if a hazard is overdue or a cell wrong."""
    form = choose_format(form, output)
    check_place(output, [*logs, *leaders])
    request = pipeline.Request(
        logs=(*logs, *leaders),
        as_of=opt.read_day(as_of),
        regulations=tuple(regulation),
        packs=tuple(packs),
        unit=unit,
        workspace=pipeline.workspace(sorted(logs)),
    )
    with Progress() as progress:
        found = stages.hazards(pipeline.read(request, progress), request)
        document = pipeline.compose("hazards", found, language())
        document = document if full or form not in BRIEF else document.brief()
        deliver(document, form, output, request, progress)
    return int(of_hazards(found))
