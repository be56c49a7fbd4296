"""考核：排名、五项指标、奖罚、按评分表计分 / Assess: ranks, indicators, money, scorecards."""

from pathlib import Path
from typing import Annotated

import typer

from safetyduty import pipeline
from safetyduty.cli import _options as opt
from safetyduty.cli._attention import errors
from safetyduty.cli._delivery import deliver
from safetyduty.cli._output import Progress, check_place, choose_format
from safetyduty.cli._request import request_of
from safetyduty.cli._speech import language, told, warn
from safetyduty.inquiry import assessment
from safetyduty.model.assessment import Assessment

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=told("assessment:about"))
def assess(
    scores: Annotated[
        list[Path],
        typer.Argument(metavar="SCORES...", help=told("assessment:scores"), readable=False),
    ],
    logs: Annotated[
        list[Path], typer.Option("--logs", help=told("assessment:logs"), readable=False)
    ] = [],
    card: Annotated[
        Path | None, typer.Option("--card", help=told("assessment:card"), readable=False)
    ] = None,
    year: Annotated[
        int, typer.Option("--year", help=told("assessment:year"), show_default=False)
    ] = 0,
    regulation: opt.Regulations = [],
    level: opt.LevelName = "",
    unit: opt.Unit = "",
    as_of: opt.AsOf = "",
    form: opt.Format = "",
    output: opt.Output = None,
    packs: opt.Packs = [],
    _lang: opt.Lang = "",
) -> int:
    """Rank, measure and score; 1 if a unit failed, was vetoed, or a row is wrong."""
    form = choose_format(form, output)
    check_place(output, [*scores, *logs])
    request = request_of(
        [*scores, *logs],
        as_of,
        regulation=regulation,
        packs=packs,
        level=level,
        unit=unit,
    )
    marked = assessment.card_of(card) if card else None
    with Progress() as progress:
        ledger = pipeline.read(request, progress)
        found = assessment.assess(ledger, request, year, marked)
        document = pipeline.compose("assessment", found, language())
        deliver(document, form, output, request, progress)
    wrong = errors(found.ledger)
    warn((*found.assumed, *wrong))
    return int(bool(wrong) or _needs_attention(found))


def _needs_attention(found: Assessment) -> bool:
    failed = any(one.penalty for one in found.sums)
    return failed or any(one.vetoed for _, units in found.scored for one in units)
