"""Fills a design with a chart's values and gives it as SVG, without title or legend."""

import re
from collections.abc import Iterable
from itertools import groupby
from typing import Any

import vl_convert
from wcwidth import wcwidth

from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.word import Lang
from safetyduty.report.document import Chart, Heat, Sign, Tone
from safetyduty.report.drawing.designs import EMPTY, FONT, SIZE, Vega, design

MOST = 60
"""So many names are drawn; the table beside the picture has all."""
WIDTH = 560
"""A picture stands beside another on a page, and two of them fill a sheet across."""
_NAME = 22
"""A name is cut after so many columns; the table has it whole."""

SOLID = {
    Tone.PLAIN: "#66788f",
    Tone.GOOD: "#2f6f4f",
    Tone.BAD: "#a62b25",
    Tone.WARN: "#c07a12",
    Tone.INFO: "#3c7096",
    Tone.MUTED: "#a5a49d",
}
SECOND = dict.fromkeys(Tone, "#8f99a6") | {Tone.WARN: "#e6bd6e"}
"""Where two signs of one picture have a tone in common, the colour of the second."""
TINT = {
    Tone.PLAIN: "#e6eaf0",
    Tone.GOOD: "#dfece3",
    Tone.BAD: "#f4d8d4",
    Tone.WARN: "#f7e6c8",
    Tone.INFO: "#dae7f0",
    Tone.MUTED: "#edebe5",
}
DEEP = {
    Tone.PLAIN: "#3d4c60",
    Tone.GOOD: "#1e5238",
    Tone.BAD: "#8c1d18",
    Tone.WARN: "#6f4400",
    Tone.INFO: "#1f4d70",
    Tone.MUTED: "#6a6961",
}
STEPS = (EMPTY, "#c5d5e4", "#8fb0cd", "#5585af", "#2b5a86")
"""None, and four steps to the most activities on a day."""


def draw(picture: Heat | Chart, lang: Lang) -> str:
    """Draw one picture; the same values give the same bytes, whatever fonts there are."""
    match picture:
        case Heat():
            filled = _heat(picture)
        case Chart(kind="trend"):
            filled = _trend(picture)
        case Chart(kind="ranking"):
            filled = _ranking(picture)
        case _:
            filled = _calendar(picture, lang)
    return _clean(vl_convert.vega_to_svg(filled))


def _clean(svg: str) -> str:
    """Take out what names a font and what a strict page refuses."""
    svg = re.sub(rf' font-family="{FONT}"| class="[^"]*"| style="[^"]*"', "", svg)
    svg = svg.replace(' xmlns:xlink="http://www.w3.org/1999/xlink"', "")
    return re.sub(r"<rect [^>]*fill=\"transparent\"[^>]*/>", "", svg, count=1)


Values = Iterable[dict[str, Any]]


def _filled(
    kind: str, width: int, height: int, padding: tuple[int, int, int, int], **data: Values
) -> Vega:
    """Put values and sizes into a design; ``padding`` is top, right, bottom, left."""
    vega = design(kind)
    for table in vega["data"]:
        if table["name"] in data:
            table["values"] = list(data[table["name"]])
    sides = dict(zip(("top", "right", "bottom", "left"), padding, strict=True))
    return vega | {"width": width, "height": height, "padding": sides}


def _cut(text: str, most: int = _NAME) -> str:
    """Cut a text to so many columns, an ellipsis where something is left out."""
    room = most
    for at, char in enumerate(text):
        room -= max(wcwidth(char), 0)
        if room < 0:
            return f"{text[: at - 1]}…"
    return text


def columns_of(text: str) -> int:
    """Count the columns a text takes: two for a Chinese character."""
    return sum(max(wcwidth(char), 0) for char in text)


def _left(names: Iterable[str]) -> int:
    """Give the room that names on the left take."""
    return max((columns_of(name) for name in names), default=0) * (SIZE * 11 // 20) + 24


def _heat(heat: Heat) -> Vega:
    rows = heat.rows[:MOST]
    names = [_cut(" ".join(cell.text for cell in row.labels[:-1] or row.labels)) for row in rows]
    points = []
    for y, row in enumerate(rows):
        for x, marks in enumerate(row.by_slot(len(heat.slots))):
            worst = max(marks, key=lambda mark: mark.weight, default=None)
            points.append(
                {"x": x, "y": y, "f": EMPTY, "c": EMPTY, "t": ""}
                if worst is None
                else {
                    "x": x,
                    "y": y,
                    "f": TINT[worst.sign.tone],
                    "c": DEEP[worst.sign.tone],
                    "t": worst.sign.symbol,
                }
            )
    left = _left(names)
    return _filled(
        "heat",
        (WIDTH - left - 8) // len(heat.slots) * len(heat.slots),
        28 * len(rows),
        (28, 8, 4, left),
        points=points,
        names=({"y": y, "t": name} for y, name in enumerate(names)),
        heads=({"x": x, "t": slot} for x, slot in enumerate(heat.slots)),
    )


def solid(signs: Iterable[Sign]) -> dict[str, str]:
    """Give each sign, by its symbol, a colour no other of them has."""
    found: dict[str, str] = {}
    for sign in signs:
        taken = SOLID[sign.tone] in found.values()
        found[sign.symbol] = SECOND[sign.tone] if taken else SOLID[sign.tone]
    return found


def _trend(chart: Chart) -> Vega:
    points, tops, colours = [], [], solid(chart.legend)
    for x, layers in groupby(chart.points, key=lambda point: point.x):
        top = 0.0
        for point in layers:
            points.append({"x": x, "y0": top, "y1": top + point.value, "f": colours[point.label]})
            top += point.value
        tops.append({"x": x, "y": top, "t": chart.table.rows[x][-1].text if top else ""})
    heads = [{"x": x, "t": row[0].text} for x, row in enumerate(chart.table.rows)]
    return _filled("trend", WIDTH - 52, 180, (28, 8, 30, 44), points=points, tops=tops, heads=heads)


def _ranking(chart: Chart) -> Vega:
    points, rows = chart.points[:MOST], chart.table.rows
    names = [_cut(point.label) for point in points]
    told = [f"{row[4].text}（{row[2].text}/{row[3].text}）" for row in rows[: len(points)]]
    values = [{"y": y, "v": point.value, "one": 1, "t": told[y]} for y, point in enumerate(points)]
    left = _left(names)
    return _filled(
        "ranking",
        WIDTH - left - 130,
        26 * max(len(points), 1),
        (6, 130, 6, left),
        points=values,
        names=({"y": y, "t": name} for y, name in enumerate(names)),
    )


def step(value: float, most: float) -> int:
    """Say which of the steps a number of activities takes: 0 for none, 4 for the most.

    >>> [step(n, 8) for n in (0, 1, 2, 3, 8)]
    [0, 1, 1, 2, 4]
    """
    return 0 if not value else max(1, min(4, -int(-4 * value // most)))


def _calendar(chart: Chart, lang: Lang) -> Vega:
    most = max(point.value for point in chart.points)
    points = [
        {"x": point.x, "y": point.y, "f": STEPS[step(point.value, max(most, 1))]}
        for point in chart.points
    ]
    size = max(min((WIDTH - 40) // len(chart.slots), 22), 4)
    days = spoken("pictures:weekdays", lang)
    return _filled(
        "calendar",
        size * len(chart.slots),
        max(size, 13) * 7,
        (28, 8, 4, 32),
        points=points,
        names=({"y": y, "t": day} for y, day in enumerate(days) if not y % 2),
        heads=({"x": x, "t": slot} for x, slot in enumerate(chart.slots)),
    )
