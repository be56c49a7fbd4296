"""Gathers what items to verify need beside the ledger: hours, files of evidence, figures."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from safetyduty.intake.cells import Workbook
from safetyduty.intake.evidence import Shelf, names_in
from safetyduty.intake.files import Found
from safetyduty.intake.links import Beside, read_beside
from safetyduty.intake.regions import Region
from safetyduty.intake.sheets import find_tables
from safetyduty.intake.text import plain, shown, squash
from safetyduty.intake.times import NO_TIME, Span, read_span
from safetyduty.intake.values import column
from safetyduty.model.ledger import Ledger
from safetyduty.model.trace import Trace, Traces

_COUNT = re.compile(
    r"(?<![\d.年月日/\-:第])(\d{1,6})(?=\s*(?:余|多)?(?:处|条|项|个|家|人|起|次|份|名|户))"
)


def gather(books: Sequence[Workbook], found: Iterable[Found], ledger: Ledger) -> Traces:
    """Look once more at the activity rows of a ledger read from these workbooks.

    Evidence is looked for beside its own workbook and nowhere else.
    """
    by_name = {one.name: one for one in found}
    beside = {book.file: read_beside(by_name[book.file]) for book in books}
    kept = set(ledger.activities.row)
    shelf, rows = Shelf(), {}
    for region, stretch in zip(find_tables(books).regions, ledger.stretches, strict=True):
        if region.header.table.name == "activities":
            folder = by_name[region.file].path.absolute().parent
            reader = _Reader(region, shelf, folder, beside[region.file])
            for at in range(len(region.rows)):
                trace = reader.trace(at)
                if stretch.first + at in kept and trace != Trace():
                    rows[stretch.first + at] = trace
    saved = {file: one.saved for file, one in beside.items() if one.saved}
    return Traces(rows, tuple(shelf.files), saved)


class _Reader:
    """One region of the activity ledger."""

    def __init__(self, region: Region, shelf: Shelf, folder: Path, beside: Beside) -> None:
        self._region = region
        self._shelf = shelf
        self._folder = folder
        self._links = beside.links
        self._clock = _clock_column(region)

    def trace(self, at: int) -> Trace:
        """Read one row."""
        start, end = self._span(at)
        return Trace(start, end, self._files(at), self._figures(at))

    def _span(self, at: int) -> Span:
        span = read_span(column(self._region, "day")[at])
        if span != NO_TIME or self._clock is None:
            return span
        return read_span(self._region.grid.columns[self._clock][self._index(at)])

    def _index(self, at: int) -> int:
        grid = self._region.grid
        return self._region.rows[at] - (grid.first_column if grid.turned else grid.first_row)

    def _files(self, at: int) -> tuple[int, ...]:
        """Give the files a row names or links to."""
        if "evidence" not in self._region.cells:
            return ()
        source = self._region.source(at, "evidence")
        names = names_in(shown(self._region.cells["evidence"][at]))
        if link := self._links.get((source.sheet, source.row, source.column)):
            names = [link, *(name for name in names if Path(name).name not in link)]
        return tuple(dict.fromkeys(self._shelf.find(self._folder, name) for name in names))

    def _figures(self, at: int) -> tuple[int, ...]:
        texts = (plain(shown(column(self._region, name)[at])) for name in ("topic", "hazards"))
        return tuple(int(figure) for text in texts for figure in _COUNT.findall(text))


def _clock_column(region: Region) -> int | None:
    """Find a column of times beside that of the days: 日期 and 时间 both stand for a day."""
    for at in region.header.unread:
        over = [row[at] for row in region.grid.rows[: region.header.last + 1]]
        if any(isinstance(cell, str) and squash(cell).endswith("时间") for cell in over):
            return at
    return None
