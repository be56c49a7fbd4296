"""Bad data as a value: what, where, and what to do. Never raised, never dropped."""

from msgspec import Struct, field

from safetyduty.model.source import Source
from safetyduty.model.word import Word


class Severity(Word):
    """How much a problem weighs: an error may change a verdict, an info only says what was done."""

    ERROR = "error", "错误", "error"
    WARNING = "warning", "警告", "warning"
    INFO = "info", "提示", "info"


class Problem(Struct, frozen=True):
    """One thing wrong, or one reading to be known, at one place.

    The words are in ``model/catalogue``: a problem carries its code and what fills the blanks,
    so that it can be told in either language.
    """

    code: str
    """Stable: ``SD103``; ``safetyduty explain SD103`` is its page."""
    source: Source
    """The primary place."""
    value: str = ""
    """What stands in the cell, as text."""
    blanks: dict[str, str] = field(default_factory=dict)
    """What fills the blanks of the message, by name."""
    suggestion: str = ""
    """A concrete better value, where there is one; else the catalogue's advice is shown."""
    also: tuple[Source, ...] = ()
    """Further places of the same problem."""
