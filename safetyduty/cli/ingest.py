"""把各单位的台账读入台账库 / Take stations' workbooks into a ledger on disk."""

from pathlib import Path
from typing import Annotated

import typer

from safetyduty.cli import _options as opt
from safetyduty.cli._crew import Crew, hold_alone
from safetyduty.cli._output import write_file
from safetyduty.cli._speech import told
from safetyduty.model.station import State
from safetyduty.stations.ingest import gather_stations, listed
from safetyduty.stations.ingest import ingest as take_in
from safetyduty.store.find import HOME

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=told("ingest:about"))
def ingest(
    folders: Annotated[
        list[Path], typer.Argument(metavar="DIR...", help=told("ingest:dirs"), readable=False)
    ],
    ledger: Annotated[Path, typer.Option("--ledger", help=told("ingest:ledger"), readable=False)],
    _lang: opt.Lang = "",
) -> int:
    """Take in what changed; 1 where a station could not be read, or has errors in it."""
    stations = gather_stations(folders, ledger)
    lines = []
    with hold_alone(ledger), Crew(len(stations), "ingest") as tell:
        for at, station in enumerate(stations):
            line, made = take_in(station, ledger)
            tell(at, line, made)
            lines.append(line)
        write_file(ledger / HOME, listed(ledger))
    tell.sum_up(lines, ledger=ledger)
    return int(any(line.state is not State.FINE for line in lines))
