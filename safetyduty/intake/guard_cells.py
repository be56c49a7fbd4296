"""Looks over the XML of a sheet before it is read: where its cells lie, and which are not whole.

One pattern describes the ordinary cell, and the stream is searched for a cell that is not one.
Ordinary cells therefore cost the search alone; whatever else there is (an error, a formula without
its value, a number too long, a cell far out) is looked at one by one.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from safetyduty.intake.guard_limits import LAST_COLUMN, LAST_ROW, TEXT_BYTES, refuse
from safetyduty.intake.guard_scan import Scan, examine, place_of, read_attributes
from safetyduty.intake.guard_xml import WRITTEN
from safetyduty.model.source import Source, column_number

_COLUMNS = {
    26: "[A-Z]",
    104: "[A-C]?[A-Z]",
    702: "[A-Z]?[A-Z]",
    LAST_COLUMN: "(?:[A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D])",
}
_ROWS = {
    1_000: "[0-9]{1,3}",
    20_000: "1?[0-9]{1,4}",
    200_000: "1?[0-9]{1,5}",
    1_000_000: "[0-9]{1,6}",
    LAST_ROW: "[0-9]{1,6}",  # the few rows of seven digits are looked at one by one
}

# Written for speed: an empty branch is faster than `?`, and no attribute is let pass unread, for
# a second `r` or a `>` within quotes would make the reader see another cell than the pattern.
_STYLE = '(?: s="[0-9]+"|)'
_WITH_FORMULA = "(?:<f(?: [^>]*+|)>(?:[^<]*+</f>|)|)"
_NUMBER = r"-?(?:[0-9]{1,15}|[0-9]{0,20}\.[0-9]+)(?:E-[0-9]+|)"
_FILLED = (
    f'{_STYLE}(?: t="[sbid][a-zA-Z]*"{_STYLE}(?:>(?!<f)| ?/>)'
    f'|(?: t="n"{_STYLE}|)>(?:<v>[0-9]{{1,15}}</v>|{_WITH_FORMULA}<v>{_NUMBER}</v>|</c>)'
    f'|(?: t="[a-zA-Z]+"|) ?/>| t="str"{_STYLE}>{_WITH_FORMULA}<v>)'
)
_EMPTY = f'[A-Z]{{1,3}}[0-9]{{1,7}}"{_STYLE}(?: t="[a-zA-Z]+"|) ?/>'

_TAG = re.compile(rb"<c" + WRITTEN)
_PREFIXED = re.compile(rb":c[\s/>]")
_MERGE = re.compile(
    rb"mergeCell\s[^<>]*?ref\s*=\s*[\"']([A-Za-z]{1,3})([0-9]{1,7}):([A-Za-z]{1,3})([0-9]{1,7})[\"']"
)
_HIDDEN_ROW = re.compile(rb"<row(?=[^<>]*?\shidden=\"(?:1|true)\")[^<>]*?\sr=\"([0-9]{1,7})\"")
_HIDDEN_COLUMN = re.compile(
    rb"<(?:[^\s<>/:]+:)?col(?=\s)(?=[^<>]*?\shidden\s*=\s*[\"'](?:1|true)[\"'])"
    rb"(?=[^<>]*?\smin\s*=\s*[\"']([0-9]{1,5})[\"'])[^<>]*?\smax\s*=\s*[\"']([0-9]{1,5})[\"']"
)
_STEP = re.compile(rb"<(/?)(?:[^\s<>/:\"']+:)?(row|c)" + WRITTEN)


@cache
def _not_ordinary(rows: int, columns: int) -> re.Pattern[bytes]:
    """Make the pattern that finds a cell that is not ordinary, or not within these bounds."""
    filled = f'{_COLUMNS[columns]}(?:{_ROWS[rows]})"{_FILLED}'
    return re.compile(f'<c(?! r="(?:{filled}|{_EMPTY}))(?![a-zA-Z])'.encode())


def look_over(pieces: Iterable[bytes], file: str, sheet: str) -> Scan:
    """Look over one part in pieces; an address outside the sheet or an endless text is ``Refused``.

    Where ``ordinary`` comes back false the scan is unfinished: ``count_cells`` must follow.
    """
    scan = Scan()
    hidden = b""
    begun = False
    for body in _whole_cells(pieces, file, sheet):
        # Excel writes 1 and LibreOffice true: looking for both would cost twice as much
        if not begun:
            _find_columns(body, scan)
            begun = b"sheetData" in body
        hidden = hidden or (b' hidden="true"' if b'"false"' in body[:8192] else b' hidden="1"')
        if b":" in body and _PREFIXED.search(body):
            scan.ordinary = False
        _search(body, scan, Source(file, sheet))
        _find_merges(body, scan)
        if hidden in body:
            scan.hidden += map(int, _HIDDEN_ROW.findall(body))
    return scan


def _whole_cells(pieces: Iterable[bytes], file: str, sheet: str) -> Iterator[bytes]:
    """Cut the stream before the last cell that began, so that each is seen from end to end."""
    rest = b""
    for piece in pieces:
        text = rest + piece
        if any(text.find(b"<", at, at + TEXT_BYTES) < 0 for at in range(0, len(text), TEXT_BYTES)):
            raise refuse("SD020", file, f"{len(text)} bytes", Source(file, sheet))
        cut = _cut(text)
        if cut == 0 and len(text) > 8 * TEXT_BYTES:
            raise refuse("SD020", file, f"{len(text)} bytes", Source(file, sheet))
        yield text[:cut]
        rest = text[cut:]
    yield rest


def _cut(text: bytes) -> int:
    last = text.rfind(b"<c")
    if last == 0 and text[2:3] in b" \t\r\n>/":
        closed = any(end in text for end in (b"</c>", b"</row", b"sheetData>"))
        return max(text.rfind(b"<"), 0) if closed else 0
    return last if last > 0 else max(text.rfind(b"<"), 0)


def _search(body: bytes, scan: Scan, sheet: Source) -> None:
    at = 0
    while scan.ordinary:
        found = _not_ordinary(scan.rows, scan.columns).search(body, at)
        if found is None:
            return
        tag = _TAG.match(body, found.start())
        attributes = read_attributes(tag[1]) if tag else {}
        if tag is None or b"r" not in attributes:
            scan.ordinary = False
            return
        at = tag.end()
        place = place_of(attributes[b"r"], sheet)
        if not tag[2]:
            end = body.find(b"</c>", at)
            content = body[at : end if end >= 0 else len(body)]
            _grow(scan, *place)
            examine(scan, place, attributes, content)
            at += len(content)


def _grow(scan: Scan, row: int, column: int) -> None:
    scan.far = max(scan.far[0], row), max(scan.far[1], column)
    row = min(row, LAST_ROW - 1)
    scan.rows = next(bound for bound in _ROWS if bound >= scan.rows and bound > row)
    scan.columns = next(bound for bound in _COLUMNS if bound >= max(scan.columns, column))


def _find_columns(body: bytes, scan: Scan) -> None:
    """Read which columns are hidden, which stands before the first row."""
    runs = _HIDDEN_COLUMN.findall(body)
    scan.hidden_columns += [(int(first), int(last)) for first, last in runs]


def _find_merges(body: bytes, scan: Scan) -> None:
    """Read the merged ranges, which follow the last row: a piece that ends in rows has none."""
    last_row = body.rfind(b"</row>", max(len(body) - 8192, 0))
    if last_row >= 0 and body.find(b"</sheetData", last_row) < 0:
        return
    for left, top, right, bottom in _MERGE.findall(body):
        rows = sorted((int(top), int(bottom)))
        columns = sorted((column_number(left.decode()), column_number(right.decode())))
        scan.merged.append((rows[0], columns[0], rows[1], columns[1]))


_FILLED_CELL = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"[^<>]*+(?<!/)>(?!</c>)')


def measure(pieces: Iterable[bytes], file: str, sheet: str) -> tuple[int, int]:
    """Count exactly how far down and right the ordinary cells reach that are not empty."""
    rows, columns = 1, b"A"
    for body in _whole_cells(pieces, file, sheet):
        for column, row in _FILLED_CELL.findall(body):
            rows = max(rows, int(row))
            columns = max(columns, column, key=lambda letters: (len(letters), letters))
    return rows, column_number(columns.decode())


def count_cells(part: bytes, file: str, sheet: str) -> Scan:
    """Go through a part cell by cell: slow, but right however the XML is written.

    Cells that do not say where they stand follow one another, as the reader takes them.
    """
    scan = Scan(rows=0, columns=0)
    source = Source(file, sheet)
    row, column = 1, 1
    for step in _STEP.finditer(part):
        ends, what, written, empty = step.groups()
        attributes = read_attributes(written)
        if what == b"row":
            if b"r" in attributes:
                row = place_of(b"A" + attributes[b"r"], source)[0]
            if attributes.get(b"hidden") in (b"1", b"true"):
                scan.hidden.append(row)
            if ends or empty:
                row, column = row + 1, 1
        elif not ends:
            place = place_of(attributes[b"r"], source) if b"r" in attributes else (row, column)
            column = place[1] + 1
            content = b"" if empty else _content(part, step.end())
            if content:
                scan.rows = max(scan.rows, place[0])
                scan.columns = max(scan.columns, place[1])
                examine(scan, place, attributes, content)
    _find_columns(part, scan)
    _find_merges(part, scan)
    return scan


_CLOSING = re.compile(rb"</(?:[^\s<>/:\"']+:)?c\s*>")


def _content(part: bytes, begin: int) -> bytes:
    end = _CLOSING.search(part, begin)
    return part[begin : end.start() if end else len(part)]
