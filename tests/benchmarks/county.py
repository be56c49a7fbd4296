"""A county's year: so many stations with so many months, as pages or as data, in one process."""

import sys
import tempfile
from datetime import date
from pathlib import Path

from safetyduty import pipeline
from tests.benchmarks.books import write_book

ROWS = 240
"""Twenty rows a month: a station that keeps its ledger."""


def main(form: str, stations: int, folder: Path) -> None:
    """Read, judge and write each station, and the index; the workbooks are made before."""
    audits = (audit_of(folder / f"{number:03}.xlsx") for number in range(stations))
    if form == "json":
        for audit in audits:
            pipeline.render(pipeline.compose("audit", audit, "zh"), "json")
        return
    with tempfile.TemporaryDirectory() as out:
        for name, content in pipeline.book(audits, "zh", form, unit="试点县"):
            (Path(out) / name).write_bytes(content)


def audit_of(book: Path) -> pipeline.Audit:
    """Audit one station's year."""
    request = pipeline.Request((book,), date(2026, 12, 31), unit=f"第{book.stem}镇")
    return pipeline.audit(pipeline.read(request), request)


def write_books(folder: Path, stations: int) -> Path:
    """Write the stations' workbooks."""
    for number in range(stations):
        write_book(folder / f"{number:03}.xlsx", ROWS + number)
    return folder


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
