"""A coloured twin of each style a marked cell has: number format, font and border stay."""

import re

from safetyduty.model.problem import Severity
from safetyduty.report.annotation.package import Package, Unfit

_COLOURS = {Severity.ERROR: "FFFFC7CE", Severity.WARNING: "FFFFEB9C", Severity.INFO: "FFDDEBF7"}
_PART = "xl/styles.xml"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
_PLAINEST = (
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    '<fonts count="1"><font/></fonts><fills count="2">'
    '<fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="1"><xf/></cellXfs></styleSheet>'
)
"""For a workbook without styles: its cells look as they did."""
_FILL = re.compile(r"<fill\s*/>|<fill\b.*?</fill>", re.DOTALL)
_XF = re.compile(r"<xf\b[^>]*/>|<xf\b[^>]*>.*?</xf>", re.DOTALL)


class Styles:
    """The styles of a workbook, to which more may be added."""

    def __init__(self, package: Package) -> None:
        kinds = package.relations(package.book).values()
        parts = [target for kind, target in kinds if kind == "styles"]
        self._package, self._part = package, parts[0] if parts else _PART
        if not parts:
            package.put(_PART, _PLAINEST)
            package.declare(f'<Override PartName="/{_PART}" ContentType="{_KIND}"/>')
            package.relate(package.book, "styles", _PART)
        self._text = package.text(self._part)
        self._formats = _XF.findall(self._inside("cellXfs"))
        if not self._formats:
            raise Unfit
        self._known: dict[tuple[int, Severity], int] = {}
        self._cleared: dict[int, int] = {}
        fills = len(re.findall(r"<fill[\s/>]", self._inside("fills")))
        self._fills = {weight: fills + at for at, weight in enumerate(_COLOURS)}
        self._add("fills", "".join(map(_fill, _COLOURS.values())), len(_COLOURS))
        fonts = len(re.findall(r"<font[\s/>]", self._inside("fonts")))
        link = '<font><u/><sz val="11"/><color rgb="FF0563C1"/></font>'
        self._add("fonts", f'<font><b/><sz val="11"/></font>{link}', 2)
        self.bold = self._new(_plain(fonts))
        self.link = self._new(_plain(fonts + 1))
        self.wrapped = self._new(
            '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" applyAlignment="1">'
            '<alignment vertical="top" wrapText="1"/></xf>'
        )

    def marked(self, style: int, weight: Severity) -> int:
        """Give the number of the coloured twin of a style."""
        known = self._known.get((style, weight))
        if known is None:
            twin = self._formats[style] if style < len(self._formats) else self._formats[0]
            head, rest = re.match(r"<xf\b([^>]*?)(/?>.*)", twin, re.DOTALL).groups()  # type: ignore[union-attr]  # it was found as an xf
            head = re.sub(r"\s(?:fillId|applyFill)\s*=\s*(?:\"[^\"]*\"|'[^']*')", "", head)
            fill = f' fillId="{self._fills[weight]}" applyFill="1"'
            known = self._known[style, weight] = self._new(f"<xf{head}{fill}{rest}")
        return known

    def unmarked(self, style: int) -> int:
        """Give the number of the twin of a style without our colour; other fills stay."""
        if style not in self._cleared:
            self._cleared[style] = self._without_colour(style)
        return self._cleared[style]

    def _without_colour(self, style: int) -> int:
        twin = self._formats[style] if style < len(self._formats) else self._formats[0]
        number = re.match(r"<xf\b[^>]*?\bfillId\s*=\s*[\"'](\d{1,9})[\"']", twin)
        fills = _FILL.findall(self._inside("fills"))
        fill = fills[int(number[1])] if number and int(number[1]) < len(fills) else ""
        if not any(colour in fill for colour in _COLOURS.values()):
            return style
        return self._new(re.sub(r"(\bfillId\s*=\s*[\"'])\d+", r"\g<1>0", twin, count=1))

    def save(self) -> None:
        """Write the part."""
        body = "".join(self._formats)
        opened = f'<cellXfs count="{len(self._formats)}">{body}</cellXfs>'
        text = re.sub(
            r"<cellXfs\b[^>]*>.*?</cellXfs>", lambda _: opened, self._text, count=1, flags=re.DOTALL
        )
        self._package.put(self._part, text)

    def _new(self, written: str) -> int:
        self._formats.append(written)
        return len(self._formats) - 1

    def _inside(self, element: str) -> str:
        found = re.search(rf"<{element}\b[^>]*>(.*?)</{element}>", self._text, re.DOTALL)
        if not found:
            raise Unfit
        return found[1]

    def _add(self, element: str, written: str, number: int) -> None:
        """Put elements at the end of their list, and count them."""

        def grown(found: re.Match[str]) -> str:
            head = re.sub(
                r"(\bcount\s*=\s*[\"'])(\d+)", lambda n: f"{n[1]}{int(n[2]) + number}", found[1]
            )
            return f"{head}{found[2]}{written}</{element}>"

        pattern = rf"(<{element}\b[^>]*>)(.*?)</{element}>"
        self._text = re.sub(pattern, grown, self._text, count=1, flags=re.DOTALL)


def _fill(colour: str) -> str:
    return (
        f'<fill><patternFill patternType="solid"><fgColor rgb="{colour}"/>'
        '<bgColor indexed="64"/></patternFill></fill>'
    )


def _plain(font: int) -> str:
    return f'<xf numFmtId="0" fontId="{font}" fillId="0" borderId="0" applyFont="1"/>'
