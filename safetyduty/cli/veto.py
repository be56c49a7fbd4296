"""一票否决窗口和候选人核对 / Veto windows, and candidates held to them."""

from pathlib import Path
from typing import Annotated

import typer

from safetyduty import pipeline
from safetyduty.cli import _options as opt
from safetyduty.cli._attention import errors, of_vetoes
from safetyduty.cli._delivery import deliver
from safetyduty.cli._output import Progress, check_place, choose_format, write_file
from safetyduty.cli._request import request_of
from safetyduty.cli._speech import language, told, warn
from safetyduty.inquiry import accountability
from safetyduty.model.accountability import Consequence

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=told("veto:about"))
def veto(
    logs: opt.Logs,
    person: Annotated[str, typer.Option("--person", help=told("veto:person"))] = "",
    candidates: Annotated[
        Path | None, typer.Option("--candidates", help=told("veto:candidates"), readable=False)
    ] = None,
    about: Annotated[str, typer.Option("--for", help=told("veto:for"))] = "",
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
    """Find the windows up to a day; 1 if one holds on it, or a row is wrong."""
    as_sheet = candidates is not None and not form and output is not None
    as_sheet = as_sheet and output.suffix.lower() == ".xlsx" if output else False
    form = "" if as_sheet else choose_format(form, output)
    check_place(output, [*logs, *leaders, *([candidates] if candidates else [])])
    what = {one.zh: one for one in Consequence} | {one.value: one for one in Consequence}
    purpose = what[opt.one_of("--for", about, list(what))] if about else None
    request = request_of(
        [*logs, *leaders],
        as_of,
        regulation=regulation,
        packs=packs,
        level=level,
        unit=unit,
    )
    with Progress() as progress:
        found = accountability.vetoes(pipeline.read(request, progress), request)
        found = accountability.of_person(found, person) if person else found
        listed = accountability.candidate_list(candidates) if candidates else None
        if listed is not None:
            found = accountability.hold(found, listed, purpose)
        if listed is not None and as_sheet and output is not None:
            write_file(output, accountability.candidate_book(found, listed, language()))
        else:
            document = pipeline.compose("vetoes", found, language())
            deliver(document, form, output, request, progress)
    warn((*found.assumed, *errors(found.ledger)))
    return int(of_vetoes(found))
