"""Comments on cells, and the boxes in which a spreadsheet shows them."""

import re
from collections.abc import Mapping
from html import escape

from safetyduty.model.source import column_letters
from safetyduty.report.annotation.package import DOCUMENT, Package, before_end

Place = tuple[int, int]
AUTHOR = "safetyduty"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_BOXES = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel">'
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'
)
_AFTER = (
    r"<(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst|"
    r"mc:AlternateContent)\b|</worksheet>"
)
_BEFORE = re.compile(
    r"</(?:sheetData|mergeCells|conditionalFormatting|dataValidations|hyperlinks|headerFooter|"
    r"rowBreaks|colBreaks)>|<(?:pageMargins|pageSetup|drawing)\b[^>]*>"
)


def add_notes(package: Package, sheet: str, number: int, notes: Mapping[Place, str]) -> None:
    """Put a comment on each cell; one that is there already is kept and grows."""
    known = comments_of(package, sheet)
    name = known or f"xl/safetydutyComments{number}.xml"
    if not known:
        package.put(
            name,
            f'<comments xmlns="{_MAIN}"><authors></authors><commentList></commentList></comments>',
        )
        package.declare(f'<Override PartName="/{name}" ContentType="{_KIND}"/>')
        package.relate(sheet, "comments", name)
    text, added = _grown(package.text(name), notes)
    package.put(name, text)
    boxes = _boxes(package, sheet, number)
    used = [int(n) for n in re.findall(r"_x0000_s(\d+)", package.text(boxes))]
    first = max([*used, 1024 * number]) + 1
    shapes = "".join(_shape(first + at, place) for at, place in enumerate(added))
    package.put(boxes, before_end(package.text(boxes), "xml", shapes))


def comments_of(package: Package, sheet: str) -> str:
    """Give the part that holds the comments of a sheet; empty if there is none."""
    return next(
        (part for kind, part in package.relations(sheet).values() if kind == "comments"), ""
    )


def boxes_of(package: Package, sheet: str) -> str:
    """Give the part that holds the boxes of a sheet's comments; empty if there is none."""
    about = re.search(r"<legacyDrawing\s[^>]*?:id\s*=\s*[\"']([^\"']+)[\"']", package.text(sheet))
    part = package.relations(sheet).get(about[1] if about else "", ("", ""))[1]
    return part if package.has(part) else ""


def _grown(text: str, notes: Mapping[Place, str]) -> tuple[str, list[Place]]:
    """Add the comments; the places are those that had none."""
    author = len(re.findall(r"<author[\s/>]", text))
    text = before_end(text, "authors", f"<author>{AUTHOR}</author>")
    added = []
    new = []
    for place, said in sorted(notes.items()):
        address = f"{column_letters(place[1])}{place[0]}"
        run = f'<r><t xml:space="preserve">{escape(said, quote=False)}</t></r>'
        there = re.search(rf'<comment\s[^>]*ref="{address}"[^>]*>.*?</text>', text, re.DOTALL)
        if there:
            old = there[0].removesuffix("</text>")
            run = run.replace('"preserve">', '"preserve">\n', 1)
            text = text[: there.start()] + old + run + text[there.start() + len(old) :]
        else:
            added.append(place)
            new.append(f'<comment ref="{address}" authorId="{author}"><text>{run}</text></comment>')
    return before_end(text, "commentList", "".join(new)), added


def _boxes(package: Package, sheet: str, number: int) -> str:
    """Give the part that holds the boxes of a sheet's comments, made if there is none."""
    if known := boxes_of(package, sheet):
        return known
    text = package.text(sheet)
    name = f"xl/drawings/safetyduty{number}.vml"
    package.put(name, _BOXES)
    kind = "application/vnd.openxmlformats-officedocument.vmlDrawing"
    package.declare(f'<Default Extension="vml" ContentType="{kind}"/>')
    key = package.relate(sheet, "vmlDrawing", name)
    begun = max((found.end() for found in _BEFORE.finditer(text)), default=0)
    after = re.compile(_AFTER).search(text, begun)
    at = after.start() if after else len(text)
    element = f'<legacyDrawing xmlns:r="{DOCUMENT}" r:id="{key}"/>'
    package.put(sheet, text[:at] + element + text[at:])
    return name


def _shape(number: int, place: Place) -> str:
    row, column = place[0] - 1, place[1] - 1
    anchor = f"{column + 1}, 15, {max(row - 1, 0)}, 2, {column + 5}, 15, {row + 5}, 4"
    return (
        f'<v:shape id="_x0000_s{number}" type="#_x0000_t202" '
        'style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">'
        '<v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox/>'
        '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
        f"<x:Anchor>{anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>"
        f"<x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
    )
