"""Working days and holidays by the State Council's yearly calendar; years not covered are said."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from chinese_calendar.constants import holidays as _holidays
from chinese_calendar.constants import workdays as _workdays

_NAMES = {
    "New Year's Day": "元旦",
    "Spring Festival": "春节",
    "Tomb-sweeping Day": "清明节",
    "Labour Day": "劳动节",
    "Dragon Boat Festival": "端午节",
    "National Day": "国庆节",
    "Mid-autumn Festival": "中秋节",
}


@dataclass(frozen=True)
class Calendar:
    """The working days of the years covered, with what the user adds for the others."""

    rest: frozenset[date] = field(default_factory=frozenset)
    """Days off that the user's settings add."""
    work: frozenset[date] = field(default_factory=frozenset)
    """Working days that the user's settings add, weekends worked included."""

    @cached_property
    def covered(self) -> frozenset[int]:
        """Give the years whose holidays are known, the user's own included."""
        known = {day.year for day in _holidays}
        return frozenset(known | {day.year for day in (*self.rest, *self.work)})

    def is_working_day(self, day: date) -> bool:
        """Tell working days; of a year not covered, Monday to Friday."""
        if day in self.rest:
            return False
        if day in self.work:
            return True
        return day in _workdays or (day.weekday() < 5 and day not in _holidays)

    def next_working_day(self, day: date) -> date:
        """Move a day on a rest day to the next working day; a working day stays."""
        while not self.is_working_day(day):
            day += timedelta(1)
        return day

    def after(self, day: date, number: int) -> date:
        """Give the day so many working days after another; of none it is the day itself."""
        while number > 0:
            day += timedelta(1)
            number -= self.is_working_day(day)
        return day

    def working_days(self, after: date, last: date) -> int:
        """Count the working days after one day through another."""
        days = (last - after).days
        return sum(self.is_working_day(after + timedelta(n)) for n in range(1, days + 1))

    def holidays(self, year: int) -> list[tuple[str, date, date]]:
        """Give the public holidays of a year: name, first and last day off."""
        named = {day: _NAMES.get(name, name) for day, name in _holidays.items()}
        named |= {day: named.get(day, "节假日") for day in self.rest}
        days = sorted(day for day in named if day not in self.work and abs(day.year - year) < 2)
        return [
            ("、".join(dict.fromkeys(named[day] for day in run)), run[0], run[-1])
            for run in _runs(days)
            if run[-1].year == year
        ]

    def uncovered(self, years: Iterable[int]) -> tuple[int, ...]:
        """Give those of ``years`` whose holidays are not known."""
        return tuple(sorted(set(years) - self.covered))


def _runs(days: list[date]) -> list[list[date]]:
    """Split sorted days into runs without a gap: two holidays side by side are one."""
    runs: list[list[date]] = []
    for day in days:
        if runs and day - runs[-1][-1] <= timedelta(1):
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs
