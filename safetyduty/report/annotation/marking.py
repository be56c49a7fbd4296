"""Marks the problems in a copy of a workbook: colours, comments, and a sheet that lists them."""

import re
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import quoteattr

from msgspec import Struct

from safetyduty.model.catalogue.index import advice, message, severity
from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.marks import PROBLEM_PART, PROBLEM_SHEET
from safetyduty.model.problem import Problem, Severity
from safetyduty.model.word import Lang
from safetyduty.report.annotation.cells import address, restyle
from safetyduty.report.annotation.earlier import clear_marks
from safetyduty.report.annotation.listing import listing, location
from safetyduty.report.annotation.notes import Place, add_notes
from safetyduty.report.annotation.package import DOCUMENT, Package, Unfit, before_end
from safetyduty.report.annotation.styles import Styles
from safetyduty.report.document import shown

MOST_NOTES = 10_000
"""A sheet with more comments can hardly be opened; the other cells are coloured alone."""
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_ENDINGS = (
    ("template.macroEnabled", ".xltm"),
    ("sheet.macroEnabled", ".xlsm"),
    ("template.main", ".xltx"),
)
_WEIGHTS = list(Severity)
_MERGED = re.compile(r"<mergeCell\s+ref=\"([A-Z]{1,3}[0-9]+:[A-Z]{1,3}[0-9]+)\"")
Places = Mapping[Place, Sequence[Problem]]
_NO_SIGNS = {0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}


class Marked(Struct, frozen=True):
    """A copy with its problems marked."""

    content: bytes
    ending: str
    """What its name must end in for spreadsheets to open it."""


def mark(
    content: bytes,
    problems: Sequence[Problem],
    lang: Lang,
    titles: Mapping[str, str] | None = None,
) -> Marked:
    """Mark the problems of one file; one that is not written as spreadsheets are is ``Unfit``.

    ``titles`` says what a sheet is called in the copy where that differs.
    """
    package = Package(content)
    parts = package.sheets()
    if not parts:
        raise Unfit
    titles = titles or {}
    styles = Styles(package)
    for part in parts.values():
        clear_marks(package, part, styles)
    silent = 0
    for number, (sheet, places) in enumerate(_by_sheet(problems).items(), 1):
        part = parts.get(titles.get(sheet, sheet), "")
        if part:
            silent += _mark_sheet(package, part, number, places, styles, lang)
    rows = [_row(problem, titles, parts, lang) for problem in problems]
    if silent:
        rows.append((["", "", "", "", "", _word("silent", lang, n=silent), ""], ""))
    headings = _word("headings", lang).split("|")
    text = listing(headings, rows, bold=styles.bold, link=styles.link, wrapped=styles.wrapped)
    styles.save()
    _add_sheet(package, text)
    return Marked(package.content(), _ending(package))


def _by_sheet(problems: Sequence[Problem]) -> dict[str, dict[Place, list[Problem]]]:
    """Give the problems of each cell; one of a whole row stands at its first cell."""
    found: dict[str, dict[Place, list[Problem]]] = {}
    for problem in problems:
        for source in (problem.source, *problem.also):
            if source.row:
                places = found.setdefault(source.sheet, {})
                places.setdefault((source.row, source.column or 1), []).append(problem)
    return found


def _mark_sheet(
    package: Package,
    part: str,
    number: int,
    places: Places,
    styles: Styles,
    lang: Lang,
) -> int:
    """Colour and comment the cells; give how many are coloured alone."""
    text = package.text(part)
    places = _shown_at(text, places)
    wanted: dict[int, set[int]] = {}
    for row, column in places:
        wanted.setdefault(row, set()).add(column)

    def style(row: int, column: int, old: int) -> int:
        worst = min(map(severity, places[row, column]), key=_WEIGHTS.index)
        return styles.marked(old, worst)

    package.put(part, restyle(text, wanted, style))
    commented = sorted(places)[:MOST_NOTES]
    notes = {
        place: "\n".join(dict.fromkeys(_said(problem, lang) for problem in places[place]))
        for place in commented
    }
    add_notes(package, part, number, notes)
    return len(places) - len(commented)


def _shown_at(text: str, places: Places) -> Places:
    """Move what lies within a merged range to its first cell, the only one that is shown."""
    spans = [tuple(map(address, ref.split(":"))) for ref in _MERGED.findall(text)]
    if not spans:
        return places
    moved: dict[Place, list[Problem]] = {}
    for place, problems in places.items():
        first = next((a for a, b in spans if _between(a, place, b)), place)
        known = moved.setdefault(first, [])
        known += [problem for problem in problems if problem not in known]
    return moved


def _between(first: Place, place: Place, last: Place) -> bool:
    return all(a <= at <= b for a, at, b in zip(first, place, last, strict=True))


def _said(problem: Problem, lang: Lang) -> str:
    weight = severity(problem).label(lang)
    todo = advice(problem, lang)
    hint = f"\n{_word('hint', lang)}{_clean(todo)}" if todo else ""
    return f"{problem.code} {weight} {_clean(message(problem, lang))}{hint}"


def _clean(text: str) -> str:
    return shown(text).translate(_NO_SIGNS)


def _row(
    problem: Problem, titles: Mapping[str, str], parts: Mapping[str, str], lang: Lang
) -> tuple[list[str], str]:
    source = problem.source
    sheet = titles.get(source.sheet, source.sheet)
    texts = [
        problem.code,
        severity(problem).label(lang),
        source.sheet or source.file,
        source.cell,
        problem.value,
        message(problem, lang),
        advice(problem, lang),
    ]
    there = source.row and sheet in parts
    return [_clean(text) for text in texts], location(sheet, source.cell) if there else ""


def _add_sheet(package: Package, text: str) -> None:
    """Put the list behind the user's sheets; in a copy marked before it takes the old one's place.

    Sheets that come last change no number by which names and charts know the others.
    """
    earlier = package.sheets().get(PROBLEM_SHEET, "")
    package.put(earlier or PROBLEM_PART, text)
    if earlier:
        return
    package.declare(f'<Override PartName="/{PROBLEM_PART}" ContentType="{_SHEET}"/>')
    key = package.relate(package.book, "worksheet", PROBLEM_PART)
    book = package.text(package.book)
    number = max(package.sheet_ids(), default=0) + 1
    element = (
        f'<sheet xmlns:r="{DOCUMENT}" name={quoteattr(PROBLEM_SHEET)} '
        f'sheetId="{number}" r:id="{key}"/>'
    )
    package.put(package.book, before_end(book, "sheets", element))


def _ending(package: Package) -> str:
    kinds = package.text("[Content_Types].xml")
    return next((ending for mark_, ending in _ENDINGS if mark_ in kinds), ".xlsx")


def _word(key: str, lang: Lang, **blanks: object) -> str:
    return spoken(f"annotation:{key}", lang).format(**blanks)
