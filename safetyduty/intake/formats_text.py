"""Reads csv and tsv: what they are written in, what stands between the cells, and the rows."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from safetyduty.intake.columns import Cell
from safetyduty.intake.formats_sheet import Sheet, filled_area
from safetyduty.intake.guard import wide_coding
from safetyduty.intake.guard_limits import AREA, refuse
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source

_BETWEEN = ",\t;，|"


def decode(content: bytes) -> tuple[str, int]:
    """Give the text, and how many characters could not be read.

    A byte order mark decides; else UTF-8 where all of it is UTF-8, else GB18030, in which Windows
    programs in China write.
    """
    wide = wide_coding(content)
    if wide:
        text = content.decode(wide, errors="replace")
    else:
        content = content.removeprefix(b"\xef\xbb\xbf")
        try:
            return content.decode("utf-8"), 0
        except UnicodeDecodeError:
            readings = [content.decode(name, errors="replace") for name in ("gb18030", "utf-8")]
        text = min(readings, key=lambda reading: reading.count("\ufffd"))
    return text, text.count("\ufffd")


def read_text(content: bytes, file: str, name: str) -> tuple[Sheet, list[Problem]]:
    """Read one table of text; its one sheet is called ``name``, its rows count as in a sheet."""
    text, doubtful = decode(content.removesuffix(b"\x1a"))
    between = delimiter(text)
    rows, quoted = _rows(text, between)
    if sum(map(len, rows)) > AREA:
        raise refuse("SD021", file, f"{len(rows)} rows")
    problems = []
    if doubtful:
        row, value = next((at, cell) for at, cell in _cells(rows) if "\ufffd" in cell)
        blanks = {"file": file, "number": str(doubtful)}
        problems.append(Problem("SD016", Source(file, name, row), value[:80], blanks))
    if not quoted:
        problems.append(Problem("SD022", Source(file, name), "", {"file": file}))
    cells: list[list[Cell]] = [list(row) for row in rows]
    return filled_area(name, cells, file), problems


def _cells(rows: list[list[str]]) -> Iterator[tuple[int, str]]:
    return ((at, cell) for at, row in enumerate(rows, 1) for cell in row)


def delimiter(text: str) -> str:
    r"""Say what stands between the cells: the sign most lines have the same number of.

    >>> delimiter("日期;地点\n3月5日;一号井，二号井\n")
    ';'
    """
    lines = [re.sub(r'"[^"]*"', "", line) for line in text[:65536].splitlines()[:200]]
    best, most = ",", (0, 0)
    for sign in _BETWEEN:
        counts = Counter(line.count(sign) for line in lines if sign in line)
        number, lines_so = max(((n, k) for n, k in counts.items()), key=_weight, default=(0, 0))
        if (lines_so, number) > most:
            best, most = sign, (lines_so, number)
    return best


def _weight(count: tuple[int, int]) -> tuple[int, int]:
    return count[1], count[0]


def _rows(text: str, between: str) -> tuple[list[list[str]], bool]:
    """Split text into rows; false where the quotes do not pair and were taken as they stand.

    A quote that is never closed would swallow the rows below it without a word.
    """
    csv.field_size_limit(1 << 30)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=between, strict=True))
    except csv.Error:
        rows = None
    if rows is not None and not _swallowed(rows, between):
        return rows, True
    return [line.split(between) if line else [] for line in text.splitlines()], False


def _swallowed(rows: list[list[str]], between: str) -> bool:
    """Whether a cell holds a whole line of the table: the sign of a quote out of place."""
    width = max(
        Counter(map(len, rows)).items(), key=lambda item: (item[1], item[0]), default=(1, 0)
    )[0]
    if width < 2:
        return False
    return any(
        "\n" in cell and any(line.count(between) >= width - 1 for line in cell.splitlines())
        for row in rows
        for cell in row
    )
