"""隐患闭环：逾期、未复查、五落实缺项 / Hazards: overdue, not re-checked, what is missing."""

from typing import Annotated

import typer
from msgspec import structs

from safetyduty import pipeline
from safetyduty.cli import _options as opt
from safetyduty.cli._output import Progress, check_place, choose_format, options_of, write
from safetyduty.cli._speech import language, told
from safetyduty.engine.closure import closures
from safetyduty.model.audit import Audit, CannotAudit
from safetyduty.model.catalogue.index import severity
from safetyduty.model.ledger import Ledger
from safetyduty.model.problem import Problem, Severity
from safetyduty.model.source import Source
from safetyduty.regulations.load import load, load_sound

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
        found = judged(pipeline.read(request, progress), request)
        document = pipeline.compose("hazards", found, language())
        brief = form in ("terminal", "text") and not full
        document = document.brief() if brief else document
        text = pipeline.render(document, form, **options_of(form, output))
    write(text, form, output)
    return int(_needs_attention(found))


def judged(ledger: Ledger, request: pipeline.Request) -> Audit:
    """Judge the hazard ledger alone; without a row of one it is ``CannotAudit``.

    What the texts ask of major hazards is taken from the packs named, else from all there are.
    """
    if not ledger.hazards:
        raise CannotAudit(Problem("SD607", Source(ledger.inputs[0].file)))
    settings = request.workspace.settings
    named = request.regulations or settings.regulation
    packs = (*request.workspace.packs(), *request.packs)
    regulations = load(named, packs) if named else load_sound(packs)[0]
    return structs.replace(
        pipeline.reading(ledger, request),
        organisation=request.unit or settings.unit or ledger.organisation,
        hazards=closures(ledger, request.as_of, regulations),
    )


def _needs_attention(found: Audit) -> bool:
    overdue = found.hazards is not None and found.hazards.total.overdue > 0
    return overdue or any(severity(one) is Severity.ERROR for one in found.problems)
