"""隐患闭环：逾期、未复查、五落实缺项 / Hazards: overdue, not re-checked, what is missing."""

import typer

from safetyduty import pipeline, stages
from safetyduty.cli import _options as opt
from safetyduty.cli._attention import of_hazards
from safetyduty.cli._delivery import BRIEF, deliver
from safetyduty.cli._output import Progress, check_place, choose_format
from safetyduty.cli._request import request_of
from safetyduty.cli._speech import language, told

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=told("hazards:help"))
def hazards(
    logs: opt.Logs,
    regulation: opt.Regulations = [],
    leaders: opt.Leaders = [],
    unit: opt.Unit = "",
    as_of: opt.AsOf = "",
    form: opt.Format = "",
    output: opt.Output = None,
    packs: opt.Packs = [],
    full: opt.Full = False,
    _lang: opt.Lang = "",
) -> int:
    """Judge the hazard ledger alone; 1 if a hazard is overdue or a cell wrong."""
    form = choose_format(form, output)
    check_place(output, [*logs, *leaders])
    files = [*logs, *leaders]
    request = request_of(files, as_of, regulation=regulation, packs=packs, unit=unit)
    with Progress() as progress:
        found = stages.hazards(pipeline.read(request, progress), request)
        document = pipeline.compose("hazards", found, language())
        document = document if full or form not in BRIEF else document.brief()
        deliver(document, form, output, request, progress)
    return int(of_hazards(found))
