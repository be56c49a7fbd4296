"""The year's activities, day by day."""

from collections import Counter
from datetime import date
from functools import partial

from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.ledger import Ledger
from safetyduty.model.period import Period
from safetyduty.report.document import Cell, Chart, Column, Row, Table
from safetyduty.report.points import Point
from safetyduty.report.sections.frame import Frame
from safetyduty.report.sections.matrix import month_name, slot_of, slots
from safetyduty.report.sequences import Later


def _say(frame: Frame, key: str) -> str:
    return spoken(f"pictures:{key}", frame.lang)


def calendar(frame: Frame) -> Chart:
    """Count the activities of each day of the period; in rows, of each month."""
    period, title = frame.audit.period, _say(frame, "calendar")
    days = Later(partial(_days, frame))
    columns = (
        Column(_say(frame, "month")),
        Column(_say(frame, "days"), "number"),
        Column(_say(frame, "activities"), "number"),
        Column(_say(frame, "most"), "number"),
    )

    def points() -> list[Point]:
        lead = period.start.weekday()
        return [
            Point((at + lead) // 7, (at + lead) % 7, n, _day(period, at).isoformat())
            for at, n in enumerate(days)
        ]

    def rows() -> list[Row]:
        months: list[list[int]] = [[] for _ in slots(period)]
        for at, n in enumerate(days):
            months[slot_of(_day(period, at), period)].append(n)
        return [
            (
                Cell(month_name(name, frame)),
                *(Cell(str(n)) for n in (sum(map(bool, month)), sum(month), max(month))),
            )
            for name, month in zip(slots(period), months, strict=True)
        ]

    table = Table("calendar", title, columns, Later(rows))
    return Chart("calendar", "calendar", title, _weeks(period, frame), Later(points), table)


def _day(period: Period, at: int) -> date:
    return date.fromordinal(period.start.toordinal() + at)


def _weeks(period: Period, frame: Frame) -> tuple[str, ...]:
    """Name each week by the month that begins in it."""
    first = period.start.toordinal() - period.start.weekday()
    weeks = [""] * ((period.end.toordinal() - first) // 7 + 1)
    named = slots(period)
    for at in range(period.days):
        day = _day(period, at)
        if day.day == 1 or at == 0:
            weeks[(day.toordinal() - first) // 7] = month_name(named[slot_of(day, period)], frame)
    return tuple(weeks)


def _days(frame: Frame) -> list[int]:
    """Count the rows of activity a day, up to the day asked for; of whom the findings are about."""
    period, ledger = frame.audit.period, frame.audit.ledger
    first, last = period.start.toordinal(), min(period.end, frame.audit.as_of).toordinal()
    theirs = _rows_of(ledger, {one.subject for one in frame.audit.findings})
    counted = Counter(
        day
        for row, day in zip(ledger.activities.row, ledger.activities.day, strict=True)
        if first <= day <= last and row in theirs
    )
    return [counted[first + at] for at in range(period.days)]


def _rows_of(ledger: Ledger, names: set[str]) -> set[int]:
    """Give the rows in which one of these names stands, or no leader's at all."""
    deeds = ledger.activities
    theirs = {person for person, name in enumerate(ledger.people) if name in names or not person}
    stood = list(zip(deeds.presence_row, deeds.presence_person, strict=True))
    others = set(deeds.row) - {row for row, _ in stood}
    return others | {row for row, person in stood if person in theirs}
