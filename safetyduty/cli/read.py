"""说明每张表是怎样读的：哪张表、哪些栏、哪些行没用上 / Tell how each sheet was read."""

import typer

from safetyduty import pipeline
from safetyduty.cli import _options as opt
from safetyduty.cli._delivery import deliver
from safetyduty.cli._marking import Annotate, check_target, write_marked
from safetyduty.cli._output import Progress, check_place, choose_format
from safetyduty.cli._request import request_of
from safetyduty.cli._speech import language, told, warn

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=told("read"))
def read(
    logs: opt.Logs,
    form: opt.Format = "",
    output: opt.Output = None,
    show_rows: opt.ShowRows = False,
    annotate: Annotate = None,
    _lang: opt.Lang = "",
) -> int:
    """Read without judging; 1 if there is any problem, were it only to be known.

    2 where a file could not be read: it is told beside the account, which holds all the others.
    """
    form = choose_format(form, output)
    check_place(output, logs)
    check_target(annotate, logs)
    request = request_of(logs, "", show_rows=show_rows)
    with Progress() as progress:
        ledger = pipeline.read(request, progress, judging=False)
        read_so_far = pipeline.reading(ledger, request)
        document = pipeline.compose("reading", read_so_far, language())
        deliver(document, form, output, request, progress)
        write_marked(annotate, request.logs, ledger.problems)
    refused = [file.file for file in ledger.inputs if file.refused]
    warn([problem for problem in ledger.problems if problem.source.file in refused])
    return 2 if refused else int(bool(ledger.problems))
