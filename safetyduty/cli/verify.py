"""核对履职档案：来源文件和档案本身有没有改动 / Verify a record: did any source change since."""

from pathlib import Path
from typing import Annotated

import typer

from safetyduty.cli import _options as opt
from safetyduty.cli._delivery import publish
from safetyduty.cli._output import check_place, choose_format
from safetyduty.cli._speech import told
from safetyduty.inquiry.verification import verify as compare

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=told("dossier:verify"))
def verify(
    dossier: Annotated[
        Path, typer.Argument(metavar="DOSSIER", help=told("dossier:verify.dossier"), readable=False)
    ],
    logs: Annotated[
        list[Path], typer.Option("--logs", help=told("dossier:verify.logs"), readable=False)
    ] = [],
    form: opt.Format = "",
    output: opt.Output = None,
    _lang: opt.Lang = "",
) -> int:
    """Compare every digest; 0 if nothing changed, 1 if something did or is missing."""
    form = choose_format(form, output)
    check_place(output, [dossier, *logs])
    found = compare(dossier, logs)
    publish("verification", found, form, output)
    return int(not found.same)
