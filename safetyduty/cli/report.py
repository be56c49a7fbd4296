"""制作文书：核查报告、一览表、督办通知、通报等 / Make a document to hand in."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated, cast

import typer

from safetyduty import pipeline, stages
from safetyduty.cli import _options as opt
from safetyduty.cli._attention import (
    errors,
    of_accidents,
    of_audit,
    of_dossier,
    of_hazards,
    of_vetoes,
)
from safetyduty.cli._delivery import BRIEF, EVIDENCE, deliver, publish
from safetyduty.cli._help import called
from safetyduty.cli._output import Progress, brief, check_place, choose_format
from safetyduty.cli._pictures import check_pictures, is_folder, write_book
from safetyduty.cli._redact import check_key, hide
from safetyduty.cli._request import request_of
from safetyduty.cli._speech import language, listed, say, told, warn
from safetyduty.discover import extension, names
from safetyduty.model.audit import Audit, CannotAudit
from safetyduty.model.consequence import AccidentReport, VetoReport
from safetyduty.model.dossier import Dossier
from safetyduty.model.problem import Problem
from safetyduty.model.roster import Roster
from safetyduty.model.source import Source
from safetyduty.report.compose.audit import KIND as AUDIT
from safetyduty.report.kinds import COMPOSE, Kind, Order, Wanted, kind_of, kinds

app = typer.Typer(add_completion=False, rich_markup_mode=None)


def _say(key: str, **blanks: object) -> str:
    return told(f"reporting:{key}", **blanks)


@app.command(help=_say("report"))
def report(
    kind: Annotated[str, typer.Argument(metavar="KIND", help=_say("kind"))] = "",
    logs: Annotated[
        list[Path], typer.Argument(metavar="LOGS...", help=told("logs"), readable=False)
    ] = [],
    regulation: opt.Regulations = [],
    leaders: opt.Leaders = [],
    roster: opt.Rosters = [],
    level: opt.LevelName = "",
    unit: opt.Unit = "",
    period: Annotated[str, typer.Option("--period", "--month", help=_say("period"))] = "",
    as_of: opt.AsOf = "",
    to: Annotated[str, typer.Option("--to", help=_say("to"))] = "",
    number: Annotated[str, typer.Option("--number", help=_say("number"))] = "",
    issuer: Annotated[str, typer.Option("--issuer", help=_say("issuer"))] = "",
    day: Annotated[str, typer.Option("--date", help=_say("day"))] = "",
    reply_by: Annotated[str, typer.Option("--reply-by", help=_say("reply-by"))] = "",
    form: opt.Format = "",
    output: opt.Output = None,
    packs: opt.Packs = [],
    redact: opt.Redact = False,
    redact_key: opt.RedactKey = None,
    chart: opt.Chart = "",
    full: opt.Full = False,
    list_kinds: Annotated[bool, typer.Option("--list", help=_say("list"))] = False,
    _lang: opt.Lang = "",
) -> int:
    """Read, judge, compose one document; 1 if something in the ledgers needs attention."""
    form = "json" if chart else choose_format(form, output)
    check_place(output, [*logs, *leaders, *roster])
    if list_kinds or not kind:
        return _list(form, output)
    chosen = _kind(kind := _named(kind))
    check_key(redact=redact, key=redact_key)
    _check_name(chosen, kind, to)
    check_pictures(chart, form if chosen == AUDIT else "", output)
    if not logs:
        say(told("missing", what=called("LOGS...")) + told("usage-hint"))
        return 2
    request = request_of(
        [*logs, *leaders, *roster],
        as_of,
        regulation=regulation,
        packs=packs,
        level=level,
        unit=unit,
        period=period,
        evidence=None if full else EVIDENCE.get(form),
        wanted=_wanted(to, number, issuer, day, reply_by, as_of),
    )
    with Progress() as progress:
        ledger = pipeline.read(request, progress)
        content = stages.content(chosen, ledger, request)
        hidden = partial(hide, ledger, redact=redact, key=redact_key)
        if chosen == AUDIT and output is not None and is_folder(form, output):
            write_book(cast("Audit", content), form, output, request, hidden)
        else:
            document = hidden(pipeline.compose(_module(kind), content, language()))
            document = brief(document, form) if form in BRIEF and not full else document
            deliver(document, chart or form, output, request, progress)
    return _code(chosen, content)


def _list(form: str, output: Path | None) -> int:
    publish("document_kinds", kinds(), form, output)
    return 0


def _code(kind: Kind, content: object) -> int:
    """Say what was assumed, and give the exit code: that of the command that judges alone."""
    content = content.audit if isinstance(content, Order) else content
    warn(getattr(content, "assumed", ()))
    match content:
        case VetoReport():
            warn(errors(content.ledger))
            return int(of_vetoes(content))
        case AccidentReport():
            warn(errors(content.ledger))
            return int(of_accidents(content))
        case Dossier():
            warn(content.audit.assumed)
            return int(of_dossier(content))
        case Roster():
            return int(bool(content.given_up))
        case Audit() if kind.takes == "hazards":
            return int(of_hazards(content))
        case Audit():
            return int(of_audit(content))
        case _:
            return 0


def _check_name(chosen: Kind, kind: str, to: str) -> None:
    """Say before the work that a record is of one leader."""
    if chosen.takes == "dossier" and not to:
        blanks = {"option": "--to", "expected": _say("to")}
        raise CannotAudit(Problem("SD403", Source(""), kind, blanks))


def _module(kind: str) -> str:
    return kind.replace("-", "_")


def _named(name: str) -> str:
    """Give the kind's name, where its title or a part of it was typed: 通报 is ``circular``.

    Only a word that is no name loads the others.
    """
    if _module(name) in names(COMPOSE):
        return name
    titles = {one: (kind.zh, kind.en.lower()) for one, kind in kinds().items()}
    found = [one for one, said in titles.items() if any(name.lower() in title for title in said)]
    return found[0] if len(found) == 1 else name


def _kind(name: str) -> Kind:
    """Give the kind asked for, loading no other; an unknown one is said with those there are."""
    module = _module(name)
    found = kind_of(extension(COMPOSE, module)) if module in names(COMPOSE) else None
    if found is None or name != module.replace("_", "-"):
        titles = {one: kind.label(language()) for one, kind in kinds().items()}
        words = [told("known-word", code=one, name=title) for one, title in titles.items()]
        raise CannotAudit(Problem("SD923", Source(""), name, {"known": listed(words)}))
    return found


def _wanted(to: str, number: str, issuer: str, day: str, by: str, as_of: str) -> Wanted:
    """Say what is asked of a letter; an answer is not asked for by a day before it is written."""
    wanted = Wanted(to, number, issuer, _day("--date", day), _day("--reply-by", by))
    written = wanted.day or opt.read_day(as_of)
    if wanted.reply_by is not None and wanted.reply_by < written:
        blanks = {"option": "--reply-by", "expected": _say("reply-by.early", day=written)}
        raise CannotAudit(Problem("SD403", Source(""), by, blanks))
    return wanted


def _day(option: str, text: str) -> date | None:
    return opt.read_day(text, option) if text else None
