"""说明每张表是怎样读的：哪张表、哪些栏、哪些行没用上 / Tell how each sheet was read."""

import typer

from safetyduty import pipeline
from safetyduty.cli import _options as opt
from safetyduty.cli._output import Progress, check_place, choose_format, options_of, write
from safetyduty.cli._speech import language, told

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=told("read"))
def read(
    logs: opt.Logs,
    form: opt.Format = "",
    output: opt.Output = None,
    lang: opt.Lang = "",  # noqa: ARG001  # read by _speech
) -> int:
    """Read without judging; 1 if there is any problem, were it only to be known."""
    form = choose_format(form, output)
    check_place(output)
    workspace = pipeline.workspace(sorted(logs))
    request = pipeline.Request(tuple(logs), opt.read_day(""), workspace=workspace)
    with Progress() as progress:
        read_so_far = pipeline.reading(pipeline.read(request, progress), request)
        document = pipeline.compose("reading", read_so_far, language())
        text = pipeline.render(document, form, **options_of(form, output))
    write(text, form, output)
    return int(bool(read_so_far.problems))
