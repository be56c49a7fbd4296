"""The papers on all stations of a run, and what is to be said of them together."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path

import msgspec

from safetyduty import pipeline
from safetyduty.discover import extension
from safetyduty.intake.files import MANIFEST
from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.model.station import Line, Month
from safetyduty.stations.asked import Asked
from safetyduty.stations.folder import Paper

INDEX = "index.html"
SCHEMA = "safetyduty/batch/1"


def together(lines: Sequence[Line], strays: Sequence[Problem], asked: Asked) -> Month:
    """Join the lines: two of one name are told, and so are papers of stations that are gone."""
    named: dict[str, list[str]] = {}
    for line in lines:
        if line.counts:
            named.setdefault(line.unit, []).append(line.station)
    twice = [
        Problem("SD854", Source(""), unit, {"folders": "、".join(folders)})
        for unit, folders in sorted(named.items())
        if len(folders) > 1
    ]
    gone = [
        Problem("SD858", Source(name), name)
        for name in _others(asked.output, {line.station for line in lines})
    ]
    return Month(asked.month, asked.as_of, tuple(lines), (*strays, *twice, *gone))


def _others(output: Path, stations: set[str]) -> Iterable[str]:
    """Name the folders of papers in the place of output that no station has any more."""
    found = (path.parent.relative_to(output).as_posix() for path in output.rglob(f"*/{MANIFEST}"))
    return sorted(
        name
        for name in found
        if name not in stations and not any(part.startswith(".") for part in Path(name).parts)
    )


def papers(month: Month, asked: Asked) -> Iterator[tuple[str, bytes]]:
    """Write the summary: a table, for programs, a page that leads to every station's, their list.

    The list also says to whoever looks for ledgers that there are none here.
    """
    document = pipeline.compose("stations", month, asked.lang)
    told = []
    name = spoken("batch:file.summary", asked.lang)
    for form in ("xlsx", "json", "html"):
        ending = extension("safetyduty.report.formats", form).EXTENSION
        made = pipeline.render(document, form)
        content = made.encode() if isinstance(made, str) else made
        paper = INDEX if form == "html" else f"{name}{ending}"
        told.append(Paper(paper, sha256(content).hexdigest()))
        yield paper, content
    listed = {"schema": SCHEMA, "files": told}
    yield MANIFEST, msgspec.json.format(msgspec.json.encode(listed), indent=2) + b"\n"
