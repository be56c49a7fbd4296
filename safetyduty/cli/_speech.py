"""In which language, and how, a command speaks."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from typing import cast

from safetyduty.model.catalogue.index import advice, message, severity
from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.problem import Problem
from safetyduty.model.word import Lang

LANGUAGES = ("zh", "en")


def language_of(arguments: Sequence[str], environment: str = "") -> Lang:
    """Tell the language from ``--lang``, else the environment, else Chinese."""
    for at, argument in enumerate(arguments):
        chosen = argument.removeprefix("--lang=") if argument.startswith("--lang=") else ""
        if argument == "--lang" and at + 1 < len(arguments):
            chosen = arguments[at + 1]
        if chosen in LANGUAGES:
            return cast("Lang", chosen)
    return "en" if environment.lower().startswith("en") else "zh"


@cache
def language() -> Lang:
    """Tell the language of this process; it is asked before any option is parsed."""
    return language_of(sys.argv[1:], os.environ.get("SAFETYDUTY_LANG", ""))


def told(key: str, **blanks: object) -> str:
    """Give a line of the command line's own: the help of an option, a short message."""
    return spoken(key, language()).format(**blanks)


def listed(words: Sequence[str]) -> str:
    """Join words as the language does."""
    return ("、" if language() == "zh" else ", ").join(words)


def line(problem: Problem) -> str:
    """Give a problem as one line, whatever stands in a name: where, how bad, code, what, to do."""
    from safetyduty.report.visible import shown

    return shown(_line(problem))


def _line(problem: Problem) -> str:
    lang = language()
    where = f"{problem.source}: " if str(problem.source) else ""
    text = f"{where}{severity(problem).label(lang)} {problem.code} {message(problem, lang)}"
    todo = advice(problem, lang)
    if not todo:
        return text
    return f"{text}。建议：{todo}" if lang == "zh" else f"{text}. {todo[0].upper()}{todo[1:]}"


def say(text: str) -> None:
    """Say something beside the output: on stderr, so that pipes stay clean."""
    with suppress(OSError):  # where nobody listens the exit code still tells
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()


def warn(problems: Sequence[Problem]) -> None:
    """Say what was taken as said, beside a report that may go elsewhere."""
    for problem in problems:
        say(line(problem))
