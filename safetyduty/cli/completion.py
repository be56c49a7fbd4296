"""命令行按 Tab 键补全：写出所用外壳的脚本 / Completion with the Tab key: the script for a shell."""

import sys
from typing import Annotated

import typer

from safetyduty.cli import _options as opt
from safetyduty.cli._completing import SHELLS, VARIABLE, script
from safetyduty.cli._speech import told

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=told("completion:about"), epilog=told("completion:epilog"))
def completion(
    shell: Annotated[str, typer.Argument(metavar="SHELL", help=told("completion:shell"))],
    lang: opt.Lang = "",  # noqa: ARG001  # read by _speech
) -> int:
    """Print the script; it asks this program, by its variable, what may come next."""
    known = opt.one_of(told("completion:name"), shell, list(SHELLS))
    sys.stdout.write(f"{script(known, VARIABLE)}\n")
    return 0
