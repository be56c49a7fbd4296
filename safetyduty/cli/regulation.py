"""列出和查看收录的法规 / List and show the regulations"""

from pathlib import Path
from typing import Annotated

import typer

from safetyduty import pipeline
from safetyduty.cli import _options as opt
from safetyduty.cli._output import check_place, choose_format, options_of, write
from safetyduty.cli._speech import language, told

app = typer.Typer(
    add_completion=False, rich_markup_mode=None, no_args_is_help=True, help=told("regulations")
)


@app.command("list", help=told("regulation.list"))
def list_all(
    form: opt.Format = "",
    output: opt.Output = None,
    packs: opt.Packs = [],  # noqa: B006  # Typer copies defaults
    lang: opt.Lang = "",  # noqa: ARG001  # read by _speech
) -> int:
    """List every pack at hand, one's own included."""
    return _print("regulations", pipeline.regulations(_folders(packs)), form, output)


@app.command("show", help=told("regulation.show"))
def show(
    name: Annotated[str, typer.Argument(metavar="ID", help=told("id"))],
    article: Annotated[str, typer.Option("--article", help=told("article"))] = "",
    form: opt.Format = "",
    output: opt.Output = None,
    packs: opt.Packs = [],  # noqa: B006
    lang: opt.Lang = "",  # noqa: ARG001
) -> int:
    """Show one regulation, or one article of it."""
    found = pipeline.regulation(name, article, _folders(packs))
    return _print("regulation", found, form, output)


def _folders(packs: list[Path]) -> tuple[Path, ...]:
    return (*pipeline.workspace(()).packs(), *packs)


def _print(kind: str, content: object, form: str, output: Path | None) -> int:
    form = choose_format(form, output)
    check_place(output)
    document = pipeline.compose(kind, content, language())
    write(pipeline.render(document, form, **options_of(form)), form, output)
    return 0
