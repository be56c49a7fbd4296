"""一位领导的履职档案：历任职务、职责、事故、窗口 / One leader's record and due diligence."""

import json
from pathlib import Path
from typing import Annotated

import typer

from safetyduty import pipeline
from safetyduty.cli import _options as opt
from safetyduty.cli._attention import of_dossier
from safetyduty.cli._delivery import BRIEF, deliver
from safetyduty.cli._output import Progress, check_place, choose_format, tell_written, write_file
from safetyduty.cli._request import request_of
from safetyduty.cli._speech import language, told, warn
from safetyduty.inquiry import diligence
from safetyduty.report.document import Document
from safetyduty.report.manifest import beside

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=told("dossier:about"))
def dossier(
    name: Annotated[str, typer.Argument(metavar="NAME", help=told("dossier:name"))],
    logs: opt.Logs,
    regulation: opt.Regulations = [],
    leaders: opt.Leaders = [],
    roster: opt.Rosters = [],
    level: opt.LevelName = "",
    unit: opt.Unit = "",
    period: opt.PeriodName = "",
    as_of: opt.AsOf = "",
    form: opt.Format = "",
    output: opt.Output = None,
    full: Annotated[bool, typer.Option("--full", help=told("dossier:full"))] = False,
    packs: opt.Packs = [],
    _lang: opt.Lang = "",
) -> int:
    """Gather the record; 1 if a condition is not borne out, a window holds, or a row is wrong."""
    form = choose_format(form, output)
    if Path(name).exists() and not logs[-1].exists():  # the files were typed before the name
        name, logs = str(logs[-1]), [Path(name), *logs[:-1]]
    check_place(output, [*logs, *leaders, *roster])
    files = [*logs, *leaders, *roster]
    request = request_of(
        files,
        as_of,
        regulation=regulation,
        packs=packs,
        level=level,
        unit=unit,
        period=period,
    )
    with Progress() as progress:
        pipeline.prepare()
        found = diligence.dossier(pipeline.read(request, progress), request, name)
        document = pipeline.compose("dossier", found, language())
        shown = document if full or form not in BRIEF else document.brief()
        deliver(shown, form, output, request, progress)
    if output is not None and form != "json":
        _write_manifest(output, document)
    warn(found.audit.assumed)
    return int(of_dossier(found))


def _write_manifest(output: Path, document: Document) -> None:
    """Lay the digests beside a file that cannot hold them for programs."""
    kept = beside(output.read_bytes(), output.name, document.facts)
    text = json.dumps(kept, ensure_ascii=False, indent=2) + "\n"
    place = output.with_name(f"{output.name}.manifest.json")
    write_file(place, text.encode())
    tell_written(place)
