"""What a text or a point means to its reader, and the points that charts are made of."""

from enum import StrEnum

from safetyduty.report.visible import Shown


class Tone(StrEnum):
    """What a text means to its reader; the format chooses colour, weight or mark."""

    PLAIN = "plain"
    GOOD = "good"
    BAD = "bad"
    WARN = "warn"
    INFO = "info"
    MUTED = "muted"


class Point(Shown, frozen=True):
    """One thing a chart draws; the kind of chart says what each value stands for."""

    x: int
    """The place along: a month, a week; of a ranking always 0."""
    y: int
    """The place across: the row of a name, the day of the week, the layer of a stack."""
    value: float
    label: str
    """The name or sign that stands beside it."""
    tone: Tone = Tone.PLAIN
