"""What a problem code says, in both languages."""

from msgspec import Struct

from safetyduty.model.problem import Severity
from safetyduty.model.word import Lang


class Page(Struct, frozen=True):
    """One language of a code; ``{blank}`` is filled from the problem."""

    message: str
    """One line: what is wrong."""
    advice: str
    """What to do."""
    why: str
    """Why it matters to the audit."""
    example: str
    """A line as it stands in real ledgers, and how it reads when mended."""


class Entry(Struct, frozen=True):
    """One code."""

    code: str
    severity: Severity
    zh: Page
    en: Page

    def page(self, lang: Lang) -> Page:
        """Give the page in ``lang``."""
        return self.zh if lang == "zh" else self.en
