"""Rules whose periods come round with the calendar, in named months alone where they name them."""

from collections.abc import Iterator

from safetyduty.model.law import Holidays, Rule
from safetyduty.model.period import Period, overlapping, starting_months


class Recurring(Rule):
    """What a rule shares that falls due once in each period of the calendar."""

    __slots__ = ()
    months: tuple[int, ...]
    """Only periods that begin in these months are owed; none named: every period is."""
    anchor: int
    """The first year of a two-year period."""

    def periods(self, asked: Period, _holidays: Holidays) -> list[Period]:
        """Give the whole periods, of named months only where the clause names them."""
        whole = overlapping(self.per, asked, self.anchor)
        return [p for p in whole if not self.months or p.start.month in self.months]

    def a_year(self) -> float:
        """Say how often a year it falls due: named months alone are counted."""
        if not self.months:
            return super().a_year()
        begin = starting_months(self.per)
        return super().a_year() * len(begin & {*self.months}) / len(begin)

    def wrong_months(self) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
        """Tell which of the months named no period begins in."""
        begin = sorted(starting_months(self.per))
        for at, month in enumerate(self.months):
            if month not in begin:
                yield ("months", at), str(month), "、".join(map(str, begin))
