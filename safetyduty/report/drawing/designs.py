"""What each kind of chart looks like, told to Altair once and compiled to Vega once a process."""

import copy
from collections.abc import Callable
from functools import cache
from typing import Any, Literal

import altair as alt
import vl_convert

FONT = "safetyduty"
"""No such font is anywhere: what is measured by it is the same on every machine. The real names
are put in afterwards, and no place depends on how wide a text is."""
SIZE = 13
INK, SOFT, RULE, EMPTY, BAR = "#1f2430", "#5b6270", "#d9d5cc", "#f1efe9", "#34557a"
"""Text, lesser text, lines, an empty place, a bar that judges nothing."""
PAPER = "#fefefe"
"""What shows between squares."""

Vega = dict[str, Any]


def design(kind: str) -> Vega:
    """Give a chart's design as Vega with its data left empty, to be filled by name."""
    return copy.deepcopy(_compiled(kind))


@cache
def _compiled(kind: str) -> Vega:
    layers = _DESIGNS[kind]()
    chart = (
        alt.layer(*layers)
        .properties(width=600, height=300)
        .configure(font=FONT, background="transparent", aria=False)
        .configure_view(stroke=None)
    )
    vega: Vega = vl_convert.vegalite_to_vega(chart.to_dict())
    vega["autosize"] = "none"
    return vega


def _along() -> alt.X:
    return alt.X("x:O", axis=None, scale=alt.Scale(padding=0))


def _across(inner: float = 0.0) -> alt.Y:
    return alt.Y("y:O", axis=None, scale=alt.Scale(paddingInner=inner, paddingOuter=inner / 2))


def _names(inner: float = 0.0) -> alt.Chart:
    """Write the names on the left, one a row."""
    marks = alt.Chart(alt.NamedData("names")).mark_text(
        align="right", baseline="middle", fontSize=SIZE, color=INK
    )
    written: alt.Chart = marks.encode(x=alt.value(-10), y=_across(inner), text="t:N")
    return written


def _heads(align: Literal["left", "center"]) -> alt.Chart:
    """Write what stands along the top."""
    marks = alt.Chart(alt.NamedData("heads")).mark_text(
        align=align, baseline="bottom", fontSize=SIZE - 1, color=SOFT
    )
    written: alt.Chart = marks.encode(x=_along(), y=alt.value(-6), text="t:N")
    return written


def _fill(field: str = "f:N") -> alt.Color:
    return alt.Color(field, scale=None, legend=None)


def _heat() -> list[alt.Chart]:
    """Lay out a row a name and a square a month, its sign in it: colour only repeats the sign."""
    points = alt.Chart(alt.NamedData("points"))
    along, across = _along(), _across()
    squares = points.mark_rect(stroke=PAPER, strokeWidth=3)
    signs = points.mark_text(fontSize=SIZE, fontWeight="bold", baseline="middle")
    squares = squares.encode(x=along, y=across, color=_fill())
    signs = signs.encode(x=along, y=across, text="t:N", color=_fill("c:N"))
    return [squares, signs, _names(), _heads("center")]


def _trend() -> list[alt.Chart]:
    """Stack the verdicts of each month; the share done in time is written above."""
    axis = alt.Axis(
        title=None,
        tickCount=4,
        tickMinStep=1,
        format="d",
        domain=False,
        ticks=False,
        gridColor=RULE,
        labelColor=SOFT,
        labelFontSize=SIZE - 2,
        labelPadding=8,
    )
    along = alt.X("x:O", axis=None, scale=alt.Scale(paddingInner=0.42, paddingOuter=0.2))
    bars = alt.Chart(alt.NamedData("points")).mark_bar()
    bars = bars.encode(x=along, y=alt.Y("y0:Q", axis=axis), y2="y1:Q", color=_fill())
    tops = alt.Chart(alt.NamedData("tops"))
    tops = tops.mark_text(dy=-5, baseline="bottom", fontSize=SIZE - 2, color=SOFT)
    tops = tops.encode(x=along, y="y:Q", text="t:N")
    heads = alt.Chart(alt.NamedData("heads"))
    heads = heads.mark_text(dy=8, baseline="top", fontSize=SIZE - 2, color=SOFT)
    return [bars, tops, heads.encode(x=along, y=alt.value("height"), text="t:N")]


def _ranking() -> list[alt.Chart]:
    """Draw a bar a name on its track, the share and the numbers written beside it."""
    points = alt.Chart(alt.NamedData("points"))
    across, scale = _across(0.45), alt.Scale(domain=[0, 1])
    share, whole = (alt.X(field, axis=None, scale=scale) for field in ("v:Q", "one:Q"))
    track = points.mark_bar(color=EMPTY).encode(x=whole, y=across)
    bars = points.mark_bar(color=BAR).encode(x=share, y=across)
    beside = points.mark_text(align="left", dx=10, fontSize=SIZE - 1, color=INK)
    told = beside.encode(x=whole, y=across, text="t:N")
    return [track, bars, told, _names(0.45)]


def _calendar() -> list[alt.Chart]:
    """Lay out a column a week and a row a weekday, darker where more was done."""
    points = alt.Chart(alt.NamedData("points"))
    squares = points.mark_rect(stroke=PAPER, strokeWidth=2).encode(
        x=_along(), y=_across(), color=_fill()
    )
    return [squares, _names(), _heads("left")]


_DESIGNS: dict[str, Callable[[], list[alt.Chart]]] = {
    "heat": _heat,
    "trend": _trend,
    "ranking": _ranking,
    "calendar": _calendar,
}
