"""Months and anniversaries, and windows laid over one another."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta

from safetyduty.model.consequence import Span, Window

ONE_DAY = timedelta(days=1)


def later(day: date, months: int) -> date:
    """Give the same day so many months on; where there is none, the month's last day.

    >>> later(date(2024, 2, 29), 12)
    datetime.date(2025, 2, 28)
    """
    at = day.year * 12 + day.month - 1 + months
    year, month = at // 12, at % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def union(windows: Iterable[Window]) -> tuple[Span, ...]:
    """Lay windows over one another: runs of days, each with every window that holds on them."""
    every = tuple(windows)
    cuts = {window.start for window in every}
    cuts |= {window.end + ONE_DAY for window in every if window.end is not None}
    marks = sorted(cuts)
    spans: list[Span] = []
    for at, start in enumerate(marks):
        holding = tuple(window for window in every if window.active(start))
        end = marks[at + 1] - ONE_DAY if at + 1 < len(marks) else None
        if holding:
            spans.append(Span(start, end, holding))
    return tuple(spans)


def until(spans: Iterable[Span], day: date) -> date | None:
    """Give the last day of the unbroken run of spans that holds on ``day``; ``None``: no end."""
    last = day
    for span in spans:
        if span.start <= last + ONE_DAY:
            if span.end is None:
                return None
            last = max(last, span.end)
    return last
