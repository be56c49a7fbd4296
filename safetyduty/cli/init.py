"""建一个工作文件夹：空白台账和配置文件 / Make a workspace: a blank workbook and safetyduty.toml."""

from pathlib import Path
from typing import Annotated

import typer

from safetyduty.cli import _options as opt
from safetyduty.cli._output import cannot_write, write_file
from safetyduty.cli._speech import say, told
from safetyduty.discover import shipped
from safetyduty.intake.settings import TEMPLATES
from safetyduty.model.audit import CannotAudit
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.report.shipped import BESIDE, templates

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=told("init"))
def init(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help=told("folder"))] = Path(),
    lang: opt.Lang = "",  # noqa: ARG001  # read by _speech
) -> int:
    """Copy what a station begins with; a file already there is never overwritten."""
    files = {folder / name: shipped("templates") / name for name in BESIDE}
    files |= {folder / TEMPLATES / name: path for name, path in templates().items()}
    for place in files:
        if place.exists():
            raise CannotAudit(Problem("SD411", Source(""), str(place)))
    try:
        (folder / TEMPLATES).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(error, folder) from error
    for place, path in files.items():
        write_file(place, path.read_bytes())
        say(told("written", file=place))
    say(told("init.next", folder=folder))
    return 0
