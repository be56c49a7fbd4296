"""Checks an OpenDocument sheet before it is read, and reads the merged ranges the reader skips."""

import re
from collections.abc import Iterator

from safetyduty.intake.guard_limits import INFLATED_BYTES, LAST_COLUMN, LAST_ROW, refuse
from safetyduty.intake.guard_scan import Merge
from safetyduty.intake.guard_xml import WRITTEN, attributes, in_utf8
from safetyduty.intake.guard_zip import Archive, repacked, whole
from safetyduty.intake.unseen_sheet import Unseen

_PARTS = ("mimetype", "META-INF/manifest.xml", "content.xml", "settings.xml", "styles.xml")
_STEP = re.compile(
    rb"<(/?)(?:[^\s<>/:\"']+:)?(table|table-column|table-row|table-cell|covered-table-cell)"
    + WRITTEN
)
_ODD = re.compile(rb"value-type\s*=\s*[\"']error|visibility\s*=\s*[\"'](?:coll|filt)|:formula\s*=")
_INDENTED = re.compile(rb"(?<=>)\s++(?=</?table:)|(?<=:table>)\s++")
"""Line breaks between rows and cells, which no office program writes and the reader fails at."""
_WORTH = re.compile(rb"error|formula")
Place = tuple[int, int]
_HIDDEN = re.compile(rb"visibility\s*=\s*[\"'](?:collapse|filter)")
_ERROR = re.compile(rb"value-type\s*=\s*[\"']error[\"']")
MOST_REPEATED = 10_000
"""So many rows of one hidden run are looked at."""
_SPANNED = re.compile(rb"number-(?:columns|rows)-spanned\s*=\s*[\"'](?!1[\"'])")


def check_document(archive: Archive) -> tuple[bytes, list[list[Merge]], list[Unseen]]:
    """Give the document with what the reader needs and no more, and what the reader leaves out.

    That is each sheet's merged ranges, and its errors, bare formulas and hidden rows.

    An encrypted document and one with a document type are ``Refused``.
    """
    names = [name for name in _PARTS if name in archive.parts]
    if sum(archive.parts[name].file_size for name in names) > INFLATED_BYTES:
        raise refuse("SD011", archive.file, "parts too large")
    mended: dict[str, bytes] = {}
    for name in names:
        part = whole(archive, name)
        if name.startswith("META-INF") and b"encryption-data" in part:
            raise refuse("SD004", archive.file)
        recoded = in_utf8(part, lambda part=part: part, archive.file, name)  # type: ignore[misc]
        whole_part = part if recoded is None else recoded
        mended[name] = _INDENTED.sub(b"", whole_part) if name == "content.xml" else whole_part
    looked = list(_look(mended.get("content.xml", b"")))
    merged = [merged for merged, _ in looked]
    return repacked(archive, names, mended), merged, [seen for _, seen in looked]


def _look(content: bytes) -> Iterator[tuple[list[Merge], Unseen]]:
    """Look through each sheet; rows and cells may stand for many of their kind."""
    if not (_SPANNED.search(content) or _ODD.search(content)):
        return
    merged: list[Merge] = []
    seen = Unseen()
    row = column = again = 1
    for step in _STEP.finditer(content):
        ends, what, written, empty = step.groups()
        if ends:
            if what == b"table":
                yield merged, seen
            elif what == b"table-row":
                row += again
            continue
        about = _numbers(written)
        if what == b"table":
            merged, seen, row, column = [], Unseen(), 1, 1
        elif what == b"table-column":
            column = _add_columns(seen, column, written)
        elif what == b"table-row":
            again, column = about.get("number-rows-repeated", 1), 1
            if _HIDDEN.search(written):
                seen.hidden += range(row, min(row + again, LAST_ROW))[:MOST_REPEATED]
            row += again if empty else 0
        else:
            inside = b"" if empty or not _WORTH.search(written) else _inside(content, step.end())
            column += _add_cell(merged, seen, (row, column), written, inside)


def _add_columns(seen: Unseen, column: int, written: bytes) -> int:
    """Note columns that are hidden; give the column after them."""
    after = column + _numbers(written).get("number-columns-repeated", 1)
    if _HIDDEN.search(written):
        seen.hidden_columns.append((column, after - 1))
    return after


def _add_cell(
    merged: list[Merge], seen: Unseen, place: Place, written: bytes, inside: bytes
) -> int:
    """Note what is to be known of one cell; give for how many columns it stands."""
    row, column = place
    about = _numbers(written)
    down, right = about.get("number-rows-spanned", 1), about.get("number-columns-spanned", 1)
    if down * right > 1 and row <= LAST_ROW and column <= LAST_COLUMN:
        merged.append((row, column, row + down - 1, column + right - 1))
    if _ERROR.search(written):
        said = re.sub(rb"<[^>]*>?", b"", inside)[:200]
        seen.errors.append((*place, said.decode(errors="replace")))
    elif b"formula" in written and b"value-type" not in written and b":p" not in inside:
        seen.uncached.append(place)  # a computed one has a paragraph, be it an empty one
    return about.get("number-columns-repeated", 1)


def _inside(content: bytes, begin: int) -> bytes:
    """Give what stands in the cell that begins here."""
    end = content.find(b"cell>", begin)
    return content[begin:end] if end >= 0 else b""


def _numbers(written: bytes) -> dict[str, int]:
    return {
        name.rpartition(":")[2]: int(value)
        for name, value in attributes(written).items()
        if value.isascii() and value.isdigit() and 0 < len(value) < 8
    }
