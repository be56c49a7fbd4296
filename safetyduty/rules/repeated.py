"""``repeated``: other duties missed in several periods, one after another or all told."""

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from safetyduty.model.law import Rule
from safetyduty.model.period import Per


class Repeated(Struct, Rule, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A consequence the text draws where other duties were missed in several periods.

    ``of`` names the articles of the same regulation whose duties count. With ``consecutive`` the
    periods must follow one another in the calendar, counted apart for each duty; a month in which
    nothing was owed breaks the row. The row counts in the year in which it becomes long enough, be
    it begun the year before. Without it all missed periods that end in the year are counted, of
    all the duties together.

    What is found is a fact to be verified: whether the consequence is drawn, the competent body
    decides. ``missed`` says the condition is there, ``met`` that it is not, ``at_risk`` that a
    period at risk would fill it, ``unknown`` that periods nobody can judge might.

    多个考核期未完成其他职责时，条款规定的后果（约谈、通报、取消评优等）的条件是否出现。

    连续的：按日历相邻的考核期，各项职责分别计；没有应履职事项的一期即中断；跨年的计入满足条件的那一年。
    累计的：一年内到期的各期合计。结果只是提请核实的事实，是否适用由有权机关认定。

    Examples::

        - article: 第六条
          rule: {kind: count, activity: [inspection], at_least: 2, per: month}
        - article: 第二十条
          rule: {kind: repeated, of: [第六条], times: 2}
        - article: 第二十一条
          rule: {kind: repeated, of: [第六条], times: 3, consecutive: false, late: true}
    """

    of: tuple[str, ...]
    """The articles whose duties count, as printed.

    哪些条款的职责，写条款号。
    """
    times: int = 2
    """How many periods.

    几个考核期。
    """
    consecutive: bool = True
    """Whether they must follow one another.

    是否须连续；false 为一年内累计。
    """
    late: bool = False
    """Whether a period in which it was done late counts as missed.

    “逾期补做”是否也算。
    """

    per: ClassVar[Per] = Per.YEAR  # type: ignore[misc]  # fixed for this kind
    statements: ClassVar[str] = "repeated"
    tables: ClassVar[dict[str, tuple[str, ...]]] = {
        "quota_repeated": ("quota_id", "times", "consecutive", "late"),
        "quota_of": ("quota_id", "of_quota_id"),
    }

    def wrong(self) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
        """Ask for one article at least."""
        if not self.of:
            yield ("of",), "[]", "[第六条]"

    def follows(self) -> tuple[str, ...]:
        """Name the articles on whose verdicts this one rests."""
        return self.of

    def back(self) -> int:
        """Give how many periods before the year asked for are looked at too."""
        return self.times - 1 if self.consecutive else 0

    def rows(self, quota_id: int) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Give the number, and whether in a row."""
        yield "quota_repeated", (quota_id, self.times, int(self.consecutive), int(self.late))

    def needs(self) -> tuple[str, ...]:
        """Need no table of its own: where nothing can be said of the others nothing is here."""
        return ()
