"""Reads the tables of a web page that was saved under the name of a workbook."""

import re
from html import unescape
from html.parser import HTMLParser

from safetyduty.intake.columns import Cell
from safetyduty.intake.formats_sheet import Sheet, filled_area
from safetyduty.intake.formats_text import decode
from safetyduty.intake.guard_limits import AREA, LAST_COLUMN, LAST_ROW, TEXT_BYTES, refuse
from safetyduty.intake.guard_scan import Merge

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)", re.IGNORECASE)
_SHEET_NAME = re.compile(r"<x:Name>([^<]*)</x:Name>")
AT_ONCE = 1 << 16
LONGEST = 8 * TEXT_BYTES
_IGNORED = {"script", "style", "title", "head"}


def read_page(content: bytes, file: str, name: str) -> Sheet:
    """Read every table of the page into one sheet, one below the other, as Excel shows it."""
    text = _text(content)
    tables = _Tables(file)
    try:
        tables.read(text)
    except AssertionError as error:  # how html.parser gives up on a broken declaration
        raise refuse("SD005", file, str(error)) from error
    if not tables.rows:
        raise refuse("SD002", file, "HTML")
    named = _SHEET_NAME.search(text[:65536])
    return filled_area(named[1].strip() if named else name, tables.rows, file, tables.merged)


def _text(content: bytes) -> str:
    declared = _CHARSET.search(content[:4096])
    coding = declared[1].decode().lower() if declared else ""
    if coding in ("gb2312", "gbk", "gb18030"):
        try:
            return content.decode("gb18030")
        except UnicodeDecodeError:
            pass  # pages often declare what they are not
    return decode(content)[0]


class _Tables(HTMLParser):
    """Lays the cells out, each where the spans of the cells before it leave room."""

    def __init__(self, file: str) -> None:
        super().__init__(convert_charrefs=True)
        self.file = file
        self.rows: list[list[Cell]] = []
        self.merged: list[Merge] = []
        self._taken: dict[int, set[int]] = {}
        self._cell: list[str] | None = None
        self._span = (1, 1)
        self._depth = self._ignored = self._area = 0
        self._row = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a row or a cell; a table within a cell is text of that cell."""
        if tag == "table":
            self._depth += 1
        elif tag in _IGNORED:
            self._ignored += 1
        elif tag == "br" and self._cell is not None:
            self._cell.append("\n")
        elif self._depth == 1 and tag == "tr":
            self._close_cell()
            self._begin_row()
        elif self._depth == 1 and tag in ("td", "th"):
            self._close_cell()
            if not self._row:
                self._begin_row()
            about = dict(attrs)
            self._span = _span(about.get("rowspan")), _span(about.get("colspan"))
            self._cell = []

    def handle_endtag(self, tag: str) -> None:
        """Close what is open."""
        if tag in ("td", "th", "tr") and self._depth == 1:
            self._close_cell()
        elif tag == "table":
            if self._depth == 1:
                self._close_cell()
                self._taken.clear()
                self._row = False
            self._depth = max(self._depth - 1, 0)
        elif tag in _IGNORED:
            self._ignored = max(self._ignored - 1, 0)

    def handle_data(self, data: str) -> None:
        """Keep the text of an open cell."""
        if self._cell is not None and not self._ignored:
            self._cell.append(re.sub(r"[ \t\r\n]+", " ", data))

    def read(self, text: str) -> None:
        """Read a whole page, a little at a time; a tag or comment without an end is ``Refused``.

        The parser goes through what it cannot finish anew with each call, and at the end of a page
        with each of its signs: what is left there is read as text, or is no tag at all.
        """
        for at in range(0, len(text), AT_ONCE):
            self.feed(text[at : at + AT_ONCE])
            if len(self.rawdata) > LONGEST:
                raise refuse("SD020", self.file, f"{len(self.rawdata)} characters")
        if not self.rawdata.startswith("<"):
            self.handle_data(unescape(self.rawdata))
        self._close_cell()

    def _begin_row(self) -> None:
        self._row = True
        self.rows.append([])

    def _close_cell(self) -> None:
        if self._cell is None:
            return
        text = "".join(self._cell).strip(" ")
        self._cell = None
        down, right = self._span
        top, row = len(self.rows), self.rows[-1]
        taken = self._taken.get(top, set())
        while len(row) + 1 in taken:
            row.append("")
        left = len(row) + 1
        row.extend([text, *[""] * (right - 1)])
        self._area += right * down
        if self._area > AREA or len(row) > LAST_COLUMN or top > LAST_ROW:
            raise refuse("SD021", self.file, f"{top} × {len(row)}")
        for below in range(top + 1, top + down):
            self._taken.setdefault(below, set()).update(range(left, left + right))
        if down * right > 1:
            self.merged.append((top, left, top + down - 1, left + right - 1))


def _span(written: str | None) -> int:
    """Read a span; as browsers do, what is no number counts as 1 and no span exceeds 1,000."""
    digits = (written or "").strip()[:6]
    return min(max(int(digits), 1), 1000) if digits.isascii() and digits.isdigit() else 1
