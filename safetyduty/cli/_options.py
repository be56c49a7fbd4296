"""The options that several commands share, and how their words are read."""

from datetime import date, timedelta
from pathlib import Path
from typing import Annotated

import typer

from safetyduty.cli._speech import LANGUAGES, language, listed, told
from safetyduty.cli._typed import typed_day, typed_period
from safetyduty.model.audit import CannotAudit
from safetyduty.model.period import Per, Period, of_year, parse_period
from safetyduty.model.post import LEVEL_WORDS, Level, level_of
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source


def known_language(text: str) -> str:
    """Refuse a language that is not known; which one is spoken was decided before any option."""
    return one_of("--lang", text, list(LANGUAGES)) if text else text


# Typer would refuse an unreadable path in words of its own: reading it tells what is wrong
Logs = Annotated[list[Path], typer.Argument(metavar="LOGS...", help=told("logs"), readable=False)]
Regulations = Annotated[list[str], typer.Option("-r", "--regulation", help=told("regulation"))]
Packs = Annotated[list[Path], typer.Option("--packs", help=told("packs"), readable=False)]
Leaders = Annotated[list[Path], typer.Option("--leaders", help=told("leaders"), readable=False)]
Rosters = Annotated[list[Path], typer.Option("--roster", help=told("roster"), readable=False)]
LevelName = Annotated[str, typer.Option("--level", help=told("level"))]
Unit = Annotated[str, typer.Option("--unit", help=told("unit"))]
PeriodName = Annotated[str, typer.Option("--period", help=told("period"))]
AsOf = Annotated[str, typer.Option("--as-of", help=told("as-of"))]
Format = Annotated[str, typer.Option("-f", "--format", help=told("format"))]
Output = Annotated[Path | None, typer.Option("-o", "--output", help=told("output"), readable=False)]
Redact = Annotated[bool, typer.Option("--redact", help=told("reporting:redact"))]
RedactKey = Annotated[
    Path | None, typer.Option("--redact-key", help=told("reporting:redact-key"), readable=False)
]
ShowRows = Annotated[bool, typer.Option("--show-rows", help=told("rows:show-rows"))]
Full = Annotated[bool, typer.Option("--full", help=told("full"))]
FailOn = Annotated[str, typer.Option("--fail-on", help=told("fail-on"))]
Chart = Annotated[str, typer.Option("--chart", help=told("pictures:chart"))]
Lang = Annotated[str, typer.Option("--lang", help=told("lang"), callback=known_language)]
"""Taken as ``_lang``: ``_speech`` has read it before any command is loaded."""


def in_language(lang: Lang = "") -> None:  # read by _speech
    """Take the language before the second word of a command of several; ``_speech`` has read it."""


_YEARS = range(1900, 2201)
"""The years a ledger may speak of; a day far outside has no calendar before or after it."""


def read_day(text: str, option: str = "--as-of") -> date:
    """Read the day of an option; left out it is today: the only clock in the program."""
    if not text:
        return date.today()  # the user's own day is meant
    day = typed_day(text)
    if day is None or day.year not in _YEARS:
        raise _wrong(option, text, told("expected-day"))
    return day


def read_period(text: str) -> Period | None:
    """Read ``--period``; left out it is ``None``."""
    if not text:
        return None
    period = parse_period(typed_period(text))
    if period is None:
        raise _wrong("--period", text, told("expected-period"))
    return period


def read_month(text: str, as_of: date) -> Period:
    """Read ``--month``; left out it is the month after the day asked."""
    if not text:
        later = (as_of.replace(day=1) + timedelta(32)).replace(day=1)
        return of_year(Per.MONTH, later.year)[later.month - 1]
    period = parse_period(typed_period(text))
    if period is None or period.days > 31:
        raise _wrong("--month", text, told("roster:expected-month"))
    return period


def read_level(text: str) -> Level | None:
    """Read ``--level``, by its code or its Chinese name; left out it is ``None``."""
    if not text:
        return None
    level = level_of(text)
    if level is None:
        words = [told("known-word", code=one, name=_name(one)) for one in LEVEL_WORDS]
        raise _wrong("--level", text, told("expected-one-of", known=listed(words)))
    return level


def _name(level: Level) -> str:
    return LEVEL_WORDS[level][0] if language() == "zh" else level.en


def one_of(option: str, text: str, known: list[str]) -> str:
    """Give a word back if it is known; else it is ``CannotAudit``."""
    if text not in known:
        raise _wrong(option, text, told("expected-one-of", known=listed(known)))
    return text


def _wrong(option: str, value: str, expected: str) -> CannotAudit:
    return CannotAudit(
        Problem("SD403", Source(""), value, {"option": option, "expected": expected})
    )
