"""The days of a month: which can be planned, what each is, which stand before a holiday."""

from datetime import date, timedelta

from safetyduty.engine.calendar import Calendar
from safetyduty.model.period import Period


def open_days(month: Period, as_of: date, calendar: Calendar) -> tuple[int, ...]:
    """Give the working days of a month that are still to come, weekends worked included."""
    first = max(month.start, as_of + timedelta(1)).toordinal()
    return tuple(
        day
        for day in range(first, month.end.toordinal() + 1)
        if calendar.is_working_day(date.fromordinal(day))
    )


def eves(month: Period, calendar: Calendar) -> frozenset[int]:
    """Give the last working day before each public holiday, if it is in the month.

    A free weekend that leads into the holiday belongs to it.
    """
    found = set()
    for _, first, _ in _holidays(month, calendar):
        day = first - timedelta(1)
        while not calendar.is_working_day(day):
            day -= timedelta(1)
        if month.start <= day <= month.end:
            found.add(day.toordinal())
    return frozenset(found)


def run_ups(month: Period, calendar: Calendar, before: int) -> list[tuple[str, date, date]]:
    """Give the days before each public holiday that begin in the month: name, first, last."""
    found = []
    for name, first, _ in _holidays(month, calendar):
        start, end = first - timedelta(before), first - timedelta(1)
        if before and start <= month.end and month.start <= end <= month.end:
            found.append((f"{first.year} {name}", max(start, month.start), end))
    return found


def _holidays(month: Period, calendar: Calendar) -> list[tuple[str, date, date]]:
    years = (month.start.year, month.start.year + 1)
    return [holiday for year in years for holiday in calendar.holidays(year)]


def kinds(
    month: Period, calendar: Calendar, ahead: frozenset[int], busy: frozenset[int]
) -> tuple[tuple[int, str], ...]:
    """Say of every day of the month what it is: ``work`` ``rest`` ``busy`` ``eve``."""
    return tuple((day, _kind(day, calendar, ahead, busy)) for day in _every(month))


def _every(month: Period) -> range:
    return range(month.start.toordinal(), month.end.toordinal() + 1)


def _kind(day: int, calendar: Calendar, ahead: frozenset[int], busy: frozenset[int]) -> str:
    if not calendar.is_working_day(date.fromordinal(day)):
        return "rest"
    if day in busy:
        return "busy"
    return "eve" if day in ahead else "work"


def weeks_of(days: tuple[int, ...]) -> list[tuple[int, ...]]:
    """Part days into calendar weeks."""
    weeks: dict[tuple[int, int], list[int]] = {}
    for day in days:
        weeks.setdefault(date.fromordinal(day).isocalendar()[:2], []).append(day)
    return [tuple(week) for week in weeks.values()]
