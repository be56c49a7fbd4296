"""Takes away what an earlier run marked: a copy that was mended is marked anew, not twice."""

import re
from collections.abc import Collection, Iterable
from html import escape, unescape
from typing import get_args

from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.source import column_letters
from safetyduty.model.word import Lang
from safetyduty.report.annotation.cells import address, restyle
from safetyduty.report.annotation.notes import Place, boxes_of, comments_of
from safetyduty.report.annotation.package import Package
from safetyduty.report.annotation.styles import Styles

_COMMENT = re.compile(r"<comment\s[^>]*?\bref\s*=\s*[\"']([^\"']+)[\"'].*?</comment>", re.DOTALL)
_TEXT = re.compile(r"(<t\b[^>]*>)([^<]*)</t>")
_EMPTY_RUN = re.compile(r"<r>(?:<rPr>(?:(?!</rPr>).)*</rPr>|<rPr/>)?<t\b[^>]*></t></r>", re.DOTALL)
_SHAPE = re.compile(r"<(\w+:)?shape\s.*?</\1?shape>", re.DOTALL)
_AT = re.compile(r"<(?:\w+:)?(Row|Column)>\s*(\d{1,7})\b")
_CELL = re.compile(r"<c\b[^>]*?\br=\"([A-Z]{1,3}[0-9]{1,7})\"")
_TOLD = re.compile(r"SD[0-9]{3} \S+ ")
_HINTS = tuple(spoken("annotation:hint", lang) for lang in get_args(Lang))


def clear_marks(package: Package, sheet: str, styles: Styles) -> None:
    """Take away our comments on a sheet, and our colours from the cells that have them."""
    name = comments_of(package, sheet)
    text = package.text(name) if name else ""
    if not _TOLD.search(text):
        return
    marked: set[Place] = set()
    silent: set[Place] = set()

    def cleared(found: re.Match[str]) -> str:
        kept = _EMPTY_RUN.sub("", _TEXT.sub(_without_ours, found[0]))
        if kept == found[0]:
            return kept
        marked.add(address(found[1]))
        if any(said[2].strip() for said in _TEXT.finditer(kept)):
            return kept
        silent.add(address(found[1]))
        return ""

    package.put(name, _COMMENT.sub(cleared, text))
    if boxes := boxes_of(package, sheet):
        package.put(boxes, _SHAPE.sub(lambda one: _unless(one[0], silent), package.text(boxes)))
    if there := _present(package.text(sheet), marked):
        package.put(sheet, restyle(package.text(sheet), there, lambda *at: styles.unmarked(at[2])))


def _without_ours(found: re.Match[str]) -> str:
    """Leave out our lines: what is wrong, and below it what to do."""
    lines = unescape(found[2]).split("\n")
    kept: list[str] = []
    told = False
    for line in lines:
        advice = told and line.startswith(_HINTS)
        told = bool(_TOLD.match(line))
        kept += [] if told or advice else [line]
    if len(kept) == len(lines):
        return found[0]
    rest = escape("\n".join(kept).strip(), quote=False)
    return f"{found[1]}{rest}</t>"


def _unless(shape: str, places: Collection[Place]) -> str:
    """Give a box, or nothing if it shows the comment of one of these places."""
    at = {name: int(number) + 1 for name, number in _AT.findall(shape)}
    return "" if (at.get("Row", 0), at.get("Column", 0)) in places else shape


def _present(text: str, places: Iterable[Place]) -> dict[int, set[int]]:
    """Give the places that have a cell, as columns by row."""
    found: dict[int, set[int]] = {}
    there = set(_CELL.findall(text))
    for row, column in places:
        if f"{column_letters(column)}{row}" in there:
            found.setdefault(row, set()).add(column)
    return found
