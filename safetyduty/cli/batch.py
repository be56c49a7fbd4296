"""全县月度工作：逐单位核查、应办事项、下月安排、汇总 / The monthly work of many stations."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from safetyduty.cli import _options as opt
from safetyduty.cli._attention import FAIL_ON, of_audit
from safetyduty.cli._crew import Crew, hold_alone
from safetyduty.cli._output import FORMATS, cannot_write, write_file
from safetyduty.cli._speech import language, listed, told
from safetyduty.discover import names
from safetyduty.model.audit import CannotAudit
from safetyduty.model.period import Period
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.model.station import Month, State
from safetyduty.stations import crew, summary
from safetyduty.stations.asked import FORMS, Asked
from safetyduty.stations.find import find_stations

app = typer.Typer(add_completion=False, rich_markup_mode=None)


def _say(key: str, **blanks: object) -> str:
    return told(f"batch:{key}", **blanks)


@app.command(help=_say("about"), epilog=_say("epilog"))
def batch(
    home: Annotated[Path, typer.Argument(metavar="DIR", help=_say("dir"), readable=False)],
    output: Annotated[Path, typer.Option("-o", "--output", help=_say("output"), readable=False)],
    month: Annotated[str, typer.Option("--month", help=_say("month"))] = "",
    as_of: opt.AsOf = "",
    jobs: Annotated[str, typer.Option("--jobs", help=_say("jobs"))] = "",
    form: Annotated[list[str], typer.Option("-f", "--format", help=_say("format"))] = [],
    regulation: opt.Regulations = [],
    packs: opt.Packs = [],
    fail_on: opt.FailOn = "missed",
    fresh: Annotated[bool, typer.Option("--fresh", help=_say("fresh"))] = False,
    _lang: opt.Lang = "",
) -> int:
    """Do every station's month; 1 where some station needs attention."""
    opt.one_of("--fail-on", fail_on, FAIL_ON)
    day = opt.read_day(as_of)
    asked = Asked(
        month=_ahead(opt.read_month(month, day), day),
        as_of=day,
        output=output,
        attention=partial(of_audit, fail_on=fail_on),
        forms=tuple(dict.fromkeys(_form(one) for one in form)) or FORMS,
        lang=language(),
        regulations=tuple(regulation),
        packs=tuple(packs),
        fresh=fresh,
    )
    hands = _jobs(jobs)
    stations, strays = find_stations(home, output)
    with hold_alone(output), Crew(len(stations)) as tell:
        lines = crew.do_all(stations, asked, hands, tell)
        found = summary.together(lines, strays, asked)
        _write(found, asked)
    tell.sum_up(lines, index=output / summary.INDEX)
    return int(any(line.state is not State.FINE for line in lines))


def _ahead(month: Period, day: date) -> Period:
    """Refuse a month that is over: nothing of it can be planned, at no station."""
    if month.end <= day:
        blanks = {"month": month.name, "as_of": str(day)}
        raise CannotAudit(Problem("SD801", Source(""), month.name, blanks))
    return month


def _form(form: str) -> str:
    known = [name for name in names(FORMATS) if name != "terminal"]
    if form not in known:
        raise CannotAudit(Problem("SD412", Source(""), form, {"known": listed(known)}))
    return form


def _jobs(text: str) -> int:
    if not text:
        return crew.jobs_that_fit(crew.cores(), crew.memory())
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        blanks = {"option": "--jobs", "expected": told("batch:expected-jobs")}
        raise CannotAudit(Problem("SD403", Source(""), text, blanks))
    return min(int(text), crew.MOST_JOBS)


def _write(found: Month, asked: Asked) -> None:
    """Write the summary, file by file; what is the same as before is left alone."""
    for name, content in summary.papers(found, asked):
        path = asked.output / name
        try:
            same = path.is_file() and path.read_bytes() == content
        except OSError as error:
            raise cannot_write(error, path) from error
        if not same:
            write_file(path, content)
