"""自己的文书模板：列出、对照、恢复 / Templates of your own: list, compare, restore."""

from typing import Annotated

import typer

from safetyduty import pipeline
from safetyduty.cli import _options as opt
from safetyduty.cli._delivery import publish
from safetyduty.cli._output import write_file
from safetyduty.cli._speech import language, listed, say, told
from safetyduty.intake.settings import TEMPLATES
from safetyduty.model.audit import CannotAudit
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.report.compose.template_states import States
from safetyduty.report.shipped import differences, state, templates


def _told(key: str, **blanks: object) -> str:
    return told(f"reporting:{key}", **blanks)


app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help=_told("templates"),
    callback=opt.in_language,
)

Names = Annotated[
    list[str] | None, typer.Argument(metavar="[NAME]...", help=_told("templates.names"))
]


@app.command("list", help=_told("templates.list"))
def list_all(
    form: opt.Format = "",
    output: opt.Output = None,
    _lang: opt.Lang = "",
) -> int:
    """List the templates; outside a workspace all are the shipped ones."""
    folder = pipeline.workspace(()).templates
    states = States(tuple((name, state(name, folder)) for name in templates()))
    publish("template_states", states, form, output)
    return 0


@app.command(help=_told("templates.diff"))
def diff(
    names: Names = None,
    form: opt.Format = "",
    output: opt.Output = None,
    _lang: opt.Lang = "",
) -> int:
    """Say where templates of one's own differ; 0 whether they do or not."""
    chosen = _chosen(names)
    folder = pipeline.workspace(()).templates
    states = tuple((name, state(name, folder)) for name in chosen)
    found = tuple(
        one
        for name, how in states
        if folder is not None and how == "changed"
        for one in differences(name, folder, language())
    )
    publish("template_states", States(states, found), form, output)
    return 0


@app.command(help=_told("templates.reset"))
def reset(
    names: Names = None,
    _lang: opt.Lang = "",
) -> int:
    """Write the shipped templates; what was changed is kept beside as ``.bak``."""
    chosen = _chosen(names)
    place = pipeline.workspace(()).folder
    if place is None:
        raise CannotAudit(Problem("SD933", Source("")))
    folder = place / TEMPLATES
    folder.mkdir(exist_ok=True)
    for name in chosen:
        own = folder / name
        if state(name, folder) == "changed":
            kept = own.with_name(f"{name}.bak")
            write_file(kept, own.read_bytes())
            say(_told("kept", file=kept))
        write_file(own, templates()[name].read_bytes())
        say(_told("reset", file=own))
    return 0


def _chosen(names: list[str] | None) -> list[str]:
    known = list(templates())
    for name in names or ():
        if name not in known:
            raise CannotAudit(Problem("SD934", Source(""), name, {"known": listed(known)}))
    return names or known
