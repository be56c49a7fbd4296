"""Finds the command asked for, runs it, and turns everything that can happen into 0, 1 or 2."""

import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typer
from typer._click.exceptions import (
    BadOptionUsage,
    ClickException,
    MissingParameter,
    NoArgsIsHelpError,
    NoSuchOption,
)
from typer.core import TyperGroup

from safetyduty.cli import _options as opt
from safetyduty.cli._completing import VARIABLE, answer_shells
from safetyduty.cli._help import called, write_in
from safetyduty.cli._output import nothing
from safetyduty.cli._speech import language, line, listed, say, told
from safetyduty.discover import extension, names
from safetyduty.model.audit import CannotAudit
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source

COMMANDS = "safetyduty.cli"
FOLDER = Path(__file__).parent

_NO_COMMAND = re.compile(r"No such command '(.*?)'\.")
_INTERRUPTED = 130
"""What Typer makes of Ctrl-C, which is none of our exit codes."""
_NO_NUMBER = re.compile(r"Invalid value for '(.*?)'[^:]*: '(.*)' is not a valid int")
_EXTRA = re.compile(r"Got unexpected extra argument\(s\) \((.*)\)")


class Commands(TyperGroup):
    """The commands as files: listed by their docstrings, imported only when asked for."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  # Typer's signature
        """Give every command's name; a module with an underscore is none."""
        return [name for name in names(COMMANDS) if not name.startswith("_")]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Import one command; an unknown one is said with the nearest."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command = typer.main.get_command(extension(COMMANDS, cmd_name).app)
        command.name = cmd_name
        return command

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """List the commands by the first line of their docstrings, without importing one."""
        rows = [(name, summary(name)) for name in self.list_commands(ctx)]
        with formatter.section(told("commands")):
            formatter.write_dl(rows)


def summary(name: str) -> str:
    """Give a command's line of help: the docstring's first line, Chinese / English."""
    with (FOLDER / f"{name}.py").open(encoding="utf-8") as source:
        zh, _, en = source.readline().strip().strip('".').partition(" / ")
    return zh if language() == "zh" else en


def _version(asked: bool) -> None:
    if asked:
        from safetyduty import __version__

        sys.stdout.write(f"safetyduty {__version__}\n")
        raise typer.Exit


app = typer.Typer(
    cls=Commands,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(help=told("about"), epilog=told("epilog"))
def _program(
    lang: opt.Lang = "",  # read by _speech
    version: bool = typer.Option(  # answered by its callback
        False, "--version", help=told("version"), callback=_version, is_eager=True
    ),
) -> None:
    """Take the options that stand before a command."""


def run() -> None:
    """Run the command line; the exit code is 0, 1 or 2, and no traceback reaches the user."""
    sys.stdout = sys.stdout or nothing()  # there is none where a window starts the program
    sys.stderr = sys.stderr or nothing()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(
                encoding=None if stream.isatty() else "utf-8", errors="backslashreplace"
            )
    write_in(language())
    if VARIABLE in os.environ:
        answer_shells()
    sys.exit(_code())


def _code() -> int:
    try:
        result = app(prog_name="safetyduty", standalone_mode=False)
    except CannotAudit as error:
        for problem in (error.problem, *error.others):
            say(line(problem))
        return 2
    except ClickException as error:
        say(_usage(error))
        return 0 if isinstance(error, NoArgsIsHelpError) else 2
    except KeyboardInterrupt:
        result = _INTERRUPTED
    except SystemExit:  # so Typer leaves when a pipe is closed on its help
        sys.stdout = nothing()
        return 0
    except Exception as error:  # the last door: nothing may pass as a traceback
        if os.environ.get("SAFETYDUTY_DEBUG"):
            raise
        reason = f"{type(error).__name__}: {error}"
        say(line(Problem("SD409", Source(""), "", {"reason": reason})))
        return 2
    if result == _INTERRUPTED:
        say(told("interrupted"))
        return 2
    return result if isinstance(result, int) else 0


def _usage(error: ClickException) -> str:
    """Say a slip on the command line in the user's language; help that was asked for as it is."""
    match error:
        case NoArgsIsHelpError():
            return error.format_message()
        case NoSuchOption():
            slip = told("no-such-option", option=error.option_name)
            slip += _instead(error.option_name, error.possibilities or ())
        case BadOptionUsage():
            needs = "requires" in error.message
            slip = told("needs-value" if needs else "takes-no-value", option=error.option_name)
        case MissingParameter(param=param) if param is not None:
            option = param.param_type_name == "option"
            what = param.opts[0] if option else called(param.human_readable_name)
            slip = told("missing", what=what)
        case _:
            slip = _word_too_many(error)
    return slip + told("usage-hint")


def _word_too_many(error: ClickException) -> str:
    """Say which word is no command, with the commands there are, or which is one too many."""
    known = getattr(getattr(error, "cmd", None), "list_commands", None)
    if (found := _NO_COMMAND.match(error.message)) and known:
        commands = known(error)
        said = told("no-such-command", name=found[1], known=listed(commands))
        return said + _instead(found[1], commands)
    if found := _NO_NUMBER.match(error.format_message()):
        return told("no-number", option=found[1], value=found[2])
    if found := _EXTRA.match(error.message):
        return told("too-many", words=found[1])
    return told("usage", message=error.format_message())


def _instead(typed: str, words: Sequence[str]) -> str:
    """Ask whether the word nearest to what was typed is meant, where one is near."""
    from safetyduty.cli._typed import nearest

    near = nearest(typed, words)
    return told("did-you-mean", near=near) if near else ""
