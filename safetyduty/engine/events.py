"""When each duty falls due: by the calendar, or counted from something that happened."""

from collections.abc import Iterable, Iterator
from datetime import date

from safetyduty.engine.calendar import Calendar
from safetyduty.model.law import Event, Quota, Rule
from safetyduty.model.ledger import Ledger
from safetyduty.model.period import Period, span

Span = tuple[Period, date, date]
"""A period, the day the duty is due, and the day it closes."""


def spans_of(
    quota: Quota, ledger: Ledger, asked: Period, as_of: date, calendar: Calendar
) -> tuple[tuple[Span, ...], tuple[int, ...]]:
    """Give every period of a quota, and the rows that may be events but cannot be read.

    Where a limit runs from events each day of them has a period of its own, from that day to the
    due day. Events that cannot be told, in a row or for want of the whole table, stand in the span
    asked for, the last of the periods.
    """
    rule = quota.rule
    events = rule.events(ledger)
    if events is None:
        dated = (
            _dated(rule, period, as_of, calendar)
            for period in rule.periods(asked, calendar.holidays)
        )
        return tuple(one for one in dated if max(one[0].end, one[2]) >= asked.start), ()
    known = [one for one in events if max(one.day, one.entered) <= as_of.toordinal()]
    spans = tuple(_after(rule, known, asked, calendar))
    unread = tuple(sorted({one.row for one in known if not one.day}))
    if unread or not quota.handed_in:
        spans += ((asked, asked.end, asked.end),)
    return spans, unread


def _dated(rule: Rule, period: Period, as_of: date, calendar: Calendar) -> Span:
    due = _due(rule, period, calendar)
    closes = rule.closes_on(period, due)
    if rule.on_the_day and period.start <= as_of < period.end:
        due = closes = as_of
    return period, due, closes


def _due(rule: Rule, period: Period, calendar: Calendar) -> date:
    due = calendar.after(rule.due_on(period), rule.working_days())
    return calendar.next_working_day(due) if rule.moves() else due


def _after(
    rule: Rule, events: Iterable[Event], asked: Period, calendar: Calendar
) -> Iterator[Span]:
    for day in sorted({one.day for one in events if one.day}):
        begins = date.fromordinal(day)
        due = _due(rule, span(begins, begins), calendar)
        period = span(begins, due)
        closes = rule.closes_on(period, due)
        if begins <= asked.end and closes >= asked.start:
            yield period, due, closes
