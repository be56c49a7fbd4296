"""What a problem code says, in both languages."""

from dataclasses import dataclass

from safetyduty.model.problem import Severity
from safetyduty.model.word import Lang


@dataclass(frozen=True, slots=True)
class Page:
    """One language of a code; ``{blank}`` is filled from the problem."""

    message: str
    """One line: what is wrong."""
    advice: str
    """What to do."""
    why: str
    """Why it matters to the audit."""
    example: str
    """A line as it stands in real ledgers, and how it reads when mended."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One code."""

    code: str
    severity: Severity
    zh: Page
    en: Page

    def page(self, lang: Lang) -> Page:
        """Give the page in ``lang``."""
        return self.zh if lang == "zh" else self.en
