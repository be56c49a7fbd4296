"""Charts alone, for slides and mails: a title, the picture and its legend, as SVG or PNG."""

import re
from collections.abc import Sequence
from html import escape

from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.word import Lang
from safetyduty.report.document import Chart, Document, Heat
from safetyduty.report.drawing.designs import INK, SOFT
from safetyduty.report.drawing.draw import DEEP, STEPS, WIDTH, columns_of, draw, solid

FONTS = (
    "'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', "
    "'WenQuanYi Micro Hei', SimHei, sans-serif"
)
"""By name, the first that is there: Linux, Windows, macOS, Kylin and UOS."""
_HEAD, _FOOT, _MARGIN = 46, 34, 24
_SCALE = 2.0
_SIZE = re.compile(r'<svg [^>]*?width="([\d.]+)" height="([\d.]+)"')


def pictures(document: Document) -> list[Heat | Chart]:
    """Give what a document has to draw."""
    return [
        block
        for block in document.blocks
        if isinstance(block, Chart) or (isinstance(block, Heat) and block.name)
    ]


def svg(shown: Sequence[Heat | Chart], document: Document) -> str:
    """Set pictures one below the other on one sheet, each under its title."""
    parts, y = [], _MARGIN
    for picture in shown:
        drawn = draw(picture, document.lang)
        height = int(float(_SIZE.match(drawn)[2])) + 1  # type: ignore[index]  # draw gives an svg
        title = f"{picture.title}（{document.title}）"
        parts.append(_text(_MARGIN, y + 18, title, 16, INK, 'font-weight="bold"'))
        placed = drawn.replace("<svg ", f'<svg x="{_MARGIN}" y="{y + _HEAD - 8}" ', 1)
        parts.append(placed)
        y += _HEAD + height
        parts.append(_legend(picture, document.lang, y + 12))
        y += _FOOT
    size = f'width="{WIDTH + 2 * _MARGIN}" height="{y}"'
    frame = f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="{FONTS}">'
    paper = f'<rect {size} fill="#ffffff"/>'
    return "\n".join([frame, paper, *parts, "</svg>"]) + "\n"


def png(shown: Sequence[Heat | Chart], document: Document) -> bytes:
    """Give the sheet as an image of twice the size."""
    import vl_convert

    return vl_convert.svg_to_png(svg(shown, document), scale=_SCALE)


def legend(picture: Heat | Chart, lang: Lang) -> list[tuple[str, str, str]]:
    """Give the entries of a legend: symbol, colour, words; of a ranking none."""
    if isinstance(picture, Heat):
        return [(sign.symbol, DEEP[sign.tone], sign.label) for sign in picture.legend]
    if picture.kind == "calendar":
        ends = {0: spoken("pictures:less", lang), 4: spoken("pictures:more", lang)}
        return [("■", colour, ends.get(at, "")) for at, colour in enumerate(STEPS)]
    colours = solid(picture.legend)
    return [("■", colours[sign.symbol], sign.label) for sign in picture.legend]


def _legend(picture: Heat | Chart, lang: Lang, y: int) -> str:
    parts, x = [], _MARGIN + 32
    for symbol, colour, words in legend(picture, lang):
        parts.append(_text(x, y, symbol, 13, colour, 'font-weight="bold"'))
        parts.append(_text(x + 18, y, words, 12, SOFT))
        x += 30 + columns_of(words) * 7
    return "".join(parts)


def _text(x: int, y: int, text: str, size: int, colour: str, more: str = "") -> str:
    return f'<text x="{x}" y="{y}" font-size="{size}" fill="{colour}" {more}>{escape(text)}</text>'
