"""Pictures on a page: their colours are the page's, so that they follow light and dark."""

import re

from markupsafe import Markup

from safetyduty.model.word import Lang
from safetyduty.report.document import Chart, Heat
from safetyduty.report.drawing.designs import BAR, INK, PAPER, RULE, SOFT
from safetyduty.report.drawing.draw import DEEP, SECOND, SOLID, STEPS, TINT, draw
from safetyduty.report.drawing.sheet import legend

_VARIABLES = (
    {INK: "ink", SOFT: "soft", RULE: "rule", BAR: "bar", PAPER: "paper"}
    | {colour: f"step-{number}" for number, colour in enumerate(STEPS)}
    | {colour: f"second-{tone}" for tone, colour in SECOND.items()}
    | {colour: f"solid-{tone}" for tone, colour in SOLID.items()}
    | {colour: f"tint-{tone}" for tone, colour in TINT.items()}
    | {colour: f"deep-{tone}" for tone, colour in DEEP.items()}
)
_COLOUR = re.compile(r'"(#[0-9a-f]{6})"')
_SIZE = re.compile(r'^<svg xmlns="[^"]*" version="1.1" width="(\d+)" height="(\d+)"')


def painted(picture: Heat | Chart, lang: Lang, number: int) -> Markup:
    """Draw a picture for the page; its caption and its table tell it to those who cannot see."""
    drawn = draw(picture, lang)
    told = f'<svg role="img" aria-labelledby="picture-{number}" focusable="false"'
    drawn = _SIZE.sub(rf'{told} width="\1" height="\2"', drawn)
    drawn = re.sub(r' (?:role="graphics-\w+"|aria-roledescription="[^"]*")', "", drawn)
    return Markup(_COLOUR.sub(_variable, drawn))  # noqa: S704  # every text in it is escaped by Vega


def _variable(found: re.Match[str]) -> str:
    name = _VARIABLES.get(found[1])
    return f'"var(--{name})"' if name else found[0]


def entries(picture: Heat | Chart, lang: Lang) -> list[tuple[str, str, str]]:
    """Give the legend: symbol, variable of its colour, words."""
    return [
        (symbol, _VARIABLES.get(colour, "ink"), words)
        for symbol, colour, words in legend(picture, lang)
    ]
